import Cache
import Documents
import Facts
import Languages
import Originals
import Provenance

/// W3C PROV in JSON: each document is an entity derived from its original and attributed to its publisher.
enum ProvJSON {
    static func write(_ documents: [(read: ReadDocument, search: OriginalFinder.Search)]) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.key("prefix")
            writer.object { $0.member("sanad", "urn:sanad:"); $0.member("file", "urn:sanad:file:") }
            writer.key("entity")
            writer.object { writer in
                for (read, search) in documents {
                    writer.key("file:" + read.document.path)
                    writer.object { writer in
                        writer.member("prov:label", read.document.path)
                        writer.member("sanad:language", read.document.language)
                        writer.member("sanad:published", read.record.published?.value.iso)
                    }
                    guard let verdict = search.verdict else { continue }
                    writer.key("sanad:original-" + (verdict.snapshot?.sha256 ?? verdict.url))
                    writer.object { writer in
                        writer.member("prov:location", verdict.url)
                        writer.member("sanad:origin", verdict.snapshot?.origin.rawValue)
                        writer.member("sanad:fetched_at", verdict.snapshot?.fetchedAt)
                    }
                }
            }
            writer.key("agent")
            writer.object { writer in
                for (read, _) in documents {
                    guard let publisher = read.record.publisher else { continue }
                    writer.key("sanad:publisher-of-" + read.document.path)
                    writer.object { $0.member("prov:label", publisher.value) }
                }
            }
            writer.key("wasDerivedFrom")
            writer.object { writer in
                for (read, search) in documents {
                    guard let verdict = search.verdict, verdict.status != .contradicted else { continue }
                    writer.key("_:derivation-" + read.document.path)
                    writer.object { writer in
                        writer.member("prov:generatedEntity", "file:" + read.document.path)
                        writer.member("prov:usedEntity", "sanad:original-" + (verdict.snapshot?.sha256 ?? verdict.url))
                        writer.member("prov:type", "sanad:translation")
                        writer.member("sanad:status", verdict.status.rawValue)
                        writer.member("sanad:reached_by", verdict.reachedBy.rawValue)
                    }
                }
            }
            writer.key("wasAttributedTo")
            writer.object { writer in
                for (read, _) in documents where read.record.publisher != nil {
                    writer.key("_:attribution-" + read.document.path)
                    writer.object { writer in
                        writer.member("prov:entity", "file:" + read.document.path)
                        writer.member("prov:agent", "sanad:publisher-of-" + read.document.path)
                    }
                }
            }
        }
        return writer.string + "\n"
    }
}
