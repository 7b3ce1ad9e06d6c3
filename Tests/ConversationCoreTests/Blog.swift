@testable import ConversationCore

/// A made-up blog, for building sources by hand: one post and its comments.
struct Blog {
  var host = "ann.example"
  var file = "page.html"
  var rank = SourceReport.Rank.page
  var post = "one"
  /// Midnight of 3 September 2008, UTC.
  static let start: Int64 = 1_220_400_000
  static let hour: Int64 = 3600
  static let day: Int64 = 86_400

  private(set) var utterances: [Utterance] = []

  init(host: String = "ann.example", file: String = "page.html", rank: SourceReport.Rank = .page) {
    self.host = host
    self.file = file
    self.rank = rank
  }

  var context: Utterance.Context {
    Utterance.Context(
      id: Identifier("wordpress:\(host):post-", post), title: "About \(post)",
      url: "https://\(host)/\(post)/", author: Handle(realm: host, displayName: "Ann Author"))
  }

  func handle(_ name: String, email: String? = nil, url: String? = nil) -> Handle {
    name == "?"
      ? .unknown(in: host) : Handle(realm: host, displayName: name, email: email, url: url)
  }

  /// The post itself, by Ann Author.
  mutating func writePost(_ text: String = "A long post about something.", at seconds: Int64 = 0) {
    utterances.append(
      Utterance(
        id: context.id, kind: .post, service: .wordpress, speaker: handle("Ann Author"),
        said: .instant(seconds: Blog.start + seconds), text: text, parent: .none,
        context: context, url: context.url,
        source: .line(utterances.count + 1, of: file)))
  }

  /// A comment; without a parent, as a flat list has it.
  mutating func comment(
    _ number: UInt64, by name: String, _ text: String, at seconds: Int64? = nil,
    parent: Utterance.Parent = .unknown, kind: Utterance.Kind = .comment, email: String? = nil,
    url: String? = nil, said: Moment? = nil, marks: Utterance.Marks = []
  ) {
    utterances.append(
      Utterance(
        id: id(number), kind: kind, service: .wordpress,
        speaker: handle(name, email: email, url: url),
        said: said ?? .instant(seconds: Blog.start + (seconds ?? Int64(number) * Blog.hour)),
        text: text, parent: parent, context: context, marks: marks,
        source: .line(utterances.count + 1, of: file)))
  }

  /// A comment whose source has no native id for it.
  mutating func anonymousId(_ native: String, by name: String, _ text: String, said: Moment) {
    utterances.append(
      Utterance(
        id: Identifier("blog:\(host):", native), kind: .comment, service: .blog,
        speaker: handle(name), said: said, text: text, parent: .unknown, context: context,
        source: .line(utterances.count + 1, of: file)))
  }

  func id(_ number: UInt64) -> Identifier {
    Identifier("wordpress:\(host):comment-", number)
  }

  mutating func add(_ utterance: Utterance) { utterances.append(utterance) }

  var report: SourceReport {
    SourceReport(file: file, format: "blog-page", recognisedAs: "blog page", rank: rank)
  }
}

extension Corpus {
  /// A corpus of blogs, in the order given.
  init(_ blogs: [Blog], policy: TextPolicy = .all) {
    self.init(policy: policy)
    for blog in blogs {
      for utterance in blog.utterances { add(utterance, rank: blog.rank) }
      add(blog.report)
    }
  }
}

extension Study {
  /// A study of blogs by Ann Author, looking from some days after the post.
  convenience init(
    _ blogs: [Blog], me: [String] = ["Ann Author"], team: [String] = [], daysLater: Int64 = 2,
    timeZone: String = "UTC"
  ) {
    self.init(
      Corpus(blogs),
      options: AnalysisOptions(
        me: me, team: team, now: Blog.start + daysLater * Blog.day, clock: Blog.start,
        timeZone: timeZone))
  }

  /// Every line of `rapport read`.
  var lines: [ReadUtterance] {
    var lines: [ReadUtterance] = []
    forEachRead { lines.append($0) }
    return lines
  }

  /// "12 → 11 by rule" for each comment, in order.
  var parents: [String] {
    lines.filter { $0.kind == .comment }.map { line in
      func short(_ id: String) -> String {
        String(id.split(separator: "-").last ?? "").replacing("post", with: "")
      }
      return "\(short(line.id)) → \(line.replyTo.map(short) ?? "-") \(line.replyRule ?? "-")"
    }
  }
}
