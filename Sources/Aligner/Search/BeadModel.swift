/// What speaks for a bead: its shape, its evidence, its lengths, the paragraphs it joins.
final class BeadModel {
    /// The paragraph of each segment.
    private let sourceParagraphs: [Int]
    private let targetParagraphs: [Int]
    let evidence: EvidenceModel
    let length: LengthModel
    private let parameters: AlignerParameters
    /// The log-probabilities of `BeadShape.all`.
    let priors: [Double]
    /// The log-odds of leaving each source segment without a translation, and each target segment without an original.
    let omissions: [Double]
    let additions: [Double]

    init(
        _ source: [AlignmentSegment], _ target: [AlignmentSegment], evidence: EvidenceModel, length: LengthModel,
        parameters: AlignerParameters
    ) {
        sourceParagraphs = source.map(\.paragraph)
        targetParagraphs = target.map(\.paragraph)
        self.evidence = evidence
        self.length = length
        self.parameters = parameters
        priors = BeadShape.all.map { $0.prior(parameters) }
        omissions = source.map { $0.isMetadata ? parameters.nullMetadata : parameters.null }
        additions = target.map { $0.isMetadata ? parameters.nullMetadata : parameters.null }
    }

    /// How many segments the two sides have.
    var rowCount: Int { sourceParagraphs.count }
    var columnCount: Int { targetParagraphs.count }

    /// What it costs that a bead joins segments of several paragraphs: translators rarely do.
    private func breaks(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
        let isWhole =
            sourceParagraphs[rows.lowerBound] == sourceParagraphs[rows.upperBound - 1]
            && targetParagraphs[columns.lowerBound] == targetParagraphs[columns.upperBound - 1]
        return isWhole ? 0 : parameters.acrossParagraphs
    }

    /// The log-odds of the bead that joins source segments `rows` and target segments `columns`, more than one on either side, and whose
    /// shape is `BeadShape.all[shape]`.
    func jointScore(_ rows: Range<Int>, _ columns: Range<Int>, shape: Int, _ found: EvidenceMatrix) -> Double {
        priors[shape] + Double(found.score(rows, columns, evidence)) + form(rows, columns)
    }

    /// What the lengths and paragraphs of a bead say; 0 at best.
    func form(_ rows: Range<Int>, _ columns: Range<Int>) -> Double { length.score(rows, columns) + breaks(rows, columns) }
}
