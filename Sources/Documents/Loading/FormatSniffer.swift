/// Tells by their first bytes, or by the name, files that are no text, and which format of text a file has.
enum FormatSniffer {
    private static let toText = "export it as HTML or text"
    private static let toTranscript = "put its text into a text file"
    private static let unpack = "unpack it first"

    private struct Magic {
        let bytes: [UInt8]
        let offset: Int
        let name: String
        let remedy: String

        init(_ text: String, offset: Int = 0, _ name: String, _ remedy: String) {
            self.init(bytes: Array(text.utf8), offset: offset, name, remedy)
        }

        init(bytes: [UInt8], offset: Int = 0, _ name: String, _ remedy: String) {
            self.bytes = bytes
            self.offset = offset
            self.name = name
            self.remedy = remedy
        }
    }

    private static let magics: [Magic] = [
        Magic("%PDF-", "PDF", toText),
        Magic("{\\rtf", "RTF", toText),
        Magic(bytes: [0xD0, 0xCF, 0x11, 0xE0], "Microsoft Office (DOC, XLS, PPT)", toText),
        Magic("%!PS", "PostScript", toText),
        Magic(bytes: [0x1F, 0x8B], "gzip", unpack),
        Magic("BZh", "bzip2", unpack),
        Magic(bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz", unpack),
        Magic(bytes: [0x28, 0xB5, 0x2F, 0xFD], "zstd", unpack),
        Magic(bytes: [0x37, 0x7A, 0xBC, 0xAF], "7-Zip", unpack),
        Magic("Rar!", "RAR", unpack),
        Magic("ustar", offset: 257, "tar", unpack),
        Magic(bytes: [0x89, 0x50, 0x4E, 0x47], "PNG image", toTranscript),
        Magic(bytes: [0xFF, 0xD8, 0xFF], "JPEG image", toTranscript),
        Magic("GIF8", "GIF image", toTranscript),
        Magic(bytes: [0x49, 0x49, 0x2A, 0x00], "TIFF image", toTranscript),
        Magic(bytes: [0x4D, 0x4D, 0x00, 0x2A], "TIFF image", toTranscript),
        Magic("WEBP", offset: 8, "WebP image", toTranscript),
        Magic("ftyp", offset: 4, "MPEG-4", toTranscript),
        Magic("ID3", "MP3", toTranscript),
        Magic("OggS", "Ogg", toTranscript),
        Magic(bytes: [0x7F, 0x45, 0x4C, 0x46], "an executable", "name a document"),
        Magic("SQLite format 3", "SQLite", toText),
        Magic("AT&TFORM", "DjVu", toText),
    ]

    private static let extensions: [(endings: [String], name: String, remedy: String)] = [
        (["pdf"], "PDF", toText), (["docx", "docm", "dotx"], "DOCX (Microsoft Word)", toText),
        (["doc"], "DOC (Microsoft Word)", toText),
        (["odt", "ott"], "ODT (OpenDocument)", toText), (["rtf"], "RTF", toText), (["pages"], "Pages", toText),
        (["xlsx", "xls", "ods"], "a spreadsheet", toText), (["pptx", "ppt", "odp"], "a presentation", toText),
        (["epub", "mobi"], "an e-book", toText),
        (["png", "jpg", "jpeg", "gif", "tif", "tiff", "webp", "heic"], "an image", toTranscript),
        (["gz", "bz2", "xz", "zst", "7z", "rar", "tar", "tgz"], "an archive", unpack), (["zip"], "ZIP", unpack),
    ]

    /// The error that names the format of `bytes`, when it is one that is not read; by the name only when the bytes are no text.
    static func refusal(_ bytes: [UInt8], path: String) -> DocumentError? {
        let named = byName(path)
        if starts(bytes, [0x50, 0x4B, 0x03, 0x04], at: 0) {
            let (name, remedy) = named ?? zipContent(bytes)
            return .unreadableFormat(path, name, remedy: remedy)
        }
        // Short marks are believed of files only that hold bytes which no text holds.
        for magic in magics where starts(bytes, magic.bytes, at: magic.offset) && (magic.bytes.count > 3 || hasControls(bytes)) {
            return .unreadableFormat(path, magic.name, remedy: magic.remedy)
        }
        guard let named, hasControls(bytes) else { return nil }
        return .unreadableFormat(path, named.name, remedy: named.remedy)
    }

    private static func byName(_ path: String) -> (name: String, remedy: String)? {
        let ending = ending(of: path)
        return extensions.first { $0.endings.contains(ending) }.map { ($0.name, $0.remedy) }
    }

    private static func zipContent(_ bytes: [UInt8]) -> (name: String, remedy: String) {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if head.contains("opendocument.text") { return ("ODT (OpenDocument)", toText) }
        if head.contains("epub") { return ("an e-book", toText) }
        if head.contains("word/") { return ("DOCX (Microsoft Word)", toText) }
        if head.contains("[Content_Types].xml") { return ("Microsoft Office (DOCX, XLSX, PPTX)", toText) }
        return ("ZIP", unpack)
    }

    private static func starts(_ bytes: [UInt8], _ magic: [UInt8], at offset: Int) -> Bool {
        bytes.count >= offset + magic.count && bytes[offset..<(offset + magic.count)].elementsEqual(magic)
    }

    /// Whether the first bytes hold controls that no text holds.
    static func hasControls(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(4096)
        let controls = sample.count { isControl($0) }
        return sample.contains(0) || controls * 20 > sample.count
    }

    /// A control that is no white space, no form feed, no escape of a terminal.
    static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte != 0x1A && byte != 0x1B)
    }

    /// The ending of a file name, in lower case.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The format of the text `bytes` (UTF-8): by the ending of its name, otherwise by its first element.
    static func format(_ bytes: [UInt8], path: String) -> DocumentFormat {
        switch ending(of: path) {
        case "html", "htm", "xhtml": return .html
        case "md", "markdown": return .markdown
        case "txt", "text": return .plainText
        default: break
        }
        let start = UTF8Scan.skipSpace(bytes, 0, to: bytes.count)
        let head = String(decoding: bytes[start..<min(bytes.count, start + 512)], as: UTF8.self).lowercased()
        let isPage = ["<!doctype html", "<html", "<head", "<body", "<?xml"].contains { head.hasPrefix($0) } && head.contains("<")
        return isPage || (head.hasPrefix("<!--") && head.contains("<html")) ? .html : .plainText
    }
}
