import Checker
import Languages
import Reports

/// The version of sanad and of the data it holds.
public enum SanadVersion {
    public static let number = ProductVersion.number
    /// The version with those of what it knows: language packs with the size of their tables, and rules.
    public static var description: String {
        let packs = LanguageCatalog.codes.joined(separator: ", ")
        return "sanad \(number)\nlanguages: \(packs)\ndata: \(dataVersion)\nrules: \(RuleRegistry.all.count)"
    }

    /// Eight hexadecimal digits over all tables of the language packs: two programs with the same ones know the same words.
    public static var dataVersion: String {
        let hash = DataTable.names.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, name in
            (Array(name.utf8) + DataTable.bytes(name)).reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
        let digits = String(hash >> 32, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Sent to servers, so that their operators know who asks.
    public static let userAgent = "sanad/\(number) (translation checker)"
}
