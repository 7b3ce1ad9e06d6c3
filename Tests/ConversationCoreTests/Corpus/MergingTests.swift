import Testing

@testable import ConversationCore

/// The same utterance met in several sources is one (decisions 7, 9).
struct MergingTests {
  private static func sources() -> (page: Blog, feed: Blog, export: Blog) {
    var page = Blog(file: "page.html", rank: .page)
    page.writePost()
    page.anonymousId("one-erin-1", by: "Erin Gray", "How do I loosen  it?", said: .unknown)
    var feed = Blog(file: "feed.xml", rank: .feed)
    feed.comment(1, by: "Erin Gray", "How do I loosen it?", at: Blog.hour)
    var export = Blog(file: "export.xml", rank: .export)
    export.writePost()
    export.comment(
      1, by: "Erin Gray", "How do I loosen it?", at: Blog.hour, email: "erin@example.org")
    return (page, feed, export)
  }

  @Test func `page, feed and export hold one comment`() {
    let (page, feed, export) = Self.sources()
    for order in [[page, feed, export], [export, feed, page], [feed, page, export]] {
      let lines = Study(order).lines
      #expect(lines.map(\.id) == [page.context.id.description, page.id(1).description])
      #expect(lines[1].text == "How do I loosen it?")
      #expect(lines[1].sources.map(\.file) == ["export.xml", "feed.xml", "page.html"])
      #expect(lines[1].said == .instant(seconds: Blog.start + Blog.hour))
    }
  }

  @Test func `sources that print the time in different zones hold one comment`() {
    var page = Blog(file: "page.html")
    let wall = Moment(milliseconds: (Blog.start + 3 * Blog.hour) * 1000, precision: .local)
    page.anonymousId("a", by: "Erin Gray", "How do I loosen it?", said: wall)
    var feed = Blog(file: "feed.xml", rank: .feed)
    feed.comment(1, by: "Erin Gray", "How do I loosen it?", at: 8 * Blog.hour + 1800)
    #expect(Study([page, feed]).lines.count == 1)
    var other = Blog(file: "feed.xml", rank: .feed)
    other.comment(1, by: "Erin Gray", "How do I loosen it?", at: 8 * Blog.hour + 420)
    #expect(Study([page, other]).lines.count == 2)
  }

  @Test func `two equal comments of one source stay two, and find each their own twin`() {
    var page = Blog(file: "page.html")
    page.anonymousId("a", by: "Erin Gray", "Thanks!", said: .unknown)
    page.anonymousId("b", by: "Erin Gray", "Thanks!", said: .unknown)
    var feed = Blog(file: "feed.xml", rank: .feed)
    feed.comment(1, by: "Erin Gray", "Thanks!", at: 10)
    feed.comment(2, by: "Erin Gray", "Thanks!", at: 2000)
    #expect(Study([page]).lines.count == 2)
    let lines = Study([page, feed]).lines
    #expect(lines.map(\.id) == [feed.id(1).description, feed.id(2).description])
    #expect(lines.allSatisfy { $0.sources.count == 2 })
  }

  @Test func `equal words by two people or under two posts are two comments`() {
    var page = Blog(file: "page.html")
    page.anonymousId("a", by: "Erin Gray", "Thanks!", said: .unknown)
    var feed = Blog(file: "feed.xml", rank: .feed)
    feed.comment(1, by: "Don Fox", "Thanks!", at: 10)
    var other = Blog(file: "other.xml", rank: .feed)
    other.post = "two"
    other.comment(5, by: "Erin Gray", "Thanks!", at: 10)
    #expect(Study([page, feed, other]).lines.count == 3)
  }

  @Test func `a post met by its number and by its address is one`() {
    let export = Self.sources().export
    var page = Blog(file: "page.html")
    let context = Utterance.Context(
      id: Identifier("blog:ann.example:post-", "ann.example/one"), title: "About one",
      url: "http://www.ann.example/one")
    page.add(
      Utterance(
        id: context.id, kind: .post, service: .blog, speaker: page.handle("Ann Author"),
        text: "A long post.", parent: .none, context: context, url: context.url,
        source: .line(1, of: "page.html")))
    page.add(
      Utterance(
        id: Identifier("blog:ann.example:", "x"), kind: .comment, service: .blog,
        speaker: page.handle("Don Fox"), text: "Lovely.", parent: .unknown, context: context,
        source: .line(2, of: "page.html")))
    let lines = Study([page, export]).lines
    #expect(lines.filter { $0.kind == .post }.map(\.id) == [export.context.id.description])
    #expect(lines.allSatisfy { $0.conversation == export.context.id.description })
    #expect(lines.first { $0.kind == .comment && $0.text == "Lovely." }?.replyTo == lines[0].id)
  }

  @Test func `what waits for approval is counted and not measured`() {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do I loosen it?", marks: .pending)
    let study = Study([blog])
    #expect(study.lines.count == 1)
    #expect(study.analysis().sources.map(\.waiting) == [1])
  }

  @Test func `comments another source holds are not unseen`() {
    var page = Blog(file: "page.html")
    page.writePost()
    var feed = Blog(file: "feed.xml", rank: .feed)
    feed.comment(1, by: "Erin Gray", "One.")
    feed.comment(2, by: "Don Fox", "Two.")
    func unseen(stated: Int) -> [Int] {
      var corpus = Corpus([feed], policy: .quotable)
      for utterance in page.utterances { corpus.add(utterance, rank: .page) }
      var report = page.report
      report.unseen = [
        SourceReport.Unseen(context: page.context, stated: stated, shown: 0, reason: "paging")
      ]
      corpus.add(report)
      let study = Study(corpus, options: AnalysisOptions(clock: Blog.start))
      return study.analysis().sources.flatMap { $0.unseen.map(\.shown) }
    }
    #expect(unseen(stated: 2).isEmpty)
    #expect(unseen(stated: 5) == [2])
  }

  @Test func `a spent budget keeps the questions and changes no figure`() {
    func corpus(budget: Int) -> Corpus {
      var corpus = Corpus(policy: .quotable, budget: budget)
      for number in 1...UInt64(400) {
        corpus.add(
          Utterance(
            id: .status(number), kind: .status, service: .x,
            speaker: Handle(realm: "x", account: 1, name: "me"),
            said: .instant(seconds: Int64(number) * 60),
            text: number % 10 == 0 ? "What do you think? \(number)" : "Words and more words.",
            source: .record(Int(number), of: "tweets.js")), rank: .export)
      }
      return corpus
    }
    let (ample, scarce) = (corpus(budget: 1 << 20), corpus(budget: 2000))
    #expect(ample.text(of: 0) == "Words and more words.")
    #expect(scarce.text(of: 0) == nil)
    #expect(scarce.text(of: 9) == "What do you think? 10")
    let options = AnalysisOptions(me: ["@me"], clock: 300_000)
    let small = Study(scarce, options: options)
    let large = Study(ample, options: options)
    #expect(small.analysis().talk?.counts == large.analysis().talk?.counts)
  }

  @Test(arguments: [50, 300, 1000, 2000])
  func `whenever the budget is spent, a row's words are its own or none`(budget: Int) {
    var corpus = Corpus(policy: .quotable, budget: budget)
    func words(_ number: UInt64) -> String {
      let all = String(repeating: "\(number) ", count: Int(number % 40) + 1)
      return number % 3 == 0 ? all + "?" : all
    }
    for number in 1...UInt64(200) {
      corpus.add(
        Utterance(
          id: .status(number), kind: .status, service: .x,
          speaker: Handle(realm: "x", account: 1, name: "me"),
          said: .instant(seconds: Int64(number) * 60), text: words(number),
          source: .record(Int(number), of: "tweets.js")), rank: .export)
    }
    for row in 0..<Int32(corpus.count) {
      let text = corpus.text(of: row)
      #expect(text == nil || text == words(UInt64(row) + 1))
    }
    #expect(corpus.text(of: 0) == nil)
  }
}
