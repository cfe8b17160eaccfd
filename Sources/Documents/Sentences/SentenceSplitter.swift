public import Languages

/// Splits running text into sentences.
public enum SentenceSplitter {
    /// The sentences of `text`, as UTF-8 ranges without white space around them, in order. Together they hold all that is no space.
    ///
    /// A sentence ends at its full stop, question mark or exclamation mark, with the quotation marks and brackets that follow;
    /// never at a comma, semicolon or colon, and never inside a number, a name with initials, an abbreviation that `pack` knows, or
    /// a web address. Line breaks are white space. Numbered items that run on in one line are apart.
    ///
    /// - Complexity: linear in the length of the text.
    public static func split(_ text: String, pack: LanguagePack?) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        return split(bytes, 0..<bytes.count, rules: SentenceRules.rules(for: pack))
    }

    /// The sentences of `range` of `bytes`, as ranges of `bytes`.
    static func split(_ bytes: [UInt8], _ range: Range<Int>, rules: SentenceRules) -> [Range<Int>] {
        var scan = SentenceScan(bytes, range.clamped(to: 0..<bytes.count), rules: rules)
        scan.run()
        return scan.sentences
    }
}
