import Foundation
import Yams

/// Reads `.sanad.yml`. Unknown keys, wrong types and unknown rules are errors that quote the line and name the nearest word.
public enum ConfigurationReader {
    public static let fileName = ".sanad.yml"
    private static let mostBytes = 1 << 20

    /// The configurations at and above `folder`, merged from the outermost inwards; an empty one when there is none.
    ///
    /// The way up ends at a file that says `root: true`, and above a git root when a file was found at or below it.
    public static func nearest(to folder: String) throws -> Configuration {
        var folder = URL(fileURLWithPath: folder).standardizedFileURL
        var found: [Configuration] = []
        while true {
            let file = folder.appendingPathComponent(fileName).path
            if FileManager.default.fileExists(atPath: file) {
                let configuration = try read(file)
                found.append(configuration)
                if configuration.origins["root"] != nil { break }
            }
            let isGitRoot = FileManager.default.fileExists(atPath: folder.appendingPathComponent(".git").path)
            let parent = folder.deletingLastPathComponent()
            if parent.path == folder.path || (isGitRoot && !found.isEmpty) { break }
            folder = parent
        }
        return found.reversed().reduce(Configuration()) { $0.merged(with: $1) }
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
        guard let node else {
            var empty = Configuration()
            empty.path = path
            empty.files = [path]
            return empty
        }
        var reader = ConfigurationParser(path: path, text: text)
        return try reader.parse(node)
    }

    private static func line(of error: any Error) -> Int? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _)?, .parser(_, _, let mark, _)?, .composer(_, _, let mark, _)?: mark.line
        case .duplicatedKeysInMapping(_, let context)?: context.mark.line
        default: nil
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, _, _)?, .parser(_, let problem, _, _)?, .composer(_, let problem, _, _)?: problem
        case .duplicatedKeysInMapping(let keys, _)?:
            "\(keys.map { "“\($0)”" }.joined(separator: ", ")) stands there more than once; keep one"
        default: "\(error)"
        }
    }
}
