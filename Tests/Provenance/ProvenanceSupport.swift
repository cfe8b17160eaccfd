import Documents

@testable import Provenance

/// Reads what `text` claims of itself.
func claims(_ text: String, _ format: DocumentFormat = .plainText) throws -> ProvenanceRecord {
    ProvenanceReader.read(try document(text, format))
}

func document(_ text: String, _ format: DocumentFormat = .plainText) throws -> Document {
    try DocumentLoader.read(Array(text.utf8), path: "-", format: format)
}

/// Paragraphs about nothing that matters here, for notices to stand around.
enum Body {
    static let paragraphs: [String: [String]] = [
        "fa": [
            "وزیر کشاورزی روز یکشنبه از سه گلخانه در حومه شهر بازدید کرد و با کشاورزان گفت‌وگو کرد.",
            "باران‌های بهاری امسال بیش از سال گذشته بوده و سدهای استان تا نیمه پر شده‌اند.",
            "کشاورزان خواستند که قیمت کود پایین بیاید و راه روستا پیش از زمستان آسفالت شود.",
            "قرار است گروهی از دانشجویان تابستان آینده در این گلخانه‌ها کارآموزی کنند.",
            "شهردار هم وعده داد که بازار هفتگی میوه در میدان بزرگ شهر دوباره برپا شود.",
            "در پایان بازدید، از دو کشاورز نمونه شهرستان با هدیه‌ای کوچک قدردانی شد.",
            "هوا در روزهای آینده آفتابی خواهد بود و برداشت گوجه از هفته بعد آغاز می‌شود.",
        ],
        "ar": [
            "زار وزير الزراعة يوم الأحد ثلاثة بيوت زجاجية في ضواحي المدينة وتحدث مع المزارعين.",
            "كانت أمطار الربيع هذا العام أغزر من العام الماضي وامتلأت السدود حتى منتصفها.",
            "طلب المزارعون خفض سعر السماد ورصف طريق القرية قبل حلول الشتاء.",
            "ومن المقرر أن يتدرب عدد من الطلاب في هذه البيوت خلال الصيف المقبل.",
            "ووعد رئيس البلدية بعودة سوق الفاكهة الأسبوعي إلى الساحة الكبيرة.",
            "وفي ختام الزيارة تسلم مزارعان هدية صغيرة تقديرا لجهودهما.",
            "سيكون الطقس مشمسا في الأيام القادمة ويبدأ جني الطماطم الأسبوع المقبل.",
        ],
        "en": [
            "The minister of agriculture visited three greenhouses outside the town on Sunday and spoke with farmers.",
            "The spring rains were heavier than last year, and the reservoirs have filled to the half.",
            "The farmers asked for cheaper fertiliser and for a paved road to the village before winter.",
            "A group of students will train in the greenhouses next summer.",
            "The mayor promised that the weekly fruit market would return to the large square.",
            "At the end of the visit two farmers received a small gift for their work.",
            "The weather will be sunny in the coming days, and the tomato harvest begins next week.",
        ],
    ]

    enum Place: CaseIterable, Sendable { case head, foot, middle }

    /// The paragraphs of `language` with `line` before, behind or among them.
    static func with(_ line: String, at place: Place, _ language: String) -> String {
        var all = paragraphs[language] ?? []
        switch place {
        case .head: all.insert(line, at: 0)
        case .foot: all.append(line)
        case .middle: all.insert(line, at: 3)
        }
        return all.joined(separator: "\n\n")
    }
}

/// The place of the first occurrence of `part` in `text`: line and column from 1, columns in Unicode scalars.
func place(of part: String, in text: String) -> [Int] {
    guard let range = text.firstRange(of: part) else { return [] }
    let before = text[..<range.lowerBound].unicodeScalars
    let line = before.count { $0 == "\n" } + 1
    let start = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    return [line, before.distance(from: start, to: before.endIndex) + 1]
}
