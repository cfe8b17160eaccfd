import Aligner
import Facts
import Foundation
import Languages

/// A document pair with the beads that people hold right.
struct GoldDocument: Decodable {
    let id: String
    let lang: String
    let source: [String]
    let target: [String]
    let gold: [[[Int]]]

    /// The documents of a JSON Lines file.
    static func read(_ path: String) throws -> [GoldDocument] {
        let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n"))
        return try lines.map { try JSONDecoder().decode(GoldDocument.self, from: $0) }
    }
}

/// A document pair with its facts read, so that only the aligner is measured.
struct ReadDocument {
    let gold: GoldDocument
    let source: [AlignmentSegment]
    let target: [AlignmentSegment]

    init(_ gold: GoldDocument) {
        self.gold = gold
        source = Self.segments(gold.source, LanguageCatalog.pack(for: "en"))
        target = Self.segments(gold.target, LanguageCatalog.pack(for: gold.lang))
    }

    static func segments(_ texts: [String], _ pack: LanguagePack?) -> [AlignmentSegment] {
        let reader = FactReader(pack: pack)
        return texts.map { AlignmentSegment(reader.read($0)) }
    }

    /// The beads that the aligner gives under `parameters`.
    func align(_ parameters: AlignerParameters) -> Alignment {
        let aligner = Aligner(
            source: LanguageCatalog.pack(for: "en"), target: LanguageCatalog.pack(for: gold.lang), parameters: parameters)
        return aligner.align(source, target)
    }
}
