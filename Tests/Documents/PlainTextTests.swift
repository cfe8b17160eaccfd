import Testing

@testable import Documents

@Suite("Plain text")
struct PlainTextTests {
    static let wrapped = """
        The committee met for the third time this year, and it agreed on a text
        that will be put before the assembly in the spring. Not all members were
        present.
        """

    @Test("hard-wrapped lines are one block, and their sentences run across the breaks")
    func hardWrapped() throws {
        let document = try read(Self.wrapped)
        #expect(document.blocks.count == 1)
        #expect(document.segments.count == 2)
        #expect(document.segments[1].text == "Not all members were\npresent.")
        document.expectSound()
    }

    @Test(
        "lines that were not broken for being full are blocks of their own",
        arguments: [
            "Office of Statistics\nPress release\n4 May 2020",
            "apples\nfresh pears\nplums, cherries",
            "- bread\n- butter\n- a good deal of cheese",
            "1. Come.\n2. See.\n3. Win.",
            "The first paragraph stands on a line of its own here.\nThe second one does as well, and is longer than it.",
            "وزارت بهداشت\nدفتر مطبوعات\n۴ مه ۲۰۲۰",
        ])
    func separateLines(_ text: String) throws {
        let lines = text.split(separator: "\n").map(String.init)
        #expect(try read(text).texts() == lines)
    }

    @Test("a wrapped list item keeps its lines")
    func wrappedItem() throws {
        let text = "- short\n- a long item that goes on and on until the page is full and it has to\n  be broken here"
        let document = try read(text)
        #expect(document.blocks.map(\.kind) == [.listItem, .listItem])
        #expect(document.blocks[1].text.hasSuffix("be broken here"))
    }

    @Test("line ends of every kind", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let document = try read(["First one.", "", "Second one.", " \u{A0}", "Third one."].joined(separator: end))
        #expect(document.texts() == ["First one.", "Second one.", "Third one."])
        #expect(document.blocks.map(\.line) == [1, 3, 5])
        document.expectSound()
    }

    @Test("a heading is one segment, whatever marks it holds")
    func heading() throws {
        let document = try read("The first paragraph is here.\n\nWhat St. Mary did next\n\nThe second paragraph is here.")
        #expect(document.blocks[1].kind == .heading)
        #expect(document.segments.filter(\.isHeading).map(\.text) == ["What St. Mary did next"])
    }

    @Test("lines and columns, in Unicode scalars")
    func locations() throws {
        let document = try DocumentLoader.read([0xEF, 0xBB, 0xBF] + Array("ab.\n\n  é𝒜 سلام. Two here.".utf8), path: "x.txt")
        #expect(document.segments.count == 3)
        #expect(document.location(ofSegment: 0, utf8Offset: 1) == Place(line: 1, column: 2))
        #expect(document.location(ofSegment: 1, utf8Offset: 0) == Place(line: 3, column: 3))
        // é is two bytes and one scalar, 𝒜 is four and one.
        #expect(document.location(ofSegment: 1, utf8Offset: 6) == Place(line: 3, column: 5))
        #expect(document.location(ofSegment: 2, utf8Offset: 4) == Place(line: 3, column: 16))
        #expect(document.location(ofSegment: 2, utf8Offset: 9_999) == Place(line: 3, column: 21))
        #expect(document.location(ofSegment: 2, utf8Offset: -5) == Place(line: 3, column: 12))
        #expect(document.location(ofSegment: 77, utf8Offset: 0) == Place(line: 1, column: 1))
    }
}
