import Testing

/// A pair that says the same: nothing at warning or above.
struct SameRow: Sendable, CustomTestStringConvertible {
    let original: String
    let translation: String
    let language: String

    init(_ language: String, _ original: String, _ translation: String) {
        (self.language, self.original, self.translation) = (language, original, translation)
    }

    var testDescription: String { "\(language): \(original)" }
}

enum SameRows {
    static let digits = [
        SameRow("ar", "The company hired 18,000 workers last summer.", "وظفت الشركة ١٨٠٠٠ عامل في الصيف الماضي."),
        SameRow("fa", "The company hired 18,000 workers last summer.", "این شرکت تابستان گذشته ۱۸ هزار کارگر استخدام کرد."),
        SameRow("ar", "The city has 18,450 houses.", "يوجد في المدينة 18.450 منزلا."),
        SameRow("fa", "The city has 18,450 houses.", "این شهر ۱۸٬۴۵۰ خانه دارد."),
        SameRow("fa", "The budget grew by 3.5 percent.", "بودجه ۳/۵ درصد رشد کرد."),
        SameRow("ar", "The budget grew by 3.5 percent.", "نمت الميزانية بنسبة ٣٫٥ في المئة."),
        SameRow("fa", "The town has 1.2 million people.", "جمعیت این شهر یک میلیون و دویست هزار نفر است."),
        SameRow("ar", "The town has 1.2 million people.", "يبلغ عدد سكان المدينة 1.2 مليون نسمة."),
        SameRow("ar", "The fire killed 25 people in the market.", "أودى الحريق بحياة خمسة وعشرين شخصا في السوق."),
        SameRow("fa", "The fire killed 25 people in the market.", "این آتش‌سوزی جان بیست و پنج نفر را در بازار گرفت."),
        SameRow("ar", "About 40% of the voters stayed at home.", "بقي نحو ٤٠ في المئة من الناخبين في منازلهم."),
        SameRow("fa", "About 40% of the voters stayed at home.", "حدود ۴۰ درصد رأی‌دهندگان در خانه ماندند."),
        SameRow("fa", "Some 90 percent of the bridge is ready.", "حدود %۹۰ پل آماده است."),
        SameRow("ar", "Half of the harvest was lost.", "ضاع نصف المحصول."),
        SameRow("fa", "Fifty percent of the harvest was lost.", "نیمی از محصول از بین رفت."),
        SameRow("ar", "The army sent 150,000 soldiers to the border.", "أرسل الجيش 150.000 جندي إلى الحدود."),
        SameRow("ar", "The price rose by 16 percent.", "ارتفع السعر بنسبة 16في المائة."),
        SameRow("fa", "The factory makes 10,000 cars a year.", "کارخانه سالانه ۱۰هزار خودرو تولید می‌کند."),
        SameRow("ar", "Two hundred pupils took the exam.", "أدى مائتا تلميذ الامتحان."),
        SameRow("ar", "The school has eleven teachers.", "يعمل في المدرسة إحدى عشرة معلمة."),
    ]

    static let ordinals = [
        SameRow("ar", "It is the twelfth meeting of the committee.", "هذا هو الاجتماع الثاني عشر للجنة."),
        SameRow("fa", "It is the twelfth meeting of the committee.", "این دوازدهمین نشست کمیته است."),
        SameRow("fa", "It is the 21st meeting of the council.", "این بیست‌ویکمین نشست شورا است."),
        SameRow("fa", "The court opened in the 19th century.", "این دادگاه در قرن نوزدهم افتتاح شد."),
        SameRow("ar", "The court opened in the 19th century.", "افتتحت المحكمة في القرن التاسع عشر."),
        SameRow("ar", "The talks lasted two days.", "استمرت المحادثات يومين."),
        SameRow("fa", "The talks lasted two days.", "گفتگوها دو روز طول کشید."),
        SameRow("ar", "A third state joined the treaty.", "انضمت دولة ثالثة إلى المعاهدة."),
        SameRow("fa", "A third of the houses were destroyed.", "یک سوم خانه‌ها ویران شد."),
        SameRow("ar", "Two thirds of the members voted for the law.", "صوت ثلثا الأعضاء لصالح القانون."),
    ]

    static let dates = [
        SameRow("ar", "The treaty was signed on November 20, 2019.", "وقعت المعاهدة في 20 تشرين الثاني/نوفمبر 2019."),
        SameRow("ar", "The treaty was signed on 20 November 2019.", "وقعت المعاهدة في ٢٠ نوفمبر ٢٠١٩."),
        SameRow("fa", "The treaty was signed on November 20, 2019.", "این معاهده در ۲۰ نوامبر ۲۰۱۹ امضا شد."),
        SameRow("fa", "The treaty was signed on July 10, 2018.", "این معاهده در ۱۹ تیر ۱۳۹۷ امضا شد."),
        SameRow("ar", "The treaty was signed on July 10, 2018.", "وقعت المعاهدة في ٢٦ شوال ١٤٣٩."),
        SameRow("fa", "The ministers will meet on 12-13 September.", "وزیران در روزهای ۱۲ و ۱۳ سپتامبر دیدار خواهند کرد."),
        SameRow("ar", "The ministers will meet on 12-13 September.", "سيجتمع الوزراء يومي ١٢ و١٣ سبتمبر."),
        SameRow("ar", "The war of the 1980s destroyed the port.", "دمرت حرب ثمانينيات القرن العشرين الميناء."),
        SameRow("fa", "The war of the 1980s destroyed the port.", "جنگ دهه ۱۹۸۰ بندر را ویران کرد."),
        SameRow("ar", "The war of 1950-53 divided the country.", "قسمت حرب 1950-1953 البلاد."),
        SameRow("fa", "The war of 1950-53 divided the country.", "جنگ ۱۹۵۰ تا ۱۹۵۳ کشور را دو پاره کرد."),
        SameRow("ar", "The election will be held in June.", "ستجرى الانتخابات في حزيران."),
        SameRow("ar", "The election will be held in January.", "ستجرى الانتخابات في جانفي."),
        SameRow("fa", "The election will be held in August.", "انتخابات در ماه اوت برگزار خواهد شد."),
        SameRow("fa", "The court met on Wednesday.", "دادگاه روز چهارشنبه تشکیل جلسه داد."),
        SameRow("ar", "The court met on Wednesday.", "اجتمعت المحكمة يوم الأربعاء."),
        SameRow("fa", "The president arrived yesterday.", "رئیس جمهور دیروز وارد شد."),
        SameRow("ar", "The president arrived yesterday.", "وصل الرئيس أمس."),
        SameRow("ar", "The session opens at 9:30.", "تفتتح الجلسة في الساعة 9:30."),
        SameRow("fa", "The hearing starts at 5:30 p.m. on Monday.", "جلسه روز دوشنبه ساعت ۱۷:۳۰ آغاز می‌شود."),
        SameRow("ar", "Three years ago the bridge fell.", "انهار الجسر قبل ثلاث سنوات."),
        SameRow("fa", "Three years ago the bridge fell.", "سه سال پیش پل فرو ریخت."),
    ]

    static let names = [
        SameRow("fa", "Sir Godfrey Bloom spoke in parliament.", "سر گادفری بلوم در پارلمان سخن گفت."),
        SameRow("ar", "British troops left the base.", "غادرت القوات البريطانية القاعدة."),
        SameRow("fa", "British troops left the base.", "سربازان انگلیس پایگاه را ترک کردند."),
        SameRow("ar", "The U.S. government welcomed the decision.", "رحبت الحكومة الأمريكية بالقرار."),
        SameRow("fa", "The US President visited Japan.", "رئیس جمهور آمریکا از ژاپن دیدار کرد."),
        SameRow("ar", "The UK Government rejected the plan.", "رفضت حكومة المملكة المتحدة الخطة."),
        SameRow("fa", "Radio Scotland reported the news.", "رادیو اسکاتلند این خبر را گزارش داد."),
        SameRow("ar", "The minister flew from Egypt to Morocco.", "سافر الوزير من مصر إلى المغرب."),
        SameRow("fa", "The minister flew from Egypt to Morocco.", "وزیر از مصر به مراکش پرواز کرد."),
        SameRow(
            "ar", "Germany and France signed the agreement, and Germany will pay.", "وقعت ألمانيا وفرنسا الاتفاق، وستدفع الأولى."),
        SameRow("fa", "China said that China's exports grew.", "چین اعلام کرد که صادراتش رشد کرده است."),
        SameRow("ar", "The forces of eastern Europe were ready.", "كانت قوات أوروبا الشرقية مستعدة."),
        SameRow("fa", "Jack Ross won the election.", "جک راس در انتخابات پیروز شد."),
        SameRow("ar", "Jack Ross won the election.", "فاز جاك روس في الانتخابات."),
        SameRow("ar", "Theresa May opened the hospital.", "افتتحت تيريزا ماي المستشفى."),
        SameRow("ar", "He told the Sunday Times that the bank was closed.", "قال لصحيفة صنداي تايمز إن البنك أغلق."),
        SameRow("fa", "The prisoner was found at 04:00 BST.", "زندانی در ساعت ۴:۰۰ به وقت بریتانیا پیدا شد."),
    ]

    static let spelling = [
        SameRow("fa", "The regional council has 15 members.", "شورای منطقهای ۱۵ عضو دارد."),
        SameRow("fa", "The regional council has 15 members.", "شورای منطقه‌ای ۱۵ عضو دارد."),
        SameRow("fa", "Saudi Arabia bought 20 planes.", "عربستان سعودي ۲۰ هواپيما خريد."),
        SameRow("ar", "Iran released 20 prisoners.", "أطلقت ايران سراح 20 سجينا."),
        SameRow("ar", "Russia built the station in 1998.", "بنت روســـيا المحطة عام ١٩٩٨."),
        SameRow("ar", "Turkey closed the border in 2015.", "أَغْلَقَت تُركيا الحدود في عام 2015."),
        SameRow("fa", "Forty-three schools were closed in Iraq.", "چهل‌وسه مدرسه در عراق تعطیل شد."),
    ]

    static let measures = [
        SameRow("fa", "The guard is 6-foot-6.", "قد نگهبان ۱ متر و ۹۸ سانتیمتر است."),
        SameRow("ar", "The river is one mile, or 5 km, away.", "يبعد النهر ميلا واحدا، أي 5 كيلومترات."),
        SameRow("fa", "The pipe is 161 km long.", "طول لوله صد مایل است."),
        SameRow("ar", "The ship carried 2 tons of wheat.", "حملت السفينة طنين من القمح."),
        SameRow("ar", "The loan is worth $5 million.", "تبلغ قيمة القرض خمسة ملايين دولار."),
        SameRow("fa", "The loan is worth $5 million.", "ارزش این وام ۵ میلیون دلار است."),
        SameRow("fa", "The man, 37, was arrested by the police.", "این مرد ۳۷ ساله توسط پلیس دستگیر شد."),
        SameRow("ar", "The man, 37, was arrested by the police.", "اعتقلت الشرطة الرجل البالغ من العمر 37 عاما."),
        SameRow("fa", "The team won the match 2-0.", "این تیم با نتیجه ۲ بر صفر در مسابقه پیروز شد."),
        SameRow("fa", "The team lost the match 1-4.", "این تیم مسابقه را ۴-۱ باخت."),
        SameRow("ar", "The war drove 9,800 people from the village.", "هجرت الحرب نحو 10 آلاف شخص من القرية."),
    ]

    static let ordinary = [
        SameRow("fa", "On the one hand the plan is good.", "این طرح از یک سو خوب است."),
        SameRow("ar", "One of the ministers resigned.", "استقال أحد الوزراء."),
        SameRow("fa", "The minister first spoke about the war.", "وزیر ابتدا درباره جنگ صحبت کرد."),
        SameRow("ar", "The two sides reached an agreement.", "توصل الجانبان إلى اتفاق."),
        SameRow("fa", "The two sides reached an agreement.", "دو طرف به توافق رسیدند."),
        SameRow("fa", "He heard the voice of the president.", "او صدای رئیس جمهور را شنید."),
        SameRow("fa", "A thick fog covered the city.", "یک مه غلیظ شهر را پوشاند."),
        SameRow("ar", "Once again the government refused.", "رفضت الحكومة مرة أخرى."),
        SameRow("fa", "The bank is in a warehouse.", "بانک در یک انبار است."),
        SameRow("fa", "The BBC reported the news.", "بی بی سی این خبر را گزارش داد."),
    ]

    /// A fact in the sentence beside, and a sentence made two.
    static let moved = [
        SameRow(
            "ar", "The minister visited Egypt in 2014.\nHe signed 12 agreements with the government.",
            "زار الوزير مصر.\nووقع 12 اتفاقا مع الحكومة عام 2014."),
        SameRow(
            "fa", "The minister visited Egypt in 2014 and signed 12 agreements with the government.",
            "وزیر در سال ۲۰۱۴ از مصر دیدار کرد.\nاو ۱۲ توافق با دولت امضا کرد."),
    ]

    private static let own = digits + ordinals + dates + names + spelling + measures + ordinary + moved
    static let all = own + PersianSameRows.all + PersonRows.all
}
