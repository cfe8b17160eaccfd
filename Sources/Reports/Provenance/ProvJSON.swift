import Cache
import Documents
import Facts
import Languages
import Originals
import Provenance

/// W3C PROV in JSON: each document is an entity derived from its original and attributed to its publisher.
///
/// What is not known is left out, since an attribute of PROV has no null. Several documents may share an original.
enum ProvJSON {
    typealias Item = (read: ReadDocument, search: OriginalFinder.Search)

    static func write(_ documents: [Item]) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.key("prefix")
            writer.object { writer in
                writer.member("sanad", "urn:sanad:")
                writer.member("file", "urn:sanad:file:")
                writer.member("original", "urn:sanad:original:")
                writer.member("publisher", "urn:sanad:publisher:")
            }
            writer.key("entity")
            writer.object { $0.entities(documents) }
            writer.key("agent")
            writer.object { $0.agents(documents) }
            writer.key("wasDerivedFrom")
            writer.object { $0.derivations(documents) }
            writer.key("wasAttributedTo")
            writer.object { $0.attributions(documents) }
        }
        return writer.string + "\n"
    }

    static func id(of document: ReadDocument) -> String { "file:" + name(document.document.path) }
    static func id(of original: OriginalVerdict) -> String { "original:" + (original.snapshot?.sha256 ?? name(original.url)) }
    static func id(ofPublisher publisher: String) -> String { "publisher:" + name(publisher) }

    /// `text` as the local part of a qualified name: percent-encoded but for letters, figures and `/ . _ -`.
    private static func name(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F: out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }
}

extension JSONWriter {
    fileprivate mutating func entities(_ documents: [ProvJSON.Item]) {
        var seen: Set<String> = []
        for (read, search) in documents {
            let id = ProvJSON.id(of: read)
            if seen.insert(id).inserted {
                key(id)
                object { writer in
                    writer.member("prov:label", read.document.path)
                    writer.known("sanad:language", read.document.language)
                    writer.known("sanad:published", read.record.published?.value.iso)
                }
            }
            guard let verdict = search.verdict, seen.insert(ProvJSON.id(of: verdict)).inserted else { continue }
            key(ProvJSON.id(of: verdict))
            object { writer in
                writer.member("prov:location", verdict.url)
                writer.known("sanad:origin", verdict.snapshot?.origin.rawValue)
                writer.known("sanad:fetched_at", verdict.snapshot?.fetchedAt)
                writer.known("sanad:sha256", verdict.snapshot?.sha256)
            }
        }
    }

    fileprivate mutating func agents(_ documents: [ProvJSON.Item]) {
        var seen: Set<String> = []
        for (read, _) in documents {
            guard let publisher = read.record.publisher?.value, seen.insert(publisher).inserted else { continue }
            key(ProvJSON.id(ofPublisher: publisher))
            object { $0.member("prov:label", publisher) }
        }
    }

    fileprivate mutating func derivations(_ documents: [ProvJSON.Item]) {
        for (number, (read, search)) in documents.enumerated() {
            guard let verdict = search.verdict, verdict.status != .contradicted else { continue }
            key("_:derivation\(number + 1)")
            object { writer in
                writer.member("prov:generatedEntity", ProvJSON.id(of: read))
                writer.member("prov:usedEntity", ProvJSON.id(of: verdict))
                writer.key("prov:type")
                writer.object { writer in
                    writer.member("$", "sanad:translation")
                    writer.member("type", "prov:QUALIFIED_NAME")
                }
                writer.member("sanad:status", verdict.status.rawValue)
                writer.member("sanad:reached_by", verdict.reachedBy.rawValue)
            }
        }
    }

    fileprivate mutating func attributions(_ documents: [ProvJSON.Item]) {
        for (number, (read, _)) in documents.enumerated() {
            guard let publisher = read.record.publisher?.value else { continue }
            key("_:attribution\(number + 1)")
            object { writer in
                writer.member("prov:entity", ProvJSON.id(of: read))
                writer.member("prov:agent", ProvJSON.id(ofPublisher: publisher))
            }
        }
    }

    /// A member that is left out when it is not known.
    private mutating func known(_ name: String, _ value: String?) {
        if let value { member(name, value) }
    }
}
