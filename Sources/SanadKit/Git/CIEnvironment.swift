import Foundation

/// The CI service that a run belongs to, as its environment tells, and the revision that a change began at.
public struct CIEnvironment: Sendable, Hashable {
    public enum Service: String, Sendable { case github, gitlab, none }

    public let service: Service
    /// The revision to compare with; nil when the environment does not say.
    public let base: String?
    /// Where a summary for people goes (GitHub's step summary); nil when there is no such place.
    public let summaryFile: String?

    public init(_ environment: [String: String]) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if value("GITHUB_ACTIONS") == "true" {
            service = .github
            summaryFile = value("GITHUB_STEP_SUMMARY")
            base = value("GITHUB_BASE_REF").map { "origin/" + $0 } ?? Self.before(in: value("GITHUB_EVENT_PATH"))
        } else if value("GITLAB_CI") == "true" {
            service = .gitlab
            summaryFile = nil
            base = [value("CI_MERGE_REQUEST_DIFF_BASE_SHA"), value("CI_COMMIT_BEFORE_SHA")].compactMap { $0 }.first {
                !Self.isNone($0)
            }
        } else {
            service = .none
            summaryFile = nil
            base = nil
        }
    }

    /// A new branch has no commit before it.
    private static func isNone(_ sha: String) -> Bool { sha.allSatisfy { $0 == "0" } }

    /// The commit before a push, from the event's file.
    private static func before(in path: String?) -> String? {
        struct Event: Decodable { let before: String? }
        guard let path, let data = FileManager.default.contents(atPath: path),
            let before = try? JSONDecoder().decode(Event.self, from: data).before, !before.isEmpty, !isNone(before)
        else { return nil }
        return before
    }
}
