import Aligner
import Facts
import Languages

/// A story in several languages, line by line the same; the German and French go further in cognates than in words.
enum Story {
    static let english = [
        "Minister opens new bridge over the river in Lisbon",
        "The minister of transport opened a bridge of 1,250 metres on Tuesday morning.",
        "It cost 340 million euros and took six years to build.",
        "\"This city has waited for it since 1998,\" she told reporters.",
        "About 45,000 cars are expected to cross the river every day.",
        "Environmental groups had asked the court in 2016 to stop the work.",
        "Judge Helena Marques refused their request after a hearing of two days.",
        "Fishermen complain that noise has driven the fish away.",
        "Portugal received a third of the money from the European Union.",
        "A second bridge, for trains, is to be ready in 2031.",
        "Why was the railway not built first?",
        "The opposition leader Rui Carvalho called the project a mistake.",
    ]

    static let arabic = [
        "وزيرة تفتتح جسرا جديدا فوق النهر في لشبونة",
        "افتتحت وزيرة النقل صباح الثلاثاء جسرا طوله 1250 مترا.",
        "بلغت كلفته 340 مليون يورو واستغرق بناؤه ست سنوات.",
        "وقالت للصحفيين: \"هذه المدينة تنتظره منذ عام 1998\".",
        "ومن المتوقع أن تعبر النهر حوالي 45 ألف سيارة كل يوم.",
        "وكانت جماعات بيئية قد طلبت من المحكمة في عام 2016 وقف العمل.",
        "ورفضت القاضية هيلينا ماركيز طلبهم بعد جلسة استمرت يومين.",
        "ويشكو الصيادون من أن الضجيج أبعد الأسماك.",
        "وحصلت البرتغال على ثلث المال من الاتحاد الأوروبي.",
        "ومن المقرر أن يكون جسر ثان للقطارات جاهزا في عام 2031.",
        "لماذا لم تبن السكك الحديدية أولا؟",
        "ووصف زعيم المعارضة روي كارفاليو المشروع بأنه خطأ.",
    ]

    static let persian = [
        "وزیر پل جدید روی رودخانه را در لیسبون افتتاح کرد",
        "وزیر حمل و نقل صبح سه‌شنبه پلی به طول ۱۲۵۰ متر را افتتاح کرد.",
        "هزینه آن ۳۴۰ میلیون یورو بود و ساخت آن شش سال طول کشید.",
        "او به خبرنگاران گفت: «این شهر از سال ۱۹۹۸ منتظر آن بوده است.»",
        "انتظار می‌رود هر روز حدود ۴۵ هزار خودرو از رودخانه عبور کنند.",
        "گروه‌های محیط زیستی در سال ۲۰۱۶ از دادگاه خواسته بودند کار را متوقف کند.",
        "قاضی هلنا مارکز پس از جلسه‌ای دو روزه درخواست آن‌ها را رد کرد.",
        "ماهیگیران شکایت دارند که سر و صدا ماهی‌ها را فراری داده است.",
        "پرتغال یک سوم پول را از اتحادیه اروپا دریافت کرد.",
        "قرار است پل دوم برای قطارها در سال ۲۰۳۱ آماده شود.",
        "چرا راه‌آهن اول ساخته نشد؟",
        "رهبر مخالفان روی کاروالیو این پروژه را یک اشتباه خواند.",
    ]

    static let german = [
        "Ministerin eröffnet neue Brücke in Lissabon",
        "Die Transportministerin hat am Dienstag eine 1250 Meter lange Brücke inauguriert.",
        "Das Projekt kostete 340 Millionen Euro und dauerte sechs Jahre.",
        "Diese Stadt habe seit 1998 darauf gewartet, sagte sie den Journalisten.",
        "Rund 45000 Automobile sollen den Fluss täglich passieren.",
        "Umweltorganisationen hatten 2016 versucht, die Konstruktion vor Gericht zu stoppen.",
        "Die Richterin Helena Marques lehnte das nach einer Audienz von zwei Tagen ab.",
        "Fischer klagen, der Lärm habe die Fische vertrieben.",
        "Portugal erhielt ein Drittel der Finanzierung von der Europäischen Union.",
        "Eine zweite Brücke für die Bahn soll 2031 fertig sein.",
        "Warum wurde die Bahnstrecke nicht zuerst gebaut?",
        "Der Chef der Opposition, Rui Carvalho, nannte das Projekt einen Fehler.",
    ]

    static let french = [
        "La ministre inaugure un nouveau pont à Lisbonne",
        "La ministre des Transports a inauguré mardi un pont de 1250 mètres.",
        "Le projet a coûté 340 millions d'euros et a duré six ans.",
        "Cette ville attendait depuis 1998, a-t-elle dit aux journalistes.",
        "Environ 45000 automobiles devraient passer le fleuve chaque jour.",
        "Des organisations écologistes avaient tenté en 2016 de faire stopper la construction par la justice.",
        "La juge Helena Marques a refusé après une audience de deux jours.",
        "Les pêcheurs se plaignent que le bruit a fait fuir les poissons.",
        "Le Portugal a reçu un tiers du financement de l'Union européenne.",
        "Un deuxième pont, pour les trains, doit être prêt en 2031.",
        "Pourquoi n'a-t-on pas bâti d'abord la voie ferrée ?",
        "Le chef de l'opposition, Rui Carvalho, a qualifié le projet d'erreur.",
    ]

    static func text(_ language: String) -> [String] {
        switch language {
        case "ar": arabic
        case "fa": persian
        case "de": german
        case "fr": french
        default: english
        }
    }
}

/// Segments with their facts, and beads in short.
enum Make {
    static func segments(_ texts: [String], _ language: String) -> [AlignmentSegment] {
        let reader = FactReader(pack: LanguageCatalog.pack(for: language))
        return texts.map { AlignmentSegment(reader.read($0)) }
    }

    static func alignment(
        _ source: [String], _ sourceLanguage: String, _ target: [String], _ targetLanguage: String,
        _ parameters: AlignerParameters = AlignerParameters()
    ) -> Alignment {
        let aligner = Aligner(
            source: LanguageCatalog.pack(for: sourceLanguage), target: LanguageCatalog.pack(for: targetLanguage),
            parameters: parameters)
        return aligner.align(segments(source, sourceLanguage), segments(target, targetLanguage))
    }

    /// `0:0 1,2:1 3: :2` for the beads.
    static func short(_ beads: [Bead]) -> String {
        beads.map { bead in
            bead.source.map(String.init).joined(separator: ",") + ":" + bead.target.map(String.init).joined(separator: ",")
        }.joined(separator: " ")
    }
}

/// A generator of random numbers that gives the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
