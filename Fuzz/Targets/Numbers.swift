@testable import Facts
import Languages

extension FuzzTarget {
    /// Numbers in figures and words, read at every token, with the quantities that they are part of.
    static let numbers = FuzzTarget(name: "numbers", seeds: "phrases", words: "facts") { bytes in
        guard let (text, pack) = books.read(bytes) else { return }
        let lexed = LexedText(text, pack: pack)
        let reader = NumberReader(lexed)
        let quantities = QuantityReader(numbers: reader)
        for index in 0..<lexed.count {
            if let span = reader.read(at: index) {
                hold(span.tokens.lowerBound == index && span.tokens.upperBound <= lexed.count, "\(span.tokens) at \(index)")
                hold(!span.tokens.isEmpty && span.value.isFinite && span.alternative?.isFinite ?? true, "\(span)")
            }
            quantities.read(at: index)?.holdSound(bytes: text.utf8.count, tokens: lexed.count)
        }
        holdFacts(text, pack)
    }

    private static let books = PhraseBooks("numbers", "grammar", "units", "currencies")
}
