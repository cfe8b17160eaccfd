import Testing

@testable import Documents

@Suite("HTML")
struct HTMLTests {
    static let page = """
        <!DOCTYPE html>
        <html lang="fa"><head><title> A
        title </title>
        <link rel="canonical" href="https://a.example/fa"><link rel="alternate" hreflang="en" href="https://a.example/en">
        <meta property="og:site_name" content="The Office"><meta property="article:published_time" content="2021-02-03">
        <script type="application/ld+json">{"a":["x"],"datePublished":"2021-02-04","publisher":{"name":"O\\u0066fice"}}</script>
        </head><body><nav><a href="/">Home page</a></nav><main>
        <h1>The heading</h1>
        <p>First line<br>Second line</p>
        <p>The first sentence is <b>he</b>re. The second&nbsp;one
        runs on.</p><!-- sanad:disable x -->
        <ul><li>An item</li></ul><table><tr><td>One</td><td>Two</td></tr></table>
        <div>Loose text is <a href="https://b.example" hreflang="ar">kept</a>.<p>So is this.</p>And this is.</div>
        </main><footer><p>All rights are somewhere here.</p></footer><script>"<p>no</p>"</script></body></html>
        """

    @Test("blocks, roles and lines by structure")
    func structure() throws {
        let document = try read(Self.page, .html)
        let body = [
            "The first sentence is here. The second\u{A0}one runs on.", "An item", "One", "Two", "Loose text is kept.",
            "So is this.",
            "And this is.",
        ]
        #expect(document.texts(.body) == body)
        #expect(document.texts(.metadata) == ["The heading", "First line", "Second line"])
        #expect(document.texts(.furniture) == ["Home page", "All rights are somewhere here."])
        #expect(document.blocks.first { $0.text == "An item" }?.line == 12)
        #expect(document.segments.filter { $0.text == "One" || $0.text == "Two" }.map(\.paragraph).allSatisfy { $0 == 6 })
        document.expectSound()
    }

    @Test("what the page says of itself")
    func metadata() throws {
        let document = try read(Self.page, .html)
        #expect(document.metadata.title == "A title")
        #expect(document.metadata.declaredLanguage == "fa")
        #expect(document.language == "en")
        #expect(document.metadata.canonicalURL == "https://a.example/fa")
        #expect(document.metadata.alternates == [AlternateLink(language: "en", url: "https://a.example/en", line: 4)])
        #expect(document.metadata.publisher == "Office")
        #expect(document.metadata.publisherLine == 6)
        #expect(document.metadata.dates.map(\.value) == ["2021-02-03", "2021-02-04"])
        #expect(document.metadata.comments == [DocumentComment(text: "sanad:disable x", line: 11)])
        #expect(document.links.map(\.url) == ["/", "https://b.example"])
        #expect(document.links.last?.language == "ar")
        #expect(document.links.last?.text == "kept")
    }

    static let linked: [(json: String, publisher: String?, line: Int, works: [String], date: String?, language: String?)] = [
        ("{\"publisher\":\n{\"@type\":\"Organization\",\n\"name\":\"Office\"}}", "Office", 5, [], nil, nil),
        (
            "{\"@graph\":[{\"@id\":\"#o\",\n\"name\":\"Office\"},{\"publisher\":{\"@id\":\"#o\"},\"datePublished\":\"2020-01-02\"}]}",
            "Office", 4,
            [], "2020-01-02", nil
        ),
        (
            "{\"translationOfWork\":{\"inLanguage\":\"en\",\"@id\":\"https://a.example/1\",\"datePublished\":\"2020-01-01\"},\"inLanguage\":\"fa\"}",
            nil, 1, ["en https://a.example/1 3"], nil, "fa"
        ),
        ("{\n\"translationOfWork\": \"https://a.example/1\"}", nil, 1, [" https://a.example/1 4"], nil, nil),
        (
            "{\"translationOfWork\":[{\"url\":\"https://a.example/1\"},{\"url\":\"https://a.example/2\"}]}", nil, 1,
            [" https://a.example/1 3", " https://a.example/2 3"], nil, nil
        ),
        ("{\"name\":\"No publisher\",\"translationOfWork\":{\"name\":\"x\"}", nil, 1, [], nil, nil),
    ]

    @Test("linked data, with the lines of the file", arguments: linked)
    func linkedData(_ json: String, _ publisher: String?, _ line: Int, _ works: [String], _ date: String?, _ language: String?)
        throws
    {
        let page =
            "<html><head>\n<title>A</title>\n<script type='application/ld+json'>\(json)</script></head><body><p>It is the text."
        let metadata = try read(page, .html).metadata
        #expect(metadata.publisher == publisher)
        #expect(metadata.publisherLine == line)
        #expect(metadata.translatedWorks.map { "\($0.language) \($0.url) \($0.line)" } == works)
        #expect(metadata.dates.map(\.value) == (date.map { [$0] } ?? []))
        #expect(metadata.declaredLanguage == language)
    }

    @Test("names of parts are believed of small parts only")
    func misleadingNames() throws {
        let text = "<p>This is the long text of the page and it should stay, whatever the page calls it.</p>"
        let all = try read("<body><div class='sidebar'>\(text)\(text)</div><p>Short one.</p></body>", .html)
        #expect(all.texts(.body).count == 3)
        let part = try read("<body>\(text)\(text)<div class='related-posts x'><p>A teaser of it is here.</p></div></body>", .html)
        #expect(part.texts(.furniture) == ["A teaser of it is here."])
    }

    @Test(
        "broken markup keeps its text",
        arguments: ["<p>One is here.<p>Two is there.", "<div><b>One is here.</div><td>Two is there.</i>"])
    func broken(_ source: String) throws {
        #expect(try read(source, .html).texts() == ["One is here.", "Two is there."])
    }

    @Test("a page that is all form or all named loses nothing")
    func wrapped() throws {
        let text = "<p>This is the long text of the page and it should stay, whatever the page calls it.</p>"
        let all = try read(
            "<body><form><div class='share'><h1>The title of it</h1>\(text)\(text)<p>A line</p></div></form></body>", .html)
        #expect(all.texts(.furniture).isEmpty)
    }

    @Test("links side by side are words apart")
    func links() throws {
        let document = try read(
            "<p>This is the <a href='/a'>first</a><a href='/b'>second</a> of the <a href='/c'>l</a>ist.</p>", .html)
        #expect(document.texts() == ["This is the first second of the list."])
    }

    @Test("nothing is loaded, no entity grows")
    func entities() throws {
        let source = "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><p>Text &a; &b; is here.</p>"
        let document = try read(source, .html)
        #expect(!document.text.contains("root:"))
        #expect(!document.text.contains("aaaa"))
    }

    @Test("nesting without measure ends in an error that says so")
    func depth() throws {
        let source = String(repeating: "<div>", count: 60_000) + "x" + String(repeating: "</table>", count: 60_000)
        #expect(throws: DocumentError.tooDeep("-", line: 1)) { try read(source, .html) }
        let closed = try read(
            String(repeating: "<div>", count: 5_000) + "It is here." + String(repeating: "</div>", count: 5_000), .html)
        #expect(closed.texts() == ["It is here."])
    }
}
