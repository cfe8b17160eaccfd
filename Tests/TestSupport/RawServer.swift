public import Foundation
import Synchronization

/// A TCP server on a loopback address that says exactly what it is told to, for servers that misbehave.
public final class RawServer: Sendable {
    /// What happens on one connection after the request's header has come.
    public enum Act: Sendable {
        case send(String)
        case sendBytes([UInt8])
        case wait(TimeInterval)
        /// Ends the connection as a broken one ends (RST) instead of closing it.
        case reset
    }

    public let port: Int
    public let address: String
    public var endpoint: String { "\(address):\(port)" }
    public var url: String { "http://\(endpoint)" }
    /// How many connections were accepted so far.
    public var connections: Int { state.withLock { $0.connections } }
    /// The headers of the requests so far.
    public var requests: [String] { state.withLock { $0.requests } }

    private struct State {
        var connections = 0
        var requests: [String] = []
    }

    private let listener: Int32
    private let state = Mutex(State())

    /// - Parameter script: what to do on the n-th connection, from 0.
    public init(address: String = "127.0.0.1", script: @escaping @Sendable (Int) -> [Act]) throws {
        self.address = address
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        inet_pton(AF_INET, address, &place.sin_addr)
        let own = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                bind(own, place, size) == 0 && listen(own, 16) == 0 && getsockname(own, place, &size) == 0
            }
        }
        listener = own
        guard isListening else { throw CocoaError(.featureUnsupported) }
        port = Int(UInt16(bigEndian: place.sin_port))
        // The thread ends when deinit shuts the listener down, and closes it itself: a number closed elsewhere could be another
        // test's listener by the time accept is called.
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(own, nil, nil)
                guard connection >= 0, let server = self else {
                    if connection >= 0 { close(connection) }
                    close(own)
                    return
                }
                let number = server.begin()
                Thread.detachNewThread { [weak server] in
                    let request = Self.readHeader(connection)
                    server?.note(request)
                    Self.perform(script(number), on: connection)
                }
            }
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    private func begin() -> Int {
        state.withLock { state in
            state.connections += 1
            return state.connections - 1
        }
    }

    private func note(_ request: String) { state.withLock { $0.requests.append(request) } }

    private static func readHeader(_ connection: Int32) -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while bytes.count < 65_536, recv(connection, &byte, 1, 0) == 1 {
            bytes.append(byte)
            if bytes.suffix(4) == [13, 10, 13, 10] { break }
            // A greeting of TLS, which has no such end: the client waits for an answer.
            if bytes.first == 22, bytes.count == 5 { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func perform(_ acts: [Act], on connection: Int32) {
        defer { close(connection) }
        for act in acts {
            switch act {
            case .send(let text): guard send(Array(text.utf8), to: connection) else { return }
            case .sendBytes(let bytes): guard send(bytes, to: connection) else { return }
            case .wait(let time): Thread.sleep(forTimeInterval: time)
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
            }
        }
    }

    private static func send(_ bytes: [UInt8], to connection: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let rest = Array(bytes[sent...])
            let count = Foundation.send(connection, rest, rest.count, Int32(MSG_NOSIGNAL))
            if count <= 0 { return false }
            sent += count
        }
        return true
    }
}
