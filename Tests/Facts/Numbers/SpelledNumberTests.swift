import Facts
import Foundation
import Languages
import Testing

/// Numbers written out by ICU and read back.
@Suite struct SpelledNumberTests {
    /// Every number to 200, then steps that meet every length and every digit, up to 10^9.
    private static let sample: [Int] = {
        var numbers = Array(0...200)
        var state: UInt64 = 0x9E37_79B9
        for power in [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000] {
            numbers.append(power)
            for _ in 0..<150 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                numbers.append(Int(state >> 33) % power)
            }
        }
        return numbers
    }()

    @Test(arguments: ["en", "fa", "ar"]) func readsBackWhatICUSpells(_ language: String) throws {
        let pack = try #require(LanguageCatalog.pack(for: language))
        let reader = FactReader(pack: pack)
        let formatter = NumberFormatter()
        formatter.locale = Locale(identifier: language)
        formatter.numberStyle = .spellOut
        var wrong: [String] = []
        for number in Self.sample {
            guard let words = formatter.string(from: NSNumber(value: number)) else { continue }
            let facts = reader.read(words).facts
            let values = facts.flatMap { [$0.value, $0.alternative].compactMap { $0 } }
            if facts.count != 1 || !values.contains(Double(number)) {
                wrong.append("\(number): \(words) read as \(FactNotation.line(facts))")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) of \(Self.sample.count): \(wrong.prefix(12).joined(separator: "\n"))")
    }
}
