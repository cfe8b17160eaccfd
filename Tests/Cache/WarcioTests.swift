import Cache
import Foundation
import TestSupport
import Testing

/// What Python's warcio reads and writes. Where it is not installed the tests say so: `make tools` installs it.
struct WarcioTests {
    /// A Python that has warcio.
    static let python: String? = {
        let candidates = [Repository.path(".build/tools/bin/python3"), "/usr/bin/python3"]
        let found = candidates.first { path in
            FileManager.default.isExecutableFile(atPath: path) && (try? run(path, ["-c", "import warcio"]))?.code == 0
        }
        if found == nil {
            FileHandle.standardError.write(Data("warcio is not installed, its tests are SKIPPED: make tools\n".utf8))
        }
        return found
    }()

    private static func run(_ path: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    private func script(_ script: String, _ arguments: String...) throws -> String {
        let (status, output) = try Self.run(try #require(Self.python), ["-c", script] + arguments)
        #expect(status == 0)
        return output
    }

    @Test(.enabled(if: python != nil), arguments: ["a.warc", "a.warc.gz"])
    func `It reads what is exported, and finds the digests right`(name: String) throws {
        let folder = try TemporaryFolder()
        let store = CacheStore(root: folder.path + "/cache")
        for number in 0..<5 {
            try store.add(
                body: Array("Page \(number): سند\r\n\r\n".utf8), url: "https://example.org/\(number)",
                details: SnapshotDetails(
                    origin: .fetched, fetchedAt: "2024-05-01T10:00:00Z", status: 200, contentType: "text/plain"))
        }
        var file = Data()
        _ = try store.exportWARC(software: "test", date: "2026-01-01T00:00:00Z", compresses: name.hasSuffix(".gz")) { file += $0 }
        let path = try folder.write(file, to: name)
        let code = """
            import sys
            from warcio.archiveiterator import ArchiveIterator
            for record in ArchiveIterator(open(sys.argv[1], 'rb'), check_digests='raise'):
                body = record.content_stream().read()
                if record.rec_type == 'resource':
                    print(record.rec_headers.get_header('WARC-Target-URI'), len(body))
            """
        let expected = (0..<5).map { "https://example.org/\($0) 18\n" }.joined()
        #expect(try script(code, path) == expected)
        #expect(try Self.run(try #require(Self.python), ["-m", "warcio.cli", "check", path]).code == 0)
    }

    @Test(.enabled(if: python != nil), arguments: ["1.0", "1.1"], [true, false])
    func `What it writes is imported`(version: String, compresses: Bool) throws {
        let folder = try TemporaryFolder()
        let code = """
            import sys, io
            from warcio.warcwriter import WARCWriter
            from warcio.statusandheaders import StatusAndHeaders
            with open(sys.argv[1], 'wb') as output:
                writer = WARCWriter(output, gzip=sys.argv[3] == 'true', warc_version=sys.argv[2])
                writer.write_record(writer.create_warcinfo_record('x.warc', {'software': 'warcio'}))
                for number in range(4):
                    headers = StatusAndHeaders('200 OK', [('Content-Type', 'text/html; charset=utf-8')], protocol='HTTP/1.1')
                    body = ('<p>Page %d of four.</p>' % number).encode()
                    writer.write_record(writer.create_warc_record(
                        'https://example.org/%d' % number, 'response', payload=io.BytesIO(body), http_headers=headers))
            """
        let path = folder.path + "/x.warc"
        _ = try script(code, path, version, String(compresses))
        let store = CacheStore(root: folder.path + "/cache")
        let result = try store.importWARC(path: path)
        #expect(result.stored == (0..<4).map { "https://example.org/\($0)" })
        #expect(result.others == 1 && result.skipped.isEmpty && result.damage == nil)
        let entry = try #require(try store.entry(for: "https://example.org/2"))
        #expect(try store.body(of: try #require(entry.latest), in: entry) == Array("<p>Page 2 of four.</p>".utf8))
        #expect(entry.latest?.fetchedAt != nil)
        #expect(store.verify().isEmpty)
    }
}

/// What `wget --warc-file` writes, of a server on loopback.
struct WgetTests {
    static let hasWget: Bool = {
        let found = FileManager.default.isExecutableFile(atPath: "/usr/bin/wget")
        if !found { FileHandle.standardError.write(Data("wget is not installed, its test is SKIPPED: make tools\n".utf8)) }
        return found
    }()

    @Test(.enabled(if: hasWget))
    func `What wget writes is imported`() async throws {
        let folder = try TemporaryFolder()
        let server = try await LoopbackServer { request in
            request.path == "/a"
                ? .redirect(to: "/b") : ServedResponse(headers: ["Content-Type": "text/plain"], text: "The page \(request.path).")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/wget")
        process.arguments = ["-q", "-O", "/dev/null", "--warc-file=" + folder.path + "/w", server.url + "/a", server.url + "/c"]
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
        process.currentDirectoryURL = folder.url
        try process.run()
        process.waitUntilExit()
        let store = CacheStore(root: folder.path + "/cache")
        let result = try store.importWARC(path: folder.path + "/w.warc.gz")
        #expect(Set(result.stored).isSuperset(of: [server.url + "/b", server.url + "/c"]))
        #expect(result.damage == nil)
        let entry = try #require(try store.entry(for: server.url + "/c"))
        #expect(try store.body(of: try #require(entry.latest), in: entry) == Array("The page /c.".utf8))
    }
}
