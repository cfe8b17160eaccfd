import Foundation

/// A database of dictd (RFC 2229's server, as in Debian's `dict-freedict-*`): an index of headwords with places in base 64, and the text.
struct DictdDatabase {
    let index: [UInt8]
    let data: [UInt8]

    /// The most words that a rendering has; what is longer explains.
    private static let mostWords = 3
    /// The longest entry that is read, in bytes.
    private static let longest = 1 << 16

    /// The common part of the names of a database's files; nil for a path that names none of them.
    static func base(of path: String) -> String? {
        for ending in [".index", ".dict.dz", ".dict"] where path.hasSuffix(ending) { return String(path.dropLast(ending.count)) }
        return FileManager.default.fileExists(atPath: path + ".index") ? path : nil
    }

    /// The entries as lines of a lexicon. What is no entry is passed over.
    var table: [UInt8] {
        var output: [UInt8] = []
        for line in index.split(separator: 0x0A) {
            let columns = line.split(separator: 0x09)
            guard columns.count >= 3, let start = Self.number(columns[1]), let length = Self.number(columns[2]),
                length <= Self.longest, start <= data.count, length <= data.count - start
            else { continue }
            let head = String(decoding: columns[0], as: UTF8.self)
            if head.hasPrefix("00database") || head.hasPrefix("00-database") { continue }
            let renderings = Self.renderings(String(decoding: data[start..<(start + length)], as: UTF8.self), of: head)
            guard !renderings.isEmpty else { continue }
            output += Array("\(head.replacing("|", with: " "))\t\t\(renderings.joined(separator: "|"))\n".utf8)
        }
        return output
    }

    /// A number in dictd's base 64, the highest digit first; nil when it is none or too large.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...8).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            let place: UInt8
            switch digit {
            case 0x41...0x5A: place = digit - 0x41
            case 0x61...0x7A: place = digit - 0x61 + 26
            case 0x30...0x39: place = digit - 0x30 + 52
            case 0x2B: place = 62
            case 0x2F: place = 63
            default: return nil
            }
            value = value << 6 | Int(place)
        }
        return value
    }

    /// The renderings that the text of an entry gives: its lines but the first, which repeats the headword, cut at commas, semicolons and
    /// dashes, without numbers, remarks in brackets and explanations.
    static func renderings(_ text: String, of head: String) -> [String] {
        var found: [String] = []
        for line in text.utf8.split(separator: 0x0A).dropFirst() {
            for part in parts(Substring(line)) {
                let words = part.split(separator: " ")
                let rendering = words.joined(separator: " ")
                if !words.isEmpty, words.count <= mostWords, !found.contains(rendering) { found.append(rendering) }
            }
        }
        return found
    }

    /// The pieces of a line between marks, without what stands in brackets, which speaks about the word.
    private static func parts(_ line: Substring) -> [String] {
        var depth = 0
        var parts = [""]
        var hasLetter = false
        for scalar in line.unicodeScalars {
            switch scalar {
            case "(", "[", "<", "{": depth += 1
            case ")", "]", ">", "}": depth = max(0, depth - 1)
            case _ where depth > 0: break
            case ",", ";", "،", "؛", "|", "\t", "-":
                parts.append("")
                hasLetter = false
            case "0"..."9", ".", "\"", "*":
                // Numbers of meanings and marks stand before a rendering.
                if hasLetter { parts[parts.count - 1].unicodeScalars.append(scalar) }
            default:
                if scalar != " " { hasLetter = true }
                parts[parts.count - 1].unicodeScalars.append(scalar)
            }
        }
        return parts
    }
}
