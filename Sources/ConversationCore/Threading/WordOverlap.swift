/// How much two comments of a thread are about the same: the words they share, weighed by
/// how few comments of the thread hold them.
///
/// Σ of ln((n+1)/df) over the shared words, divided by √((1+a)(1+b)) for texts of a and b
/// different words. Words of the post count half, for everybody shares them. Words of
/// under four bytes do not count.
struct WordOverlap {
  /// The numbers of the different words of every comment, one comment's after another's.
  private var words: [Int32] = []
  /// Where each comment's words begin; one more for the end.
  private var starts: [Int] = [0]
  private var numbers = HashNumbers()
  /// By number of the word: how many comments hold it.
  private var holders: [Int32] = []
  /// By number of the word: whether the post has it.
  private var isOfPost: [Bool] = []
  /// By number of the word: the last round it was met in.
  private var rounds: [Int32] = []
  private var round: Int32 = 0
  /// How many words the comment has that others are compared with.
  private var compared = 0
  private var shared: [Double] = []

  private static let leastBytes = 4

  /// Reads every comment of a thread once.
  init(corpus: Corpus, post: Int32, rows: [Int32]) {
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      round += 1
      read(corpus.bytes(of: row)) { overlap, word in
        guard overlap.rounds[word] != overlap.round else { return }
        overlap.rounds[word] = overlap.round
        overlap.holders[word] += 1
        overlap.words.append(Int32(word))
      }
      starts.append(words.count)
    }
    if post >= 0 {
      read(corpus.bytes(of: post)) { overlap, word in overlap.isOfPost[word] = true }
    }
  }

  /// Hands over the number of every word of a text that is long enough.
  @inline(__always)
  private mutating func read(
    _ text: ArraySlice<UInt8>, _ take: (inout WordOverlap, Int) -> Void
  ) {
    WordHashes.forEach(in: text.span) { hash, length in
      guard length >= Self.leastBytes else { return }
      let word = numbers.number(of: hash)
      if word == holders.count {
        holders.append(0)
        isOfPost.append(false)
        rounds.append(0)
      }
      take(&self, word)
    }
  }

  /// Takes a comment, by its place in the thread, to compare others with.
  mutating func compare(with index: Int) {
    round += 1
    for place in starts[index]..<starts[index + 1] { rounds[Int(words[place])] = round }
    compared = starts[index + 1] - starts[index]
  }

  /// The overlap of a comment with the one that is compared with; 0 for nothing shared.
  mutating func overlap(of index: Int) -> Double {
    shared.removeAll(keepingCapacity: true)
    for place in starts[index]..<starts[index + 1] {
      let word = Int(words[place])
      if rounds[word] == round { shared.append(weight(of: word)) }
    }
    guard !shared.isEmpty else { return 0 }
    // The order of words means nothing, and sums of doubles depend on theirs.
    shared.sort()
    let count = starts[index + 1] - starts[index]
    return shared.reduce(0, +) / (Double(1 + compared) * Double(1 + count)).squareRoot()
  }

  private func weight(of word: Int) -> Double {
    // There is one start more than there are comments.
    let weight = Elementary.logOnePlus(Double(starts.count) / Double(max(1, holders[word])) - 1)
    return isOfPost[word] ? weight / 2 : weight
  }
}
