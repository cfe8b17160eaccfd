/// Runs of digits that separators join, by the tokens they are. They stand in place: figures are read by the million.
struct DigitGroups {
    /// More groups than any figure has; what is longer is no number.
    static let most = 8

    private var tokens: InlineArray<9, Int32>
    private var marks = InlineArray<9, UInt16>(repeating: 0)
    private(set) var count = 1

    /// The group that is token `first`.
    init(_ first: Int) { tokens = InlineArray(repeating: Int32(truncatingIfNeeded: first)) }

    /// The token of the group at `place`, which is less than `count`.
    subscript(place: Int) -> Int { Int(tokens[place]) }
    var first: Int { Int(tokens[0]) }
    var last: Int { Int(tokens[count - 1]) }
    /// The places of all groups but the first.
    var rest: Range<Int> { 1..<count }

    /// The separator before the group at `place`, which is less than `count`.
    func separator(before place: Int) -> UInt16 { marks[place] }

    /// Adds a group behind a separator; nothing when there are more than any figure has.
    mutating func append(_ token: Int, after separator: UInt16) {
        guard count < tokens.count else { return }
        tokens[count] = Int32(truncatingIfNeeded: token)
        marks[count] = separator
        count += 1
    }
}
