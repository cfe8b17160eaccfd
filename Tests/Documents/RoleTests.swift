import Testing

@testable import Documents

@Suite("Roles")
struct RoleTests {
    static let body = [
        "وزیر انرژی روز دوشنبه گفت که ساخت دو نیروگاه تازه از پاییز آغاز می‌شود.",
        "این طرح به گفته او سه سال به درازا می‌کشد و برای چهار استان برق فراهم می‌کند.",
    ]
    static let arabic = [
        "أعلن وزير الطاقة يوم الاثنين أن بناء محطتين جديدتين سيبدأ في الخريف.",
        "وأضاف أن المشروع يستغرق ثلاث سنوات ويوفر الكهرباء لأربع محافظات.",
    ]
    static let english = [
        "The energy minister said on Monday that two new plants will be built from autumn on.",
        "The project will take three years, he added, and it will supply four provinces.",
    ]

    @Test(
        "the site's own text before and behind the body",
        arguments: [
            (body, ["An example site of the government", "Share", "English", "Ministry of Energy"]),
            (body, ["فارسی English عربي", "منو", "نمایش بیشتر", "بازگشت به بالا", "تمامی حقوق برای این سایت محفوظ است."]),
            (arabic, ["RSS", "English Français", "شارك", "عرض المزيد", "لن يتم نشر عنوان بريدك الإلكتروني."]),
            (
                english,
                [
                    "Skip to main content", "فارسی", "Follow us on", "Read more", "Subscribe to our newsletter",
                    "© 2020 The Office",
                ]
            ),
        ])
    func furniture(_ body: [String], _ lines: [String]) throws {
        for line in lines {
            #expect(try read(([line] + body).joined(separator: "\n\n")).texts(.furniture) == [line])
            #expect(try read((body + [line]).joined(separator: "\n\n")).texts(.furniture) == [line])
        }
    }

    @Test("closing furniture takes the short lines behind it along")
    func closing() throws {
        let tail = ["مطالب مرتبط", "گشایش نمایشگاه کتاب", "پیروزی تیم شهر"]
        let document = try read((Self.body + tail).joined(separator: "\n\n"))
        #expect(document.texts(.furniture) == tail)
    }

    @Test("what stands over the body is metadata, and a sentence is body")
    func metadata() throws {
        let head = ["آغاز ساخت دو نیروگاه", "وزارت انرژی\nدفتر سخنگو\n۱۲ مهر ۱۳۹۹"]
        let document = try read((head + Self.body).joined(separator: "\n\n"))
        #expect(document.texts(.metadata) == ["آغاز ساخت دو نیروگاه", "وزارت انرژی", "دفتر سخنگو", "۱۲ مهر ۱۳۹۹"])
        #expect(document.texts(.body) == Self.body)
        document.expectSound()
    }

    @Test("text in another script inside the body stays there")
    func foreignInside() throws {
        let line = "“We shall see about the plants.”"
        let document = try read([Self.body[0], line, "John Smith", Self.body[1]].joined(separator: "\n\n"))
        #expect(document.texts(.body) == [Self.body[0], line, "John Smith", Self.body[1]])
        #expect(document.language == "fa")
    }

    @Test(
        "a notice about the translation is furniture, and kept",
        arguments: [
            (body, "این ترجمه برای آگاهی خواننده فراهم شده است."), (arabic, "هذه الترجمة مقدمة لتسهيل القراءة."),
            (english, "This translation is provided as a courtesy."),
        ])
    func notice(_ body: [String], _ notice: String) throws {
        let document = try read((body + [notice]).joined(separator: "\n\n"))
        #expect(document.blocks.last?.role == .furniture)
        #expect(document.segments.last?.text == notice)
    }

    @Test("lines that come again and again are buttons")
    func repeated() throws {
        let document = try read(
            [Self.english[0], "Zoom picture", Self.english[1], "Zoom picture", Self.english[0], "Zoom picture"].joined(
                separator: "\n\n"))
        #expect(document.texts(.furniture) == ["Zoom picture", "Zoom picture", "Zoom picture"])
    }

    @Test("two equal captions are two segments")
    func captions() throws {
        let document = try read(
            [Self.arabic[0], Self.arabic[1] + "\n" + Self.arabic[1], Self.arabic[0]].joined(separator: "\n\n"))
        #expect(document.segments.map(\.text) == [Self.arabic[0], Self.arabic[1], Self.arabic[1], Self.arabic[0]])
        #expect(document.segments.allSatisfy { $0.role == .body })
    }

    @Test("a text of one line is body", arguments: ["Only a headline", "دفتر سخنگو", "apples\npears"])
    func short(_ text: String) throws {
        #expect(try read(text).segments.allSatisfy { $0.role == .body })
    }

    @Test(
        "sentences that begin like furniture are none",
        arguments: [
            "Share prices rose by two percent on Monday in London.", "More than forty people attended the meeting in May.",
            "Copyright reform was discussed in the parliament again.",
            "Related industries lost a tenth of their income that year.",
        ])
    func sentences(_ sentence: String) throws {
        #expect(try read((Self.english + [sentence]).joined(separator: "\n\n")).texts(.furniture).isEmpty)
    }
}
