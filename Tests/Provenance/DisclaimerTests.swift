import Documents
import Testing

@testable import Provenance

@Suite("Disclaimers")
struct DisclaimerTests {
    /// A sentence that is a disclaimer, the language of the document, and the language that it declares authoritative.
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let language: String
        let authoritative: String?
        var testDescription: String { text }

        init(_ text: String, _ language: String, _ authoritative: String?) {
            self.text = text
            self.language = language
            self.authoritative = authoritative
        }
    }

    static let persian = [
        Row("این ترجمه برای سهولت کار خوانندگان فراهم شده است و تنها متن انگلیسی اعتبار دارد.", "fa", "en"),
        Row("این برگردان صرفا جهت اطلاع است؛ متن اصلی به زبان انگلیسی ملاک خواهد بود.", "fa", "en"),
        Row("ترجمه غیررسمی", "fa", nil),
        Row("ترجمه غیر رسمی از متن انگلیسی", "fa", "en"),
        Row("این یک ترجمه غیررسمی است.", "fa", nil),
        Row("این ترجمه‌ها برای راحتی خوانندگان تهیه شده و باید فقط نسخه اصلی فرانسوی را رسمی دانست.", "fa", "fr"),
        Row("در صورت اختلاف میان این ترجمه و متن انگلیسی، متن انگلیسی ملاک است.", "fa", "en"),
        Row("در صورت هرگونه مغایرت، متن عربی معتبر است.", "fa", "ar"),
        Row("تنها نسخه انگلیسی این بیانیه رسمیت دارد و ترجمه فارسی آن فاقد اعتبار حقوقی است.", "fa", "en"),
        Row("ترجمه حاضر جنبه رسمی ندارد و برای اطلاع خوانندگان منتشر می‌شود.", "fa", nil),
        Row("این متن با ترجمه ماشینی تهیه شده و ممکن است خطا داشته باشد.", "fa", nil),
        Row("توجه: این ترجمه رسمی نیست و نسخه روسی مرجع است.", "fa", "ru"),
        Row("متن انگلیسی تنها متن رسمی است.", "fa", "en"),
        Row("این ترجمه فارسی برای آگاهی خوانندگان است و فقط متن اصلی آلمانی قابل استناد است.", "fa", "de"),
        Row("این ترجمه خدمتی رایگان از سوی دفتر روابط عمومی است.", "fa", nil),
        Row("فقط باید متن اصلی انگلیسی را ملاک دانست.", "fa", "en"),
        Row("این متن ترجمه‌ای غیررسمی است که تنها برای آگاهی خوانندگان منتشر شده است.", "fa", nil),
        Row("این ترجمه توسط مترجمان سازمان انجام شده و متن انگلیسی آن معتبر است.", "fa", "en"),
        Row("متن رسمی این بیانیه به زبان انگلیسی است و این ترجمه صرفاً برای استفاده خوانندگان فارسی‌زبان است.", "fa", "en"),
        Row("در صورت بروز هرگونه تناقض بین نسخه فارسی و نسخه انگلیسی، نسخه انگلیسی ملاک عمل است.", "fa", "en"),
        Row("ترجمه: این خبر از متن انگلیسی ترجمه شده و مسئولیتی در قبال صحت آن پذیرفته نمی‌شود.", "fa", "en"),
        Row("لطفا توجه داشته باشید که فقط نسخه انگلیسی این سند رسمی تلقی می‌شود.", "fa", "en"),
        Row("این ترجمه‌ها به عنوان خدمت به خوانندگان ارائه می‌شود و تنها متن انگلیسی اصلی باید معتبر شمرده شود.", "fa", "en"),
        Row("سازمان مسئولیت دقت این ترجمه را نمی‌پذیرد؛ نسخه انگلیسی نسخه رسمی است.", "fa", "en"),
        Row("ترجمه این متن رسمی نیست.", "fa", nil),
        Row("این ترجمه رسمی محسوب نمی‌شود و مرجع، متن انگلیسی است.", "fa", "en"),
        Row("برگردان فارسی تنها برای آسانی دسترسی فارسی‌زبانان فراهم آمده و متن انگلیسی یگانه متن رسمی است.", "fa", "en"),
        Row("چنانچه میان ترجمه و اصل انگلیسی تفاوتی باشد، اصل انگلیسی ملاک است.", "fa", "en"),
        Row("ترجمه آزاد و غیررسمی", "fa", nil),
        Row("متن عربی این سند مبنای رسمی است و ترجمه حاضر صرفا جهت اطلاع ارائه می‌شود.", "fa", "ar"),
        Row("این ترجمه ارزش حقوقی ندارد؛ لطفا به متن اصلی انگلیسی مراجعه کنید.", "fa", "en"),
        Row("برای استناد، تنها نسخه انگلیسی معتبر است.", "fa", "en"),
        Row("این ترجمه به عنوان خدمتی به خوانندگان فراهم شده و ممکن است کاستی‌هایی داشته باشد.", "fa", nil),
    ]

    static let arabic = [
        Row("هذه الترجمة مقدمة على سبيل المجاملة، والنص الإنجليزي الأصلي وحده هو المعتمد.", "ar", "en"),
        Row("هذه الترجمة خدمة مقدمة من السفارة، ويعتبر النص الإنكليزي هو النص الرسمي.", "ar", "en"),
        Row("ترجمة غير رسمية", "ar", nil),
        Row("ترجمة غير رسمية عن الأصل الفرنسي", "ar", "fr"),
        Row("هذه ترجمة غير رسمية للبيان.", "ar", nil),
        Row("في حال وجود أي اختلاف بين النسختين، تسود النسخة الإنجليزية.", "ar", "en"),
        Row("في حالة التعارض بين هذه الترجمة والنص الأصلي، يعتد بالنص الإنجليزي فقط.", "ar", "en"),
        Row("النص الإنجليزي هو النص الرسمي الوحيد.", "ar", "en"),
        Row("تمت هذه الترجمة تسهيلا على القراء، ولا يعتد إلا بالنص الروسي الأصلي.", "ar", "ru"),
        Row("هذه الترجمات مقدمة لراحة القراء ويجب اعتبار النص الأصلي الإنجليزي وحده مرجعا.", "ar", "en"),
        Row("نشرت هذه الترجمة لأغراض إعلامية فقط.", "ar", nil),
        Row("هذا النص مترجم آليا وقد تحتوي الترجمة على أخطاء.", "ar", nil),
        Row("تنبيه: هذه الترجمة ليست رسمية، والنسخة الإسبانية هي المرجع.", "ar", "es"),
        Row("النسخة الفارسية من هذا البيان هي وحدها الملزمة وهذه الترجمة للاطلاع.", "ar", "fa"),
        Row("الترجمة العربية للاطلاع فقط، والنص الصيني هو المعتمد.", "ar", "zh"),
        Row("تم توفير هذه الترجمة كخدمة مجانية، ويبقى النص الإنجليزي الأصلي المرجع الوحيد.", "ar", "en"),
        Row("يرجى العلم بأن النسخة الإنجليزية من هذا البيان هي النسخة الرسمية المعتمدة.", "ar", "en"),
        Row("هذه الترجمة غير ملزمة ولا تغني عن النص الأصلي باللغة الفرنسية.", "ar", "fr"),
        Row("(ترجمة غير رسمية)", "ar", nil),
        Row("تُقدَّم هذه الترجمة من باب المجاملة، ويُعدّ النص الإنكليزي الأصلي وحده النص الموثوق به.", "ar", "en"),
        Row("إذا وُجد أي تباين بين النص العربي والنص الإنجليزي فيُعتد بالنص الإنجليزي.", "ar", "en"),
        Row("النص الأصلي بالإنجليزية هو النص الوحيد المعتمد.", "ar", "en"),
        Row("ترجمة للاطلاع فقط", "ar", nil),
        Row("هذه الوثيقة ترجمة غير رسمية للنص الصادر باللغة الإنجليزية.", "ar", "en"),
        Row("إخلاء مسؤولية: تمت ترجمة هذا النص آليا.", "ar", nil),
        Row("وُفرت هذه الترجمة كخدمة للقراء، وفي حال وجود اختلاف يُعتمد النص الإنكليزي.", "ar", "en"),
        Row("النص المعتمد هو النص الإنجليزي، وهذه الترجمة للاسترشاد فقط.", "ar", "en"),
        Row("ترجمة أولية غير رسمية", "ar", nil),
        Row("الترجمة غير رسمية وهي من إعداد السفارة.", "ar", nil),
        Row("لا تعد هذه الترجمة رسمية، والنص الفرنسي وحده هو الملزم قانونا.", "ar", "fr"),
        Row("يُرجى الرجوع إلى النص الإنجليزي باعتباره النص الرسمي، فهذه الترجمة لأغراض الاطلاع.", "ar", "en"),
        Row("هذا البيان مترجم عن الإنجليزية، والأصل الإنجليزي هو المرجع الوحيد.", "ar", "en"),
        Row("هذه الترجمة غير رسمية ولا يعتد إلا بالنص الروسي.", "ar", "ru"),
        Row("ملاحظة: في حالة وجود اختلاف، ترجح كفة النص الإسباني.", "ar", "es"),
    ]

    static let english = [
        Row(
            "This translation is offered as a courtesy; only the Arabic original should be regarded as authoritative.", "en", "ar"
        ),
        Row("Unofficial translation", "en", nil),
        Row("[Courtesy translation]", "en", nil),
        Row("Unofficial translation from Persian", "en", "fa"),
        Row("This is an unofficial translation of the Persian statement.", "en", "fa"),
        Row("Translation for reference only; the Chinese original prevails.", "en", "zh"),
        Row("In case of any discrepancy, the French version shall prevail.", "en", "fr"),
        Row("Only the Spanish text is binding.", "en", "es"),
        Row("The Russian version is the only official one.", "en", "ru"),
        Row("These translations are provided for the convenience of readers. The Persian text is the official text.", "en", "fa"),
        Row("This document is a machine translation and may contain errors.", "en", nil),
        Row("Please note that this translation is not official. The Turkish text remains the valid version.", "en", "tr"),
        Row("This English translation is for information only, and the Arabic text is the authoritative version.", "en", "ar"),
        Row(
            "If there are differences between the translation and the original, the original German wording is authoritative.",
            "en", "de"),
        Row("Disclaimer: this text was translated automatically and may contain errors.", "en", nil),
        Row(
            "The official version of this release is in Arabic. This translation is provided for readers' convenience.", "en",
            "ar"),
        Row("Note: the Persian text is the authoritative one.", "en", "fa"),
        Row("Translated from the Arabic for information purposes.", "en", "ar"),
        Row("Non-official translation", "en", nil),
        Row("Translations are provided as a courtesy to our readers; in all cases the English original governs.", "en", "en"),
        Row("Translation provided by the Office of Language Services. The Arabic text is controlling.", "en", "ar"),
        Row("This is a working translation and has no official status.", "en", nil),
        Row("NB: courtesy translation, the French original alone being authentic.", "en", "fr"),
        Row("The English-language version of this text is the sole official record.", "en", "en"),
        Row("Provisional translation", "en", nil),
        Row("Unofficial English translation prepared by the embassy", "en", nil),
        Row("The following is an informal translation of remarks delivered in Russian.", "en", "ru"),
        Row("Please rely only on the Persian text, as this English rendering is offered for convenience.", "en", "fa"),
        Row("While every effort has been made to ensure accuracy, this translation is not official.", "en", nil),
        Row("This is a translation. The original French statement is the only official version.", "en", "fr"),
        Row("The original language version of this document (Russian) is the only legally binding text.", "en", "ru"),
        Row("English translation provided for guidance only.", "en", nil),
        Row("For the authoritative text, please consult the Spanish version.", "en", "es"),
    ]

    /// Notices of the publisher in another language than the document's.
    static let foreign = [
        Row("This translation is provided for convenience, and only the original English text is authoritative.", "fa", "en"),
        Row("This is a courtesy translation. In the event of a conflict the English text prevails.", "ar", "en"),
    ]

    @Test("found at the head and at the foot, whatever the wording", arguments: persian + arabic + english + foreign)
    func found(_ row: Row) throws {
        for where_ in [Body.Place.head, .foot] {
            let text = Body.with(row.text, at: where_, row.language)
            let disclaimer = try #require(try claims(text).disclaimer, "\(where_)")
            #expect(disclaimer.value.text == row.text)
            #expect(disclaimer.value.authoritativeLanguage == row.authoritative, "\(where_)")
            #expect([disclaimer.evidence.line, disclaimer.evidence.column] == place(of: row.text, in: text))
        }
    }

    @Test("there are enough rows to mean something")
    func rows() {
        #expect((Self.persian + Self.arabic + Self.english).count >= 40)
        #expect(Self.news.count >= 30)
    }

    /// Sentences of a body that speak of translations, originals and official texts, and claim nothing of the document.
    static let news = [
        ("کتاب‌های این نویسنده به بیست زبان ترجمه شده و در کتابخانه‌ها یافت می‌شود.", "fa"),
        ("زبان رسمی این سازمان انگلیسی و فرانسوی است.", "fa"),
        ("سخنگو گفت که این ترجمه رسمی نیست و متن انگلیسی معتبر است.", "fa"),
        ("دادگاه اعلام کرد که تنها متن عربی قرارداد معتبر است.", "fa"),
        ("ترجمه فارسی رمان تازه او بهار آینده منتشر می‌شود.", "fa"),
        ("وزارت خارجه ترجمه رسمی معاهده را به زبان انگلیسی در اختیار نمایندگان گذاشت.", "fa"),
        ("نسخه اصلی این نقاشی در موزه لندن نگهداری می‌شود.", "fa"),
        ("دانشجویان رشته ترجمه در این همایش شرکت کردند.", "fa"),
        ("عامل اصلی آتش‌سوزی هنوز روشن نیست.", "fa"),
        ("مترجمان برای ترجمه همزمان سخنرانی‌ها استخدام شدند.", "fa"),
        ("او اصل شناسنامه و ترجمه رسمی آن را به سفارت داد.", "fa"),
        ("فقط شهروندانی که زبان انگلیسی می‌دانند می‌توانند در آزمون شرکت کنند.", "fa"),
        ("این کتاب را نخستین بار یک استاد دانشگاه ترجمه کرد.", "fa"),
        ("ترجمت روايات الكاتب إلى عشرين لغة وهي موجودة في المكتبات.", "ar"),
        ("اللغة الرسمية للمنظمة هي الإنجليزية والفرنسية.", "ar"),
        ("قالت المتحدثة إن هذه الترجمة ليست رسمية وإن النص الإنجليزي هو المعتمد.", "ar"),
        ("قضت المحكمة بأن النص العربي للعقد هو وحده الملزم.", "ar"),
        ("تصدر الترجمة العربية لروايته الجديدة في الربيع المقبل.", "ar"),
        ("وزعت الوزارة ترجمة رسمية للمعاهدة باللغة الإنجليزية على النواب.", "ar"),
        ("النسخة الأصلية من اللوحة محفوظة في متحف لندن.", "ar"),
        ("شارك طلاب الترجمة في هذا المؤتمر.", "ar"),
        ("السبب الأصلي للحريق غير واضح حتى الآن.", "ar"),
        ("قدم أصل شهادة الميلاد وترجمتها الرسمية إلى السفارة.", "ar"),
        ("هذا الكتاب مترجم إلى الفرنسية منذ عشر سنوات.", "ar"),
        ("يجب على المتقدمين إتقان اللغة الإنجليزية فقط.", "ar"),
        ("The ministry handed out an official translation of the treaty in English.", "en"),
        ("English is the only official language of the agency.", "en"),
        ("The spokesman said this translation was not official and the Arabic text was authoritative.", "en"),
        ("The court ruled that only the Arabic version of the contract is binding.", "en"),
        ("Her novel has been translated into Persian and sold well.", "en"),
        ("The original painting is kept in a museum in London.", "en"),
        ("Official documents must be translated into French by a sworn translator.", "en"),
        ("Courtesy and patience are what the translators of the court need most.", "en"),
        ("The library offers a free service for the translation of letters.", "en"),
        ("The two texts of the agreement, in English and Arabic, are equally authentic.", "en"),
        ("This translation of the poems, made a century ago, is still considered the best.", "en"),
        ("An unofficial translation of the novel has been on sale in the bazaar for months.", "en"),
        ("رئیس جمهور گفت متن اصلی توافق به زبان انگلیسی است.", "fa"),
        ("متن انگلیسی کتاب درسی از سال آینده جایگزین متن فعلی می‌شود.", "fa"),
        ("این برنامه فقط به زبان فارسی پخش خواهد شد.", "fa"),
        ("دانش‌آموزان باید متن انگلیسی را ترجمه کنند و اصل آن را همراه بیاورند.", "fa"),
        ("سفارت، ترجمه رسمی مدارک را تنها از دارالترجمه‌های معتبر می‌پذیرد.", "fa"),
        ("این سند به سه زبان رسمی سازمان منتشر خواهد شد.", "fa"),
        ("اصلی‌ترین منبع درآمد مردم این منطقه کشاورزی است.", "fa"),
        ("خدمات ترجمه برای مسافران رایگان است.", "fa"),
        ("این کتاب با ترجمه او جایزه گرفت.", "fa"),
        ("بیانیه رسمی وزارت خارجه فردا به انگلیسی منتشر می‌شود.", "fa"),
        ("يجب تقديم النسخة الأصلية من جواز السفر مع ترجمة معتمدة إلى الإنجليزية.", "ar"),
        ("هذا البيان صدر باللغتين العربية والإنجليزية.", "ar"),
        ("تقدم الجمعية خدمة الترجمة مجانا للاجئين.", "ar"),
        ("المصدر الأصلي للمياه هو النهر وحده.", "ar"),
        ("تعتبر اللغة الفرنسية لغة رسمية في البلاد.", "ar"),
        ("ويعتبر النص أصلا من أصول الأدب العربي.", "ar"),
        ("ستنشر الترجمة الرسمية للدستور قريبا.", "ar"),
        ("هذه النسخة من السيارة هي الوحيدة المعتمدة في أوروبا.", "ar"),
        ("The original version of the car is sold only in the English market.", "en"),
        ("This statement was issued in the official languages of the union.", "en"),
        ("Applicants must submit the original and a certified translation in English.", "en"),
        ("This document must be signed by an authorised official only.", "en"),
        ("The interpreters offered their service free of charge.", "en"),
        ("This version of the software is in English and is not official.", "en"),
        ("The English team beat the French in the original format of the game.", "en"),
        ("The official text of the speech will be released in English on Monday.", "en"),
        ("This text was read in Arabic by the official host.", "en"),
    ]

    @Test("the news about translations and languages is no disclaimer", arguments: news)
    func notFound(_ text: String, _ language: String) throws {
        for place in Body.Place.allCases {
            let record = try claims(Body.with(text, at: place, language))
            #expect(record.disclaimer == nil, "\(place)")
            #expect(record.notices.isEmpty, "\(place)")
        }
    }

    @Test("a notice is set apart from what is compared")
    func notices() throws {
        let row = Self.persian[0]
        let document = try document(Body.with(row.text, at: .foot, "fa"))
        let notices = ProvenanceReader.read(document).notices
        #expect(notices.map { document.blocks[$0].text } == [row.text])
    }

    @Test("a full disclaimer counts in the middle too, and a bare one does not")
    func middle() throws {
        let full = "هذه الترجمة مقدمة على سبيل المجاملة، والنص الإنجليزي الأصلي وحده هو المعتمد."
        #expect(try claims(Body.with(full, at: .middle, "ar")).disclaimer != nil)
        #expect(try claims(Body.with("برگردان غیررسمی", at: .middle, "fa")).disclaimer == nil)
    }

    @Test("what one notice leaves open, the other says")
    func two() throws {
        let text = Body.with("Unofficial translation", at: .head, "en") + "\n\nOnly the Persian text is binding."
        #expect(try claims(text).disclaimer?.value.authoritativeLanguage == "fa")
    }
}
