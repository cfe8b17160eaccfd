import Checker
import Foundation
import Languages
import Yams

/// The reading of one configuration file.
struct ConfigurationParser {
    let path: String
    let text: String
    private static let keys = [
        "root", "documents", "cache", "language", "min_severity", "fail_on", "require_original", "rules", "suppress", "overrides",
        "fetch", "glossary", "baseline",
    ]
    private var folder: URL { URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent() }

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    mutating func parse(_ node: Node) throws -> Configuration {
        var configuration = Configuration()
        configuration.path = path
        configuration.files = [path]
        for (key, value) in try mapping(node, "the configuration") {
            try set(key, value, &configuration)
            note(key.string ?? "", key, &configuration)
        }
        return configuration
    }

    func note(_ name: String, _ node: Node, _ configuration: inout Configuration) {
        configuration.origins[name] = "\(path):\(node.mark?.line ?? 1)"
    }

    private func set(_ key: Node, _ value: Node, _ configuration: inout Configuration) throws {
        switch key.string {
        case "root":
            guard value.bool == true else { throw error(value, "root is true, or left out") }
        case "documents": configuration.documents = try sequence(value, "documents").map { try file($0, "a path of documents") }
        case "cache": configuration.cache = try file(value, "cache")
        case "language": configuration.language = try language(value)
        case "glossary": configuration.glossary = try file(value, "glossary")
        case "baseline": configuration.baseline = try file(value, "baseline")
        case "min_severity": configuration.minimumSeverity = try choice(value, "min_severity")
        case "fail_on": configuration.failOn = try choice(value, "fail_on")
        case "require_original": configuration.requireOriginal = try flag(value, "require_original")
        case "rules":
            configuration.rules = try rules(value)
            for (id, _) in try mapping(value, "rules") { note("rules." + (id.string ?? ""), id, &configuration) }
        case "suppress": configuration.suppressions = try sequence(value, "suppress").map(suppression)
        case "overrides": configuration.overrides = try sequence(value, "overrides").map(override)
        case "fetch": try fetch(value, &configuration)
        default: throw error(key, unknown(key.string ?? "", "key", Self.keys))
        }
    }

    private func rules(_ node: Node) throws -> [String: RuleSetting] {
        var rules: [String: RuleSetting] = [:]
        for (id, setting) in try mapping(node, "rules") { rules[try rule(id)] = try self.setting(setting) }
        return rules
    }

    private func language(_ node: Node) throws -> String {
        let tag = try string(node, "language")
        guard LanguageCatalog.pack(for: tag) == nil else { return tag }
        throw error(node, "there is no language pack for “\(tag)”; there are \(LanguageCatalog.codes.joined(separator: ", "))")
    }

    private func suppression(_ node: Node) throws -> PathSuppression {
        var path: PathPattern?
        var rules: [String] = []
        var reason: String?
        for (key, value) in try mapping(node, "a suppression") {
            switch key.string {
            case "path": path = try pattern(value)
            case "rules": rules = try sequence(value, "rules").map(rule)
            case "reason": reason = try string(value, "reason")
            default: throw error(key, unknown(key.string ?? "", "key of a suppression", ["path", "rules", "reason"]))
            }
        }
        guard let path else { throw error(node, "a suppression needs a path, such as \"archive/**\"") }
        return PathSuppression(path: path, rules: rules, reason: reason, file: self.path, line: node.mark?.line ?? 1)
    }

    private func override(_ node: Node) throws -> PathOverride {
        let keys = ["path", "rules", "language", "glossary", "require_original"]
        let members = try mapping(node, "an override")
        guard let path = try members.first(where: { $0.0.string == "path" }).map({ try pattern($0.1) }) else {
            throw error(node, "an override needs a path, such as \"press/**\"")
        }
        var override = PathOverride(path: path)
        for (key, value) in members {
            switch key.string {
            case "path": break
            case "rules": override.rules = try rules(value)
            case "language": override.language = try language(value)
            case "glossary": override.glossary = try file(value, "glossary")
            case "require_original": override.requireOriginal = try flag(value, "require_original")
            default: throw error(key, unknown(key.string ?? "", "key of an override", keys))
            }
        }
        return override
    }

    private func pattern(_ node: Node) throws -> PathPattern {
        PathPattern(glob: try string(node, "path"), folder: folder.resolvingSymlinksInPath().path)
    }

    /// A path, which is relative to the file's folder.
    func file(_ node: Node, _ name: String) throws -> String {
        URL(fileURLWithPath: try string(node, name), relativeTo: folder).standardizedFileURL.path
    }

    private func flag(_ node: Node, _ name: String) throws -> Bool {
        guard let flag = node.bool else { throw error(node, "\(name) is true or false") }
        return flag
    }

    func count(_ node: Node, _ name: String, _ range: ClosedRange<Int>) throws -> Int {
        guard let count = node.int, range.contains(count) else {
            throw error(node, "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return count
    }

    private func setting(_ node: Node) throws -> RuleSetting {
        if node.string == "off" { return .off }
        guard let severity = node.string.flatMap(Severity.init(rawValue:)) else {
            throw error(node, "a rule is set to off, info, warning or error, not to “\(node.string ?? "")”")
        }
        return .severity(severity)
    }

    private func rule(_ node: Node) throws -> String {
        let id = node.string ?? ""
        guard RuleRegistry.declaration(id) != nil else {
            throw error(node, unknown(id, "rule", RuleRegistry.all.map { $0.declaration.id }))
        }
        return id
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, _ name: String) throws -> Choice
    where Choice.RawValue == String {
        if let choice = node.string.flatMap(Choice.init(rawValue:)) { return choice }
        throw error(
            node, "\(name) is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")), not “\(node.string ?? "")”")
    }

    func mapping(_ node: Node, _ name: String) throws -> [(Node, Node)] {
        guard let mapping = node.mapping else { throw error(node, "\(name) must hold keys and values, such as “key: value”") }
        return mapping.map { ($0.key, $0.value) }
    }

    func sequence(_ node: Node, _ name: String) throws -> [Node] {
        guard let sequence = node.sequence else { throw error(node, "\(name) must be a list, such as [a, b]") }
        return Array(sequence)
    }

    func string(_ node: Node, _ name: String) throws -> String {
        guard let string = node.string, node.isScalar else { throw error(node, "\(name) must be text") }
        return string
    }

    func unknown(_ word: String, _ what: String, _ known: [String]) -> String {
        let nearest = Suggestion.nearest(to: word, in: known).map { "did you mean “\($0)”?" }
        return "unknown \(what) “\(word)”; " + (nearest ?? "there are \(known.joined(separator: ", "))")
    }

    /// An error that quotes the line.
    func error(_ node: Node, _ message: String) -> ConfigurationError {
        let line = node.mark?.line ?? 1
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let quoted = lines.indices.contains(line - 1) ? "\n    \(line) | \(lines[line - 1])" : ""
        return ConfigurationError(path: path, line: line, message: message + quoted)
    }
}

extension Node {
    fileprivate var isScalar: Bool { scalar != nil }
}
