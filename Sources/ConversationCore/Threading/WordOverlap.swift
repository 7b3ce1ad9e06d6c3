/// How much two comments of a thread are about the same: the words they share, weighed by
/// how few comments of the thread hold them.
///
/// Σ of ln((n+1)/df) over the shared words, divided by √((1+a)(1+b)) for texts of a and b
/// different words. Words of the post count half, for everybody shares them. Words of
/// under four bytes do not count.
struct WordOverlap {
  private let corpus: Corpus
  private let rows: [Int32]
  /// The different words of every comment, one comment's after another's, in order: as
  /// often as a word is in it, so many comments hold it.
  private var all: [UInt64] = []
  private var wordsOfPost: [UInt64] = []
  private var wordsOf: [Int: [UInt64]] = [:]

  /// Reads every comment of a thread once.
  init(corpus: Corpus, post: Int32, rows: [Int32]) {
    self.corpus = corpus
    self.rows = rows
    for row in rows { all += Self.words(of: corpus.bytes(of: row)) }
    all.sort()
    if post >= 0 { wordsOfPost = Self.words(of: corpus.bytes(of: post)) }
  }

  /// The overlap of two comments, by their places in the thread; 0 for nothing shared.
  mutating func between(_ a: Int, _ b: Int) -> Double {
    let first = words(at: a)
    let second = words(at: b)
    var shared: [Double] = []
    var (x, y) = (0, 0)
    while x < first.count, y < second.count {
      if first[x] == second[y] {
        shared.append(weight(of: first[x]))
        x += 1
        y += 1
      } else if first[x] < second[y] {
        x += 1
      } else {
        y += 1
      }
    }
    // The order of hashes means nothing, and sums of doubles depend on theirs.
    let sum = shared.sorted().reduce(0, +)
    return sum / (Double(1 + first.count) * Double(1 + second.count)).squareRoot()
  }

  private func weight(of word: UInt64) -> Double {
    let holders = Self.place(after: word, in: all) - Self.place(of: word, in: all)
    let weight = Elementary.logOnePlus(Double(rows.count + 1) / Double(max(1, holders)) - 1)
    let place = Self.place(of: word, in: wordsOfPost)
    let isOfPost = place < wordsOfPost.count && wordsOfPost[place] == word
    return isOfPost ? weight / 2 : weight
  }

  /// Where the first word that is not smaller stands.
  private static func place(of word: UInt64, in words: [UInt64]) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the first word that is greater stands.
  private static func place(after word: UInt64, in words: [UInt64]) -> Int {
    word == .max ? words.count : place(of: word + 1, in: words)
  }

  private mutating func words(at index: Int) -> [UInt64] {
    if let known = wordsOf[index] { return known }
    let words = Self.words(of: corpus.bytes(of: rows[index]))
    wordsOf[index] = words
    return words
  }

  /// Hashes of the different words of a text, in lower case, in the order of the hashes.
  private static func words(of text: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    var length = 0
    for byte in text {
      let isWordByte =
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      if isWordByte {
        hash = ((hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &+ 1) &* 0x0000_0100_0000_01B3
        length += 1
      } else {
        if length >= 4 { words.append(hash) }
        hash = 0
        length = 0
      }
    }
    if length >= 4 { words.append(hash) }
    words.sort()
    var kept = 0
    for word in words where kept == 0 || words[kept - 1] != word {
      words[kept] = word
      kept += 1
    }
    words.removeLast(words.count - kept)
    return words
  }
}
