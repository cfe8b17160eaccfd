/// What speaks for a bead: its shape, its evidence, its lengths, the paragraphs it joins.
final class BeadModel {
    let source: [AlignmentSegment]
    let target: [AlignmentSegment]
    private let evidence: EvidenceModel
    private let length: LengthModel
    private let parameters: AlignerParameters
    private let priors: [Double]

    init(_ source: [AlignmentSegment], _ target: [AlignmentSegment], evidence: EvidenceModel, parameters: AlignerParameters) {
        self.source = source
        self.target = target
        self.evidence = evidence
        self.parameters = parameters
        length = LengthModel(source, target, parameters: parameters)
        priors = BeadShape.all.map { $0.prior(parameters) }
    }

    /// The evidence of the cells of a band.
    func cells(_ band: Band) -> EvidenceMatrix { EvidenceMatrix(evidence, band: band) }

    /// More than the log-odds that `score` gives, for beads that have segments on both sides.
    @inline(__always)
    func bound(_ rows: Range<Int>, _ columns: Range<Int>, shape: Int, cells: EvidenceMatrix) -> Double {
        priors[shape] + Double(cells.bound(rows, columns))
    }

    /// The log-odds of the bead of source segments `rows` and target segments `columns`, whose shape is `BeadShape.all[shape]`.
    @inline(__always)
    func score(_ rows: Range<Int>, _ columns: Range<Int>, shape: Int, cells: EvidenceMatrix) -> Double {
        if columns.isEmpty { return source[rows.lowerBound].isMetadata ? parameters.nullMetadata : priors[shape] }
        if rows.isEmpty { return target[columns.lowerBound].isMetadata ? parameters.nullMetadata : priors[shape] }
        return priors[shape] + Double(cells.score(rows, columns)) + length.score(rows, columns)
    }
}
