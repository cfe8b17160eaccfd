import Documents

extension FuzzTarget {
    /// Files of any encoding, whose format is told by their content.
    static let text = FuzzTarget(name: "text", seeds: "text", words: "facts") { bytes in
        holdDocument(bytes, nil, path: "-")
        holdDocument(bytes, .plainText, path: "a.txt")
    }
}
