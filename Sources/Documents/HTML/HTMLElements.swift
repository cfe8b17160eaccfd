/// What the elements of HTML mean for the text.
enum HTMLElements {
    /// Elements without text for readers.
    static let silent: Set<String> = [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "map", "head",
        "datalist", "noembed", "noframes",
    ]

    /// Elements that are not the main text.
    private static let asides: Set<String> = [
        "nav", "footer", "aside", "button", "select", "dialog", "menu", "textarea", "search",
    ]

    /// Elements that often are not the main text; some pages wrap all they have in one.
    private static let doubtful: Set<String> = ["form", "label", "header"]

    /// Elements that separate blocks.
    static let blocks: Set<String> = [
        "html", "body", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "h1", "h2", "h3", "h4",
        "h5",
        "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "figure",
        "figcaption", "blockquote", "pre", "form", "fieldset", "legend", "hr", "address", "details", "summary", "center",
        "dialog",
        "menu", "option", "select", "button", "textarea", "title", "hgroup", "search", "label", "dir", "optgroup",
    ]

    /// What an element says of its part of the page.
    ///
    /// - Parameter inMain: it stands in an element for the main text, where a `header` is that of the text.
    static func mark(_ name: String, _ attributes: [(name: String, value: String)], inMain: Bool) -> PageSection.Mark {
        if name == "main" { return .main }
        if asides.contains(name) { return .aside }
        if doubtful.contains(name), name != "header" || !inMain { return .named }
        for attribute in attributes {
            switch attribute.name {
            case "class", "id", "role": if FurnitureWords.shared.isName(attribute.value) { return .named }
            case "hidden", "aria-modal": return .named
            case "style" where attribute.value.filter({ $0 != " " }).lowercased().contains("display:none"): return .named
            default: break
            }
        }
        return .plain
    }

    static func kind(of name: String) -> Block.Kind? {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": .heading
        case "li", "dt", "dd": .listItem
        case "td", "th": .tableCell
        case "caption", "figcaption": .caption
        case "blockquote": .quotation
        case "pre", "textarea": .preformatted
        default: nil
        }
    }
}
