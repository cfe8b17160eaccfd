@testable import SanadKit
import Facts
import Originals
import TestSupport
import Testing

@Suite struct ConfigurationTests {
    private func read(_ text: String) throws -> Configuration {
        let folder = try TemporaryFolder()
        return try ConfigurationReader.read(folder.write(text, to: ".sanad.yml"))
    }

    @Test func everythingThatCanBeSetIsRead() throws {
        let configuration = try read(
            """
            cache: originals
            language: fa
            min_severity: info
            fail_on: warning
            require_original: true
            glossary: terms.tsv
            rules:
              number-added: off
              name-missing: error
            suppress:
              - path: archive/**
                rules: [omission, addition]
                reason: excerpts on purpose
            fetch:
              allow_private: ["127.0.0.1:8080"]
              per_host: 4
              timegate: https://archive.example/timegate
              relocations:
                - {from: www.example.org, to: "https://old.example.org", since: 2010-01-01, until: 2019}
                - {from: "https://example.org/news/", to: "https://old.example.org/n/"}
            """)
        #expect(configuration.cache == "originals")
        #expect(configuration.language == "fa")
        #expect(configuration.minimumSeverity == .info)
        #expect(configuration.failOn == .warning)
        #expect(configuration.requireOriginal == true)
        #expect(configuration.glossary == "terms.tsv")
        #expect(configuration.rules == ["number-added": .off, "name-missing": .severity(.error)])
        #expect(configuration.suppressions.map(\.path) == ["archive/**"])
        #expect(configuration.suppressions.first?.reason == "excerpts on purpose")
        #expect(configuration.allowPrivate == ["127.0.0.1:8080"])
        #expect(configuration.maximumPerHost == 4)
        #expect(configuration.timeGate == .other(TimeGate(base: "https://archive.example/timegate")))
        let first = Relocation(
            from: "www.example.org", to: "https://old.example.org", since: PartialDate(year: 2010, month: 1, day: 1),
            until: PartialDate(year: 2019))
        #expect(configuration.relocations.first == first)
        #expect(configuration.relocations.map(\.from) == ["www.example.org", "example.org/news/"])
        #expect(try read("fetch: {timegate: off}").timeGate == .off)
        #expect(try read("fetch: {}").timeGate == .usual)
    }

    @Test(arguments: [
        ("cahce: x", 1, "did you mean “cache”?"),
        ("rules:\n  numer-missing: off", 2, "did you mean “number-missing”?"),
        ("rules:\n  number-missing: loud", 2, "off, info, warning or error"),
        ("fail_on: sometimes", 1, "error, warning, never"),
        ("require_original: perhaps", 1, "true or false"),
        ("suppress:\n  - rules: [omission]", 2, "needs a path"),
        ("cache: [a, b]", 1, "must be text"),
        ("rules: yes", 1, "must hold keys and values"),
        ("a: b: c", 1, "not YAML"),
        ("fetch:\n  relocation: []", 2, "did you mean “relocations”?"),
        ("fetch:\n  relocations:\n    - {from: a.example}", 3, "needs from and to"),
        ("fetch:\n  relocations:\n    - {from: a.example, to: ftp://b.example}", 3, "beginning with https://"),
        ("fetch:\n  relocations:\n    - {from: a, to: \"https://b.example\", since: soon}", 3, "YYYY-MM-DD"),
        ("fetch:\n  relocations:\n    - {form: a}", 3, "did you mean “from”?"),
        ("fetch:\n  timegate: archive.example", 2, "beginning with https://"), ("fetch:\n  per_host: 99", 2, "from 1 to 16"),
        ("fetch:\n  certificates: none.pem", 2, "cannot be read"),
    ])
    func aMistakeIsNamedWithItsLine(_ text: String, _ line: Int, _ message: String) throws {
        let error = try #require(throws: ConfigurationError.self) { _ = try read(text) }
        #expect(error.line == line)
        #expect(error.description.contains(message), "\(error)")
    }

    @Test func theNearestFileUpwardCounts() throws {
        let folder = try TemporaryFolder()
        try folder.write("language: ar", to: ".sanad.yml")
        try folder.write("x", to: "a/b/c.txt")
        #expect(try ConfigurationReader.nearest(to: folder.path + "/a/b").language == "ar")
        try folder.write("language: fa", to: "a/.sanad.yml")
        #expect(try ConfigurationReader.nearest(to: folder.path + "/a/b").language == "fa")
    }

    @Test func theCacheIsLookedForBesideTheConfiguration() throws {
        let folder = try TemporaryFolder()
        try folder.write("cache: store", to: "project/.sanad.yml")
        try folder.write("x", to: "project/docs/a.txt")
        let workspace = try Workspace(folder: folder.path + "/project/docs")
        #expect(workspace.store.root.hasSuffix("/project/store"))
        #expect(try Workspace(cache: "/elsewhere", folder: folder.path).store.root == "/elsewhere")
    }
}

@Suite struct GlobTests {
    @Test(arguments: [
        ("*.txt", "a.txt", true), ("*.txt", "docs/a.txt", true), ("docs/*.txt", "docs/a.txt", true),
        ("docs/*.txt", "docs/x/a.txt", false),
        ("docs/**", "docs/x/a.txt", true), ("docs/**/a.txt", "docs/a.txt", true), ("docs/**/a.txt", "docs/x/y/a.txt", true),
        ("a?.txt", "ab.txt", true), ("a?.txt", "a/.txt", false), ("archive/**", "new/a.txt", false),
        ("بایگانی/*", "بایگانی/سند.txt", true),
    ])
    func matches(_ pattern: String, _ path: String, _ expected: Bool) {
        #expect(Glob.matches(pattern, path) == expected)
    }

    @Test func aPatternOfStarsTakesNoTime() {
        #expect(!Glob.matches(String(repeating: "*a", count: 60), String(repeating: "a", count: 2000) + "b"))
    }
}

@Suite struct SuggestionTests {
    @Test(arguments: [("chek", "check"), ("inspekt", "inspect"), ("zzzzzz", nil)] as [(String, String?)])
    func nearest(_ word: String, _ expected: String?) {
        #expect(Suggestion.nearest(to: word, in: ["check", "inspect", "align"]) == expected)
    }
}
