/// Makes text from outside safe and readable on a terminal: no control sequences, and mixed directions kept apart.
public struct TerminalText: Sendable {
    /// Colours and weights are written.
    public let usesColor: Bool
    /// Quotations are wrapped in directional isolates (U+2068 … U+2069).
    public let isolates: Bool

    public init(usesColor: Bool, isolates: Bool) {
        self.usesColor = usesColor
        self.isolates = isolates
    }

    public enum Style: String, Sendable {
        case bold = "1", dim = "2", red = "31", yellow = "33", cyan = "36", inverse = "7"
    }

    /// `text` in `style`, when colours are on.
    public func styled(_ text: String, _ style: Style) -> String {
        usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// A quotation with one part of it marked; `range` is in UTF-8 bytes.
    public func quotation(_ text: String, marking range: Range<Int>) -> String {
        let bytes = Array(text.utf8)
        let range = range.clamped(to: 0..<bytes.count)
        let before = Self.clean(String(decoding: bytes[..<range.lowerBound], as: UTF8.self))
        let marked = Self.clean(String(decoding: bytes[range], as: UTF8.self))
        let after = Self.clean(String(decoding: bytes[range.upperBound...], as: UTF8.self))
        if range.isEmpty || range.count == bytes.count { return isolated(before + marked + after) }
        let mark = usesColor ? styled(marked, .inverse) : "[" + marked + "]"
        return isolated(before + mark + after)
    }

    public func isolated(_ text: String) -> String { isolates ? "\u{2068}" + text + "\u{2069}" : text }

    /// `text` in one line, without what could steer a terminal or change the order in which it is read.
    public static func clean(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x2028, 0x2029, 0x85: clean.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x206F: clean.append("\u{FFFD}")
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }
}
