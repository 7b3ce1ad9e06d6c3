/// Finds the earlier comment a comment quotes: five words in a row of it, between
/// quotation marks or on a line that begins with `>`.
///
/// Only runs of words that some comment quotes are looked for, so that a thread without
/// quotes costs one look at its bytes, and no thread is quadratic.
struct QuoteIndex {
  /// Index of the quoted comment, by index of the quoting one.
  private var sources: [Int: Int] = [:]

  private static let run = 5

  /// The comment quoted by one; nil where it quotes none.
  func source(of index: Int) -> Int? { sources[index] }

  /// Looks through the comments of a post for what those that `asks` quote; what is quoted
  /// from the post itself tells nothing.
  init(corpus: Corpus, post: Int32, rows: [Int32], asks: (Int) -> Bool) {
    var wanted: [UInt64: [Int]] = [:]
    for (index, row) in rows.enumerated() where index > 0 && asks(index) {
      for hash in Self.runs(in: Self.quoted(corpus.bytes(of: row))) {
        wanted[hash, default: []].append(index)
      }
    }
    guard !wanted.isEmpty else { return }
    if post >= 0 {
      for hash in Self.runs(in: [corpus.bytes(of: post)]) { wanted[hash] = nil }
    }
    for (index, row) in rows.enumerated() {
      for hash in Self.runs(in: [corpus.bytes(of: row)]) {
        guard let quoting = wanted[hash] else { continue }
        // The first to have said it is the one quoted, not who quoted it before.
        for later in quoting where later > index && sources[later] == nil {
          sources[later] = index
        }
        wanted[hash] = nil
      }
    }
  }

  /// The quoted stretches of a text.
  private static func quoted(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    guard mayQuote(text) else { return found }
    for line in text.split(separator: 0x0A) where line.first == UInt8(ascii: ">") {
      found.append(line.dropFirst())
    }
    var open: Int?
    var index = text.startIndex
    while index < text.endIndex {
      if let mark = quotationMark(text, at: index) {
        if let start = open, mark != .opening {
          found.append(text[start..<index])
          open = nil
        } else if mark != .closing {
          open = index + 1
        }
      }
      index += 1
    }
    return found
  }

  /// Whether a text has any byte that a quotation begins with.
  private static func mayQuote(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ">") || $0 == 0xC2 || $0 == 0xE2
    }
  }

  private enum Mark {
    case either
    case opening
    case closing
  }

  private static func quotationMark(_ text: ArraySlice<UInt8>, at index: Int) -> Mark? {
    if text[index] == UInt8(ascii: "\"") { return .either }
    if text[index] == 0xC2, index + 1 < text.endIndex {
      return text[index + 1] == 0xAB ? .opening : text[index + 1] == 0xBB ? .closing : nil
    }
    guard text[index] == 0xE2, index + 2 < text.endIndex, text[index + 1] == 0x80 else {
      return nil
    }
    switch text[index + 2] {
    case 0x9E: return .opening
    // “ closes in German, ” never opens.
    case 0x9C: return .either
    case 0x9D: return .closing
    default: return nil
    }
  }

  /// Hashes of every five words in a row.
  private static func runs(in stretches: [ArraySlice<UInt8>]) -> [UInt64] {
    var hashes: [UInt64] = []
    for stretch in stretches {
      var words: [UInt64] = []
      var word: UInt64 = 0
      for byte in stretch {
        let isWordByte =
          byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        if isWordByte {
          word = ((word ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &+ 1) &* 0x0000_0100_0000_01B3
        } else if word != 0 {
          words.append(word)
          word = 0
        }
      }
      if word != 0 { words.append(word) }
      guard words.count >= run else { continue }
      for start in 0...(words.count - run) {
        hashes.append(words[start..<start + run].reduce(0) { mixed($0 &* 31 &+ $1) })
      }
    }
    return hashes
  }
}
