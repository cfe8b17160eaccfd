import Testing

/// Six short texts, four of them about meetings on the water of rivers, and translations of two of these.
enum Texts {
    static let originals: [String: String] = [
        "stations": """
        River Commission Agrees on New Monitoring Stations

        14 March 2022

        Ministers from seven countries met in Vienna on Monday to discuss pollution in the Danube. They agreed to build 32 monitoring \
        stations before the end of 2024.

        The stations will measure the temperature of the water and the level of nitrates every hour. The European Union will pay 18 million \
        euros for them, and Austria will pay another 4 million.

        Hungary and Romania asked for stricter limits on waste from factories. The commission will vote on the limits in October.

        More than 600 dead fish were found near Budapest in February. Experts from Germany are examining the water and will report within \
        three weeks.
        """,
        "vote": """
        River Commission Postpones Vote on Factory Waste

        6 October 2022

        Ministers from nine countries met in Belgrade on Thursday to discuss waste from factories along the Danube. They could not agree on \
        new limits, and the vote was put off until 2023.

        Serbia said that its 140 factories needed more time. Austria and Germany offered a loan of 55 million euros for new filters.

        The commission also received the first report of the monitoring stations, which found no danger for drinking water. Two stations were \
        damaged by floods in August and will be repaired.
        """,
        "cleaning": """
        Volunteers Clean the Banks of the Rhine

        19 September 2021

        About 2,500 volunteers collected waste along the Rhine on Saturday, the ministers of the environment of France and Germany said. They \
        filled 11,000 bags between Basel and Rotterdam.

        Most of the waste was plastic, but divers also found 47 bicycles and a safe with coins from Switzerland. The police in Cologne are \
        looking for the owner of the safe.

        The campaign cost 90,000 euros and was paid for by the Netherlands. It will be repeated every year in spring, and schools are invited \
        to take part.

        A study by the University of Bonn shows that the amount of plastic in the river has fallen by 12 percent since 2016.
        """,
        "flood": """
        Countries of the Rhine Prepare for Floods

        20 September 2021

        The ministers of the environment of France, Germany and the Netherlands met in Cologne on Monday to discuss floods along the Rhine. \
        They want to raise 85 kilometres of dikes within five years.

        The work will cost 1.3 billion euros. Switzerland, which is not a member of the union, will pay 40 million euros of it.

        In July, 180 people died in floods in Germany. The ministers promised to warn the people earlier, and to test sirens every month.
        """,
        "festival": """
        Film Festival Opens in Lisbon

        2 May 2019

        The festival of short films opened in Lisbon on Thursday with a film about a lighthouse keeper in Norway. This year 64 films from 21 \
        countries compete for the prize of 10,000 euros.

        The jury is led by an actress from Brazil. The winners will be announced on 11 May.
        """,
        "vaccine": """
        Kenya Begins Vaccination Against Measles

        8 January 2018

        Kenya began on Monday to vaccinate children against measles. Health workers will visit 5,200 villages and want to reach 3 million \
        children before the end of the month.

        The World Health Organization sent 400 refrigerators and 35 doctors. Uganda and Tanzania will begin their own campaigns in March.
        """,
    ]

    struct Translation: Sendable, CustomTestStringConvertible {
        let of: String
        let language: String
        let text: String
        var testDescription: String { "\(of) in \(language)" }
    }

    static let translations = [
        Translation(
            of: "stations", language: "fa",
            text: """
                توافق کمیسیون رودخانه بر سر ایستگاه‌های تازه پایش

                ۱۴ مارس ۲۰۲۲

                وزیران هفت کشور روز دوشنبه در وین دیدار کردند تا درباره آلودگی رود دانوب گفت‌وگو کنند. آن‌ها توافق کردند که تا پیش از پایان سال ۲۰۲۴ سی و دو \
                ایستگاه پایش بسازند.

                این ایستگاه‌ها هر ساعت دمای آب و میزان نیترات را اندازه خواهند گرفت. اتحادیه اروپا ۱۸ میلیون یورو برای آن‌ها می‌پردازد و اتریش ۴ میلیون دیگر خواهد پرداخت.

                مجارستان و رومانی خواستار محدودیت‌های سخت‌تر برای پسماند کارخانه‌ها شدند. کمیسیون در ماه اکتبر درباره این محدودیت‌ها رأی خواهد داد.

                در ماه فوریه بیش از ۶۰۰ ماهی مرده در نزدیکی بوداپست پیدا شد. کارشناسانی از آلمان آب را بررسی می‌کنند و ظرف سه هفته گزارش خواهند داد.
                """),
        Translation(
            of: "stations", language: "ar",
            text: """
                لجنة النهر تتفق على محطات رصد جديدة

                14 آذار/مارس 2022

                اجتمع وزراء من سبع دول في فيينا يوم الاثنين لمناقشة التلوث في نهر الدانوب. واتفقوا على بناء 32 محطة رصد قبل نهاية عام 2024.

                وستقيس المحطات درجة حرارة المياه ومستوى النترات كل ساعة. وسيدفع الاتحاد الأوروبي 18 مليون يورو لها، وستدفع النمسا 4 ملايين أخرى.

                وطلبت هنغاريا ورومانيا حدودا أكثر صرامة لنفايات المصانع. وستصوت اللجنة على هذه الحدود في تشرين الأول/أكتوبر.

                وعثر على أكثر من 600 سمكة نافقة قرب بودابست في شباط/فبراير. ويفحص خبراء من ألمانيا المياه وسيقدمون تقريرهم في غضون ثلاثة أسابيع.
                """),
        Translation(
            of: "cleaning", language: "fa",
            text: """
                داوطلبان کناره‌های رود راین را پاکسازی کردند

                ۱۹ سپتامبر ۲۰۲۱

                وزیران محیط زیست فرانسه و آلمان گفتند که حدود ۲۵۰۰ داوطلب روز شنبه در امتداد رود راین زباله جمع کردند. آن‌ها میان بازل و روتردام ۱۱ هزار کیسه را پر کردند.

                بیشتر زباله‌ها پلاستیک بود، اما غواصان ۴۷ دوچرخه و یک گاوصندوق با سکه‌هایی از سوئیس نیز پیدا کردند. پلیس شهر کلن در جست‌وجوی صاحب گاوصندوق است.

                این کارزار ۹۰ هزار یورو هزینه داشت که هلند آن را پرداخت. این کار هر سال در بهار تکرار خواهد شد و از مدرسه‌ها دعوت شده است که در آن شرکت کنند.

                پژوهشی از دانشگاه بن نشان می‌دهد که میزان پلاستیک در این رود از سال ۲۰۱۶ تاکنون ۱۲ درصد کاهش یافته است.
                """),
        Translation(
            of: "cleaning", language: "ar",
            text: """
                متطوعون ينظفون ضفاف نهر الراين

                19 أيلول/سبتمبر 2021

                قال وزيرا البيئة في فرنسا وألمانيا إن نحو 2500 متطوع جمعوا النفايات على طول نهر الراين يوم السبت. وملأوا 11 ألف كيس بين بازل وروتردام.

                كانت معظم النفايات من البلاستيك، لكن الغواصين عثروا أيضا على 47 دراجة وخزنة فيها نقود معدنية من سويسرا. وتبحث الشرطة في كولونيا عن صاحب الخزنة.

                كلفت الحملة 90 ألف يورو دفعتها هولندا. وستتكرر كل عام في الربيع، والمدارس مدعوة للمشاركة فيها.

                وتظهر دراسة أجرتها جامعة بون أن كمية البلاستيك في النهر انخفضت بنسبة 12 في المئة منذ عام 2016.
                """),
    ]

    static func url(_ name: String) -> String { "https://news.example.org/\(name)" }
}
