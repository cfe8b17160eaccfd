import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Collects the pairs of a TMX or XLIFF file as its elements come.
final class AlignedFileReader: NSObject, XMLParserDelegate {
    private(set) var units: [AlignedFile.Unit] = []
    private(set) var sourceLanguage: String?
    private(set) var targetLanguage: String?

    /// More than a corpus a file has.
    private static let mostUnits = 1_000_000

    private enum Side { case source, target }
    private var isKnown = false
    private var unit = AlignedFile.Unit()
    /// The side whose text is being read, and what of it came so far.
    private var side: Side?
    private var text = ""
    /// The language of the TMX variant that is open.
    private var variant: String?
    /// Inside what holds codes and notes of a tool instead of text.
    private var codeDepth = 0
    private var problem: String?

    /// What is wrong with the file, or nil.
    func read(_ data: Data) -> String? {
        let parser = XMLParser(data: data)
        parser.delegate = self
        parser.shouldResolveExternalEntities = false
        let isWhole = parser.parse()
        if let problem { return problem }
        guard isWhole else { return "line \(parser.lineNumber) is no well-formed XML" }
        return isKnown ? nil : "it holds neither a tmx nor an xliff element"
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if codeDepth > 0 {
            codeDepth += 1
            return
        }
        switch Self.local(name) {
        case "tmx", "xliff":
            isKnown = true
            sourceLanguage = attributes["srcLang"]
            targetLanguage = attributes["trgLang"]
        case "header": sourceLanguage = sourceLanguage ?? attributes["srclang"].flatMap { $0 == "*all*" ? nil : $0 }
        case "file":
            sourceLanguage = sourceLanguage ?? attributes["source-language"]
            targetLanguage = targetLanguage ?? attributes["target-language"]
        case "segment", "trans-unit", "tu": unit = AlignedFile.Unit(line: parser.lineNumber)
        case "tuv": variant = attributes["xml:lang"] ?? attributes["lang"]
        case "source": begin(.source)
        case "target":
            unit.line = parser.lineNumber
            begin(.target)
        case "seg": beginVariant(parser.lineNumber)
        // Codes of the original's markup; what they stand for is no text.
        case "bpt", "ept", "it", "ph", "ut", "note", "prop", "originalData", "alt-trans": codeDepth = 1
        default: break
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if codeDepth > 0 {
            codeDepth -= 1
            return
        }
        switch Self.local(name) {
        case "source", "target", "seg": end()
        case "segment", "trans-unit", "tu":
            guard units.count < Self.mostUnits else {
                problem = "it holds more than \(Self.mostUnits) units"
                parser.abortParsing()
                return
            }
            units.append(unit)
            unit = AlignedFile.Unit()
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if side != nil, codeDepth == 0 { text += string }
    }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        if side != nil, codeDepth == 0 { text += String(decoding: data, as: UTF8.self) }
    }

    private func begin(_ side: Side) {
        self.side = side
        text = ""
    }

    /// The first variant in the source's language is the original, the first in another one the translation.
    private func beginVariant(_ line: Int) {
        let language = variant.map(Self.subtag)
        if language == sourceLanguage.map(Self.subtag) || (sourceLanguage == nil && unit.source.isEmpty) {
            sourceLanguage = sourceLanguage ?? variant
            if unit.source.isEmpty { begin(.source) }
        } else if unit.target.isEmpty, targetLanguage == nil || language == targetLanguage.map(Self.subtag) {
            targetLanguage = targetLanguage ?? variant
            unit.line = line
            begin(.target)
        }
    }

    private func end() {
        let clean = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch side {
        case .source: unit.source = clean
        case .target: unit.target = clean
        case nil: break
        }
        side = nil
    }

    private static func local(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }
    private static func subtag(_ tag: String) -> String { tag.split(separator: "-").first.map { $0.lowercased() } ?? "" }
}
