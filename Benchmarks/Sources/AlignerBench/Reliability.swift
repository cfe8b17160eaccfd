import Aligner

/// Whether posteriors are what they say: of the beads given 0.9, nine in ten should be right.
enum Reliability {
    static func run(_ sets: [BenchSet]) {
        var bins = [(count: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)
        for set in sets {
            for document in set.documents {
                let gold = Set(document.gold.gold)
                for bead in document.align(AlignerParameters()).beads {
                    let bin = min(9, Int(bead.posterior * 10))
                    bins[bin].count += 1
                    bins[bin].sum += bead.posterior
                    if gold.contains([Array(bead.source), Array(bead.target)]) { bins[bin].right += 1 }
                }
            }
        }
        print("| posterior | beads | mean posterior | right |\n| --- | --- | --- | --- |")
        for (index, bin) in bins.enumerated() where bin.count > 0 {
            let count = Double(bin.count)
            let range = Text.decimals(Double(index) / 10, 1) + " to " + Text.decimals(Double(index + 1) / 10, 1)
            print(
                "| \(range) | \(bin.count) | \(Text.decimals(bin.sum / count, 3)) | \(Text.decimals(Double(bin.right) / count, 3)) |"
            )
        }
    }
}
