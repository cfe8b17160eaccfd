/// A number as it stands in the text.
struct NumberSpan {
    var value: Double
    /// A second way to read it, which counts as equal.
    var alternative: Double?
    var tokens: Range<Int>
    var isOrdinal = false
    /// Written in digits, entirely.
    var isDigits = false
    /// How many digits the integer has when it is one plain run of digits; else 0. Years and days are told by it.
    var plainDigits = 0
    /// A scale word or suffix is part of it.
    var hasScale = false
    var isFraction = false
    /// As often an ordinary word as a number.
    var isAmbiguous = false
    /// *dozens of*, *thousands of*: an order of magnitude.
    var isVague = false
    /// The definite article stands on its first word.
    var isDefinite = false

    var isInteger: Bool { value == value.rounded() && abs(value) < 1e15 }
    /// The value as an integer, or nil.
    var integer: Int? { isInteger ? Int(value) : nil }
}
