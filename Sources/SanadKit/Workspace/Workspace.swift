public import Cache
import Foundation

/// Where a run works: its configuration and its cache.
public struct Workspace: Sendable {
    public let configuration: Configuration
    public let store: CacheStore

    /// - Parameters:
    ///   - configurationPath: a configuration file; nil for the nearest `.sanad.yml` at or above `folder`.
    ///   - cache: the cache's folder; nil for the configuration's, then `cache` beside the nearest `.sanad.yml` or git root.
    /// - Throws: `ConfigurationError`.
    public init(configurationPath: String? = nil, cache: String? = nil, folder: String? = nil) throws {
        let folder = folder ?? FileManager.default.currentDirectoryPath
        let configuration = try configurationPath.map(ConfigurationReader.read) ?? ConfigurationReader.nearest(to: folder)
        self.configuration = configuration
        store = CacheStore(root: cache ?? Self.cacheFolder(configuration, folder))
    }

    private static func cacheFolder(_ configuration: Configuration, _ folder: String) -> String {
        if let path = configuration.path {
            let base = URL(fileURLWithPath: path).deletingLastPathComponent()
            return URL(fileURLWithPath: configuration.cache ?? "cache", relativeTo: base).standardizedFileURL.path
        }
        let root = gitRoot(folder) ?? folder
        return URL(fileURLWithPath: root).appendingPathComponent("cache").path
    }

    /// The nearest folder at or above `folder` that holds `.git`.
    static func gitRoot(_ folder: String) -> String? {
        var folder = URL(fileURLWithPath: folder).standardizedFileURL
        while true {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent(".git").path) { return folder.path }
            let parent = folder.deletingLastPathComponent()
            if parent.path == folder.path { return nil }
            folder = parent
        }
    }
}
