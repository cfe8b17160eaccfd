@testable import Cache

extension FuzzTarget {
    /// Web archives, plain and gzip; what was written is read again.
    static let warc = FuzzTarget(name: "warc", seeds: "warc", words: "web") { bytes in
        if var reader = try? WARCReader(MemorySource(bytes), maximumBlock: limit) {
            while let record = try? reader.next() {
                hold(record.block.count <= limit, "a block of \(record.block.count) bytes")
                if case .page(let page) = WARCPage.read(record, limit: limit, note: "") {
                    hold(page.body.count <= limit, "a body of \(page.body.count) bytes")
                    hold(EntryFile.fault(of: page.details) == nil, "details that the cache does not take")
                    _ = page.details(from: record)
                }
            }
        }
        for compresses in [false, true] { holdWritten(bytes, compresses: compresses) }
    }

    private static let limit = 1 << 18

    private static func holdWritten(_ block: [UInt8], compresses: Bool) {
        var file: [UInt8] = []
        let writer = WARCWriter(compresses: compresses) { file += $0 }
        for _ in 0..<2 {
            guard
                (try? writer.record(
                    "resource", date: "2021-12-03T09:00:00Z", target: "https://example.org/", contentType: "text/plain",
                    block: block)) != nil
            else { return hold(false, "a record cannot be written") }
        }
        guard var reader = try? WARCReader(MemorySource(file), maximumBlock: limit) else {
            return hold(false, "an archive cannot be read again")
        }
        for _ in 0..<2 {
            let record = try? reader.next()
            hold(record?.block == block && record?.type == "resource", "a record is another when it is read again")
        }
        hold((try? reader.next()) == nil, "a record that was not written")
    }
}
