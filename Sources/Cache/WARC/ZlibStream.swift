import CZlib

/// A stream of compressed data, in or out: zlib's state, which must not move. Used by one thread.
final class ZlibStream {
    enum Format {
        /// One gzip member after another, as in `.warc.gz`.
        case gzip
        /// gzip or zlib, whichever the data begins with.
        case detected
        /// No frame around it, as some servers send `deflate`.
        case raw
    }

    /// The data is not what it should be.
    struct Damage: Error {}

    private let stream: UnsafeMutablePointer<z_stream>
    private let inflates: Bool

    /// A stream to take `format` apart, or, with `deflates`, to put gzip together.
    init(_ format: Format, deflates: Bool = false) throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        inflates = !deflates
        let size = Int32(MemoryLayout<z_stream>.size)
        let bits: Int32 =
            switch format {
            case .gzip: MAX_WBITS + 16
            case .detected: MAX_WBITS + 32
            case .raw: -MAX_WBITS
            }
        let code =
            deflates
            ? deflateInit2_(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
            : inflateInit2_(stream, bits, ZLIB_VERSION, size)
        // What was not initialised is ended without harm.
        guard code == Z_OK else { throw Damage() }
    }

    deinit {
        if inflates { inflateEnd(stream) } else { deflateEnd(stream) }
        stream.deallocate()
    }

    /// Takes apart as much of `input` as gives at most `most` bytes. `isEnd`: the member ends there, and what follows is another's.
    func inflate(_ input: ArraySlice<UInt8>, most: Int) throws -> (output: [UInt8], consumed: Int, isEnd: Bool) {
        let (output, consumed, code) = run(input, most: most) { CZlib.inflate($0, Z_NO_FLUSH) }
        guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw Damage() }
        return (output, consumed, code == Z_STREAM_END)
    }

    /// Makes ready for the next member.
    func reset() { inflateReset(stream) }

    /// `input` as one gzip member.
    static func gzip(_ input: [UInt8]) throws -> [UInt8] {
        let deflater = try ZlibStream(.gzip, deflates: true)
        var output: [UInt8] = []
        var rest = input[...]
        while true {
            let (piece, consumed, code) = deflater.run(rest, most: 1 << 16) { deflate($0, Z_FINISH) }
            output += piece
            rest = rest.dropFirst(consumed)
            if code == Z_STREAM_END { return output }
            guard code == Z_OK || code == Z_BUF_ERROR, !piece.isEmpty || consumed > 0 else { throw Damage() }
        }
    }

    private func run(
        _ input: ArraySlice<UInt8>, most: Int, _ step: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> (output: [UInt8], consumed: Int, code: Int32) {
        let most = min(max(most, 1), 1 << 20), input = input.prefix(1 << 30)
        var code: Int32 = Z_OK
        var consumed = 0
        let output = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            input.withUnsafeBufferPointer { bytes in
                // zlib takes a pointer to what it will not change.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
                stream.pointee.avail_in = UInt32(bytes.count)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(most)
                code = step(stream)
                consumed = bytes.count - Int(stream.pointee.avail_in)
                count = most - Int(stream.pointee.avail_out)
            }
        }
        return (output, consumed, code)
    }
}
