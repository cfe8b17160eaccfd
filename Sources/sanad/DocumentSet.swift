import ArgumentParser
import SanadKit

/// The documents of a command's arguments; what cannot be read is said at once and stops nothing.
struct DocumentSet {
    let documents: [Document]
    let isComplete: Bool

    static func load(_ paths: [String], excluding folder: String, language: String? = nil) -> DocumentSet {
        let found = DocumentFinder.find(paths: paths, excluding: [folder])
        var problems = found.problems
        var documents: [Document] = []
        for file in found.files {
            do {
                documents.append(try DocumentLoader.load(path: file, language: language))
            } catch {
                problems.append(error)
            }
        }
        for problem in problems.map(InputFinder.suggesting) { Terminal.complain(problem.description) }
        return DocumentSet(documents: documents, isComplete: problems.isEmpty)
    }

    /// Ends with exit code 2 when something could not be read.
    func finish() throws {
        if !isComplete { throw ExitCode(2) }
    }
}
