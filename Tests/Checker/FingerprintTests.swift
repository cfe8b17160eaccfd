import Checker
import Testing

@Suite struct FingerprintTests {
    private func finding(
        rule: String = "number-mismatch", segment: Int = 3, source: String = "56 member states", target: String = "65 دولة",
        value: String? = nil
    ) -> Finding {
        func passage(_ text: String) -> Passage {
            Passage(segment: segment, range: 4..<(4 + text.utf8.count), text: text, value: value)
        }
        return Finding(
            rule: rule, severity: .error, confidence: 0.9, message: "at \(segment)", source: passage(source),
            target: passage(target))
    }

    @Test func staysWhenThePassageMoves() { #expect(finding(segment: 3).fingerprint == finding(segment: 40).fingerprint) }

    @Test(arguments: ["65  دولة", "٦٥ دولة", "65\u{A0}دولة", " 65 دولة "]) func staysWhenSpacingAndDigitsChange(_ text: String) {
        #expect(finding().fingerprint == finding(target: text).fingerprint)
    }

    @Test func differsByRuleAndByContent() {
        let all = [
            finding(), finding(rule: "percent-mismatch"), finding(source: "57 member states"), finding(target: "66 دولة"),
            finding(value: "56"),
        ]
        #expect(Set(all.map(\.fingerprint)).count == all.count)
    }

    @Test func isThirtyTwoHexadecimalDigits() {
        let fingerprint = finding().fingerprint
        #expect(fingerprint.count == 32)
        #expect(fingerprint.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }

    @Test func staysWhenAParagraphIsPutBefore() throws {
        let original = "It was signed by 56 member states.", translation = "این معاهده را ۶۵ کشور عضو امضا کردند."
        let alone = CheckedPair(original, translation, "fa").findings
        let second = CheckedPair(
            "The government rejected the plan of the opposition.\n" + original, "دولت طرح مخالفان را رد کرد.\n" + translation,
            "fa"
        ).findings
        let first = try #require(alone.first { $0.rule == "number-mismatch" })
        #expect(second.contains { $0.fingerprint == first.fingerprint && $0.target?.segment == 1 })
    }
}
