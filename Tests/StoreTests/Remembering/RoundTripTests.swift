import ConversationCore
import Store
import Testing

/// What goes in comes out as it was: a report from the store depends on it.
struct RoundTripTests {
  private let everything = Utterance(
    id: Identifier("x:status/", UInt64(12)), kind: .quote, service: Service("x"),
    speaker: Handle(
      realm: "x", account: .max, name: "ann", displayName: "Ann \u{0}\u{1F600}",
      email: "a@b.example", emailHash: "00ff", url: "http://ann.example"),
    said: Moment(milliseconds: -1_234_567, precision: .local), saidPrinted: "vor 3 Tagen",
    text: "One\n\ntwo \"three\" \\ four\u{0}five",
    links: ["http://a.example/?q=\"\\\u{1}\u{1F}", "", "http://b.example/ä\n"],
    mentions: [
      .init(account: 7, name: "bob", displayName: "Bob"), .init(name: ""), .init(name: "c"),
    ],
    parent: .utterance(Identifier("x:status/", UInt64.max)),
    addressee: Handle(realm: "x", account: 7),
    context: Utterance.Context(
      id: Identifier("wordpress:b.example:post-", "hello-world"), title: "Hello", url: "http://p",
      author: Handle(realm: "b.example", displayName: "Author")),
    url: "https://x.com/ann/status/12", client: "web", language: "en",
    marks: [.media, .cut, .siteUser], source: .record(9, of: "a.zip/data/tweets.js"))

  @Test func `every field of an utterance survives`() throws {
    let scratch = try StoreScratch()
    try scratch.import([everything], rank: .feed)
    let (utterances, ranks, _) = try scratch.read()
    var read = try #require(utterances.first)
    // However it is kept, it is the same address.
    read.url = read.url
    #expect(
      String(reflecting: Mirror.fields(read)) == String(reflecting: Mirror.fields(everything)))
    #expect(ranks == [.feed])
    // A field added to Utterance must be kept by the store, and be tested above.
    #expect(Mirror(reflecting: everything).children.count == 17)
  }

  @Test(arguments: [
    Utterance.Parent.none, .unknown, .post, .utterance(Identifier("space:", "name")),
  ]) func `every kind of parent survives`(_ parent: Utterance.Parent) throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "Yes", parent: parent)])
    #expect(try scratch.read().utterances.map(\.parent) == [parent])
  }

  @Test(arguments: Moment.Precision.allCases)
  func `every precision of a time survives`(_ precision: Moment.Precision) throws {
    let scratch = try StoreScratch()
    var said = comment(1, "Yes")
    said.said = Moment(milliseconds: 86_400_000, precision: precision)
    try scratch.import([said])
    #expect(try scratch.read().utterances.map(\.said) == [said.said])
  }

  @Test(arguments: [UInt64(0), UInt64(Int64.max), UInt64(Int64.max) + 1, .max])
  func `every number an id can have survives`(_ number: UInt64) throws {
    let scratch = try StoreScratch()
    var said = everything
    said.id = Identifier("x:status/", number)
    try scratch.import([said])
    #expect(try scratch.read().utterances.map(\.id) == [said.id])
    #expect(try scratch.import([said]).known == 1)
  }

  @Test func `neighbours that share nothing are kept apart`() throws {
    let scratch = try StoreScratch()
    let many = (0..<1500).map { number in
      var said = comment(number + 1, number.isMultiple(of: 7) ? "" : "Words \(number)")
      said.client = "client \(number % 40)"
      said.language = number.isMultiple(of: 3) ? nil : "l\(number % 5)"
      said.speaker = number.isMultiple(of: 5) ? .unknown(in: "r\(number % 3)") : said.speaker
      said.mentions = (0..<number % 4).map { .init(account: UInt64($0), name: "n\($0)") }
      return said
    }
    try scratch.import(many)
    let read = try scratch.read().utterances
    #expect(read.map(\.text) == many.map(\.text))
    #expect(read.map(\.client) == many.map(\.client))
    #expect(read.map(\.language) == many.map(\.language))
    #expect(read.map(\.speaker) == many.map(\.speaker))
    #expect(read.map(\.mentions) == many.map(\.mentions))
    #expect(try scratch.import(many) == ImportSummary(number: 2, known: 1500))
  }

  @Test(arguments: ["https://x.com/12", "12", "https://x.com/012", "https://x.com/112", "", nil])
  func `an address survives whether or not it ends with the number`(_ url: String?) throws {
    let scratch = try StoreScratch()
    var said = everything
    said.url = url
    try scratch.import([said])
    #expect(try scratch.read().utterances.map(\.url) == [url])
  }

  @Test func `what a source says of itself survives`() throws {
    let scratch = try StoreScratch()
    var report = SourceReport(
      file: "export.xml", format: "wxr", recognisedAs: "WordPress export", rank: .page)
    report.recordsInBytes = 12
    report.recordsRead = 11
    report.waiting = 3
    report.skipped = ["spam": 4, "": 1]
    report.visibility = .postsOnly
    report.unseen = [
      .init(
        context: Utterance.Context(id: Identifier("p:", "x")), stated: nil, shown: 1, reason: "r")
    ]
    report.owners = [
      .init(handle: Handle(realm: "b", name: "ann"), evidence: .markedPostAuthor, weight: 5)
    ]
    report.relations = [
      .init(handle: Handle(realm: "x", account: 1), followsOwner: true),
      .init(handle: Handle(realm: "x", account: 2), followsOwner: false),
    ]
    report.renames = [
      .init(from: Handle(realm: "x", name: "old"), to: Handle(realm: "x", name: "new"))
    ]
    report.diagnostics = [
      Diagnostic(.damage, file: "export.xml/part", line: 3, column: 4, "broken", fix: "mend"),
      Diagnostic(.note, file: "export.xml", "fine"),
    ]
    try scratch.import(.init(utterances: [], reports: [report]))
    let read = try #require(try scratch.read().reports.first)
    #expect(String(reflecting: Mirror.fields(read)) == String(reflecting: Mirror.fields(report)))
    #expect(Mirror(reflecting: report).children.count == 14)
  }
}

extension Mirror {
  /// Names and values of a structure's fields, to compare what has no equality.
  static func fields(_ value: Any) -> [String] {
    Mirror(reflecting: value).children.map { child in
      if let counts = child.value as? [String: Int] {
        return "\(child.label ?? ""): \(counts.sorted { $0.key < $1.key })"
      }
      return "\(child.label ?? ""): \(plain(child.value))"
    }
  }

  /// A value without the references it is kept behind.
  private static func plain(_ value: Any) -> String {
    switch value {
    case let handle as Handle: description(of: handle)
    case let handle as Handle?: handle.map(description) ?? "nil"
    case let context as Utterance.Context?: context.map(description) ?? "nil"
    case let claims as [SourceReport.OwnerClaim]:
      "\(claims.map { "\(description(of: $0.handle)) \($0.evidence) \($0.weight)" })"
    case let relations as [SourceReport.Relation]:
      "\(relations.map { "\(description(of: $0.handle)) \($0.followsOwner)" })"
    case let renames as [SourceReport.Rename]:
      "\(renames.map { "\(description(of: $0.from)) \(description(of: $0.to))" })"
    case let unseen as [SourceReport.Unseen]:
      "\(unseen.map { "\(description(of: $0.context)) \($0.stated ?? -1) \($0.shown) \($0.reason)" })"
    default: String(reflecting: value)
    }
  }

  private static func description(of handle: Handle) -> String {
    """
    \(handle.realm) \(handle.account as Any) \(handle.name as Any) \(handle.displayName as Any) \
    \(handle.email as Any) \(handle.emailHash as Any) \(handle.url as Any)
    """
  }

  private static func description(of context: Utterance.Context) -> String {
    """
    \(context.id) \(context.title as Any) \(context.url as Any) \
    \(context.author.map(description(of:)) as Any)
    """
  }
}
