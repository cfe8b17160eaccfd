import CCurl
import CCurlShim

/// One libcurl handle with the memory that must outlive it. Used by one thread.
final class EasyHandle {
    let pointer: UnsafeMutableRawPointer
    private var headers: UnsafeMutablePointer<curl_slist>?
    private let errorBuffer: UnsafeMutablePointer<CChar>
    private(set) var firstFault: CURLcode = CURLE_OK

    /// Nil when there is no memory for it.
    init?() {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
        errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        note(sanad_easy_set_error_buffer(pointer, errorBuffer))
    }

    deinit {
        curl_easy_cleanup(pointer)
        curl_slist_free_all(headers)
        errorBuffer.deallocate()
    }

    /// Remembers the first option that libcurl would not take: a check that is not in force must not pass unnoticed.
    func note(_ code: CURLcode) { if firstFault == CURLE_OK { firstFault = code } }

    func set(_ option: CURLoption, _ value: Int) { note(sanad_easy_set_long(pointer, option, value)) }
    func set(_ option: CURLoption, offset value: Int) { note(sanad_easy_set_offset(pointer, option, curl_off_t(value))) }
    func set(_ option: CURLoption, _ value: String) { note(sanad_easy_set_string(pointer, option, value)) }

    func set(headers lines: [String]) {
        for line in lines {
            guard let longer = curl_slist_append(headers, line) else { return note(CURLE_OUT_OF_MEMORY) }
            headers = longer
        }
        note(sanad_easy_set_headers(pointer, headers))
    }

    var status: Int {
        var value = 0
        return sanad_easy_get_long(pointer, CURLINFO_RESPONSE_CODE, &value) == CURLE_OK ? value : 0
    }

    func header(_ name: String) -> String? {
        sanad_easy_header(pointer, name).flatMap { HeaderText.cleaned(String(cString: $0)) }
    }

    /// What libcurl has to say of a failure.
    func explanation(of code: CURLcode) -> String {
        let text = String(cString: errorBuffer)
        return text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
    }
}

/// libcurl, started once in the process.
enum CurlLibrary {
    static let isReady = sanad_curl_global_init() == CURLE_OK
}
