/// Why a run could not do what it was asked: for the person who asked.
public struct SanadError: Error, Sendable, CustomStringConvertible {
    public let message: String
    /// What to do about it.
    public let remedy: String

    public init(_ message: String, remedy: String) {
        self.message = message
        self.remedy = remedy
    }

    public var description: String { message + "; " + remedy }
}
