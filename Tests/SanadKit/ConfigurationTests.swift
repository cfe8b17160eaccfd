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
              timeout: 30
              max_megabytes: 8
              per_host: 4
              retries: 0
              timegate: https://archive.example/timegate
              relocations:
                - {from: www.example.org, to: "https://old.example.org", since: 2010-01-01, until: 2019}
                - {from: "https://example.org/news/", to: "https://old.example.org/n/"}
            overrides:
              - path: press/**
                rules: {omission: info}
                language: ar
                require_original: false
            documents: [translations]
            baseline: accepted.json
            """)
        #expect(configuration.fetch.timeout == 30 && configuration.fetch.megabytes == 8)
        #expect(configuration.fetch.perHost == 4 && configuration.fetch.retries == 0)
        #expect(configuration.baseline?.hasSuffix("/accepted.json") == true)
        #expect(configuration.documents.map { $0.hasSuffix("/translations") } == [true])
        #expect(configuration.origins["rules.name-missing"]?.hasSuffix(".sanad.yml:9") == true)
        let folder = try #require(configuration.overrides.first?.path.folder)
        let press = configuration.settled(for: folder + "/press/2020/a.md")
        #expect(press.rules["omission"] == .severity(.info) && press.language == "ar" && press.requireOriginal == false)
        #expect(configuration.settled(for: folder + "/other/a.md").language == "fa")
        #expect(configuration.cache?.hasSuffix("/originals") == true)
        #expect(configuration.language == "fa")
        #expect(configuration.minimumSeverity == .info)
        #expect(configuration.failOn == .warning)
        #expect(configuration.requireOriginal == true)
        #expect(configuration.glossary?.hasSuffix("/terms.tsv") == true)
        #expect(configuration.rules == ["number-added": .off, "name-missing": .severity(.error)])
        #expect(configuration.suppressions.map(\.path.glob) == ["archive/**"])
        #expect(configuration.suppressions.first?.reason == "excerpts on purpose")
        #expect(configuration.allowPrivate == ["127.0.0.1:8080"])
        #expect(configuration.fetch.timeGate == .other(TimeGate(base: "https://archive.example/timegate")))
        let first = Relocation(
            from: "www.example.org", to: "https://old.example.org", since: PartialDate(year: 2010, month: 1, day: 1),
            until: PartialDate(year: 2019))
        #expect(configuration.fetch.relocations.first == first)
        #expect(configuration.fetch.relocations.map(\.from) == ["www.example.org", "example.org/news/"])
        #expect(try read("fetch: {timegate: off}").fetch.timeGate == .off)
        #expect(try read("fetch: {}").fetch.gate == .usual)
    }

    @Test(arguments: [
        ("cahce: x", 1, "did you mean “cache”?"),
        ("rules:\n  numer-missing: off", 2, "did you mean “number-missing”?"),
        ("rules:\n  number-missing: loud", 2, "off, info, warning or error"),
        ("fail_on: sometimes", 1, "error, warning, never"),
        ("require_original: perhaps", 1, "true or false"),
        ("suppress:\n  - rules: [omission]", 2, "needs a path"),
        ("cache: [a, b]", 1, "must be text"),
        ("fetch:\n  timeout: soon", 2, "whole number from 1 to 3600"),
        ("fetch:\n  retrys: 1", 2, "did you mean “retries”?"),
        ("overrides:\n  - rules: {omission: off}", 2, "needs a path"),
        ("overrides:\n  - path: a\n    langage: fa", 3, "did you mean “language”?"),
        ("root: no", 1, "root is true"),
        ("documents: translations", 1, "must be a list"),
        ("rules: yes", 1, "must hold keys and values"),
        ("a: b: c", 1, "not YAML"),
        ("fetch:\n  relocation: []", 2, "did you mean “relocations”?"),
        ("fetch:\n  relocations:\n    - {from: a.example}", 3, "needs from and to"),
        ("fetch:\n  relocations:\n    - {from: a.example, to: ftp://b.example}", 3, "beginning with https://"),
        ("fetch:\n  relocations:\n    - {from: a, to: \"https://b.example\", since: soon}", 3, "YYYY-MM-DD"),
        ("fetch:\n  relocations:\n    - {form: a}", 3, "did you mean “from”?"),
        ("fetch:\n  timegate: archive.example", 2, "beginning with https://"),
        ("fetch:\n  per_host: 99", 2, "from 1 to 16"),
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

    @Test func foldersAreMergedFromTheOutermostInwards() throws {
        let folder = try TemporaryFolder()
        try folder.write("fail_on: warning\nrules: {omission: off, addition: off}\n", to: ".sanad.yml")
        try folder.write("rules: {omission: error}\nsuppress: [{path: \"*.md\"}]\n", to: "press/.sanad.yml")
        try folder.write("x", to: "press/a.md")
        try folder.write("x", to: "b.md")
        let workspace = try Workspace(folder: folder.path)
        let settings = try workspace.settings(for: ["press/a.md", "b.md"])
        #expect(settings[0].rules == ["omission": .severity(.error), "addition": .off])
        #expect(settings[0].failOn == .warning && settings[0].suppressions.count == 1)
        #expect(settings[1].rules == ["omission": .off, "addition": .off])
        #expect(settings[1].suppressions.isEmpty)
    }

    @Test func ofFetchingTheInnermostFileGoesFirst() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "fetch: {timegate: off, certificates: ca.pem, per_host: 4, relocations: [{from: a.example, to: \"https://outer.example\"}]}",
            to: ".sanad.yml")
        try folder.write("PEM", to: "ca.pem")
        try folder.write(
            "fetch: {per_host: 1, relocations: [{from: a.example, to: \"https://inner.example\"}]}", to: "press/.sanad.yml")
        let settings = try ConfigurationReader.nearest(to: folder.path + "/press").fetch
        #expect(settings.gate == nil && settings.perHost == 1)
        #expect(settings.certificates?.hasPrefix("/") == true && settings.certificates?.hasSuffix("/ca.pem") == true)
        #expect(settings.relocations.map(\.to) == ["https://inner.example", "https://outer.example"])
    }

    @Test func aRootEndsTheWayUp() throws {
        let folder = try TemporaryFolder()
        try folder.write("language: ar", to: ".sanad.yml")
        try folder.write("root: true\nfail_on: never\n", to: "inner/.sanad.yml")
        let inner = try ConfigurationReader.nearest(to: folder.path + "/inner")
        #expect(inner.language == nil && inner.failOn == .never)
    }

    @Test func theEnvironmentGoesBeforeTheFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write("fail_on: never\nlanguage: fa\n", to: ".sanad.yml")
        let workspace = try Workspace(
            folder: folder.path, environment: ["SANAD_FAIL_ON": "warning", "SANAD_CACHE": "kept", "SANAD_REQUIRE_ORIGINAL": "1"])
        #expect(workspace.configuration.failOn == .warning)
        #expect(workspace.configuration.requireOriginal == true)
        #expect(workspace.configuration.language == "fa")
        #expect(workspace.store.root == folder.path + "/kept")
        #expect(workspace.configuration.origins["fail_on"] == "environment variable SANAD_FAIL_ON")
        #expect(throws: SanadError.self) { try Workspace(folder: folder.path, environment: ["SANAD_FAIL_ON": "sometimes"]) }
    }

    @Test func whatIsInForceIsShownWithItsOrigin() throws {
        let folder = try TemporaryFolder()
        try folder.write("fail_on: warning\nrules: {omission: off}\n", to: ".sanad.yml")
        let text = try ConfigurationText.write(try Workspace(folder: folder.path), document: "a.md")
        #expect(text.contains("fail_on: warning  (\(folder.path)/.sanad.yml:1)"))
        #expect(text.contains("rules.omission: off  (\(folder.path)/.sanad.yml:2)"))
        #expect(text.contains("min_severity: warning  (default)"))
        #expect(text.contains("fetch.timegate: \(TimeGate.usual.base)  (default)"))
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
