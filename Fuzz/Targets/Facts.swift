import Languages

extension FuzzTarget {
    /// Running text, by the facts of every language and of none.
    static let facts = FuzzTarget(name: "facts", seeds: "text", words: "facts") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        for pack in Phrases.readers { holdFacts(text, pack) }
        holdFacts(text, nil)
    }
}
