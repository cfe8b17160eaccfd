/// The charset that a page declares in a `meta` element or an XML declaration.
enum CharsetDeclaration {
    /// The name after the first `charset=` or `encoding=` in the first 4096 bytes; nil when there is none.
    static func find(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        for key in ["charset", "encoding"] {
            if let name = value(after: Array(key.utf8), in: head) { return name }
        }
        return nil
    }

    private static func value(after key: [UInt8], in head: [UInt8]) -> String? {
        var index = 0
        while index + key.count < head.count {
            defer { index += 1 }
            guard head[index] == key[0], head[index..<(index + key.count)].elementsEqual(key) else { continue }
            var rest = head[(index + key.count)...].drop { $0 == 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
            let name = rest.prefix { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x5F }
            if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
        }
        return nil
    }
}
