/// What the elements of HTML mean for the text.
enum HTMLElements {
    /// Elements without text for readers.
    static let silent: Set<String> = [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "map", "head",
        "datalist", "noembed", "noframes",
    ]

    /// Elements that are not the main text. `header` is one only outside the main text's own elements.
    static let asides: Set<String> = [
        "nav", "footer", "aside", "form", "button", "select", "dialog", "menu", "label", "textarea", "search",
    ]

    /// Elements that separate blocks.
    static let blocks: Set<String> = [
        "html", "body", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "h1", "h2", "h3", "h4",
        "h5",
        "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "figure",
        "figcaption", "blockquote", "pre", "form", "fieldset", "legend", "hr", "address", "details", "summary", "center",
        "dialog",
        "menu", "option", "select", "button", "textarea", "title", "hgroup", "search", "label", "dir", "optgroup",
    ]

    /// Elements whose `class`, `id` or `role` may name a part of a page.
    static let named: Set<String> = ["div", "section", "ul", "ol", "p", "span", "table", "header", "a", "li", "dl"]

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
