/// A phrase found in a text. A plain value without references that are counted, since one is made for most words.
public struct PhraseMatch: Sendable {
    /// The kinds of its meanings.
    public let kinds: PhraseKinds
    /// Its meanings: the phrases from `start` on whose bits are set.
    @usableFromInline let usable: UInt64
    /// Not counted: the phrases of a pack live as long as the process (`PhraseStore`).
    private let store: Unmanaged<PhraseStore>
    private var endToken: Int32
    private let start: Int32
    /// What its first word carried.
    public let clitics: Clitics.Meaning

    init(end: Int, clitics: Clitics.Meaning, kinds: PhraseKinds, start: Int32, usable: UInt64, store: PhraseStore) {
        self.kinds = kinds
        self.usable = usable
        self.store = .passUnretained(store)
        self.start = start
        endToken = Int32(clamping: end)
        self.clitics = clitics
    }

    /// One past its last token.
    public var end: Int { Int(endToken) }

    /// The same phrase in a text where it starts at token `index`.
    @inline(__always) func moved(to index: Int) -> PhraseMatch {
        var moved = self
        moved.endToken = endToken &+ Int32(truncatingIfNeeded: index)
        return moved
    }

    /// Which phrases of the table it may be.
    public var entries: [Phrase] { (0..<64).filter { usable >> UInt64($0) & 1 == 1 }.map { phrase($0) } }

    /// Whether none of its meanings is as often an ordinary word.
    public var isCertain: Bool { !contains { $0.isAmbiguous } }

    /// Whether one of its meanings is as `condition` says.
    @inline(__always) public func contains(where condition: (Phrase) -> Bool) -> Bool { first(where: condition) != nil }

    /// The first of its meanings that is as `condition` says, or nil.
    @inline(__always) public func first(where condition: (Phrase) -> Bool) -> Phrase? {
        store._withUnsafeGuaranteedRef { store in
            var rest = usable
            while rest != 0 {
                let place = Int(start) + rest.trailingZeroBitCount
                if condition(store.phrases[place]) { return store.phrases[place] }
                rest &= rest &- 1
            }
            return nil
        }
    }

    private func phrase(_ offset: Int) -> Phrase { store._withUnsafeGuaranteedRef { $0.phrases[Int(start) + offset] } }

    /// The first meaning of one of `wanted`, or nil.
    @inlinable public func first(anyOf wanted: PhraseKinds) -> Phrase? {
        kinds.intersects(wanted) ? found(wanted) : nil
    }

    @usableFromInline func found(_ wanted: PhraseKinds) -> Phrase? {
        store._withUnsafeGuaranteedRef { store in
            var rest = usable
            while rest != 0 {
                let place = Int(start) + rest.trailingZeroBitCount
                if wanted.contains(store.phrases[place].kind) { return store.phrases[place] }
                rest &= rest &- 1
            }
            return nil
        }
    }

    /// The first meaning of one of up to eight kinds, or nil.
    @inlinable @inline(__always)
    public func first(
        _ a: PhraseKind, _ b: PhraseKind? = nil, _ c: PhraseKind? = nil, _ d: PhraseKind? = nil, _ e: PhraseKind? = nil,
        _ f: PhraseKind? = nil, _ g: PhraseKind? = nil, _ h: PhraseKind? = nil
    ) -> Phrase? {
        first(anyOf: PhraseKinds(a, b, c, d, e, f, g, h))
    }

    /// The values of all meanings of `wanted` but `known`, in order.
    public func values(of wanted: PhraseKinds, except known: String? = nil) -> [String] {
        var values: [String] = []
        var rest = usable
        while rest != 0 {
            store._withUnsafeGuaranteedRef { store in
                let place = Int(start) + rest.trailingZeroBitCount
                if wanted.contains(store.phrases[place].kind), store.phrases[place].value != known {
                    values.append(store.phrases[place].value)
                }
            }
            rest &= rest &- 1
        }
        return values
    }

    /// Whether one of its meanings is of `kind`.
    @inlinable @inline(__always) public func has(_ kind: PhraseKind) -> Bool { kinds.contains(kind) }

    /// Whether one of its meanings is of one of `wanted`: cheaper than to ask for the first of them.
    @inlinable @inline(__always) public func has(anyOf wanted: PhraseKinds) -> Bool { kinds.intersects(wanted) }
}

/// The phrases of one table, in one array. Never released: there is one for each language, and matches point at it uncounted.
final class PhraseStore: Sendable {
    let phrases: [Phrase]

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        _ = Unmanaged.passRetained(self)
    }
}
