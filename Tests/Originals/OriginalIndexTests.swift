import Aligner
import Cache
import Documents
import Foundation
import TestSupport
import Testing

@testable import Originals

/// A cache that is large enough to be searched by an index.
@Suite("The index of originals")
struct OriginalIndexTests {
    /// The six texts among others that are made of their sentences.
    private func cache(_ more: Int = 60) throws -> TestCache {
        let cache = try TestCache()
        let sentences = Texts.originals.keys.sorted().flatMap {
            (Texts.originals[$0] ?? "").split(separator: "\n\n").map(String.init)
        }
        for number in 0..<more {
            let text = (0..<4).map { sentences[(number * 7 + $0 * 5) % sentences.count] }.joined(separator: "\n\n")
            try cache.add("Digest number \(number + 3000)\n\n" + text, at: "https://other.example.org/\(number)")
        }
        return cache
    }

    private func library(_ cache: TestCache) -> OriginalLibrary {
        OriginalLibrary(store: cache.store, indexFolder: cache.folder.path + "/index")
    }

    private func indexFiles(_ cache: TestCache) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: cache.folder.path + "/index")) ?? []).map {
            cache.folder.path + "/index/" + $0
        }
    }

    @Test("proposes what comparing with every entry finds", arguments: Texts.translations)
    func same(translation: Texts.Translation) throws {
        let cache = try cache()
        let target = try read(translation.text)
        let whole = library(cache).all().originals.map { original in
            (
                original.url,
                Aligner(source: original.read.pack, target: target.pack).overlap(original.read.segments, target.segments)
            )
        }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        for _ in 0..<2 {
            let ranked = OriginalFinder(library: library(cache)).rank(target, most: 10).ranked
            #expect(ranked.prefix(10).map(\.original.url) == whole.prefix(10).map(\.0))
            #expect(ranked.prefix(10).map(\.overlap) == whole.prefix(10).map(\.1))
        }
        #expect(OriginalFinder(library: library(cache)).find(target).verdict?.url == Texts.url(translation.of))
        #expect(indexFiles(cache).count == 1)
    }

    @Test("follows what is added, changed and removed")
    func update() throws {
        let cache = try cache()
        let target = try read(Texts.translations[0].text)
        let finder = { OriginalFinder(library: library(cache)) }
        #expect(finder().find(target).verdict?.url == Texts.url("stations"))
        try cache.store.remove(url: Texts.url("stations"))
        #expect(finder().find(target).verdict?.url != Texts.url("stations"))
        try cache.add(Texts.originals["stations"] ?? "", at: "https://new.example.org/x")
        #expect(finder().rank(target).ranked.first?.original.url == "https://new.example.org/x")
        try cache.add(Texts.originals["festival"] ?? "", at: "https://new.example.org/x")
        #expect(finder().rank(target).ranked.first?.original.url != "https://new.example.org/x")
    }

    @Test("damaged, cut or foreign, it is made anew")
    func damaged() throws {
        let cache = try cache()
        let target = try read(Texts.translations[0].text)
        _ = library(cache).likely(for: target, most: 8)
        let file = try #require(indexFiles(cache).first)
        let sound = try Data(contentsOf: URL(fileURLWithPath: file))
        for damaged in [
            Data(), sound.prefix(100), sound.dropLast(3), Data("sanad index 2\n".utf8), Data(repeating: 0xFF, count: 500),
        ] {
            try Data(damaged).write(to: URL(fileURLWithPath: file))
            #expect(OriginalFinder(library: library(cache)).find(target).verdict?.url == Texts.url("stations"))
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count == sound.count)
        }
        var random = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            var bytes = [UInt8](sound)
            for _ in 0..<4 { bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random) }
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            _ = library(cache).likely(for: target, most: 8)
        }
    }

    @Test("an entry that is damaged is told, and a body that was exchanged is not trusted")
    func unusable() throws {
        let cache = try cache()
        let target = try read(Texts.translations[0].text)
        _ = library(cache).likely(for: target, most: 8)
        let body = try cache.bodyPath(of: Texts.url("stations"))
        try Data("exchanged".utf8).write(to: URL(fileURLWithPath: body))
        let search = OriginalFinder(library: library(cache)).find(target)
        #expect(search.problems.map(\.url) == [Texts.url("stations")])
        #expect(search.verdict?.url != Texts.url("stations"))
    }

    @Test("without a folder to keep it in it is made each time")
    func nowhere() throws {
        let cache = try cache()
        let library = OriginalLibrary(store: cache.store, indexFolder: "/proc/none")
        #expect(OriginalFinder(library: library).find(try read(Texts.translations[0].text)).verdict?.url == Texts.url("stations"))
        #expect(OriginalIndex.usualFolder(["XDG_CACHE_HOME": "/x", "HOME": "/y"]) == "/x/sanad")
        #expect(OriginalIndex.usualFolder(["XDG_CACHE_HOME": "x", "HOME": "/y"]) == "/y/.cache/sanad")
        #expect(OriginalIndex.usualFolder([:]) == nil)
    }
}
