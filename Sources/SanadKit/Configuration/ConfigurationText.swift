import Checker
import Originals
import Reports

/// The settings in force for people, each with where it comes from.
public enum ConfigurationText {
    /// - Parameters:
    ///   - workspace: where the run works.
    ///   - document: a document whose settings are meant; nil for those of the current folder.
    /// - Throws: `ConfigurationError` for a configuration on the way to the document.
    public static func write(_ workspace: Workspace, document: String? = nil) throws -> String {
        let settings = try document.flatMap { try workspace.settings(for: [$0]).first } ?? workspace.configuration
        var lines = ["files: " + (settings.files.isEmpty ? "none" : settings.files.joined(separator: ", then "))]
        lines.append("project: \(workspace.paths.root)")
        func add(_ name: String, _ value: String?, _ usual: String) {
            lines.append("\(name): \(value ?? usual)  (\(value == nil ? "default" : settings.origins[name] ?? "an override"))")
        }
        add("documents", settings.documents.isEmpty ? nil : settings.documents.joined(separator: ", "), "the whole project")
        add("cache", settings.cache, workspace.store.root)
        add("language", settings.language, "told from the text")
        add("min_severity", settings.minimumSeverity?.rawValue, Severity.warning.rawValue)
        add("fail_on", settings.failOn?.rawValue, FailLevel.error.rawValue)
        add("require_original", settings.requireOriginal.map { "\($0)" }, "false")
        add("glossary", settings.glossary, "none")
        add("baseline", settings.baseline, workspace.baseline ?? "none")
        for (id, setting) in settings.rules.sorted(by: { $0.key < $1.key }) { add("rules." + id, setting.name, "") }
        for suppression in settings.suppressions {
            let rules = suppression.rules.isEmpty ? "all rules" : suppression.rules.joined(separator: ", ")
            let reason = suppression.reason.map { ": " + $0 } ?? ""
            lines.append("suppress: \(rules) in \(suppression.path.glob)\(reason)  (\(suppression.file):\(suppression.line))")
        }
        for override in settings.overrides where document == nil {
            lines.append("override: \(override.path.glob)  (\(override.path.folder))")
        }
        if !settings.allowPrivate.isEmpty {
            add("fetch.allow_private", settings.allowPrivate.joined(separator: ", "), "none")
        }
        let fetch = [
            ("fetch.timeout", settings.fetch.timeout, 120), ("fetch.max_megabytes", settings.fetch.megabytes, 32),
            ("fetch.per_host", settings.fetch.perHost, 2), ("fetch.retries", settings.fetch.retries, 3),
        ]
        for (name, value, usual) in fetch { add(name, value.map(String.init), String(usual)) }
        add("fetch.certificates", settings.fetch.certificates, "the system's")
        add("fetch.timegate", settings.fetch.timeGate.map { _ in settings.fetch.gate?.base ?? "off" }, TimeGate.usual.base)
        for relocation in settings.fetch.relocations {
            add("fetch.relocations", "\(relocation.from) to \(relocation.to)", "")
        }
        return lines.map(TerminalText.clean).joined(separator: "\n") + "\n"
    }
}
