import CXML

/// What a page's parser reports, in document order. Start and end of elements balance.
protocol HTMLEvents: AnyObject {
    func start(_ name: String, _ attributes: [(name: String, value: String)], line: Int)
    func end(_ name: String)
    func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int)
    func comment(_ text: String, line: Int)
}

/// libxml2's HTML parser, as events: no tree is built, so that memory does not depend on the page's structure.
enum HTMLParser {
    /// Parses UTF-8 `bytes`. Nothing is loaded from elsewhere, whatever the page asks for.
    ///
    /// - Returns: nil, or the line at which the page was given up since its elements nest too deeply.
    /// - Complexity: linear for pages that nest reasonably. An end tag without a start costs the depth that it stands at, so the
    ///   depth is bounded by the number of end tags.
    static func parse(_ bytes: [UInt8], to events: any HTMLEvents) -> Int? {
        guard isReady, let context = htmlNewParserCtxt() else { return 1 }
        defer { htmlFreeParserCtxt(context) }
        let state = ParserState(events, context, depthLimit: depthLimit(bytes))
        context.pointee.sax.pointee = handlers
        context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        let safety = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        withExtendedLifetime(state) {
            bytes.withUnsafeBytes { buffer in
                let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                let count = Int32(clamping: buffer.count)
                // The handlers build nothing, so there is no document to free unless the parser changes its mind.
                if let document = htmlCtxtReadMemory(context, start, count, nil, "UTF-8", Int32(options | safety)) {
                    xmlFreeDoc(document)
                }
            }
        }
        return state.failedLine
    }

    /// libxml2 wants to be set up once before threads use it.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// How deep elements may nest: a thousand, and more as long as depth times end tags stays within a second's work.
    private static func depthLimit(_ bytes: [UInt8]) -> Int {
        var ends = 1
        for index in bytes.indices.dropLast() where bytes[index] == 0x3C && bytes[index + 1] == 0x2F { ends += 1 }
        return max(1_000, 1_000_000_000 / ends)
    }

    private static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.startElement = { state, name, attributes in ParserState.of(state)?.start(name, attributes) }
        handlers.endElement = { state, name in ParserState.of(state)?.end(name) }
        handlers.characters = { state, text, count in ParserState.of(state)?.text(text, count) }
        handlers.ignorableWhitespace = { state, text, count in ParserState.of(state)?.text(text, count) }
        handlers.cdataBlock = { state, text, count in ParserState.of(state)?.text(text, count) }
        handlers.comment = { state, text in ParserState.of(state)?.comment(text) }
        return handlers
    }
}

/// What the C callbacks work on; used by one parse on one thread.
private final class ParserState {
    let events: any HTMLEvents
    let context: htmlParserCtxtPtr
    let depthLimit: Int
    var depth = 0
    var failedLine: Int?

    init(_ events: any HTMLEvents, _ context: htmlParserCtxtPtr, depthLimit: Int) {
        self.events = events
        self.context = context
        self.depthLimit = depthLimit
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> ParserState? {
        pointer.map { Unmanaged<ParserState>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The line that the parser stands at.
    private var line: Int { context.pointee.input.map { max(1, Int($0.pointee.line)) } ?? 1 }

    func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard let name else { return }
        depth += 1
        if depth > depthLimit {
            failedLine = failedLine ?? line
            xmlStopParser(context)
            return
        }
        events.start(Self.string(name), Self.pairs(attributes), line: line)
    }

    func end(_ name: UnsafePointer<xmlChar>?) {
        guard let name else { return }
        depth -= 1
        events.end(Self.string(name))
    }

    func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let text, count > 0 else { return }
        events.text(UnsafeBufferPointer(start: text, count: Int(count)), line: line)
    }

    func comment(_ text: UnsafePointer<xmlChar>?) {
        guard let text else { return }
        let comment = Self.string(text)
        // The parser stands behind the comment.
        let breaks = comment.utf8.count { $0 == 0x0A }
        events.comment(comment, line: max(1, line - breaks))
    }

    private static func string(_ text: UnsafePointer<xmlChar>) -> String { String(cString: text) }

    private static func pairs(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [(name: String, value: String)] {
        guard let attributes else { return [] }
        var pairs: [(name: String, value: String)] = []
        var index = 0
        while let name = attributes[index], pairs.count < 256 {
            pairs.append((string(name).lowercased(), attributes[index + 1].map(string) ?? ""))
            index += 2
        }
        return pairs
    }
}
