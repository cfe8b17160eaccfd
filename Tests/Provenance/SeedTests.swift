import Facts
import Foundation
import Testing

@testable import Provenance

/// What the five documents in `seeds/` claim of themselves.
@Suite("Seeds")
struct SeedTests {
    struct Expected: Sendable {
        let file: String
        var publisher: String?
        var published: String?
        var originals: [String] = []
        var authoritative: String?
        var attribution: String?
    }

    static let seeds = [
        Expected(
            file: "000_b0c3f97ce75f96d6.txt", publisher: "وزارت امور خارجه ایالات متحده", published: "2023-09-18",
            originals: [
                "https://www.state.gov/twelfth-meeting-of-the-law-enforcement-coordination-group-focuses-on-countering-hizballahs-global-terrorist-financial-and-procurement-networks/"
            ], authoritative: "en"),
        Expected(
            file: "001_9dabcf0b7d235476.txt", publisher: "وزارة الخارجية الأمريكية", published: "2019-11-20", authoritative: "en"),
        Expected(
            file: "002_ec2dd3a1001947a9.txt", publisher: "وزارت امور خارجه ایالات متحده", published: "2021-12-03",
            originals: [
                "https://www.state.gov/political-directors-small-group-meeting-of-the-global-coalition-to-defeat-daesh-isis/"
            ],
            authoritative: "en"),
        Expected(file: "003_412e824fada4b61c.txt", attribution: "اینترپل مرکز"),
        Expected(file: "004_0546f77b3de22a26.txt", published: "2019-12-20"),
    ]

    @Test("claims", arguments: seeds)
    func claims(_ seed: Expected) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("seeds/" + seed.file), encoding: .utf8)
        let record = try ProvenanceTests.claims(text)
        #expect(record.publisher?.value == seed.publisher)
        #expect(record.published?.value.iso == seed.published)
        #expect(record.originals.map(\.value.url) == seed.originals)
        #expect(record.disclaimer?.value.authoritativeLanguage == seed.authoritative)
        #expect((record.disclaimer == nil) == (seed.authoritative == nil))
        #expect(record.attribution?.value == seed.attribution)
        for url in seed.originals {
            #expect(record.originals.map { [$0.evidence.line, $0.evidence.column] } == [place(of: url, in: text)])
        }
    }
}
