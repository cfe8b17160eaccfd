/// What kind of network an address belongs to, after the special-purpose registries of IANA.
public enum AddressClass: String, Sendable, CaseIterable {
    /// The open internet: the only kind that is fetched from unasked.
    case global
    case unspecified, loopback
    case privateUse = "private"
    case linkLocal = "link-local"
    case carrierGrade = "carrier-grade"
    case multicast
    /// Documentation, benchmarks, protocol use, not yet assigned.
    case reserved
}

extension IPAddress {
    /// The class of this address. Forms of IPv6 that carry an IPv4 address are of its class.
    public var addressClass: AddressClass {
        switch self {
        case .v4(let value): Self.addressClass(v4: value)
        case .v6(let high, let low): Self.addressClass(high: high, low: low)
        }
    }

    private struct Block {
        let first: UInt32
        let bits: UInt32
        let kind: AddressClass

        init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ bits: UInt32, _ kind: AddressClass) {
            first = a << 24 | b << 16 | c << 8
            self.bits = bits
            self.kind = kind
        }

        func contains(_ value: UInt32) -> Bool { (value ^ first) >> (32 - bits) == 0 }
    }

    private static let blocks = [
        Block(0, 0, 0, 8, .unspecified), Block(10, 0, 0, 8, .privateUse), Block(100, 64, 0, 10, .carrierGrade),
        Block(127, 0, 0, 8, .loopback), Block(169, 254, 0, 16, .linkLocal), Block(172, 16, 0, 12, .privateUse),
        Block(192, 0, 0, 24, .reserved), Block(192, 0, 2, 24, .reserved), Block(192, 88, 99, 24, .reserved),
        Block(192, 168, 0, 16, .privateUse), Block(198, 18, 0, 15, .reserved), Block(198, 51, 100, 24, .reserved),
        Block(203, 0, 113, 24, .reserved), Block(224, 0, 0, 4, .multicast), Block(240, 0, 0, 4, .reserved),
    ]

    private static func addressClass(v4 value: UInt32) -> AddressClass {
        blocks.first { $0.contains(value) }?.kind ?? .global
    }

    private static func addressClass(high: UInt64, low: UInt64) -> AddressClass {
        let embedded = { (value: UInt64) in addressClass(v4: UInt32(truncatingIfNeeded: value)) }
        if high == 0 {
            if low == 0 { return .unspecified }
            if low == 1 { return .loopback }
            if low >> 32 == 0xFFFF { return embedded(low) }  // mapped, ::ffff:0:0/96
            if low >> 48 == 0xFFFF { return embedded(low) }  // translated, ::ffff:0:0:0/96
            return .reserved
        }
        if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return embedded(low) }  // NAT64, 64:ff9b::/96
        switch high >> 48 {
        case 0xFC00...0xFDFF: return .privateUse  // unique local
        case 0xFE80...0xFEBF: return .linkLocal
        case 0xFEC0...0xFEFF: return .privateUse  // site local, as it was
        case 0xFF00...0xFFFF: return .multicast
        case 0x2002: return embedded(high >> 16)  // 6to4
        case 0x2001 where (high >> 32) & 0xFFFF < 0x0200: return .reserved  // 2001::/23: Teredo, ORCHID, benchmarks
        case 0x2001 where (high >> 32) & 0xFFFF == 0x0DB8: return .reserved  // documentation
        case 0x3FFF where (high >> 32) & 0xF000 == 0: return .reserved  // documentation, 3fff::/20
        case 0x2000...0x3FFF: return .global
        default: return .reserved
        }
    }
}
