import Cache
import Checker
import Facts
import Foundation
import Languages
import Originals
import Yams

/// Reads `.sanad.yml`. Unknown keys, wrong types and unknown rules are errors that quote the line and name the nearest word.
public enum ConfigurationReader {
    public static let fileName = ".sanad.yml"
    private static let mostBytes = 1 << 20

    /// The nearest configuration at or above `folder`; an empty one when there is none.
    public static func nearest(to folder: String) throws -> Configuration {
        var folder = URL(fileURLWithPath: folder).standardizedFileURL
        while true {
            let file = folder.appendingPathComponent(fileName).path
            if FileManager.default.fileExists(atPath: file) { return try read(file) }
            let parent = folder.deletingLastPathComponent()
            if parent.path == folder.path { return Configuration() }
            folder = parent
        }
    }

    /// The configuration in the file at `path`.
    public static func read(_ path: String) throws -> Configuration {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationError(
                path: path, line: nil, message: "the configuration cannot be read; check the path and its permissions")
        }
        guard data.count <= mostBytes, let text = String(data: data, encoding: .utf8) else {
            throw ConfigurationError(path: path, line: nil, message: "the configuration is larger than 1 MB or not UTF-8")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw ConfigurationError(path: path, line: line(of: error), message: "this is not YAML: \(reason(error))")
        }
        guard let node else { return Configuration() }
        var reader = ConfigurationParser(path: path, text: text)
        return try reader.parse(node)
    }

    private static func line(of error: any Error) -> Int? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _)?, .parser(_, _, let mark, _)?, .composer(_, _, let mark, _)?: mark.line
        default: nil
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, _, _)?, .parser(_, let problem, _, _)?, .composer(_, let problem, _, _)?: problem
        default: "\(error)"
        }
    }
}

/// The reading of one configuration file.
private struct ConfigurationParser {
    let path: String
    let text: String
    private static let keys = [
        "cache", "language", "min_severity", "fail_on", "require_original", "rules", "suppress", "fetch", "glossary",
    ]

    mutating func parse(_ node: Node) throws -> Configuration {
        var configuration = Configuration()
        configuration.path = path
        for (key, value) in try mapping(node, "the configuration") { try set(key, value, &configuration) }
        return configuration
    }

    private func set(_ key: Node, _ value: Node, _ configuration: inout Configuration) throws {
        switch key.string {
        case "cache": configuration.cache = try string(value, "cache")
        case "language": configuration.language = try language(value)
        case "glossary": configuration.glossary = try string(value, "glossary")
        case "min_severity": configuration.minimumSeverity = try choice(value, "min_severity")
        case "fail_on": configuration.failOn = try choice(value, "fail_on")
        case "require_original":
            guard let flag = value.bool else { throw error(value, "require_original is true or false") }
            configuration.requireOriginal = flag
        case "rules":
            for (id, setting) in try mapping(value, "rules") { configuration.rules[try rule(id)] = try self.setting(setting) }
        case "suppress": configuration.suppressions = try sequence(value, "suppress").map(suppression)
        case "fetch": try fetch(value, &configuration)
        default: throw error(key, unknown(key.string ?? "", "key", Self.keys))
        }
    }

    private func language(_ node: Node) throws -> String {
        let tag = try string(node, "language")
        guard LanguageCatalog.pack(for: tag) == nil else { return tag }
        throw error(node, "there is no language pack for “\(tag)”; there are \(LanguageCatalog.codes.joined(separator: ", "))")
    }

    private func fetch(_ node: Node, _ configuration: inout Configuration) throws {
        for (key, value) in try mapping(node, "fetch") {
            switch key.string {
            case "allow_private":
                configuration.allowPrivate = try sequence(value, "allow_private").map { try string($0, "an endpoint") }
            case "relocations": configuration.relocations = try sequence(value, "relocations").map(relocation)
            case "timegate": configuration.timeGate = try timeGate(value)
            case "certificates": configuration.authorities = try certificates(value)
            case "per_host":
                guard let number = value.int, (1...16).contains(number) else {
                    throw error(value, "per_host is a number from 1 to 16")
                }
                configuration.maximumPerHost = number
            default:
                throw error(
                    key, unknown(key.string ?? "", "key of fetch", Self.fetchKeys))
            }
        }
    }

    private static let fetchKeys = ["allow_private", "relocations", "timegate", "per_host", "certificates"]

    private func certificates(_ node: Node) throws -> String {
        let name = try string(node, "certificates")
        let file = URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: path).deletingLastPathComponent()).path
        guard FileManager.default.isReadableFile(atPath: file) else {
            throw error(node, "certificates names a file that cannot be read: \(file)")
        }
        return file
    }

    private func timeGate(_ node: Node) throws -> TimeGateSetting {
        // YAML reads a bare off as false.
        if node.bool == false || node.string == "off" { return .off }
        return .other(TimeGate(base: try address(node, "timegate is off, or the URL that the page's URL is put behind,")))
    }

    private func relocation(_ node: Node) throws -> Relocation {
        var from: String?
        var to: String?
        var since: PartialDate?
        var until: PartialDate?
        for (key, value) in try mapping(node, "a relocation") {
            switch key.string {
            case "from": from = try string(value, "from")
            case "to": to = try address(value, "to is what takes the place of from,")
            case "since": since = try date(value, "since")
            case "until": until = try date(value, "until")
            default: throw error(key, unknown(key.string ?? "", "key of a relocation", ["from", "to", "since", "until"]))
            }
        }
        guard let from, !from.isEmpty, let to else {
            throw error(node, "a relocation needs from and to, such as from: www.example.org, to: https://archive.example.org")
        }
        return Relocation(from: from, to: to, since: since, until: until)
    }

    private func address(_ node: Node, _ what: String) throws -> String {
        let text = try string(node, "a URL")
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), (try? URLNormalizer.normalize(text)) != nil else {
            throw error(node, "\(what) beginning with https:// or http://, not “\(text)”")
        }
        return text
    }

    private func date(_ node: Node, _ name: String) throws -> PartialDate {
        let text = try string(node, name)
        guard let date = PartialDate(iso: text), date.year != nil, date.isValid else {
            throw error(node, "\(name) is a date, YYYY-MM-DD, not “\(text)”")
        }
        return date
    }

    private func suppression(_ node: Node) throws -> PathSuppression {
        var path: String?
        var rules: [String] = []
        var reason: String?
        for (key, value) in try mapping(node, "a suppression") {
            switch key.string {
            case "path": path = try string(value, "path")
            case "rules": rules = try sequence(value, "rules").map(rule)
            case "reason": reason = try string(value, "reason")
            default: throw error(key, unknown(key.string ?? "", "key of a suppression", ["path", "rules", "reason"]))
            }
        }
        guard let path else { throw error(node, "a suppression needs a path, such as \"archive/**\"") }
        return PathSuppression(path: path, rules: rules, reason: reason, line: node.mark?.line ?? 1)
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

    private func mapping(_ node: Node, _ name: String) throws -> [(Node, Node)] {
        guard let mapping = node.mapping else { throw error(node, "\(name) must hold keys and values") }
        return mapping.map { ($0.key, $0.value) }
    }

    private func sequence(_ node: Node, _ name: String) throws -> [Node] {
        guard let sequence = node.sequence else { throw error(node, "\(name) must be a list") }
        return Array(sequence)
    }

    private func string(_ node: Node, _ name: String) throws -> String {
        guard let string = node.string, node.isScalar else { throw error(node, "\(name) must be text") }
        return string
    }

    private func unknown(_ word: String, _ what: String, _ known: [String]) -> String {
        "unknown \(what) “\(word)”" + (Suggestion.nearest(to: word, in: known).map { "; did you mean “\($0)”?" } ?? "")
    }

    /// An error that quotes the line.
    private func error(_ node: Node, _ message: String) -> ConfigurationError {
        let line = node.mark?.line ?? 1
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let quoted = lines.indices.contains(line - 1) ? "\n    \(line) | \(lines[line - 1])" : ""
        return ConfigurationError(path: path, line: line, message: message + quoted)
    }
}

extension Node {
    fileprivate var isScalar: Bool { scalar != nil }
}
