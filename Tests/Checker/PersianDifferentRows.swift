/// Persian renderings that say something else, by the rule that must say so.
enum PersianDifferentRows {
    private static func rows(_ rule: String, _ pairs: [(String, String)]) -> [DifferentRow] {
        pairs.map { DifferentRow(rule, "fa", $0.0, $0.1) }
    }

    static let cities = rows(
        "name-mismatch",
        [
            ("The minister spoke in Tehran.", "وزیر در مشهد سخن گفت."),
            ("The minister spoke in Kabul.", "وزیر در هرات سخن گفت."),
            ("The council met in Geneva.", "شورا در پاریس تشکیل جلسه داد."),
            ("The talks in Vienna have stalled.", "مذاکرات مسکو به بن‌بست رسیده است."),
            ("The plane flew to Berlin.", "هواپیما به لندن پرواز کرد."),
            ("Strikes hit the suburbs of Beirut.", "حملات حومه بغداد را هدف گرفت."),
            ("The school in Kandahar was closed.", "مدرسه قندوز بسته شد."),
            ("Prices in Ardabil have doubled.", "قیمت‌ها در تبریز دو برابر شده است."),
            ("The ship left Doha.", "کشتی از دبی حرکت کرد."),
            ("He was arrested in Stockholm.", "او در آنکارا بازداشت شد."),
            ("The river runs through Ahvaz.", "این رود از اصفهان می‌گذرد."),
            ("The court in Shiraz sentenced him.", "دادگاهی در کرمانشاه او را محکوم کرد."),
        ])

    static let shares = rows(
        "number-mismatch",
        [
            ("Three quarters of the victims are children.", "دو سوم قربانیان کودک‌اند."),
            ("Two thirds of the houses fell.", "سه‌چهارم خانه‌ها فرو ریخت."),
            ("Nearly a third of the people are poor.", "نزدیک به نیمی از مردم فقیرند."),
            ("The bank lost half of its value.", "این بانک یک‌سوم ارزش خود را از دست داد."),
            ("A fifth of the members voted.", "یک‌سوم اعضا رأی دادند."),
            ("Two fifths of the land is dry.", "چهارپنجم زمین‌ها خشک است."),
        ])

    static let periods = rows(
        "relative-day-mismatch",
        [
            ("Canada took similar steps last week.", "کانادا هفته آینده اقدامات مشابهی انجام می‌دهد."),
            ("The board will decide next week.", "هیئت هفته گذشته تصمیم گرفت."),
            ("The report comes out next month.", "گزارش ماه گذشته منتشر شد."),
            ("Last year the harvest was good.", "سال آینده محصول خوب بود."),
            ("Sales have risen this year.", "فروش پارسال بالا رفت."),
            ("The law takes effect next year.", "این قانون امسال اجرا می‌شود."),
        ])

    static let units =
        rows(
            "duration-mismatch",
            [
                ("The king declared five days of mourning.", "پادشاه پنج هفته عزای عمومی اعلام کرد."),
                ("The siege lasted six months of winter.", "محاصره شش سال طول کشید."),
            ])
        + rows(
            "measure-mismatch",
            [
                ("Each hectare needs 12,000 cubic metres of water.", "هر هکتار ۱۲ هزار کیلومتر مکعب آب می‌خواهد."),
                ("The plant makes 450 megawatts.", "این نیروگاه ۴۵۰ کیلووات تولید می‌کند."),
                ("The stock grew to 164.7 kg.", "ذخیره به ۱۶۴٫۷ گرم رسید."),
                ("The phone has 512 gigabytes.", "این گوشی ۵۱۲ مگابایت حافظه دارد."),
            ])
        + rows(
            "money-mismatch",
            [
                ("Norway has pledged 50 million kroner.", "نروژ ۵۰ میلیون یورو تعهد کرد."),
                ("A barrel costs $77.05.", "هر بشکه ۷۷ دلار و ۵۰ سنت است."),
                ("A loan of 3 billion rials is offered.", "وامی به مبلغ سه میلیارد تومان داده می‌شود."),
                ("Crude rose 82 cents.", "نفت ۵۲ سنت گران شد."),
                ("Shares worth 5.4 trillion tomans changed hands.", "سهامی به ارزش ۵ هزار و ۸۰۰ میلیارد تومان دست به دست شد."),
                ("The budget is 11,700 trillion tomans.", "بودجه ۱۱ هزار و ۳۰۰ هزار میلیارد تومان است."),
            ])

    static let dates =
        rows(
            "date-mismatch",
            [
                ("The bridge was built in the summer of 1988.", "این پل در تابستان ۱۳۷۱ ساخته شد."),
                ("The revolution of 1979 changed the country.", "انقلاب ۱۳۵۲ کشور را دگرگون کرد."),
                ("The law was changed after the election of June 2009.", "این قانون پس از انتخابات مهر ۱۳۸۸ تغییر کرد."),
                ("They will meet in April.", "آنها در مرداد دیدار خواهند کرد."),
                ("Birth rates rose in the 1980s.", "نرخ زاد و ولد در دهه چهل بالا رفت."),
            ])
        + rows(
            "time-mismatch",
            [
                ("The drone found the wreck at 5:46 on Monday.", "پهپاد لاشه را ساعت ۴:۴۶ بامداد دوشنبه پیدا کرد."),
                ("The year began at 06:36 Tehran time.", "سال در ساعت ۶ و ۱۶ دقیقه به وقت تهران آغاز شد."),
                ("By 0925 GMT the price had fallen.", "تا ساعت ۱۱:۲۵ به وقت گرینویچ قیمت پایین آمده بود."),
            ])

    static let all = cities + shares + periods + units + dates
}
