import Foundation

/// Bytes that come a piece at a time, so that an archive need not fit into memory.
protocol ByteSource: AnyObject {
    /// The next bytes; empty at the end.
    func next() throws -> [UInt8]
}

/// The bytes of an open file.
final class FileSource: ByteSource {
    private let file: Int32
    private let path: String

    /// - Throws: ``CacheProblem`` when it cannot be opened.
    init(path: String) throws {
        self.path = path
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw CacheProblem.unreadable(path, OpenFolder.reason(errno)) }
    }

    deinit { close(file) }

    func next() throws -> [UInt8] {
        while true {
            var count = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
                count = read(file, buffer.baseAddress, buffer.count)
                initialized = max(0, count)
            }
            if count >= 0 { return bytes }
            if errno != EINTR { throw CacheProblem.unreadable(path, OpenFolder.reason(errno)) }
        }
    }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
    private var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func next() throws -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}

/// What gzip members hold, one after another.
final class GzipSource: ByteSource {
    private let source: any ByteSource
    private let stream: ZlibStream
    private var input: ArraySlice<UInt8>
    private var isInside = false

    /// - Parameter start: bytes that were taken from `source` already.
    init(_ source: any ByteSource, start: ArraySlice<UInt8>) throws {
        self.source = source
        input = start
        stream = try ZlibStream(.gzip)
    }

    func next() throws -> [UInt8] {
        while true {
            if input.isEmpty {
                input = try source.next()[...]
                if input.isEmpty {
                    if isInside { throw ZlibStream.Damage() }
                    return []
                }
            }
            let (output, consumed, isEnd) = try stream.inflate(input, most: 1 << 16)
            input = input.dropFirst(consumed)
            isInside = !isEnd
            if isEnd { stream.reset() }
            if !output.isEmpty { return output }
            // Neither forward nor back: the data is cut or no gzip.
            if consumed == 0, !isEnd, !input.isEmpty { throw ZlibStream.Damage() }
        }
    }
}

/// A source that can be looked into before it is taken from.
struct ByteReader {
    private var source: any ByteSource
    private var buffer: ArraySlice<UInt8> = []
    /// How many bytes have been taken.
    private(set) var offset = 0

    init(_ source: any ByteSource) { self.source = source }

    /// The bytes of an archive, taken out of gzip where it begins like that.
    static func unpacked(_ source: any ByteSource) throws -> ByteReader {
        var reader = ByteReader(source)
        guard try reader.peek(2).elementsEqual([0x1F, 0x8B]) else { return reader }
        return ByteReader(try GzipSource(source, start: reader.buffer))
    }

    /// The next bytes, without taking them; fewer at the end.
    mutating func peek(_ count: Int) throws -> ArraySlice<UInt8> {
        while buffer.count < count {
            let more = try source.next()
            if more.isEmpty { break }
            buffer = buffer.isEmpty ? more[...] : buffer + more
        }
        return buffer.prefix(count)
    }

    /// Takes `count` bytes; fewer at the end.
    mutating func take(_ count: Int) throws -> [UInt8] {
        var taken: [UInt8] = []
        while taken.count < count {
            let piece = try peek(1).isEmpty ? [] : buffer.prefix(count - taken.count)
            if piece.isEmpty { break }
            taken += piece
            buffer = buffer.dropFirst(piece.count)
        }
        offset += taken.count
        return taken
    }

    /// Passes over `count` bytes, and says how many there were.
    mutating func skip(_ count: Int) throws -> Int {
        var left = count
        while left > 0, try !peek(1).isEmpty {
            let piece = min(left, buffer.count)
            buffer = buffer.dropFirst(piece)
            left -= piece
        }
        offset += count - left
        return count - left
    }

    /// Takes a line with its end; nil when there is none within `limit` bytes.
    mutating func line(limit: Int) throws -> [UInt8]? {
        var seen = 0
        while true {
            if let end = buffer.dropFirst(seen).firstIndex(of: 0x0A) {
                guard end - buffer.startIndex < limit else { return nil }
                return try take(end - buffer.startIndex + 1)
            }
            seen = buffer.count
            guard seen < limit, try peek(seen + 1).count > seen else { return nil }
        }
    }
}
