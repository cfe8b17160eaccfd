import Aligner
import Cache
import Checker
import Documents
import Facts
import Languages
import Originals
import Provenance

/// A document as the values of its template. Names are unique down the nesting, since the library looks up what is not there outside.
struct HTMLDocument {
    private let document: DocumentReport
    private let id: String

    init(_ document: DocumentReport, id: String) {
        self.document = document
        self.id = id
    }

    static func languageName(_ tag: String?) -> String {
        tag.map { LanguageCatalog.pack(for: $0)?.englishName ?? $0 } ?? "not told"
    }

    var values: [String: Any] {
        let corrections = corrections
        let placed = Dictionary(grouping: document.findings.indices) { index in bead(of: document.findings[index].finding) ?? -1 }
        let general = (placed[-1] ?? []).map(finding)
        let texts = document.texts
        return [
            "id": id, "path": document.path, "isStandIn": document.original?.isStandIn ?? false, "facts": provenance,
            "hasCorrections": !corrections.isEmpty, "correctionCount": corrections.count, "corrections": corrections,
            "hasGeneral": !general.isEmpty, "general": general, "hasTexts": texts != nil,
            "rows": texts.map { rows($0, placed) } ?? [], "sourceTag": texts?.original.language ?? "und",
            "targetTag": texts?.translation.language ?? document.language ?? "und",
            "sourceDirection": texts?.original.isRightToLeft ?? false ? "rtl" : "ltr",
            "targetDirection": texts?.translation.isRightToLeft ?? false ? "rtl" : "ltr",
        ]
    }

    // MARK: Findings

    private func name(_ index: Int) -> String { "\(id)-\(index + 1)" }

    /// The bead that a finding stands in; nil for one about the document, and where the texts are not at hand.
    private func bead(of finding: Finding) -> Int? {
        guard let beads = document.texts?.beads else { return nil }
        if let target = finding.target { return Self.bead(of: target.segment, in: beads, \.target) }
        if let source = finding.source { return Self.bead(of: source.segment, in: beads, \.source) }
        return nil
    }

    /// By bisection, since beads lie in order but for passages that have moved.
    private static func bead(of segment: Int, in beads: [Bead], _ side: KeyPath<Bead, Range<Int>>) -> Int? {
        var low = 0, high = beads.count
        while low < high {
            let middle = (low + high) / 2
            if beads[middle][keyPath: side].upperBound <= segment { low = middle + 1 } else { high = middle }
        }
        if beads.indices.contains(low), beads[low][keyPath: side].contains(segment) { return low }
        // Passages that have moved are out of order on the side of the original.
        return beads.firstIndex { $0[keyPath: side].contains(segment) }
    }

    private func finding(_ index: Int) -> [String: Any] {
        let located = document.findings[index], finding = located.finding
        let suppression = finding.suppression
        return [
            "findingID": name(index), "severity": finding.severity.rawValue, "rule": finding.rule,
            "findingPlace": located.translation.map { "\($0.start.line):\($0.start.column)" }
                ?? located.original.map { "original, line \($0.start.line)" } ?? "in the document",
            "message": Self.parts(TerminalText.clean(finding.message)), "confidence": Percent.text(finding.confidence),
            "isSilenced": suppression != nil,
            "silencer": suppression.map { $0.by + ($0.reason.map { ": " + $0 } ?? "") } ?? "",
        ]
    }

    /// A message in parts: what stands in quotation marks has a direction of its own.
    private static func parts(_ message: String) -> [[String: Any]] {
        var parts: [[String: Any]] = []
        for piece in message.split(separator: "“", omittingEmptySubsequences: false) {
            let halves = piece.split(separator: "”", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if parts.isEmpty || halves.count < 2 {
                parts.append(["quoted": false, "part": (parts.isEmpty ? "" : "“") + piece])
            } else {
                parts.append(["quoted": true, "part": halves[0]])
                parts.append(["quoted": false, "part": halves[1]])
            }
        }
        return parts
    }

    /// What an editor is to look at: place, what it says, what the original says.
    private var corrections: [[String: String]] {
        document.live(from: .warning).compactMap { located in
            guard located.original != nil || located.finding.target != nil else { return nil }
            let place = located.translation ?? located.original
            let side = located.translation == nil ? "the original, line" : document.path + ":"
            return [
                "place": side + (located.translation == nil ? " " : "") + (place.map { "\($0.start.line)" } ?? ""),
                "says": located.translation.map { TerminalText.clean($0.passage.text) } ?? "– (nothing)",
                "meant": located.original.map { TerminalText.clean($0.passage.text) } ?? "– (nothing)",
            ]
        }
    }

    // MARK: Both texts

    private func rows(_ texts: ComparedTexts, _ placed: [Int: [Int]]) -> [[String: Any]] {
        var sourceMarks: [Int: [HTMLSentences.Mark]] = [:], targetMarks: [Int: [HTMLSentences.Mark]] = [:]
        for (index, located) in document.findings.enumerated() {
            let finding = located.finding
            let kind = finding.suppression == nil ? finding.severity.rawValue : "off"
            func mark(_ passage: Passage) -> HTMLSentences.Mark { .init(range: passage.range, finding: name(index), kind: kind) }
            if let source = finding.source { sourceMarks[source.segment, default: []].append(mark(source)) }
            if let target = finding.target { targetMarks[target.segment, default: []].append(mark(target)) }
        }
        let left = HTMLSentences(text: texts.original, marks: sourceMarks, prefix: id)
        let right = HTMLSentences(text: texts.translation, marks: targetMarks, prefix: id)
        return ParagraphRows.rows(texts).map { row in
            let findings = row.flatMap { placed[$0] ?? [] }.map(finding)
            return [
                "original": left.html(row.map { ($0, texts.beads[$0].source, !texts.beads[$0].isPaired) }),
                "translation": right.html(row.map { ($0, texts.beads[$0].target, !texts.beads[$0].isPaired) }),
                "findings": findings, "flagged": !findings.isEmpty,
            ]
        }
    }

    // MARK: Provenance

    private var provenance: [[String: Any]] {
        let record = document.record, original = document.original, snapshot = original?.snapshot
        var facts: [[String: Any]] = []
        func add(_ label: String, _ value: String?) {
            guard let value else { return }
            let isLink = value.hasPrefix("https://") || value.hasPrefix("http://")
            facts.append(["label": label, "value": TerminalText.clean(value), "isLink": isLink])
        }
        add("language", Self.languageName(document.language))
        add("publisher", record.publisher?.value ?? "not named")
        add("published", record.published?.value.iso ?? "no date given")
        add("original", original?.url ?? document.declaredURL ?? "none named, none found")
        add(
            "reached",
            original.map { Self.reached($0.reachedBy) } ?? (document.declaredURL == nil ? nil : "named, not in the cache"))
        add("status", original?.status.rawValue)
        add("origin", snapshot.map { $0.origin == .standIn ? "STAND-IN, not the original itself" : $0.origin.rawValue })
        add("retrieved", snapshot?.fetchedAt)
        add("SHA-256", snapshot?.sha256)
        add("archive", snapshot?.archive)
        add("disclaimer", record.disclaimer?.value.text ?? "none found")
        add("in line", record.disclaimer.map { "\($0.evidence.line)" })
        add("authoritative", record.disclaimer?.value.authoritativeLanguage.map { Self.languageName($0) })
        add(
            "aligned",
            document.coverage.map { "\(Percent.text($0.aligned)); \($0.omitted) left out, \($0.added) added" } ?? "not compared")
        for notice in document.notices { add("note", notice) }
        return facts
    }

    private static func reached(_ how: ReachedBy) -> String {
        switch how {
        case .declared: "named by the document"
        case .content: "inferred from the content, not named"
        case .given: "given"
        }
    }
}
