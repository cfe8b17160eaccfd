public import Checker
public import Originals

/// What `.sanad.yml` files set, merged from the outermost folder inwards. Everything is optional; the command line goes before it.
public struct Configuration: Sendable {
    /// The innermost file it was read from; nil when there is none.
    public var path: String?
    /// All files it was read from, the outermost first.
    public var files: [String] = []
    /// Files and folders of the documents, absolute: what `sanad gate` looks at when it is told nothing.
    public var documents: [String] = []
    /// The cache's folder, absolute.
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
    /// What is set for some paths, in order; later ones go before earlier ones.
    public var overrides: [PathOverride] = []
    /// Endpoints of this machine or a private network that may be fetched from (`127.0.0.1:8080`).
    public var allowPrivate: [String] = []
    public var fetch = FetchSettings()
    /// A TSV of terms and approved renderings, absolute.
    public var glossary: String?
    /// A file of accepted findings, absolute.
    public var baseline: String?
    /// Where each setting comes from, by its dotted name, for `sanad config show`.
    public var origins: [String: String] = [:]

    public init() {}
}

/// What may be set of fetching.
public struct FetchSettings: Sendable, Hashable {
    /// For one page, retries included, in seconds.
    public var timeout: Int?
    /// The largest page, in megabytes.
    public var megabytes: Int?
    /// Requests to one host at a time.
    public var perHost: Int?
    public var retries: Int?
    /// A file of certificates that TLS trusts in the place of the system's, absolute.
    public var certificates: String?
    /// Where publishers moved their pages, before those that come with sanad; the innermost file's first.
    public var relocations: [Relocation] = []
    /// The web archive that is asked for pages that are gone; nil for the usual one.
    public var timeGate: TimeGateSetting?

    public init() {}

    /// The archive to ask, if any.
    var gate: TimeGate? {
        switch timeGate {
        case nil: .usual
        case .off: nil
        case .other(let gate): gate
        }
    }
}

/// What a rule is set to.
public enum RuleSetting: Sendable, Hashable {
    case off
    case severity(Severity)

    var name: String {
        switch self {
        case .off: "off"
        case .severity(let severity): severity.rawValue
        }
    }
}

/// Which web archive is asked for pages that are gone.
public enum TimeGateSetting: Sendable, Hashable {
    case off
    case other(TimeGate)
}

/// From which severity on a check fails.
public enum FailLevel: String, Sendable, CaseIterable {
    case error, warning, never

    /// The least severity that fails; nil for `never`.
    public var severity: Severity? { Severity(rawValue: rawValue) }
}

/// Paths that a setting is about: a glob, relative to the folder of the file that has it.
public struct PathPattern: Sendable, Hashable {
    /// `*` within a folder, `**` across folders; one without a slash at its start matches at any depth.
    public let glob: String
    /// The folder of the configuration file, absolute.
    public let folder: String

    /// Whether an absolute path lies below the folder and matches.
    func matches(_ path: String) -> Bool {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        guard path.hasPrefix(prefix) else { return false }
        return Glob.matches(glob, String(path.dropFirst(prefix.count)))
    }
}

/// Rules silenced for some paths.
public struct PathSuppression: Sendable, Hashable {
    public let path: PathPattern
    /// Rule ids; empty means all.
    public let rules: [String]
    public let reason: String?
    /// The configuration file and the line in it.
    public let file: String
    public let line: Int
}

/// Settings for some paths.
public struct PathOverride: Sendable, Hashable {
    public let path: PathPattern
    public var rules: [String: RuleSetting] = [:]
    public var language: String?
    public var glossary: String?
    public var requireOriginal: Bool?
}

/// A configuration that cannot be used: the file, the line, what is wrong, the way out.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let line: Int?
    public let message: String

    public var description: String { path + (line.map { ":\($0)" } ?? "") + ": " + message }
}
