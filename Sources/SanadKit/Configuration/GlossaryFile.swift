import Checker
import Foundation

/// The glossary that a configuration names.
enum GlossaryFile {
    /// The glossaries of some configurations, by path.
    ///
    /// - Throws: `SanadError` when one cannot be read.
    static func all(_ configurations: [Configuration]) throws -> [String: Glossary] {
        var glossaries: [String: Glossary] = [:]
        for configuration in configurations {
            guard let path = configuration.glossary, glossaries[path] == nil else { continue }
            glossaries[path] = try read(configuration)
        }
        return glossaries
    }

    /// - Throws: `SanadError` when it cannot be read.
    static func read(_ configuration: Configuration) throws -> Glossary {
        guard let path = configuration.glossary else { return Glossary() }
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
