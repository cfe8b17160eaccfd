import Languages

/// What the lexicon of a language pair knows of the words on one side.
struct Vocabulary {
    let lexicon: Lexicon
    /// The words are headwords; otherwise they are renderings.
    let isSource: Bool

    func has(_ stem: UInt64) -> Bool { isSource ? lexicon.has(stem) : lexicon.isRendering(stem) }

    /// Whether a phrase that is a headword may open with `stem`.
    func opensPhrase(_ stem: UInt64) -> Bool { isSource && lexicon.opensPhrase(stem) }
}
