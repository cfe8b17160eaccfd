/// A set of kinds of phrase, as one word of bits.
public struct PhraseKinds: Sendable, Equatable {
    @usableFromInline var bits: UInt128

    @usableFromInline init(bits: UInt128) { self.bits = bits }

    /// The empty set.
    @inlinable public init() { bits = 0 }

    /// The set of up to eight kinds.
    @inlinable @inline(__always)
    public init(
        _ a: PhraseKind, _ b: PhraseKind? = nil, _ c: PhraseKind? = nil, _ d: PhraseKind? = nil, _ e: PhraseKind? = nil,
        _ f: PhraseKind? = nil, _ g: PhraseKind? = nil, _ h: PhraseKind? = nil
    ) {
        bits = a.bit
        if let b { bits |= b.bit }
        if let c { bits |= c.bit }
        if let d { bits |= d.bit }
        if let e { bits |= e.bit }
        if let f { bits |= f.bit }
        if let g { bits |= g.bit }
        if let h { bits |= h.bit }
    }

    @inlinable public var isEmpty: Bool { bits == 0 }

    @inlinable @inline(__always) public func contains(_ kind: PhraseKind) -> Bool { bits & kind.bit != 0 }

    /// Whether the two sets share a kind.
    @inlinable @inline(__always) public func intersects(_ other: PhraseKinds) -> Bool { bits & other.bits != 0 }

    @inlinable public func union(_ other: PhraseKinds) -> PhraseKinds { PhraseKinds(bits: bits | other.bits) }

    @inlinable public mutating func formUnion(_ other: PhraseKinds) { bits |= other.bits }

    @inlinable mutating func insert(_ kind: PhraseKind) { bits |= kind.bit }
}

extension PhraseKind {
    /// One bit for each kind. An enumeration without payloads is one byte that counts its cases, of which there are fewer than 128.
    @inlinable @inline(__always) var bit: UInt128 { 1 &<< UInt128(truncatingIfNeeded: unsafeBitCast(self, to: UInt8.self)) }
}
