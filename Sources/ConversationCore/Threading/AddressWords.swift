/// The words that come before a name when somebody is addressed, and those by which people
/// go on or begin anew, in the languages of the lexicons.
enum AddressWords {
  /// At most this many words of greeting stand before the name.
  static let mostGreetings = 4

  /// Words that greet, thank or agree before a name, lower case.
  static let greetings: Set<String> = [
    // English
    "hi", "hey", "hello", "hiya", "dear", "thanks", "thank", "thx", "many", "much", "you",
    "there", "yes", "yeah", "no", "ok", "okay", "well", "sorry", "welcome", "agreed", "true",
    "right", "congrats", "congratulations", "cheers", "good", "great", "nice", "point", "morning",
    "evening", "afternoon",
    // German
    "hallo", "moin", "danke", "dank", "dir", "vielen", "lieben", "herzlichen", "liebe", "lieber",
    "servus", "guten", "morgen", "tag", "abend", "gratulation", "ja", "nein", "stimmt",
    // French
    "bonjour", "bonsoir", "salut", "merci", "beaucoup", "coucou", "chère", "cher", "oui", "non",
    "bravo",
    // Spanish
    "hola", "gracias", "muchas", "querida", "querido", "estimada", "estimado", "buenas", "buenos",
    // Portuguese
    "olá", "oi", "obrigada", "obrigado", "muito", "valeu",
    // Italian
    "ciao", "grazie", "mille", "cara", "caro", "buongiorno",
    // Dutch
    "hoi", "bedankt", "dag", "beste", "goedemorgen",
  ]

  /// Whether a word greets, thanks or agrees. Every sentence's first word is asked, so that
  /// one in ASCII is compared as an integer.
  static func isGreeting(_ word: ArraySlice<UInt8>) -> Bool {
    var packed: UInt64 = 0
    for byte in word {
      guard byte < 0x80, packed >> 56 == 0 else {
        return greetings.contains(String(decoding: word, as: UTF8.self).lowercased())
      }
      packed = packed << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return packedGreetings.find(mixed(packed)) != nil
  }

  /// The greetings of at most eight bytes, first byte highest, by hash.
  private static let packedGreetings = {
    var numbers = HashNumbers(expecting: greetings.count)
    for word in greetings where word.utf8.count <= 8 {
      _ = numbers.number(of: mixed(word.utf8.reduce(0) { $0 << 8 | UInt64($1) }))
    }
    return numbers
  }()

  /// Openings by which somebody goes on from their own last words: "Never mind", "Oops".
  /// One or two words, lower case, a space between.
  static let afterthoughts: Set<String> = [
    "nevermind", "never mind", "oops", "whoops", "scratch that", "actually", "i forgot",
    "forgot to", "i meant", "edit", "ps", "p.s", "correction",
    "ups", "hoppla", "übrigens", "nachtrag", "ach so", "vergessen",
    "oups", "au fait", "j'ai oublié", "perdón", "por cierto", "ops", "aliás", "a proposito",
    "trouwens", "oeps",
  ]

  /// Whether a word after an `@` calls everybody, and shortens nobody's name: "@all".
  static func meansAll(_ key: String) -> Bool { everybody.contains(key) }

  private static let everybody: Set<String> = [
    "all", "any", "anybody", "anyone", "every", "everybody", "everyone", "the", "you", "alle",
    "tous", "toutes", "todos", "todas", "tutti", "tutte", "allen", "iedereen",
  ]

  /// Words by which somebody says hello, lower case.
  static let hellos: Set<String> = [
    "hi", "hey", "hello", "hiya", "hallo", "moin", "servus", "bonjour", "bonsoir", "salut",
    "coucou", "hola", "buenas", "buenos", "olá", "oi", "ciao", "buongiorno", "hoi", "dag",
  ]

  /// Whether a text opens like an afterthought.
  static func isAfterthought(_ text: ArraySlice<UInt8>) -> Bool {
    let words = firstWords(of: text)
    guard let first = words.first else { return false }
    return afterthoughts.contains(first) || afterthoughts.contains(words.joined(separator: " "))
  }

  /// Whether a text opens with a hello.
  static func opensWithGreeting(_ text: ArraySlice<UInt8>) -> Bool {
    firstWords(of: text).first.map(hellos.contains) ?? false
  }

  /// The first two words, in lower case, what stands before the first left out.
  private static func firstWords(of text: ArraySlice<UInt8>) -> [String] {
    let start = text.drop { $0 < 0x30 }.prefix(40)
    return start.split(maxSplits: 2, omittingEmptySubsequences: true) { byte in
      byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "!")
        || byte == UInt8(ascii: ":")
    }.prefix(2).map { word in
      String(decoding: word.last == UInt8(ascii: ".") ? word.dropLast() : word, as: UTF8.self)
        .lowercased()
    }
  }
}
