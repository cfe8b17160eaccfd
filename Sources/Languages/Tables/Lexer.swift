/// Cuts texts into tokens and finds the phrases that start at them.
///
/// What stands between two spaces depends on nothing around it, and a few thousand such runs make up most of any text: the tokens of each
/// are kept from text to text, with what may start at them. No answer depends on what was read before.
struct Lexer: Sendable {
    /// A run of the text at hand: where it starts, what stands before it, and its tokens in the memory.
    private struct PlacedRun {
        let start: Int32
        let before: Token.Traits
        let part: RunMemory.Part
    }

    private var memory = RunMemory()
    private var runs: [PlacedRun] = []
    /// Where the folded units of the text at hand are written, with some room behind them.
    private var room: [UInt16] = []

    /// Whether so little room is taken that it may be kept for the next text.
    var isSmall: Bool { runs.capacity < Self.mostKept && room.capacity < Self.mostKept && memory.isSmall }
    private static let mostKept = 1 << 16

    /// Reads a text, of which no more than a gigabyte counts.
    ///
    /// - Complexity: linear in the length of the text.
    mutating func read(_ bytes: [UInt8], _ table: PhraseTable) -> PhraseText {
        memory.prepare()
        scan(bytes.span.extracting(first: TokenizerRun.mostBytes), table)
        var places: [Int32] = []
        let text = TokenizedText(bytes: bytes, tokens: tokens(&places), folded: units())
        let found = phrases(text, &places, table)
        return PhraseText(text: text, found: found, places: places)
    }

    /// Finds the runs of a text.
    private mutating func scan(_ bytes: Span<UInt8>, _ table: PhraseTable) {
        runs.removeAll(keepingCapacity: true)
        var before: Token.Traits = .spaceBefore
        var start = 0
        while true {
            scanKnown(bytes, &start, &before)
            guard start < bytes.count else { return }
            let known = TextRun.read(bytes, at: start)
            let end = known?.end ?? TextRun.end(bytes, from: start)
            let part = memory.read(known?.run, bytes.extracting(start..<end), table)
            Self.add(part, at: start, &before, to: &runs)
            start = end
        }
    }

    /// Finds the runs from `start` on, up to one that is not known.
    private mutating func scanKnown(_ bytes: Span<UInt8>, _ start: inout Int, _ before: inout Token.Traits) {
        var runs = exchange(&runs, with: [])
        var offset = start
        var traits = before
        let memory = memory.slots
        while offset < bytes.count {
            let byte = bytes[offset]
            if TextRun.isSpace(byte) {
                traits.insert(.spaceBefore)
                if byte == 0x0A || byte == 0x0D { traits.insert(.lineBefore) }
                offset &+= 1
                continue
            }
            guard let (run, end) = TextRun.read(bytes, at: offset), let part = memory.part(run) else { break }
            Self.add(part, at: offset, &traits, to: &runs)
            offset = end
        }
        (start, before) = (offset, traits)
        self.runs = runs
    }

    @inline(__always) private static func add(
        _ part: RunMemory.Part, at start: Int, _ before: inout Token.Traits, to runs: inout [PlacedRun]
    ) {
        if part.tokenCount > 0 {
            runs.append(PlacedRun(start: Int32(truncatingIfNeeded: start), before: before, part: part))
            before = part.after
        } else {
            before.formUnion(part.after)
        }
    }

    /// The tokens of all runs, whose offsets count from the start of the text; `places` takes their places in the memory.
    private func tokens(_ places: inout [Int32]) -> [Token] {
        let count = runs.reduce(0) { $0 &+ Int($1.part.tokenCount) }
        var tokens = [Token](repeating: .none, count: count)
        places = [Int32](repeating: 0, count: count)
        var room = tokens.mutableSpan
        var placeRoom = places.mutableSpan
        let kept = memory.tokens.span
        var place = 0
        var units: Int32 = 0
        for run in runs {
            var before = run.before
            for index in run.part.tokens where place < count {
                room[place] = kept[index].moved(to: run.start, units: units, after: before)
                placeRoom[place] = Int32(truncatingIfNeeded: index)
                before = []
                place &+= 1
            }
            units &+= run.part.unitCount
        }
        return tokens
    }

    /// The folded units of all runs.
    private mutating func units() -> [UInt16] {
        let count = runs.reduce(0) { $0 &+ Int($1.part.unitCount) }
        let missing = count + RunMemory.spareUnits - room.count
        if missing > 0 { room.append(contentsOf: repeatElement(0, count: missing)) }
        var room = exchange(&self.room, with: [])
        defer { self.room = room }
        Self.copy(runs, memory.folded.span.bytes, to: &room)
        var units: [UInt16] = []
        units.reserveCapacity(count)
        units.append(contentsOf: room[..<count])
        return units
    }

    /// Copies the units of runs, four at a time: behind those of a run in the memory there are some that do not count.
    private static func copy(_ runs: [PlacedRun], _ kept: RawSpan, to room: inout [UInt16]) {
        var span = room.mutableSpan
        var output = span.mutableBytes
        var place = 0
        for run in runs {
            var from = run.part.units.lowerBound &* 2
            let end = run.part.units.upperBound &* 2
            var to = place
            while from < end {
                let four = kept.unsafeLoadUnaligned(fromByteOffset: from, as: UInt64.self)
                output.storeBytes(of: four, toByteOffset: to, as: UInt64.self)
                from &+= 8
                to &+= 8
            }
            place &+= Int(run.part.unitCount) &* 2
        }
    }

    /// The phrases that start at the tokens; the place of each among them, or a mark, takes that of its token in the memory.
    private func phrases(_ text: TokenizedText, _ places: inout [Int32], _ table: PhraseTable) -> [PhraseMatch] {
        var found: [PhraseMatch] = []
        found.reserveCapacity(text.tokens.count / 2)
        for index in places.indices {
            let opening = memory.openings[Int(places[index])]
            guard opening >= 0 else {
                places[index] = opening
                continue
            }
            let way = Int(opening)
            let isSettled = memory.ways[way].isLast && !memory.ways[way].isInner
            let match =
                isSettled
                ? memory.ways[way].alone?.moved(to: index)
                : table.match(text, at: index, ways: memory.ways, from: way) { node, next in
                    // The words behind are still there by their places in the memory.
                    table.step(node, text.tokens[next], memory.continuations(Int(places[next])))
                }
            if let match {
                places[index] = Int32(truncatingIfNeeded: found.count)
                found.append(match)
            } else {
                places[index] = PhraseText.plain
            }
        }
        return found
    }
}
