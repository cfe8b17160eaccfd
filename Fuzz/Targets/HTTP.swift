@testable import Cache
@testable import Fetcher

extension FuzzTarget {
    /// What servers say in headers: whole answers, dates, waits, places to go to.
    static let http = FuzzTarget(name: "http", seeds: "http", words: "web") { bytes in
        if let message = HTTPMessage.parse(bytes) {
            hold((100...599).contains(message.status), "status \(message.status)")
            if let body = try? message.body(limit: limit) { hold(body.count <= limit, "a body of \(body.count) bytes") }
            for field in message.header.fields { holdValue(field.value) }
        }
        if let header = WARCHeader.parse(bytes) {
            for field in header.fields { hold(header[field.name.uppercased()] != nil || !isASCII(field.name), field.name) }
        }
        holdValue(String(decoding: bytes, as: UTF8.self))
    }

    private static let limit = 1 << 18
    private static let base = try? WebAddress("https://example.org/a/b?c")

    private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

    /// A header's value, whatever its name.
    private static func holdValue(_ value: String) {
        if let time = HTTPDate.parse(value), let text = HTTPDate.format(time) {
            hold(HTTPDate.parse(text) == time, "\(text) is another time when it is read again")
        }
        for now in [0, 1_600_000_000, Int.min, Int.max] {
            guard let wait = RetryAfter.parse(value, now: now) else { continue }
            hold(wait >= 0, "a wait of \(wait) seconds")
        }
        if let cleaned = HeaderText.cleaned(value) {
            hold(cleaned.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "controls in \(cleaned)")
        }
        guard let base, let target = try? WebAddress(value, relativeTo: base) else { return }
        hold((try? WebAddress(target.string)) == target, "\(target.string) is another address when it is read again")
    }
}
