/// The lexicons of all languages in one table, looked up by a hash of the word.
///
/// A hash stands for its word: two words of equal 64-bit hash would be confused, which
/// costs a wrong flag and nothing else.
///
/// A class, so that looking a word up is no copy of its tables.
final class Lexicon: Sendable {
  /// What is known of a word or phrase.
  struct Entry: Sendable {
    /// Its hash; 0 for the entry of words no language has.
    var hash: UInt64 = 0
    /// The classes it is in, by language.
    var mask = LexiconMask()
    /// The languages it belongs to, one vote in each byte.
    var votes: UInt64 = 0
    /// Number of words in it.
    var length: UInt8 = 1
    /// Bit n is set where a phrase of n words ends with this word.
    var phraseEnds: UInt8 = 0
    /// What it gives away (`LexiconGifts`).
    var gift: UInt8 = 0
    /// Whether it matters beyond its mask: it addresses somebody, praises, gives, or ends
    /// a phrase.
    var isSpecial = false
  }

  /// Built once.
  static let shared = Lexicon(LexiconLanguage.all)

  /// A bit for each hash there is an entry for, and for few others: most words of most texts
  /// are told to be in no language by these few kilobytes alone.
  private let filter: [UInt64]
  /// Open addressing: the place of an entry, 0 for none. Two bytes a slot, so that the
  /// table stays in the nearest cache.
  private let slots: [UInt16]
  /// The first is that of every word no language has.
  private let entries: [Entry]
  private let slotMask: Int
  /// The tags, each packed into two bytes; the place is the language's bit.
  private let tags: [UInt16]

  init(_ languages: [LexiconLanguage]) {
    var entries = [Entry()]
    var byHash: [UInt64: Int] = [:]
    func update(_ hash: UInt64, _ change: (inout Entry) -> Void) {
      let place = byHash[hash] ?? entries.count
      if place == entries.count {
        byHash[hash] = place
        entries.append(Entry(hash: hash))
      }
      change(&entries[place])
    }
    for (bit, language) in languages.prefix(8).enumerated() {
      for (wordClass, list) in language.words {
        for item in list.utf8.split(separator: UInt8(ascii: ",")) {
          let words = item.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
          guard let last = words.last, words.count <= 4 else { continue }
          var hash: UInt64 = 0
          for word in words {
            hash = words.count == 1 ? Lexicon.hash(word) : Lexicon.extend(hash, Lexicon.hash(word))
          }
          update(hash) { entry in
            entry.mask[wordClass] |= 1 << UInt8(bit)
            entry.votes |= 1 << UInt64(8 * bit)
            entry.length = UInt8(words.count)
          }
          if words.count > 1 {
            update(Lexicon.hash(last)) { $0.phraseEnds |= 1 << UInt8(words.count) }
          }
        }
      }
    }
    for (gift, list) in LexiconGifts.phrases {
      for item in list.utf8.split(separator: UInt8(ascii: ",")) {
        let words = item.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
        guard let last = words.last, (2...4).contains(words.count) else { continue }
        let hash = words.reduce(0) { Lexicon.extend($0, Lexicon.hash($1)) }
        update(hash) { entry in
          entry.gift |= gift
          entry.length = UInt8(words.count)
        }
        update(Lexicon.hash(last)) { $0.phraseEnds |= 1 << UInt8(words.count) }
      }
    }
    for index in entries.indices { entries[index].isSpecial = Lexicon.isSpecial(entries[index]) }
    var size = 64
    while size < entries.count * 3 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    for place in entries.indices.dropFirst() {
      var slot = Int(truncatingIfNeeded: entries[place].hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(clamping: place)
    }
    var filter = [UInt64](repeating: 0, count: Lexicon.filterWords)
    for entry in entries.dropFirst() {
      let (word, bit) = Lexicon.filterPlace(of: entry.hash)
      filter[word] |= bit
    }
    self.filter = filter
    self.slots = slots
    self.entries = entries
    slotMask = size - 1
    tags = languages.map { Lexicon.packed(tag: $0.tag) ?? 0 }
  }

  private static func isSpecial(_ entry: Entry) -> Bool {
    let classes: [WordClass] = [.you, .asks, .pleads, .praise, .praising, .praised]
    return entry.phraseEnds != 0 || entry.gift != 0 || classes.contains { entry.mask[$0] != 0 }
  }

  /// The entry of a word or phrase by its hash; an empty one where no language has it.
  @inline(__always)  // once a word: a call would cost a tenth of the whole scan
  func entry(_ hash: UInt64) -> Entry { entries[place(of: hash)] }

  /// The entry of a word or phrase by its hash; nil where no language has it.
  @inline(__always)
  func known(_ hash: UInt64) -> Entry? {
    let (word, bit) = Lexicon.filterPlace(of: hash)
    guard filter[word] & bit != 0 else { return nil }
    let place = place(of: hash)
    return place == 0 ? nil : entries[place]
  }

  private static let filterWords = 1 << 10

  /// Where the filter's bit of a hash is: not by the bits that tell the slot.
  @inline(__always)
  private static func filterPlace(of hash: UInt64) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: hash >> 38) & (filterWords - 1), 1 << (hash >> 32 & 63))
  }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    var place = Int(slots[slot])
    while place != 0, entries[place].hash != hash {
      slot = (slot + 1) & slotMask
      place = Int(slots[slot])
    }
    return place
  }
}

extension Lexicon {
  /// The hash of a word from its lower-case bytes packed into two numbers; never 0.
  static func hash(_ high: UInt64, _ low: UInt64) -> UInt64 {
    var hash = low &* 0x9E37_79B9_7F4A_7C15 ^ high &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    return hash | 1 << 63
  }

  /// The hash of a phrase longer by one word.
  static func extend(_ phrase: UInt64, _ word: UInt64) -> UInt64 {
    hash(phrase, word)
  }

  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var high: UInt64 = 0
    var low: UInt64 = 0
    for byte in word {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    return hash(high, low)
  }

  /// The languages to read a text in: the stated one where there is a lexicon for it,
  /// else those with most words in the text, else all. A stated language without a
  /// lexicon leaves structure alone, unless the words say clearly otherwise.
  func languages(stated: String?, votes: UInt64) -> UInt8 {
    let stated = stated.flatMap(Lexicon.packed(tag:))
    if let stated, let bit = tags.firstIndex(of: stated) { return 1 << UInt8(bit) }
    var most: UInt64 = 0
    for bit in 0..<UInt64(tags.count) { most = max(most, votes >> (8 * bit) & 0xFF) }
    if most < 2, stated != nil { return 0 }
    if most == 0 { return 0xFF }
    var result: UInt8 = 0
    for bit in 0..<tags.count where votes >> (8 * UInt64(bit)) & 0xFF == most {
      result |= 1 << UInt8(bit)
    }
    return result
  }

  /// The two letters of a language tag (`en`, `de-AT`, `pt_BR`), lower case, in two
  /// bytes; nil for anything else and for X's codes that name no language.
  private static func packed(tag: String) -> UInt16? {
    var bytes = tag.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next() else { return nil }
    if let third = bytes.next(), third != UInt8(ascii: "-"), third != UInt8(ascii: "_") {
      return nil
    }
    return UInt16(first | 0x20) << 8 | UInt16(second | 0x20)
  }
}
