import Cache
import Foundation
import TestSupport
import Testing

/// `kill -9` at random moments of a fetch of many pages. A few rounds here; `make kill-rounds` runs 200.
@Suite struct KillTests {
    private static let pages = 40
    static let rounds = ProcessInfo.processInfo.environment["SANAD_KILL_ROUNDS"].flatMap(Int.init) ?? 8

    @Test func theCacheVerifiesAfterEachKill() async throws {
        // A new cache from time to time, since entries grow with each round.
        for first in stride(from: 0, to: Self.rounds, by: 20) {
            try await killRounds(min(20, Self.rounds - first))
        }
    }

    private func killRounds(_ count: Int) async throws {
        let folder = try TemporaryFolder()
        let round = Counter()
        // Each round the pages say something new, so that entries are made in the first and added to in the others.
        let server = try await LoopbackServer { request in
            ServedResponse(
                headers: ["Content-Type": "text/plain; charset=utf-8"],
                text: "Page \(request.path) in round \(round.value). " + String(repeating: "It has many words. ", count: 500))
        }
        let urls = (0..<Self.pages).map { server.url + "/page/\($0)" }
        let root = folder.path + "/cache"
        let store = CacheStore(root: root)
        var random = SystemRandomNumberGenerator()
        var interrupted = 0
        // How long a whole fetch takes here: kills fall anywhere within it.
        let start = ContinuousClock.now
        #expect(try fetch(urls, server, root: root, killedAfter: nil) == 0)
        let length = ContinuousClock.now - start
        for _ in 0..<count {
            round.increment()
            let share = Double.random(in: 0...1.1, using: &random)
            let code = try fetch(urls, server, root: root, killedAfter: length * share)
            if code == SIGKILL { interrupted += 1 }
            let problems = store.verify().filter { !$0.isHarmless }
            #expect(problems.isEmpty, "after a kill at \(share) of \(length): \(problems)")
            let (entries, broken) = store.entries()
            #expect(entries.count == Self.pages && broken.isEmpty)
        }
        #expect(interrupted > 0)
        // What is left over does not stand in the way, and goes.
        round.increment()
        #expect(try fetch(urls, server, root: root, killedAfter: nil) == 0)
        #expect(store.verify().isEmpty)
        print("\(count) rounds, \(interrupted) of them killed in the middle of a fetch that takes \(length)")
    }

    @Test func twoProcessesAtOnceLoseNothing() async throws {
        let folder = try TemporaryFolder()
        let server = try await LoopbackServer { request in
            ServedResponse(
                headers: ["Content-Type": "text/plain; charset=utf-8"], text: "This is the page at \(request.path), served once.")
        }
        let shared = (0..<30).map { server.url + "/both/\($0)" }
        let root = folder.path + "/cache"
        let runs = try (0..<3).map { number in
            try start(shared + (0..<20).map { server.url + "/\(number)/\($0)" }, server, root: root)
        }
        for run in runs { run.waitUntilExit() }
        #expect(runs.map(\.terminationStatus) == [0, 0, 0])
        let store = CacheStore(root: root)
        #expect(store.entries().entries.count == 90)
        #expect(store.verify().isEmpty)
    }

    private func start(_ urls: [String], _ server: LoopbackServer, root: String) throws -> Process {
        let process = Process()
        process.executableURL = Sanad.executable
        process.arguments = ["fetch", "--refresh", "--cache", root, "--allow-private", server.endpoint] + urls
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The exit code, or the signal that ended it.
    private func fetch(_ urls: [String], _ server: LoopbackServer, root: String, killedAfter delay: Duration?) throws -> Int32 {
        let process = try start(urls, server, root: root)
        if let delay {
            Thread.sleep(forTimeInterval: delay / .seconds(1))
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// A number that a server's answers and a test share.
private final class Counter: @unchecked Sendable {
    // Guarded by the lock.
    private var count = 0
    private let lock = NSLock()
    var value: Int { lock.withLock { count } }
    func increment() { lock.withLock { count += 1 } }
}
