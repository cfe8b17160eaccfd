import Crypto
import Languages

extension Finding {
    /// What stays the same when the finding moves: a hash of its rule and of what the two sides say, not of where they say it.
    ///
    /// 32 hexadecimal digits; texts are folded first, so that a change of spacing or digits does not make it new.
    public var fingerprint: String {
        let parts = [rule, content(source), content(target)]
        let digest = SHA256.hash(data: Array(parts.joined(separator: "\u{1F}").utf8))
        return digest.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private func content(_ passage: Passage?) -> String {
        guard let passage else { return "" }
        let words = Folding.string(passage.text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return passage.value ?? words
    }
}
