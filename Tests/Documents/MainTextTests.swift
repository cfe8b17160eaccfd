import Foundation
import Languages
import TestSupport
import Testing

@testable import Documents

/// The pages of `Pages`, against what is expected of them; `Benchmarks/main_text.py` measures the same beside trafilatura.
@Suite("Main text of pages")
struct MainTextTests {
    static let names: [String] = {
        let folder = Repository.path("Tests/Documents/Pages")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted()
    }()

    /// How often each word stands in a text.
    private static func words(_ text: String) -> [UInt64: Int] {
        let tokens = Tokenizer.tokenize(text).tokens.filter { $0.kind != .symbol }
        return tokens.reduce(into: [:]) { $0[$1.hash, default: 0] += 1 }
    }

    private static func shared(_ one: [UInt64: Int], _ other: [UInt64: Int]) -> Double {
        Double(one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) })
    }

    private static func measure(_ name: String) throws -> (recall: Double, precision: Double) {
        let path = Repository.path("Tests/Documents/Pages/" + name)
        let lines = try String(contentsOfFile: path + ".txt", encoding: .utf8).split(separator: "\n").map(String.init)
        let wanted = words(lines.filter { !$0.hasPrefix("? ") }.joined(separator: "\n"))
        let allowed = words(lines.map { $0.hasPrefix("? ") ? String($0.dropFirst(2)) : $0 }.joined(separator: "\n"))
        let document = try DocumentLoader.load(path: path + ".html")
        document.expectSound()
        let found = words(document.segments.filter { $0.role != .furniture }.map(\.text).joined(separator: "\n"))
        let count = { (words: [UInt64: Int]) in Double(max(1, words.values.reduce(0, +))) }
        return (shared(wanted, found) / count(wanted), shared(allowed, found) / count(found))
    }

    @Test("no page loses much", arguments: names)
    func page(_ name: String) throws {
        let figures = try Self.measure(name)
        #expect(figures.recall >= 0.95)
        #expect(figures.precision >= 0.85)
    }

    @Test("recall and precision keep their floors")
    func floors() throws {
        #expect(Self.names.count >= 45)
        let figures = try Self.names.map(Self.measure)
        let mean = { (values: [Double]) in values.reduce(0, +) / Double(max(1, values.count)) }
        #expect(mean(figures.map(\.recall)) >= 0.99)
        #expect(mean(figures.map(\.precision)) >= 0.98)
    }

    @Test("what is not main text is kept", arguments: names)
    func kept(_ name: String) throws {
        let document = try DocumentLoader.load(path: Repository.path("Tests/Documents/Pages/" + name + ".html"))
        #expect(document.blocks.contains { $0.role == .furniture })
        #expect(document.segments.contains { $0.role == .furniture })
    }
}
