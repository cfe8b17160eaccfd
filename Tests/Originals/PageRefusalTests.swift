import Testing

@testable import Originals

@Suite("Pages that are not the document")
struct PageRefusalTests {
    private static func html(_ title: String, _ body: String) -> String {
        "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(body)</body></html>"
    }

    static let walls: [(name: String, page: String, kind: PageRefusal.Kind)] = [
        ("gone, by title", html("Page Not Found | Agency", "<h1>Sorry</h1><p>Try the search.</p>"), .gone),
        ("gone, by heading", html("Agency", "<h1>404</h1><p>Nothing here.</p>"), .gone),
        ("gone, in words", html("Agency", "<p>The page you are looking for may have been moved.</p>"), .gone),
        ("an error", html("500 Internal Server Error", "<p>nginx</p>"), .error),
        ("an error in words", html("Agency", "<p>Your request could not be processed. Reference 18.2f.</p>"), .error),
        ("a bot check", html("Just a moment...", "<p>Enable JavaScript and cookies to continue</p>"), .bot),
        ("a bot check in words", html("agency.example", "<p>Please complete the CAPTCHA below to go on.</p>"), .bot),
        ("refused", html("Access Denied", "<p>You don't have permission to access this server.</p>"), .bot),
        ("consent", html("Before you continue", "<p>We and our 812 partners store data.</p>"), .consent),
        ("a sign-in", html("Sign in", "<p>Name</p><p>Password</p>"), .login),
        ("gone, in Persian", html("صفحه یافت نشد", "<p>به صفحه نخست بروید.</p>"), .gone),
        ("a bot check, in Persian", html("سایت", "<p>برای ادامه ثابت کنید که ربات نیستید.</p>"), .bot),
        ("gone, in Arabic", html("الصفحة غير موجودة", "<p>عد إلى الصفحة الرئيسية.</p>"), .gone),
        ("an error, in Arabic", html("الموقع", "<h1>حدث خطأ ما</h1>"), .error),
    ]

    private func page(
        _ text: String, url: String = "https://a.example/x", final: String? = nil, type: String = "text/html; charset=utf-8"
    ) throws
        -> CandidatePage
    {
        try CandidatePage(body: Array(text.utf8), url: url, finalURL: final ?? url, contentType: type)
    }

    @Test("are known by their wording", arguments: walls)
    func wall(row: (name: String, page: String, kind: PageRefusal.Kind)) throws {
        let refusal = try #require(try page(row.page).refusal(for: nil))
        #expect(refusal.kind == row.kind)
        #expect(refusal.description.contains("sanad cache add https://a.example/x FILE"))
    }

    @Test("documents are not, whatever they speak of", arguments: Texts.originals.keys.sorted())
    func documents(name: String) throws {
        #expect(try page(Texts.originals[name] ?? "", type: "text/plain").refusal(for: nil) == nil)
    }

    @Test("a document about such pages is none")
    func aboutErrors() throws {
        let words = Texts.originals.keys.sorted().compactMap { Texts.originals[$0] }.joined(separator: "\n\n")
        let text = "Agency Fixes Its Site\n\n\(words)\n\nVisitors had read: the page you are looking for no longer exists."
        #expect(try page(text, type: "text/plain").refusal(for: nil) == nil)
    }

    @Test("the front page in the place of a page is refused, and asked for it is not")
    func frontPage() throws {
        let text = Texts.originals["vote"] ?? ""
        #expect(try page(text, final: "https://www.a.example/", type: "text/plain").refusal(for: nil)?.kind == .frontPage)
        #expect(try page(text, final: "https://www.a.example/y", type: "text/plain").refusal(for: nil) == nil)
        #expect(try page(text, url: "https://a.example/", type: "text/plain").refusal(for: nil) == nil)
        #expect(try page(text, final: "https://a.example/?p=12", type: "text/plain").refusal(for: nil) == nil)
    }

    @Test("with a document at hand the alignment decides, and the wording names the reason")
    func aligned() throws {
        let translation = try read(Texts.translations[0].text)
        #expect(try page(Texts.originals["stations"] ?? "", type: "text/plain").refusal(for: translation) == nil)
        let other = try #require(try page(Texts.originals["festival"] ?? "", type: "text/plain").refusal(for: translation))
        #expect(other.kind == .anotherText)
        #expect(other.description.contains("supports 0% of translation"))
        let wall = try #require(try page(Self.walls[5].page).refusal(for: translation))
        #expect(wall.kind == .bot)
    }
}
