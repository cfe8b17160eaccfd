/// The tokens and folded units of the text at hand, in room that is kept from text to text.
struct LexerRoom: Sendable {
    /// The tokens so far, then room for more. What starts at one is the first of its ways in the memory, until the phrases are found.
    private var tokens: [Token] = []
    /// The places in the memory of the tokens that may carry on a phrase; -1 for those that cannot.
    private var steps: [Int32] = []
    /// The folded units so far, then room for more.
    private var units: [UInt16] = []
    private var cursor = Cursor()

    /// How far the text is read.
    private struct Cursor {
        var offset = 0
        /// What stands before the next token.
        var before: Token.Traits = .spaceBefore
        var tokens = 0
        var units = 0
    }

    /// The first byte that is not read.
    var offset: Int { cursor.offset }

    /// Whether so little room is taken that it may be kept for the next text.
    var isSmall: Bool { max(tokens.capacity, steps.capacity, units.capacity) < Self.mostKept }
    private static let mostKept = 1 << 16

    /// Forgets the text at hand.
    mutating func start(byteCount: Int) {
        cursor = Cursor()
        // As much as most texts take; a long one gets more as it goes, so that what has few tokens takes little.
        makeRoom(tokens: min(byteCount / 4, 1 << 12), units: min(byteCount / 2, 1 << 14))
    }

    private mutating func makeRoom(tokens tokenCount: Int, units unitCount: Int) {
        let missing = tokenCount - tokens.count
        if missing > 0 {
            tokens.append(contentsOf: repeatElement(.none, count: missing))
            steps.append(contentsOf: repeatElement(-1, count: missing))
        }
        let missingUnits = unitCount - units.count
        if missingUnits > 0 { units.append(contentsOf: repeatElement(0, count: missingUnits)) }
    }

    private mutating func makeRoom(for part: RunMemory.Part) {
        let tokenCount = cursor.tokens + Int(part.tokenCount)
        let unitCount = cursor.units + Int(part.unitCount) + RunMemory.spareUnits
        if tokenCount > tokens.count || unitCount > units.count { makeRoom(tokens: 2 * tokenCount, units: 2 * unitCount) }
    }

    /// Places the runs of a text from where it is read to, up to one that is not known or that there is no room for.
    ///
    /// - Parameter first: the run that starts there, and where it ends, if it was looked for already; room is made for it.
    mutating func place(_ bytes: Span<UInt8>, _ memory: borrowing RunMemory, from first: (part: RunMemory.Part, end: Int)?) {
        if let first { makeRoom(for: first.part) }
        // Local, so that the loop neither counts references nor asks whether it may write.
        var (tokens, steps, units) = (exchange(&tokens, with: []), exchange(&steps, with: []), exchange(&units, with: []))
        var tokenRoom = tokens.mutableSpan
        var stepRoom = steps.mutableSpan
        var unitRoom = units.mutableSpan
        var cursor = cursor
        let slots = memory.slots
        let kept = memory.tokens.span
        let keptSteps = memory.steps.span
        let keptUnits = memory.folded.span.bytes
        if let first, Self.place(first.part, kept, keptSteps, keptUnits, &cursor, &tokenRoom, &stepRoom, &unitRoom) {
            cursor.offset = first.end
        }
        while cursor.offset < bytes.count {
            let byte = bytes[cursor.offset]
            if TextRun.isSpace(byte) {
                cursor.before.insert(.spaceBefore)
                if byte == 0x0A || byte == 0x0D { cursor.before.insert(.lineBefore) }
                cursor.offset &+= 1
                continue
            }
            guard let (run, hash, end) = TextRun.read(bytes, at: cursor.offset), let part = slots.part(run, hash),
                Self.place(part, kept, keptSteps, keptUnits, &cursor, &tokenRoom, &stepRoom, &unitRoom)
            else { break }
            cursor.offset = end
        }
        self.cursor = cursor
        (self.tokens, self.steps, self.units) = (tokens, steps, units)
    }

    /// Places a run that starts at the cursor; false when there is no room for it.
    @inline(__always) private static func place(
        _ part: RunMemory.Part, _ kept: Span<Token>, _ keptSteps: Span<Int32>, _ keptUnits: RawSpan, _ cursor: inout Cursor,
        _ tokens: inout MutableSpan<Token>, _ steps: inout MutableSpan<Int32>, _ units: inout MutableSpan<UInt16>
    ) -> Bool {
        guard cursor.tokens &+ Int(part.tokenCount) <= tokens.count,
            cursor.units &+ Int(part.unitCount) &+ RunMemory.spareUnits <= units.count
        else { return false }
        guard part.tokenCount > 0 else {
            cursor.before.formUnion(part.after)
            return true
        }
        let start = Int32(truncatingIfNeeded: cursor.offset)
        let unitStart = Int32(truncatingIfNeeded: cursor.units)
        for index in part.tokens {
            tokens[cursor.tokens] = kept[index].moved(to: start, units: unitStart, after: cursor.before)
            steps[cursor.tokens] = keptSteps[index]
            cursor.before = []
            cursor.tokens &+= 1
        }
        cursor.before = part.after
        copy(part.units, of: keptUnits, to: &units, at: cursor.units)
        cursor.units &+= Int(part.unitCount)
        return true
    }

    /// Copies the units of a run, eight at a time: behind those of a run in the memory there are some that do not count.
    @inline(__always) private static func copy(
        _ units: Range<Int>, of kept: RawSpan, to room: inout MutableSpan<UInt16>, at place: Int
    ) {
        var output = room.mutableBytes
        var from = units.lowerBound &* 2
        var to = place &* 2
        while from < units.upperBound &* 2 {
            let eight = kept.unsafeLoadUnaligned(fromByteOffset: from, as: SIMD8<UInt16>.self)
            output.storeBytes(of: eight, toByteOffset: to, as: SIMD8<UInt16>.self)
            from &+= 16
            to &+= 16
        }
    }

    /// Finds the phrases that start at the tokens, whose places are then theirs, with the kinds of all.
    mutating func findPhrases(_ memory: borrowing RunMemory, _ table: PhraseTable) -> (found: [PhraseMatch], kinds: PhraseKinds) {
        var tokens = exchange(&tokens, with: [])
        defer { self.tokens = tokens }
        var room = tokens.mutableSpan
        var found: [PhraseMatch] = []
        var kinds = PhraseKinds()
        found.reserveCapacity(cursor.tokens / 2)
        for index in 0..<cursor.tokens {
            let first = Int(room[index].phrase)
            guard first >= 0 else { continue }
            guard let match = match(at: index, from: first, room.span, memory, table) else {
                room[index].phrase = PhraseText.plain
                continue
            }
            room[index].phrase = Int32(truncatingIfNeeded: found.count)
            found.append(match)
            kinds.formUnion(match.kinds)
        }
        return (found, kinds)
    }

    /// The phrase that starts at a token whose ways start at `first`.
    @inline(__always) private func match(
        at index: Int, from first: Int, _ tokens: Span<Token>, _ memory: borrowing RunMemory, _ table: PhraseTable
    ) -> PhraseMatch? {
        let next = index &+ 1
        guard next < cursor.tokens, steps[next] >= 0 else { return memory.alone(from: first)?.moved(to: index) }
        return table.match(tokens.extracting(first: cursor.tokens), at: index, ways: memory.ways, from: first) { node, next in
            // The words behind are still there by their places in the memory.
            steps[next] >= 0 ? table.step(node, tokens[next], memory.continuations(Int(steps[next]))) : nil
        }
    }

    /// A text with its tokens and units.
    mutating func text(of bytes: [UInt8]) -> TokenizedText {
        TokenizedText(bytes: bytes, tokens: Self.first(cursor.tokens, of: &tokens), folded: Self.first(cursor.units, of: &units))
    }

    /// What room is taken of `list`: a copy, or the list itself where it is too large to be kept.
    private static func first<Element>(_ count: Int, of list: inout [Element]) -> [Element] {
        guard list.count > mostKept else { return Array(list[..<count]) }
        var taken = exchange(&list, with: [])
        taken.removeLast(taken.count - count)
        return taken
    }
}
