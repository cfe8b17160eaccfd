/// An HTTP response as it went over the wire, which is what a `response` record holds.
package struct HTTPMessage: Sendable {
    package let header: WARCHeader
    package let status: Int
    private let payload: ArraySlice<UInt8>

    /// Why a body cannot be had.
    enum Fault: Error, Hashable {
        case chunks, compression, tooLarge
        case coding(String)

        var message: String {
            switch self {
            case .chunks: "its chunks are damaged"
            case .compression: "its compressed body is damaged"
            case .tooLarge: "its body is too large"
            case .coding(let name): "its content coding, \(name), cannot be undone here"
            }
        }
    }

    /// The response in `bytes`; nil when it does not begin like one.
    package static func parse(_ bytes: [UInt8]) -> HTTPMessage? {
        guard let end = endOfHeader(bytes), let header = WARCHeader.parse(bytes[..<end]), header.first.hasPrefix("HTTP/") else {
            return nil
        }
        let words = header.first.split(separator: " ")
        guard words.count >= 2, words[1].utf8.count == 3, let status = Int(words[1]), (100...599).contains(status) else {
            return nil
        }
        return HTTPMessage(header: header, status: status, payload: bytes[end...])
    }

    private static func endOfHeader(_ bytes: [UInt8]) -> Int? {
        var lineStart = 0
        for (index, byte) in bytes.prefix(WARCHeader.maximumBytes).enumerated() where byte == 0x0A {
            let line = bytes[lineStart..<index]
            if line.isEmpty || line.elementsEqual([0x0D]) { return index + 1 }
            lineStart = index + 1
        }
        return nil
    }

    /// The body, without chunks and content coding.
    ///
    /// - Throws: `Fault` when it is damaged, in a coding that is not known, or larger than `limit` bytes.
    package func body(limit: Int) throws -> [UInt8] {
        var body = payload
        // Crawlers that undo chunks often leave the header: what does not begin like a chunk is taken as it is.
        if header["Transfer-Encoding"]?.lowercased().contains("chunked") == true, Self.chunkSize(body) != nil {
            body = try Self.withoutChunks(body)[...]
        }
        let codings = (header["Content-Encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }
        for coding in codings.reversed() {
            switch coding {
            case "gzip", "x-gzip": body = try Self.inflated(body, .detected, limit: limit)[...]
            case "deflate":
                // Meant is zlib's frame; some send none.
                let framed = try? Self.inflated(body, .detected, limit: limit)
                body = try (framed ?? Self.inflated(body, .raw, limit: limit))[...]
            case "identity": break
            default: throw Fault.coding(String(coding))
            }
        }
        guard body.count <= limit else { throw Fault.tooLarge }
        return Array(body)
    }

    private static func chunkSize(_ bytes: ArraySlice<UInt8>) -> (size: Int, start: Int)? {
        guard let end = bytes.prefix(1024).firstIndex(of: 0x0A) else { return nil }
        let digits = bytes[..<end].prefix { byte in
            (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
        }
        guard (1...12).contains(digits.count), let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
            return nil
        }
        let rest = bytes[digits.endIndex..<end].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
        return rest == nil || rest == 0x3B ? (size, end + 1) : nil
    }

    private static func withoutChunks(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
        var rest = bytes
        var body: [UInt8] = []
        while true {
            guard let (size, start) = chunkSize(rest) else { throw Fault.chunks }
            if size == 0 { return body }
            rest = rest[start...]
            guard rest.count >= size else { throw Fault.chunks }
            body += rest.prefix(size)
            rest = rest.dropFirst(size)
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A { rest = rest.dropFirst() }
        }
    }

    private static func inflated(_ bytes: ArraySlice<UInt8>, _ format: ZlibStream.Format, limit: Int) throws -> [UInt8] {
        if bytes.isEmpty { return [] }
        do {
            let stream = try ZlibStream(format)
            var rest = bytes
            var body: [UInt8] = []
            while true {
                let (output, consumed, isEnd) = try stream.inflate(rest, most: 1 << 16)
                body += output
                rest = rest.dropFirst(consumed)
                guard body.count <= limit else { throw Fault.tooLarge }
                if isEnd { return body }
                if output.isEmpty, consumed == 0 { throw Fault.compression }
            }
        } catch is ZlibStream.Damage {
            throw Fault.compression
        }
    }
}
