/// Builds a document's text from pieces of its file, and remembers where each came from.
struct TextBuilder {
    private(set) var bytes: [UInt8] = []
    private(set) var runs: [SourceMap.Run] = []

    var count: Int { bytes.count }

    /// Appends bytes that stand at `source` in the file.
    mutating func append(_ piece: some Collection<UInt8>, source: Int) {
        guard !piece.isEmpty else { return }
        let follows = runs.last.map { $0.source + (bytes.count - $0.text) == source } ?? false
        if !follows { runs.append(SourceMap.Run(text: bytes.count, source: source)) }
        bytes.append(contentsOf: piece)
    }

    /// Starts a new block: an empty line, unless nothing stands before.
    mutating func separate() {
        if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
    }
}
