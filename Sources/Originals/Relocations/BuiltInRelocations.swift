import Facts

extension Relocation {
    /// Publishers known to have moved their pages: one row an archive, with the first and last day of its pages.
    ///
    /// An administration's pages are frozen when the next one takes office, and served from an archive's host under the same path. Of a
    /// document without a date the newest archive is asked first.
    public static let builtIn: [Relocation] = rows.map { row in
        Relocation(from: row.from, to: row.to, since: PartialDate(iso: row.since), until: PartialDate(iso: row.until))
    }

    private static let rows: [(from: String, to: String, since: String, until: String)] = [
        ("www.state.gov", "https://2021-2025.state.gov", "2021-01-20", "2025-01-20"),
        ("www.state.gov", "https://2017-2021.state.gov", "2017-01-20", "2021-01-20"),
        ("www.state.gov", "https://2009-2017.state.gov", "2009-01-20", "2017-01-20"),
        ("www.state.gov", "https://2001-2009.state.gov", "2001-01-20", "2009-01-20"),
        ("www.state.gov", "https://1997-2001.state.gov", "1997-01-20", "2001-01-20"),
        ("state.gov", "https://2021-2025.state.gov", "2021-01-20", "2025-01-20"),
        ("state.gov", "https://2017-2021.state.gov", "2017-01-20", "2021-01-20"),
        ("state.gov", "https://2009-2017.state.gov", "2009-01-20", "2017-01-20"),
        ("www.whitehouse.gov", "https://bidenwhitehouse.archives.gov", "2021-01-20", "2025-01-20"),
        ("www.whitehouse.gov", "https://trumpwhitehouse.archives.gov", "2017-01-20", "2021-01-20"),
        ("www.whitehouse.gov", "https://obamawhitehouse.archives.gov", "2009-01-20", "2017-01-20"),
        ("www.whitehouse.gov", "https://georgewbush-whitehouse.archives.gov", "2001-01-20", "2009-01-20"),
        ("www.whitehouse.gov", "https://clintonwhitehouse5.archives.gov", "1993-01-20", "2001-01-20"),
        ("whitehouse.gov", "https://bidenwhitehouse.archives.gov", "2021-01-20", "2025-01-20"),
        ("whitehouse.gov", "https://trumpwhitehouse.archives.gov", "2017-01-20", "2021-01-20"),
        ("whitehouse.gov", "https://obamawhitehouse.archives.gov", "2009-01-20", "2017-01-20"),
    ]
}
