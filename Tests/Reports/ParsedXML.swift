import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The elements of an XML text, in the order of their ends.
final class ParsedXML: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let parent: (name: String, attributes: [String: String])?
        let attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []
    /// The text of all elements, in order.
    private(set) var allText = ""
    private var open: [Element] = []

    init(_ text: String) throws {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func count(_ name: String) -> Int { elements.count { $0.name == name } }
    func attributes(_ name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }
    func texts(_ name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }
    func texts(_ name: String, parent: String, attribute: String, is value: String) -> [String] {
        elements.filter { $0.name == name && $0.parent?.name == parent && $0.parent?.attributes[attribute] == value }.map(\.text)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) { open.append(Element(name: name, parent: open.last.map { ($0.name, $0.attributes) }, attributes: attributes)) }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        allText += string
        guard !open.isEmpty else { return }
        open[open.count - 1].text += string
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if let element = open.popLast() { elements.append(element) }
    }
}
