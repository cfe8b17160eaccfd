import Aligner
import Checker
import Documents
import Facts
import Languages
import Provenance
import Reports

/// A file that is aligned already, as the checker sees it: a unit is a segment on each side, and a bead of its own.
struct AlignedDocument {
    private let path: String
    private let file: AlignedFile
    private let context: CheckContext
    /// For each segment of a side the line of its unit.
    private let sourceLines: [Int]
    private let targetLines: [Int]

    init(path: String, file: AlignedFile, options: CheckOptions, glossary: Glossary) {
        let sourcePack = file.sourceLanguage.flatMap { LanguageCatalog.pack(for: $0) }
        let targetPack = (options.language ?? file.targetLanguage).flatMap { LanguageCatalog.pack(for: $0) }
        let left = FactReader(pack: sourcePack, reference: options.date)
        let right = FactReader(pack: targetPack, reference: options.date)
        var sources: [AlignmentSegment] = [], targets: [AlignmentSegment] = [], beads: [Bead] = []
        var sourceLines: [Int] = [], targetLines: [Int] = []
        for (index, unit) in file.units.enumerated() {
            let firstSource = sources.count, firstTarget = targets.count
            if !unit.source.isEmpty {
                sources.append(AlignmentSegment(left.read(unit.source), paragraph: index))
                sourceLines.append(unit.line)
            }
            if !unit.target.isEmpty {
                targets.append(AlignmentSegment(right.read(unit.target), paragraph: index))
                targetLines.append(unit.line)
            }
            beads.append(Bead(source: firstSource..<sources.count, target: firstTarget..<targets.count, posterior: 1))
        }
        self.path = path
        self.file = file
        self.sourceLines = sourceLines
        self.targetLines = targetLines
        context = CheckContext(
            source: sources, target: targets, alignment: Alignment(beads: beads), sourcePack: sourcePack, targetPack: targetPack,
            glossary: glossary)
    }

    /// The findings, at the lines of their units: where in the line markup leaves a passage is not told.
    var findings: [LocatedFinding] {
        RuleRegistry.findings(in: context).map { finding in
            LocatedFinding(
                finding: finding, translation: finding.target.map { located($0, context.target, targetLines) },
                original: finding.source.map { located($0, context.source, sourceLines) })
        }
    }

    private func located(_ passage: Passage, _ segments: [AlignmentSegment], _ lines: [Int]) -> LocatedPassage {
        let place = SourceLocation(line: lines.indices.contains(passage.segment) ? lines[passage.segment] : 1, column: 1)
        let sentence =
            segments.indices.contains(passage.segment)
            ? String(decoding: segments[passage.segment].read.tokenized.bytes, as: UTF8.self) : ""
        return LocatedPassage(start: place, end: place, passage: passage, sentence: sentence, mark: passage.range)
    }

    func report(_ findings: [LocatedFinding], projectPath: String, keepsTexts: Bool) -> DocumentReport {
        let beads = context.alignment.beads
        let added = beads.filter(\.isAddition).count, total = context.target.count
        let coverage = Reports.Coverage(
            aligned: total == 0 ? 0 : Double(total - added) / Double(total), omitted: beads.filter(\.isOmission).count,
            added: added)
        let record = ProvenanceRecord(
            language: file.targetLanguage, publisher: nil, published: nil, originals: [], disclaimer: nil, attribution: nil,
            notices: [])
        return DocumentReport(
            path: path, language: file.targetLanguage.map(LanguageCatalog.subtag), record: record,
            original: OriginalReport(url: path, reachedBy: .given, status: .verified, snapshot: nil), declaredURL: nil,
            coverage: coverage, findings: findings, notices: ["aligned already; its provenance is not looked at"],
            projectPath: projectPath, texts: keepsTexts ? texts : nil)
    }

    private var texts: ComparedTexts {
        var links = FactLinks()
        for bead in context.alignment.beads where bead.isPaired {
            links.link(Self.facts(context.source, bead.source), Self.facts(context.target, bead.target))
        }
        return ComparedTexts(
            original: text(context.source, context.sourcePack, file.sourceLanguage, sourceLines, links.source),
            translation: text(context.target, context.targetPack, file.targetLanguage, targetLines, links.target),
            beads: context.alignment.beads)
    }

    private static func facts(_ segments: [AlignmentSegment], _ range: Range<Int>) -> [(place: FactLinks.Place, fact: Fact)] {
        range.flatMap { segment in
            segments[segment].read.facts.enumerated().map { (FactLinks.Place(segment: segment, fact: $0), $1) }
        }
    }

    private func text(
        _ segments: [AlignmentSegment], _ pack: LanguagePack?, _ language: String?, _ lines: [Int],
        _ links: [FactLinks.Place: Int]
    ) -> ComparedText {
        let sentences = segments.enumerated().map { number, segment in
            ComparedSentence(
                text: String(decoding: segment.read.tokenized.bytes, as: UTF8.self), paragraph: segment.paragraph,
                isHeading: false, line: lines[number],
                facts: segment.read.facts.enumerated().map { place, fact in
                    ComparedFact(
                        range: fact.range, label: "\(fact.kind.rawValue): \(fact.printedValue)",
                        pair: links[FactLinks.Place(segment: number, fact: place)])
                })
        }
        return ComparedText(language: language, isRightToLeft: pack?.isRightToLeft ?? false, sentences: sentences)
    }
}
