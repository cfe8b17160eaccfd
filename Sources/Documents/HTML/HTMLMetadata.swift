import Languages

/// Gathers what a page's head and markup say of it.
struct HTMLMetadata {
    var comments: [DocumentComment] = []
    private var metadata = DocumentMetadata()
    private var openGraphTitle: String?
    private var siteName: (name: String, line: Int)?

    private enum Collecting { case title, json }
    private var collecting: Collecting?
    private var collected: [UInt8] = []
    private var collectedLine = 1

    /// No title or JSON-LD is longer, in bytes.
    private static let longest = 1 << 18

    var result: DocumentMetadata {
        var all = metadata
        all.comments = comments
        all.title = metadata.title ?? openGraphTitle
        if metadata.publisher == nil, let siteName {
            all.publisher = siteName.name
            all.publisherLine = siteName.line
        }
        return all
    }

    mutating func start(_ name: String, _ attributes: [(name: String, value: String)], line: Int) {
        let value = { (key: String) in attributes.first { $0.name == key }.map { $0.value.trimmedSpace } }
        switch name {
        case "html": metadata.declaredLanguage = value("lang") ?? value("xml:lang") ?? metadata.declaredLanguage
        case "body" where metadata.declaredLanguage == nil: metadata.declaredLanguage = value("lang")
        case "title" where metadata.title == nil: collect(.title, line)
        case "script" where value("type")?.lowercased() == "application/ld+json": collect(.json, line)
        case "meta":
            if let content = value("content"), !content.isEmpty {
                meta(
                    (value("property") ?? value("name") ?? value("itemprop") ?? value("http-equiv") ?? "").lowercased(), content,
                    line)
            }
        case "link": link((value("rel") ?? "").lowercased(), value("href") ?? "", value("hreflang"), line)
        case "time":
            if let date = value("datetime"), !date.isEmpty { add(.time, date, line) }
        default: break
        }
    }

    private mutating func collect(_ what: Collecting, _ line: Int) {
        collecting = what
        collected.removeAll()
        collectedLine = line
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>, line: Int) {
        guard collecting != nil, collected.count + text.count <= Self.longest else { return }
        collected.append(contentsOf: text)
    }

    mutating func end(_ name: String) {
        guard let what = collecting, name == "title" || name == "script" else { return }
        collecting = nil
        switch what {
        case .title:
            let title = String(decoding: Array(collected.split { $0 <= 0x20 }.joined(separator: [0x20])), as: UTF8.self)
                .trimmedSpace
            if !title.isEmpty { metadata.title = title }
        case .json: linkedData(JSONStrings(collected, line: collectedLine))
        }
    }

    private mutating func meta(_ name: String, _ content: String, _ line: Int) {
        switch name {
        case "og:title", "twitter:title", "dc.title", "dcterms.title": openGraphTitle = openGraphTitle ?? content
        case "og:site_name", "application-name": siteName = siteName ?? (content, line)
        case "dc.publisher", "dcterms.publisher", "article:publisher_name", "publisher", "citation_publisher":
            setPublisher(content, line)
        case "description", "og:description": metadata.description = metadata.description ?? content
        case "og:url": metadata.canonicalURL = metadata.canonicalURL ?? content
        case "og:locale", "content-language", "dc.language", "language", "dcterms.language", "inlanguage":
            metadata.declaredLanguage = metadata.declaredLanguage ?? content
        case "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dcterms.issued", "dc.date.issued",
            "pubdate",
            "publishdate", "publication_date", "parsely-pub-date", "citation_publication_date", "og:published_time",
            "dcterms.created":
            add(.published, content, line)
        case "article:modified_time", "datemodified", "og:updated_time", "last-modified", "dcterms.modified":
            add(.modified, content, line)
        default: break
        }
    }

    private mutating func setPublisher(_ name: String, _ line: Int) {
        guard metadata.publisher == nil else { return }
        metadata.publisher = name
        metadata.publisherLine = line
    }

    private mutating func link(_ relation: String, _ url: String, _ language: String?, _ line: Int) {
        guard !url.isEmpty else { return }
        let relations = relation.split(separator: " ")
        if relations.contains("canonical") { metadata.canonicalURL = url }
        if relations.contains("alternate"), let language, !language.isEmpty, metadata.alternates.count < 256 {
            metadata.alternates.append(AlternateLink(language: language, url: url, line: line))
        }
    }

    private mutating func add(_ kind: DocumentDate.Kind, _ value: String, _ line: Int) {
        let date = DocumentDate(kind: kind, value: value, line: line)
        if metadata.dates.count < 256, !metadata.dates.contains(where: { $0.kind == kind && $0.value == value }) {
            metadata.dates.append(date)
        }
    }

    /// Members of JSON-LD that hold another work, whose dates and languages are not the page's.
    private static let otherWorks: Set<String> = [
        "translationOfWork", "workTranslation", "isBasedOn", "isPartOf", "mentions", "citation",
    ]

    private mutating func linkedData(_ json: JSONStrings) {
        let own = { (key: String) in json.first(key) { !Self.otherWorks.contains($0.holder) } }
        if let date = own("datePublished") { add(.published, date.value, date.line) }
        if let date = own("dateModified") { add(.modified, date.value, date.line) }
        if let language = own("inLanguage") { metadata.declaredLanguage = metadata.declaredLanguage ?? language.value }
        if let name = json.named("publisher") { setPublisher(name.value, name.line) }
        if let title = own("headline") { openGraphTitle = openGraphTitle ?? title.value }
        for work in json.works("translationOfWork") where metadata.translatedWorks.count < 16 {
            metadata.translatedWorks.append(work)
        }
    }
}
