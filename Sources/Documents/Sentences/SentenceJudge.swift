import Languages

/// Decides whether a run of terminators ends a sentence.
struct SentenceJudge {
    let context: SentenceContext
    let stop: SentenceStop

    private enum Next {
        /// A letter of a script with case.
        case upper, lower
        /// A letter of a script without case.
        case uncased
        case digit, other
    }

    var isBoundary: Bool {
        let next = nextClass
        if stop.isStrong { return stop.hasSpace || next != .other }
        if stop.isMark { return markIsBoundary(next) }
        if stop.dots > 1 { return ellipsisIsBoundary(next) }
        return stop.hasSpace ? fullStopIsBoundary(next) : gluedFullStopIsBoundary(next)
    }

    /// The class of the first letter or digit of what follows, opening quotation marks and brackets aside.
    private var nextClass: Next {
        var index = stop.textEnd
        var steps = 0
        while index < context.end, steps < 8, let (scalar, length) = UTF8Decoding.scalar(in: context.bytes, at: index) {
            switch ScalarTable.shared.scalarClass(scalar) {
            case .upper: return .upper
            case .digit: return .digit
            case .letter: return scalar < 0x590 ? .lower : .uncased
            case .ideograph: return .uncased
            case .symbol where isOpener(scalar): break
            case .dropped: break
            default: return .other
            }
            index += length
            steps += 1
        }
        return .other
    }

    private func isOpener(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2039, 0x2A, 0x5F: true
        default: false
        }
    }

    private func markIsBoundary(_ next: Next) -> Bool {
        guard stop.hasSpace else { return next == .uncased && stop.closersEnd == stop.signsEnd }
        if next == .lower { return false }
        if stop.hasBracket && !sentenceOpensBracket { return next == .upper }
        return !(next == .upper && rules.isExclaimed(word(before: stop.signsEnd)) && !rules.isStarter(nextWord))
    }

    private func ellipsisIsBoundary(_ next: Next) -> Bool {
        guard stop.hasSpace else { return false }
        if stop.dots >= 4 { return next != .lower }
        return next == .upper && !stop.isSpaced && !stop.hasBracket
    }

    /// A full stop without a space behind it ends a sentence only between two words of a script without case.
    private func gluedFullStopIsBoundary(_ next: Next) -> Bool {
        guard next == .uncased, stop.closersEnd == stop.signsEnd else { return false }
        let before = word(before: stop.first)
        let after = nextWord
        guard before.unicodeScalars.count >= 3, after.unicodeScalars.count >= 3, !before.contains("."), !after.contains("."),
            let last = before.unicodeScalars.last, last.value >= 0x590
        else { return false }
        return rules.abbreviation(before, isCapitalised: true) == nil
    }

    private func fullStopIsBoundary(_ next: Next) -> Bool {
        if next == .lower { return false }
        let word = word(before: stop.first)
        guard let first = word.unicodeScalars.first else { return true }
        let firstClass = ScalarTable.shared.scalarClass(first.value)
        if let kind = rules.abbreviation(word, isCapitalised: firstClass == .upper) {
            switch kind {
            case .title, .never: return false
            case .number: return next != .digit
            case .word: return !stop.hasBracket && rules.isStarter(nextWord)
            }
        }
        if stop.hasBracket && next != .upper && !sentenceOpensBracket { return false }
        guard isInitials(word) else { return true }
        // A lone capital is an initial, or a name of a plan or a vitamin; what follows tells. Without case nothing tells.
        return next == .digit || (firstClass == .upper && rules.isStarter(nextWord)) || (firstClass == .letter && next == .upper)
    }

    /// Letters with full stops between them: `E`, `J.R.R`, `ه.ش`.
    private func isInitials(_ word: String) -> Bool {
        var wasLetter = false
        for scalar in word.unicodeScalars {
            switch ScalarTable.shared.scalarClass(scalar.value) {
            case .upper, .letter, .ideograph:
                if wasLetter { return false }
                wasLetter = true
            case .dropped: break
            default:
                guard scalar == "." else { return false }
                wasLetter = false
            }
        }
        return wasLetter
    }

    private var sentenceOpensBracket: Bool {
        context.start < context.end && (context.bytes[context.start] == 0x28 || context.bytes[context.start] == 0x5B)
    }

    private var rules: SentenceRules { context.rules }

    /// No abbreviation is longer, in bytes.
    private static let longestWord = 40

    /// The word that ends at `offset`, with full stops inside it, without what opens it; empty when it is too long to matter.
    private func word(before offset: Int) -> String {
        var start = offset
        while start > context.start, offset - start <= Self.longestWord,
            let (scalar, length) = UTF8Scan.before(context.bytes, start, from: context.start)
        {
            guard !UTF8Scan.isSpace(scalar), !isOpener(scalar), scalar != 0x2D, scalar != 0x2F, scalar != 0x2013, scalar != 0x2014
            else { break }
            start -= length
        }
        guard offset - start <= Self.longestWord else { return "....." }
        return UTF8Scan.string(context.bytes, start..<offset)
    }

    /// The word that starts behind the stop, without what opens it.
    private var nextWord: String {
        var start = stop.textEnd
        while start < context.end, let (scalar, length) = UTF8Decoding.scalar(in: context.bytes, at: start), isOpener(scalar) {
            start += length
            if start - stop.textEnd > 12 { break }
        }
        var index = start
        while index < context.end, index - start <= Self.longestWord,
            let (scalar, length) = UTF8Decoding.scalar(in: context.bytes, at: index)
        {
            let kind = ScalarTable.shared.scalarClass(scalar)
            guard kind == .upper || kind == .letter || kind == .ideograph || kind == .dropped || scalar == 0x2E && index > start
            else { break }
            index += length
        }
        if index > start, index <= context.end, context.bytes[index - 1] == 0x2E { index -= 1 }
        return UTF8Scan.string(context.bytes, start..<index)
    }
}
