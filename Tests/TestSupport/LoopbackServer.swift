import FlyingFox
import FlyingSocks
public import Foundation

/// What a ``LoopbackServer`` was asked.
public struct ServedRequest: Sendable {
    public let path: String
    /// Names in lower case.
    public let headers: [String: String]
}

/// What a ``LoopbackServer`` answers.
public struct ServedResponse: Sendable {
    public var status: Int
    public var headers: [String: String]
    public var body: Data

    public init(_ status: Int = 200, headers: [String: String] = [:], body: Data = Data()) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public init(_ status: Int = 200, headers: [String: String] = [:], text: String) {
        self.init(status, headers: headers, body: Data(text.utf8))
    }

    public static func redirect(to location: String, status: Int = 302) -> ServedResponse {
        ServedResponse(status, headers: ["Location": location])
    }
}

/// A well-behaved HTTP server on 127.0.0.1, on a port of the system's choice, for the time of one test.
public final class LoopbackServer: Sendable {
    public let port: Int
    /// `127.0.0.1:PORT`
    public var endpoint: String { "127.0.0.1:\(port)" }
    /// `http://127.0.0.1:PORT`
    public var url: String { "http://\(endpoint)" }

    private let task: Task<Void, any Error>

    /// Starts a server that answers every request with what `answer` returns.
    public init(answer: @escaping @Sendable (ServedRequest) async -> ServedResponse) async throws {
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: 0)
        let server = HTTPServer(
            address: address, logger: .disabled,
            handler: ClosureHTTPHandler { request in
                let headers = Dictionary(
                    request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
                let response = await answer(ServedRequest(path: request.path, headers: headers))
                return HTTPResponse(
                    statusCode: HTTPStatusCode(response.status, phrase: "Status"),
                    headers: HTTPHeaders(
                        Dictionary(uniqueKeysWithValues: response.headers.map { (HTTPHeader($0.key), $0.value) })),
                    body: response.body)
            })
        task = Task { try await server.run() }
        try await server.waitUntilListening(timeout: 10)
        guard case .ip4(_, let port) = await server.listeningAddress else { throw CocoaError(.featureUnsupported) }
        self.port = Int(port)
    }

    deinit { task.cancel() }
}
