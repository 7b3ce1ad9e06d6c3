/// How much two comments of a thread are about the same: the words they share, weighed by
/// how few comments of the thread hold them.
///
/// Σ of ln((n+1)/df) over the shared words, divided by √((1+a)(1+b)) for texts of a and b
/// different words. Words of the post count half, for everybody shares them. Words of
/// under four bytes do not count.
struct WordOverlap {
  private let corpus: Corpus
  private let rows: [Int32]
  private var counts: [UInt64: Int32] = [:]
  private var wordsOfPost: Set<UInt64> = []
  private var wordsOf: [Int: Set<UInt64>] = [:]

  /// Reads every comment of a thread once.
  init(corpus: Corpus, post: Int32, rows: [Int32]) {
    self.corpus = corpus
    self.rows = rows
    for row in rows {
      for word in Self.words(of: corpus.bytes(of: row)) { counts[word, default: 0] += 1 }
    }
    if post >= 0 { wordsOfPost = Self.words(of: corpus.bytes(of: post)) }
  }

  /// The overlap of two comments, by their places in the thread; 0 for nothing shared.
  mutating func between(_ a: Int, _ b: Int) -> Double {
    let first = words(at: a)
    let second = words(at: b)
    var shared: [Double] = []
    for word in first.count < second.count ? first : second
    where first.contains(word) && second.contains(word) {
      let weight = Elementary.logOnePlus(
        Double(rows.count + 1) / Double(counts[word] ?? 1) - 1)
      shared.append(wordsOfPost.contains(word) ? weight / 2 : weight)
    }
    // A set has no order, and sums of doubles depend on theirs.
    let sum = shared.sorted().reduce(0, +)
    return sum / (Double(1 + first.count) * Double(1 + second.count)).squareRoot()
  }

  private mutating func words(at index: Int) -> Set<UInt64> {
    if let known = wordsOf[index] { return known }
    let words = Self.words(of: corpus.bytes(of: rows[index]))
    wordsOf[index] = words
    return words
  }

  /// Hashes of the different words of a text, in lower case.
  private static func words(of text: ArraySlice<UInt8>) -> Set<UInt64> {
    var words: Set<UInt64> = []
    var hash: UInt64 = 0
    var length = 0
    for byte in text {
      let isWordByte =
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      if isWordByte {
        hash = ((hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &+ 1) &* 0x0000_0100_0000_01B3
        length += 1
      } else {
        if length >= 4 { words.insert(hash) }
        hash = 0
        length = 0
      }
    }
    if length >= 4 { words.insert(hash) }
    return words
  }
}
