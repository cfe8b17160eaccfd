import Foundation
import Testing

@testable import Reports

@Suite("Provenance formats")
struct ProvenanceFormatTests {
    private func json(_ format: ProvenanceFormat) throws -> [String: Any] {
        let text = format.write(try Samples.provenance(), terminal: Samples.plain)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("JSON gives each claim with its evidence")
    func records() throws {
        let root = try json(.json)
        #expect(root["schema"] as? String == "sanad.provenance/1")
        let documents = try #require(root["documents"] as? [[String: Any]])
        let first = documents[0]
        #expect((first["published"] as? [String: Any])?["value"] as? String == "2022-03-14")
        let original = try #require((first["originals"] as? [[String: Any]])?.first)
        #expect(original["url"] as? String == "https://news.example.org/bridge")
        #expect((original["evidence"] as? [String: Any])?["line"] as? Int == 6)
        #expect((original["evidence"] as? [String: Any])?["column"] as? Int == 11)
        #expect(
            ((first["disclaimer"] as? [String: Any])?["value"] as? [String: Any])?["authoritative_language"] as? String == "en")
        #expect(documents[2]["verdict"] is NSNull)
        #expect(documents[2]["publisher"] is NSNull)
    }

    @Test(
        "PROV: every relation ends in things that are declared, an original is declared once, a contradicted one derives nothing")
    func prov() throws {
        let root = try json(.provJSON)
        let entities = try #require(root["entity"] as? [String: [String: Any]])
        #expect(entities.count == 5)
        #expect(entities["file:translations/a%20bridge.fa.txt"]?["prov:label"] as? String == "translations/a bridge.fa.txt")
        #expect(entities.values.allSatisfy { !$0.values.contains { $0 is NSNull } })
        let derivations = try #require(root["wasDerivedFrom"] as? [String: [String: Any]])
        #expect(derivations.count == 2)
        for derivation in derivations.values {
            #expect(entities[derivation["prov:generatedEntity"] as? String ?? ""] != nil)
            #expect(entities[derivation["prov:usedEntity"] as? String ?? ""] != nil)
        }
        let agents = try #require(root["agent"] as? [String: [String: Any]])
        #expect(agents.count == 1)
        for attribution in try #require(root["wasAttributedTo"] as? [String: [String: Any]]).values {
            #expect(agents[attribution["prov:agent"] as? String ?? ""] != nil)
            #expect(entities[attribution["prov:entity"] as? String ?? ""] != nil)
        }
        let text = ProvenanceFormat.provJSON.write(try Samples.provenance(), terminal: Samples.plain)
        let names = text.split(separator: "\n").filter { $0.hasSuffix(": {") && $0.hasPrefix("    \"") }
        #expect(Set(names).count == names.count)
        let prefixes = try #require(root["prefix"] as? [String: String])
        for id in entities.keys { #expect(prefixes[String(id.prefix { $0 != ":" })] != nil) }
    }
}
