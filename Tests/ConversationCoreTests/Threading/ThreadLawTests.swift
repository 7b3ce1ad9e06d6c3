import Testing

@testable import ConversationCore

/// Laws of threading (decisions 26).
struct ThreadLawTests {
  /// A small generator with a seed of its own (SplitMix64).
  struct Dice {
    var state: UInt64
    mutating func roll(_ n: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      return Int(mixed(state) % UInt64(n))
    }
  }

  static let names = ["Ann Author", "Erin Gray", "Don Fox", "Cy Lane", "?", "Bo", "Eve Fox"]
  static let texts = [
    "Thanks a lot.", "How do I do it?", "@Erin yes.", "Don, no.", "[...] x [...]", "",
    "@Ann and @Don, well.", "\"How do I do it and when\" you said.", "#2 indeed.",
  ]

  static func randomBlog(_ seed: UInt64, post: Bool = true) -> Blog {
    var dice = Dice(state: seed)
    var blog = Blog()
    if post { blog.writePost() }
    for number in 1...UInt64(dice.roll(30) + 1) {
      let parent: Utterance.Parent =
        switch dice.roll(4) {
        case 0: .utterance(blog.id(UInt64(dice.roll(40) + 1)))
        case 1: .post
        case 2: .none
        default: .unknown
        }
      let said: Moment =
        switch dice.roll(4) {
        case 0: .unknown
        case 1: .day(CivilDay(seconds: Blog.start + Int64(dice.roll(5)) * Blog.day))
        default: .instant(seconds: Blog.start + Int64(dice.roll(500_000)))
        }
      blog.comment(
        number, by: names[dice.roll(names.count)], texts[dice.roll(texts.count)], parent: parent,
        kind: dice.roll(8) == 0 ? .pingback : .comment, said: said)
    }
    return blog
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `threading loses no utterance, never loops and never answers itself`(_ seed: UInt64) {
    let blog = Self.randomBlog(seed, post: seed % 3 > 0)
    let lines = Study([blog]).lines
    #expect(Set(lines.map(\.id)) == Set(blog.utterances.map(\.id.description)))
    #expect(lines.count == blog.utterances.count)
    let parents = Dictionary(lines.map { ($0.id, $0.replyTo) }, uniquingKeysWith: { a, _ in a })
    for line in lines {
      var steps = 0
      var id = line.id
      while let parent = parents[id] ?? nil, steps <= lines.count {
        id = parent
        steps += 1
      }
      #expect(steps <= lines.count)
      #expect(line.replyTo != line.id)
      #expect(!line.addressedTo.contains(line.speaker.id))
      #expect((line.replyTo == nil) == (line.replyRule == nil))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `importing twice adds nothing`(_ seed: UInt64) {
    let blog = Self.randomBlog(seed)
    let once = Study([blog])
    let twice = Study([blog, blog])
    #expect(once.lines.map(\.id) == twice.lines.map(\.id))
    #expect(once.parents == twice.parents)
    #expect(twice.lines.allSatisfy { $0.sources.count == 1 })
    #expect(
      once.analysis().people.map(\.given) == twice.analysis().people.map(\.given))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of sources and records does not matter`(_ seed: UInt64) {
    let first = Self.randomBlog(seed)
    var other = Blog(host: "bo.example", file: "other.html")
    other.writePost()
    other.comment(1, by: "Erin Gray", "How do I do it?", url: "http://erin.example/")
    other.comment(2, by: "Ann Author", "@Erin so.", url: "http://ann.example/")
    let forth = Study([first, other])
    var corpus = Corpus(policy: .all)
    for utterance in (first.utterances + other.utterances).reversed() {
      corpus.add(utterance, rank: .page)
    }
    corpus.add(other.report)
    corpus.add(first.report)
    let back = Study(
      corpus,
      options: AnalysisOptions(
        me: ["Ann Author"], now: Blog.start + 2 * Blog.day, clock: Blog.start))
    #expect(forth.lines.map(\.id) == back.lines.map(\.id))
    #expect(forth.lines.map(\.replyTo) == back.lines.map(\.replyTo))
    #expect(forth.lines.map(\.speaker) == back.lines.map(\.speaker))
    #expect(forth.lines.map(\.addressedTo) == back.lines.map(\.addressedTo))
    let (a, b) = (forth.analysis(), back.analysis())
    #expect(a.people.map(\.person) == b.people.map(\.person))
    #expect(a.people.map(\.reciprocity) == b.people.map(\.reciprocity))
    #expect(a.network == b.network)
    #expect(a.replies?.next.map(\.utterance.id) == b.replies?.next.map(\.utterance.id))
  }

  @Test func `a circle of replies is cut and said`() {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "One.", parent: .utterance(blog.id(3)))
    blog.comment(2, by: "Don Fox", "Two.", parent: .utterance(blog.id(1)))
    blog.comment(3, by: "Cy Lane", "Three.", parent: .utterance(blog.id(2)))
    let study = Study([blog])
    #expect(study.parents == ["1 → one post", "2 → 1 stored", "3 → 2 stored"])
    let said = study.analysis().sources.flatMap(\.diagnostics)
    #expect(said.count == 1)
    #expect(said.first?.message.contains("circle") == true)
  }

  @Test func `an absent parent is a name in reply_to and no line`() {
    var blog = Blog()
    blog.writePost()
    blog.comment(9, by: "Erin Gray", "Indeed.", parent: .utterance(blog.id(4)))
    let lines = Study([blog]).lines
    #expect(lines.count == 2)
    #expect(lines[1].replyTo == "wordpress:ann.example:comment-4")
    #expect(lines[1].replyRule == "stored")
    #expect(lines[1].conversation == "wordpress:ann.example:post-one")
  }

  @Test func `a parent found in another source repairs the thread`() {
    var page = Blog(file: "page.html", rank: .page)
    page.writePost()
    page.comment(1, by: "Erin Gray", "How do I loosen it?")
    page.comment(2, by: "Don Fox", "Like so.")
    var feed = Blog(file: "feed.xml", rank: .feed)
    feed.comment(2, by: "Don Fox", "Like so.", parent: .utterance(feed.id(1)))
    #expect(Study([page]).parents.last == "2 → one post")
    #expect(Study([page, feed]).parents.last == "2 → 1 stored")
    #expect(Study([feed, page]).parents.last == "2 → 1 stored")
  }

  @Test func `a chain sixty thousand deep is one conversation`() {
    var corpus = Corpus(policy: .quotable)
    let me = Handle(realm: "x", account: 1, name: "me")
    let count: UInt64 = 60_000
    for number in 1...count {
      corpus.add(
        Utterance(
          id: .status(number), kind: .reply, service: .x,
          speaker: number % 2 == 0 ? me : Handle(realm: "x", account: 2, name: "you"),
          said: .instant(seconds: Int64(number)), text: "yes",
          parent: number == 1 ? .none : .utterance(.status(number - 1)),
          source: .record(Int(number), of: "tweets.js")), rank: .export)
    }
    let analysis = Study(corpus, options: AnalysisOptions(me: ["@me"], clock: 300_000)).analysis()
    #expect(analysis.conversationCount == 1)
    #expect(analysis.tookOff.first?.depth == Int(count) - 1)
    #expect(analysis.people.first?.given == 30_000)
  }

  @Test func `many comments on one page thread in linear time`() {
    func seconds(_ count: UInt64) -> Duration {
      var blog = Blog()
      blog.writePost()
      for number in 1...count {
        let name = number % 3 == 0 ? "Ann Author" : "Guest \(number % 500)"
        blog.comment(
          number, by: name, number % 5 == 0 ? "@Guest thanks" : "so it goes", at: Int64(number))
      }
      let corpus = Corpus([blog], policy: .quotable)
      return ContinuousClock().measure {
        let study = Study(corpus, options: AnalysisOptions(me: ["Ann Author"], clock: Blog.start))
        #expect(study.parents.count == Int(count))
      }
    }
    let small = seconds(1000)
    let large = seconds(10_000)
    // Ten times the comments; quadratic would be a hundred times.
    #expect(large < small * 40)
  }
}
