import Languages

/// A numbered list whose items run on in one line: `1. … 2. …`, `1) … 2) …`, `a. … b. …`.
struct RunningList {
    private enum Close { case dot, bracket, dotBracket }

    private let number: Int
    private let isLetter: Bool
    private let close: Close
    /// Where the item starts, its bullet included.
    let markStart: Int
    /// Where its words start.
    let textStart: Int

    /// The list whose item opens at `offset`, or nil.
    init?(_ bytes: [UInt8], at offset: Int, to end: Int) {
        var index = offset
        while index < end, index < offset + 8, let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index),
            LineShape.isBullet(scalar) || scalar == 0x20
        {
            index += length
        }
        guard let mark = Self.mark(bytes, index, to: end) else { return nil }
        (number, isLetter, close) = (mark.number, mark.isLetter, mark.close)
        markStart = offset
        textStart = mark.end
    }

    private init(mark: (number: Int, isLetter: Bool, close: Close, end: Int), at start: Int) {
        (number, isLetter, close) = (mark.number, mark.isLetter, mark.close)
        markStart = start
        textStart = mark.end
    }

    /// Whether an item's number or letter may start with `byte`.
    @inline(__always) static func mayOpen(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A)
    }

    /// The item after this one, when its mark stands at `offset`.
    func next(_ bytes: [UInt8], at offset: Int, from start: Int, to end: Int) -> RunningList? {
        guard offset == start || bytes[offset - 1] <= 0x20 || bytes[offset - 1] >= 0x80,
            let mark = Self.mark(bytes, offset, to: end),
            mark.number == number + 1, mark.isLetter == isLetter, mark.close == close
        else { return nil }
        var begin = offset
        while let (scalar, length) = UTF8Scan.before(bytes, begin, from: max(start, offset - 12)),
            UTF8Scan.isSpace(scalar) || (LineShape.isBullet(scalar) && scalar != 0x2D)
        {
            begin -= length
        }
        if begin == offset && offset > start { return nil }
        return RunningList(mark: mark, at: begin)
    }

    private static func mark(
        _ bytes: [UInt8], _ offset: Int, to end: Int
    ) -> (number: Int, isLetter: Bool, close: Close, end: Int)? {
        var index = offset
        var number = 0
        while index < end, index < offset + 2, bytes[index] >= 0x30, bytes[index] <= 0x39 {
            number = number * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        let isLetter = index == offset && index < end && bytes[index] >= 0x61 && bytes[index] <= 0x7A
        if isLetter {
            number = Int(bytes[index] - 0x60)
            index += 1
        }
        guard index > offset, index < end else { return nil }
        let close: Close
        if bytes[index] == 0x29 {
            close = .bracket
        } else if bytes[index] == 0x2E {
            close = index + 1 < end && bytes[index + 1] == 0x29 ? .dotBracket : .dot
        } else {
            return nil
        }
        index += close == .dotBracket ? 2 : 1
        guard index < end, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0xC2 else { return nil }
        return (number, isLetter, close, UTF8Scan.skipSpace(bytes, index, to: end))
    }
}
