import Documents
import Facts
import Testing

@testable import Provenance

@Suite("Date, publisher, attribution")
struct DateAndPublisherTests {
    // MARK: Date lines

    static let dateLines: [(line: String, language: String, date: String?, quoted: String)] = [
        ("۱۸ سپتامبر ۲۰۲۳", "fa", "2023-09-18", "۱۸ سپتامبر ۲۰۲۳"),
        ("دوشنبه ۱۸ سپتامبر ۲۰۲۳ - ۱۴:۳۰", "fa", "2023-09-18", "دوشنبه ۱۸ سپتامبر ۲۰۲۳"),
        ("۲۷ شهریور ۱۴۰۲", "fa", "2023-09-18", "۲۷ شهریور ۱۴۰۲"),
        ("تاریخ انتشار: ۲۷ شهریور ۱۴۰۲", "fa", "2023-09-18", "۲۷ شهریور ۱۴۰۲"),
        ("منتشر شده در ۱۸ سپتامبر ۲۰۲۳", "fa", "2023-09-18", "۱۸ سپتامبر ۲۰۲۳"),
        ("دفتر سخنگو، تهران، ۱۸ سپتامبر ۲۰۲۳", "fa", "2023-09-18", "۱۸ سپتامبر ۲۰۲۳"),
        ("آخرین به‌روزرسانی: ۱۸ سپتامبر ۲۰۲۳", "fa", nil, ""),
        ("۱۸ سپتامبر", "fa", nil, ""),
        ("20 تشرين الثاني/نوفمبر 2019", "ar", "2019-11-20", "20 تشرين الثاني/نوفمبر 2019"),
        ("٢٠ ديسمبر، ٢٠١٩", "ar", "2019-12-20", "٢٠ ديسمبر، ٢٠١٩"),
        ("الأربعاء، 20 نوفمبر 2019", "ar", "2019-11-20", "الأربعاء، 20 نوفمبر 2019"),
        ("تاريخ النشر: 20 نوفمبر 2019", "ar", "2019-11-20", "20 نوفمبر 2019"),
        ("نشر في 20 نوفمبر 2019", "ar", "2019-11-20", "20 نوفمبر 2019"),
        ("بيان صحفي | 20 نوفمبر 2019", "ar", "2019-11-20", "20 نوفمبر 2019"),
        ("آخر تحديث: 20 نوفمبر 2019", "ar", nil, ""),
        ("إحياء ذكرى 11 سبتمبر 2001 في نيويورك", "ar", nil, ""),
        ("December 3, 2021", "en", "2021-12-03", "December 3, 2021"),
        ("Media Note | Office of the Spokesperson | December 3, 2021", "en", "2021-12-03", "December 3, 2021"),
        ("Posted on: Friday, 3 December 2021", "en", "2021-12-03", "Friday, 3 December 2021"),
        ("3 December 2021 - Media Note", "en", "2021-12-03", "3 December 2021"),
        ("Last updated: 3 December 2021", "en", nil, ""),
        ("Remembering 11 September 2001 in New York", "en", nil, ""),
        ("12-13 December 2021", "en", nil, ""),
    ]

    @Test("a line over the text", arguments: dateLines)
    func dateLine(_ line: String, _ language: String, _ date: String?, _ quoted: String) throws {
        let text = Body.with(line, at: .head, language)
        let published = try claims(text).published
        #expect(published?.value.iso == date)
        guard let evidence = published?.evidence, date != nil else { return }
        #expect(evidence.text == quoted)
        #expect([evidence.line, evidence.column] == place(of: quoted, in: text))
    }

    static let datelines: [(opening: String, language: String, date: String?)] = [
        ("ژنو، ۳ دسامبر ۲۰۲۱ – ", "fa", "2021-12-03"),
        ("واشنطن، 3 ديسمبر 2021 - ", "ar", "2021-12-03"),
        ("جنيف (3 كانون الأول/ديسمبر 2021) — ", "ar", "2021-12-03"),
        ("GENEVA, 3 December 2021 – ", "en", "2021-12-03"),
        ("On 3 December 2021 rain fell: ", "en", nil),
    ]

    @Test("the dateline that opens the text", arguments: datelines)
    func dateline(_ opening: String, _ language: String, _ date: String?) throws {
        let text = opening + (Body.paragraphs[language] ?? []).joined(separator: "\n\n")
        #expect(try claims(text).published?.value.iso == date)
    }

    @Test("a labelled date at the foot, and no other date there")
    func foot() throws {
        #expect(try claims(Body.with("تاریخ انتشار: ۱۸ سپتامبر ۲۰۲۳", at: .foot, "fa")).published?.value.iso == "2023-09-18")
        #expect(try claims(Body.with("۱۸ سپتامبر ۲۰۲۳", at: .foot, "fa")).published == nil)
        #expect(try claims(Body.with("نشست بعدی در ۱۸ سپتامبر ۲۰۲۳ برگزار می‌شود.", at: .foot, "fa")).published == nil)
    }

    static let frontMatter: [(line: String, date: String?)] = [
        ("date: 2019-11-20", "2019-11-20"), ("date: \"2019-11-20T10:00:00+03:30\"", "2019-11-20"),
        ("published: 20 November 2019", "2019-11-20"),
        ("date: ۲۹ آبان ۱۳۹۸", "2019-11-20"), ("date: soon", nil), ("updated: 2019-11-20", nil), ("date: 2019-13-45", nil),
    ]

    @Test("front matter", arguments: frontMatter)
    func inFrontMatter(_ line: String, _ date: String?) throws {
        let text = "---\ntitle: x\n\n\(line)\n---\n\n" + (Body.paragraphs["fa"] ?? []).joined(separator: "\n\n")
        let published = try claims(text, .markdown).published
        #expect(published?.value.iso == date)
        if let published { #expect(published.evidence.line == 4) }
    }

    static let markup: [(head: String, body: String, date: String?)] = [
        ("<meta property=\"article:published_time\" content=\"2019-11-20T08:00:00Z\">", "", "2019-11-20"),
        ("<meta name=\"date\" content=\"November 20, 2019\">", "", "2019-11-20"),
        ("<script type=\"application/ld+json\">{\"datePublished\": \"2019-11-20\"}</script>", "", "2019-11-20"),
        ("", "<time datetime=\"2019-11-20\">أمس</time>", "2019-11-20"),
        ("", "<time datetime=\"2019-11-20\">أمس</time><time datetime=\"2018-01-02\">قبل عام</time>", nil),
        ("<meta property=\"article:modified_time\" content=\"2019-11-20T08:00:00Z\">", "", nil),
        ("<meta name=\"date\" content=\"garbage\">", "<p>20 نوفمبر 2019</p>", "2019-11-20"),
    ]

    @Test("HTML metadata", arguments: markup)
    func inMarkup(_ head: String, _ body: String, _ date: String?) throws {
        let paragraphs = (Body.paragraphs["ar"] ?? []).map { "<p>\($0)</p>\n" }.joined()
        let text = "<html>\n<head>\n\(head)\n</head>\n<body>\(body)\(paragraphs)</body></html>"
        let published = try claims(text, .html).published
        #expect(published?.value.iso == date)
        if head.contains("published_time") { #expect(published?.evidence.line == 3) }
    }

    // MARK: Publisher

    static let publishers: [(line: String, language: String, name: String?)] = [
        ("وزارت نیروی جمهوری نمونه", "fa", "وزارت نیروی جمهوری نمونه"),
        ("دفتر سخنگو", "fa", "دفتر سخنگو"),
        ("ناشر: روزنامه بامداد", "fa", "روزنامه بامداد"),
        ("آغاز ساخت دو نیروگاه تازه در جنوب", "fa", nil),
        ("وزارت خارجه: سه توافق امضا کردیم", "fa", nil),
        ("وزارة الطاقة", "ar", "وزارة الطاقة"),
        ("الناشر: صحيفة الفجر", "ar", "صحيفة الفجر"),
        ("افتتاح محطتين جديدتين في الجنوب", "ar", nil),
        ("U.S. Department of Energy", "en", "U.S. Department of Energy"),
        ("Office of the Spokesperson", "en", "Office of the Spokesperson"),
        ("Published by: The Dawn Post", "en", "The Dawn Post"),
        ("Ministry of Energy opens two plants", "en", nil),
    ]

    @Test("a line over the text names the publisher", arguments: publishers)
    func publisher(_ line: String, _ language: String, _ name: String?) throws {
        let text = Body.with(line, at: .head, language)
        let publisher = try claims(text).publisher
        #expect(publisher?.value == name)
        guard let publisher, let name else { return }
        #expect([publisher.evidence.line, publisher.evidence.column] == place(of: name, in: text))
    }

    @Test("the disclaimer names who provides the translation")
    func provider() throws {
        let line = "هذه الترجمة خدمة مجانية مقدمة من وزارة الطاقة، والنص الإنجليزي هو النص الرسمي."
        let text = Body.with(line, at: .foot, "ar")
        let publisher = try #require(try claims(text).publisher)
        #expect(publisher.value == "وزارة الطاقة")
        #expect([publisher.evidence.line, publisher.evidence.column] == place(of: "وزارة الطاقة", in: text))
    }

    @Test("markup and front matter go first")
    func publisherOfMarkup() throws {
        let paragraphs = (Body.paragraphs["ar"] ?? []).map { "<p>\($0)</p>" }.joined()
        let page =
            "<html><head><meta property=\"og:site_name\" content=\"Dawn Post\"></head><body><p>وزارة الطاقة</p>\(paragraphs)</body></html>"
        #expect(try claims(page, .html).publisher?.value == "Dawn Post")
        let front = "---\npublisher: روزنامه بامداد\n---\n\n" + Body.with("وزارت نیرو", at: .head, "fa")
        #expect(try claims(front, .markdown).publisher?.value == "روزنامه بامداد")
    }

    // MARK: Place

    static let places: [(line: String, language: String, name: String?)] = [
        ("لندن", "fa", "لندن"), ("تهران، ۱۸ سپتامبر ۲۰۲۳", "fa", "تهران"), ("دهکده سبز، ۱۸ سپتامبر ۲۰۲۳", "fa", "دهکده سبز"),
        ("دفتر سخنگو، ۱۸ سپتامبر ۲۰۲۳", "fa", nil), ("بازگشت به تهران", "fa", nil),
        ("جنيف، 20 نوفمبر 2019", "ar", "جنيف"), ("القاهرة", "ar", "القاهرة"), ("وزارة الطاقة", "ar", nil),
        ("افتتاح محطتين", "ar", nil), ("Geneva, December 3, 2021", "en", "Geneva"),
        ("Port Calder, 3 December 2021", "en", "Port Calder"),
        ("Washington, DC", "en", "Washington"), ("Back from Geneva", "en", nil), ("Media Note, December 3, 2021", "en", nil),
        ("December 3, 2021", "en", nil),
    ]

    @Test("a line over the text names the place", arguments: places)
    func placeLine(_ line: String, _ language: String, _ name: String?) throws {
        let text = Body.with(line, at: .head, language)
        let claim = try claims(text).place
        #expect(claim?.value == name)
        guard let claim, let name else { return }
        #expect([claim.evidence.line, claim.evidence.column] == place(of: name, in: text))
    }

    @Test(
        "the place that opens the text",
        arguments: [
            ("أبوظبي (الإمارات العربية المتحدة) - ", "ar", "أبوظبي"), ("تهران – ", "fa", "تهران"),
            ("GENEVA (Agency) — ", "en", "GENEVA"),
            ("London, 3 December 2021 – ", "en", "London"), ("In London, ", "en", nil), ("", "en", nil),
        ])
    func placeThatOpens(_ opening: String, _ language: String, _ name: String?) throws {
        let text = opening + (Body.paragraphs[language] ?? []).joined(separator: "\n\n")
        #expect(try claims(text).place?.value == name)
    }

    // MARK: Attribution

    static let attributions: [(opening: String, language: String, name: String?)] = [
        ("به گزارش اینترپل، ", "fa", "اینترپل"),
        ("به گزارش خبرگزاری رویترز از لندن، ", "fa", "خبرگزاری رویترز"),
        ("به نقل از روزنامه بامداد، ", "fa", "روزنامه بامداد"),
        ("به گزارش این سازمان، ", "fa", nil),
        ("نقلا عن وكالة رويترز، ", "ar", "وكالة رويترز"),
        ("ذكرت صحيفة الفجر أن ", "ar", "صحيفة الفجر"),
        ("بحسب هذه الأرقام، ", "ar", nil),
        ("According to Reuters, ", "en", "Reuters"),
        ("As reported by the Dawn Post, ", "en", "Dawn Post"),
        ("According to the law, ", "en", nil),
        ("", "fa", nil),
    ]

    @Test("the first words name the source", arguments: attributions)
    func attribution(_ opening: String, _ language: String, _ name: String?) throws {
        let text = opening + (Body.paragraphs[language] ?? []).joined(separator: "\n\n")
        let claim = try claims(text).attribution
        #expect(claim?.value == name)
        guard let claim, let name else { return }
        #expect([claim.evidence.line, claim.evidence.column] == place(of: name, in: text))
    }

    @Test(
        "a line at the foot names the source",
        arguments: [
            ("منبع: رویترز", "fa", "رویترز"), ("المصدر: وكالة الأنباء", "ar", "وكالة الأنباء"),
            ("Source: Reuters", "en", "Reuters"),
        ])
    func sourceLine(_ line: String, _ language: String, _ name: String) throws {
        let text = Body.with(line, at: .foot, language)
        let claim = try #require(try claims(text).attribution)
        #expect(claim.value == name)
        #expect([claim.evidence.line, claim.evidence.column] == place(of: name, in: text))
        #expect(try claims(text).originals.isEmpty)
    }
}
