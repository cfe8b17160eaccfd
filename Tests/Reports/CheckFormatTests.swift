import Checker
import Foundation
import TestSupport
import Testing

@testable import Reports

/// Every format of `check` over the set of documents in which every rule fires.
@Suite("Check formats")
struct CheckFormatTests {
    static let options = CheckFormatOptions(terminal: Samples.plain, version: "1.2.3")
    static let endings: [CheckFormat: String] = [
        .text: "txt", .json: "json", .sarif: "sarif", .junit: "xml", .github: "github.txt", .markdown: "md", .html: "html",
        .gitlab: "gitlab.json", .xliff: "xlf",
    ]

    static func text(_ format: CheckFormat, least: Severity = .warning) -> String {
        var options = options
        options.minimumSeverity = least
        return format.write(format.takesSeveralLanguages ? AllRules.report : AllRules.oneLanguage, options: options)
    }

    @Test func everyRuleFires() {
        let fired = Set(AllRules.report.documents.flatMap(\.findings).map(\.finding.rule))
        #expect(Set(RuleRegistry.all.map { $0.declaration.id }).subtracting(fired) == [])
    }

    @Test("golden files", arguments: CheckFormat.allCases)
    func golden(_ format: CheckFormat) throws {
        let ending = try #require(Self.endings[format])
        try Golden.expect(Self.text(format), "all-rules." + ending)
    }

    @Test("each ends with one line break and says the same twice", arguments: CheckFormat.allCases)
    func ends(_ format: CheckFormat) {
        let text = Self.text(format)
        #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
        #expect(text == Self.text(format))
    }

    @Test(
        "what is below the least severity is left out", arguments: [CheckFormat.text, .sarif, .junit, .github, .gitlab, .xliff])
    func leastSeverity(_ format: CheckFormat) {
        let all = Self.text(format, least: .info), errors = Self.text(format, least: .error)
        // The rule's name also stands in the table of rules of SARIF; its message does not.
        #expect(all.contains("تهران"))
        #expect(!errors.replacing("از تهران دور بود", with: "").contains("تهران"))
        #expect(errors.utf8.count < all.utf8.count)
    }

    @Test("no document can speak XML, HTML, Markdown or workflow commands", arguments: CheckFormat.allCases)
    func hostile(_ format: CheckFormat) throws {
        let text = Self.text(format, least: .info)
        if ![.json, .sarif, .gitlab].contains(format) {
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" })
        }
        if format == .html || format == .markdown { #expect(!text.contains("<script>alert") && !text.contains("<img")) }
        if format == .github {
            let commands = text.split(separator: "\n")
            #expect(!commands.contains { $0.hasPrefix("::error::boo") })
            #expect(
                commands.dropLast().allSatisfy {
                    $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ")
                })
        }
        if format == .markdown { #expect(!text.contains("@someone") && !text.contains("](javascript")) }
    }

    @Test func xmlFormatsAreWellFormed() throws {
        for format in [CheckFormat.junit, .xliff] { _ = try ParsedXML(Self.text(format, least: .info)) }
        let hostile = CheckReport(documents: [AllRules.report.documents[2]], failures: [])
        _ = try ParsedXML(CheckFormat.xliff.write(hostile, options: Self.options))
    }

    @Test func junitCountsItsCases() throws {
        let document = try ParsedXML(Self.text(.junit))
        let root = try #require(document.attributes("testsuites").first)
        #expect(root["tests"] == "\(document.count("testcase"))")
        #expect(root["failures"] == "\(document.count("failure"))")
        #expect(root["errors"] == "\(document.count("error"))")
        let errors = AllRules.report.documents.flatMap { $0.live(from: .error) }.count
        #expect(document.count("failure") == errors)
        // What only warns is no failure, so that a server is as green as the exit code.
        #expect(document.count("system-out") > 0)
    }

    @Test func gitLabIssuesAreWholeAndApart() throws {
        let data = Data(Self.text(.gitlab).utf8)
        let issues = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(!issues.isEmpty)
        #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == issues.count)
        for issue in issues {
            #expect(issue["description"] is String && issue["check_name"] is String)
            #expect(["info", "minor", "major", "critical", "blocker"].contains(issue["severity"] as? String ?? ""))
            let location = issue["location"] as? [String: Any]
            #expect(location?["path"] is String)
            #expect(((location?["lines"] as? [String: Any])?["begin"] as? Int ?? 0) >= 1)
        }
    }

    @Test func markdownIsShortAndWorstFirst() throws {
        let many = CheckReport(
            documents: Array(repeating: AllRules.report.documents[0], count: 400), failures: [])
        let text = CheckFormat.markdown.write(many, options: Self.options)
        #expect(text.utf8.count < 65_536)
        #expect(text.contains("more, in the full report"))
        let signs = text.split(separator: "\n").filter { $0.hasPrefix("- :") }
        #expect(signs.allSatisfy { $0.hasPrefix("- :x:") })
    }

    @Test func xliffMarksPassagesAndRefersToTheirIssues() throws {
        let document = try ParsedXML(Self.text(.xliff, least: .info))
        let issues = Set(document.attributes("its:locQualityIssues").compactMap { $0["xml:id"] })
        let marks = document.attributes("mrk").compactMap { $0["its:locQualityIssuesRef"] }
        #expect(!issues.isEmpty)
        #expect(Set(marks.map { String($0.dropFirst("#its=".count)) }) == issues)
        let types = Set(document.attributes("its:locQualityIssue").compactMap { $0["locQualityIssueType"] })
        #expect(types.isSubset(of: Self.itsTypes))
        let severities = document.attributes("its:locQualityIssue").compactMap {
            $0["locQualityIssueSeverity"].flatMap(Double.init)
        }
        #expect(severities.allSatisfy { (0...100).contains($0) })
        // Each passage is marked as it stands in its sentence.
        let marked = Set(document.texts("mrk"))
        #expect(marked.isSuperset(of: ["۶۵", "۱۴ درصد", "سه‌شنبه", "این جمله در متن اصلی نیست."]))
    }

    /// The values of the data category in ITS 2.0.
    private static let itsTypes: Set<String> = [
        "terminology", "mistranslation", "omission", "untranslated", "addition", "duplication", "inconsistency", "grammar",
        "legal",
        "register", "locale-specific-content", "locale-violation", "style", "characters", "misspelling", "typographical",
        "formatting", "inconsistent-entities", "numbers", "markup", "pattern-problem", "whitespace", "internationalization",
        "length",
        "non-conformance", "uncategorized", "other",
    ]
}
