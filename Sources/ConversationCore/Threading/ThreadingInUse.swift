/// Whether a site used threading when a comment was made: an export's "parent 0" means
/// "to the post" only where people could have meant something else (decisions 12).
struct ThreadingInUse {
  private let corpus: Corpus
  /// Times of comments with a stated parent, by the number of their id's space, sorted.
  private let threaded: [Int32: [Int64]]

  /// A threaded comment within a year shows that threading was in use.
  private static let reach: Int64 = 365 * 86_400_000

  /// Looks at every comment with a stated parent.
  init(_ corpus: Corpus) {
    self.corpus = corpus
    var threaded: [Int32: [Int64]] = [:]
    for row in 0..<Int32(corpus.count) where corpus.kinds[Int(row)] == .comment {
      guard corpus.parents[Int(row)].ref != nil, corpus.said(row).isDated else { continue }
      threaded[Self.site(of: row, corpus), default: []].append(
        corpus.saidMilliseconds[Int(row)])
    }
    self.threaded = threaded.mapValues { $0.sorted() }
  }

  /// Whether anybody threaded within a year of a comment, on its site.
  func isInUse(around row: Int32) -> Bool {
    guard let times = threaded[Self.site(of: row, corpus)] else { return false }
    let said = corpus.said(row)
    guard said.isDated else { return true }
    let from = said.milliseconds &- Self.reach
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < from { low = middle + 1 } else { high = middle }
    }
    return low < times.count && times[low] <= said.milliseconds &+ Self.reach
  }

  private static func site(of row: Int32, _ corpus: Corpus) -> Int32 {
    corpus.ids.spaceNumber(of: corpus.refs[Int(row)])
  }
}
