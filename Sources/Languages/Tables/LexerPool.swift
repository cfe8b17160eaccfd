import Synchronization

/// Lexers that nobody uses at the moment: as many as there were readers at one time.
final class LexerPool: Sendable {
    /// Each in an array of its own, so that it is taken and given back as one reference.
    private let lexers = Mutex<[[Lexer]]>([])

    /// Reads a text with one of them.
    func read(_ bytes: [UInt8], _ table: PhraseTable) -> PhraseText {
        var lexer = lexers.withLock { $0.popLast() } ?? [Lexer()]
        let text = lexer[0].read(bytes, table)
        if lexer[0].isSmall { lexers.withLock { $0.append(lexer) } }
        return text
    }
}
