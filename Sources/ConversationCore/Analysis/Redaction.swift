/// What must not be told of people whom the user hides (`hide` in the people file): their
/// names, logins, e-mail addresses and pages, wherever in anybody's words or addresses they
/// stand.
///
/// Words are found as whole words; small and capital letters of ASCII are the same, save for
/// a name of one word, which may be an ordinary word without its capital.
struct Redaction: Sendable {
  /// What stands in the place of a word.
  static let mark = "…"

  /// Something to leave out.
  private struct Word: Hashable {
    var bytes: [UInt8]
    var isExact: Bool
  }

  /// The longest first, so that no part of a name is left.
  private let words: [Word]

  /// What the hidden people of a corpus are known by; nil where nobody is hidden.
  init?(_ people: People, _ corpus: Corpus) {
    var names: [String] = []
    var addresses: [String] = []
    for person in people.persons.indices where people.hides(Int32(person)) {
      names += [people.persons[person].name].compactMap(\.self)
      for handle in people.persons[person].handles.map({ corpus.handles.handles[Int($0)] }) {
        names += [handle.displayName].compactMap(\.self)
        addresses += [
          handle.name, handle.email, handle.emailHash, handle.url, handle.account.map(String.init),
        ].compactMap(\.self)
      }
    }
    self.init(names: names, addresses: addresses)
  }

  /// Names, and logins, numbers and addresses; nil where nothing is long enough to be told
  /// from other words.
  init?(names: [String], addresses: [String]) {
    let words = Set(
      names.map(Self.name)
        + addresses.map { Word(bytes: Self.folded(Self.page($0).utf8), isExact: false) })
    self.words = words.filter { $0.bytes.count >= Self.shortest }.sorted {
      $0.bytes.count != $1.bytes.count
        ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
    if self.words.isEmpty { return nil }
  }

  /// Shorter words are everywhere.
  private static let shortest = 3

  private static func name(_ name: String) -> Word {
    let isOneWord = !name.utf8.contains(UInt8(ascii: " "))
    return Word(bytes: isOneWord ? Array(name.utf8) : folded(name.utf8), isExact: isOneWord)
  }

  /// An address without its scheme: the host alone would be a service's for a page there.
  private static func page(_ url: String) -> String {
    var rest = url[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.last == "/" { rest = rest.dropLast() }
    return String(rest)
  }

  private static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether two signs side by side are of one word. Signs beyond ASCII never join: some
  /// scripts write without spaces, and a word too many left out is better than a name told.
  private static func joins(_ edge: UInt8, _ neighbour: UInt8) -> Bool {
    isPartOfWord(edge) && isPartOfWord(neighbour)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension Redaction {
  /// Whether a text tells of somebody hidden.
  func tells(_ text: String) -> Bool { cleaned(text) != nil }

  /// A text without what tells of somebody hidden.
  ///
  /// - Complexity: linear in the text, for each of the words.
  func text(_ text: String) -> String { cleaned(text) ?? text }

  /// A text, or nothing where it tells of somebody hidden: for addresses, of which a part
  /// would lead elsewhere.
  func address(_ text: String) -> String? { tells(text) ? nil : text }

  /// A text with marks instead of words; nil where there is nothing to leave out.
  private func cleaned(_ text: String) -> String? {
    let plain = Array(text.utf8)
    let folded = Self.folded(plain)
    var output: [UInt8] = []
    var kept = 0
    var place = 0
    while place < plain.count {
      guard let length = length(at: place, plain, folded) else {
        place += 1
        continue
      }
      output += plain[kept..<place]
      output += Self.mark.utf8
      place += length
      kept = place
    }
    guard kept > 0 else { return nil }
    output += plain[kept...]
    return String(decoding: output, as: UTF8.self)
  }

  /// How long the word is that stands at a place as a word of its own; nil for none.
  private func length(at place: Int, _ plain: [UInt8], _ folded: [UInt8]) -> Int? {
    for word in words where word.bytes.first == (word.isExact ? plain : folded)[place] {
      let end = place + word.bytes.count
      guard end <= plain.count,
        (word.isExact ? plain : folded)[place..<end].elementsEqual(word.bytes)
      else { continue }
      let joinsBefore = place > 0 && Self.joins(plain[place], plain[place - 1])
      let joinsAfter = end < plain.count && Self.joins(plain[end - 1], plain[end])
      if !joinsBefore, !joinsAfter { return word.bytes.count }
    }
    return nil
  }
}

extension Redaction {
  /// The people as they are printed: the hidden by number, and nobody by the site of one who
  /// is hidden.
  func hiding(_ people: People) -> People {
    var told = people
    told.aliases = people.persons.indices.map { number in
      var reference = people.reference(Int32(number))
      if tells(reference.id) { reference.id = "\(text(reference.id))#\(number + 1)" }
      return reference
    }
    return told
  }

  /// A report on a source without what tells of somebody hidden.
  func hiding(_ report: SourceReport) -> SourceReport {
    var told = report
    told.file = text(report.file)
    told.unseen = report.unseen.map { unseen in
      var unseen = unseen
      unseen.context.title = unseen.context.title.map(text)
      unseen.context.url = unseen.context.url.flatMap(address)
      return unseen
    }
    told.diagnostics = report.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.file = text(diagnostic.file)
      diagnostic.message = text(diagnostic.message)
      diagnostic.fix = diagnostic.fix.map(text)
      return diagnostic
    }
    return told
  }
}
