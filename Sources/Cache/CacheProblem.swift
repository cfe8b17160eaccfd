/// Something in the cache that is not as it should be: reported by ``CacheStore/verify()``, thrown where it stops the work.
public struct CacheProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// Whether it does no harm: what an interrupted write left behind is never read, and goes with the next write to its entry.
    public var isHarmless: Bool { kind == .leftover }

    /// A stable name of what is wrong.
    public enum Kind: String, Sendable {
        case unreadable, unwritable, locked
        case brokenEntry = "broken-entry"
        case missingEntry = "missing-entry"
        case wrongFolder = "wrong-folder"
        case pathEscape = "path-escape"
        case missingBody = "missing-body"
        case wrongSize = "wrong-size"
        case wrongHash = "wrong-hash"
        case tooLarge = "too-large"
        case foreignFile = "foreign-file"
        case leftover
        case refused
    }

    public let kind: Kind
    /// The file or folder, with the cache's root before it; the URL where no file is concerned.
    public let path: String
    /// What is wrong.
    public let message: String
    /// The way out.
    public let remedy: String

    public var description: String { "\(path): \(message) \(remedy)" }
}

extension CacheProblem: Comparable {
    public static func < (left: CacheProblem, right: CacheProblem) -> Bool {
        (left.path, left.kind.rawValue, left.message) < (right.path, right.kind.rawValue, right.message)
    }
}

/// Every wording in one place.
extension CacheProblem {
    private static let restore = "Restore the file from git, or remove the entry and fetch the URL again."

    static func unreadable(_ path: String, _ reason: String) -> Self {
        Self(
            kind: .unreadable, path: path, message: "It cannot be read: \(reason).", remedy: "Check its permissions and the disk."
        )
    }

    static func unwritable(_ path: String, _ reason: String) -> Self {
        Self(
            kind: .unwritable, path: path, message: "It cannot be written: \(reason).",
            remedy: "Check permissions and free space.")
    }

    static func locked(_ path: String) -> Self {
        Self(
            kind: .locked, path: path, message: "Another process has been writing to this entry for too long.",
            remedy: "Wait for it or end it, then try again.")
    }

    static func brokenEntry(_ path: String, _ reason: String) -> Self {
        Self(kind: .brokenEntry, path: path, message: "It is not a valid entry: \(reason).", remedy: restore)
    }

    static func wrongSeal(_ path: String) -> Self {
        Self(
            kind: .brokenEntry, path: path, message: "It is not what was written: its bytes do not fit its seal.",
            remedy: "Restore it from git; if it was changed on purpose, look it over and run: sanad cache seal URL.")
    }

    static func damagedArchive(_ path: String, _ reason: String, offset: Int) -> Self {
        Self(
            kind: .unreadable, path: path, message: "It cannot be read to its end: \(reason), at byte \(offset).",
            remedy: "What came before is in the cache. Get the file again.")
    }

    static func missingEntry(_ path: String) -> Self {
        Self(
            kind: .missingEntry, path: path, message: "The folder has no entry.json.",
            remedy: "Restore it from git, or delete the folder and fetch the page again.")
    }

    static func wrongFolder(_ path: String, expected: String) -> Self {
        Self(
            kind: .wrongFolder, path: path, message: "The folder's name does not fit its URL.",
            remedy: "It should be \(expected): rename the folder, or correct the URL in its entry.json.")
    }

    static func collision(_ path: String, url: String) -> Self {
        Self(
            kind: .wrongFolder, path: path, message: "The folder of \(url) already holds another URL.",
            remedy: "Run sanad cache verify and correct the entry.json there.")
    }

    static func pathEscape(_ path: String, _ reason: String) -> Self {
        Self(
            kind: .pathEscape, path: path, message: "It leads out of its folder: \(reason).",
            remedy: "A cache holds plain files and folders only: remove it, and find out who put it there.")
    }

    static func missingBody(_ path: String) -> Self {
        Self(kind: .missingBody, path: path, message: "The body that entry.json names is not there.", remedy: restore)
    }

    static func wrongSize(_ path: String, expected: Int, found: Int) -> Self {
        Self(
            kind: .wrongSize, path: path, message: "The body has \(found) bytes where entry.json says \(expected).",
            remedy: restore + conversionHint)
    }

    static func wrongHash(_ path: String) -> Self {
        Self(
            kind: .wrongHash, path: path, message: "The body's SHA-256 is not the recorded one.", remedy: restore + conversionHint
        )
    }

    private static let conversionHint =
        " If git converts line endings, add \"cache/** -text\" to .gitattributes and check out again."

    static func tooLarge(_ path: String, limit: Int) -> Self {
        Self(
            kind: .tooLarge, path: path, message: "It is larger than \(limit) bytes.",
            remedy: "An original is a page of text: check that it is the right file.")
    }

    static func foreignFile(_ path: String) -> Self {
        Self(
            kind: .foreignFile, path: path, message: "No entry knows this file.",
            remedy: "Delete it, or bring it in with sanad cache add URL FILE.")
    }

    static func leftover(_ path: String) -> Self {
        Self(
            kind: .leftover, path: path, message: "An interrupted write left this file behind, or one is under way.",
            remedy: "It does no harm, and goes with the next write to this entry; to have it gone now, delete it.")
    }

    static func standInTooLate(_ url: String) -> Self {
        Self(
            kind: .refused, path: url, message: "The cache already has a copy of this page, and a stand-in would hide it.",
            remedy: "Remove the entry first if the copy is wrong.")
    }

    static func tooManySnapshots(_ url: String) -> Self {
        Self(
            kind: .refused, path: url, message: "The entry already has \(CacheEntry.maximumSnapshots) snapshots.",
            remedy: "Remove the entry to begin anew.")
    }

    static func badDetails(_ url: String, _ reason: String) -> Self {
        Self(
            kind: .refused, path: url, message: "The snapshot's details cannot be recorded: \(reason).",
            remedy: "Correct them and add the snapshot again.")
    }

    static func noSnapshot(_ url: String) -> Self {
        Self(
            kind: .refused, path: url, message: "The cache has no snapshot of this URL.",
            remedy: "Fetch it first: sanad fetch URL.")
    }
}
