/// Words that dates are made of on pages, by language: a table, nothing else.
///
/// All lower-case, without a trailing full stop. Months in nominative, genitive and
/// common short forms.
enum PageDateWords {
  /// What a word means in a date.
  enum Meaning: Equatable {
    /// 1–12.
    case month(Int)
    case unit(Unit)
    /// "ago": with a number and a unit it makes a relative date.
    case ago
    /// Days before today: "today" is 0, "yesterday" 1.
    case daysBack(Int)
    /// "one", "an": the number in "an hour ago".
    case one
    case am
    case pm
    /// Stands before a time written with a full stop ("kl. 14.05").
    case clock
    /// Minutes east of Greenwich.
    case zone(Int)
  }

  /// A span of time in relative dates.
  enum Unit: Equatable {
    case second
    case minute
    case hour
    case day
    case week
    case month
    case year
  }

  /// Word → meaning.
  static let meanings: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    for line in months {
      for (index, names) in line.split(separator: ",").enumerated() {
        for name in names.split(separator: " ") { table[String(name)] = .month(index + 1) }
      }
    }
    for (unit, words) in units {
      for word in words.split(separator: " ") { table[String(word)] = .unit(unit) }
    }
    for word in agoWords.split(separator: " ") { table[String(word)] = .ago }
    for word in oneWords.split(separator: " ") { table[String(word)] = .one }
    for (days, words) in dayWords {
      for word in words.split(separator: " ") { table[String(word)] = .daysBack(days) }
    }
    for word in clockWords.split(separator: " ") { table[String(word)] = .clock }
    for (name, minutes) in zones { table[name] = .zone(minutes) }
    for word in ["am", "a.m", "πμ", "上午", "오전", "午前", "öö"] { table[word] = .am }
    for word in ["pm", "p.m", "μμ", "下午", "오후", "午後", "ös"] { table[word] = .pm }
    return table
  }()

  /// The meaning of a word by its hash.
  static func meaning(_ hash: WordTable.Hash) -> Meaning? {
    table.value(hash).map { entries[Int($0)].value }
  }

  private static let entries = meanings.sorted { $0.key < $1.key }
  private static let table = WordTable(
    entries.enumerated().map { ($0.element.key, Int32($0.offset)) })

  /// Twelve groups a line, January first; a later language never takes a word from an
  /// earlier one's different month (checked by a test).
  static let months = [
    // English
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,october oct,november nov,december dec",
    // German, Austrian
    "januar jänner jän,februar feber,märz mär mrz,april,mai,juni,juli,august,september,oktober okt,november,dezember dez",
    // French
    "janvier janv,février fevrier févr fév,mars,avril avr,mai,juin,juillet juil,août aout,septembre,octobre,novembre,décembre decembre déc",
    // Spanish
    "enero ene,febrero,marzo,abril abr,mayo may,junio,julio,agosto ago,septiembre setiembre set,octubre,noviembre,diciembre dic",
    // Portuguese
    "janeiro,fevereiro fev,março marco,abril,maio mai,junho,julho,agosto,setembro,outubro out,novembro,dezembro",
    // Italian
    "gennaio gen,febbraio,marzo,aprile,maggio mag,giugno giu,luglio lug,agosto,settembre,ottobre ott,novembre,dicembre",
    // Dutch
    "januari,februari,maart mrt,april,mei,juni,juli,augustus,september,oktober,november,december",
    // Swedish, Danish, Norwegian
    "januari januar,februari februar,mars marts,april,maj mai,juni,juli,augusti august,september,oktober,november,december desember des",
    // Finnish
    "tammikuuta tammikuu,helmikuuta helmikuu,maaliskuuta maaliskuu,huhtikuuta huhtikuu,toukokuuta toukokuu,kesäkuuta kesäkuu,heinäkuuta heinäkuu,elokuuta elokuu,syyskuuta syyskuu,lokakuuta lokakuu,marraskuuta marraskuu,joulukuuta joulukuu",
    // Polish
    "stycznia styczeń sty,lutego luty lut,marca marzec,kwietnia kwiecień kwi,maja,czerwca czerwiec cze,lipca lipiec lip,sierpnia sierpień sie,września wrzesień wrz,października październik paź,listopada listopad lis,grudnia grudzień gru",
    // Czech, Slovak
    "ledna leden led január januára,února únor úno február februára,března březen bře marec marca,dubna duben dub apríl apríla,května květen kvě máj mája,června červen čvn jún júna,července červenec čvc júl júla,srpna srpen srp augusta,září zář septembra,října říjen říj októbra október,listopadu listopad novembra,prosince prosinec pro decembra",
    // Russian
    "января январь янв,февраля февраль фев,марта март мар,апреля апрель апр,мая май,июня июнь июн,июля июль июл,августа август авг,сентября сентябрь сен сент,октября октябрь окт,ноября ноябрь ноя,декабря декабрь дек",
    // Ukrainian
    "січня січень,лютого лютий,березня березень,квітня квітень,травня травень,червня червень,липня липень,серпня серпень,вересня вересень,жовтня жовтень,листопада листопад,грудня грудень",
    // Turkish
    "ocak oca,şubat şub,mart,nisan nis,mayıs,haziran haz,temmuz tem,ağustos ağu,eylül eyl,ekim eki,kasım kas,aralık ara",
    // Hungarian
    "január jan,február,március márc,április ápr,május máj,június jún,július júl,augusztus,szeptember szept,október,november,december",
    // Romanian
    "ianuarie ian,februarie,martie,aprilie,mai,iunie iun,iulie iul,august,septembrie,octombrie,noiembrie noi,decembrie",
    // Greek
    "ιανουαρίου ιανουάριος ιαν,φεβρουαρίου φεβρουάριος φεβ,μαρτίου μάρτιος μαρ,απριλίου απρίλιος απρ,μαΐου μάιος μαϊ,ιουνίου ιούνιος ιουν,ιουλίου ιούλιος ιουλ,αυγούστου αύγουστος αυγ,σεπτεμβρίου σεπτέμβριος σεπ,οκτωβρίου οκτώβριος οκτ,νοεμβρίου νοέμβριος νοε,δεκεμβρίου δεκέμβριος δεκ",
    // Catalan
    "gener,febrer,març,abril,maig,juny,juliol,agost,setembre,octubre,novembre,desembre",
    // Indonesian, Malay
    "januari,februari,maret mac,april,mei,juni,juli,agustus ogos,september,oktober,november,desember disember",
  ]

  private static let units: [(Unit, String)] = [
    (
      .second,
      "second seconds sec secs sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekunder sekund секунд секунды секунду saniye 秒 초 秒前 초전"
    ),
    (
      .minute,
      "minute minutes min mins minuten minuto minutos minuti minuut minuter minutter minut minuty minutę минут минуты минуту minutami dakika 分 분 分前 분전 分钟 分钟前 分鐘"
    ),
    (
      .hour,
      "hour hours hr hrs stunde stunden std heure heures hora horas ora ore uur uren timme timmar time timer godzin godziny godzinę hodin hodinami час часа часов saat 時間 시간 小时 小時 時間前 시간전 小时前"
    ),
    (
      .day,
      "day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dage dager dni dzień dnem dny день дня дней gün 日 일 天 日前 일전 天前"
    ),
    (
      .week,
      "week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uge uger uke uker tygodni tygodnie tydzień týdnem týdny неделю недели недель hafta 週間 주 周 週間前 주전 周前"
    ),
    (
      .month,
      "month months monat monate monaten mois mes meses mês mese mesi maand maanden månad månader måned måneder miesiąc miesiące miesięcy měsícem měsíci месяц месяца месяцев ay ヶ月 개월 个月 個月 ヶ月前 か月前 개월전 个月前"
    ),
    (
      .year,
      "year years yr yrs jahr jahre jahren an ans année années año años ano anos anno anni jaar jaren år rok lata lat rokem lety год года лет yıl 年前 년전"
    ),
  ]

  private static let agoWords =
    "ago vor il y hace fa há sedan siden geleden назад temu před önce 前 전"
  private static let oneWords =
    "a one ein eine einem einer un une uno una um uma een en ett et jeden jednu"
  private static let dayWords: [(Int, String)] = [
    (0, "today heute aujourd'hui hoy hoje oggi vandaag idag сегодня dzisiaj dnes bugün 今日 今天 오늘"),
    (1, "yesterday gestern hier ayer ontem ieri gisteren igår вчера wczoraj včera dün 昨日 昨天 어제"),
    (2, "vorgestern avant-hier anteayer anteontem eergisteren позавчера przedwczoraj"),
  ]
  private static let clockWords = "kl klo ore um at às alle à o"
  private static let zones: [(String, Int)] = [
    ("gmt", 0), ("utc", 0), ("z", 0), ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300),
    ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("cet", 60), ("cest", 120),
    ("mez", 60), ("mesz", 120), ("bst", 60), ("msk", 180), ("jst", 540), ("aest", 600),
    ("aedt", 660),
  ]

  /// Languages that put the day before the month in numbers with slashes; the others
  /// (and plain English) are not decided by language.
  static let dayFirstLanguages: Set<String> = [
    "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "no", "nn", "fi", "pl", "cs", "sk", "ru",
    "uk", "tr", "ro", "el", "ca", "id", "ms", "en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za",
    "hr", "sr", "sl", "bg", "gl", "eu", "vi", "ar", "he", "th",
  ]
  /// The one that puts the month first.
  static let monthFirstLanguages: Set<String> = ["en-us", "en-ph"]
}
