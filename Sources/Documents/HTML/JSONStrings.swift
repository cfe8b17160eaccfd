/// The string members of a JSON text, in order, with the nearest member that holds them: what the JSON-LD of a page needs, from any
/// object of it. Text that is no JSON gives what can be read.
struct JSONStrings {
    private struct Member {
        let key: String
        let holder: String
        let value: String
    }

    private var members: [Member] = []

    /// - Complexity: linear.
    init(_ bytes: [UInt8]) {
        var holders: [String] = []
        var key: String?
        var text: String?
        var index = 0
        while index < bytes.count, holders.count < 64, members.count < 10_000 {
            switch bytes[index] {
            case 0x22:
                let (string, end) = Self.string(bytes, index + 1)
                index = end
                if let member = key {
                    members.append(Member(key: member, holder: holders.last ?? "", value: string))
                    key = nil
                } else {
                    text = string
                }
                continue
            case 0x3A: key = text
            case 0x7B, 0x5B:
                holders.append(key ?? (bytes[index] == 0x7B ? holders.last : nil) ?? "")
                key = nil
            case 0x7D, 0x5D: _ = holders.popLast()
            case 0x2C:
                key = nil
                text = nil
            default: break
            }
            index += 1
        }
    }

    /// The first value of `key`, within an object that is the value of `holder` when one is named.
    func value(of key: String, within holder: String? = nil) -> String? {
        members.first { $0.key == key && (holder == nil || $0.holder == holder) && !$0.value.isEmpty }?.value
    }

    /// The string whose text starts at `start`, and the offset behind its closing quotation mark.
    private static func string(_ bytes: [UInt8], _ start: Int) -> (String, end: Int) {
        var units: [UInt8] = []
        var index = start
        while index < bytes.count, bytes[index] != 0x22 {
            guard bytes[index] == 0x5C, index + 1 < bytes.count else {
                units.append(bytes[index])
                index += 1
                continue
            }
            index += 1
            if bytes[index] == 0x75, let (scalar, end) = escaped(bytes, index) {
                units.append(contentsOf: String(scalar).utf8)
                index = end
            } else {
                units.append(bytes[index] == 0x6E || bytes[index] == 0x74 ? 0x20 : bytes[index])
                index += 1
            }
        }
        return (String(decoding: units, as: UTF8.self), index + 1)
    }

    /// The scalar of `u0000` at `index`, a surrogate pair included, and the offset behind it.
    private static func escaped(_ bytes: [UInt8], _ index: Int) -> (Unicode.Scalar, end: Int)? {
        guard let high = unit(bytes, index) else { return nil }
        if let scalar = Unicode.Scalar(high) { return (scalar, index + 5) }
        guard index + 6 < bytes.count, bytes[index + 5] == 0x5C, let low = unit(bytes, index + 6), high < 0xDC00, low >= 0xDC00,
            low < 0xE000
        else { return ("\u{FFFD}", index + 5) }
        return (Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}", index + 11)
    }

    private static func unit(_ bytes: [UInt8], _ index: Int) -> UInt32? {
        guard index + 4 < bytes.count, bytes[index] == 0x75 else { return nil }
        return UInt32(String(decoding: bytes[(index + 1)...(index + 4)], as: UTF8.self), radix: 16)
    }
}
