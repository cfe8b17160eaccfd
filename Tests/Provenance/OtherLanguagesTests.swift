import Documents
import Testing

@testable import Provenance

/// Languages whose packs hold how documents speak of themselves, and no numbers yet.
@Suite("Provenance in other languages")
struct OtherLanguagesTests {
    static let paragraphs: [String: [String]] = [
        "fr": [
            "Le ministre de l'agriculture a visité dimanche trois serres près de la ville et il a parlé avec les agriculteurs.",
            "Les pluies du printemps ont été plus fortes que celles de l'année dernière, et les barrages sont à moitié pleins.",
            "Les agriculteurs demandent que le prix des engrais baisse avant l'hiver.",
        ],
        "es": [
            "El ministro de agricultura visitó el domingo tres invernaderos cerca de la ciudad y habló con los agricultores.",
            "Las lluvias de la primavera fueron más fuertes que las del año pasado, y los embalses están a la mitad.",
            "Los agricultores piden que baje el precio de los abonos antes del invierno.",
        ],
        "pt": [
            "O ministro da agricultura visitou no domingo três estufas perto da cidade e falou com os agricultores.",
            "As chuvas da primavera foram mais fortes do que as do ano passado, e as barragens estão pela metade.",
            "Os agricultores pedem que o preço dos adubos baixe antes do inverno.",
        ],
        "ru": [
            "Министр сельского хозяйства в воскресенье посетил три теплицы под городом и поговорил с фермерами.",
            "Весенние дожди были сильнее, чем в прошлом году, и водохранилища заполнены наполовину.",
            "Фермеры просят, чтобы цена на удобрения снизилась до зимы.",
        ],
        "ur": [
            "وزیر زراعت نے اتوار کو شہر کے باہر تین گرین ہاؤسز کا دورہ کیا اور کسانوں سے بات کی۔",
            "بہار کی بارشیں پچھلے سال سے زیادہ تھیں اور ڈیم آدھے بھر گئے ہیں۔",
            "کسانوں نے مطالبہ کیا کہ سردی سے پہلے کھاد کی قیمت کم کی جائے۔",
        ],
        "hi": [
            "कृषि मंत्री ने रविवार को शहर के बाहर तीन ग्रीनहाउस का दौरा किया और किसानों से बात की।",
            "वसंत की बारिश पिछले साल से अधिक थी और बाँध आधे भर गए हैं।",
            "किसानों ने माँग की कि सर्दी से पहले खाद की कीमत कम की जाए।",
        ],
        "zh": [
            "农业部长星期日参观了城外的三座温室，并与农民进行了交谈。",
            "今年春天的雨水比去年多，水库已经蓄满了一半。",
            "农民希望在冬天到来之前降低化肥的价格。",
        ],
    ]

    static func with(_ line: String, _ language: String, atHead: Bool) -> String {
        let all = paragraphs[language] ?? []
        return (atHead ? [line] + all : all + [line]).joined(separator: "\n\n")
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let language: String
        let authoritative: String?
        var testDescription: String { text }

        init(_ language: String, _ authoritative: String?, _ text: String) {
            self.text = text
            self.language = language
            self.authoritative = authoritative
        }
    }

    static let disclaimers = [
        Row("fr", "en", "Cette traduction est fournie à titre gracieux et seul le texte original anglais fait foi."),
        Row("fr", nil, "Traduction non officielle"),
        Row("fr", "ar", "Traduction non officielle de l'arabe"),
        Row("fr", "en", "En cas de divergence, la version anglaise prévaut."),
        Row("fr", "ru", "Ces traductions sont proposées pour faciliter la lecture ; seule la version russe est officielle."),
        Row("fr", nil, "Ce texte est une traduction automatique et peut contenir des erreurs."),
        Row("fr", "en", "Seule la version en anglais de ce document est authentique."),
        Row("fr", "fa", "Cette traduction n'a aucune valeur juridique ; le texte persan est le seul texte officiel."),
        Row("fr", nil, "Traduction de courtoisie"),
        Row("fr", "es", "La présente traduction est fournie à titre d'information ; la version espagnole fait autorité."),
        Row(
            "es", "en",
            "Esta traducción se proporciona como cortesía y únicamente el texto original en inglés debe considerarse oficial."),
        Row("es", nil, "Traducción no oficial"),
        Row("es", "en", "En caso de discrepancia, prevalecerá la versión en inglés."),
        Row("es", "ar", "Solo el texto árabe es vinculante."),
        Row("es", nil, "Esta es una traducción no oficial."),
        Row("es", "fr", "Traducción extraoficial del original francés"),
        Row("es", nil, "Este texto fue traducido automáticamente: la traducción puede contener errores."),
        Row("es", "en", "Estas traducciones se ofrecen para facilitar la lectura; la versión inglesa es la única oficial."),
        Row("es", "zh", "La presente traducción es meramente informativa; el texto chino es el auténtico."),
        Row(
            "pt", "en",
            "Esta tradução é fornecida como cortesia e apenas o texto original em inglês deve ser considerado oficial."),
        Row("pt", nil, "Tradução não oficial"),
        Row("pt", "en", "Em caso de divergência, prevalece a versão em inglês."),
        Row("pt", "ar", "Somente o texto árabe é vinculativo."),
        Row("pt", nil, "Esta é uma tradução não oficial."),
        Row("pt", "es", "Tradução não oficial do original espanhol"),
        Row("pt", "fr", "Estas traduções são oferecidas para facilitar a leitura; a versão francesa é a única oficial."),
        Row("pt", nil, "Este documento é uma tradução automática e pode conter erros."),
        Row("ru", "en", "Этот перевод предоставлен для удобства читателей, и только английский текст является официальным."),
        Row("ru", nil, "Неофициальный перевод"),
        Row("ru", "en", "В случае расхождений преимущественную силу имеет текст на английском языке."),
        Row("ru", "en", "Неофициальный перевод с английского"),
        Row("ru", "ar", "Только арабский текст имеет юридическую силу."),
        Row("ru", nil, "Данный перевод выполнен автоматически и может содержать ошибки."),
        Row("ru", "fr", "Настоящий перевод носит справочный характер; официальным является только французский текст."),
        Row("ru", nil, "Перевод не является официальным."),
        Row("ur", "en", "یہ ترجمہ قارئین کی سہولت کے لیے فراہم کیا گیا ہے اور صرف انگریزی متن مستند سمجھا جائے۔"),
        Row("ur", nil, "غیر سرکاری ترجمہ"),
        Row("ur", "en", "اختلاف کی صورت میں انگریزی متن کو ترجیح دی جائے گی۔"),
        Row("ur", "ar", "صرف عربی متن سرکاری ہے۔"),
        Row("ur", nil, "یہ ایک غیر سرکاری ترجمہ ہے۔"),
        Row("ur", nil, "یہ متن مشینی ترجمہ ہے اور اس میں غلطیاں ہو سکتی ہیں۔"),
        Row("hi", "en", "यह अनुवाद पाठकों की सुविधा के लिए दिया गया है और केवल अंग्रेज़ी पाठ को ही आधिकारिक माना जाए।"),
        Row("hi", nil, "अनौपचारिक अनुवाद"),
        Row("hi", "en", "किसी विसंगति की स्थिति में अंग्रेज़ी पाठ मान्य होगा।"),
        Row("hi", "fa", "केवल फ़ारसी पाठ प्रामाणिक है।"),
        Row("hi", nil, "यह एक अनौपचारिक अनुवाद है।"),
        Row("hi", nil, "यह पाठ मशीनी अनुवाद है और इसमें त्रुटियाँ हो सकती हैं।"),
        Row("zh", "en", "本译文仅供参考，以英文原文为准。"),
        Row("zh", nil, "非官方译文"),
        Row("zh", "en", "如有歧义，以英文版本为准。"),
        Row("zh", "ar", "只有阿拉伯文文本具有法律效力。"),
        Row("zh", nil, "本文为机器翻译，可能存在错误。"),
        Row("zh", "en", "此翻译为方便读者而提供，只有英文原文才是权威文本。"),
        Row("zh", "fr", "中文译文与法文原文如有出入，应以法文为准。"),
        Row("zh", nil, "（非正式翻译）"),
    ]

    @Test("disclaimers at the head and at the foot", arguments: disclaimers)
    func disclaimer(_ row: Row) throws {
        for atHead in [true, false] {
            let record = try claims(Self.with(row.text, row.language, atHead: atHead))
            #expect(record.language == row.language)
            let disclaimer = try #require(record.disclaimer, "atHead: \(atHead)")
            #expect(disclaimer.value.text == row.text)
            #expect(disclaimer.value.authoritativeLanguage == row.authoritative)
        }
    }

    static let news: [(language: String, text: String)] = [
        ("fr", "L'anglais est la seule langue officielle de l'agence."),
        ("fr", "Le porte-parole a déclaré que cette traduction n'était pas officielle et que le texte anglais faisait foi."),
        ("fr", "Son roman a été traduit en persan et se vend bien."),
        ("fr", "Les documents officiels doivent être traduits en français par un traducteur assermenté."),
        ("fr", "Le ministère a remis une traduction officielle du traité aux députés."),
        ("es", "El inglés es el único idioma oficial de la agencia."),
        ("es", "El portavoz dijo que esta traducción no era oficial y que el texto árabe era el auténtico."),
        ("es", "Su novela fue traducida al persa y se vende bien."),
        ("es", "El ministerio entregó una traducción oficial del tratado a los diputados."),
        ("pt", "O inglês é a única língua oficial da agência."),
        ("pt", "O porta-voz disse que esta tradução não era oficial e que o texto árabe era o autêntico."),
        ("pt", "O romance dela foi traduzido para o persa e vende bem."),
        ("ru", "Английский является единственным официальным языком агентства."),
        ("ru", "Представитель сказал, что этот перевод не является официальным, а арабский текст имеет силу."),
        ("ru", "Её роман переведён на персидский и хорошо продаётся."),
        ("ru", "Министерство раздало депутатам официальный перевод договора."),
        ("ur", "انگریزی اس ادارے کی واحد سرکاری زبان ہے۔"),
        ("ur", "ان کے ناول کا فارسی میں ترجمہ ہو چکا ہے اور وہ خوب بک رہا ہے۔"),
        ("ur", "ترجمان نے کہا کہ یہ ترجمہ سرکاری نہیں اور عربی متن مستند ہے۔"),
        ("hi", "अंग्रेज़ी इस संस्था की एकमात्र आधिकारिक भाषा है।"),
        ("hi", "उनके उपन्यास का फ़ारसी में अनुवाद हो चुका है और वह ख़ूब बिक रहा है।"),
        ("hi", "प्रवक्ता ने कहा कि यह अनुवाद आधिकारिक नहीं है और अरबी पाठ मान्य है।"),
        ("zh", "英语是该机构唯一的官方语言。"),
        ("zh", "她的小说已被翻译成波斯文，销量很好。"),
        ("zh", "发言人表示，该译文并非官方文本，以阿拉伯文为准。"),
        ("zh", "图书馆为读者提供免费的翻译服务。"),
    ]

    @Test("the news about translations is no disclaimer", arguments: news)
    func notFound(_ language: String, _ text: String) throws {
        for atHead in [true, false] {
            let record = try claims(Self.with(text, language, atHead: atHead))
            #expect(record.disclaimer == nil, "atHead: \(atHead)")
            #expect(record.notices.isEmpty)
        }
    }

    static let lines: [(language: String, line: String)] = [
        ("fr", "Texte original : https://news.example.org/dam"),
        ("fr", "Lire l'original en anglais : https://news.example.org/dam."),
        ("fr", "Source : https://news.example.org/dam"), ("fr", "Traduit de l'anglais (https://news.example.org/dam)"),
        ("es", "Texto original: https://news.example.org/dam"), ("es", "Lea el original en https://news.example.org/dam."),
        ("es", "Fuente: https://news.example.org/dam"), ("es", "Versión en inglés: https://news.example.org/dam"),
        ("pt", "Texto original: https://news.example.org/dam"), ("pt", "Leia o original em https://news.example.org/dam."),
        ("pt", "Fonte: https://news.example.org/dam"), ("ru", "Оригинал статьи: https://news.example.org/dam"),
        ("ru", "Текст на английском языке: https://news.example.org/dam"), ("ru", "Источник: https://news.example.org/dam"),
        ("ur", "اصل متن: https://news.example.org/dam"), ("ur", "ماخذ: https://news.example.org/dam"),
        ("ur", "انگریزی متن یہاں پڑھیں: https://news.example.org/dam"), ("hi", "मूल पाठ: https://news.example.org/dam"),
        ("hi", "स्रोत: https://news.example.org/dam"), ("hi", "अंग्रेज़ी में पढ़ें: https://news.example.org/dam"),
        ("zh", "原文链接：https://news.example.org/dam"), ("zh", "来源：https://news.example.org/dam"),
        ("zh", "英文原文请见https://news.example.org/dam。"), ("zh", "译自：https://news.example.org/dam"),
    ]

    @Test("lines that lead to the original", arguments: lines)
    func original(_ language: String, _ line: String) throws {
        let record = try claims(Self.with(line, language, atHead: false))
        #expect(record.originals.map(\.value.url) == ["https://news.example.org/dam"])
        #expect(record.originals.first?.evidence.text == "https://news.example.org/dam")
    }

    static let contacts: [(language: String, line: String)] = [
        ("fr", "Pour plus d'informations, écrivez à press@example.org ou visitez https://www.example.org/contact."),
        ("es", "Para más información, visite https://www.example.org/contact o escriba a press@example.org."),
        ("pt", "Para mais informações, visite https://www.example.org/contact ou escreva para press@example.org."),
        ("ru", "За дополнительной информацией обращайтесь на https://www.example.org/contact или пишите нам."),
        ("ur", "مزید معلومات کے لیے https://www.example.org/contact پر جائیں۔"),
        ("hi", "अधिक जानकारी के लिए https://www.example.org/contact पर जाएँ।"), ("zh", "更多信息请访问https://www.example.org/contact。"),
    ]

    @Test("contacts are not claimed", arguments: contacts)
    func notClaimed(_ language: String, _ line: String) throws {
        #expect(try claims(Self.with(line, language, atHead: false)).originals.isEmpty)
    }

    static let attributions: [(language: String, text: String, name: String)] = [
        ("fr", "Selon Reuters, le ministre a visité trois serres près de la ville.", "Reuters"),
        ("es", "Según Reuters, el ministro visitó tres invernaderos cerca de la ciudad.", "Reuters"),
        ("pt", "Segundo a Reuters, o ministro visitou três estufas perto da cidade.", "Reuters"),
        ("ru", "По данным Рейтер, министр посетил три теплицы под городом.", "Рейтер"),
        ("ur", "رائٹرز کے مطابق وزیر نے شہر کے باہر تین گرین ہاؤسز کا دورہ کیا۔", "رائٹرز"),
        ("hi", "रॉयटर्स के अनुसार मंत्री ने शहर के बाहर तीन ग्रीनहाउस का दौरा किया।", "रॉयटर्स"),
        ("zh", "据新华社报道，农业部长参观了城外的三座温室。", "新华社"),
    ]

    @Test("attributions in words", arguments: attributions)
    func attribution(_ language: String, _ text: String, _ name: String) throws {
        #expect(try claims(Self.with(text, language, atHead: true)).attribution?.value == name)
    }
}
