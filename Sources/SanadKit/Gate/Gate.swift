import Cache
import Documents
import Foundation
import Originals
import Provenance
public import Reports

/// The check of a change: only documents that it touches, each with an original.
public struct Gate: Sendable {
    private let workspace: Workspace
    private let options: CheckOptions

    /// - Parameters:
    ///   - workspace: where the run works.
    ///   - options: how documents are checked; an original is required whatever they say.
    public init(workspace: Workspace, options: CheckOptions) {
        self.workspace = workspace
        var options = options
        options.requiresOriginal = true
        self.options = options
    }

    /// What came of a change.
    public struct Result: Sendable {
        public let report: CheckReport
        /// How many documents there are, and how many of them the change touches.
        public let found: Int
        public let touched: Int
    }

    /// Checks the documents at `paths` that were added or changed since `revision`, and those whose cached original was.
    ///
    /// - Parameters:
    ///   - paths: files and folders.
    ///   - revision: nil to check all documents.
    ///   - baseline: findings that are accepted, or nil.
    /// - Throws: `SanadError`, `ConfigurationError`.
    public func check(_ paths: [String], since revision: String?, baseline: Baseline?) async throws -> Result {
        let found = InputFinder.find(paths, excluding: workspace.store.root)
        guard let revision else {
            let report = try await DocumentChecker(workspace: workspace, options: options).check(paths)
            return result(report, baseline, found: found.files.count, touched: found.files.count)
        }
        let changes = try GitChanges.paths(since: revision, folder: workspace.paths.start)
        let originals = changedEntries(changes)
        var touched: Set<String> = []
        for file in found.files where file != "-" {
            if changes.contains(workspace.paths.absolute(file)) || (!originals.isEmpty && names(file, one: originals)) {
                touched.insert(file)
            }
        }
        guard !touched.isEmpty || !found.problems.isEmpty else {
            return Result(report: CheckReport(documents: [], failures: []), found: found.files.count, touched: 0)
        }
        var options = options
        options.only = touched
        let report = try await DocumentChecker(workspace: workspace, options: options).check(paths)
        return result(report, baseline, found: found.files.count, touched: touched.count)
    }

    private func result(_ report: CheckReport, _ baseline: Baseline?, found: Int, touched: Int) -> Result {
        Result(report: baseline?.apply(to: report) ?? report, found: found, touched: touched)
    }

    /// The folders of the cache's entries that a change touches, from the cache's root on.
    private func changedEntries(_ changes: Set<String>) -> Set<String> {
        let prefix = workspace.paths.absolute(workspace.store.root) + "/"
        let entries = changes.filter { $0.hasPrefix(prefix) }.map { path in
            path.dropFirst(prefix.count).split(separator: "/").dropLast().joined(separator: "/")
        }
        return Set(entries)
    }

    /// Whether a document names an original whose entry is among `entries`. One that cannot be read names none.
    private func names(_ file: String, one entries: Set<String>) -> Bool {
        guard !AlignedFile.isAligned(file), let document = try? DocumentLoader.load(path: file, language: options.language) else {
            return false
        }
        return ProvenanceReader.read(document).originals.contains { claim in
            (try? workspace.store.folder(for: claim.value.url)).map(entries.contains) ?? false
        }
    }
}
