/// Writes JSON with keys in the order they are given, which `JSONEncoder` cannot, one line or indented.
public struct JSONWriter: Sendable {
    public private(set) var text: [UInt8] = []
    private let isPretty: Bool
    /// For each open object or array whether it has a member yet.
    private var open: [Bool] = []
    private var afterKey = false

    /// - Parameter pretty: two spaces of indentation and a line for each member.
    public init(pretty: Bool = false) { isPretty = pretty }

    public var string: String { String(decoding: text, as: UTF8.self) }

    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }
    public mutating func array(_ members: (inout JSONWriter) -> Void) { container(UInt8(ascii: "["), UInt8(ascii: "]"), members) }

    /// An array of `items`, each written by `body`. Inlined, so that it is compiled for the callers' types.
    @inlinable public mutating func array<Item>(_ items: some Sequence<Item>, _ body: (inout JSONWriter, Item) -> Void) {
        array { writer in for item in items { body(&writer, item) } }
    }

    public mutating func key(_ name: String) {
        separate()
        quote(name)
        text.append(UInt8(ascii: ":"))
        if isPretty { text.append(UInt8(ascii: " ")) }
        afterKey = true
    }

    public mutating func value(_ value: String?) {
        guard let value else { return null() }
        separate()
        quote(value)
    }

    public mutating func value(_ value: Int?) {
        guard let value, (0..<1000).contains(value) else { return literal(value.map(String.init)) }
        separate()
        // Most are indices of segments.
        if value >= 100 { text.append(Self.digit(value / 100)) }
        if value >= 10 { text.append(Self.digit(value / 10 % 10)) }
        text.append(Self.digit(value % 10))
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value) }

    public mutating func value(_ value: Bool?) { literal(value.map { $0 ? "true" : "false" }) }

    /// A number without a needless fraction; what JSON cannot write is null.
    public mutating func value(_ value: Double?) {
        guard let value, value.isFinite else { return null() }
        literal(value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)")
    }

    public mutating func null() { literal("null") }

    public mutating func member(_ name: String, _ value: String?) { key(name); self.value(value) }
    public mutating func member(_ name: String, _ value: Int?) { key(name); self.value(value) }
    public mutating func member(_ name: String, _ value: Bool?) { key(name); self.value(value) }
    public mutating func member(_ name: String, _ value: Double?) { key(name); self.value(value) }

    private mutating func literal(_ word: String?) {
        separate()
        text.append(contentsOf: (word ?? "null").utf8)
    }

    private mutating func container(_ start: UInt8, _ end: UInt8, _ members: (inout JSONWriter) -> Void) {
        separate()
        text.append(start)
        open.append(false)
        members(&self)
        if open.popLast() ?? false { newline() }
        text.append(end)
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
            return
        }
        guard let hasMember = open.last else { return }
        if hasMember { text.append(UInt8(ascii: ",")) }
        open[open.count - 1] = true
        newline()
    }

    private mutating func newline() {
        guard isPretty else { return }
        text.append(UInt8(ascii: "\n"))
        for _ in open { text.append(contentsOf: [0x20, 0x20]) }
    }

    private mutating func quote(_ string: String) {
        text.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { bytes in
            if bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0x7F }) {
                text.append(contentsOf: bytes)
            } else {
                for byte in bytes { escape(byte) }
            }
        }
        text.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case 0x0A: text.append(contentsOf: "\\n".utf8)
        case 0x0D: text.append(contentsOf: "\\r".utf8)
        case 0x09: text.append(contentsOf: "\\t".utf8)
        case 0..<0x20, 0x7F:
            text.append(contentsOf: "\\u00".utf8)
            text.append(contentsOf: [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 })
        default: text.append(byte)
        }
    }
}
