import ConversationCore
import TestSupport
import Testing

struct ActReaderTests {
  /// A case of the table of measures 9.2.
  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    var context: ActContext
    var act: Act
    var logOdds: Double
    var signals: [Signal]

    init(
      _ text: String, _ context: ActContext, _ act: Act, _ logOdds: Double, _ signals: [Signal]
    ) {
      self.text = text
      self.context = context
      self.act = act
      self.logOdds = logOdds
      self.signals = signals
    }

    var testDescription: String { text }
  }

  private static let reply = ActContext(kind: .reply, addressedToPerson: true)
  private static let named = ActContext(kind: .status, opensWithName: true)
  private static let comment = ActContext(kind: .comment)
  private static let status = ActContext(kind: .status)
  private static let linked = ActContext(kind: .status, outboundLinks: 1)

  private static func linked(_ context: ActContext) -> ActContext {
    var context = context
    context.outboundLinks = 1
    return context
  }

  private static let bands: [Row] = [
    Row("@x good point", reply, .talking, 2.5, [.reply]),
    Row("good point", ActContext(kind: .message), .talking, 2.5, [.reply]),
    Row(
      "good point", ActContext(kind: .comment, addressedToPerson: true), .talking, 2.5, [.reply]),
    Row("@x good point", named, .talking, 2.2, [.opensWithName]),
    Row("a good point", comment, .talking, 2.0, [.comment]),
    Row("rain again", status, .status, 0, [.status]),
    Row("a long day", ActContext(kind: .post), .status, 0, [.post]),
    Row("the news http://t.co/a", linked, .linking, -2.5, [.sharesLink]),
    Row(
      "this is so very true", ActContext(kind: .quote, quotesStatus: true), .linking, -1.2,
      [.commentedShare]),
    Row(
      "this", ActContext(kind: .quote, quotesStatus: true), .linking, -2.5, [.bareShare]),
    Row("this is so very true RT @x: words", status, .linking, -1.2, [.commentedShare]),
    Row("this RT @x: words", status, .linking, -2.5, [.bareShare]),
    Row("RT @x: words", status, .linking, -3, [.manualRetweet]),
    Row("RT @x: words", reply, .linking, -3, [.manualRetweet]),
    Row("RT @x: are you there?", ActContext(kind: .share), .linking, -4, [.share]),
    Row("[...] as they say [...]", ActContext(kind: .pingback), .linking, -4, [.pingback]),
    Row("[...] as they say [...]", comment, .linking, -4, [.pingback]),
    Row(
      "a list", ActContext(kind: .post, outboundLinks: 3, isLinkPost: true), .linking, -2.5,
      [.linkPost]),
    Row("see here", ActContext(kind: .post, outboundLinks: 1), .linking, -2.5, [.linkPost]),
    Row(
      "a page", ActContext(kind: .comment, outboundLinks: 1, linksOwnSite: true), .linking, -2.1,
      [.promotion, .linkInReply]),
    Row("a good read via @x", status, .linking, -2.5, [.bareShare]),
    Row("the read via @x", linked, .linking, -2.5, [.sharesLink]),
  ]

  private static let modifiers: [Row] = [
    Row("@x why?", reply, .talking, 3.4, [.reply, .question]),
    Row("why?", status, .talking, 0.9, [.status, .question]),
    Row("why? http://t.co/a", linked, .linking, -1.9, [.sharesLink, .linkQuestion]),
    Row("any tips", status, .status, 0.4, [.status, .asksForInput]),
    Row("for your benefit", status, .status, 0.3, [.status, .saysYou]),
    Row("cheers", status, .status, 0.3, [.status, .social]),
    Row("my day", status, .status, 0.1, [.status, .firstPerson]),
    Row("lunch with @x", status, .status, 0.3, [.status, .mentions]),
    Row("congrats @x", status, .status, 0.6, [.status, .thanksByName]),
    Row("@x there http://t.co/a", linked(reply), .talking, 1.9, [.reply, .linkInReply]),
    Row("there", linked(comment), .talking, 1.4, [.comment, .linkInReply]),
    Row("", ActContext(kind: .status, hasMedia: true), .status, -0.3, [.status, .photoOnly]),
    Row("click here", status, .linking, -0.8, [.status, .promotional]),
    Row(
      "rain", ActContext(kind: .status, isAutoPosted: true), .linking, -0.8,
      [.status, .autoPosted]),
    Row("#a #b #c", status, .status, -0.3, [.status, .hashtags]),
    Row("@x #a #b #c", reply, .talking, 2.5, [.reply]),
    Row(
      "any tips? can you help me http://t.co/a", linked, .linking, -2.5 + 1.0,
      [.sharesLink, .linkQuestion, .saysYou, .firstPerson]),
    Row(
      "thank you @x, why did you call me?", status, .talking, 1.2,
      [.status, .question, .saysYou, .firstPerson, .thanksByName, .clip]),
  ]

  @Test(arguments: bands + modifiers)
  func `every row of the table weighs what it should`(row: Row) {
    let features = TextFeatures.extract(from: row.text, language: "en")
    let reading = ActReader.read(features, row.context)
    #expect(reading.act == row.act)
    #expect(reading.signals.map(\.name) == row.signals.map(\.name))
    let sum = reading.signals.reduce(0) { $0 + $1.weight }
    #expect(abs(sum - row.logOdds) < 1e-9)
  }

  @Test func `own people may point to their pages`() {
    let context = ActContext(kind: .comment, outboundLinks: 1, linksOwnSite: false)
    let features = TextFeatures.extract(from: "I wrote about it", language: "en")
    #expect(ActReader.verdict(features, context).act == .talking)
    let promo = TextFeatures.extract(from: "check out my page", language: "en")
    #expect(ActReader.verdict(promo, context).act == .linking)
  }

  @Test func `an answer to a person is not taken for promotion by a phrase`() {
    let features = TextFeatures.extract(from: "@erin check out my page", language: "en")
    var context = ActContext(kind: .comment, addressedToPerson: true, outboundLinks: 1)
    #expect(ActReader.verdict(features, context).act == .talking)
    context.linksOwnSite = true
    #expect(ActReader.verdict(features, context).act == .linking)
  }

  @Test func `a promotional phrase without a URL is a comment`() {
    let features = TextFeatures.extract(from: "I had to click here first", language: "en")
    #expect(ActReader.verdict(features, Self.comment).act == .talking)
  }

  @Test(arguments: ["", "@x", "  \n", "@x @y", "> quoted only"])
  func `nothing said is empty`(text: String) {
    let features = TextFeatures.extract(from: text, language: nil)
    for kind in [Utterance.Kind.comment, .status, .reply, .message, .post] {
      let context = ActContext(kind: kind, addressedToPerson: kind == .reply)
      #expect(ActReader.verdict(features, context).act == .empty)
    }
  }

  @Test(arguments: ["?", ":)", "\u{1F44D}", "\u{2764}"])
  func `a sign that says something is not empty`(text: String) {
    let features = TextFeatures.extract(from: text, language: nil)
    #expect(ActReader.verdict(features, Self.reply).act == .talking)
  }

  @Test func `likes have no act, calls and meetings are talking without words`() {
    let nothing = TextFeatures.extract(from: "", language: nil)
    #expect(ActReader.verdict(nothing, ActContext(kind: .like)).act == .empty)
    #expect(ActReader.verdict(nothing, ActContext(kind: .call)).act == .talking)
    #expect(ActReader.verdict(nothing, ActContext(kind: .meeting)).act == .talking)
  }

  @Test func `the addressee is named in the evidence`() throws {
    let features = TextFeatures.extract(from: "@x yes", language: "en")
    let reading = ActReader.read(features, Self.reply, addressee: "@x")
    #expect(try #require(reading.signals.first).evidence == .signal(.reply, addressee: "@x"))
  }

  // MARK: Laws

  private static let words = [
    "you", "I", "thanks", "@erin", "#tag", "lol", "any tips", "?", "why", "click here", "please",
    "the weather", "RT @don:", "via @don", "\"a title\"", "[...]", ":)", "what is", "congrats",
    "日本語", "\n\n", "! ", "> quoted\n", "great post", "sign up", "tú", "merci",
  ]

  private static func generated(_ seed: UInt64) -> (text: String, context: ActContext) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...9, using: &generator)
    let text = (0..<count)
      .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    let kinds: [Utterance.Kind] = [
      .post, .comment, .status, .reply, .share, .quote, .pingback, .message,
    ]
    func coin() -> Bool { Bool.random(using: &generator) }
    let context = ActContext(
      kind: kinds.randomElement(using: &generator) ?? .status, addressedToPerson: coin(),
      opensWithName: coin(), outboundLinks: Int.random(in: 0...2, using: &generator),
      hasMedia: coin(), isLinkPost: coin(), quotesStatus: coin(), linksOwnSite: coin(),
      isAutoPosted: coin())
    return (text, context)
  }

  @Test func `the signals sum to the log-odds of the score`() {
    for seed in 0..<3000 as Range<UInt64> {
      let (text, context) = Self.generated(seed)
      let features = TextFeatures.extract(from: text, language: nil)
      let reading = ActReader.read(features, context)
      let verdict = ActReader.verdict(features, context)
      #expect(verdict.act == reading.act)
      #expect(verdict.talk == reading.talk)
      let sum = reading.signals.reduce(0) { $0 + $1.weight }
      let odds = reading.talk / (1 - reading.talk)
      #expect(abs(Self.exponential(sum) / odds - 1) < 1e-9)
    }
  }

  /// e^x by its series, so that the test leans on nothing it tests.
  private static func exponential(_ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for n in 1...60 {
      term *= x / Double(n)
      sum += term
    }
    return sum
  }

  @Test func `a link never raises the score`() {
    for seed in 0..<3000 as Range<UInt64> {
      let (text, context) = Self.generated(seed)
      var without = context
      without.outboundLinks = 0
      without.linksOwnSite = false
      var with = context
      with.outboundLinks = 1
      let features = TextFeatures.extract(from: text, language: nil)
      #expect(
        ActReader.verdict(features, with).talk <= ActReader.verdict(features, without).talk)
    }
  }

  @Test func `a question mark never lowers the score`() {
    for seed in 0..<3000 as Range<UInt64> {
      let (text, context) = Self.generated(seed)
      let before = TextFeatures.extract(from: text, language: nil)
      let after = TextFeatures.extract(from: text + " ?", language: nil)
      #expect(ActReader.verdict(after, context).talk >= ActReader.verdict(before, context).talk)
    }
  }

  @Test func `words alone never turn a link into talk`() {
    for seed in 0..<3000 as Range<UInt64> {
      var (text, context) = Self.generated(seed)
      context.kind = .status
      context.addressedToPerson = false
      context.opensWithName = false
      context.outboundLinks = 1
      text += " thank you @erin, why did you ask me?"
      let features = TextFeatures.extract(from: text, language: "en")
      #expect(ActReader.verdict(features, context).act != .talking)
    }
  }

  @Test func `a post holds every word, so that only asking makes it talk`() {
    func act(_ text: String, links: Int = 0) -> Act {
      ActReader.verdict(
        TextFeatures.extract(from: text, language: "en"),
        ActContext(kind: .post, outboundLinks: links)
      ).act
    }
    let long = Array(repeating: "We walked on along the river for a while.", count: 8)
      .joined(separator: " ")
    #expect(act(long + " Thanks to @erin, and to you :)") == .status)
    #expect(act(long + " What would you have done?") == .talking)
    #expect(act(long + " What would you have done?", links: 2) == .talking)
    #expect(act("Is this the end of blogging?", links: 1) == .linking)
  }

  @Test func `under a comment that says much, the speaker's address is a signature`() {
    func act(_ words: Int) -> Act {
      let text = Array(repeating: "word", count: words).joined(separator: " ")
      return ActReader.verdict(
        TextFeatures.extract(from: text, language: "en"),
        ActContext(kind: .comment, outboundLinks: 1, linksOwnSite: true)
      ).act
    }
    #expect(act(12) == .linking)
    #expect(act(60) == .talking)
  }
}
