import CCurl
import CCurlShim
import Foundation

/// One URL asked once: libcurl calls back into it, and at the end it says what came of it. Used by one thread.
final class Transfer {
    let job: FetchJob
    let easy: EasyHandle
    /// As the environment names it; nil for a direct connection.
    let proxy: String?
    private let addresses: AddressPolicy
    private let maximumBytes: Int
    private var body: [UInt8] = []
    private var headerBytes = 0
    private var isTooLarge = false
    private var unwantedBytes = 0
    /// The address that was refused, if one was; a name may have others.
    private var refused: String?
    private var hasConnected = false

    /// libcurl itself keeps headers without a limit.
    private static let maximumHeaderBytes = 256 << 10

    init?(job: FetchJob, proxy: String?, addresses: AddressPolicy, maximumBytes: Int) {
        guard let easy = EasyHandle() else { return nil }
        self.job = job
        self.easy = easy
        self.proxy = proxy
        self.addresses = addresses
        self.maximumBytes = max(0, maximumBytes)
    }

    /// Of an answer that is none of ours, read so much that the connection can be used again, and no more.
    private static let maximumUnwantedBytes = 64 << 10

    func receive(_ chunk: UnsafeRawBufferPointer) -> Bool {
        guard isWanted else {
            unwantedBytes += chunk.count
            return unwantedBytes <= Self.maximumUnwantedBytes
        }
        guard chunk.count <= maximumBytes - body.count else {
            isTooLarge = true
            return false
        }
        body += chunk
        return true
    }

    func receiveHeader(bytes: Int) -> Bool {
        headerBytes += bytes
        return headerBytes <= Self.maximumHeaderBytes
    }

    /// Whether the connection may be made. All connections of a transfer by proxy are to the proxy.
    func permits(_ address: IPAddress?, port: Int) -> Bool {
        if proxy != nil { return true }
        guard let address, addresses.permits(address, port: port, host: job.address.host) else {
            refused = (address?.description ?? "of an unknown kind") + ", port \(port)"
            return false
        }
        hasConnected = true
        return true
    }

    /// What came of it, once libcurl is done.
    func outcome(_ code: CURLcode) -> TransferOutcome {
        let isCutShort = code == CURLE_FILESIZE_EXCEEDED || unwantedBytes > Self.maximumUnwantedBytes
        if code == CURLE_OK || (isCutShort && !isWanted) { return .answer(answer()) }
        let explanation = easy.explanation(of: code)
        if isTooLarge || code == CURLE_FILESIZE_EXCEEDED { return .failure(.tooLarge, detail: "over \(maximumBytes) bytes") }
        if let refused, !hasConnected || code == CURLE_ABORTED_BY_CALLBACK { return .failure(.privateAddress, detail: refused) }
        return .failure(Self.code(of: code), detail: explanation)
    }

    /// The bodies of redirects and errors are not asked for.
    private var isWanted: Bool { (200..<300).contains(easy.status) }

    private func answer() -> Answer {
        var answer = Answer(status: easy.status)
        answer.body = body
        answer.contentType = easy.header("Content-Type")
        answer.etag = easy.header("ETag")
        answer.lastModified = easy.header("Last-Modified")
        let now = Date()
        answer.retryAfter = easy.header("Retry-After")
            .flatMap { RetryAfter.parse($0, now: Int(now.timeIntervalSince1970)) }.flatMap { $0 > 0 ? .seconds($0) : nil }
        answer.mementoTime = easy.header("Memento-Datetime")
        answer.location = easy.header("Location")
        answer.date = now.formatted(.iso8601)
        return answer
    }

    private static func code(of code: CURLcode) -> FetchError.Code {
        switch code {
        case CURLE_URL_MALFORMAT: .invalidURL
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .resolve
        case CURLE_COULDNT_CONNECT, CURLE_PROXY, CURLE_INTERFACE_FAILED: .connect
        case CURLE_OPERATION_TIMEDOUT: .timeout
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM: .dropped
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_ENGINE_INITFAILED:
            .tls
        case CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT, CURLE_NOT_BUILT_IN, CURLE_UNKNOWN_OPTION: .unavailable
        default: .badAnswer
        }
    }
}
