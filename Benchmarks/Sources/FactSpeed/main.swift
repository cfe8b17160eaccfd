import Documents
import Facts
import Foundation
import Languages

/// Reads facts of running text and of texts made to be slow, and prints megabytes a second: `FactSpeed [FILE LANGUAGE]`.

func measure(_ name: String, _ text: String, _ language: String) {
    guard let pack = LanguageCatalog.pack(for: language) else { return }
    let reader = FactReader(pack: pack, reference: PartialDate(year: 2019, month: 11, day: 20))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    _ = reader.read("1")
    // Time of the processor and not of the clock: other work on the machine does not count.
    let start = clock()
    var facts = 0
    for line in lines { facts += reader.read(line).facts.count }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let megabytes = Double(text.utf8.count) / 1e6
    print(
        "\(name) \(language): \((megabytes / seconds * 10).rounded() / 10) MB/s, \(facts) facts, \((seconds * 1000).rounded()) ms"
    )
}

/// The project's own documents and what the cache holds of their originals, by language: real prose, read over and over.
func documents() -> [String: String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
    let paths = ["seeds", "cache"].flatMap { folder in
        (FileManager.default.subpaths(atPath: root.appending(path: folder).path) ?? []).sorted()
            .filter { $0.hasSuffix(".txt") }.map { root.appending(path: folder).appending(path: $0).path }
    }
    var texts: [String: String] = [:]
    for path in paths {
        guard let document = try? DocumentLoader.load(path: path), let language = document.language else { continue }
        for segment in document.segments { texts[language, default: ""] += segment.text + "\n" }
    }
    return texts
}

func repeated(_ text: String, _ bytes: Int = 1_000_000) -> String { String(repeating: text, count: bytes / text.utf8.count) }

let prose = [
    "ar": """
    وقال المتحدث باسم الوزارة يوم الثلاثاء إن أكثر من 30 ألف شخص غادروا المدينة منذ بداية العام، مضيفا أن المساعدات وصلت إلى ثلثي الأسر.
    وأضاف أن اللجنة ستجتمع في 20 تشرين الثاني/نوفمبر 2019 لبحث الخطة التي تبلغ كلفتها 2.5 مليون دولار، بحسب البيان الصادر عن الحكومة.
    ورأى المراقبون أن هذه الخطوة تأتي في إطار الجهود الرامية إلى تحسين الظروف المعيشية للسكان في المناطق الريفية والنائية من البلاد.

    """,
    "fa": """
    سخنگوی وزارتخانه روز سه‌شنبه گفت بیش از ۳۰ هزار نفر از آغاز سال شهر را ترک کرده‌اند و کمک‌ها به دو سوم خانواده‌ها رسیده است.
    او افزود کمیته در ۲۰ نوامبر ۲۰۱۹ برای بررسی طرحی که هزینه آن ۲٫۵ میلیون دلار است تشکیل جلسه خواهد داد، به گزارش بیانیه دولت.
    ناظران بر این باورند که این گام در راستای تلاش برای بهبود شرایط زندگی ساکنان مناطق روستایی و دورافتاده کشور برداشته شده است.

    """,
    "en": """
    The ministry's spokesman said on Tuesday that more than 30,000 people had left the town since the start of the year, he added.
    The committee will meet on November 20, 2019 to discuss the plan, which costs $2.5 million, according to a statement by the government.
    Observers believe that the step is part of an effort to improve the living conditions of people in rural and remote areas of the country.

    """,
]

if CommandLine.arguments.count == 3, let text = try? String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8) {
    measure("file", text, CommandLine.arguments[2])
} else {
    for (language, text) in prose.sorted(by: { $0.key < $1.key }) { measure("prose", repeated(text, 8_000_000), language) }
    for (language, text) in documents().sorted(by: { $0.key < $1.key }) {
        measure("documents", repeated(text, 4_000_000), language)
    }
    for language in ["ar", "fa", "en"] {
        measure("digits", repeated("1"), language)
        measure("figures", repeated("12 "), language)
        measure("commas", repeated("١،١،١،"), language)
        measure("brackets", repeated("(["), language)
        measure("letters", repeated("a a a "), language)
        measure("quotes", repeated("'\"'"), language)
        measure("slashes", repeated("1/2-3."), language)
    }
    measure("numbers", repeated("خمسة وعشرون ألفا و"), "ar")
    measure("numbers", repeated("بیست و پنج هزار و "), "fa")
    measure("numbers", repeated("twenty five thousand and "), "en")
    measure("minus", repeated("minus "), "en")
    measure("capitals", repeated("Aaa Bbb of "), "en")
    measure("months", repeated("May "), "en")
    measure("between", repeated("between 1 and "), "en")
    measure("points", repeated("five point "), "en")
    measure("feet", repeated("6 feet "), "en")
    measure("handles", repeated("a.b-c_d"), "en")
    measure("addresses", repeated("http://a/"), "en")
    measure("and", repeated("و"), "ar")
    measure("clitics", repeated("وبال "), "ar")
}
