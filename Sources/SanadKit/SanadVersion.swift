/// The version of sanad and of the data it holds.
public enum SanadVersion {
    public static let number = "0.1.0"
    /// Sent to servers, so that their operators know who asks.
    public static let userAgent = "sanad/\(number) (translation checker)"
}
