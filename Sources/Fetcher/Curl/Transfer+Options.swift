import CCurl
import CCurlShim

extension Transfer {
    /// Tells libcurl what to do and whom to ask; false when it does not take an option, and so nothing may be fetched.
    func configure(policy: FetchPolicy, remaining: Duration) -> Bool {
        setTarget(policy: policy)
        setLimits(policy: policy, remaining: remaining)
        setCallbacks()
        return easy.firstFault == CURLE_OK
    }

    private static let accept = "Accept: text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"

    private func setTarget(policy: FetchPolicy) {
        let schemes = policy.effectiveSchemes.sorted().joined(separator: ",")
        easy.set(CURLOPT_URL, job.address.string)
        easy.set(CURLOPT_PROTOCOLS_STR, schemes)
        easy.set(CURLOPT_REDIR_PROTOCOLS_STR, schemes)
        // Redirects are followed here, not by libcurl: each is checked and recorded.
        easy.set(CURLOPT_FOLLOWLOCATION, 0)
        easy.set(CURLOPT_HTTPGET, 1)
        easy.set(CURLOPT_SSL_VERIFYPEER, 1)
        easy.set(CURLOPT_SSL_VERIFYHOST, 2)
        if let authorities = policy.authorities { easy.set(CURLOPT_CAINFO, authorities) }
        easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        // Every content coding that this libcurl knows.
        easy.set(CURLOPT_ACCEPT_ENCODING, "")
        if HeaderText.isPlain(policy.userAgent) { easy.set(CURLOPT_USERAGENT, policy.userAgent) }
        easy.set(headers: [Self.accept] + job.request.conditions + job.request.archiveHeader)
        // Both are set, so that libcurl does not look into the environment itself.
        easy.set(CURLOPT_PROXY, proxy ?? "")
        easy.set(CURLOPT_NOPROXY, "")
    }

    private func setLimits(policy: FetchPolicy, remaining: Duration) {
        // No signals: they are the process's, and this is one thread of it.
        easy.set(CURLOPT_NOSIGNAL, 1)
        easy.set(CURLOPT_CONNECTTIMEOUT_MS, min(policy.connectTimeout, remaining).wholeMilliseconds)
        easy.set(CURLOPT_TIMEOUT_MS, remaining.wholeMilliseconds)
        easy.set(CURLOPT_LOW_SPEED_LIMIT, max(0, policy.lowSpeedLimit))
        easy.set(CURLOPT_LOW_SPEED_TIME, max(1, policy.lowSpeedTime.wholeMilliseconds / 1000))
        // 0 would mean no limit; the count of what is decoded has the last word anyway.
        easy.set(CURLOPT_MAXFILESIZE_LARGE, offset: max(1, policy.maximumBytes))
    }

    /// libcurl keeps a plain pointer to this object, which must therefore outlive the transfer.
    private func setCallbacks() {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let write: curl_write_callback = { data, size, count, context in
            guard let context, let data else { return 0 }
            let (bytes, isTooMany) = size.multipliedReportingOverflow(by: count)
            if isTooMany { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            return transfer.receive(UnsafeRawBufferPointer(start: data, count: bytes)) ? bytes : bytes &+ 1
        }
        let header: curl_write_callback = { _, size, count, context in
            guard let context else { return 0 }
            let (bytes, isTooMany) = size.multipliedReportingOverflow(by: count)
            if isTooMany { return 0 }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            return transfer.receiveHeader(bytes: bytes) ? bytes : bytes &+ 1
        }
        let openSocket: curl_opensocket_callback = { context, _, address in
            guard let context, let address else { return sanad_no_socket() }
            var bytes = [UInt8](repeating: 0, count: 16)
            var port: UInt16 = 0
            let length = sanad_socket_address(address, &bytes, &port)
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            let isPermitted = transfer.permits(IPAddress(bytes: bytes.prefix(Int(length))), port: Int(port))
            return isPermitted ? sanad_open_socket(address) : sanad_no_socket()
        }
        // The second look, at the connection in use: it may be an older one.
        let prerequest: curl_prereq_callback = { context, remote, _, port, _ in
            guard let context, let remote else { return CURL_PREREQFUNC_ABORT }
            let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            let isPermitted = transfer.permits(IPAddress(String(cString: remote)), port: Int(port))
            return isPermitted ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
        easy.note(sanad_easy_set_write(easy.pointer, write, context))
        easy.note(sanad_easy_set_header(easy.pointer, header, context))
        easy.note(sanad_easy_set_open_socket(easy.pointer, openSocket, context))
        easy.note(sanad_easy_set_prerequest(easy.pointer, prerequest, context))
    }
}

extension Duration {
    /// Rounded up, from 1 to a day's worth: libcurl takes 0 for no limit at all.
    fileprivate var wholeMilliseconds: Int {
        if self <= .milliseconds(1) { return 1 }
        if self >= .seconds(86_400) { return 86_400_000 }
        let (seconds, attoseconds) = components
        return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
