/// What a scalar is to the tokenizer.
public enum ScalarClass: UInt8, Sendable {
    case symbol, space, letter, upper, digit, dropped
    /// A letter that is a word of its own, since its script puts no spaces between words.
    case ideograph
}

/// Class and folded form of every scalar of the Basic Multilingual Plane, as flat tables.
///
/// Folding makes spellings of one word equal: case, Latin diacritics, the variants of Arabic letters, digits of every script
/// (to ASCII), quotation marks and dashes; vowel marks, joiners, directional marks and tatweel are dropped. The classes and
/// digits come from the Unicode data of the standard library, the letters that count as one from `Scripts/Data/letters.tsv`.
public struct ScalarTable: Sendable {
    /// The table that everything uses.
    public static let shared = ScalarTable()

    /// For each scalar what the tokenizer asks of it, so that one look finds all.
    @usableFromInline let entries: [ScalarEntry]
    /// Folds to several letters, by scalar; the fold in their entry is `Self.expands`.
    let expansions: [UInt16: [UInt16]]
    static let expands: UInt16 = 0xFFFF

    /// The class of `scalar`. Scalars beyond the Basic Multilingual Plane are symbols unless Unicode calls them letters or digits.
    @inlinable public func scalarClass(_ scalar: UInt32) -> ScalarClass {
        scalar < 0x10000 ? entries[Int(scalar)].scalarClass : Self.classOfSupplementary(scalar)
    }

    @usableFromInline static func classOfSupplementary(_ scalar: UInt32) -> ScalarClass {
        guard let scalar = Unicode.Scalar(scalar) else { return .symbol }
        return Self.scalarClass(of: scalar)
    }

    /// Appends the folded form of `scalar` to `output`; nothing when it is dropped.
    @inline(__always) func fold(_ scalar: UInt32, into output: inout [UInt16]) {
        let entry = scalar < 0x10000 ? entries[Int(scalar)] : ScalarEntry.supplementary
        if entry.expands {
            output.append(contentsOf: folded(scalar))
        } else if !entry.isDropped {
            output.append(entry.folded)
        }
    }

    /// What a scalar folds to that has several units or is not in the table: no more units than `room` allows for.
    @inline(never) func folded(_ scalar: UInt32) -> [UInt16] {
        scalar < 0x10000 ? expansions[UInt16(scalar)] ?? [] : foldedSupplementary(scalar)
    }

    /// Room for the folded units of a text: one for each byte, and a third more, since a letter of two bytes may fold to two units
    /// and one of three bytes to four.
    static func room(_ byteCount: Int) -> Int { byteCount + byteCount / 3 + 2 }

    /// A scalar beyond the Basic Multilingual Plane: a digit as ASCII, else its two surrogates, which equal no scalar within it.
    private func foldedSupplementary(_ value: UInt32) -> [UInt16] {
        guard let scalar = Unicode.Scalar(value) else { return [] }
        if Self.classOfSupplementary(value) == .digit, let digit = scalar.properties.numericValue {
            return [UInt16(0x30 + Int(digit))]
        }
        return UTF16.encode(scalar).map(Array.init) ?? []
    }

    private init() {
        var entries = (UInt32(0)..<0x10000).map { ScalarEntry(bits: $0 | ScalarEntry.symbol) }
        for (runs, scalarClass) in [(Self.ideographs, ScalarClass.ideograph), (Self.syllables, .letter)] {
            for run in runs {
                let bits = ScalarEntry(run.lowerBound, scalarClass, 0).bits
                for value in run { entries[Int(value)] = ScalarEntry(bits: value | bits) }
            }
        }
        for run in Self.mixed {
            for value in run {
                guard let scalar = Unicode.Scalar(value) else { continue }
                entries[Int(value)] = Self.entry(of: scalar)
            }
        }
        entries[0x640] = ScalarEntry(0x640, .dropped, 0x640)
        // The sentinel is a noncharacter; where a text holds it, it reads as U+FFFD.
        entries[Int(Self.expands)] = ScalarEntry(UInt32(Self.expands), .symbol, 0xFFFD)
        expansions = Self.addVariants(to: &entries)
        self.entries = entries
    }

    /// The blocks of CJK ideographs in the Basic Multilingual Plane.
    private static let ideographs: [ClosedRange<UInt32>] = [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF]
    /// Blocks of syllables, all letters.
    private static let syllables: [ClosedRange<UInt32>] = [0xA000...0xA48F, 0xAC00...0xD7A3]
    /// What is asked one by one, which takes most of the time. All others are symbols: arrows to miscellaneous symbols, enclosed and squared
    /// letters, hexagrams, surrogates and private scalars.
    private static let mixed: [ClosedRange<UInt32>] = [
        0...0x218F, 0x2C00...0x31FF, 0xA490...0xABFF, 0xD7A4...0xD7FF, 0xFB00...0xFFFF,
    ]

    /// The entry of a scalar by its properties alone.
    private static func entry(of scalar: Unicode.Scalar) -> ScalarEntry {
        let kind = scalarClass(of: scalar)
        var folded = UInt16(truncatingIfNeeded: scalar.value)
        if kind == .digit, let digit = scalar.properties.numericValue {
            folded = UInt16(0x30 + Int(digit))
        } else if kind == .upper {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            if let first = lower.first, first.value < 0x10000 { folded = UInt16(first.value) }
        }
        return ScalarEntry(scalar.value, kind, folded)
    }

    /// Folds the letters of `Scripts/Data/letters.tsv`, and for each lower-case variant its upper-case form.
    ///
    /// - Returns: those that fold to several letters.
    private static func addVariants(to entries: inout [ScalarEntry]) -> [UInt16: [UInt16]] {
        var expansions: [UInt16: [UInt16]] = [:]
        for row in DataTable.rows("scripts/letters") {
            let target = Array(row.value.utf16.prefix(4))
            for form in row.forms {
                for variant in [String(form), form.uppercased()] {
                    guard let scalar = variant.unicodeScalars.first, variant.unicodeScalars.count == 1, scalar.value < 0x10000
                    else { continue }
                    let folded = target.count == 1 ? target[0] : Self.expands
                    let scalarClass = entries[Int(scalar.value)].scalarClass
                    entries[Int(scalar.value)] = ScalarEntry(scalar.value, scalarClass, folded)
                    if target.count != 1 { expansions[UInt16(scalar.value)] = target }
                }
            }
        }
        return expansions
    }

    private static func scalarClass(of scalar: Unicode.Scalar) -> ScalarClass {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upper
        case .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark, .letterNumber: return .letter
        case .decimalNumber: return .digit
        case .nonspacingMark, .enclosingMark, .format: return .dropped
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .control: return .space
        default: return .symbol
        }
    }
}
