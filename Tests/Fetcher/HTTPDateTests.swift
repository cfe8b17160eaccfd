import Testing

@testable import Fetcher

struct HTTPDateTests {
    static let times: [(String, Int?)] = [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_199), ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
        ("fri, 31 dec 2100 23:59:59 gmt", 4_133_980_799), ("", nil), ("Sun, 06 Nov 1994", nil),
        ("Sun, 31 Nov 1994 08:49:37 GMT", nil),
        ("Sun, 29 Feb 2023 08:49:37 GMT", nil), ("Sun, 06 Foo 1994 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 24:00:00 GMT", nil),
        ("Sun, 06 Nov 1994 8:49:37 GMT", nil), ("Sun, 06 Nov 1994 08:49:37 CET", nil),
        ("Sun, 99999999999999999999 Nov 1994 08:49:37 GMT", nil),
        ("2024-01-01T00:00:00Z", nil), (String(repeating: "Sun, ", count: 100), nil), ("Sun, ٠٦ Nov 1994 08:49:37 GMT", nil),
    ]

    @Test(arguments: times)
    func `The three forms of HTTP are read`(text: String, time: Int?) { #expect(HTTPDate.parse(text) == time) }

    @Test(arguments: [0, 784_111_777, 951_782_400, 1_709_251_199, 4_133_980_799, 253_402_300_799])
    func `What is written is read`(time: Int) throws {
        #expect(HTTPDate.parse(try #require(HTTPDate.format(time))) == time)
    }

    @Test func `A time is written as RFC 9110 has it, and no other`() {
        #expect(HTTPDate.format(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.format(-1) == nil)
        #expect(HTTPDate.format(.max) == nil)
    }

    static let waits: [(String, Int?)] = [
        ("120", 120), (" 7 ", 7), ("0", 0), ("99999999999999999999999", 1 << 31), ("Sun, 06 Nov 1994 08:49:47 GMT", 10),
        ("Sun, 06 Nov 1994 08:49:27 GMT", 0), ("-1", nil), ("soon", nil), ("", nil), ("1.5", nil), ("12 13", nil),
    ]

    @Test(arguments: waits)
    func `Retry-After is seconds or a time`(text: String, seconds: Int?) {
        #expect(RetryAfter.parse(text, now: 784_111_777) == seconds)
        #expect(RetryAfter.parse(text, now: .min).map { $0 >= 0 } ?? true)
    }
}
