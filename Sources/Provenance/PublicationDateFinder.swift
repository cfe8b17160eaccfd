import Documents
import Facts
import Languages

/// Finds the date of publication.
enum PublicationDateFinder {
    /// The date that the markup or the front matter gives; else that of a line labelled so; else that of a date line over the text; else
    /// that of the dateline which opens it.
    static func find(_ blocks: [ReadBlock], in document: Document) -> Claim<PartialDate>? {
        if let claim = markup(document, .published) ?? frontMatter(document) { return claim }
        if let claim = blocks.lazy.filter(\.isAtEdge).compactMap({ labelled($0, in: document) }).first { return claim }
        let lead = document.blocks.firstIndex { $0.role == .body }
        for block in blocks where block.block.role != .body || block.words <= mostWords {
            if let lead, block.index > lead + 1 { break }
            if let claim = dateLine(block, in: document) { return claim }
        }
        if let first = blocks.first(where: { $0.index == lead }), let claim = dateline(first, in: document) { return claim }
        // One `time` element alone is that of the page; several are those of other articles as well.
        return Set(document.metadata.dates.filter { $0.kind == .time }.map(\.value)).count == 1 ? markup(document, .time) : nil
    }

    /// No date line has more words.
    private static let mostWords = 16

    // MARK: Markup and front matter

    private static func markup(_ document: Document, _ kind: DocumentDate.Kind) -> Claim<PartialDate>? {
        for written in document.metadata.dates where written.kind == kind {
            guard let date = read(written.value) else { continue }
            return Claim(value: date, evidence: Evidence(block: nil, line: written.line, column: 1, text: written.value))
        }
        return nil
    }

    private static let keys = [
        "date", "published", "publish_date", "publishdate", "publication_date", "date_published", "datepublished", "pubdate",
        "published_at",
    ]

    private static func frontMatter(_ document: Document) -> Claim<PartialDate>? {
        let entries = FrontMatter.entries(of: document)
        for key in keys {
            guard let entry = entries.first(where: { $0.key == key }), let date = read(entry.value) else { continue }
            return Claim(value: date, evidence: entry.evidence)
        }
        return nil
    }

    /// A date as markup has it: ISO 8601, or as people write it in any language that has a pack.
    private static func read(_ text: String) -> PartialDate? {
        if let date = PartialDate(iso: text.prefix(10)), date.day != nil || text.count < 10 { return date }
        guard text.utf8.count <= 100 else { return nil }
        for pack in LanguageCatalog.all {
            let dates = FactReader(pack: pack).read(text).facts.compactMap { $0.kind == .date ? $0.date : nil }
            if let date = dates.first(where: isFull) { return date }
        }
        return nil
    }

    // MARK: Lines

    private static func isFull(_ date: PartialDate) -> Bool {
        date.year != nil && date.month != nil && date.day != nil && date.isValid
    }

    private static func fullDates(_ block: ReadBlock) -> [(fact: Fact, date: PartialDate)] {
        block.facts.compactMap { fact in
            guard fact.kind == .date, fact.endDate == nil, let date = fact.date, isFull(date) else { return nil }
            return (fact, date)
        }
    }

    /// *Published on 3 December 2021*: the words open the line, or follow a sign.
    private static func labelled(_ block: ReadBlock, in document: Document) -> Claim<PartialDate>? {
        guard block.words <= mostWords else { return nil }
        return fullDates(block).first { fact, _ in
            label(before: fact, "published-label", block) && !label(before: fact, "updated-label", block)
        }.map { claim($0.fact, $0.date, block, document) }
    }

    /// Whether a label stands right before a date, with at most a preposition, a weekday or a sign between.
    private static func label(before fact: Fact, _ kind: String, _ block: ReadBlock) -> Bool {
        block.all(kind).contains { part in
            (0...3).contains(fact.tokens.lowerBound - part.tokens.upperBound)
                && (part.tokens.lowerBound == 0 || block.isBoundary(part.tokens.lowerBound - 1) || kind == "updated-label")
        }
    }

    /// A line that is little else than a date, or of which the date is a part set off by signs.
    private static func dateLine(_ block: ReadBlock, in document: Document) -> Claim<PartialDate>? {
        let first = fullDates(block).first { fact, _ in
            guard !label(before: fact, "updated-label", block) else { return false }
            return dateShare(block) >= 0.5 || (block.words <= mostWords && isSetOff(fact, block))
        }
        return first.map { claim($0.fact, $0.date, block, document) }
    }

    /// The share of the words that stand in dates, times, and labels of dates.
    private static func dateShare(_ block: ReadBlock) -> Double {
        let facts = block.facts.filter { [.date, .time, .weekday, .relativeDate].contains($0.kind) }.map(\.tokens)
        let labels = block.all("published-label").map(\.tokens)
        let words = block.tokens.tokens.indices.filter { block.tokens.tokens[$0].kind != .symbol }
        let covered = words.count { index in (facts + labels).contains { $0.contains(index) } }
        return words.isEmpty ? 0 : Double(covered) / Double(words.count)
    }

    /// The date is the first or last of the parts that signs divide a line into.
    private static func isSetOff(_ fact: Fact, _ block: ReadBlock) -> Bool {
        let last = block.tokens.count - 1
        guard !block.endsSentence(in: max(0, last)..<block.tokens.count) else { return false }
        let opens = fact.tokens.lowerBound <= 1, closes = fact.tokens.upperBound >= last
        return (opens && block.isBoundary(fact.tokens.upperBound)) || (closes && block.isBoundary(fact.tokens.lowerBound - 1))
    }

    /// *Geneva, 3 December 2021 – The ministers …*: a date among the first words, and a dash or colon behind it.
    private static func dateline(_ block: ReadBlock, in document: Document) -> Claim<PartialDate>? {
        let signs: Set<UInt16> = [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x3A, 0x640]
        let found = fullDates(block).first { fact, _ in
            guard fact.tokens.lowerBound <= 10 else { return false }
            return (fact.tokens.upperBound..<(fact.tokens.upperBound + 3)).prefix {
                block.tokens.tokens.indices.contains($0) && block.isBoundary($0)
            }
            .contains {
                signs.contains(block.tokens.symbol($0))
                    && (block.tokens.tokens[$0].spaceBefore || block.tokens.symbol($0) != 0x2D)
            }
        }
        return found.map { claim($0.fact, $0.date, block, document) }
    }

    private static func claim(_ fact: Fact, _ date: PartialDate, _ block: ReadBlock, _ document: Document) -> Claim<PartialDate> {
        Claim(value: date, evidence: document.evidence(block.index, fact.range, text: block.tokens.string(fact.range)))
    }
}
