/// A stretch of text between spaces: up to 32 bytes of it as four machine words, padded with zeros, by which it is known again.
struct TextRun: Equatable {
    private(set) var first: UInt64 = 0
    private(set) var second: UInt64 = 0
    private(set) var third: UInt64 = 0
    private(set) var fourth: UInt64 = 0

    /// More bytes than a run may have.
    private static let most = 32
    /// The first byte that is none of a run's: what stands before it is white space.
    private static let least: UInt8 = 0x21

    /// Whether the byte at `offset` ends every run.
    @inline(__always) static func isSpace(_ byte: UInt8) -> Bool { byte < least }

    /// Reads the run that starts at `start`, whose byte is no space.
    ///
    /// - Returns: the run, with where it ends and a hash; nil for one of more than 32 bytes. The upper bits of the hash spread the runs of
    ///   a text over the slots of a table.
    @inline(__always) static func read(_ bytes: Span<UInt8>, at start: Int) -> (run: TextRun, hash: UInt64, end: Int)? {
        var run = TextRun()
        var length = Word(bytes, start).take(&run.first)
        var hash = run.first &* 0x9E37_79B9_7F4A_7C15
        if length == 8 {
            length += Word(bytes, start + 8).take(&run.second)
            hash ^= run.second &* 0xC2B2_AE3D_27D4_EB4F
        }
        if length == 16 {
            length += Word(bytes, start + 16).take(&run.third)
            hash ^= run.third &* 0x1656_67B1_9E37_79F9
        }
        if length == 24 {
            length += Word(bytes, start + 24).take(&run.fourth)
            hash ^= run.fourth &* 0xFF51_AFD7_ED55_8CCD
        }
        return length < most ? (run, (hash ^ (hash &>> 32)) &* 0xC4CE_B9FE_1A85_EC53, start + length) : nil
    }

    /// Where the run that starts at `start` ends, however long it is.
    static func end(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, !isSpace(bytes[end]) { end += 1 }
        return end
    }

    /// Whether there is none: no run starts with a zero.
    @inline(__always) var isEmpty: Bool { first == 0 }

    /// Eight bytes of a text at once; beyond its end there are zeros.
    private struct Word {
        private let bits: UInt64

        @inline(__always) init(_ bytes: Span<UInt8>, _ offset: Int) {
            if offset + 8 <= bytes.count {
                bits = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
                return
            }
            var bits: UInt64 = 0
            var place = bytes.count
            while place > offset {
                place -= 1
                bits = bits &<< 8 | UInt64(bytes[place])
            }
            self.bits = bits
        }

        /// Takes the bytes before the first space, and returns how many they are.
        ///
        /// A byte below 0x21 is found by what subtracting 0x21 from all bytes borrows: the lowest one found is one, those above it may not be.
        @inline(__always) func take(_ part: inout UInt64) -> Int {
            let found = (bits &- 0x2121_2121_2121_2121) & ~bits & 0x8080_8080_8080_8080
            guard found != 0 else {
                part = bits
                return 8
            }
            let places = found.trailingZeroBitCount & ~7
            part = bits & (1 &<< UInt64(places) &- 1)
            return places &>> 3
        }
    }
}
