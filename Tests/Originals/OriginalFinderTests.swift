import Aligner
import Cache
import Documents
import Foundation
import TestSupport
import Testing

@testable import Originals

@Suite("Finding the original")
struct OriginalFinderTests {
    private static let labels = ["fa": "متن اصلی: ", "ar": "النص الأصلي: "]

    /// The translation with a line that names its original.
    private func naming(_ url: String, _ translation: Texts.Translation) throws -> ReadDocument {
        try read(translation.text + "\n\n" + (Self.labels[translation.language] ?? "") + url)
    }

    static let origins: [(origin: SnapshotOrigin, status: OriginalStatus)] = [
        (.fetched, .verified), (.archived, .verified), (.imported, .verified), (.standIn, .unverified),
    ]

    @Test("named and cached: verified, but for a stand-in", arguments: Texts.translations, origins)
    func declared(_ translation: Texts.Translation, _ row: (origin: SnapshotOrigin, status: OriginalStatus)) throws {
        let cache = try TestCache([translation.of], origin: row.origin)
        let url = Texts.url(translation.of)
        let search = cache.finder.find(try naming(url, translation))
        #expect(search.problems == [])
        #expect(search.declared == url)
        let verdict = try #require(search.verdict)
        #expect(verdict.url == url)
        #expect(verdict.reachedBy == .declared)
        #expect(verdict.status == row.status)
        #expect(verdict.snapshot?.origin == row.origin)
        #expect(verdict.support >= AlignedPair.leastSupport)
    }

    @Test("named, but another text: contradicted, and no other is taken in its place", arguments: Texts.translations)
    func contradicted(_ translation: Texts.Translation) throws {
        let cache = try TestCache()
        for name in Texts.originals.keys.sorted() where name != translation.of {
            let search = cache.finder.find(try naming(Texts.url(name), translation))
            #expect(search.verdict?.status == .contradicted, "\(name)")
            #expect(search.verdict?.better == Texts.url(translation.of), "\(name)")
            #expect(search.verdict?.url == Texts.url(name))
        }
    }

    @Test("one finder for many documents says of each what its own would")
    func shared() throws {
        let cache = try TestCache()
        let finder = cache.finder
        let names = Texts.originals.keys.sorted()
        let documents = try Texts.translations.flatMap { translation in
            [try read(translation.text)] + (try names.map { try naming(Texts.url($0), translation) })
        }
        for document in documents + documents.reversed() {
            let (one, other) = (finder.find(document), cache.finder.find(document))
            #expect(one.declared == other.declared)
            #expect(one.problems == other.problems)
            #expect(one.verdict?.url == other.verdict?.url)
            #expect(one.verdict?.status == other.verdict?.status)
            #expect(one.verdict?.better == other.verdict?.better)
            #expect(one.verdict?.support == other.verdict?.support)
            #expect(one.verdict?.alignment.beads == other.verdict?.alignment.beads)
        }
    }

    @Test("named and not cached: no guess is made")
    func declaredElsewhere() throws {
        let cache = try TestCache()
        let search = cache.finder.find(try naming("https://news.example.org/other", Texts.translations[0]))
        #expect(search.verdict == nil)
        #expect(search.declared == "https://news.example.org/other")
    }

    @Test("of two that are named the one that is cached is taken")
    func second() throws {
        let cache = try TestCache()
        let translation = Texts.translations[1]
        let text =
            translation.text + "\n\nالنص الأصلي: https://mirror.example.org/x\n\nالنص الإنجليزي: \(Texts.url(translation.of))"
        let search = cache.finder.find(try read(text))
        #expect(search.verdict?.url == Texts.url(translation.of))
        #expect(search.verdict?.status == .verified)
    }

    @Test("not named: found by what it says among several", arguments: Texts.translations)
    func byContent(_ translation: Texts.Translation) throws {
        let cache = try TestCache()
        let target = try read(translation.text)
        let search = cache.finder.find(target)
        #expect(search.declared == nil)
        #expect(search.verdict?.url == Texts.url(translation.of))
        #expect(search.verdict?.reachedBy == .content)
        #expect(search.verdict?.status == .unverified)
        let ranked = cache.finder.rank(target).ranked
        #expect(ranked.count == Texts.originals.count)
        #expect(ranked.first?.original.url == Texts.url(translation.of))
        #expect(ranked.map(\.overlap) == ranked.map(\.overlap).sorted(by: >))
    }

    @Test("not named and not there: none is accepted", arguments: Texts.translations)
    func noneFits(_ translation: Texts.Translation) throws {
        let cache = try TestCache(Texts.originals.keys.filter { $0 != translation.of })
        let search = cache.finder.find(try read(translation.text))
        #expect(search.verdict == nil, "\(search.verdict?.url ?? "")")
        #expect(search.problems == [])
    }

    @Test("a document that is no translation of anything, and an empty cache")
    func nothing() throws {
        let other =
            "شهرداری از شهروندان خواست که در مصرف آب صرفه‌جویی کنند. برداشت گوجه نیز از هفته آینده آغاز خواهد شد و بازار میوه باز است."
        #expect(try TestCache().finder.find(try read(other)).verdict == nil)
        #expect(try TestCache([]).finder.find(try read(Texts.translations[0].text)).verdict == nil)
    }

    @Test("originals in the document's own language are not candidates")
    func ownLanguage() throws {
        let cache = try TestCache([])
        try cache.add(Texts.translations[0].text, at: Texts.url("same"))
        let target = try read(Texts.translations[0].text)
        #expect(cache.finder.rank(target).ranked.isEmpty)
        #expect(cache.finder.find(target).verdict == nil)
    }

    // MARK: Damage

    @Test("a damaged body is a problem, and the rest is found", arguments: ["vote", "flood"])
    func damaged(_ name: String) throws {
        let cache = try TestCache()
        try Data("changed by hand".utf8).write(to: URL(fileURLWithPath: cache.bodyPath(of: Texts.url(name))))
        let search = cache.finder.find(try read(Texts.translations[0].text))
        #expect(search.verdict?.url == Texts.url("stations"))
        #expect(search.problems.count == 1)
        #expect(search.problems.first?.description.contains(Texts.url(name)) ?? false)
    }

    @Test("the named original is damaged: a problem, no verdict, no guess")
    func damagedDeclared() throws {
        let cache = try TestCache()
        let url = Texts.url("stations")
        try FileManager.default.removeItem(atPath: cache.bodyPath(of: url))
        let search = cache.finder.find(try naming(url, Texts.translations[0]))
        #expect(search.verdict == nil)
        #expect(search.declared == url)
        #expect(search.problems.count == 1)
    }

    @Test("a damaged entry and a body that is no text are problems too")
    func damagedEntry() throws {
        let cache = try TestCache()
        let entry = try cache.store.root + "/" + cache.store.folder(for: Texts.url("vote")) + "/entry.json"
        try Data("{".utf8).write(to: URL(fileURLWithPath: entry))
        try cache.store.add(
            body: [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A, 0, 1, 2], url: Texts.url("paper"),
            details: SnapshotDetails(origin: .fetched, contentType: "application/pdf"))
        let search = cache.finder.find(try read(Texts.translations[2].text))
        #expect(search.verdict?.url == Texts.url("cleaning"))
        #expect(search.problems.count == 2)
    }

    @Test("an address that is none is a problem")
    func badAddress() throws {
        let cache = try TestCache()
        let text = "---\noriginal: https://news.example.org:99999/x\n---\n\n" + Texts.translations[0].text
        let search = cache.finder.find(try read(text, .markdown))
        #expect(search.verdict == nil)
        #expect(search.problems.count == 1)
    }

    // MARK: Formats

    @Test("an original in HTML, with the furniture of its site", arguments: Texts.translations)
    func html(_ translation: Texts.Translation) throws {
        let cache = try TestCache([])
        let paragraphs = (Texts.originals[translation.of] ?? "").split(separator: "\n", omittingEmptySubsequences: true)
        let page = """
            <!doctype html><html lang="en"><head><title>News</title></head><body><nav><a href="/">Home</a> <a href="/about">About us</a></nav>
            <article><h1>\(paragraphs[0])</h1>\(paragraphs.dropFirst().map { "<p>\($0)</p>" }.joined(separator: "\n"))</article>
            <footer><p>Subscribe to our newsletter</p><p>© 2022 Example News. All rights reserved.</p></footer></body></html>
            """
        try cache.add(page, at: Texts.url("page"), type: "text/html; charset=\"utf-8\"")
        let search = cache.finder.find(try naming(Texts.url("page"), translation))
        #expect(search.verdict?.status == .verified)
        #expect(search.verdict?.support ?? 0 > 0.8)
    }

    @Test("the content type tells format and charset")
    func contentType() throws {
        let cache = try TestCache([])
        let latin1 = "<html><body><p>The caf\u{E9} in Vienna was closed on Monday, the owner said.</p></body></html>"
            .unicodeScalars.map { UInt8(clamping: $0.value) }
        try cache.store.add(
            body: latin1, url: Texts.url("cafe"),
            details: SnapshotDetails(origin: .fetched, contentType: "text/html; charset=\"ISO-8859-1\""))
        let original = try #require(try OriginalLibrary(store: cache.store).original(at: Texts.url("cafe")))
        #expect(original.read.document.format == .html)
        #expect(original.read.document.text.contains("café"))
        #expect(try OriginalLibrary(store: cache.store).original(at: Texts.url("none")) == nil)
    }

    // MARK: Given

    @Test("given by hand: verified when it fits, contradicted when not", arguments: Texts.translations)
    func given(_ translation: Texts.Translation) throws {
        let finder = try TestCache([]).finder
        let target = try read(translation.text)
        for (name, text) in Texts.originals {
            let verdict = finder.given(try read(text), name: name, translation: target)
            #expect(verdict.status == (name == translation.of ? .verified : .contradicted), "\(name)")
            #expect(verdict.reachedBy == .given)
            #expect(verdict.snapshot == nil)
            #expect(verdict.url == name)
        }
    }

    @Test("what is not there any more does not change what was read")
    func readOnce() throws {
        let cache = try TestCache(["stations"])
        let library = OriginalLibrary(store: cache.store)
        #expect(try library.original(at: Texts.url("stations")) != nil)
        try FileManager.default.removeItem(atPath: cache.store.root)
        #expect(try library.original(at: Texts.url("stations")) != nil)
        #expect(library.all().originals.isEmpty)
    }
}
