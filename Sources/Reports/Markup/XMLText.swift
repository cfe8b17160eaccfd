/// Text made safe for XML and HTML.
public enum XMLText {
    /// `text` with the markup characters escaped, and without the control characters that XML cannot hold.
    public static func escaped(_ text: some StringProtocol) -> String {
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

    /// The same in one line, for an attribute: what breaks lines would come back as a space anyway.
    public static func attribute(_ text: some StringProtocol) -> String {
        escaped(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
