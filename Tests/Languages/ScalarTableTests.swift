import Testing

@testable import Languages

/// The blocks that the table takes for one class are what Unicode says of each of their scalars.
@Test("every assigned scalar of the Basic Multilingual Plane has the class that its category says")
func scalarClasses() {
    var unlike: [String] = []
    for value in UInt32(0)..<0x10000 {
        guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
        let found = ScalarTable.shared.scalarClass(value)
        if !expected(scalar).contains(found) { unlike.append("U+\(String(value, radix: 16)) \(found)") }
    }
    #expect(unlike.isEmpty)
}

private func expected(_ scalar: Unicode.Scalar) -> [ScalarClass] {
    // The tatweel only fills a line.
    if scalar.value == 0x640 { return [.dropped] }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: [.upper]
    case .otherLetter: [.letter, .ideograph]
    case .lowercaseLetter, .modifierLetter, .spacingMark, .letterNumber: [.letter]
    case .decimalNumber: [.digit]
    case .nonspacingMark, .enclosingMark, .format: [.dropped]
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: [.space]
    default: [.symbol]
    }
}
