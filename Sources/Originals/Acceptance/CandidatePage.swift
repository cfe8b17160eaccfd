public import Documents

/// A page that may be a document's original: what a server answered, read.
public struct CandidatePage: Sendable {
    /// The URL asked for, and the one that answered.
    public let url: String
    public let finalURL: String
    public let document: Document

    /// - Throws: `DocumentError` when `body` holds no text.
    public init(body: [UInt8], url: String, finalURL: String, contentType: String?) throws(DocumentError) {
        self.url = url
        self.finalURL = finalURL
        document = try DocumentLoader.read(
            body, path: url, format: OriginalFormat.format(contentType: contentType),
            charset: OriginalFormat.charset(contentType: contentType))
    }

    /// Why the page is not kept as the original of `translation`, or of anything where that is nil; nil when it is kept.
    ///
    /// With a translation the two are aligned, and the page is refused below ``AlignedPair/leastSupport``. Without one only the page's
    /// own words and the way to it can tell.
    public func refusal(for translation: ReadDocument?) -> PageRefusal? {
        let suspicion = PageRefusal.Kind.suspicion(of: self)
        guard let translation else { return suspicion.map { PageRefusal(kind: $0, url: url, finalURL: finalURL) } }
        let pair = AlignedPair(original: ReadDocument(document), translation: translation)
        if pair.isAccepted { return nil }
        return PageRefusal(
            kind: suspicion ?? .anotherText, url: url, finalURL: finalURL, path: translation.document.path, support: pair.support)
    }
}

/// Why a page was not kept.
public struct PageRefusal: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, CaseIterable {
        /// An error page that came with status 200, among them pages that are gone.
        case error, gone
        /// A wall that asks for consent, a sign-in, or a proof of being human.
        case consent, login, bot
        /// The site's front page in the place of the page asked for.
        case frontPage = "front-page"
        /// A page of text that is not what the document translates.
        case anotherText = "another-text"
    }

    public let kind: Kind
    public let url: String
    public let finalURL: String
    /// The document that was aligned with it, and the share of it that the page supports.
    public var path: String?
    public var support: Double?

    public var description: String {
        let what =
            switch kind {
            case .error: "an error page, though the server says that all is well"
            case .gone: "a page that says the document is gone, though the server says that all is well"
            case .consent: "a page that asks for consent"
            case .login: "a page that asks to sign in"
            case .bot: "a page that asks whether a human reads it"
            case .frontPage: "the site's front page, not the page asked for"
            case .anotherText: "another text"
            }
        let place = finalURL == url ? "" : " at \(finalURL)"
        let share =
            support.map { support in "; it supports \(Int((support * 100).rounded()))% of \(path ?? "the document")" } ?? ""
        return
            "the answer\(place) is \(what)\(share). Open \(url) in a browser, and if the document is there, save it and bring it in: "
            + "sanad cache add \(url) FILE"
    }
}
