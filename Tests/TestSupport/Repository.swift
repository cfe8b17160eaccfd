public import Foundation

/// The root of the repository that the tests belong to.
public enum Repository {
    public static let root: URL = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A path below the root.
    public static func path(_ name: String) -> String { root.appendingPathComponent(name).path }
}
