import Checker
import Testing

@Suite struct CoverageTests {
    static let original = [
        "The government of Egypt signed the treaty in 2014.", "The army sent 350 soldiers to the border on Monday.",
        "The hospital was built with a loan of $5 million.", "Exports of wheat fell by 42 percent last year.",
        "The minister of health resigned in October.", "The court in Baghdad freed 18 prisoners.",
        "The school has 640 pupils and 31 teachers.", "Farmers in Morocco expect a good harvest.",
        "The bridge over the river is 900 meters long.", "The president will travel to Japan tomorrow.",
        "The police found the missing child in a village.", "The bank raised its interest rate to 7.5 percent.",
    ]
    static let translation = [
        "دولت مصر این معاهده را در سال ۲۰۱۴ امضا کرد.", "ارتش روز دوشنبه ۳۵۰ سرباز به مرز فرستاد.",
        "این بیمارستان با وامی به ارزش ۵ میلیون دلار ساخته شد.", "صادرات گندم سال گذشته ۴۲ درصد کاهش یافت.",
        "وزیر بهداشت در ماه اکتبر استعفا داد.", "دادگاهی در بغداد ۱۸ زندانی را آزاد کرد.",
        "این مدرسه ۶۴۰ دانش‌آموز و ۳۱ معلم دارد.",
        "کشاورزان مراکش انتظار برداشت خوبی دارند.", "طول پل روی رودخانه ۹۰۰ متر است.", "رئیس جمهور فردا به ژاپن سفر می‌کند.",
        "پلیس کودک گمشده را در روستایی پیدا کرد.", "بانک نرخ بهره خود را به ۷٫۵ درصد افزایش داد.",
    ]

    private func check(_ original: [String], _ translation: [String]) -> CheckedPair {
        CheckedPair(original.joined(separator: "\n"), translation.joined(separator: "\n"), "fa")
    }

    @Test func wholeTranslationHasNoFinding() {
        let pair = check(Self.original, Self.translation)
        #expect(pair.alarms.isEmpty, "\(pair.summary)")
    }

    @Test(arguments: [3, 6, 9]) func aSentenceLeftOutIsAFinding(_ index: Int) {
        var translation = Self.translation
        translation.remove(at: index)
        let pair = check(Self.original, translation)
        #expect(pair.alarms == ["omission"], "\(pair.summary)")
        #expect(pair.findings.first { $0.rule == "omission" }?.source?.segment == index)
    }

    @Test func aSentenceBroughtInIsAFinding() {
        var translation = Self.translation
        translation.insert("خبرنگاران بدون مرز این قتل را در هفته گذشته محکوم کردند.", at: 5)
        let pair = check(Self.original, translation)
        #expect(pair.alarms == ["addition"], "\(pair.summary)")
    }

    @Test func anExcerptIsOneFinding() {
        let pair = check(Self.original, Array(Self.translation.prefix(4)))
        #expect(pair.alarms == ["omission"], "\(pair.summary)")
    }

    @Test func aLongerTextIsOneFinding() {
        let pair = check(Array(Self.original.prefix(4)), Self.translation)
        #expect(pair.alarms == ["addition"], "\(pair.summary)")
    }

    @Test func aBlockLeftOutIsOneFinding() {
        let pair = check(Self.original, Array(Self.translation.prefix(4) + Self.translation.suffix(4)))
        #expect(pair.alarms == ["omission"], "\(pair.summary)")
    }

    @Test func anotherTextIsOneError() {
        let other = [
            "در سال ۱۹۹۸ نویسنده کتاب تازه‌اش را درباره زندگی در فرانسه منتشر کرد.", "باران شدید در ژاپن جان ۲۷ نفر را گرفت.",
            "روز پنجشنبه دانشمندان ۳ سیاره تازه کشف کردند.", "تیم ملی برزیل با ۶ گل پیروز شد و ۷۵ هزار تماشاگر شادی کردند.",
            "هوای شهر در ماه ژوئیه به ۴۴ درجه رسید.", "موزه لندن ۱۲۰ نقاشی تازه خرید.", "خواننده در ماه مه به ترکیه رفت.",
            "کشتی با ۹۱ مسافر روز جمعه غرق شد.", "شاعر در سال ۱۹۳۷ در روسیه به دنیا آمد.", "قیمت نفت ۱۱ درصد افزایش یافت.",
            "فیلم تازه کارگردان در ۲۳ کشور نمایش داده شد.", "گردشگران از ایتالیا و اسپانیا آمدند.",
        ]
        let pair = check(Self.original, other)
        #expect(pair.alarms == ["omission"], "\(pair.summary)")
        #expect(pair.findings.first { $0.rule == "omission" }?.severity == .error)
    }

    @Test func emptySidesDoNotTrap() {
        #expect(check([], []).findings.isEmpty)
        #expect(check(Self.original, []).alarms.count == 1)
        #expect(check([], Self.translation).alarms.count == 1)
    }
}
