/// The lines of a text. They end at LF, CR LF or CR.
struct LineTable {
    /// The offset of each line's first byte. There is at least one.
    private(set) var starts: [Int] = [0]
    /// Each line without its end.
    private(set) var lines: [Range<Int>] = []

    /// - Complexity: linear.
    init(_ bytes: [UInt8]) {
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x0A || byte == 0x0D else {
                index += 1
                continue
            }
            lines.append(start..<index)
            index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
            start = index
            starts.append(start)
        }
        lines.append(start..<bytes.count)
    }
}
