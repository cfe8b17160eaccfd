import Synchronization

/// Lexers that nobody uses at the moment: as many as there were readers at one time.
final class LexerPool: Sendable {
    private let lexers = Mutex<[Lexer?]>([])

    /// Reads a text with one of them.
    func read(_ bytes: [UInt8], _ table: PhraseTable) -> PhraseText {
        // They are exchanged in place, since a copy would count a reference for each of their arrays.
        var free: Lexer?
        lexers.withLock { lexers in
            if let place = lexers.firstIndex(where: { $0 != nil }) { swap(&lexers[place], &free) }
        }
        var lexer = free.take() ?? Lexer()
        let text = lexer.read(bytes, table)
        guard lexer.isSmall else { return text }
        free = consume lexer
        lexers.withLock { lexers in
            let place = lexers.firstIndex { $0 == nil } ?? lexers.count
            if place == lexers.count { lexers.append(nil) }
            swap(&lexers[place], &free)
        }
        return text
    }
}
