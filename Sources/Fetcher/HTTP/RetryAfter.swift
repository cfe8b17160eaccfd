/// The header `Retry-After` (RFC 9110, section 10.2.3).
package enum RetryAfter {
    /// No server is waited for longer than this; in seconds.
    private static let most = 1 << 31

    /// The seconds to wait that `text` asks for, as a number or as a time; nil for what is neither. A time that is past is 0.
    ///
    /// - Parameter now: seconds since 1970.
    package static func parse(_ text: String, now: Int) -> Int? {
        let plain = text.utf8.drop { $0 == 0x20 || $0 == 0x09 }
        let digits = plain.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let rest = plain[digits.endIndex...]
        if !digits.isEmpty, rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            // More digits than a number has room for are a long time.
            return min(Int(Substring(digits)) ?? most, most)
        }
        guard let time = HTTPDate.parse(text) else { return nil }
        return min(max(0, time.subtractingReportingOverflow(now).partialValue), most)
    }
}
