/// How the bytes of a file stand for text.
public struct TextEncoding: Sendable, Hashable, CustomStringConvertible {
    /// The name that the WHATWG Encoding Standard or IANA gives it, in lower case.
    public let name: String

    public init(name: String) { self.name = name.lowercased() }

    public static let utf8 = TextEncoding(name: "utf-8")
    public static let utf16LittleEndian = TextEncoding(name: "utf-16le")
    public static let utf16BigEndian = TextEncoding(name: "utf-16be")
    /// What a text that is no UTF-8 is when nothing speaks for another encoding.
    public static let windows1252 = TextEncoding(name: "windows-1252")

    public var description: String { name }
}
