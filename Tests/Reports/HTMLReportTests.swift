import Checker
import Foundation
import Testing

@testable import Aligner
@testable import Reports

/// The page of `check`: what a browser is not needed to see. Tests/browser.py drives it in Chromium.
@Suite("HTML report")
struct HTMLReportTests {
    private let page = CheckFormatTests.text(.html, least: .info)

    @Test func nothingIsAskedFromAnywhere() throws {
        #expect(page.contains("default-src 'none'"))
        let sources = try Regex(#"(src|srcset|action|poster|data)="|url\(|@import|<(link|iframe|object|embed|base)\b"#)
        // What a document says may hold such words; it is escaped, so quotation marks tell it apart.
        let tags = page.matches(of: sources).map { String(page[$0.range]) }
        #expect(tags == [], "\(tags)")
    }

    @Test func onlyItsOwnTwoScriptsAreInIt() throws {
        #expect(page.matches(of: try Regex("<script")).count == 2)
        let policy = try #require(page.firstMatch(of: try Regex(#"script-src 'sha256-[^']*' 'sha256-[^']*'"#)))
        #expect(!policy.range.isEmpty)
    }

    /// Everything between tags and in attributes that came from the hostile document is escaped, whatever letters follow.
    @Test func noAttributeOfADocumentIsLeft() throws {
        // Scalar by scalar, as a browser reads: a letter's mark behind a quotation mark must not hide it.
        let tag = try Regex(#"<[a-z](?:[^>"]|"[^"]*")*>"#).matchingSemantics(.unicodeScalar)
        let value = try Regex(#""[^"]*""#).matchingSemantics(.unicodeScalar)
        for match in page.matches(of: tag) {
            let names = String(page[match.range]).replacing(value, with: "")
            #expect(!names.contains("onerror") && !names.contains("onfocus") && !names.contains("autofocus"), "\(names)")
        }
        #expect(!page.contains("href=\"javascript:"))
    }

    @Test func columnsNeverSwapAndCellsHaveTheirLanguage() throws {
        let cells = page.matches(of: try Regex(#"<div class="side" lang="([^"]*)" dir="([^"]*)">"#)).map {
            String(page[$0.range])
        }
        #expect(cells.count > 4 && cells.count % 2 == 0)
        #expect(cells[0] == #"<div class="side" lang="en" dir="ltr">"#)
        #expect(cells[1] == #"<div class="side" lang="fa" dir="rtl">"#)
    }

    @Test func factsArePairedAcross() throws {
        let pairs = page.matches(of: try Regex(#"data-pair="(d1-0)""#))
        #expect(pairs.count == 2)
    }

    @Test func passagesOfFindingsAreMarked() {
        #expect(page.contains(#"<mark class="error" data-finding="d1-1">56</mark>"#))
        #expect(page.contains(#"<mark class="error" data-finding="d1-1">۶۵</mark>"#))
    }

    @Test func aStandInIsInPlainSight() {
        #expect(page.contains("Checked against a stand-in, which is not the original itself."))
    }

    @Test func rowsFollowParagraphs() throws {
        let texts = try #require(AllRules.report.documents[0].texts)
        let rows = ParagraphRows.rows(texts)
        #expect(rows.first?.lowerBound == 0 && rows.last?.upperBound == texts.beads.count)
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(rows.count >= texts.beads.count / 4)
    }

    @Test("marks and facts that cut one another nest", arguments: 0..<40)
    func marksNest(_ seed: Int) throws {
        var random = Random(state: UInt64(seed) &* 7919 &+ 1)
        let text = "a«<b>»ج ۱۲ & 'd' ۳۴\u{301}\""
        func range() -> Range<Int> {
            let a = Int(random.next() % 40), b = Int(random.next() % 40)
            return min(a, b)..<max(a, b)
        }
        let facts = (0..<4).map { ComparedFact(range: range(), label: "x\"", pair: $0) }
        let marks = (0..<4).map { HTMLSentences.Mark(range: range(), finding: "f\($0)", kind: "error") }
        let side = ComparedText(
            language: "ar", isRightToLeft: true,
            sentences: [ComparedSentence(text: text, paragraph: 0, isHeading: false, line: 1, facts: facts)])
        let html = HTMLSentences(text: side, marks: [0: marks], prefix: "d").html([(0, 0..<1, false)])
        let parsed = try ParsedXML(html)
        #expect(parsed.texts("p").isEmpty == false)
        #expect(parsed.allText == "1" + text)
    }
}

private struct Random {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
