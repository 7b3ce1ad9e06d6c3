/// Names of months as they stand within a date, and of weekdays, as the Unicode CLDR has
/// them.
extension Language {
  /// January first.
  var months: [String] {
    switch self {
    case .danish:
      names("januar februar marts april maj juni juli august september oktober november december")
    case .dutch:
      names(
        "januari februari maart april mei juni juli augustus september oktober november december")
    case .english:
      names("January February March April May June July August September October November December")
    case .finnish:
      names(
        """
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta \
        syyskuuta lokakuuta marraskuuta joulukuuta
        """)
    case .french:
      names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
    case .german:
      names("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
    case .italian:
      names(
        """
        gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre \
        dicembre
        """)
    case .norwegian:
      names("januar februar mars april mai juni juli august september oktober november desember")
    case .polish:
      names(
        """
        stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada \
        grudnia
        """)
    case .portuguese:
      names(
        """
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        """)
    case .spanish:
      names(
        """
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        """)
    case .swedish:
      names("januari februari mars april maj juni juli augusti september oktober november december")
    }
  }

  /// The same, short, for tables and axes.
  var shortMonths: [String] {
    switch self {
    case .danish: names("jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.")
    case .dutch: names("jan feb mrt apr mei jun jul aug sep okt nov dec")
    case .english: names("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    case .finnish: names("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu")
    case .french: names("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.")
    case .german: names("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.")
    case .italian: names("gen feb mar apr mag giu lug ago set ott nov dic")
    case .norwegian: names("jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.")
    case .polish: names("sty lut mar kwi maj cze lip sie wrz paź lis gru")
    case .portuguese: names("jan fev mar abr mai jun jul ago set out nov dez")
    case .spanish: names("ene feb mar abr may jun jul ago sept oct nov dic")
    case .swedish: names("jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.")
    }
  }

  /// Months standing alone: some languages bend them within a date.
  var aloneMonths: [String] {
    switch self {
    case .finnish:
      names(
        """
        tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu \
        marraskuu joulukuu
        """)
    case .polish:
      names(
        """
        styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad \
        grudzień
        """)
    default: months
    }
  }

  /// Monday first.
  var weekdays: [String] {
    switch self {
    case .danish: names("mandag tirsdag onsdag torsdag fredag lørdag søndag")
    case .dutch: names("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
    case .english: names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    case .finnish: names("maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai")
    case .french: names("lundi mardi mercredi jeudi vendredi samedi dimanche")
    case .german: names("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag")
    case .italian: names("lunedì martedì mercoledì giovedì venerdì sabato domenica")
    case .norwegian: names("mandag tirsdag onsdag torsdag fredag lørdag søndag")
    case .polish: names("poniedziałek wtorek środa czwartek piątek sobota niedziela")
    case .portuguese: names("segunda terça quarta quinta sexta sábado domingo")
    case .spanish: names("lunes martes miércoles jueves viernes sábado domingo")
    case .swedish: names("måndag tisdag onsdag torsdag fredag lördag söndag")
    }
  }

  private func names(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }
}
