import Documents
import Testing

@testable import Provenance

@Suite("Addresses of the original")
struct OriginalURLTests {
    /// A line at the foot of a document, and the address that it claims.
    static let lines: [(line: String, language: String, url: String)] = [
        ("مشاهده محتوای اصلی: https://news.example.org/2020/05/dam/", "fa", "https://news.example.org/2020/05/dam/"),
        ("برای مشاهده متن اصلی: (https://news.example.org/dam-report/ )", "fa", "https://news.example.org/dam-report/"),
        ("متن اصلی (https://news.example.org/dam).", "fa", "https://news.example.org/dam"),
        ("متن انگلیسی این خبر را در https://news.example.org/dam بخوانید.", "fa", "https://news.example.org/dam"),
        ("برای خواندن نسخه اصلی به https://news.example.org/damمراجعه کنید.", "fa", "https://news.example.org/dam"),
        ("لینک خبر اصلی: «https://news.example.org/dam?id=7&lang=en»", "fa", "https://news.example.org/dam?id=7&lang=en"),
        ("منبع: https://news.example.org/dam", "fa", "https://news.example.org/dam"),
        ("النص الأصلي: https://news.example.org/%D8%B3%D8%AF/", "ar", "https://news.example.org/%D8%B3%D8%AF/"),
        ("للاطلاع على النص الأصلي: https://news.example.org/أخبار/سد-جديد/", "ar", "https://news.example.org/أخبار/سد-جديد/"),
        ("النص الإنجليزي متاح على الرابط التالي: https://news.example.org/dam،", "ar", "https://news.example.org/dam"),
        ("رابط المقال الأصلي هنا: www.example.org/dam؟", "ar", "https://www.example.org/dam"),
        ("المصدر: https://news.example.org/dam_(river)", "ar", "https://news.example.org/dam_(river)"),
        ("Original content: https://news.example.org/dam.", "en", "https://news.example.org/dam"),
        ("Read the original statement at <https://news.example.org/dam>.", "en", "https://news.example.org/dam"),
        ("See https://news.example.org/dam for the original text.", "en", "https://news.example.org/dam"),
        ("Source: https://news.example.org/dam", "en", "https://news.example.org/dam"),
        ("Original: HTTPS://News.Example.org/dam", "en", "HTTPS://News.Example.org/dam"),
        (
            "This is an unofficial translation. The original text: https://news.example.org/dam", "en",
            "https://news.example.org/dam"
        ),
    ]

    @Test("in a line of the text", arguments: lines)
    func line(_ line: String, _ language: String, _ url: String) throws {
        let text = Body.with(line, at: .foot, language)
        let record = try claims(text)
        #expect(record.originals.map(\.value.url) == [url])
        let claim = try #require(record.originals.first)
        #expect(claim.value.source == .text)
        let written = url.hasPrefix("https://www.") ? String(url.dropFirst(8)) : url
        #expect(claim.evidence.text == written)
        #expect([claim.evidence.line, claim.evidence.column] == place(of: written, in: text))
    }

    static let below: [(label: String, language: String)] = [
        ("مشاهده محتوای اصلی:", "fa"), ("متن اصلی", "fa"), ("النص الأصلي على الرابط التالي:", "ar"), ("المصدر:", "ar"),
        ("Original article:", "en"),
    ]

    @Test("in the line below its label", arguments: below)
    func belowLabel(_ label: String, _ language: String) throws {
        let url = "https://news.example.org/dam"
        for separator in ["\n", "\n\n"] {
            let text = Body.with(label + separator + url, at: .foot, language)
            let claim = try #require(try claims(text).originals.first)
            #expect(claim.value.url == url)
            #expect([claim.evidence.line, claim.evidence.column] == place(of: url, in: text))
        }
    }

    /// Lines with addresses that are none of the original.
    static let others: [(line: String, language: String)] = [
        ("برای اطلاعات بیشتر با press@example.org تماس بگیرید یا به https://www.example.org/contact بروید.", "fa"),
        ("گزارش کامل سازمان ملل درباره سدها در https://un.example.org/dams در دسترس است.", "fa"),
        ("ما را در https://t.example.me/channel دنبال کنید.", "fa"),
        ("این ترجمه غیررسمی را دفتر سازمان (https://office.example.org) فراهم کرده است.", "fa"),
        ("هدف اصلی این طرح آب‌رسانی به روستاهاست که در https://plan.example.org/water آمده است.", "fa"),
        ("للمزيد من المعلومات يرجى زيارة https://www.example.org/contact أو الكتابة إلى press@example.org.", "ar"),
        ("نشرت المنظمة تقريرها عن السدود على https://un.example.org/dams أمس.", "ar"),
        ("تابعونا على https://t.example.me/channel", "ar"),
        ("السبب الأصلي للمشكلة موصوف في تقرير اللجنة على الموقع https://plan.example.org/water منذ عام.", "ar"),
        ("For more information write to press@example.org or visit https://www.example.org/contact.", "en"),
        (
            "The original budget of the dam can be read in the report of the ministry at https://plan.example.org/water for free.",
            "en"
        ),
        ("Sign up at https://news.example.org/letters for updates.", "en"),
        ("This courtesy translation was made by the office (https://office.example.org).", "en"),
    ]

    @Test("contacts and references are not claimed", arguments: others)
    func notClaimed(_ line: String, _ language: String) throws {
        for place in Body.Place.allCases {
            #expect(try claims(Body.with(line, at: place, language)).originals.map(\.value.url) == [], "\(place)")
        }
    }

    @Test("a reference in the middle of the body is not claimed, whatever it says")
    func middle() throws {
        let line = "متن اصلی: https://news.example.org/dam"
        #expect(try claims(Body.with(line, at: .middle, "fa")).originals.isEmpty)
    }

    static let markdown: [(line: String, url: String, quoted: String)] = [
        ("[متن اصلی](https://news.example.org/dam)", "https://news.example.org/dam", "متن اصلی"),
        ("برای خواندن [نسخه انگلیسی](https://news.example.org/dam) کلیک کنید.", "https://news.example.org/dam", "نسخه انگلیسی"),
        ("متن اصلی: [اینجا](https://news.example.org/dam)", "https://news.example.org/dam", "اینجا"),
        ("[Original](https://news.example.org/dam)", "https://news.example.org/dam", "Original"),
        ("محتوای اصلی: <https://news.example.org/dam>", "https://news.example.org/dam", "https://news.example.org/dam"),
    ]

    @Test("in links of Markdown", arguments: markdown)
    func inMarkdown(_ line: String, _ url: String, _ quoted: String) throws {
        let text = Body.with(line, at: .foot, "fa")
        let record = try claims(text, .markdown)
        #expect(record.originals.map(\.value.url) == [url])
        let evidence = try #require(record.originals.first?.evidence)
        #expect(evidence.text == quoted)
        #expect([evidence.line, evidence.column] == place(of: quoted, in: text))
    }

    @Test("other links of Markdown are not claimed")
    func otherLinks() throws {
        let text = Body.with(
            "با [دفتر ما](https://office.example.org) و [عامل اصلی این رویداد بزرگ](https://x.example.org) آشنا شوید.", at: .foot,
            "fa")
        #expect(try claims(text, .markdown).originals.isEmpty)
    }

    static let html: [(markup: String, url: String, source: OriginalClaim.Source)] = [
        ("<p><a href=\"https://news.example.org/dam\">النص الأصلي</a></p>", "https://news.example.org/dam", .text),
        ("<p>النص الأصلي: <a href=\"https://news.example.org/dam\">هنا</a></p>", "https://news.example.org/dam", .text),
        ("<p>النص الأصلي: https://news.example.org/dam</p>", "https://news.example.org/dam", .text),
        (
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://news.example.org/dam\">", "https://news.example.org/dam",
            .languageLink
        ),
    ]

    @Test("in HTML", arguments: html)
    func inHTML(_ markup: String, _ url: String, _ source: OriginalClaim.Source) throws {
        let body = (Body.paragraphs["ar"] ?? []).map { "<p>\($0)</p>\n" }.joined()
        let isHead = markup.hasPrefix("<link")
        let text =
            "<html><head><title>x</title>\(isHead ? markup : "")</head><body><main>\n\(body)\(isHead ? "" : markup)</main></body></html>"
        let record = try claims(text, .html)
        #expect(record.originals.map(\.value) == [OriginalClaim(url: url, source: source)])
        if !isHead { #expect(record.originals.first?.evidence.line == place(of: markup, in: text)[0]) }
    }

    @Test("a link to the page in its own language or in one without a pack is not claimed")
    func alternates() throws {
        let links = ["ar", "x-default", "tlh"].map {
            "<link rel=\"alternate\" hreflang=\"\($0)\" href=\"https://news.example.org/\($0)\">"
        }
        let body = (Body.paragraphs["ar"] ?? []).map { "<p>\($0)</p>" }.joined()
        #expect(try claims("<html><head>\(links.joined())</head><body>\(body)</body></html>", .html).originals.isEmpty)
    }

    static let frontMatter: [(lines: String, url: String?, line: Int)] = [
        ("original: https://news.example.org/dam", "https://news.example.org/dam", 2),
        ("title: سد\n\noriginal_url: \"https://news.example.org/dam\"", "https://news.example.org/dam", 4),
        ("title: سد\noriginal:\n  title: Dam\n  url: https://news.example.org/dam", "https://news.example.org/dam", 5),
        ("source:\n  - https://news.example.org/dam", "https://news.example.org/dam", 3),
        ("source-url: https://news.example.org/dam # the page", "https://news.example.org/dam", 2),
        ("original: no address", nil, 0),
        ("image: https://news.example.org/dam.png\ncontact:\n  url: https://news.example.org/", nil, 0),
    ]

    @Test("in front matter", arguments: frontMatter)
    func inFrontMatter(_ lines: String, _ url: String?, _ line: Int) throws {
        let body = (Body.paragraphs["fa"] ?? []).joined(separator: "\n\n")
        for newline in ["\n", "\r\n"] {
            let text = "---\n\(lines)\n---\n\n\(body)\n"
            let record = try claims(
                newline == "\n" ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
                .markdown)
            #expect(record.originals.map(\.value.url) == (url.map { [$0] } ?? []))
            guard let url, let claim = record.originals.first else { continue }
            #expect(claim.value.source == .frontMatter)
            #expect([claim.evidence.line, claim.evidence.column] == place(of: url, in: text))
            #expect(claim.evidence.line == line)
        }
    }

    @Test("what says so most plainly comes first, each once")
    func order() throws {
        let foot = "متن اصلی: https://news.example.org/dam\n\nنسخه انگلیسی: https://mirror.example.org/dam"
        let text = "---\noriginal: https://mirror.example.org/dam\n---\n\n" + Body.with(foot, at: .foot, "fa")
        #expect(
            try claims(text, .markdown).originals.map(\.value.url) == [
                "https://mirror.example.org/dam", "https://news.example.org/dam",
            ])
    }

    static let scans: [(text: String, found: [String])] = [
        ("http://a.example/x", ["http://a.example/x"]),
        ("xhttp://a.example/x", []),
        ("http://localhost http://. http:// https://.a", []),
        ("www.example.org,www.example.com", ["www.example.org,www.example.com"]),
        ("(see http://a.example/x_(y)).", ["http://a.example/x_(y)"]),
        ("\u{200F}http://a.example/x\u{200F}", ["http://a.example/x"]),
        ("http://مثال.example/صفحه", ["http://مثال.example/صفحه"]),
        ("https://a.example/b است", ["https://a.example/b"]),
        ("https://a.exampleاست", ["https://a.example"]),
        ("https://a.example/x#:~:text=The%20first,last%20words", ["https://a.example/x#:~:text=The%20first,last%20words"]),
        ("https://a.example/x?utm_source=mail&utm_medium=m&id=7.", ["https://a.example/x?utm_source=mail&utm_medium=m&id=7"]),
        ("(https://en.a.example/wiki/Dam_(river)_(north)).", ["https://en.a.example/wiki/Dam_(river)_(north)"]),
        ("见https://a.example/b。完", ["https://a.example/b"]), ("（https://a.example/b）", ["https://a.example/b"]),
        ("पढ़ें https://a.example/b।", ["https://a.example/b"]), ("<https://a.example/b>", ["https://a.example/b"]),
        ("https://a.example/b!!", ["https://a.example/b"]), ("«https://a.example/b»،", ["https://a.example/b"]),
        ("https://a.example/%D8%B3%D8%AF-1/?q=%20x", ["https://a.example/%D8%B3%D8%AF-1/?q=%20x"]),
        ("https://a.example/أخبار-السد/2020", ["https://a.example/أخبار-السد/2020"]),
        ("https://a.example:8080/b?x=[1]", ["https://a.example:8080/b?x=[1]"]),
        ("", []),
    ]

    @Test("addresses in running text", arguments: scans)
    func scan(_ text: String, _ found: [String]) {
        let addresses = WebAddressScanner.scan(text)
        #expect(addresses.map(\.text) == found)
        for address in addresses { #expect(String(decoding: Array(text.utf8)[address.range], as: UTF8.self) == address.text) }
    }

    /// A text with one address that is broken over lines, and the address.
    static let broken: [(text: String, url: String)] = [
        ("متن اصلی: https://a.example/news/2020/\nthe-dam-report/ را ببینید", "https://a.example/news/2020/the-dam-report/"),
        ("https://a.example/the-\n  dam-report.html.", "https://a.example/the-dam-report.html"),
        ("https://a.example/b?id=\r\n77&x=1", "https://a.example/b?id=77&x=1"),
        ("https://a.example/one/\ntwo-three/\nfour-5", "https://a.example/one/two-three/four-5"),
        ("https://a.example/one/\nThe minister said so.", "https://a.example/one/"),
        ("https://a.example/one/\nhttps://b.example/two", "https://a.example/one/"),
        ("https://a.example/one\ntwo-three", "https://a.example/one"),
        ("https://a.example/one.\nThe well-known report", "https://a.example/one"),
        ("https://a.example/one/\n\ntwo-three", "https://a.example/one/"),
    ]

    @Test("addresses that printing broke", arguments: broken)
    func joined(_ text: String, _ url: String) throws {
        let address = try #require(WebAddressScanner.scan(text).first)
        #expect(address.url == url)
        #expect(String(decoding: Array(text.utf8)[address.range], as: UTF8.self) == address.text)
    }

    @Test("in a document, too")
    func joinedInDocument() throws {
        let text = Body.with("متن اصلی: https://news.example.org/2020/the-\ndam-report/", at: .foot, "fa")
        #expect(try claims(text).originals.map(\.value.url) == ["https://news.example.org/2020/the-dam-report/"])
    }

    @Test("the link in the language that counts comes first, and claims have a limit")
    func ranked() throws {
        let links = ["fr", "ru", "en"].map { "<link rel=alternate hreflang=\($0) href=\"https://news.example.org/\($0)\">\n" }
        let body = (Body.paragraphs["ar"] ?? []).map { "<p>\($0)</p>" }.joined()
        let page = { (notice: String) in "<html><head>\n\(links.joined())</head><body>\(body)<p>\(notice)</p></body></html>" }
        #expect(try claims(page("نص"), .html).originals.map(\.value.url.last) == ["n", "r", "u"])
        let record = try claims(page("هذه الترجمة غير رسمية ولا يعتد إلا بالنص الروسي."), .html)
        #expect(record.originals.map(\.value.url.last) == ["u", "n", "r"])
        #expect(record.originals.map(\.evidence.line) == [3, 4, 2])
        let many = (0..<500).map { "Source: https://news.example.org/\($0)" }.joined(separator: "\n\n")
        #expect(try claims(many).originals.count <= 64)
    }

    @Test("a run without spaces of any length is no trouble")
    func long() {
        let text = "https://a.example/" + String(repeating: "b", count: 200_000)
        #expect(WebAddressScanner.scan(text).allSatisfy { $0.text.utf8.count <= 4100 })
        #expect(WebAddressScanner.scan(String(repeating: "www.", count: 100_000)).allSatisfy { $0.text.utf8.count <= 4100 })
        #expect(WebAddressScanner.scan("http://a.b/" + String(repeating: ")", count: 4000)).map(\.text) == ["http://a.b/"])
    }
}
