/// The type of a fact; the raw value is what the JSON formats print.
public enum FactKind: String, Sendable, CaseIterable {
    case number, ordinal, percent, money, measure, duration, date
    case relativeDate = "relative-date"
    case weekday, time, name, contact
}
