/// Runs of text that were met before, with their tokens and what may start at them: so many at most, then it starts anew.
struct RunMemory: Sendable {
    /// The tokens of a run and their folded units, by their places; offsets count from the start of the run.
    struct Part {
        let token: Int32
        let tokenCount: Int32
        let unit: Int32
        let unitCount: Int32
        /// What stands behind the last token.
        let after: Token.Traits

        @inline(__always) var tokens: Range<Int> { Int(token)..<(Int(token) &+ Int(tokenCount)) }
        @inline(__always) var units: Range<Int> { Int(unit)..<(Int(unit) &+ Int(unitCount)) }
    }

    private(set) var slots = RunSlots()
    /// What starts at a token is the first of its ways, or a mark of `PhraseText`.
    private(set) var tokens: [Token] = []
    /// The folded units of the tokens, then room for more.
    private(set) var folded: [UInt16] = []
    private var foldedCount = 0
    private(set) var ways: [PhraseTable.Way] = []
    /// What is left of the tokens when clitics are taken off, where they may carry on a phrase; and for each token where its own end.
    private var hashes: [UInt64] = []
    private var hashEnds: [Int32] = []
    /// For each token its place where it may carry on a phrase, or -1.
    private(set) var steps: [Int32] = []
    private let table = ScalarTable.shared

    /// So many units can be read behind those of any run.
    static let spareUnits = 8

    init() {
        tokens.reserveCapacity(RunSlots.most)
        hashEnds.reserveCapacity(RunSlots.most)
        steps.reserveCapacity(RunSlots.most)
        folded = [UInt16](repeating: 0, count: RunSlots.most * 6)
    }

    /// Whether its room may be kept.
    var isSmall: Bool { folded.count < 1 << 18 && tokens.capacity < 1 << 16 }

    /// Starts anew when it is full: what was found stays where it is for as long as a text is read.
    mutating func prepare() { if tokens.count > RunSlots.most { self = RunMemory() } }

    /// Reads the bytes of a run, and keeps it where it has a key, which is its words and their hash.
    mutating func read(_ key: (run: TextRun, hash: UInt64)?, _ bytes: Span<UInt8>, _ phrases: PhraseTable) -> Part {
        let least = foldedCount + ScalarTable.room(bytes.count) + Self.spareUnits
        if folded.count < least { folded += repeatElement(0, count: max(least, folded.count)) }
        let (first, unit) = (tokens.count, foldedCount)
        var after: Token.Traits = []
        let units = Self.scan(bytes, table, &tokens, &folded, from: unit, &after)
        for index in first..<tokens.count {
            let opening = Self.read(tokens[index], folded, from: unit, phrases, &ways, &hashes)
            let isQuiet = Self.isQuiet(tokens[index], isLast: index + 1 == tokens.count)
            tokens[index].phrase = opening ?? (isQuiet ? PhraseText.quiet : PhraseText.plain)
            let mayFollow = phrases.mayFollow(tokens[index]) || hashes.count > Int(hashEnds.last ?? 0)
            steps.append(mayFollow ? Int32(truncatingIfNeeded: index) : -1)
            hashEnds.append(Int32(truncatingIfNeeded: hashes.count))
        }
        foldedCount += units
        let part = Part(
            token: Int32(truncatingIfNeeded: first), tokenCount: Int32(truncatingIfNeeded: tokens.count - first),
            unit: Int32(truncatingIfNeeded: unit), unitCount: Int32(truncatingIfNeeded: units), after: after)
        if let key { slots.add(key.run, key.hash, part) }
        return part
    }

    private static func scan(
        _ bytes: Span<UInt8>, _ table: ScalarTable, _ tokens: inout [Token], _ folded: inout [UInt16], from unit: Int,
        _ after: inout Token.Traits
    ) -> Int {
        var room = folded.mutableSpan
        return TokenScan.read(bytes, table, into: &tokens, &room, from: unit, &after)
    }

    private static func read(
        _ token: Token, _ folded: [UInt16], from unit: Int, _ phrases: PhraseTable, _ ways: inout [PhraseTable.Way],
        _ hashes: inout [UInt64]
    ) -> Int32? {
        let word = folded.span.extracting((unit + Int(token.foldedStart))..<(unit + Int(token.foldedEnd)))
        return phrases.read(token, word, ways: &ways, hashes: &hashes)
    }

    /// What is left of a token when clitics are taken off, where it may carry on a phrase, as hashes.
    @inline(__always) func continuations(_ token: Int) -> ArraySlice<UInt64> {
        hashes[(token > 0 ? Int(hashEnds[token - 1]) : 0)..<Int(hashEnds[token])]
    }

    /// What a token whose ways start at `first` is alone.
    @inline(__always) func alone(from first: Int) -> PhraseMatch? {
        var way = first
        while ways[way].alone == nil, !ways[way].isLast { way += 1 }
        return ways[way].alone
    }

    /// Whether a token that opens no phrase is one at which nothing can start.
    private static func isQuiet(_ token: Token, isLast: Bool) -> Bool {
        token.kind == .word && !token.traits.contains(.capitalised) && (token.traits.contains(.uncased) || isLast)
    }
}
