/// The names by which speakers can be addressed, numbered; each speaker is looked at once,
/// however many threads they speak in.
struct NameBook {
  /// Numbers of a speaker's names.
  struct Keys {
    /// Full names and logins.
    var full: [Int32] = []
    /// First names of more than two letters.
    var first: [Int32] = []
  }

  private var numbers: [String: Int32] = [:]
  private var known: [Keys?] = []
  /// The first byte of each name.
  private var initials: [UInt8] = []
  /// The names, folded.
  private var texts: [String] = []

  /// How many names there are; their numbers are below.
  var count: Int { numbers.count }

  /// The number of a folded name; nil for one no speaker has.
  func number(of key: String) -> Int32? { numbers[key] }

  /// The first byte of a name; 0 for one without any.
  func initial(of name: Int32) -> UInt8 { initials[Int(name)] }

  /// Whether a name, or a word in it, begins with a shorter one: `steve` for "steven harman",
  /// `jilted` for "jiltedcitizen", `fox` for "don fox".
  func name(_ name: Int32, isShortenedTo key: String) -> Bool {
    let text = texts[Int(name)]
    if text.utf8.starts(with: key.utf8) { return true }
    return text.split(separator: " ").contains { $0.utf8.starts(with: key.utf8) }
  }

  /// The names of the handle with a number.
  mutating func keys(of handle: Handle, number: Int32) -> Keys {
    let index = Int(number)
    while known.count <= index { known.append(nil) }
    if let keys = known[index] { return keys }
    let keys = read(handle)
    known[index] = keys
    return keys
  }

  private mutating func read(_ handle: Handle) -> Keys {
    var full: Set<String> = []
    var first: Set<String> = []
    for name in [handle.displayName, handle.name].compactMap({ $0 })
    where !NameKey.isNobody(name) {
      let key = NameKey.fold(name)
      let words = key.split(separator: " ")
      full.insert(key)
      if words.count > 1 {
        full.insert(words.joined())
        if let word = words.first, word.unicodeScalars.count > 2,
          !Self.notNames.contains(String(word))
        {
          first.insert(String(word))
        }
      }
    }
    return Keys(full: full.sorted().map { intern($0) }, first: first.sorted().map { intern($0) })
  }

  private mutating func intern(_ key: String) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(numbers.count)
    numbers[key] = number
    initials.append(key.utf8.first ?? 0)
    texts.append(key)
    return number
  }

  /// First words that begin sentences more often than they name somebody.
  private static let notNames: Set<String> = [
    "the", "and", "but", "for", "you", "well", "yes", "not", "this", "that", "thanks", "hello",
    "mr.", "mrs.", "dr.", "der", "die", "das", "les", "una", "los", "las",
  ]
}
