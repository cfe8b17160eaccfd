import Documents

extension FuzzTarget {
    /// Pages, with their metadata.
    static let html = FuzzTarget(name: "html", seeds: "html", words: "html") { bytes in
        holdDocument(bytes, .html, path: "a.html")
    }
}
