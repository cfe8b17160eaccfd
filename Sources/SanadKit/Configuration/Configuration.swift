public import Checker
public import Originals

/// What `.sanad.yml` sets. Everything is optional; the command line goes before it.
public struct Configuration: Sendable {
    /// The file it was read from; nil when there is none.
    public var path: String?
    /// The cache's folder, relative to the file.
    public var cache: String?
    /// The language of documents that do not say.
    public var language: String?
    public var minimumSeverity: Severity?
    /// Fail on findings of this severity; `never` is nil inside a value.
    public var failOn: FailLevel?
    public var requireOriginal: Bool?
    /// Severity by rule id; nil inside turns the rule off.
    public var rules: [String: RuleSetting] = [:]
    public var suppressions: [PathSuppression] = []
    /// Endpoints of this machine or a private network that may be fetched from (`127.0.0.1:8080`).
    public var allowPrivate: [String] = []
    /// Where publishers moved their pages, before those that come with sanad.
    public var relocations: [Relocation] = []
    /// The web archive that is asked for pages that are gone.
    public var timeGate = TimeGateSetting.usual
    /// A file of certificates that TLS trusts in the place of the system's, relative to the configuration file.
    public var authorities: String?
    /// Requests under way to one host at the same time; nil for the usual number.
    public var maximumPerHost: Int?
    /// A TSV of terms and approved renderings, relative to the file.
    public var glossary: String?

    public init() {}
}

/// What a rule is set to.
public enum RuleSetting: Sendable, Hashable {
    case off
    case severity(Severity)
}

/// Which web archive is asked for pages that are gone.
public enum TimeGateSetting: Sendable, Hashable {
    case usual, off
    case other(TimeGate)

    var gate: TimeGate? {
        switch self {
        case .usual: .usual
        case .off: nil
        case .other(let gate): gate
        }
    }
}

/// From which severity on a check fails.
public enum FailLevel: String, Sendable, CaseIterable {
    case error, warning, never
}

/// Rules silenced for some paths.
public struct PathSuppression: Sendable, Hashable {
    /// A glob: `*` within a folder, `**` across folders.
    public let path: String
    /// Rule ids; empty means all.
    public let rules: [String]
    public let reason: String?
    /// The line of the configuration file.
    public let line: Int
}

/// A configuration that cannot be used: the file, the line, what is wrong, the way out.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let line: Int?
    public let message: String

    public var description: String { path + (line.map { ":\($0)" } ?? "") + ": " + message }
}
