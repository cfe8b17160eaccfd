import Checker
import Foundation

/// The glossary that a configuration names.
enum GlossaryFile {
    /// - Throws: `SanadError` when it cannot be read.
    static func read(_ configuration: Configuration) throws -> Glossary {
        guard let name = configuration.glossary else { return Glossary() }
        let base = configuration.path.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        let path = URL(fileURLWithPath: name, relativeTo: base).standardizedFileURL.path
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
            throw SanadError(
                "the glossary \(path) cannot be read",
                remedy: "check the path after glossary: in \(configuration.path ?? "the configuration")")
        }
        do {
            return try Glossary(tsv: text)
        } catch {
            throw SanadError("\(path): \(error)", remedy: "write a term, a tab, and its renderings separated by |")
        }
    }
}
