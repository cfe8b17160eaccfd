/// Paths as the references that machine formats want (RFC 3986).
enum PathURI {
    /// A relative path as a relative reference, an absolute one as a `file` URI; what is a URL already stays one.
    static func reference(_ path: String) -> String {
        if path.hasPrefix("https://") || path.hasPrefix("http://") { return encoded(path, keeping: "/:?#[]@!$&'()*+,;=%") }
        let encoded = encoded(path, keeping: "/")
        return path.hasPrefix("/") ? "file://" + encoded : encoded
    }

    private static func encoded(_ text: String, keeping kept: String) -> String {
        let plain = Set((kept + "-._~").utf8)
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: out.append(byte)
            default:
                if plain.contains(byte) {
                    out.append(byte)
                } else {
                    out.append(contentsOf: [0x25, hex(byte >> 4), hex(byte & 15)])
                }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}
