import Checker
import Testing

/// A pair that says something else, and the rule that must say so.
struct DifferentRow: Sendable, CustomTestStringConvertible {
    let rule: String
    let language: String
    let original: String
    let translation: String

    init(_ rule: String, _ language: String, _ original: String, _ translation: String) {
        (self.rule, self.language, self.original, self.translation) = (rule, language, original, translation)
    }

    var testDescription: String { "\(rule), \(language): \(original)" }
}

@Suite struct DifferentTests {
    static let rows = [
        DifferentRow("number-mismatch", "ar", "The treaty has 56 members.", "تضم المعاهدة 65 عضوا."),
        DifferentRow("number-mismatch", "fa", "The treaty has 13 members.", "این معاهده ۳۰ عضو دارد."),
        DifferentRow("number-mismatch", "fa", "The fire killed thirteen people.", "این آتش‌سوزی سی نفر را کشت."),
        DifferentRow("number-mismatch", "ar", "The country has 5 million children.", "يوجد في البلاد 5 مليارات طفل."),
        DifferentRow("number-mismatch", "fa", "The country has 5 million children.", "این کشور ۵ میلیارد کودک دارد."),
        DifferentRow("number-mismatch", "ar", "The company hired 10 workers.", "وظفت الشركة 100 عامل."),
        DifferentRow("number-mismatch", "ar", "Eight prisoners are held in one prison.", "يحتجز أربعة سجناء في السجن."),
        DifferentRow("number-mismatch", "fa", "Nearly 700 people fled the village.", "حدود ۷۰ نفر از روستا گریختند."),
        DifferentRow("percent-mismatch", "ar", "Exports fell by 42 percent.", "انخفضت الصادرات بنسبة 24 في المئة."),
        DifferentRow("money-mismatch", "ar", "The loan is worth $5 million.", "تبلغ قيمة القرض 5 دولارات."),
        DifferentRow("money-mismatch", "fa", "The loan is worth £150 billion.", "ارزش این وام ۱۵۰ میلیارد یورو است."),
        DifferentRow("duration-mismatch", "ar", "The election is five weeks away.", "بقيت خمسة أيام على الانتخابات."),
        DifferentRow("duration-mismatch", "fa", "He was killed four days later.", "او دو روز بعد کشته شد."),
        DifferentRow("ordinal-mismatch", "fa", "It is the 84th member of the council.", "این هشتاد و پنجمین عضو شورا است."),
        DifferentRow("date-mismatch", "ar", "The law was passed in July 2017.", "صدر القانون في حزيران 2017."),
        DifferentRow("date-mismatch", "fa", "The law was passed in July 2017.", "این قانون در ژوئن ۲۰۱۷ تصویب شد."),
        DifferentRow("date-mismatch", "fa", "The school was built in 1956.", "این مدرسه در سال ۱۹۶۵ ساخته شد."),
        DifferentRow(
            "date-mismatch", "ar", "The government took power in May last year.", "تولت الحكومة السلطة في أكتوبر من العام الماضي."
        ),
        DifferentRow("weekday-mismatch", "fa", "The police arrested him on Saturday.", "پلیس او را روز دوشنبه دستگیر کرد."),
        DifferentRow("weekday-mismatch", "ar", "The court heard him on Thursday.", "استمعت إليه المحكمة يوم الثلاثاء."),
        DifferentRow("relative-day-mismatch", "ar", "The ministers met yesterday.", "اجتمع الوزراء اليوم."),
        DifferentRow("name-mismatch", "ar", "The minister returned from Niger.", "عاد الوزير من نيجيريا."),
        DifferentRow("name-mismatch", "fa", "The minister returned from Niger.", "وزیر از نیجریه بازگشت."),
        DifferentRow("name-mismatch", "ar", "The UK Government signed the treaty.", "وقعت حكومة كوبا المعاهدة."),
        DifferentRow("name-mismatch", "fa", "The US President signed the law.", "رئیس جمهور اردن این قانون را امضا کرد."),
        DifferentRow("name-mismatch", "fa", "The Church of England bought the house.", "کلیسای کلمبیا این خانه را خرید."),
        DifferentRow(
            "name-missing", "fa", "The minister, Emmanuel Dupontel, said that the plan had failed.",
            "وزیر، ماتئو سالوینسکی، گفت که این طرح شکست خورده است."),
        DifferentRow(
            "name-missing", "ar", "Kylian Rostovtzeff won the first prize of the festival.",
            "فاز ماتيو سالفينسكي بالجائزة الأولى في المهرجان."),
        DifferentRow("name-mismatch", "ar", "North Korea released the prisoners.", "أطلقت كوريا الجنوبية سراح السجناء."),
        DifferentRow("time-mismatch", "ar", "The session opens at 9:30.", "تفتتح الجلسة في الساعة 8:30."),
        DifferentRow("measure-mismatch", "fa", "The pipe is 100 km long.", "طول لوله ۲۵۰ کیلومتر است."),
        DifferentRow(
            "number-missing", "ar", "The group met 350 delegates from the unions.", "اجتمعت المجموعة بمندوبين من النقابات."),
        DifferentRow(
            "number-added", "fa", "The delegates came to the meeting of the council.", "در نشست شورا ۳۵۰ نماینده شرکت کردند."),
    ]

    @Test(arguments: rows + PersianDifferentRows.all) func differenceIsFlagged(_ row: DifferentRow) {
        let pair = CheckedPair(row.original, row.translation, row.language)
        #expect(pair.alarms.contains(row.rule), "\(pair.summary)")
    }

    @Test func replacedNameIsFoundThoughItsNameStandsNearby() {
        let pair = CheckedPair(
            "The people of Macedonia voted on Sunday.\nGreece, which has a province called Macedonia, rejected the name.\nThe government of Macedonia will pay.",
            "صوت شعب مقدونيا يوم الأحد.\nرفضت اليونان، التي لديها مقاطعة تسمى باكستان، الاسم.\nستدفع حكومة مقدونيا.", "ar")
        #expect(pair.alarms == ["name-mismatch"], "\(pair.summary)")
    }

    @Test func everyDifferenceOfASentenceIsAFindingOfItsOwn() {
        let pair = CheckedPair(
            "The government said the army sent 350 soldiers from the border to Egypt on Monday, the minister of health told the court.",
            "دولت گفت که ارتش روز سه‌شنبه ۵۳۰ سرباز از مرز به مصر فرستاد، وزیر بهداشت به دادگاه گفت.", "fa")
        #expect(pair.alarms.sorted() == ["number-mismatch", "weekday-mismatch"], "\(pair.summary)")
    }
}
