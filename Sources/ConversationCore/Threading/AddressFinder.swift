/// Finds whom a comment addresses by name: `@Erin`, "Don," or "Don:" or "James.." where
/// a sentence begins, "Hi Erin", "Many thanks, dear Don", or where one ends: "Well done,
/// Erin!" Only names of people who spoke in the thread before are found; a name in
/// passing ("as @Erin said") is no address.
///
/// One finder serves all threads, one after the other: what it learnt in one is forgotten
/// at the beginning of the next.
struct AddressFinder {
  private var book = NameBook()
  /// Whom a name means in the thread at hand, by number of the name.
  private var meanings: [Meaning] = []
  /// The number of the thread, from 1.
  private var thread: UInt32 = 0
  /// Whether anybody has a name yet.
  private var knowsAnybody = false
  /// The bytes names of the thread begin with, folded: what begins otherwise is none.
  private var initials = ByteSet()
  /// Full names of the thread, in the order in which they were first met.
  private var met: [Int32] = []

  /// Whom a name means, as of the thread that taught it.
  private struct Meaning {
    /// Whose full name or login it is: beats a first name.
    var full: Int32 = People.nobody
    var fullThread: UInt32 = 0
    /// Whose first name it is; of two the latest speaker's.
    var first: Int32 = People.nobody
    var firstThread: UInt32 = 0
  }

  /// Forgets who spoke: another thread begins.
  mutating func beginThread() {
    thread &+= 1
    knowsAnybody = false
    initials = ByteSet()
    met.removeAll(keepingCapacity: true)
  }

  /// Learns the names of somebody who spoke.
  mutating func learn(_ person: Int32, handle number: Int32, _ handle: Handle) {
    let keys = book.keys(of: handle, number: number)
    while meanings.count < book.count { meanings.append(Meaning()) }
    for name in keys.full {
      if meanings[Int(name)].fullThread != thread { met.append(name) }
      meanings[Int(name)].full = person
      meanings[Int(name)].fullThread = thread
      initials.insert(book.initial(of: name))
      knowsAnybody = true
    }
    for name in keys.first {
      meanings[Int(name)].first = person
      meanings[Int(name)].firstThread = thread
      initials.insert(book.initial(of: name))
    }
  }

  /// Whom a name means; nil where nobody of that name spoke.
  private func person(named key: String) -> Int32? {
    guard let name = book.number(of: key) else { return nil }
    let meaning = meanings[Int(name)]
    if meaning.fullThread == thread { return meaning.full }
    return meaning.firstThread == thread ? meaning.first : nil
  }

  /// Whose name has been shortened, "@Steve" for Steven Harman: of the latest met, the last
  /// that begins so. Less than three letters shorten nothing.
  private func person(called key: String) -> Int32? {
    guard key.unicodeScalars.count >= Self.leastShortName, !AddressWords.meansAll(key) else {
      return nil
    }
    return met.suffix(Self.mostTried).last { book.name($0, isShortenedTo: key) }
      .map { meanings[Int($0)].full }
  }

  /// Letters of the shortest name by which somebody may be called.
  private static let leastShortName = 3
  /// This many names are tried, so that a thread of thousands stays linear.
  private static let mostTried = 64

  /// Whether a name of the thread may begin at a place. Beyond ASCII only folding tells.
  private func mayBegin(_ text: ArraySlice<UInt8>, _ start: Int) -> Bool {
    guard start < text.endIndex else { return false }
    let byte = text[start]
    return byte >= 0x80
      || initials.contains(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
  }

  /// Nobody speaks to more people than this by name.
  private static let mostAddressees = 32

  /// The persons a text addresses, in order, each once.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  func addressed(in text: ArraySlice<UInt8>) -> [Int32] {
    guard knowsAnybody else { return [] }
    var found: [Int32] = []
    var index = text.startIndex
    var isStart = true
    while index < text.endIndex, found.count < Self.mostAddressees {
      let byte = text[index]
      if isStart {
        let ornament = Self.ornament(text, index)
        if ornament > 0 {
          index += ornament
          continue
        }
        isStart = false
        if let (person, end) = address(in: text, at: index) {
          if !found.contains(person) { found.append(person) }
          index = end
          // "@Erin and @Don": what follows may be another address.
          if let next = Self.afterConjunction(text, end) {
            index = next
            isStart = true
          }
          continue
        }
      }
      guard Self.mayEnd(byte) else {
        index = Self.nextMark(text, index + 1)
        continue
      }
      if byte == UInt8(ascii: ","), let (person, end) = closing(in: text, after: index) {
        if !found.contains(person) { found.append(person) }
        index = end
        continue
      }
      isStart = byte == UInt8(ascii: "\n") || Self.endsSentence(byte, at: index, of: text)
      index += 1
    }
    return found
  }

  /// Nothing from `@` on ends a sentence, and most of a text is letters and spaces.
  private static func mayEnd(_ byte: UInt8) -> Bool { byte < 0x40 && byte != 0x20 }

  /// The next byte that may end a sentence, or the end of the text.
  private static func nextMark(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    let bytes = text.span
    var offset = start - text.startIndex
    while offset <= bytes.count &- 8 {
      var eight: UInt64 = 0
      for place in 0..<8 { eight |= UInt64(bytes[offset &+ place]) << UInt64(8 &* place) }
      // The highest bit of each byte: set from 0x40 on, and set for all but a space.
      let high = eight | eight << 1
      let spaces = eight ^ 0x2020_2020_2020_2020
      let others = (spaces & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | spaces
      let marks = ~high & others & 0x8080_8080_8080_8080
      if marks != 0 { return text.startIndex + offset + marks.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < bytes.count, !mayEnd(bytes[offset]) { offset += 1 }
    return text.startIndex + offset
  }

  /// The person addressed at the beginning of a sentence, and where the name ends.
  private func address(in text: ArraySlice<UInt8>, at start: Int) -> (Int32, Int)? {
    if text[start] == UInt8(ascii: "@") {
      return name(in: text, at: start + 1, isMarked: true) ?? shortName(in: text, at: start + 1)
    }
    if let found = name(in: text, at: start, isMarked: false) { return found }
    var index = start
    // "Thank you Erin", "Vielen lieben Dank, liebe Ann": a few words of greeting.
    for _ in 0..<AddressWords.mostGreetings {
      let word = Self.word(text, index)
      guard !word.isEmpty, AddressWords.isGreeting(text[word]) else { return nil }
      index = word.upperBound
      while index < text.endIndex, text[index] == 0x20 || text[index] == UInt8(ascii: ",") {
        index += 1
      }
      let isAt = index < text.endIndex && text[index] == UInt8(ascii: "@")
      if let found = name(in: text, at: isAt ? index + 1 : index, isMarked: true) { return found }
    }
    return nil
  }

  /// The person a sentence ends with after a comma: "Well done, Erin!"
  private func closing(in text: ArraySlice<UInt8>, after comma: Int) -> (Int32, Int)? {
    var start = comma + 1
    while start < text.endIndex, text[start] == 0x20, start - comma < 3 { start += 1 }
    if start < text.endIndex, text[start] == UInt8(ascii: "@") { start += 1 }
    guard mayBegin(text, start) else { return nil }
    var index = start
    for _ in 0..<3 {
      let word = Self.word(text, index)
      guard !word.isEmpty, word.upperBound - start <= 80 else { return nil }
      let end = word.upperBound
      if end == text.endIndex || text[end] == UInt8(ascii: "\n")
        || Self.endsSentence(text[end], at: end, of: text)
      {
        let key = NameKey.fold(String(decoding: text[start..<end], as: UTF8.self))
        return person(named: key).map { ($0, end) }
      }
      guard text[end] == 0x20 else { return nil }
      index = end + 1
    }
    return nil
  }

  /// A known name at a place: the longest of up to four words. Unless it is marked by
  /// `@` or a greeting, it must be set off as a vocative.
  private func name(in text: ArraySlice<UInt8>, at start: Int, isMarked: Bool) -> (Int32, Int)? {
    guard mayBegin(text, start) else { return nil }
    // In place: this is asked of every sentence.
    var ends = InlineArray<4, Int>(repeating: 0)
    var count = 0
    var index = start
    while count < 4 {
      let word = Self.word(text, index)
      guard !word.isEmpty, word.upperBound - start <= 80 else { break }
      ends[count] = word.upperBound
      count += 1
      guard word.upperBound < text.endIndex, text[word.upperBound] == 0x20 else { break }
      index = word.upperBound + 1
    }
    for place in (0..<count).reversed() where isMarked || Self.isSetOff(text, ends[place]) {
      let end = ends[place]
      let key = NameKey.fold(String(decoding: text[start..<end], as: UTF8.self))
      if let person = person(named: key) { return (person, end) }
    }
    return nil
  }

  /// A shortened name after an `@`.
  private func shortName(in text: ArraySlice<UInt8>, at start: Int) -> (Int32, Int)? {
    let word = Self.word(text, start)
    guard !word.isEmpty else { return nil }
    let key = NameKey.fold(String(decoding: text[word], as: UTF8.self))
    return person(called: key).map { ($0, word.upperBound) }
  }

  /// The bytes of a name's word: letters, digits, marks inside names, anything beyond ASCII.
  private static func word(_ text: ArraySlice<UInt8>, _ start: Int) -> Range<Int> {
    var end = start
    while end < text.endIndex, end - start < 60 {
      switch text[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        break
      case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."):
        // Inside a name only: "O'Neil", "Jean-Luc", "J.R".
        guard end > start, end + 1 < text.endIndex, isLetter(text[end + 1]) else {
          return start..<end
        }
      case 0x80...:
        if isPunctuation(text, end) { return start..<end }
      default: return start..<end
      }
      end += 1
    }
    return start..<end
  }

  /// Whether what follows sets a name off: `,` `:` `..` `…` `!` or a dash.
  private static func isSetOff(_ text: ArraySlice<UInt8>, _ end: Int) -> Bool {
    guard end < text.endIndex else { return false }
    switch text[end] {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: ";"): return true
    case UInt8(ascii: "."): return end + 1 < text.endIndex && text[end + 1] == UInt8(ascii: ".")
    case UInt8(ascii: "\n"): return true
    case 0x20:
      guard end + 2 < text.endIndex else { return false }
      let isDash = text[end + 1] == UInt8(ascii: "-") && text[end + 2] != UInt8(ascii: ">")
      return isDash || isPunctuation(text, end + 1)
    case 0x80...: return isPunctuation(text, end)
    default: return false
    }
  }

  /// General punctuation (… – — “ ”) and CJK punctuation with its full-width forms.
  private static func isPunctuation(_ text: ArraySlice<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < text.endIndex else { return false }
    switch (text[at], text[at + 1]) {
    case (0xE2, 0x80): return text[at + 2] >= 0x90
    case (0xE3, 0x80): return text[at + 2] < 0x80 + 0x20
    case (0xEF, 0xBC): return text[at + 2] < 0x90 || text[at + 2] >= 0x9A && text[at + 2] < 0xA1
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }

  /// How many bytes of white space, punctuation or emoji to step over before a sentence
  /// proper; 0 at its first letter or mark of an address.
  private static func ornament(_ text: ArraySlice<UInt8>, _ at: Int) -> Int {
    switch text[at] {
    case 0x00...0x20, 0x21...0x22, 0x24...0x2F, 0x3A...0x3F, 0x5B...0x60, 0x7B...0x7F: return 1
    case 0xC2: return 2
    case 0xE2: return 3
    case 0xEF where at + 1 < text.endIndex && text[at + 1] == 0xB8: return 3
    case 0xF0: return 4
    default: return 0
    }
  }

  private static func endsSentence(_ byte: UInt8, at index: Int, of text: ArraySlice<UInt8>)
    -> Bool
  {
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    else { return false }
    return index + 1 >= text.endIndex || isSpace(text[index + 1])
  }

  /// Where an address after "and", "&", "," or "/" would begin; nil where none follows.
  private static func afterConjunction(_ text: ArraySlice<UInt8>, _ end: Int) -> Int? {
    var index = end
    while index < text.endIndex, index - end < 8, text[index] != UInt8(ascii: "@") { index += 1 }
    guard index < text.endIndex, text[index] == UInt8(ascii: "@") else { return nil }
    let between = lowercased(text[end..<index]).filter { $0 != " " }
    return [",", "&", "/", "+", "and", "und", "et", "y", "e", "en", ",and", "", ":"].contains(
      between)
      ? index : nil
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
