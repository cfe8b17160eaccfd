public import Originals

/// What documents claim of themselves, and how far it is verified: the formats of `sanad provenance`.
public enum ProvenanceFormat: String, Sendable, CaseIterable {
    case text, json
    case provJSON = "prov-json"

    /// The records in this format; ends with a line break.
    public func write(_ documents: [(read: ReadDocument, search: OriginalFinder.Search)], terminal: TerminalText) -> String {
        switch self {
        case .text: documents.map { ProvenanceText.write($0.read, $0.search, terminal) }.joined(separator: "\n")
        case .json: ProvenanceJSON.write(documents)
        case .provJSON: ProvJSON.write(documents)
        }
    }
}
