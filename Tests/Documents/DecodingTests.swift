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
