/// Why a document cannot be read, for the person who named it: the file, what is wrong, and the way out.
public struct DocumentError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Stable codes; the wording may change.
    public enum Code: String, Sendable {
        case notFound = "not-found"
        case permissionDenied = "permission-denied"
        case isFolder = "is-folder"
        case noDocuments = "no-documents"
        case empty
        case tooLarge = "too-large"
        case tooDeep = "too-deep"
        case unreadableFormat = "unreadable-format"
        case notText = "not-text"
        case readFailed = "read-failed"
        /// The document is fine; what it was to be compared with cannot be had.
        case originalUnusable = "original-unusable"
    }

    public let code: Code
    public let path: String
    /// What is wrong, without the path.
    public let message: String
    /// What to do about it.
    public let remedy: String

    public init(code: Code, path: String, message: String, remedy: String) {
        self.code = code
        self.path = path
        self.message = message
        self.remedy = remedy
    }

    /// `path: what is wrong; what to do`.
    public var description: String { "\(path == "-" ? "standard input" : path): \(message); \(remedy)" }
}

extension DocumentError {
    static func notFound(_ path: String) -> DocumentError {
        DocumentError(
            code: .notFound, path: path, message: "there is no such file or folder", remedy: "check the path for a typing mistake"
        )
    }

    static func permissionDenied(_ path: String) -> DocumentError {
        DocumentError(
            code: .permissionDenied, path: path, message: "permission denied", remedy: "make it readable for you, or leave it out"
        )
    }

    static func isFolder(_ path: String) -> DocumentError {
        DocumentError(
            code: .isFolder, path: path, message: "this is a folder, not a document", remedy: "name a file in it")
    }

    static func noDocuments(_ path: String) -> DocumentError {
        let names = DocumentFinder.extensions.map { "." + $0 }.joined(separator: " ")
        return DocumentError(
            code: .noDocuments, path: path, message: "this folder holds no documents",
            remedy: "put files ending in \(names) in it, or name a file")
    }

    static func empty(_ path: String) -> DocumentError {
        DocumentError(code: .empty, path: path, message: "it is empty", remedy: "put text into it, or leave it out")
    }

    static func noText(_ path: String) -> DocumentError {
        DocumentError(
            code: .empty, path: path, message: "it holds no text", remedy: "put text into it, or leave it out")
    }

    static func tooLarge(_ path: String, limit: Int) -> DocumentError {
        let size = limit % (1 << 20) == 0 ? "\(limit >> 20) MB" : "\(limit) bytes"
        return DocumentError(
            code: .tooLarge, path: path, message: "it is larger than \(size)", remedy: "split it into its documents")
    }

    static func tooDeep(_ path: String, line: Int) -> DocumentError {
        DocumentError(
            code: .tooDeep, path: path, message: "line \(line): elements are nested too deeply for a document",
            remedy: "close the elements, or export the page as text")
    }

    static func unreadableFormat(_ path: String, _ name: String, remedy: String) -> DocumentError {
        DocumentError(
            code: .unreadableFormat, path: path, message: "\(name) is a format that is not read here", remedy: remedy)
    }

    static func notText(_ path: String) -> DocumentError {
        DocumentError(
            code: .notText, path: path, message: "this is not text", remedy: "export it as HTML or text, in UTF-8")
    }

    static func readFailed(_ path: String, _ reason: String) -> DocumentError {
        DocumentError(code: .readFailed, path: path, message: "it could not be read: \(reason)", remedy: "try again")
    }
}
