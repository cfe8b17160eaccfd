import Testing

@testable import Documents

@Suite("Cost")
struct CostTests {
    /// Texts that make careless readers quadratic: at this length those take minutes even in a release build.
    static let pieces = [
        ".", "<", "a. ", "\n", "a\n", "[", "[](", "*", "`", "&", "<!--", "<a", "</b>", "\"'", "1. a 2. ", ".[", "<div>", "<p>",
        "<td>", "> ", "| a |\n", "<!-",
        "<b>x", "- a\n", "{\"a\":", "~~", "\\", "](",
    ]

    @Test(
        "any text is read in time that grows with its length", .timeLimit(.minutes(2)), arguments: pieces,
        [DocumentFormat.plainText, .markdown, .html])
    func linear(_ piece: String, _ format: DocumentFormat) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        do throws(DocumentError) {
            let document = try DocumentLoader.read(Array(text.utf8), path: "-", format: format)
            #expect(!document.blocks.isEmpty)
        } catch {
            #expect(error.code == .empty || error.code == .tooDeep)
        }
    }
}
