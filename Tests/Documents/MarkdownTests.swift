import Foundation
import Testing

@testable import Documents

@Suite("Markdown")
struct MarkdownTests {
    @Test(
        "marks are no part of the text",
        arguments: [
            ("A **bold** and *slanted* and __other__ word.", "A bold and slanted and other word."),
            ("Keep snake_case_names and 5 * 3 as they are.", "Keep snake_case_names and 5 * 3 as they are."),
            ("See [the page](https://a.example/x_y \"title\") now.", "See the page now."),
            ("See [the page][ref] and <https://b.example>.", "See the page and https://b.example."),
            ("An ![image](i.png)image.", "An image."),
            ("Some `code` and ~~struck~~ text.", "Some code and struck text."),
            ("Escaped \\*stars\\* and &amp; and &#1587;.", "Escaped *stars* and & and س."),
            ("A <b>tag</b> and a < b.", "A tag and a < b."),
            ("An [open bracket and a closed] one.", "An [open bracket and a closed] one."),
            ("## Heading ##", "Heading"),
            ("Heading\n-------", "Heading"),
            ("> Quoted\n> twice.", "Quoted\ntwice."),
            ("- An item", "An item"),
            ("12. An item", "An item"),
        ])
    func inline(_ source: String, _ expected: String) throws {
        let document = try read(source, .markdown)
        #expect(document.texts() == [expected])
        document.expectSound()
    }

    @Test("blocks by structure")
    func blocks() throws {
        let source = """
            # Title

            A paragraph that is
            broken.

            1. One
            2. Two
               goes on

            | a | b |
            |---|---|
            | c | d |

            ```
            code. More.
            ```
            """
        let document = try read(source, .markdown)
        #expect(
            document.blocks.map(\.kind) == [
                .heading, .paragraph, .listItem, .listItem, .tableCell, .tableCell, .tableCell, .tableCell, .preformatted,
            ])
        #expect(document.blocks.map(\.line) == [1, 3, 6, 7, 10, 10, 12, 12, 15])
        #expect(document.blocks[0].role == .metadata)
        #expect(document.blocks[8].segments.isEmpty)
        #expect(document.segments.map(\.paragraph) == [0, 1, 2, 3, 4, 4, 5, 5])
        #expect(document.metadata.title == "Title")
        document.expectSound()
    }

    @Test("front matter and comments are metadata")
    func frontMatter() throws {
        let source = "---\ntitle: x\nsanad: y\n---\nText <!-- one --> here.\n\n<!-- two\nlines -->\n\nEnd.\n\n<!-- open"
        let document = try read(source, .markdown)
        #expect(document.metadata.frontMatter == "title: x\nsanad: y\n")
        #expect(
            document.metadata.comments == [
                DocumentComment(text: "one", line: 5), DocumentComment(text: "two\nlines", line: 7),
                DocumentComment(text: "open", line: 12),
            ])
        #expect(document.segments.count == 2)
        #expect(document.location(ofSegment: 1, utf8Offset: 0) == Place(line: 10, column: 1))
    }

    @Test("a rule at the start without an end is no front matter")
    func rule() throws {
        let document = try read("---\n\nText is here.", .markdown)
        #expect(document.metadata.frontMatter == nil)
        #expect(document.texts() == ["Text is here."])
    }

    @Test("places lead behind the marks, into the file")
    func locations() throws {
        let document = try read("> A **bold** word\n> and [more](x) here.", .markdown)
        let segment = try #require(document.segments.first)
        let place = { (word: String) -> Place? in
            segment.text.range(of: word).map {
                document.location(
                    ofSegment: 0, utf8Offset: segment.text.utf8.distance(from: segment.text.startIndex, to: $0.lowerBound))
            }
        }
        #expect(place("A") == Place(line: 1, column: 3))
        #expect(place("bold") == Place(line: 1, column: 7))
        #expect(place("more") == Place(line: 2, column: 8))
        #expect(place("here") == Place(line: 2, column: 17))
    }

    @Test("links are kept with their lines")
    func links() throws {
        let document = try read("One [a](https://a.example).\nTwo\n[b](<c d>)\n\n[ref]: https://r.example \"t\"", .markdown)
        #expect(document.links.map(\.url) == ["https://a.example", "c", "https://r.example"])
        #expect(document.links.map(\.line) == [1, 3, 5])
    }
}
