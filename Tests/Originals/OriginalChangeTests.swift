import Cache
import Documents
import Foundation
import TestSupport
import Testing

@testable import Originals

/// Snapshots of one original that differ, and translations of the one or the other.
@Suite("Which text a translation rests on")
struct OriginalChangeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        /// What of the older text the newer one has otherwise.
        let old: String
        let new: String
        /// Whether the translation, which is of the text as in `Texts`, is the one of the older snapshot.
        let restsOnOld: Bool
        var testDescription: String { name }
    }

    private static let text = Texts.originals["stations"] ?? ""

    /// `Texts.originals` before a change, or after one: the translation renders the text as it is there.
    static let rows = [
        Row(name: "a number was changed since", old: "18 million", new: "28 million", restsOnOld: true),
        Row(name: "a number was changed before", old: "18 million", new: "28 million", restsOnOld: false),
        Row(name: "a month was changed since", old: "in October", new: "in December", restsOnOld: true),
        Row(name: "a month was changed before", old: "in October", new: "in December", restsOnOld: false),
        Row(name: "a country was changed since", old: "Hungary and Romania", new: "Hungary and Slovakia", restsOnOld: true),
        Row(
            name: "a sentence was taken out since", old: "The commission will vote on the limits in October.", new: "",
            restsOnOld: true),
        Row(
            name: "a sentence was added since", old: "before the end of 2024.",
            new: "before the end of 2024. A spokeswoman denied on Tuesday that the plan had been delayed by 11 months.",
            restsOnOld: true),
    ]

    private func date(_ year: Int) -> String { "\(year)-05-06T07:08:09Z" }

    private func cache(_ older: String, _ newer: String) throws -> TestCache {
        let cache = try TestCache([])
        for (text, year) in [(older, 2023), (newer, 2024)] {
            let details = SnapshotDetails(origin: .fetched, fetchedAt: date(year), contentType: "text/plain; charset=utf-8")
            try cache.store.add(body: Array(text.utf8), url: Texts.url("stations"), details: details)
        }
        return cache
    }

    private func translation(_ index: Int = 0, dated: Bool = true) throws -> ReadDocument {
        let label = index == 0 ? "متن اصلی: " : "النص الأصلي: "
        var text = Texts.translations[index].text
        if !dated {
            text = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
                !$0.contains("2022") && !$0.contains("۲۰۲۲")
            }.joined(separator: "\n")
        }
        return try read(text + "\n\n" + label + Texts.url("stations"))
    }

    @Test("what it says where the texts differ decides", arguments: rows, [0, 1])
    func content(row: Row, index: Int) throws {
        let other = Self.text.replacingOccurrences(of: row.old, with: row.new)
        #expect(other != Self.text)
        let cache = try row.restsOnOld ? cache(Self.text, other) : cache(other, Self.text)
        let verdict = try #require(cache.finder.find(try translation(index, dated: false)).verdict)
        #expect(verdict.status == (row.restsOnOld ? .changed : .verified))
        #expect(verdict.snapshot?.fetchedAt == date(row.restsOnOld ? 2023 : 2024))
        #expect(verdict.change?.basis == (row.restsOnOld ? .content : nil))
        #expect(verdict.change?.newer.fetchedAt == (row.restsOnOld ? date(2024) : nil))
        if row.restsOnOld { #expect(verdict.change?.changes.count == 1) }
        #expect(verdict.support >= AlignedPair.leastSupport)
    }

    @Test("where the content does not tell, a translation from before the older snapshot rests on it")
    func byDate() throws {
        let other = Self.text.replacingOccurrences(of: "asked for stricter limits", with: "wanted stricter limits")
        let cache = try cache(Self.text, other)
        let dated = try #require(cache.finder.find(try translation()).verdict)
        #expect(dated.status == .changed)
        #expect(dated.change?.basis == .date || dated.change?.basis == .content)
        #expect(dated.snapshot?.fetchedAt == date(2023))
    }

    @Test("other markup, another order and another stand-in are no change")
    func noChange() throws {
        let paragraphs = Self.text.split(separator: "\n\n").map(String.init)
        let moved = (paragraphs[0...2] + [paragraphs[4], paragraphs[3]] + paragraphs[5...]).joined(separator: "\n\n")
        for newer in [Self.text + "\n", Self.text.replacingOccurrences(of: " ", with: "  "), moved] {
            let cache = try cache(Self.text, newer)
            let verdict = try #require(cache.finder.find(try translation()).verdict)
            #expect(verdict.status == .verified)
            #expect(verdict.snapshot?.fetchedAt == date(2024))
        }
        let cache = try TestCache([])
        try cache.add(
            Self.text.replacingOccurrences(of: "18 million", with: "28 million"), at: Texts.url("stations"), origin: .standIn)
        try cache.add(Self.text, at: Texts.url("stations"))
        #expect(cache.finder.find(try translation()).verdict?.status == .verified)
    }

    @Test("of three texts the one that is rendered is taken, and all changes since it are told")
    func threeTexts() throws {
        let first = Self.text.replacingOccurrences(of: "32 monitoring", with: "23 monitoring")
        let cache = try cache(first, Self.text)
        let third = Self.text.replacingOccurrences(of: "18 million", with: "28 million").replacingOccurrences(
            of: "600 dead", with: "900 dead")
        let details = SnapshotDetails(origin: .fetched, fetchedAt: date(2025), contentType: "text/plain; charset=utf-8")
        try cache.store.add(body: Array(third.utf8), url: Texts.url("stations"), details: details)
        let verdict = try #require(cache.finder.find(try translation(dated: false)).verdict)
        #expect(verdict.status == .changed)
        #expect(verdict.snapshot?.fetchedAt == date(2024))
        #expect(verdict.change?.changes.count == 2)
        #expect(verdict.change?.changes.first?.old.first?.contains("18 million") == true)
        #expect(verdict.change?.changes.first?.new.first?.contains("28 million") == true)
    }

    @Test("a page that became another text altogether: the older one is the original")
    func replaced() throws {
        let cache = try cache(Self.text, Texts.originals["festival"] ?? "")
        let verdict = try #require(cache.finder.find(try translation()).verdict)
        #expect(verdict.status == .changed)
        #expect(verdict.snapshot?.fetchedAt == date(2023))
    }

    @Test("a damaged older snapshot is told, and the newest is used")
    func damaged() throws {
        let other = Self.text.replacingOccurrences(of: "18 million", with: "28 million")
        let cache = try cache(Self.text, other)
        let entry = try #require(try cache.store.entry(for: Texts.url("stations")))
        let file = try cache.store.root + "/" + cache.store.folder(for: entry.url) + "/" + (entry.snapshots.first?.file ?? "")
        try cache.folder.write("damaged", to: String(file.dropFirst(cache.folder.path.count + 1)))
        let search = cache.finder.find(try translation())
        #expect(search.verdict?.snapshot?.fetchedAt == date(2024))
        #expect(search.problems.count == 1)
    }
}
