import Aligner
import Cache
import Checker
import Documents
import Facts
import Fetcher
import Languages
import Originals
import Provenance
public import Reports

/// The whole pipeline over files and folders.
public struct DocumentChecker: Sendable {
    private let workspace: Workspace
    private let options: CheckOptions
    private let library: OriginalLibrary

    public init(workspace: Workspace, options: CheckOptions) {
        self.workspace = workspace
        self.options = options
        library = OriginalLibrary(store: workspace.store)
    }

    /// Checks the documents at `paths`. What cannot be read is among the failures of the report and stops nothing else.
    ///
    /// - Throws: `SanadError` when an original that was given cannot be read.
    public func check(_ paths: [String]) async throws -> CheckReport {
        let found = DocumentFinder.find(paths: paths, excluding: [workspace.store.root])
        var files = found.files
        if let since = options.since { files = try GitChanges.changed(files, since: since) }
        let glossary = try GlossaryFile.read(workspace.configuration)
        let given = try await GivenOriginal.read(options, workspace)
        if options.fetches { await fetchNamed(files) }
        let results = OrderedWork.map(files, jobs: options.jobs) { check($0, given: given, glossary: glossary) }
        var documents: [DocumentReport] = []
        var failures = found.problems
        for result in results {
            switch result {
            case .success(let report): documents.append(report)
            case .failure(let error): failures.append(error)
            }
        }
        return CheckReport(documents: documents, failures: failures)
    }

    private func fetchNamed(_ files: [String]) async {
        let documents = files.compactMap {
            try? DocumentLoader.load(path: $0, language: options.language ?? workspace.configuration.language)
        }
        let service = FetchService(workspace: workspace, allowPrivate: options.allowPrivate)
        _ = await service.fetch(documents: documents, refresh: false)
    }

    private func check(_ path: String, given: GivenOriginal?, glossary: Glossary) -> Result<DocumentReport, DocumentError> {
        do throws(DocumentError) {
            let document = try DocumentLoader.load(path: path, language: options.language ?? workspace.configuration.language)
            return .success(check(ReadDocument(document, date: options.date), given: given, glossary: glossary))
        } catch {
            return .failure(error)
        }
    }

    private func check(_ translation: ReadDocument, given: GivenOriginal?, glossary: Glossary) -> DocumentReport {
        let finder = OriginalFinder(library: library)
        let search =
            given.map {
                OriginalFinder.Search(
                    verdict: finder.given($0.document, name: $0.name, translation: translation), declared: nil, problems: [])
            }
            ?? finder.find(translation)
        let required = options.requiresOriginal || workspace.configuration.requireOriginal ?? false
        var findings = ProvenanceCheck.results(
            record: translation.record, verdict: search.verdict, declared: search.declared, required: required
        )
        .map { Locator.locate($0, in: translation.document) }
        if let verdict = search.verdict, verdict.status != .contradicted { findings += compare(translation, verdict, glossary) }
        findings = Silencing(workspace.configuration).apply(to: findings, of: translation.document)
        return DocumentReport(
            path: translation.document.path, language: translation.document.language, record: translation.record,
            original: search.verdict.map {
                OriginalReport(url: $0.url, reachedBy: $0.reachedBy, status: $0.status, snapshot: $0.snapshot)
            },
            declaredURL: search.declared, coverage: search.verdict.map { coverage($0, translation) }, findings: findings,
            notices: translation.document.notices.map(\.message) + search.problems)
    }

    private func compare(_ translation: ReadDocument, _ verdict: OriginalVerdict, _ glossary: Glossary) -> [LocatedFinding] {
        let context = CheckContext(
            source: verdict.original.segments, target: translation.segments, alignment: verdict.alignment,
            sourcePack: verdict.original.pack,
            targetPack: translation.pack, glossary: glossary)
        let locator = Locator(translation: translation, original: verdict.original)
        let explainer = options.explains ? Explainer(context) : nil
        return RuleRegistry.findings(in: context).map { locator.locate($0, explanation: explainer?.lines($0) ?? []) }
    }

    private func coverage(_ verdict: OriginalVerdict, _ translation: ReadDocument) -> Coverage {
        let beads = verdict.alignment.beads
        let body = { (segments: [AlignmentSegment], range: Range<Int>) in range.filter { !segments[$0].isMetadata }.count }
        let total = translation.segments.filter { !$0.isMetadata }.count
        let added = beads.filter(\.isAddition).reduce(0) { $0 + body(translation.segments, $1.target) }
        let omitted = beads.filter(\.isOmission).reduce(0) { $0 + body(verdict.original.segments, $1.source) }
        return Coverage(aligned: total == 0 ? 0 : Double(total - added) / Double(total), omitted: omitted, added: added)
    }
}
