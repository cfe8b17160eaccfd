import Crypto

/// Writes WARC 1.1 records (ISO 28500:2017), each a gzip member of its own where that is wanted.
struct WARCWriter {
    let compresses: Bool
    let write: ([UInt8]) throws -> Void

    /// Writes one record, and returns its id.
    ///
    /// The id and the digests follow from the content, so that the same cache gives the same file.
    @discardableResult
    func record(_ type: String, date: String, target: String? = nil, contentType: String, refersTo: String? = nil, block: [UInt8])
        throws
        -> String
    {
        let digest = "sha256:" + Self.base32(SHA256.hash(data: block))
        let id = Self.id(of: [type, date, target ?? "", refersTo ?? "", digest])
        var lines = ["WARC/1.1", "WARC-Type: \(type)", "WARC-Record-ID: \(id)", "WARC-Date: \(date)"]
        if let target { lines.append("WARC-Target-URI: \(target)") }
        if let refersTo { lines.append("WARC-Refers-To: \(refersTo)") }
        lines.append("WARC-Block-Digest: \(digest)")
        // A resource has no protocol around its payload.
        if type == "resource" { lines.append("WARC-Payload-Digest: \(digest)") }
        lines += ["Content-Type: \(contentType)", "Content-Length: \(block.count)", "", ""]
        let record = Array(lines.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
        try write(compresses ? ZlibStream.gzip(record) : record)
        return id
    }

    /// A UUID of version 8 (RFC 9562), whose bits are a hash's.
    private static func id(of parts: [String]) -> String {
        var bytes = Array(SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        let groups = [hex[0..<4], hex[4..<6], hex[6..<8], hex[8..<10], hex[10..<16]].map { $0.joined() }
        return "<urn:uuid:\(groups.joined(separator: "-"))>"
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Base 32 (RFC 4648), in which web archives write digests.
    static func base32(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in bytes {
            bits = (bits << 8 | UInt32(byte)) & 0xFFF
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[Int(bits >> UInt32(count)) & 31])
            }
        }
        if count > 0 { text.append(letters[Int(bits << UInt32(5 - count)) & 31]) }
        while text.count % 8 != 0 { text.append(UInt8(ascii: "=")) }
        return String(decoding: text, as: UTF8.self)
    }
}
