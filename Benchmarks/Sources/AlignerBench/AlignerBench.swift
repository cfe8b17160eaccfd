import Aligner

/// Quality and speed of the aligner. Gold alignments are read from the folder that the environment variable SANAD_BENCH names.
@main struct AlignerBench {
    static let usage = """
        usage: AlignerBench COMMAND
          score               strict, lax and null F1 by file
          ablation            the same without each kind of evidence
          reliability         how often beads are right, by their posterior
          errors NAME         where beads differ from the gold ones of a file
          scale [SENTENCES…]  time and memory by length (needs no data)
        """

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "score": try score()
        case "ablation": Ablation.run(try BenchSet.all())
        case "reliability": Reliability.run(try BenchSet.all())
        case "errors": try errors(arguments.dropFirst().first ?? "fa")
        case "scale":
            let sizes = arguments.dropFirst().compactMap { Int($0) }.filter { $0 > 0 }
            Scale.run(sizes.isEmpty ? [20, 200, 2000, 20_000, 200_000] : sizes)
        default: print(usage)
        }
    }

    static func score() throws {
        print("| file | strict | lax | null | ms a document |\n| --- | --- | --- | --- | --- |")
        for set in try BenchSet.all() {
            _ = set.documents.first?.align(AlignerParameters())
            let clock = ContinuousClock()
            let start = clock.now
            let score = set.score(AlignerParameters())
            let took = (clock.now - start) / Double(max(1, set.documents.count))
            let time = Double(took.components.seconds) * 1e3 + Double(took.components.attoseconds) * 1e-15
            let columns = [score.strict, score.lax, score.null].map { Text.decimals($0, 4) } + [Text.decimals(time, 2)]
            print("| " + ([set.name] + columns).joined(separator: " | ") + " |")
        }
    }

    static func errors(_ name: String) throws {
        for document in try BenchSet.named(name).documents {
            let alignment = document.align(AlignerParameters())
            let gold = Set(document.gold.gold)
            let found = Set(alignment.beads.map { [Array($0.source), Array($0.target)] })
            guard gold != found else { continue }
            print("==", document.gold.id)
            for bead in document.gold.gold where !found.contains(bead) { print("  gold ", bead) }
            for bead in alignment.beads where !gold.contains([Array(bead.source), Array(bead.target)]) {
                print("  found", [Array(bead.source), Array(bead.target)], Text.decimals(bead.posterior, 3))
                for i in bead.source { print("     source \(i)", document.gold.source[i]) }
                for j in bead.target { print("     target \(j)", document.gold.target[j]) }
            }
        }
    }
}
