import Languages

/// Makes a document of what a reader found: roles, languages, segments.
enum DocumentAssembler {
    /// - Parameter language: the language of the document (a BCP 47 tag), when it is known.
    static func document(
        _ parsed: ParsedText, path: String, format: DocumentFormat, decoded: TextDecoder.Result, language: String?
    ) -> Document {
        let traits = parsed.blocks.map { BlockTraits(parsed.bytes, $0) }
        let declared = parsed.metadata.declaredLanguage.map(LanguageCatalog.subtag).flatMap { $0.isEmpty ? nil : $0 }
        let known = language.map(LanguageCatalog.subtag).flatMap { $0.isEmpty ? nil : $0 }
        let marker = RoleMarker(parsed, traits, known: known, declared: declared)
        let language = marker.language ?? LanguageDetector.fallback(parsed.bytes)
        let rules = SentenceRules.rules(for: language.flatMap(LanguageCatalog.pack))
        var blocks: [Block] = []
        var segments: [Segment] = []
        var paragraph = -1
        var lastRow: Int?
        for (index, raw) in parsed.blocks.enumerated() {
            if raw.row == nil || raw.row != lastRow { paragraph += 1 }
            lastRow = raw.row
            let role = marker.roles[index]
            let first = segments.count
            let own = traits[index].language
            let ownRules =
                own == nil || own == language ? rules : SentenceRules.rules(for: own.flatMap(LanguageCatalog.pack))
            for range in sentences(of: raw, role, parsed.bytes, ownRules) {
                segments.append(
                    Segment(
                        text: UTF8Scan.string(parsed.bytes, range), range: range, block: index, paragraph: paragraph,
                        isHeading: raw.kind == .heading, role: role))
            }
            blocks.append(
                Block(
                    kind: raw.kind, role: role, language: own, text: UTF8Scan.string(parsed.bytes, raw.range), line: raw.line,
                    range: raw.range, segments: first..<segments.count))
        }
        return Document(
            path: path, format: format, encoding: decoded.encoding, text: UTF8Scan.string(parsed.bytes, parsed.bytes.indices),
            language: language, blocks: blocks, segments: segments, metadata: parsed.metadata, links: parsed.links,
            notices: decoded.notices, map: parsed.map)
    }

    private static func sentences(
        of block: RawBlock, _ role: BlockRole, _ bytes: [UInt8], _ rules: SentenceRules
    ) -> [Range<Int>] {
        switch block.kind {
        case .preformatted: []
        case .heading: [block.range]
        default: role == .metadata ? [block.range] : SentenceSplitter.split(bytes, block.range, rules: rules)
        }
    }
}
