import Checker
import Foundation
import Languages

extension Configuration {
    /// The variables that CI may set instead of a file, with what they stand for.
    public static let variables: [(name: String, meaning: String)] = [
        ("SANAD_CACHE", "cache"), ("SANAD_FAIL_ON", "fail_on"), ("SANAD_MIN_SEVERITY", "min_severity"),
        ("SANAD_REQUIRE_ORIGINAL", "require_original"), ("SANAD_LANGUAGE", "language"), ("SANAD_BASELINE", "baseline"),
    ]

    /// This configuration with what the environment sets, which goes before files.
    ///
    /// - Throws: `SanadError` for a value that is none of the setting's, and an unknown variable that begins with `SANAD_` and is near to
    ///   a known one.
    func merged(withEnvironment environment: [String: String], folder: String) throws -> Configuration {
        var merged = self
        for (name, key) in Self.variables {
            guard let value = environment[name], !value.isEmpty else { continue }
            let refuse = { (choices: [String]) in
                SanadError("\(name) is “\(value)”", remedy: "set it to one of \(choices.joined(separator: ", ")), or unset it")
            }
            let path = URL(fileURLWithPath: value, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
                .standardizedFileURL.path
            switch key {
            case "cache": merged.cache = path
            case "baseline": merged.baseline = path
            case "language":
                guard LanguageCatalog.pack(for: value) != nil else { throw refuse(LanguageCatalog.codes) }
                merged.language = value
            case "fail_on":
                guard let level = FailLevel(rawValue: value) else { throw refuse(FailLevel.allCases.map(\.rawValue)) }
                merged.failOn = level
            case "min_severity":
                guard let severity = Severity(rawValue: value) else { throw refuse(Severity.allCases.map(\.rawValue)) }
                merged.minimumSeverity = severity
            default:
                guard ["true", "false", "1", "0"].contains(value) else { throw refuse(["true", "false"]) }
                merged.requireOriginal = value == "true" || value == "1"
            }
            merged.origins[key] = "environment variable \(name)"
        }
        return merged
    }
}
