/// Names of body files: the SHA-256 of the bytes and an extension that opens them in the right program.
enum BodyFile {
    private static let extensions = [
        "text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt", "text/markdown": "md", "text/xml": "xml",
        "application/xml": "xml", "application/json": "json", "application/pdf": "pdf",
    ]

    /// The extension for a `Content-Type`; `bin` for what is not known.
    static func fileExtension(contentType: String?) -> String {
        guard let contentType else { return "bin" }
        let type = contentType.prefix { $0 != ";" && $0 != " " }.lowercased()
        return extensions[type] ?? "bin"
    }

    /// Whether `name` is that of a body with this hash: the hash, then nothing or a short plain extension.
    static func isName(_ name: String, of sha256: String) -> Bool {
        guard SHA256Hex.isValid(sha256), name.hasPrefix(sha256) else { return false }
        let rest = name.utf8.dropFirst(sha256.utf8.count)
        if rest.isEmpty { return true }
        return rest.first == UInt8(ascii: ".") && (2...9).contains(rest.count)
            && rest.dropFirst().allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }

    /// Whether `name` could be that of any body.
    static func isName(_ name: String) -> Bool {
        name.utf8.count >= 64 && isName(name, of: String(decoding: name.utf8.prefix(64), as: UTF8.self))
    }
}
