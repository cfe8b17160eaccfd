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
    private let finder: OriginalFinder

    public init(workspace: Workspace, options: CheckOptions) {
        self.workspace = workspace
        self.options = options
        finder = OriginalFinder(library: OriginalLibrary(store: workspace.store), lexicons: options.lexicons)
    }

    /// Checks the documents at `paths`. What cannot be read is among the failures of the report and stops nothing else.
    ///
    /// - Throws: `SanadError` when an original that was given cannot be read, `ConfigurationError` for a folder's configuration.
    public func check(_ paths: [String]) async throws -> CheckReport {
        let found = InputFinder.find(paths, excluding: workspace.store.root)
        let changed = try options.since.map { try GitChanges.changed(found.files, since: $0) } ?? found.files
        let files = options.only.map { changed.filter($0.contains) } ?? changed
        let settings = try workspace.settings(for: files)
        let glossaries = try GlossaryFile.all(settings)
        let given = try await GivenOriginal.read(options, workspace)
        // What is fetched for is read first, and once: standard input cannot be read again.
        let loaded =
            options.fetches && given == nil
            ? zip(files, settings).map { AlignedFile.isAligned($0) ? nil : load($0, $1) } : []
        var failures = found.problems + (await fetchNamed(loaded.compactMap { $0 }))
        let progress = Progress(count: files.count, options.progress)
        let results = OrderedWork.map(Array(files.indices), jobs: options.jobs) { index in
            defer { progress.step() }
            let setting = settings[index]
            let glossary = setting.glossary.flatMap { glossaries[$0] } ?? Glossary()
            if AlignedFile.isAligned(files[index]) { return checkAligned(files[index], setting, glossary) }
            let document = loaded.indices.contains(index) ? loaded[index] : nil
            return (document ?? load(files[index], setting)).map {
                check(ReadDocument($0, date: options.date), given: given, glossary: glossary, setting)
            }
        }
        var documents: [DocumentReport] = []
        var problems: Set<OriginalProblem> = []
        var used: Set<PathSuppression> = []
        for result in results {
            switch result {
            case .success(let checked):
                documents.append(checked.report)
                problems.formUnion(checked.problems)
                used.formUnion(checked.used)
            case .failure(let error): failures.append(error)
            }
        }
        failures += problems.sorted { ($0.url, $0.message) < ($1.url, $1.message) }.map(Self.unusable)
        documents += UnusedSuppressions(workspace, settings).reports(paths: isWhole ? paths : [], files: files, used: used)
        return CheckReport(documents: documents, failures: failures)
    }

    /// Whether every document of the paths was checked, so that what was not needed is not needed at all.
    private var isWhole: Bool { options.since == nil && options.only == nil }

    private static func unusable(_ problem: OriginalProblem) -> DocumentError {
        DocumentError(
            code: .originalUnusable, path: problem.url,
            message: problem.message.hasSuffix(".") ? String(problem.message.dropLast()) : problem.message,
            remedy: "the documents that rest on it were not compared")
    }

    private func load(_ path: String, _ settings: Configuration) -> Result<Document, DocumentError> {
        do throws(DocumentError) {
            let document = try DocumentLoader.load(path: path, language: options.language)
            guard document.language == nil, let usual = settings.language, path != "-" else {
                return .success(document)
            }
            return .success(try DocumentLoader.load(path: path, language: usual))
        } catch {
            return .failure(error)
        }
    }

    /// Gets what the documents name into the cache; what could not be had.
    private func fetchNamed(_ loaded: [Result<Document, DocumentError>]) async -> [DocumentError] {
        let documents = loaded.compactMap { try? $0.get() }
        guard !documents.isEmpty else { return [] }
        let service = FetchService(workspace: workspace, allowPrivate: options.allowPrivate)
        return await service.fetch(documents: documents, refresh: false).compactMap { outcome in
            switch outcome.result {
            case .refused(let reason):
                DocumentError(code: .originalUnusable, path: outcome.url, message: "not kept", remedy: reason)
            case .failed(let reason):
                DocumentError(code: .originalUnusable, path: outcome.url, message: "not fetched", remedy: reason)
            case .stored, .unchanged, .cached: nil
            }
        }
    }

    private typealias Checked = (report: DocumentReport, problems: [OriginalProblem], used: [PathSuppression])

    private func check(
        _ translation: ReadDocument, given: GivenOriginal?, glossary: Glossary, _ settings: Configuration
    ) -> Checked {
        let search =
            given.map {
                OriginalFinder.Search(
                    verdict: finder.given($0.document, name: $0.name, translation: translation), declared: nil, problems: [])
            }
            ?? finder.find(translation)
        let required = options.requiresOriginal || settings.requireOriginal ?? false
        let isDamaged = !search.problems.isEmpty && search.verdict == nil
        var findings = ProvenanceCheck.results(
            record: translation.record, verdict: search.verdict, declared: search.declared, isDamaged: isDamaged,
            required: required
        )
        .map { Locator.locate($0, in: translation.document) }
        let verdict = search.verdict.flatMap { $0.status == .contradicted ? nil : $0 }
        if let verdict { findings += compare(translation, verdict, glossary, given) }
        let path = translation.document.path
        let silenced = Silencing(settings).apply(
            to: findings, inline: InlineSuppression.all(in: translation.document), at: workspace.paths.absolute(path))
        let texts = verdict.flatMap { verdict in
            options.keepsTexts
                ? TextPairing(original: verdict.original, translation: translation, alignment: verdict.alignment).texts : nil
        }
        let report = DocumentReport(
            path: path, language: translation.document.language, record: translation.record,
            original: search.verdict.map {
                OriginalReport(url: $0.url, reachedBy: $0.reachedBy, status: $0.status, snapshot: $0.snapshot)
            },
            declaredURL: search.declared, coverage: search.verdict.map { coverage($0, translation) }, findings: silenced.findings,
            notices: translation.document.notices.map(\.message), hasDamagedOriginal: isDamaged,
            projectPath: workspace.paths.relative(path), texts: texts)
        return (report, search.problems, silenced.used)
    }

    private func checkAligned(
        _ path: String, _ settings: Configuration, _ glossary: Glossary
    ) -> Result<Checked, DocumentError> {
        do throws(DocumentError) {
            let document = AlignedDocument(
                path: path, file: try AlignedFile.read(path), options: options, glossary: glossary)
            let silenced = Silencing(settings).apply(
                to: document.findings, inline: [], at: workspace.paths.absolute(path))
            let report = document.report(
                silenced.findings, projectPath: workspace.paths.relative(path), keepsTexts: options.keepsTexts)
            return .success((report, [], silenced.used))
        } catch {
            return .failure(error)
        }
    }

    private func compare(
        _ translation: ReadDocument, _ verdict: OriginalVerdict, _ glossary: Glossary, _ given: GivenOriginal?
    ) -> [LocatedFinding] {
        let context = CheckContext(
            source: verdict.original.segments, target: translation.segments, alignment: verdict.alignment,
            sourcePack: verdict.original.pack,
            targetPack: translation.pack, glossary: glossary, lexicons: options.lexicons)
        let locator = Locator(translation: translation, original: verdict.original, given: given)
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
