import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Bytes to text")
struct DecodingTests {
    static let persian = "این متن برای آزمایش است و از چند واژه ساخته شده است."
    static let arabic = "هذا النص مكتوب من أجل التجربة، وهو قصير إلى حد ما."

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    /// Windows-1256, for the letters of the rows here.
    private static func windows1256(_ text: String) -> [UInt8] {
        let known: [Unicode.Scalar: UInt8] = [
            "ا": 0xC7, "ب": 0xC8, "ت": 0xCA, "ج": 0xCC, "ح": 0xCD, "د": 0xCF, "ذ": 0xD0, "ر": 0xD1, "ز": 0xD2, "س": 0xD3,
            "ص": 0xD5,
            "ق": 0xDE, "ك": 0xDF, "ل": 0xE1, "م": 0xE3, "ن": 0xE4, "ه": 0xE5, "و": 0xE6, "ي": 0xED, "أ": 0xC3, "إ": 0xC5,
            "ى": 0xEC,
            "ة": 0xC9, "،": 0xA1, "ع": 0xDA, "ف": 0xDD, "ط": 0xD8, "ش": 0xD4, "خ": 0xCE, "غ": 0xDB, "ض": 0xD6,
        ]
        return text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : known[$0] ?? UInt8(ascii: "?") }
    }

    @Test(
        "by mark, as UTF-8, or by what the page declares",
        arguments: [
            (Array(persian.utf8), "utf-8"),
            ([0xEF, 0xBB, 0xBF] + Array(persian.utf8), "utf-8"),
            (utf16(persian, bigEndian: false), "utf-16le"),
            (utf16(persian, bigEndian: true), "utf-16be"),
        ] as [([UInt8], String)])
    func unicode(_ bytes: [UInt8], _ encoding: String) throws {
        let document = try DocumentLoader.read(bytes, path: "a.txt")
        #expect(document.text == Self.persian)
        #expect(document.encoding.name == encoding)
        #expect(document.notices.isEmpty)
        #expect(document.language == "fa")
    }

    @Test("a guess says that it is one")
    func guess() throws {
        let arabic = try DocumentLoader.read(Self.windows1256(Self.arabic), path: "a.txt")
        #expect(arabic.text == Self.arabic)
        #expect(arabic.language == "ar")
        #expect(arabic.notices.map(\.code) == [.guessedEncoding])
        #expect(arabic.notices[0].message.contains("windows-1256"))
        let english = try DocumentLoader.read(
            Array("The caf".utf8) + [0xE9] + Array(" is where they met for the talks.".utf8), path: "a.txt")
        #expect(english.encoding == .windows1252)
        #expect(english.text.hasPrefix("The café is"))
    }

    /// Texts in the legacy encodings of other scripts, which have no table here.
    static let legacy: [(bytes: [UInt8], encoding: String, text: String)] = [
        (
            [
                0xCC, 0xE8, 0xED, 0xE8, 0xF1, 0xF2, 0xF0, 0x20, 0xE2, 0x20, 0xE2, 0xEE, 0xF1, 0xEA, 0xF0, 0xE5, 0xF1, 0xE5, 0xED,
                0xFC, 0xE5, 0x20, 0xEF, 0xEE, 0xF1, 0xE5, 0xF2, 0xE8, 0xEB, 0x20, 0xF2, 0xF0, 0xE8, 0x20, 0xF2, 0xE5, 0xEF, 0xEB,
                0xE8, 0xF6, 0xFB, 0x20, 0xE8, 0x20, 0xF1, 0xEA, 0xE0, 0xE7, 0xE0, 0xEB, 0x2C, 0x20, 0xF7, 0xF2, 0xEE, 0x20, 0xE2,
                0xE5, 0xF1, 0xED, 0xEE, 0xE9, 0x20, 0xE8, 0xF5, 0x20, 0xE1, 0xF3, 0xE4, 0xE5, 0xF2, 0x20, 0xE1, 0xEE, 0xEB, 0xFC,
                0xF8, 0xE5, 0x2E,
            ],
            "windows-1251", "Министр в воскресенье посетил три теплицы и сказал, что весной их будет больше."
        ),
        (
            [
                0xED, 0xC9, 0xCE, 0xC9, 0xD3, 0xD4, 0xD2, 0x20, 0xD7, 0x20, 0xD7, 0xCF, 0xD3, 0xCB, 0xD2, 0xC5, 0xD3, 0xC5, 0xCE,
                0xD8, 0xC5, 0x20, 0xD0, 0xCF, 0xD3, 0xC5, 0xD4, 0xC9, 0xCC, 0x20, 0xD4, 0xD2, 0xC9, 0x20, 0xD4, 0xC5, 0xD0, 0xCC,
                0xC9, 0xC3, 0xD9, 0x20, 0xC9, 0x20, 0xD3, 0xCB, 0xC1, 0xDA, 0xC1, 0xCC, 0x2C, 0x20, 0xDE, 0xD4, 0xCF, 0x20, 0xD7,
                0xC5, 0xD3, 0xCE, 0xCF, 0xCA, 0x20, 0xC9, 0xC8, 0x20, 0xC2, 0xD5, 0xC4, 0xC5, 0xD4, 0x20, 0xC2, 0xCF, 0xCC, 0xD8,
                0xDB, 0xC5, 0x2E,
            ],
            "koi8-r", "Министр в воскресенье посетил три теплицы и сказал, что весной их будет больше."
        ),
        (
            [
                0xB2, 0xBF, 0xB3, 0xA4, 0xD4, 0xDA, 0xD0, 0xC7, 0xC6, 0xDA, 0xC8, 0xD5, 0xB2, 0xCE, 0xB9, 0xDB, 0xC1, 0xCB, 0xC8,
                0xFD, 0xD7, 0xF9, 0xCE, 0xC2, 0xCA, 0xD2, 0xA3, 0xAC, 0xCB, 0xFB, 0xCB, 0xB5, 0xC3, 0xF7, 0xC4, 0xEA, 0xB4, 0xBA,
                0xCC, 0xEC, 0xBB, 0xE1, 0xD3, 0xD0, 0xB8, 0xFC, 0xB6, 0xE0, 0xB5, 0xC4, 0xCE, 0xC2, 0xCA, 0xD2, 0xA1, 0xA3,
            ],
            "gb18030", "部长在星期日参观了三座温室，他说明年春天会有更多的温室。"
        ),
    ]

    @Test("the guess tells scripts apart", arguments: legacy)
    func script(_ bytes: [UInt8], _ encoding: String, _ text: String) throws {
        let document = try DocumentLoader.read(bytes, path: "a.txt")
        #expect(document.encoding.name == encoding)
        #expect(document.text == text)
    }

    @Test("a page's own charset is believed, an unknown one is named")
    func declared() throws {
        let head = Array("<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1256'></head><p>".utf8)
        let page = try DocumentLoader.read(head + Self.windows1256(Self.arabic), path: "a.html")
        #expect(page.texts() == [Self.arabic])
        #expect(page.notices.isEmpty)
        let unknown = try DocumentLoader.read(
            Array("<meta charset=x-none><p>Caf".utf8) + [0xE9] + Array(" is here.".utf8), path: "a.html")
        #expect(unknown.notices.map(\.code) == [.guessedEncoding, .charset])
    }

    @Test("a few bad bytes do not make a text another encoding")
    func damaged() throws {
        let document = try DocumentLoader.read(
            Array(Self.persian.utf8) + [0x0A, 0xD8, 0x20] + Array(Self.persian.utf8), path: "a.txt")
        #expect(document.encoding == .utf8)
        #expect(document.notices.map(\.code) == [.invalidBytes])
        #expect(document.notices[0].message.contains("line 2"))
    }

    @Test(
        "what is no text is named, with the way out",
        arguments: [
            ("a.pdf", Array("%PDF-1.7 x".utf8), "PDF"), ("a", Array("{\\rtf1 x}".utf8), "RTF"),
            ("a.docx", [0x50, 0x4B, 3, 4, 0, 0], "DOCX"), ("a.odt", [0x50, 0x4B, 3, 4, 0, 0], "ODT"),
            ("a.zip", [0x50, 0x4B, 3, 4, 0, 0], "ZIP"),
            ("a.bin", [0x50, 0x4B, 3, 4] + Array("xx word/document.xml".utf8), "DOCX"),
            ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "DOC"), ("a.txt", [0x1F, 0x8B, 8, 0, 0], "gzip"),
            ("a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"), ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0], "JPEG"),
        ] as [(String, [UInt8], String)])
    func formats(_ path: String, _ bytes: [UInt8], _ name: String) {
        let error = #expect(throws: DocumentError.self) { try DocumentLoader.read(bytes, path: path) }
        #expect(error?.code == .unreadableFormat)
        #expect(error?.message.contains(name) == true)
        #expect(error?.description.hasPrefix(path + ": ") == true)
    }

    @Test(
        "bytes that hold no text",
        arguments: [
            ([], .empty), (Array(" \n\t".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty), ([0, 1, 2, 0x41], .notText),
            ([UInt8](repeating: 2, count: 50), .notText), ([0xFF, 0xFE], .empty), ([0xFF, 0xFE, 0, 0], .notText),
        ] as [([UInt8], DocumentError.Code)])
    func noText(_ bytes: [UInt8], _ code: DocumentError.Code) {
        let error = #expect(throws: DocumentError.self) { try DocumentLoader.read(bytes, path: "a.txt") }
        #expect(error?.code == code)
    }

    @Test("files: missing, folder, too large, not for us")
    func files() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("The text is here.", to: "a.txt")
        #expect(try DocumentLoader.load(path: file).segments.count == 1)
        let code = { (path: String, limit: Int) in
            #expect(throws: DocumentError.self) { try DocumentLoader.load(path: path, limits: DocumentLimits(bytes: limit)) }?
                .code
        }
        #expect(code(folder.path + "/none.txt", 100) == .notFound)
        #expect(code(file + "/x", 100) == .notFound)
        #expect(code("a\0b", 100) == .notFound)
        #expect(code(folder.path, 1 << 20) == .isFolder)
        #expect(code(file, 5) == .tooLarge)
        #expect(code("/dev/zero", 1 << 20) == .tooLarge)
        if geteuid() != 0 {
            chmod(file, 0)
            #expect(code(file, 100) == .permissionDenied)
        }
    }

    @Test("the format is told by name, then by content")
    func format() throws {
        let format = { (text: String, path: String) in try DocumentLoader.read(Array(text.utf8), path: path).format }
        #expect(try format("<p>a</p>", "x.HTM") == .html)
        #expect(try format("# a", "x.md") == .markdown)
        #expect(try format("\n<!DOCTYPE html><p>a</p>", "-") == .html)
        #expect(try format("a < b", "-") == .plainText)
        #expect(try format("<html><p>a</p>", "x.txt") == .plainText)
    }
}
