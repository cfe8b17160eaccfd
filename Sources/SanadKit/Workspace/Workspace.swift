public import Cache
import Foundation

/// Where a run works: its configuration, its cache, the root of its project.
public struct Workspace: Sendable {
    /// What holds where the run began, the environment included.
    public let configuration: Configuration
    public let store: CacheStore
    public let paths: ProjectPaths
    /// The file of accepted findings that applies without being named; nil when there is none.
    public let baseline: String?
    /// A configuration file was named: those of folders do not count.
    private let isNamed: Bool
    private let environment: [String: String]
    private let folder: String

    /// The name of the baseline that is found by itself at the project's root.
    public static let baselineName = ".sanad-baseline.json"

    /// - Parameters:
    ///   - configurationPath: a configuration file; nil for the `.sanad.yml` files at and above `folder`, merged.
    ///   - cache: the cache's folder; nil for the configuration's, then `cache` at the project's root.
    ///   - folder: where the run began; nil for the current folder.
    ///   - environment: variables that go before the files, such as `SANAD_FAIL_ON`.
    /// - Throws: `ConfigurationError`; `SanadError` for a variable that cannot be read.
    public init(
        configurationPath: String? = nil, cache: String? = nil, folder: String? = nil, environment: [String: String] = [:]
    ) throws {
        let folder = folder ?? FileManager.default.currentDirectoryPath
        let files = try configurationPath.map(ConfigurationReader.read) ?? ConfigurationReader.nearest(to: folder)
        let outermost = files.files.first.map { URL(fileURLWithPath: $0).standardizedFileURL.deletingLastPathComponent().path }
        let root = outermost ?? Self.gitRoot(folder) ?? folder
        let configuration = try files.merged(withEnvironment: environment, folder: folder)
        self.configuration = configuration
        self.environment = environment
        self.folder = folder
        isNamed = configurationPath != nil
        paths = ProjectPaths(root: root, folder: folder)
        store = CacheStore(root: cache ?? configuration.cache ?? URL(fileURLWithPath: root).appendingPathComponent("cache").path)
        let usual = URL(fileURLWithPath: root).appendingPathComponent(Self.baselineName).path
        baseline = configuration.baseline ?? (FileManager.default.fileExists(atPath: usual) ? usual : nil)
    }

    /// What holds for each of `files`: the configurations of its folder and those above it, with the overrides that match it.
    ///
    /// - Throws: `ConfigurationError` for a configuration on the way that cannot be used.
    func settings(for files: [String]) throws -> [Configuration] {
        var byFolder: [String: Configuration] = [:]
        return try files.map { file in
            guard file != "-" else { return configuration }
            let path = paths.absolute(file)
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            let known = try byFolder[folder] ?? configuration(of: folder)
            byFolder[folder] = known
            return known.settled(for: path)
        }
    }

    private func configuration(of folder: String) throws -> Configuration {
        guard !isNamed, (folder + "/").hasPrefix(paths.root + "/") else { return configuration }
        return try ConfigurationReader.nearest(to: folder).merged(withEnvironment: environment, folder: self.folder)
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
