/// Persian renderings in forms that the English does not have: years of the solar calendar without an era, amounts in thousands of
/// billions, times in words, figures in another order.
enum PersianSameRows {
    private static func rows(_ pairs: [(String, String)]) -> [SameRow] { pairs.map { SameRow("fa", $0.0, $0.1) } }

    static let years = rows([
        ("The bridge was built in the summer of 1988.", "این پل در تابستان ۱۳۶۷ ساخته شد."),
        ("The revolution of 1979 changed the country.", "انقلاب ۱۳۵۷ کشور را دگرگون کرد."),
        ("The bank opened in 1971.", "این بانک در سال ۵۰ افتتاح شد."),
        ("The movement lasted from 1905 to 1911.", "این نهضت از ۱۲۸۴ تا ۱۲۹۰ طول کشید."),
        ("Excavations went on from 1931 to 1934.", "کاوش‌ها از ۱۳۱۰ تا ۱۳۱۳ ادامه داشت."),
        ("They have two sons, born in 1980 and 1983.", "آنها دو پسر دارند که در سال‌های ۱۳۵۹ و ۱۳۶۲ به دنیا آمدند."),
        ("The 2015 accord limited the stock.", "توافق ۱۳۹۴ ذخایر را محدود کرد."),
        ("He has lived there since the autumn of 2017.", "او از پاییز ۱۳۹۶ آنجا زندگی می‌کند."),
        ("The law was changed after the election of June 2009.", "این قانون پس از انتخابات خرداد ۱۳۸۸ تغییر کرد."),
        ("In May 2017 the mine was closed.", "معدن در اردیبهشت ۱۳۹۶ بسته شد."),
        ("Prices rose in November 2019.", "قیمت‌ها در آبان ۱۳۹۸ بالا رفت."),
        ("The second round will be held in April or May.", "دور دوم در اردیبهشت‌ماه برگزار می‌شود."),
        ("The council will publish its budget for 1404.", "شورا بودجهٔ سال ۱۴۰۴ خود را منتشر خواهد کرد."),
        ("The year 1403 began on 20 March.", "سال ۱۴۰۳ در ۲۰ مارس آغاز شد."),
        ("The capital was moved there in 1598.", "پایتخت در سال ۱۵۹۸ میلادی (۱۰۰۶ هجری قمری) به آنجا منتقل شد."),
        ("The gate was built between 1599 and 1602.", "این دروازه بین سال‌های ۱۵۹۹ و ۱۶۰۲ ساخته شد."),
        ("The harvest was half of what it had been in 2022.", "برداشت به نصف میزان سال ۲۰۲۲ رسید."),
        ("Birth rates rose in the 1980s.", "نرخ زاد و ولد در دهه شصت بالا رفت."),
        ("In the 1990s the town grew.", "این شهر در دههٔ هفتاد بزرگ شد."),
        ("The 1960s were a time of hope.", "دهه شصت روزگار امید بود."),
        ("The coup of 27 April 1978 brought them to power.", "کودتای هفتم ثور ۱۳۵۷ آنها را به قدرت رساند."),
        ("The decree was issued on 29 January 2024.", "این فرمان در ۱۷ رجب ۱۴۴۵ (۹ دلو ۱۴۰۲) صادر شد."),
        ("He was released on 15 June 2024.", "او روز ۲۶ خرداد ۱۴۰۳ آزاد شد."),
        ("The treaty of 1975 settled the border.", "عهدنامه ۱۳۵۴ مرز را معین کرد."),
        ("The factory, built in 1912, is the oldest.", "این کارخانه که در سال ۱۲۹۱ ساخته شد، قدیمی‌ترین است."),
    ])

    static let amounts = rows([
        ("Shares worth 5.4 trillion tomans changed hands.", "سهامی به ارزش ۵ هزار و ۴۰۰ میلیارد تومان دست به دست شد."),
        ("The budget is 11,700 trillion tomans.", "بودجه ۱۱ هزار و ۷۰۰ هزار میلیارد تومان است."),
        ("The debt is 2,550 trillion rials.", "بدهی ۲۵۵۰ هزار میلیارد ریال است."),
        ("Losses came to 6,000 billion tomans.", "خسارت‌ها ۶ هزار میلیارد تومان بود."),
        ("The fund holds 3.25 trillion rials.", "این صندوق ۳ هزار و ۲۵۰ میلیارد ریال دارد."),
        ("The loan of 1.2 trillion afghanis was repaid.", "وام یک هزار و ۲۰۰ میلیارد افغانی بازپرداخت شد."),
        ("Coins rose to 48 million 700 thousand tomans.", "سکه به ۴۸ میلیون و ۷۰۰ هزار تومان رسید."),
        ("A loan of 3 billion rials is offered.", "وامی به مبلغ ۳۰۰ میلیون تومان داده می‌شود."),
        ("Exports resumed after two and a half years.", "صادرات پس از توقفی دو سال و نیمه از سر گرفته شد."),
        ("The first half lasted 45 minutes, and the second half 50.", "نیمه اول ۴۵ دقیقه و نیمه دوم ۵۰ دقیقه طول کشید."),
        ("The minimum wage is 7.17 million tomans.", "حداقل دستمزد ۷ میلیون و ۱۷۰ هزار تومان است."),
        ("A barrel costs $77.05.", "هر بشکه ۷۷ دلار و ۵ سنت است."),
        ("Crude rose 82 cents to $72.40.", "نفت با ۸۲ سنت افزایش به ۷۲ دلار و ۴۰ سنت رسید."),
        ("One dinar buys 3.25 dollars.", "هر دینار ۳ دلار و ۲۵ سنت می‌ارزد."),
        ("Women earn 77 cents for every dollar.", "زنان به ازای هر یک دلار ۷۷ سنت درآمد دارند."),
        ("A 25-cent coin was sold.", "یک سکه ۲۵ سنتی فروخته شد."),
        ("The fare is two euros and 50 cents.", "کرایه ۲ یورو و ۵۰ سنت است."),
        ("A US dollar is expensive now.", "دلار آمریکا اکنون گران است."),
        ("The bank sold dollars on the open market.", "بانک در بازار آزاد دلار آمریکا فروخت."),
        ("The bowl weighs 1.3 kilos.", "این کاسه یک کیلو و ۳۰۰ گرم وزن دارد."),
        ("Each ring weighs 67 grams.", "هر حلقه ۶۷ گرم وزن دارد."),
        ("The match lasted an hour and 47 minutes.", "مسابقه یک ساعت و ۴۷ دقیقه طول کشید."),
        ("The king declared five days of mourning.", "پادشاه پنج روز عزای عمومی اعلام کرد."),
        ("Norway has pledged 50 million kroner.", "نروژ ۵۰ میلیون کرون تعهد کرد."),
        ("The court awarded them 1.2 million kronor.", "دادگاه یک میلیون و ۲۰۰ هزار کرون سوئد به آنها داد."),
        ("Iran beat Syria in the last 16.", "ایران در یک‌هشتم نهایی سوریه را شکست داد."),
        ("The spacecraft Artemis II will fly around the Moon.", "فضاپیمای آرتمیس ۲ به دور ماه پرواز می‌کند."),
        ("Version 4.5 fixes 17 bugs.", "نسخه ۴٫۵ هفده اشکال را برطرف می‌کند."),
        ("Call +44 20 7946 0958 for help.", "برای راهنمایی با ۰۹۵۸ ۷۹۴۶ ۲۰ ۴۴+ تماس بگیرید."),
        ("Gifts go to account number 0034 5678 9012.", "هدایا به حساب شماره ۹۰۱۲ ۵۶۷۸ ۰۰۳۴ واریز شود."),
        ("On Friday nights they drive around the square.", "جمعه‌شب‌ها دور میدان می‌گردند."),
        ("President Joe Biden flew to Germany.", "جو بایدن، رئیس‌جمهور آمریکا، به آلمان پرواز کرد."),
    ])

    static let times = rows([
        ("The meeting began at 10.04 a.m. and ended at noon.", "جلسه ساعت ۱۰ و ۴ دقیقه صبح آغاز شد و ظهر پایان یافت."),
        ("The year began at 06:36 Tehran time.", "سال در ساعت ۶ و ۳۶ دقیقه به وقت تهران آغاز شد."),
        ("At 11.59 pm the lights went out.", "ساعت ۲۳ و ۵۹ دقیقه برق رفت."),
        ("The blast occurred at 0800 GMT.", "انفجار ساعت ۸ صبح به وقت گرینویچ روی داد."),
        ("By 0925 GMT the price had fallen.", "تا ساعت ۹:۲۵ به وقت گرینویچ قیمت پایین آمده بود."),
        ("The train arrived at 9:15 pm.", "قطار ساعت ۲۱ و ۱۵ دقیقه رسید."),
        ("The court opens at 7:30.", "دادگاه ساعت هفت و نیم باز می‌شود."),
        ("The shops close at 8:30 p.m.", "مغازه‌ها ساعت هشت و نیم شب بسته می‌شوند."),
        ("The plane landed at 5:40 p.m.", "هواپیما ساعت ۱۷:۴۰ به زمین نشست."),
        ("A fire broke out at 5:15 a.m.", "آتش‌سوزی ساعت ۵ و ربع صبح رخ داد."),
        ("They left at 6:20 a.m.", "آنها ساعت شش و بیست دقیقه صبح رفتند."),
    ])

    static let all = years + amounts + times
}
