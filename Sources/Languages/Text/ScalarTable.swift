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
    /// The table that everything uses. Building it takes about a millisecond.
    public static let shared = ScalarTable()

    @usableFromInline let classes: [UInt8]
    @usableFromInline let folds: [UInt16]
    /// Folds to several letters, by scalar; their entry in `folds` is `Self.expands`.
    let expansions: [UInt16: [UInt16]]
    static let expands: UInt16 = 0xFFFF

    /// The class of `scalar`. Scalars beyond the Basic Multilingual Plane are symbols unless Unicode calls them letters or digits.
    @inlinable public func scalarClass(_ scalar: UInt32) -> ScalarClass {
        scalar < 0x10000 ? ScalarClass(rawValue: classes[Int(scalar)]) ?? .symbol : Self.classOfSupplementary(scalar)
    }

    @usableFromInline static func classOfSupplementary(_ scalar: UInt32) -> ScalarClass {
        guard let scalar = Unicode.Scalar(scalar) else { return .symbol }
        return Self.scalarClass(of: scalar)
    }

    /// Appends the folded form of `scalar` to `output`; nothing when it is dropped.
    @inline(__always) func fold(_ scalar: UInt32, into output: inout [UInt16]) {
        guard scalar < 0x10000 else { return foldSupplementary(scalar, into: &output) }
        let folded = folds[Int(scalar)]
        if folded == Self.expands {
            output.append(contentsOf: expansions[UInt16(scalar)] ?? [])
        } else if classes[Int(scalar)] != ScalarClass.dropped.rawValue {
            output.append(folded)
        }
    }

    /// A scalar beyond the Basic Multilingual Plane: a digit as ASCII, else its two surrogates, which equal no scalar within it.
    private func foldSupplementary(_ value: UInt32, into output: inout [UInt16]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        if scalarClass(value) == .digit, let digit = scalar.properties.numericValue {
            output.append(UInt16(0x30 + Int(digit)))
        } else {
            output.append(contentsOf: UTF16.encode(scalar).map(Array.init) ?? [])
        }
    }

    private init() {
        var classes = [UInt8](repeating: ScalarClass.symbol.rawValue, count: 0x10000)
        var folds = [UInt16](0...0xFFFF)
        for value in UInt32(0)..<0x10000 {
            if Self.ideographs.contains(where: { $0.contains(value) }) {
                classes[Int(value)] = ScalarClass.ideograph.rawValue
                continue
            }
            if (0xA000..<0xA490).contains(value) || (0xAC00..<0xD7A4).contains(value) {
                classes[Int(value)] = ScalarClass.letter.rawValue
                continue
            }
            guard let scalar = Unicode.Scalar(value) else { continue }
            let kind = Self.scalarClass(of: scalar)
            classes[Int(value)] = kind.rawValue
            if kind == .digit, let digit = scalar.properties.numericValue {
                folds[Int(value)] = UInt16(0x30 + Int(digit))
            } else if kind == .upper {
                let lower = scalar.properties.lowercaseMapping.unicodeScalars
                if let first = lower.first, first.value < 0x10000 { folds[Int(value)] = UInt16(first.value) }
            }
        }
        classes[0x640] = ScalarClass.dropped.rawValue
        // The sentinel is a noncharacter; where a text holds it, it reads as U+FFFD.
        folds[Int(Self.expands)] = 0xFFFD
        (self.classes, self.folds, self.expansions) = Self.addingVariants(to: classes, folds)
    }

    /// The blocks of CJK ideographs in the Basic Multilingual Plane.
    private static let ideographs: [ClosedRange<UInt32>] = [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF]

    /// Adds the letters of `Scripts/Data/letters.tsv`, and for each lower-case variant its upper-case form.
    private static func addingVariants(
        to classes: [UInt8], _ folds: [UInt16]
    ) -> (classes: [UInt8], folds: [UInt16], expansions: [UInt16: [UInt16]]) {
        var folds = folds
        var expansions: [UInt16: [UInt16]] = [:]
        for row in DataTable.rows("scripts/letters") {
            let target = Array(row.value.utf16)
            for form in row.forms {
                for variant in [String(form), form.uppercased()] {
                    guard let scalar = variant.unicodeScalars.first, variant.unicodeScalars.count == 1, scalar.value < 0x10000
                    else { continue }
                    if target.count == 1 {
                        folds[Int(scalar.value)] = target[0]
                    } else {
                        folds[Int(scalar.value)] = Self.expands
                        expansions[UInt16(scalar.value)] = target
                    }
                }
            }
        }
        return (classes, folds, expansions)
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
