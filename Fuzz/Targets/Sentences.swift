@testable import Documents
import Languages

extension FuzzTarget {
    /// Sentences by the rules of every language and of none: in order, apart, and together all that is no space.
    static let sentences = FuzzTarget(name: "sentences", seeds: "text", words: "facts") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let bytes = Array(text.utf8)
        for pack in LanguageCatalog.all.map(Optional.some) + [nil] {
            var end = 0
            for sentence in SentenceSplitter.split(text, pack: pack) {
                hold(sentence.lowerBound >= end && sentence.upperBound <= bytes.count && !sentence.isEmpty, "\(sentence)")
                hold(UTF8Scan.trimmed(bytes, end..<sentence.lowerBound).isEmpty, "text is lost before \(sentence)")
                hold(UTF8Scan.trimmed(bytes, sentence) == sentence, "white space at the ends of \(sentence)")
                end = sentence.upperBound
            }
            hold(UTF8Scan.trimmed(bytes, end..<bytes.count).isEmpty, "text is lost behind \(end)")
        }
    }
}
