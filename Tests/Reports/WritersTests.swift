import Foundation
import Testing

@testable import Reports

@Suite("JSON writer")
struct JSONWriterTests {
    static let strings: [(text: String, json: String)] = [
        ("", "\"\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("a\nb\r\tc", "\"a\\nb\\r\\tc\""),
        ("\u{0}\u{1B}\u{7F}", "\"\\u0000\\u001b\\u007f\""),
        ("سند 🌉 \u{2028}", "\"سند 🌉 \u{2028}\""), ("</script>", "\"</script>\""),
    ]

    @Test("strings come back as they were", arguments: strings)
    func string(_ text: String, _ json: String) throws {
        var writer = JSONWriter()
        writer.value(text)
        #expect(writer.string == json)
        let back = try JSONSerialization.jsonObject(with: Data(writer.text), options: .fragmentsAllowed)
        #expect(back as? String == text)
    }

    static let numbers: [(value: Double, json: String)] = [
        (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "-2.5"), (0.1, "0.1"), (1e14, "100000000000000"), (1e300, "1e+300"),
        (1e-7, "1e-07"), (.nan, "null"),
        (.infinity, "null"), (-.infinity, "null"),
    ]

    @Test("numbers", arguments: numbers)
    func number(_ value: Double, _ json: String) {
        var writer = JSONWriter()
        writer.value(value)
        #expect(writer.string == json)
    }

    private func sample(_ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("a", 1)
            writer.key("b")
            writer.array([true, false]) { $0.value($1) }
            writer.key("c")
            writer.object { _ in }
            writer.key("d")
            writer.array { writer in
                writer.null()
                writer.array { _ in }
                writer.object { $0.member("e", nil as String?) }
            }
            writer.member("f", 0.5)
        }
    }

    @Test("nesting, in one line and indented")
    func nesting() throws {
        var line = JSONWriter()
        sample(&line)
        #expect(line.string == "{\"a\":1,\"b\":[true,false],\"c\":{},\"d\":[null,[],{\"e\":null}],\"f\":0.5}")
        var pretty = JSONWriter(pretty: true)
        sample(&pretty)
        let expected = """
            {
              "a": 1,
              "b": [
                true,
                false
              ],
              "c": {},
              "d": [
                null,
                [],
                {
                  "e": null
                }
              ],
              "f": 0.5
            }
            """
        #expect(pretty.string == expected)
        let values = try [line, pretty].map { try JSONSerialization.jsonObject(with: Data($0.text)) as? NSDictionary }
        #expect(values[0] == values[1])
    }
}

@Suite("Text made safe")
struct SafeTextTests {
    static let xml: [(text: String, escaped: String)] = [
        ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"), ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"),
        ("a\u{0}b\u{8}", "a\u{FFFD}b\u{FFFD}"),
        ("a\tb\nc", "a\tb\nc"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("متن\u{200C}ها", "متن\u{200C}ها"), ("", ""),
    ]

    @Test("XML", arguments: xml)
    func escaped(_ text: String, _ escaped: String) { #expect(XMLText.escaped(text) == escaped) }

    static let terminal: [(text: String, clean: String)] = [
        ("plain متن", "plain متن"), ("a\nb\tc\r\nd", "a b c  d"), ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
        ("\u{9B}31m", "\u{FFFD}31m"),
        ("\u{1B}]0;title\u{7}", "\u{FFFD}]0;title\u{FFFD}"), ("a\u{202E}b\u{202C}", "a\u{FFFD}b\u{FFFD}"),
        ("\u{2066}a\u{2069}", "\u{FFFD}a\u{FFFD}"),
        ("a\u{2028}b\u{85}c", "a b c"), ("\u{7F}\u{0}", "\u{FFFD}\u{FFFD}"),
        ("\u{200E}a\u{200F}\u{061C}\u{200C}", "\u{200E}a\u{200F}\u{061C}\u{200C}"),
    ]

    @Test("terminal", arguments: terminal)
    func clean(_ text: String, _ clean: String) {
        #expect(TerminalText.clean(text) == clean)
        #expect(TerminalText.clean(clean) == clean)
    }

    @Test("marks in quotations, with and without colour, and marks out of range")
    func quotation() {
        let text = "دو پل و سه راه"
        let range = "دو ".utf8.count..<"دو پل".utf8.count
        #expect(Samples.plain.quotation(text, marking: range) == "دو [پل] و سه راه")
        #expect(Samples.color.quotation(text, marking: range) == "\u{2068}دو \u{1B}[7mپل\u{1B}[0m و سه راه\u{2069}")
        #expect(Samples.plain.quotation(text, marking: 0..<0) == text)
        #expect(Samples.plain.quotation(text, marking: 0..<text.utf8.count) == text)
        #expect(Samples.plain.quotation(text, marking: -5..<900) == text)
        #expect(Samples.plain.quotation("", marking: 3..<7) == "")
        #expect(Samples.plain.quotation("پل", marking: 1..<3).unicodeScalars.contains("\u{FFFD}"))
    }

    @Test(
        "percent",
        arguments: [(0.0, "0%"), (0.996, "100%"), (0.994, "99%"), (1.7, "100%"), (-1, "0%"), (.nan, "0%"), (.infinity, "0%")])
    func percent(_ share: Double, _ text: String) { #expect(Percent.text(share) == text) }
}
