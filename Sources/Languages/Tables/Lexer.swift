/// Cuts texts into tokens and finds the phrases that start at them.
///
/// What stands between two spaces depends on nothing around it, and a few thousand such runs make up most of any text: the tokens of each
/// are kept from text to text, with what may start at them. No answer depends on what was read before.
struct Lexer: Sendable {
    private var memory = RunMemory()
    private var room = LexerRoom()

    /// Whether so little room is taken that it may be kept for the next text.
    var isSmall: Bool { room.isSmall && memory.isSmall }

    /// Reads a text, of which no more than a gigabyte counts.
    ///
    /// - Complexity: linear in the length of the text.
    mutating func read(_ bytes: [UInt8], _ table: PhraseTable) -> PhraseText {
        memory.prepare()
        room.start(byteCount: bytes.count)
        cut(bytes.span.extracting(first: TokenizerRun.mostBytes), table)
        let (found, kinds) = room.findPhrases(memory, table)
        return PhraseText(text: room.text(of: bytes), found: found, kinds: kinds)
    }

    /// Cuts a text into runs.
    private mutating func cut(_ bytes: Span<UInt8>, _ table: PhraseTable) {
        var next: (part: RunMemory.Part, end: Int)?
        while true {
            room.place(bytes, memory, from: next)
            let start = room.offset
            guard start < bytes.count else { return }
            // A run that is not known, or one that there is no more room for.
            if let (run, hash, end) = TextRun.read(bytes, at: start) {
                let known = memory.slots.part(run, hash)
                next = (known ?? memory.read((run, hash), bytes.extracting(start..<end), table), end)
            } else {
                let end = TextRun.end(bytes, from: start)
                next = (memory.read(nil, bytes.extracting(start..<end), table), end)
            }
        }
    }
}
