import Documents

extension FuzzTarget {
    /// Markdown, with front matter and comments.
    static let markdown = FuzzTarget(name: "markdown", seeds: "markdown", words: "markdown") { bytes in
        holdDocument(bytes, .markdown, path: "a.md")
    }
}
