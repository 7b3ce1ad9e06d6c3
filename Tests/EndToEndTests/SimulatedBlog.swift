import Foundation
import Synchronization
import TestSupport

/// A blog that lives for some weeks: every night there are new comments, some are edited,
/// some deleted, and some nights a feed cannot be had. Feeds show their newest ten entries
/// and answer conditional requests.
///
/// What has been shown to anybody is written down, so that a test can say to the entry what
/// must be remembered.
final class SimulatedBlog: Sendable {
  struct Comment: Sendable {
    var number: Int
    var post: Int
    var author: String
    var texts: [(from: Int, text: String)]
    var night: Int
    var deleted: Int?

    func text(on night: Int) -> String { texts.last { $0.from <= night }?.text ?? "" }
  }

  struct Seen: Sendable {
    /// The latest words shown, by number of the comment.
    var comments: [Int: String] = [:]
    var posts: Set<Int> = []
  }

  private struct State: Sendable {
    var night = 0
    var seen = Seen()
  }

  static let start: Int64 = 1_340_000_000
  static let owner = "Ida Host"
  let comments: [Comment]
  let posts: [Int]
  private let state = Mutex(State())
  private let address = Mutex("")

  /// Nights on which the feed of all comments, or that of posts, cannot be had.
  static let brokenComments: Set<Int> = [7, 8, 21]
  static let brokenPosts: Set<Int> = [12]

  init(nights: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var comments: [Comment] = []
    var posts: [Int] = []
    for night in 0...nights {
      if night.isMultiple(of: 3) { posts.append(night) }
      guard let newest = posts.last else { continue }
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let number = comments.count + 1
        let isOwner = number > 3 && Int.random(in: 0..<4, using: &random) == 0
        let guest = "Guest \(Int.random(in: 1...12, using: &random))"
        comments.append(
          Comment(
            number: number, post: newest, author: isOwner ? Self.owner : guest,
            texts: [(night, Self.words(number, isOwner: isOwner))], night: night))
      }
      // A comment of an earlier night is edited, another one deleted.
      let old = comments.indices.filter {
        comments[$0].night < night && comments[$0].deleted == nil
      }
      if night.isMultiple(of: 4), let place = old.last {
        let edit = "\(comments[place].texts[0].text) (Put better on night \(night).)"
        comments[place].texts.append((night, edit))
      }
      if night.isMultiple(of: 5), let place = old.dropLast().last {
        comments[place].deleted = night
      }
    }
    self.comments = comments
    self.posts = posts
  }

  private static func words(_ number: Int, isOwner: Bool) -> String {
    isOwner
      ? "Thank you, I had not thought of it like that before you said so (\(number))."
      : "Could you tell me how you did it, and would it work for me too (\(number))?"
  }

  /// The time of a night: five in the morning.
  static func time(_ night: Int) -> Int64 { start + Int64(night) * 86_400 }

  /// Begins a night.
  func begin(_ night: Int) { state.withLock { $0.night = night } }

  /// Where the blog's server is.
  func open(at url: String) { address.withLock { $0 = url } }

  /// What has been shown so far.
  var seen: Seen { state.withLock { $0.seen } }

  func answer(_ request: LoopbackServer.Request) -> LoopbackServer.Response {
    let night = state.withLock { $0.night }
    if request.path == "/feed/" {
      if Self.brokenPosts.contains(night) { return LoopbackServer.Response(500) }
      return conditional(request, postFeed(night)) { seen in
        for post in self.visiblePosts(night) { seen.posts.insert(post) }
      }
    }
    let shown: [Comment]
    if request.path == "/comments/feed/" {
      if Self.brokenComments.contains(night) { return LoopbackServer.Response(503) }
      shown = visible(night, post: nil)
    } else if let post = posts.first(where: { request.path == "/\($0)/feed/" }) {
      shown = visible(night, post: post)
    } else {
      return LoopbackServer.Response(404)
    }
    return conditional(request, commentFeed(shown, night)) { seen in
      for comment in shown { seen.comments[comment.number] = comment.text(on: night) }
    }
  }

  private func conditional(
    _ request: LoopbackServer.Request, _ body: String, _ note: @escaping (inout Seen) -> Void
  ) -> LoopbackServer.Response {
    let tag = "\"\(body.utf8.reduce(5381) { ($0 &* 33) ^ Int($1) })\""
    if request.headers["if-none-match"] == tag { return LoopbackServer.Response(304) }
    state.withLock { note(&$0.seen) }
    return LoopbackServer.Response(headers: [("ETag", tag)], body)
  }

  private func visiblePosts(_ night: Int) -> [Int] {
    posts.filter { $0 <= night }.suffix(10).reversed()
  }

  private func visible(_ night: Int, post: Int?) -> [Comment] {
    comments.filter { comment in
      comment.night <= night && comment.deleted.map { $0 > night } ?? true
        && post.map { comment.post == $0 } ?? true
    }.suffix(10).reversed()
  }

  // MARK: Feeds

  private func postFeed(_ night: Int) -> String {
    let base = address.withLock { $0 }
    let items = visiblePosts(night).map { post in
      """
      <item><title>Post \(post)</title><link>http://lamp.example/\(post)/</link>
      <dc:creator>\(Self.owner)</dc:creator><pubDate>\(Self.date(Self.time(post) - 7200))</pubDate>
      <guid isPermaLink="false">http://lamp.example/?p=\(post + 100)</guid>
      <description>What I found out about lamps on day \(post), at some length.</description>
      <wfw:commentRss>\(base)/\(post)/feed/</wfw:commentRss></item>
      """
    }
    return Self.feed("Lamp", items)
  }

  private func commentFeed(_ shown: [Comment], _ night: Int) -> String {
    Self.feed(
      "Comments for Lamp",
      shown.map { comment in
        """
        <item><title>Comment on Post \(comment.post) by \(comment.author)</title>
        <link>http://lamp.example/\(comment.post)/#comment-\(comment.number)</link>
        <dc:creator>\(comment.author)</dc:creator>
        <pubDate>\(Self.date(Self.time(comment.night) - 3600 + Int64(comment.number)))</pubDate>
        <guid isPermaLink="false">http://lamp.example/?p=\(comment.post + 100)#comment-\(comment.number)</guid>
        <description>\(comment.text(on: night))</description></item>
        """
      })
  }

  private static func feed(_ title: String, _ items: [String]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><title>\(title)</title>
    <link>http://lamp.example</link><generator>https://wordpress.org/?v=3.4</generator>
    \(items.joined(separator: "\n"))
    </channel></rss>
    """
  }

  private static func date(_ seconds: Int64) -> String {
    let days = seconds / 86_400
    let clock = seconds % 86_400
    let date = Date(timeIntervalSince1970: Double(days) * 86_400)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "UTC") ?? .current
    let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return """
      \(weekdays[(parts.weekday ?? 1) - 1]), \(two(Int64(parts.day ?? 1))) \
      \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 0) \
      \(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60)) +0000
      """
  }
}
