/// What speaks for a bead: its shape, its evidence, its lengths, the paragraphs it joins.
final class BeadModel {
    let source: [AlignmentSegment]
    let target: [AlignmentSegment]
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
        self.source = source
        self.target = target
        self.evidence = evidence
        self.length = length
        self.parameters = parameters
        priors = BeadShape.all.map { $0.prior(parameters) }
        omissions = source.map { $0.isMetadata ? parameters.nullMetadata : parameters.null }
        additions = target.map { $0.isMetadata ? parameters.nullMetadata : parameters.null }
    }

    /// What it costs that a bead joins segments of several paragraphs: translators rarely do.
    private func breaks(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
        let isWhole =
            source[rows.lowerBound].paragraph == source[rows.upperBound - 1].paragraph
            && target[columns.lowerBound].paragraph == target[columns.upperBound - 1].paragraph
        return isWhole ? 0 : parameters.acrossParagraphs
    }

    /// The evidence of the cells of a band.
    func cells(_ band: Band) -> EvidenceMatrix { EvidenceMatrix(evidence, band: band) }

    /// The log-odds of the bead that joins source segments `rows` and target segments `columns`, more than one on either side, and whose
    /// shape is `BeadShape.all[shape]`.
    func jointScore(_ rows: Range<Int>, _ columns: Range<Int>, shape: Int, cells: EvidenceMatrix) -> Double {
        priors[shape] + Double(cells.score(rows, columns)) + length.score(rows, columns) + breaks(rows, columns)
    }
}
