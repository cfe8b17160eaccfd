/// What a word or phrase of a language pack means to the readers of facts. The raw value is the first column of the tables.
public enum PhraseKind: String, Sendable, CaseIterable {
    // Numbers
    case cardinal, ordinal, scale, vague, fraction, multiplier, times, percent, permille, minus, point
    /// Between two numbers it divides (واحد على ثلاثة).
    case over
    /// The name of a letter, which beside another one spells an acronym (بی بی سی).
    case letterName = "letter-name"
    case ordinalDefinite = "ordinal-definite"
    case ordinalSuffix = "ordinal-suffix"
    case scaleSuffix = "scale-suffix"
    case plusHalf = "plus-half"
    // Bounds and ranges
    case approximate
    case moreThan = "more-than"
    case lessThan = "less-than"
    case atLeast = "at-least"
    case atMost = "at-most"
    case upTo = "up-to"
    case rangeFrom = "range-from"
    case rangeTo = "range-to"
    case scoreTo = "score-to"
    case and
    /// The indefinite article, which makes a number of the scale word after it (*a million*).
    case indefinite
    /// The definite article where it is a word: *the 90s* are years, *his 90s* an age.
    case definite
    // Days and times
    case month, weekday, season, decade, quarter, half, noon, midnight, am, pm, timezone, next, last, this
    case relativeDay = "relative-day"
    case relativeWeek = "relative-week"
    case relativeMonth = "relative-month"
    case relativeYear = "relative-year"
    case dayWord = "day-word"
    case monthWord = "month-word"
    /// What stands before a month and not before the person or verb of the same spelling (*in March*).
    case monthCue = "month-cue"
    case yearWord = "year-word"
    case dateOf = "date-of"
    case decadeWord = "decade-word"
    /// What makes a decade of a round year (1980s).
    case decadeSuffix = "decade-suffix"
    case centuryWord = "century-word"
    case hourWord = "hour-word"
    /// What makes a time of the figure before it (*o'clock*).
    case clockWord = "clock-word"
    /// Between the hour and the minutes of a time in words (*a quarter past one*, الخامسة إلا ربعا).
    case clockPast = "clock-past"
    case clockTo = "clock-to"
    case eraGregorian = "era-gregorian"
    case eraBefore = "era-before"
    case eraHijri = "era-hijri"
    case eraPersian = "era-persian"
    case ago
    // Measures and money
    case unit, duration, currency, symbol, minor
    case dualUnit = "dual-unit"
    case dualDuration = "dual-duration"
    case anyCurrency = "currency-any"
    case dualCurrency = "dual-currency"
    // Names
    case country, demonym, city, region, organisation, title
    case particle = "name-particle"
    case notName = "not-name"
    case identifier
    /// A word that is never taken apart into clitic and stem, nor read as a value.
    case whole
}

/// One meaning of a phrase.
public struct Phrase: Sendable {
    public let kind: PhraseKind
    /// The id or value of the table's second column.
    public let value: String
    /// The value as a number; 0 when it is none. A fraction `1/2` is 0.5.
    public let number: Double
    /// The form is as often an ordinary word: it confirms, and never accuses.
    public let isAmbiguous: Bool
    /// The form counts only directly after a figure (`m`, `km`).
    public let needsFigure: Bool
    /// The case that the text must have for the form to count.
    public let letterCase: LetterCase

    public enum LetterCase: UInt8, Sendable { case any, capitalised, allCapitals }
}
