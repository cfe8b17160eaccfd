import Crypto
import Foundation

/// SHA-256 as 64 lower-case hexadecimal digits.
enum SHA256Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func of(_ bytes: [UInt8]) -> String {
        var hex: [UInt8] = []
        hex.reserveCapacity(64)
        for byte in SHA256.hash(data: bytes) { hex += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: hex, as: UTF8.self)
    }

    static func isValid(_ text: some StringProtocol) -> Bool { text.utf8.count == 64 && text.utf8.allSatisfy(digits.contains) }
}
