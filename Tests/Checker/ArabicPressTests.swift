import Checker
import Testing

/// Arabic as press offices, agencies and the United Nations write it, beside English of the same kind.
@Suite struct ArabicPressTests {
    static let same = [
        SameRow("ar", "The war displaced 1.5 million people.", "شردت الحرب مليونا ونصف المليون شخص."),
        SameRow("ar", "The war displaced 4.5 million people.", "شردت الحرب أربعة ملايين ونصف المليون شخص."),
        SameRow("ar", "The company lost one and a half billion dollars.", "خسرت الشركة مليار ونصف مليار دولار."),
        SameRow("ar", "The field holds 2.5 million barrels.", "يحتوي الحقل على مليونين ونصف المليون برميل."),
        SameRow("ar", "The fund spent 3.25 million euros.", "أنفق الصندوق ثلاثة ملايين وربع المليون يورو."),
        SameRow("ar", "The country hosts 1.3 million refugees.", "تستضيف البلاد مليونا و300 ألف لاجئ."),
        SameRow("ar", "The island has 1.577 million people.", "يبلغ عدد سكان الجزيرة مليونا و577 ألف نسمة."),
        SameRow("ar", "The town has 1,200 houses.", "يضم البلدة ألفا ومئتي منزل."),
        SameRow("ar", "Each passenger paid between $4,000 and $6,000.", "دفع كل راكب ما بين أربعة آلاف وستة آلاف دولار."),
        SameRow(
            "ar",
            "The fine is between five and twenty million dirhams.", "تتراوح الغرامة بين خمسة ملايين وعشرين مليون درهم."),
        SameRow("ar", "Prices rose by eight percent.", "ارتفعت الأسعار بثمانية بالمئة."),
        SameRow("ar", "Wages rose by five percent.", "زادت الأجور خمسة بالمائة."),
        SameRow("ar", "She won by five thousandths of a second.", "فازت بفارق خمسة أجزاء من الألف من الثانية."),
        SameRow("ar", "Two-fifths of the trains were cancelled.", "ألغي خُمسا القطارات."),
        SameRow("ar", "The plant sold a third of a million tyres.", "باع المصنع ثلث مليون إطار."),
        SameRow("ar", "Nine out of ten farmers lost their crop.", "فقد تسعة أعشار المزارعين محصولهم."),
        SameRow("ar", "Seven out of ten pupils cannot read.", "لا يستطيع 70 بالمئة من التلاميذ القراءة."),
        SameRow("ar", "The project cost more than one billion dollars.", "كلف المشروع ما يفوق المليار دولار."),
        SameRow("ar", "The hospital treated 10,058 patients.", "عالج المستشفى 10 058 مريضا."),
        SameRow("ar", "The mission recorded 12,459 cases.", "سجلت البعثة ١٢ ٤٥٩ حالة."),
        SameRow("ar", "Output is forecast at 2 848 million tonnes.", "من المتوقع أن يبلغ الإنتاج 2848 مليون طن."),
        SameRow("ar", "The train left at a quarter past one.", "غادر القطار في الواحدة والربع."),
        SameRow("ar", "The train left at half past four in the morning.", "غادر القطار في الرابعة والنصف فجرا."),
        SameRow("ar", "The meeting opened at a quarter to five.", "افتتح الاجتماع في الخامسة إلا ربعا."),
        SameRow("ar", "The plane landed at ten minutes past six in the evening.", "هبطت الطائرة في السادسة وعشر دقائق مساء."),
        SameRow("ar", "The session opened at 10:20 a.m.", "افتتحت الجلسة في العاشرة والثلث صباحا."),
        SameRow("ar", "The meeting was called to order at 10.05 a.m.", "افتتحت الجلسة في الساعة 10/05."),
        SameRow("ar", "The match starts on Saturday (1500 GMT).", "تنطلق المباراة يوم السبت (1500 بتوقيت جرينتش)."),
        SameRow("ar", "The craft landed at 1234 GMT.", "هبطت المركبة في الساعة 12:34 ت غ."),
        SameRow("ar", "The council met on Muharram 24, 1447 H.", "اجتمع المجلس في 24 محرم 1447 هـ."),
        SameRow("ar", "He went to China in 1341.", "سافر إلى الصين عام 1341."),
        SameRow("ar", "They beat 1,556 rivals in June 2003.", "تفوقوا على 1556 منافسا في يونيو 2003."),
        SameRow("ar", "Debts were written off in the early 2000s.", "ألغيت الديون في مطلع الألفية الثالثة."),
        SameRow("ar", "Oil was found in the 2000s.", "اكتشف النفط في العقد الأول من القرن الحادي والعشرين."),
        SameRow("ar", "The suspect is a woman in her twenties.", "المشتبه بها امرأة في العشرينات من عمرها."),
        SameRow("ar", "Call 0800 555 111 for details.", "للتفاصيل اتصل على الرقم 0800 555 111."),
        SameRow("ar", "Version 7.2 was released in May.", "صدر الإصدار 7.2 في أيار/مايو."),
        SameRow("ar", "Decree No. 47 of 2024 was published.", "نشر القرار رقم 47 لسنة 2024."),
        SameRow("ar", "The team won 5-0 on Friday.", "فاز الفريق 5-صفر يوم الجمعة."),
        SameRow("ar", "Temperatures fell to minus four degrees.", "انخفضت الحرارة إلى أربع درجات تحت الصفر."),
        SameRow("ar", "The bill came to 200 Egyptian pounds.", "بلغت الفاتورة 200 جنيه."),
        SameRow("ar", "Bread costs 4,000 Syrian pounds.", "يبلغ سعر الخبز 4000 ليرة."),
        SameRow("ar", "The car reached 217 km/h (135 mph).", "بلغت سرعة السيارة 217 كيلومترا في الساعة."),
        SameRow("ar", "Amina, 34, walks two hours every day.", "تسير أمينة البالغة من العمر 34 عاما، ساعتين كل يوم."),
        SameRow("ar", "The craft landed near the south pole.", "هبطت المركبة قرب القطب الجنوبي."),
        SameRow("ar", "Judge Reine Alapini-Gansou of Benin dissented.", "خالفت القاضية رين ألابيني-غانسو من بنن الرأي."),
        SameRow("ar", "I lost both my boys in the fire.", "فقدت ولديّ الاثنين في الحريق."),
        SameRow("ar", "The wrong quantity is dangerous.", "الكمية الخاطئة خطرة."),
        SameRow("ar", "The share price nearly tripled to 1.6 million.", "تضاعف السعر ثلاث مرات تقريبا إلى 1.6 مليون."),
    ]

    static let different = [
        DifferentRow("number-mismatch", "ar", "The war displaced 1.5 million people.", "شردت الحرب مليونا وربع المليون شخص."),
        DifferentRow(
            "number-mismatch", "ar",
            "The war displaced 4.5 million people.", "شردت الحرب تسعة ملايين ونصف المليون شخص."),
        DifferentRow("number-mismatch", "ar", "The country hosts 1.3 million refugees.", "تستضيف البلاد مليونا و700 ألف لاجئ."),
        DifferentRow(
            "money-mismatch", "ar",
            "Each passenger paid between $4,000 and $6,000.", "دفع كل راكب ما بين أربعة آلاف وتسعة آلاف دولار."),
        DifferentRow("percent-mismatch", "ar", "Prices rose by eight percent.", "ارتفعت الأسعار بخمسة بالمئة."),
        DifferentRow("number-mismatch", "ar", "Half of the houses were destroyed.", "دمر ربع المنازل."),
        DifferentRow("number-mismatch", "ar", "Two thirds of the members voted.", "صوت ربع الأعضاء."),
        DifferentRow("number-mismatch", "ar", "The hospital treated 10,058 patients.", "عالج المستشفى 10 068 مريضا."),
        DifferentRow("time-mismatch", "ar", "The train left at a quarter past one.", "غادر القطار في الواحدة والثلث."),
        DifferentRow("time-mismatch", "ar", "The train left at half past four.", "غادر القطار في الرابعة والربع."),
        DifferentRow("time-mismatch", "ar", "The meeting opened at 4:45 p.m.", "افتتح الاجتماع في السادسة إلا ربعا مساء."),
        DifferentRow("time-mismatch", "ar", "The meeting was called to order at 10.05 a.m.", "افتتحت الجلسة في الساعة 10/50."),
        DifferentRow("time-mismatch", "ar", "The craft landed at 1234 GMT.", "هبطت المركبة في الساعة 11:34 ت غ."),
        DifferentRow("date-mismatch", "ar", "The council met on Muharram 24, 1447 H.", "اجتمع المجلس في 24 شوال 1447 هـ."),
        DifferentRow("date-mismatch", "ar", "He went to China in 1341.", "سافر إلى الصين عام 1371."),
        DifferentRow("number-mismatch", "ar", "The Council adopted resolution 2749.", "اعتمد المجلس القرار 2779."),
        DifferentRow("number-mismatch", "ar", "Paragraph 12 requests a report.", "تطلب الفقرة 22 تقديم تقرير."),
        DifferentRow("contact-mismatch", "ar", "Call 0800 555 111 for details.", "للتفاصيل اتصل على الرقم 0800 555 711."),
        DifferentRow("money-mismatch", "ar", "Exports rose to 2.8 billion dinars.", "ارتفعت الصادرات إلى 2.8 مليار دولار."),
        DifferentRow(
            "money-mismatch", "ar",
            "The state repaid an 850-million-euro bond.", "سددت الدولة سندات بقيمة 850 مليون دولار."),
        DifferentRow(
            "money-mismatch", "ar",
            "The project cost more than one billion dollars.", "كلف المشروع ما يفوق المليار يورو."),
        DifferentRow("measure-mismatch", "ar", "The dam can hold 18 million cubic metres.", "يمكن للسد حجز 18 مليون قدم مكعب."),
        DifferentRow(
            "measure-mismatch", "ar",
            "The boat sank 47 nautical miles (87 km) from the port.",
            "غرق القارب على بعد 47 ميلا بحريا (64 كيلومترا) من الميناء."),
        DifferentRow("duration-mismatch", "ar", "The king declared three days of mourning.", "أعلن الملك الحداد لثلاثة أسابيع."),
        DifferentRow("number-mismatch", "ar", "The crowd of 44,667 saw two goals.", "شاهد 44669 متفرجا هدفين."),
        DifferentRow("number-mismatch", "ar", "Food prices tripled last year.", "تضاعفت أسعار الغذاء ثماني مرات العام الماضي."),
    ]

    @Test(arguments: same) func saysTheSame(_ row: SameRow) {
        let pair = CheckedPair(row.original, row.translation, row.language)
        #expect(pair.alarms.isEmpty, "\(pair.summary)")
    }

    @Test(arguments: different) func saysSomethingElse(_ row: DifferentRow) {
        let pair = CheckedPair(row.original, row.translation, row.language)
        #expect(pair.alarms.contains(row.rule), "\(pair.summary)")
    }
}
