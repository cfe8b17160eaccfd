import Languages

/// How much a document may take.
public struct DocumentLimits: Sendable {
    /// The largest file, in bytes.
    public var bytes: Int

    public init(bytes: Int = 32 << 20) { self.bytes = max(0, bytes) }
}

/// Reads documents.
public enum DocumentLoader {
    /// Reads the file at `path`; `-` is standard input.
    ///
    /// - Parameter language: the language of the text (BCP 47) when it is known; otherwise it is told from the text.
    /// - Throws: `DocumentError`, for the person who named the file.
    /// - Complexity: linear in the size of the file.
    public static func load(
        path: String, limits: DocumentLimits = .init(), language: String? = nil
    ) throws(DocumentError) -> Document {
        let bytes = try FileReader.read(path, limit: limits.bytes)
        return try read(bytes, path: path, limits: limits, language: language)
    }

    /// Reads a document from its bytes, as they lie in a file or came from a server.
    ///
    /// - Parameters:
    ///   - path: names it in messages, and tells the format by its ending.
    ///   - format: the format; nil to tell it from path and content.
    ///   - charset: the charset that the server named, which goes before the one in the page, not before a byte order mark.
    ///   - language: the language of the text (BCP 47) when it is known.
    /// - Throws: `DocumentError` for a format that is not read, bytes that are no text, a file that is empty or too large.
    /// - Complexity: linear in the size of the file.
    public static func read(
        _ bytes: [UInt8], path: String, format: DocumentFormat? = nil, charset: String? = nil, limits: DocumentLimits = .init(),
        language: String? = nil
    ) throws(DocumentError) -> Document {
        guard bytes.count <= limits.bytes else { throw .tooLarge(path, limit: limits.bytes) }
        guard !bytes.isEmpty else { throw .empty(path) }
        if let refusal = FormatSniffer.refusal(bytes, path: path) { throw refusal }
        let mayDeclare = format.map { $0 == .html } ?? (FormatSniffer.format(bytes, path: path) == .html)
        let declared = charset ?? (mayDeclare ? CharsetDeclaration.find(bytes) : nil)
        let decoded = try TextDecoder.decode(bytes, path: path, declared: declared)
        let format = format ?? FormatSniffer.format(decoded.bytes, path: path)
        let parsed: ParsedText
        switch format {
        case .plainText: parsed = PlainTextReader.read(decoded.bytes)
        case .markdown: parsed = MarkdownReader.read(decoded.bytes)
        case .html: parsed = try HTMLReader.read(decoded.bytes, path: path)
        }
        guard !parsed.blocks.isEmpty else { throw .noText(path) }
        return DocumentAssembler.document(parsed, path: path, format: format, decoded: decoded, language: language)
    }
}
