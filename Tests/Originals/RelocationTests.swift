import Facts
import Testing

@testable import Originals

@Suite("Where pages moved")
struct RelocationTests {
    static let builtIn: [(url: String, date: String?, first: String?)] = [
        ("https://www.state.gov/a/b?c=d", "2023-05-01", "https://2021-2025.state.gov/a/b?c=d"),
        ("http://www.state.gov/a/", "2019-07-04", "https://2017-2021.state.gov/a/"),
        ("https://www.state.gov/a", "2012-01-01", "https://2009-2017.state.gov/a"),
        ("https://www.state.gov/a", "2005", "https://2001-2009.state.gov/a"),
        ("https://www.state.gov/a", "2000-06", "https://1997-2001.state.gov/a"),
        // The day of the change of office belongs to either; a translation follows its original by some days.
        ("https://www.state.gov/a", "2021-01-20", "https://2021-2025.state.gov/a"),
        ("https://www.state.gov/a", "2021-01-19", "https://2017-2021.state.gov/a"),
        ("https://www.state.gov/a", "2025-02-01", "https://2021-2025.state.gov/a"),
        ("https://www.state.gov/a", "2026-02-01", nil), ("https://www.state.gov/a", nil, "https://2021-2025.state.gov/a"),
        ("https://www.whitehouse.gov/x", "1999-03-03", "https://clintonwhitehouse5.archives.gov/x"),
        ("https://www.whitehouse.gov/x", "2004-03-03", "https://georgewbush-whitehouse.archives.gov/x"),
        ("https://www.whitehouse.gov/x", "2010-03-03", "https://obamawhitehouse.archives.gov/x"),
        ("https://www.whitehouse.gov/x", "2018-03-03", "https://trumpwhitehouse.archives.gov/x"),
        ("https://www.whitehouse.gov/x", "2022-03-03", "https://bidenwhitehouse.archives.gov/x"),
        ("https://www.state.gov.example.org/a", "2019-07-04", nil), ("https://example.org/www.state.gov", "2019-07-04", nil),
        ("https://fr.state.gov/a", "2019-07-04", nil),
    ]

    @Test("the administration in office on the document's date", arguments: builtIn)
    func administration(row: (url: String, date: String?, first: String?)) {
        let targets = Relocation.builtIn.targets(of: row.url, date: row.date.flatMap { PartialDate(iso: $0) })
        #expect(targets.first == row.first)
    }

    @Test("around a change of office both archives are asked, and only those")
    func neighbours() {
        let targets = Relocation.builtIn.targets(of: "https://www.state.gov/a", date: PartialDate(iso: "2021-02-10"))
        #expect(targets == ["https://2021-2025.state.gov/a", "https://2017-2021.state.gov/a"])
    }

    static let rules: [(from: String, to: String, url: String, target: String?)] = [
        ("example.org", "https://old.example.org", "https://example.org", "https://old.example.org"),
        ("example.org", "https://old.example.org/", "https://example.org/a", "https://old.example.org/a"),
        ("https://example.org/news/", "https://old.example.org/n", "http://example.org/news/a", "https://old.example.org/n/a"),
        ("example.org/news", "https://old.example.org/n", "https://example.org/newsletter", nil),
        ("example.org/news", "https://old.example.org/n", "https://example.org/news?id=1", "https://old.example.org/n?id=1"),
        ("example.org", "https://old.example.org", "https://example.org.evil.example/", nil),
        ("example.org", "https://old.example.org", "https://example.org:8080/", nil),
    ]

    @Test("a rule takes whole components of the path", arguments: rules)
    func rule(row: (from: String, to: String, url: String, target: String?)) {
        #expect(Relocation(from: row.from, to: row.to).target(of: row.url) == row.target)
    }

    @Test("the TimeGate is asked for noon of the day")
    func timeGate() {
        #expect(
            TimeGate(base: "https://archive.example/web").address(of: "https://a.example/?b=c")
                == "https://archive.example/web/https://a.example/?b=c")
        #expect(PartialDate(iso: "1970-01-02").flatMap(TimeGate.time) == 86_400 + 43_200)
        #expect(PartialDate(iso: "2021-03").flatMap(TimeGate.time) == 1_614_600_000)
        #expect(PartialDate(iso: "XXXX-03-04").flatMap(TimeGate.time) == nil)
    }

    static let mementos: [(String, String?)] = [
        (
            "https://web.archive.org/web/20210120120000/https://a.example/",
            "https://web.archive.org/web/20210120120000id_/https://a.example/"
        ),
        ("https://web.archive.org/web/20210120120000id_/https://a.example/", nil), ("https://a.example/20210120120000/x", nil),
        ("https://a.example/2021/https://b.example/", nil), ("", nil), ("/20210120120000/http:", nil),
    ]

    @Test("a copy is asked for as it was received", arguments: mementos)
    func undressed(url: String, bare: String?) { #expect(TimeGate.undressed(url) == bare) }
}
