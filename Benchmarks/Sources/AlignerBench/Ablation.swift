import Aligner

/// What each kind of evidence is worth: the scores without it.
enum Ablation {
    static let variants: [(name: String, change: @Sendable (inout AlignerParameters) -> Void)] = [
        ("all", { _ in }),
        ("without lexicon", { $0.usesLexicon = false }),
        ("without names", { $0.usesNames = false }),
        ("without numbers", { $0.usesValues = false }),
        ("without length", { $0.usesLength = false }),
        ("without marks", { $0.usesMarks = false }),
        ("without second pass", { $0.usesSecondPass = false }),
        (
            "length alone",
            {
                $0.usesLexicon = false
                $0.usesNames = false
                $0.usesValues = false
                $0.usesMarks = false
            }
        ),
    ]

    static func run(_ sets: [BenchSet]) {
        print("| F1 strict / lax / null | " + sets.map(\.name).joined(separator: " | ") + " |")
        print("| --- |" + String(repeating: " --- |", count: sets.count))
        for variant in variants {
            var parameters = AlignerParameters()
            variant.change(&parameters)
            let cells = sets.map { set in
                let score = set.score(parameters)
                return [score.strict, score.lax, score.null].map { Text.decimals($0, 3) }.joined(separator: " / ")
            }
            print("| " + variant.name + " | " + cells.joined(separator: " | ") + " |")
        }
    }
}
