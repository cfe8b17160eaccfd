import Cache
import Testing

struct URLNormalizerTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let given: String
        let normal: String
        var testDescription: String { given }
        init(_ given: String, _ normal: String) {
            self.given = given
            self.normal = normal
        }
    }

    static let rows = [
        Row("https://example.org", "https://example.org/"),
        Row("HTTPS://Example.ORG:443/A/b", "https://example.org/A/b"),
        Row("http://example.org:80/", "http://example.org/"),
        Row("http://example.org:443/", "http://example.org:443/"),
        Row("https://example.org:/a", "https://example.org/a"),
        Row("https://example.org./a", "https://example.org/a"),
        Row("https://example.org/a/", "https://example.org/a/"),
        Row("https://example.org/a#part", "https://example.org/a"),
        Row("https://example.org/a?#part", "https://example.org/a"),
        Row("https://example.org/a#b?c", "https://example.org/a"),
        Row("https://example.org?q=1", "https://example.org/?q=1"),
        Row("https://example.org/a/./b/../c", "https://example.org/a/c"),
        Row("https://example.org/../../a/..", "https://example.org/"),
        Row("https://example.org/a/%2e%2e/b", "https://example.org/b"),
        Row("https://example.org//a//b", "https://example.org//a//b"),
        Row("https://example.org/%7euser/%c3%a9", "https://example.org/~user/%C3%A9"),
        Row("https://example.org/100%/%zz", "https://example.org/100%25/%25zz"),
        Row("https://example.org/(a)+b;c=1,2", "https://example.org/(a)+b;c=1,2"),
        Row("https://example.org/a\\b\"<c>", "https://example.org/a%5Cb%22%3Cc%3E"),
        Row("https://example.org/سند", "https://example.org/%D8%B3%D9%86%D8%AF"),
        Row("https://example.org/می\u{200C}شود", "https://example.org/%D9%85%DB%8C%E2%80%8C%D8%B4%D9%88%D8%AF"),
        Row("https://example.org/?q=سند", "https://example.org/?q=%D8%B3%D9%86%D8%AF"),
        Row("  https://example.org/long-\n   path/ \u{200F}", "https://example.org/long-path/"),
        Row("https://example.org/\u{202B}a\u{202C}\r\nb", "https://example.org/ab"),
        Row("https://example.org/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z", "https://example.org/a?id=7"),
        Row("https://example.org/a?gclid=1", "https://example.org/a"),
        Row("https://example.org/a?b=2&a=1&&c", "https://example.org/a?b=2&a=1&c"),
        Row("https://example.org/a?next=/x?y=/../z", "https://example.org/a?next=/x?y=/../z"),
        Row("https://bücher.de/", "https://xn--bcher-kva.de/"),
        Row("https://BÜCHER.de/", "https://xn--bcher-kva.de/"),
        Row("https://مثال.إختبار/", "https://xn--mgbh0fb.xn--kgbechtv/"),
        Row("https://موقع.وزارة-الاتصالات.مصر/", "https://xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c/"),
        Row("https://ｅｘａｍｐｌｅ．org/", "https://example.org/"),
        Row("https://example。org/", "https://example.org/"),
        Row("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a"),
        Row("http://[0:0:0:0:0:0:0:1]:8080/", "http://[::1]:8080/"),
        Row("http://[2001:DB8::A]/", "http://[2001:db8::a]/"),
    ]

    @Test(arguments: rows)
    func `One spelling, which is its own normal form`(row: Row) throws {
        #expect(try URLNormalizer.normalize(row.given).string == row.normal)
        #expect(try URLNormalizer.normalize(row.normal).string == row.normal)
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let given: String
        let code: InvalidURL.Code
        var testDescription: String { given }
        init(_ given: String, _ code: InvalidURL.Code) {
            self.given = given
            self.code = code
        }
    }

    static let refusals = [
        Refusal("", .noScheme), Refusal("www.example.org/a", .noScheme), Refusal("https:/example.org", .noScheme),
        Refusal("example.org:80/a", .noScheme), Refusal("ftp://example.org/", .unsupportedScheme),
        Refusal("file:///etc/passwd", .unsupportedScheme), Refusal("javascript:alert(1)", .unsupportedScheme),
        Refusal("https://user:pw@example.org/", .credentials), Refusal("https://a.example\\@b.example/", .credentials),
        Refusal("https:///a", .badHost), Refusal("https://./", .badHost), Refusal("https://a..b/", .badHost),
        Refusal("https://../a", .badHost), Refusal("https://-a.example/", .badHost), Refusal("https://a%2fb/", .badHost),
        Refusal("https://a\\b/", .badHost), Refusal("https://℀.example/", .badHost), Refusal("https://[::1/", .badHost),
        Refusal("https://[fe80::1%25eth0]/", .badHost), Refusal("https://\u{1F600}.example/", .badHost),
        Refusal("https://" + String(repeating: "a", count: 64) + ".example/", .badHost),
        Refusal("https://" + String(repeating: "a.", count: 200) + "example/", .badHost),
        Refusal("https://example.org:0/", .badPort), Refusal("https://example.org:65536/", .badPort),
        Refusal("https://example.org:99999999999999999999/", .badPort), Refusal("https://example.org:8x/", .badPort),
        Refusal("https://example.org/" + String(repeating: "a", count: 9000), .tooLong),
        Refusal("https://example.org/" + String(repeating: "س", count: 4000), .tooLong),
    ]

    @Test(arguments: refusals)
    func `What cannot be filed is refused with a way out`(row: Refusal) throws {
        let error = try #require(throws: InvalidURL.self) { try URLNormalizer.normalize(row.given) }
        #expect(error.code == row.code)
        #expect(!error.remedy.isEmpty)
        #expect(error.description.utf8.count < 1200)
    }

    static let folders = [
        Row("https://example.org/News/Press-Releases/sm834", "example.org/news-press-releases-sm834-"),
        Row("https://example.org/", "example.org/page-"),
        Row("https://example.org/سند/", "example.org/page-"),
        Row("https://example.org/a/../../..%2f..%2fetc", "example.org/etc-"),
        Row("http://example.org:8080/a.b", "example.org_8080/a-b-"),
        Row("http://[::1]:8080/a", "__1_8080/a-"),
        Row(
            "https://example.org/" + String(repeating: "word-", count: 40),
            "example.org/word-word-word-word-word-word-word-word-word-word-word-word-word-"),
    ]

    @Test(arguments: folders)
    func `A folder's name is legible, plain and bounded`(row: Row) throws {
        let folder = try URLNormalizer.normalize(row.given).folder
        #expect(folder.hasPrefix(row.normal))
        #expect(folder.utf8.count == row.normal.utf8.count + 8)
    }

    @Test func `The hash is that of the normal form`() throws {
        // printf %s https://example.org/a | sha256sum
        #expect(try URLNormalizer.normalize("https://EXAMPLE.org/a#x").folder == "example.org/a-b5b10dd0")
    }

    @Test func `Folders have names that a file system takes`() throws {
        let host = String(repeating: "abcdefghi.", count: 25) + "a"
        let folder = try URLNormalizer.normalize("https://\(host):8443/" + String(repeating: "x", count: 5000)).folder
        #expect(folder.split(separator: "/").count == 2)
        #expect(folder.split(separator: "/").allSatisfy { $0.utf8.count <= 255 })
    }

    @Test func `Random bytes neither trap nor change when normalised again`() {
        var random = Generator(state: 42)
        let pieces = [
            "http", "https", ":", "//", "/", "?", "#", "@", "[", "]", "%", "%2", "%2e", "..", ".", "&", "=", "utm_x", "س", "℀",
            "\u{301}", "ü", "。", "\u{200F}", " ", "a", "Z", "9", ":80", "xn--", "-", "\u{1F600}", "::1", "\0",
        ]
        for _ in 0..<20_000 {
            let start = Bool.random(using: &random) ? "https://a" : ""
            let text =
                start
                + (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard let url = try? URLNormalizer.normalize(text) else { continue }
            #expect((try? URLNormalizer.normalize(url.string)) == url, "\(text.debugDescription)")
            #expect(url.string.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
            #expect(!url.folder.contains(".."))
        }
    }
}

/// A generator with a seed, so that a failure can be seen again (SplitMix64).
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
