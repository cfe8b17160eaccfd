import Aligner

/// Beads grouped into rows that begin where a paragraph of the translation does, so that both texts are read in paragraphs.
enum ParagraphRows {
    /// A paragraph of more beads is cut, so that its two sides stay beside each other.
    private static let most = 10

    /// Indices of beads, row by row.
    static func rows(_ texts: ComparedTexts) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = 0
        var paragraph: Int?
        for (index, bead) in texts.beads.enumerated() {
            let own = bead.target.first.flatMap { place in
                texts.translation.sentences.indices.contains(place) ? texts.translation.sentences[place].paragraph : nil
            }
            // What the translation leaves out stays with what stands before it.
            let isNew = own != nil && paragraph != nil && own != paragraph
            if index > start, isNew || index - start >= most {
                rows.append(start..<index)
                start = index
            }
            paragraph = own ?? paragraph
        }
        if start < texts.beads.count { rows.append(start..<texts.beads.count) }
        return rows
    }
}
