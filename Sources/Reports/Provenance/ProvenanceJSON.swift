import Cache
import Documents
import Facts
import Languages
import Originals
import Provenance

/// Provenance records as JSON: schema `sanad.provenance/1`.
enum ProvenanceJSON {
    static func write(_ documents: [(read: ReadDocument, search: OriginalFinder.Search)]) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("schema", "sanad.provenance/1")
            writer.key("documents")
            writer.array(documents) { writer, item in
                let record = item.read.record
                writer.object { writer in
                    writer.member("path", item.read.document.path)
                    writer.member("language", item.read.document.language)
                    writer.claim("publisher", record.publisher) { $0.value($1) }
                    writer.claim("published", record.published) { $0.value($1.iso) }
                    writer.claim("place", record.place) { $0.value($1) }
                    writer.claim("disclaimer", record.disclaimer) { writer, value in
                        writer.object {
                            $0.member("text", value.text); $0.member("authoritative_language", value.authoritativeLanguage)
                        }
                    }
                    writer.claim("attribution", record.attribution) { $0.value($1) }
                    writer.key("originals")
                    writer.array(record.originals) { writer, claim in
                        writer.object { writer in
                            writer.member("url", claim.value.url)
                            writer.member("source", claim.value.source.rawValue)
                            writer.evidence(claim.evidence)
                        }
                    }
                    writer.key("verdict")
                    writer.verdict(item.search.verdict)
                }
            }
        }
        return writer.string + "\n"
    }
}

extension JSONWriter {
    fileprivate mutating func claim<Value>(_ name: String, _ claim: Claim<Value>?, _ write: (inout JSONWriter, Value) -> Void) {
        key(name)
        guard let claim else { return null() }
        object { writer in
            writer.key("value")
            write(&writer, claim.value)
            writer.evidence(claim.evidence)
        }
    }

    fileprivate mutating func evidence(_ evidence: Evidence) {
        key("evidence")
        object { writer in
            writer.member("line", evidence.line)
            writer.member("column", evidence.column)
            writer.member("text", evidence.text)
        }
    }

    fileprivate mutating func verdict(_ verdict: OriginalVerdict?) {
        guard let verdict else { return null() }
        object { writer in
            writer.member("url", verdict.url)
            writer.member("status", verdict.status.rawValue)
            writer.member("reached_by", verdict.reachedBy.rawValue)
            writer.member("origin", verdict.snapshot?.origin.rawValue)
            writer.member("sha256", verdict.snapshot?.sha256)
            writer.member("fetched_at", verdict.snapshot?.fetchedAt)
            writer.member("support", (verdict.support * 1000).rounded() / 1000)
        }
    }
}
