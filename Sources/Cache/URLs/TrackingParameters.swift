/// Query parameters that say how a reader came to a page, not which page it is.
enum TrackingParameters {
    private static let prefixes = ["utm_", "pk_", "mtm_", "hsa_"]
    private static let names: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id", "igshid",
        "igsh", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "__hstc", "__hssc", "__hsfp", "vero_id",
        "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "ss_email_id", "wickedid", "epik", "srsltid",
    ]

    /// The query without them, order kept; nil when nothing is left.
    static func removed(from query: String) -> String? {
        let kept = query.split(separator: "&").filter { parameter in
            let name = parameter.prefix { $0 != "=" }.lowercased()
            return !names.contains(name) && !prefixes.contains { name.hasPrefix($0) }
        }
        return kept.isEmpty ? nil : kept.joined(separator: "&")
    }
}
