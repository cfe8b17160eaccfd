/// Full names of persons in the spellings that translators use: none of them is lost.
enum PersonRows {
    /// A name, its Persian and its Arabic spelling.
    private static let names = [
        ("Xi Jinping", "شی جین‌پینگ", "شي جين بينغ"),
        ("Nguyen Phu Trong", "نگوین فو ترونگ", "نغوين فو ترونغ"),
        ("Wojciech Szczęsny", "وویچک شچزنی", "فويتشيك تشيزني"),
        ("Jean-Yves Le Drian", "ژان ایو لودریان", "جان إيف لودريان"),
        ("Saoirse Ronan", "سرشا رونان", "سيرشا رونان"),
        ("Recep Tayyip Erdogan", "رجب طیب اردوغان", "رجب طيب أردوغان"),
        ("Ursula von der Leyen", "اورزولا فن در لاین", "أورسولا فون دير لاين"),
        ("Giorgia Meloni", "جورجا ملونی", "جورجيا ميلوني"),
        ("Andrzej Duda", "آندژی دودا", "أندريه دودا"),
        ("Viktor Orbán", "ویکتور اوربان", "فيكتور أوربان"),
        ("Joaquin Phoenix", "واکین فینیکس", "خواكين فينيكس"),
        ("Charles Michel", "شارل میشل", "شارل ميشال"),
        ("Guillermo Lasso", "گیلرمو لاسو", "غييرمو لاسو"),
        ("Jens Stoltenberg", "ینس استولتنبرگ", "ينس ستولتنبرغ"),
        ("Cyril Ramaphosa", "سیریل رامافوسا", "سيريل رامافوزا"),
        ("Tedros Adhanom Ghebreyesus", "تدروس آدهانوم گبریسوس", "تيدروس أدهانوم غيبريسوس"),
        ("Michelle Bachelet", "میشل باچله", "ميشيل باشليه"),
        ("Hugh Jackman", "هیو جکمن", "هيو جاكمان"),
        ("Roger Federer", "راجر فدرر", "روجيه فيدرر"),
        ("Arnold Schwarzenegger", "آرنولد شوارتزنگر", "أرنولد شوارزنيجر"),
        ("Thomas Tuchel", "توماس توخل", "توماس توخيل"),
        ("Antoine Griezmann", "آنتوان گریزمان", "أنطوان غريزمان"),
        ("Kylian Mbappé", "کیلیان امباپه", "كيليان مبابي"),
        ("Wayne Rooney", "وین رونی", "واين روني"),
        ("Volodymyr Zelensky", "ولودیمیر زلنسکی", "فولوديمير زيلينسكي"),
        ("Aung San Suu Kyi", "آنگ سان سوچی", "أونغ سان سو تشي"),
        ("Mohammed bin Salman", "محمد بن سلمان", "محمد بن سلمان"),
        ("Hassan Rouhani", "حسن روحانی", "حسن روحاني"),
        ("Abdel Fattah el-Sisi", "عبدالفتاح السیسی", "عبد الفتاح السيسي"),
        ("Muammar Gaddafi", "معمر قذافی", "معمر القذافي"),
        ("Khalifa Haftar", "خلیفه حفتر", "خليفة حفتر"),
        ("Ayman al-Zawahiri", "ایمن الظواهری", "أيمن الظواهري"),
        ("Javier Milei", "خاویر میلی", "خافيير ميلي"),
        ("Luiz Inácio Lula", "لوئیز ایناسیو لولا", "لويس إيناسيو لولا"),
        ("Ngozi Okonjo-Iweala", "نگوزی اوکونجو ایوئالا", "نغوزي أوكونجو إيويالا"),
        ("Rishi Sunak", "ریشی سوناک", "ريشي سوناك"),
        ("Jacinda Ardern", "جاسیندا آردرن", "جاسيندا أرديرن"),
        ("Yoshihide Suga", "یوشیهیده سوگا", "يوشيهيدي سوغا"),
        ("Ban Ki-moon", "بان کی مون", "بان كي مون"),
        ("Dmitry Peskov", "دمیتری پسکوف", "ديمتري بيسكوف"),
        ("Sergei Lavrov", "لاوروف", "لافروف"),
        ("Angela Merkel", "خانم مرکل", "ميركل"),
    ]

    static let all = names.flatMap { name, persian, arabic in
        [
            SameRow("fa", "\(name) arrived at the airport.", "\(persian) همراه با هیئت بزرگی وارد فرودگاه شد."),
            SameRow("ar", "\(name) arrived at the airport.", "وصل \(arabic) إلى المطار مع وفد كبير."),
        ]
    }
}
