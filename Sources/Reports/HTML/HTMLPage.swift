import Crypto
import Foundation
import Mustache

/// The templates, style and scripts of the page, as they lie in `Page/`.
enum HTMLPage {
    /// Escapes for text and attributes, scalar by scalar. The library's own escaping goes by characters, and misses a quotation mark
    /// that a combining letter follows, which browsers still take for the end of an attribute.
    private struct Escaping: MustacheContentType {
        func escapeText(_ text: String) -> String { XMLText.escaped(text) }
    }

    private struct Templates: Sendable {
        let library: MustacheLibrary
        let fixed: [String: String]
    }

    private static let templates: Templates = {
        MustacheContentTypes.register(Escaping(), named: "sanad")
        var library = MustacheLibrary()
        let pages = [
            ("head", PackageResources.head_mustache), ("document", PackageResources.document_mustache),
            ("finding", PackageResources.finding_mustache), ("foot", PackageResources.foot_mustache),
        ]
        for (name, bytes) in pages {
            do {
                try library.register(text(bytes), named: name)
            } catch {
                // The templates are part of the program; a test renders each.
                preconditionFailure("the template \(name) cannot be read: \(error)")
            }
        }
        let style = text(PackageResources.report_css), mark = text(PackageResources.mark_js)
        let script = text(PackageResources.report_js)
        return Templates(
            library: library,
            fixed: [
                "style": style, "mark": mark, "script": script, "styleHash": hash(style), "markHash": hash(mark),
                "scriptHash": hash(script),
            ])
    }()

    static func head(_ values: [String: Any]) -> String { render("head", values.merging(templates.fixed) { own, _ in own }) }
    static func document(_ values: [String: Any]) -> String { render("document", values) }
    static func foot() -> String { render("foot", templates.fixed) }

    private static func render(_ name: String, _ values: [String: Any]) -> String {
        templates.library.render(values, withTemplate: name) ?? ""
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// A source expression of a content security policy.
    private static func hash(_ text: String) -> String {
        "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
    }
}
