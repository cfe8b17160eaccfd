/// The string members of a JSON text, in order, with the nearest member that holds them: what the JSON-LD of a page needs, from any
/// object of it. Text that is no JSON gives what can be read.
struct JSONStrings {
    struct Member {
        let key: String
        /// The key whose value the object of the member is, or stands in.
        let holder: String
        /// Number of its object in the text.
        let object: Int
        let value: String
        /// The line of the file, from 1.
        let line: Int
    }

    private var members: [Member] = []

    /// - Parameter line: the line of the file that the text starts on.
    /// - Complexity: linear.
    init(_ bytes: [UInt8], line: Int) {
        var line = line
        var holders: [(key: String, object: Int)] = []
        var objects = 0
        var key: String?
        var text: String?
        var index = 0
        while index < bytes.count, holders.count < 64, members.count < 10_000 {
            switch bytes[index] {
            case 0x22:
                let (string, end) = Self.string(bytes, index + 1)
                if let member = key {
                    let holder = holders.last ?? ("", 0)
                    members.append(Member(key: member, holder: holder.key, object: holder.object, value: string, line: line))
                    key = nil
                } else {
                    text = string
                }
                line += bytes[index..<min(end, bytes.count)].count { $0 == 0x0A }
                index = end
                continue
            case 0x3A: key = text
            case 0x7B, 0x5B:
                objects += 1
                holders.append((key ?? (bytes[index] == 0x7B ? holders.last?.key : nil) ?? "", objects))
                key = nil
            case 0x7D, 0x5D: _ = holders.popLast()
            case 0x2C:
                key = nil
                text = nil
            case 0x0A: line += 1
            default: break
            }
            index += 1
        }
    }

    /// The first value of `key` that is not empty and of which `condition` holds.
    func first(_ key: String, where condition: (Member) -> Bool = { _ in true }) -> Member? {
        members.first { $0.key == key && !$0.value.isEmpty && condition($0) }
    }

    /// The name of the first object that is the value of `key`: its own, or that of the object which it refers to by `@id`.
    func named(_ key: String) -> Member? {
        if let name = first("name", where: { $0.holder == key }) { return name }
        guard let reference = first("@id", where: { $0.holder == key }) else { return nil }
        let objects = members.filter { $0.key == "@id" && $0.value == reference.value && $0.object != reference.object }.map(
            \.object)
        return first("name") { objects.contains($0.object) }
    }

    /// The works that are values of `key`: an address alone, or an object with one.
    func works(_ key: String) -> [AlternateLink] {
        members.filter { $0.key == key || ($0.holder == key && ($0.key == "@id" || $0.key == "url")) }.compactMap { member in
            guard member.value.hasPrefix("http") else { return nil }
            let language = first("inLanguage") { $0.holder == key && $0.object == member.object }
            return AlternateLink(language: language?.value ?? "", url: member.value, line: member.line)
        }
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
