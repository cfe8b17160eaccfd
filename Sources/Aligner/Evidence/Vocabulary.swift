import Languages

/// What the lexicon of a language pair knows of the words on one side.
struct Vocabulary {
    let lexicon: Lexicon
    /// The words are headwords; otherwise they are renderings.
    let isSource: Bool

    /// The entry of a word or a phrase in the lexicon, which means something for headwords alone; nil for what the lexicon does not have.
    func entry(of stem: UInt64) -> Int32? { isSource ? lexicon.entry(of: stem) : lexicon.isRendering(stem) ? 0 : nil }

    /// A memory for the words of this side, to be given back; nil without a lexicon.
    func takeMemory() -> WordMemory? { lexicon.isEmpty ? nil : lexicon.takeMemory(isSource: isSource) }

    func giveBack(_ memory: WordMemory?) {
        if let memory { lexicon.giveBack(memory, isSource: isSource) }
    }
}
