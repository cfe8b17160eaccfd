import Languages

/// What may be looked at to judge an end of a sentence.
struct SentenceContext {
    let bytes: [UInt8]
    /// Where the text ends.
    let end: Int
    let rules: SentenceRules
    /// Where the sentence under way starts.
    var start: Int
}

/// One pass over a text that cuts it at the ends of sentences.
struct SentenceScan {
    private(set) var sentences: [Range<Int>] = []
    private var context: SentenceContext
    private var index: Int
    private var list: RunningList?

    init(_ bytes: [UInt8], _ range: Range<Int>, rules: SentenceRules) {
        index = UTF8Scan.skipSpace(bytes, range.lowerBound, to: range.upperBound)
        context = SentenceContext(bytes: bytes, end: range.upperBound, rules: rules, start: index)
        list = RunningList(bytes, at: index, to: range.upperBound)
        if let list { index = list.textStart }
    }

    private var bytes: [UInt8] { context.bytes }
    private var end: Int { context.end }
    private var start: Int { context.start }

    mutating func run() {
        let bytes = bytes
        while index < end {
            let byte = bytes[index]
            if byte == 0x2E || byte == 0x21 || byte == 0x3F {
                terminator()
            } else if byte >= 0xD8, let (scalar, _) = UTF8Decoding.scalar(in: bytes, at: index), LineShape.isTerminator(scalar) {
                terminator()
            } else if list != nil, RunningList.mayOpen(byte), index > start,
                let item = list?.next(bytes, at: index, from: start, to: end)
            {
                cut(at: item.markStart)
                list = item
                index = max(item.textStart, index + 1)
            } else {
                index += 1
            }
        }
        let last = UTF8Scan.trimmed(bytes, start..<end)
        if !last.isEmpty { sentences.append(last) }
    }

    /// Ends the sentence under way at `offset` and starts the next behind the white space there.
    private mutating func cut(at offset: Int) {
        let sentence = UTF8Scan.trimmed(bytes, start..<offset)
        if !sentence.isEmpty { sentences.append(sentence) }
        index = UTF8Scan.skipSpace(bytes, offset, to: end)
        context.start = index
    }

    /// Looks at the run of terminators at `index`, and cuts behind it or goes on behind it.
    private mutating func terminator() {
        let stop = SentenceStop(context, at: index)
        guard stop.textEnd < end else {
            index = end
            return
        }
        guard SentenceJudge(context: context, stop: stop).isBoundary else {
            index = max(stop.signsEnd, index + 1)
            return
        }
        cut(at: stop.closersEnd)
        // A numbered item may open the next sentence, and its number is no sentence of its own.
        if let item = list?.next(bytes, at: index, from: start, to: end) ?? RunningList(bytes, at: index, to: end) {
            list = item
            index = item.textStart
        }
    }
}

/// A run of signs that may end a sentence, and what follows it.
struct SentenceStop {
    let first: Int
    /// Behind the last terminator.
    let signsEnd: Int
    /// Behind the quotation marks and brackets that close after it.
    let closersEnd: Int
    /// Behind the white space after those: where the next sentence would start.
    let textEnd: Int
    let dots: Int
    /// An ellipsis whose dots stand apart, with a space before the first.
    let isSpaced: Bool
    /// It holds a sign that ends sentences and is no full stop or ellipsis.
    let isStrong: Bool
    /// It holds a question or exclamation mark of a script with letter case.
    let isMark: Bool
    let hasBracket: Bool
    let hasSpace: Bool

    init(_ context: SentenceContext, at first: Int) {
        let bytes = context.bytes
        var index = first
        var last = first
        var dots = 0
        var isStrong = false
        var isMark = false
        while index < context.end, let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index) {
            if LineShape.isTerminator(scalar) {
                switch scalar {
                case 0x2E: dots += 1
                case 0x2026: dots += 3
                case 0x21, 0x3F: isMark = true
                default: isStrong = true
                }
                index += length
                last = index
            } else if scalar == 0x20, index + 1 < context.end, bytes[index + 1] == 0x2E,
                index + 2 >= context.end || bytes[index + 2] <= 0x2E
            {
                // The dots of an ellipsis may stand apart; a dot that opens a word (.gov) is none of them.
                index += 1
            } else {
                break
            }
        }
        self.first = first
        signsEnd = last
        self.dots = dots
        self.isStrong = isStrong
        self.isMark = isMark
        isSpaced = dots > 1 && UTF8Scan.before(bytes, first, from: context.start).map { UTF8Scan.isSpace($0.scalar) } ?? true
        var hasBracket = false
        index = last
        while index < context.end, let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index), LineShape.isCloser(scalar) {
            if scalar == 0x29 || scalar == 0x5D { hasBracket = true }
            index += length
        }
        closersEnd = Self.skippingNote(bytes, index, to: context.end)
        textEnd = UTF8Scan.skipSpace(bytes, closersEnd, to: context.end)
        hasSpace = textEnd > closersEnd
        self.hasBracket = hasBracket
    }

    /// Behind the number of a note in square brackets at `offset`, as encyclopedias have them.
    private static func skippingNote(_ bytes: [UInt8], _ offset: Int, to end: Int) -> Int {
        guard offset < end, bytes[offset] == 0x5B else { return offset }
        let digits = bytes[(offset + 1)..<min(end, offset + 5)].prefix { $0 >= 0x30 && $0 <= 0x39 }
        let close = offset + 1 + digits.count
        return !digits.isEmpty && close < end && bytes[close] == 0x5D ? close + 1 : offset
    }
}
