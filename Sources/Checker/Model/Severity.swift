/// How much a finding matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Weak evidence, headings, metadata.
    case info
    /// Worth a look.
    case warning
    /// What a careful editor would stop the document for.
    case error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// One step lower.
    public var lowered: Severity { self == .error ? .warning : .info }
}
