import Aligner
import Facts
import Foundation
import Languages

/// Time and memory by length, on made-up documents: words of the lexicon by a Zipf law, figures, names that no lexicon has; a tenth of the
/// sentences missing on either side.
enum Scale {
    static func run(_ sizes: [Int]) {
        print("| sentences a side | reading (s) | aligning (s) | times the one before | peak memory (MB) | pairs found |")
        print("| --- | --- | --- | --- | --- | --- |")
        let source = LanguageCatalog.pack(for: "en"), target = LanguageCatalog.pack(for: "ar")
        let aligner = Aligner(source: source, target: target)
        _ = aligner.align(ReadDocument.segments(["one"], source), ReadDocument.segments(["واحد"], target))
        var before = 0.0
        for size in sizes {
            var maker = TextMaker()
            // Short documents are many, and each another one: what is aligned over and over stays in the processor's caches.
            let documents = (0..<max(1, 2000 / size)).map { _ in maker.pair(size) }
            let clock = ContinuousClock()
            let start = clock.now
            let texts = documents.map {
                ($0.pairs, ReadDocument.segments($0.source, source), ReadDocument.segments($0.target, target))
            }
            let read = clock.now
            var found = 0, all = 0
            var seconds = Duration.zero
            for (pairs, original, translation) in texts {
                let begun = clock.now
                let alignment = aligner.align(original, translation)
                seconds += clock.now - begun
                let single = alignment.beads.filter { $0.source.count == 1 && $0.target.count == 1 }
                let ends = Set(single.map { [$0.source.lowerBound, $0.target.lowerBound] })
                found += pairs.count(where: ends.contains)
                all += pairs.count
            }
            let time = Self.seconds(seconds) / Double(texts.count)
            let columns = [
                String(size), Text.decimals(Self.seconds(read - start) / Double(texts.count), 4), Text.decimals(time, 5),
                before > 0 ? Text.decimals(time / before, 1) : "", String(peakMegabytes()),
                Text.decimals(Double(found) / Double(max(1, all)), 3),
            ]
            print("| " + columns.joined(separator: " | ") + " |")
            before = time
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    private static func peakMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
    }
}

/// Makes pairs of texts, the same in every run.
private struct TextMaker {
    private var generator = SplitMix(state: 1)
    private let rows = DataTable.rows("ar/lexicon-en").filter { !$0.kind.contains(" ") && !$0.forms.isEmpty }

    mutating func pair(_ size: Int) -> (source: [String], target: [String], pairs: [[Int]]) {
        var source: [String] = []
        var target: [String] = []
        var pairs: [[Int]] = []
        while source.count < size || target.count < size {
            let (english, arabic) = sentence()
            let (first, second) = (Int.random(in: 0..<10, using: &generator) > 0, Int.random(in: 0..<10, using: &generator) > 0)
            if first, second { pairs.append([source.count, target.count]) }
            if first { source.append(english) }
            if second { target.append(arabic) }
        }
        return (Array(source.prefix(size)), Array(target.prefix(size)), pairs.filter { $0[0] < size && $0[1] < size })
    }

    private mutating func sentence() -> (String, String) {
        var english: [String] = []
        var arabic: [String] = []
        for _ in 0..<Int.random(in: 8...28, using: &generator) {
            switch Int.random(in: 0..<20, using: &generator) {
            case 0:
                let number = String(Int.random(in: 3...9999, using: &generator))
                english.append(number)
                arabic.append(number)
            case 1:
                let name = name()
                english.append(name.0)
                arabic.append(name.1)
            default:
                // Zipf: the rank is exponential in a uniform number.
                let rank = Int(exp(Double.random(in: 0..<1, using: &generator) * log(Double(rows.count)))) % max(1, rows.count)
                let row = rows[rank * 7919 % rows.count]
                english.append(String(row.kind))
                // A translator uses another word now and then.
                if Int.random(in: 0..<5, using: &generator) > 0 { arabic.append(String(row.forms[0])) }
            }
        }
        return (english.joined(separator: " ") + ".", arabic.joined(separator: " ") + ".")
    }

    private mutating func name() -> (String, String) {
        let syllables = [
            ("ba", "با"), ("ri", "ري"), ("mo", "مو"), ("ta", "تا"), ("lu", "لو"), ("na", "نا"), ("ki", "كي"), ("so", "سو"),
            ("da", "دا"), ("fe", "في"),
        ]
        let parts = (0..<3).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &generator)] }
        return (parts.map(\.0).joined().capitalized, parts.map(\.1).joined())
    }
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
