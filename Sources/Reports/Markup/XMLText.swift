/// Text made safe for XML and HTML.
public enum XMLText {
    /// `text` with the markup characters escaped, and without the control characters that XML cannot hold.
    public static func escaped(_ text: some StringProtocol) -> String {
        // Most text has nothing to escape.
        if !text.utf8.contains(where: Self.mayNeedEscape) { return String(text) }
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            case "\t", "\n", "\r": out.unicodeScalars.append(scalar)
            default:
                out.unicodeScalars.append(
                    scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
            }
        }
        return out
    }

    /// A markup character, a control character, or the first byte of U+FFFE and U+FFFF.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xEF: true
        case 0x09, 0x0A, 0x0D: false
        default: byte < 0x20
        }
    }

    /// The same in one line, for an attribute: what breaks lines would come back as a space anyway.
    public static func attribute(_ text: some StringProtocol) -> String {
        escaped(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
