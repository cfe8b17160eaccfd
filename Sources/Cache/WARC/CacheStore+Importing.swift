import Foundation

/// What an import came to.
public struct WARCImport: Sendable {
    /// A record that was not taken, and why.
    public struct Skipped: Sendable, Hashable {
        public let url: String
        public let reason: String
    }

    /// URLs of which a snapshot was taken in that the cache did not have.
    public fileprivate(set) var stored: [String] = []
    /// Snapshots that the cache had already.
    public fileprivate(set) var known = 0
    /// Pages of text that could not be taken.
    public fileprivate(set) var skipped: [Skipped] = []
    /// Records that hold no page of text: requests, redirects, errors, pictures, repetitions.
    public fileprivate(set) var others = 0
    /// Where the file ends before its time; what came before is in the cache.
    public fileprivate(set) var damage: CacheProblem?
}

extension CacheStore {
    /// Takes in the pages of text of a WARC file, of version 1.0 or 1.1, plain or gzip: those of `response` records with status 200 and of
    /// `resource` records. A file that ``exportWARC(urls:software:date:compresses:to:)`` wrote brings all that its cache knew.
    ///
    /// A snapshot older than those of the cache is filed before them. Of other programs' files the origin is `imported`.
    /// - Parameters:
    ///   - path: the file.
    ///   - urls: only these; empty for all.
    /// - Throws: ``CacheProblem`` when the file cannot be read at all, or the cache cannot be written; ``InvalidURL``.
    public func importWARC(path: String, urls: [String] = []) throws -> WARCImport {
        try importWARC(FileSource(path: path), path: path, urls: urls)
    }

    func importWARC(_ source: any ByteSource, path: String, urls: [String] = []) throws -> WARCImport {
        let wanted = try Set(urls.map { try URLNormalizer.normalize($0).string })
        var result = WARCImport()
        var pending: WARCPage?
        func file(_ page: WARCPage?) throws {
            guard let page else { return }
            if page.isTaken { try take(page, &result) } else { result.others += 1 }
        }
        do {
            // A response carries its header besides its body.
            var reader = try WARCReader(source, maximumBlock: maximumBodyBytes + WARCHeader.maximumBytes)
            while let record = try reader.next() {
                if record.type == "metadata", let page = pending, let details = page.details(from: record) {
                    pending?.details = details
                    pending?.isTaken = true
                    continue
                }
                try file(pending)
                pending = nil
                switch WARCPage.read(record, limit: maximumBodyBytes, note: "from \(Self.name(of: path))") {
                case .page(let page):
                    if wanted.isEmpty || wanted.contains(page.url) { pending = page } else { result.others += 1 }
                case .unusable(let skipped): result.skipped.append(skipped)
                case .other: result.others += 1
                }
            }
            try file(pending)
        } catch let damage as WARCDamage {
            try file(pending)
            result.damage = .damagedArchive(path, damage.message, offset: damage.offset)
        }
        return result
    }

    private func take(_ page: WARCPage, _ result: inout WARCImport) throws {
        do {
            if try insert(body: page.body, url: page.url, details: page.details) {
                result.stored.append(page.url)
            } else {
                result.known += 1
            }
        } catch let problem as CacheProblem where problem.kind == .refused {
            result.skipped.append(WARCImport.Skipped(url: page.url, reason: problem.message))
        }
    }

    private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// A page out of a WARC file.
struct WARCPage {
    let url: String
    let body: [UInt8]
    let id: String?
    var details: SnapshotDetails
    /// It is a page of text, or an export says that it was one.
    var isTaken = false

    enum Reading {
        case page(WARCPage)
        case unusable(WARCImport.Skipped)
        /// Nothing that a cache of originals would hold.
        case other
    }

    static func read(_ record: WARCRecord, limit: Int, note: String) -> Reading {
        guard record.type == "response" || record.type == "resource", let target = record.target else { return .other }
        // What is not on the web is not filed: `dns:`, `metadata://`.
        guard target.hasPrefix("http://") || target.hasPrefix("https://") else { return .other }
        func unusable(_ reason: String) -> Reading { .unusable(WARCImport.Skipped(url: target, reason: reason)) }
        if record.isTooLarge { return unusable("it is larger than \(limit) bytes") }
        let url: String
        do { url = try URLNormalizer.normalize(target).string } catch { return unusable("\(error)") }
        var details = SnapshotDetails(origin: .imported, fetchedAt: time(record.header["WARC-Date"]), finalURL: url, note: note)
        var body = record.block
        if record.type == "resource" {
            details.contentType = record.header["Content-Type"]
        } else {
            guard let message = HTTPMessage.parse(record.block) else { return unusable("it holds no HTTP response") }
            guard message.status == 200 else { return .other }
            details.status = message.status
            details.contentType = message.header["Content-Type"]
            details.etag = message.header["ETag"]
            details.lastModified = message.header["Last-Modified"]
            guard isText(details.contentType) else { return .other }
            do { body = try message.body(limit: limit) } catch {
                return unusable((error as? HTTPMessage.Fault)?.message ?? "\(error)")
            }
        }
        var page = WARCPage(url: url, body: body, id: record.header["WARC-Record-ID"], details: details)
        page.isTaken = isText(details.contentType) && !body.isEmpty
        return .page(page)
    }

    /// What a record of an export says of this page; nil when it is about something else, or about other bytes.
    func details(from record: WARCRecord) -> SnapshotDetails? {
        guard record.header["Content-Type"] == CacheStore.snapshotType, let id, record.header["WARC-Refers-To"] == id,
            let snapshot = try? JSONDecoder().decode(Snapshot.self, from: Data(record.block)),
            snapshot.sha256 == SHA256Hex.of(body), EntryFile.fault(of: snapshot.details) == nil
        else { return nil }
        return snapshot.details
    }

    private static func isText(_ contentType: String?) -> Bool {
        guard let type = contentType?.lowercased().prefix(while: { $0 != ";" && $0 != " " }) else { return false }
        return type.hasPrefix("text/") && type != "text/css" && type != "text/javascript" || type == "application/xhtml+xml"
    }

    /// `2021-12-03T09:00:00Z` of a date that may carry fractions of a second (WARC 1.1) or less than a second (`2021-12`).
    private static func time(_ text: String?) -> String? {
        guard let text, text.utf8.count >= 20, text.hasSuffix("Z") else { return nil }
        let time = text.prefix(19) + "Z"
        return EntryFile.fault(of: SnapshotDetails(origin: .imported, fetchedAt: String(time))) == nil ? String(time) : nil
    }
}
