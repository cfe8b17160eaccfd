/// The version of sanad, as formats that name their maker print it.
public enum ProductVersion {
    public static let number = "0.1.0"
}
