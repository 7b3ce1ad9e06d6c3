internal import Bytes
internal import Fetch
internal import Foundation
internal import Spool
internal import TestSupport

/// A spool of its own, and runs of the fetch into it at times of the test's choosing.
struct FetchRig {
  let scratch: ScratchFolder
  let spool: SpoolFolder
  var policy = FetchPolicy()

  /// A morning.
  static let start: Int64 = 1_350_000_000
  static let hour: Int64 = 3600
  static let day: Int64 = 86_400

  init() throws {
    scratch = try ScratchFolder()
    spool = SpoolFolder(path: scratch.path + "/spool")
    try spool.prepare()
    policy.pause = 0
  }

  /// Fetches over libcurl.
  @discardableResult
  func fetch(_ addresses: [String], at now: Int64 = FetchRig.start) throws -> [FeedResult] {
    let policy = policy
    return try run(addresses, at: now) { CurlTransport(policy) }
  }

  /// Fetches from a script.
  @discardableResult
  func fetch(
    _ addresses: [String], at now: Int64 = FetchRig.start,
    _ script: @escaping @Sendable (WebRequest) -> WebAnswer
  ) throws -> [FeedResult] {
    try run(addresses, at: now) { ScriptedTransport(script) }
  }

  private func run(
    _ addresses: [String], at now: Int64, _ make: @escaping @Sendable () -> (any Transport)?
  ) throws -> [FeedResult] {
    try FetchRun(
      spool: spool, book: FeedBook(of: spool), policy: policy, now: now, makeTransport: make
    ).fetch(addresses)
  }

  /// What is remembered of a feed.
  func record(_ address: String) throws -> FeedRecord? {
    try FeedBook(of: spool).records[address]
  }

  /// The bodies on a shelf, the oldest first.
  func bodies(_ shelf: SpoolFolder.Shelf = .new) throws -> [String] {
    try spool.answers(on: shelf).map {
      String(decoding: try Data(contentsOf: URL(filePath: $0.bodyPath)), as: UTF8.self)
    }
  }

  /// A small feed; `comments` are addresses of its posts' comment feeds.
  static func feed(_ title: String, comments: [String] = []) -> String {
    """
    <rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel>\
    <title>\(title)</title>\
    \(comments.map { "<item><title>p</title><wfw:commentRss>\($0)</wfw:commentRss></item>" }.joined())\
    </channel></rss>
    """
  }
}
