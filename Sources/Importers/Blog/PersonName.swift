/// Takes a speaker's name out of the words around it: "Ann says:", "Kommentar von Ann",
/// "Posted by: Ann | September 3, 2008".
enum PersonName {
  /// Longest name that is believed, in bytes.
  static let limit = 100

  /// The name in a text that is meant to hold one; nil where nothing is left.
  static func clean(_ text: String) -> String? {
    var words = text.split(whereSeparator: { $0.utf8.first.map { $0 <= 0x20 } ?? true })
      .map(String.init)
    dropNumber(&words)
    let lower = words.map { bare($0) }
    let begun = lower.first.flatMap { prefixes[$0] } ?? []
    guard !begun.contains(lower) else { return nil }
    if dropPrefix(&words, lower: lower, among: begun) { cutAtDate(&words) }
    cutAtSays(&words)
    var name = words.joined(separator: " ")
    while let last = name.unicodeScalars.last,
      ":,|-–—•·»([".unicodeScalars.contains(last) || last == " "
    {
      name.unicodeScalars.removeLast()
    }
    while let first = name.unicodeScalars.first,
      ":,|-–—•·«@~".unicodeScalars.contains(first) || first == " "
    {
      name.unicodeScalars.removeFirst()
    }
    // The beginning of a date.
    if weekdays.contains(bare(name)) { return nil }
    // The number of a comment.
    if name.utf8.first == UInt8(ascii: "#"), name.utf8.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) {
      return nil
    }
    if name.hasSuffix("..."), name.utf8.count > 6 { name.removeLast(3) }
    guard !name.isEmpty, name.utf8.count <= limit,
      name.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || $0.value > 0x2000 || ($0.value >= 0x30 && $0.value <= 0x39)
      })
    else { return nil }
    return name
  }

  /// Whether a text in one line is a name as it stands, so that nothing has to be taken
  /// off it: words of letters and small numbers, none of which engines put around names
  /// and none that dates are made of. False where only a closer look tells.
  static func isPlain(_ text: [UInt8]) -> Bool {
    guard (1...limit).contains(text.count), let first = text.first, let last = text.last,
      isLetter(first), isLetter(last) || last &- 0x30 < 10
    else { return false }
    var hash = WordTable.Hash()
    var letters = 0
    var digits = 0
    var isLatin = false
    for byte in text {
      if isLatin {
        // The second byte of a letter from À to ÿ; small ones are 0x20 above.
        guard byte & 0xC0 == 0x80, byte != 0x97, byte != 0xB7 else { return false }
        hash.feed(byte | 0x20)
        isLatin = false
      } else if byte == 0xC3, digits == 0, letters > 0 {
        hash.feed(byte)
        letters += 1
        isLatin = true
      } else if byte == 0x20 {
        guard letters + digits > 0, letters == 0 || !specialWords.holds(hash) else {
          return false
        }
        (hash, letters, digits) = (WordTable.Hash(), 0, 0)
      } else if isLetter(byte), digits == 0 {
        hash.feedLower(byte)
        letters += 1
      } else if byte &- 0x30 < 10, letters == 0 {
        digits += 1
        guard digits <= 4 else { return false }
      } else {
        return false
      }
    }
    return letters == 0 || !specialWords.holds(hash)
  }

  /// Whether a text is what stands in front of something else in a form or a table, and
  /// no name: "Date:", "Homepage".
  static func isLabel(_ text: String) -> Bool { labels.contains(bare(text)) }

  /// The name in "Name: Ann", where the label is one for names; nil for anything else.
  /// What follows the label may be empty: then the name stands behind it.
  static func labelled(_ line: String) -> Substring? {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")),
      line.utf8.distance(from: line.startIndex, to: colon) <= 24,
      nameLabels.contains(line[..<colon].lowercased())
    else { return nil }
    return line[line.index(after: colon)...]
  }

  /// Whether a line with a date in it also says who spoke: "Ann said at 10:00",
  /// "by Ann on 3/09 2008", "Ann, 3/09 2008".
  static func isSaid(in line: String, before date: PrintedDate) -> Bool {
    let words = line.split(separator: " ").prefix(12).map { bare(String($0)) }
    if words.dropFirst().contains(where: { verbs.contains($0) }) { return true }
    if let first = words.first, starters.contains(first) { return true }
    let lead = String(decoding: line.utf8.prefix(date.start), as: UTF8.self)
    let names = lead.split(separator: " ").filter {
      $0.utf8.contains { isLetter($0) || $0 >= 0x80 }
    }
    guard (1...4).contains(names.count), let first = names.first?.unicodeScalars.first else {
      return false
    }
    return first.properties.isUppercase && !isLabel(lead) && clean(lead) != nil
  }

  /// Whether a line begins as lines do that say who wrote something.
  static func isByline(_ line: String) -> Bool {
    // Of most lines the first word tells.
    guard let word = line.split(separator: " ", maxSplits: 1).first else { return false }
    let first = bare(String(word))
    if starters.contains(first) { return true }
    guard let known = prefixes[first], known.contains(where: { $0.count > 1 }) else { return false }
    let words = line.split(separator: " ", maxSplits: 3).map { bare(String($0)) }
    return known.contains { $0.count > 1 && words.starts(with: $0) }
  }

  /// Days of the week as they stand between a name and a date.
  static let weekdays: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag
    freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes
    martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato
    domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda-feira terça-feira
    quarta-feira quinta-feira sexta-feira
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let starters: Set<String> = ["by", "von", "par", "por", "door", "da"]
  private static let nameLabels: Set<String> = [
    "name", "author", "autor", "auteur", "autore", "from", "von", "nom", "nombre", "naam", "navn",
    "namn", "nome", "by", "posted by", "user", "username", "written by", "sender", "imię",
  ]
  private static let labels: Set<String> = nameLabels.union([
    "date", "datum", "fecha", "data", "time", "zeit", "when", "who", "what", "homepage", "website",
    "web", "url", "email", "e-mail", "mail", "subject", "betreff", "sujet", "comment", "comments",
    "kommentar", "message", "nachricht", "location", "ort", "city", "country", "posted", "title",
    "titel", "entry", "eintrag", "ip", "reply", "answer", "antwort", "rating",
  ])

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Words that may be no part of a name.
  private static let specialWords = WordTable(
    prefixWords.flatMap { $0.split(separator: " ").map(String.init) } + verbs + auxiliaries
      + joiners + PageDateWords.meanings.keys)

  /// "#3", "3.", "3)" in front.
  private static func dropNumber(_ words: inout [String]) {
    guard words.count > 1, let first = words.first else { return }
    var digits = first.utf8[...]
    let isMarked = digits.first == UInt8(ascii: "#")
    if isMarked { digits = digits.dropFirst() }
    let isStopped = digits.last == UInt8(ascii: ".") || digits.last == UInt8(ascii: ")")
    if isStopped { digits = digits.dropLast() }
    if isMarked || isStopped, !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) {
      words.removeFirst()
    }
  }

  /// Drops "Posted by" and its like, also after what it is: "A guest letter by".
  private static func dropPrefix(
    _ words: inout [String], lower: [String], among prefixes: [[String]]
  ) -> Bool {
    if let by = lower.prefix(5).firstIndex(of: "by"), by > 1, by + 1 < words.count {
      words.removeFirst(by + 1)
      return true
    }
    for prefix in prefixes where prefix.count < words.count {
      if lower.starts(with: prefix) {
        words.removeFirst(prefix.count)
        if let first = words.first, first == ":" { words.removeFirst() }
        return true
      }
    }
    return false
  }

  /// Cuts "on Wed, 03/14/2012", and what engines say of guests.
  private static func cutAtDate(_ words: inout [String]) {
    for (index, word) in words.enumerated() where index > 0 && joiners.contains(bare(word)) {
      let next = words[(index + 1)...].prefix(2)
      let isDate = next.contains { $0.utf8.contains { $0 &- 0x30 < 10 } }
      guard isDate || next.isEmpty else { continue }
      words.removeSubrange(index...)
      break
    }
    if words.count > 2, words.suffix(2) == ["(not", "verified)"] { words.removeLast(2) }
  }

  /// Cuts at "says:", "said...", "schrieb am": the word, and a colon or a date behind.
  private static func cutAtSays(_ words: inout [String]) {
    for (index, word) in words.enumerated() where index > 0 {
      let stripped = bare(word)
      guard verbs.contains(stripped) else { continue }
      let isLast = index == words.count - 1
      let isMarked = word.hasSuffix(":") || word.hasSuffix("...") || word.hasSuffix("…")
      let next = isLast ? "" : bare(words[index + 1])
      let isFollowed =
        joiners.contains(next)
        || words[index + 1..<min(words.count, index + 4)].contains {
          $0.utf8.first.map { $0 &- 0x30 < 10 } ?? false
        }
      // "Maria Sa" is a name: the verb is written small.
      let isSmall = word.unicodeScalars.first?.properties.isLowercase ?? false
      if isMarked || (isSmall && (isLast || isFollowed)) {
        var end = index
        // "a dit", "ha scritto", "hat geschrieben".
        if end > 1, auxiliaries.contains(bare(words[end - 1])) { end -= 1 }
        words.removeSubrange(end...)
        return
      }
    }
  }

  /// A word in lower case without punctuation around it.
  static func bare(_ word: String) -> String {
    var word = word.lowercased()
    while let last = word.utf8.last, ":.,;…|".utf8.contains(last), word.utf8.count > 1 {
      if word.unicodeScalars.last == "…" || last < 0x80 {
        word.unicodeScalars.removeLast()
      } else {
        break
      }
    }
    return word
  }

  /// What stands in front of names, by first word, the longest first.
  private static let prefixes: [String: [[String]]] = Dictionary(
    grouping: prefixWords.map { $0.split(separator: " ").map(String.init) }
      .sorted { $0.count > $1.count }, by: { $0[0] })

  private static let prefixWords = [
    "posted by", "comment by", "comment from", "submitted by", "written by", "left by", "added by",
    "kommentar von", "geschrieben von", "verfasst von", "eingetragen von", "von", "by",
    "commentaire de", "commentaire par", "posté par", "écrit par", "rédigé par", "publié par",
    "par",
    "comentario de", "escrito por", "publicado por", "enviado por", "por", "comentário de",
    "commento di", "scritto da", "inviato da", "pubblicato da", "da", "reactie van",
    "geplaatst door",
    "door", "skrivet av", "av", "af", "skrevet af", "komentarz od", "napisał", "dodał", "автор",
    "from", "via", "name", "author", "autor", "avatar of", "avatar for", "avatar von",
    "profile photo of",
    "photo of", "picture of", "user", "pingback", "trackback", "pingback from", "trackback from",
    "pingback by", "trackback by",
  ]

  /// Verbs of saying, in the forms blog engines print.
  static let verbs: Set<String> = [
    "says", "said", "wrote", "writes", "commented", "comments", "replied", "replies", "responded",
    "posted", "adds",
    "sagt", "sagte", "schreibt", "schrieb", "meint", "meinte", "kommentiert", "kommentierte",
    "geschrieben", "antwortete",
    "dit", "écrit", "répond", "répondu", "commenté", "dijo", "dice", "escribió", "comentó", "disse",
    "escreveu", "comentou", "diz", "scrive", "scritto", "detto", "ha", "commenta", "zegt", "zei",
    "schreef", "schrijft", "skrev", "säger", "sa", "skriver", "siger", "sier", "kirjoitti", "sanoo",
    "napisał", "napisał(a)", "napisała", "pisze", "mówi", "napsal", "říká", "napsal(a)", "пишет",
    "написал", "говорит", "сказал", "сказал(а)", "комментирует", "dedi", "diyor", "yazdı", "mondta",
    "írta", "szerint", "spune", "digué", "ha dit",
  ]
  private static let auxiliaries: Set<String> = ["a", "ha", "hat", "has", "heeft", "har", "ha'"]
  private static let joiners: Set<String> = [
    "on", "at", "am", "um", "le", "el", "em", "il", "op", "den", "d.", "dnia", "dne", "this", "in",
    "in:",
  ]
}
