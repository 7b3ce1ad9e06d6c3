/// Utterances taken apart where they are read, on their way into a corpus.
///
/// What can be told from one utterance alone is told by the worker that reads: features
/// of the text, hosts of links, which accounts are the same. What is left for the one
/// thread that fills the corpus is to give numbers and to append columns. A batch stands
/// for itself: its numbers mean entries of its own short tables.
public struct PackedUtterances: Sendable {
  let policy: Corpus.TextPolicy
  var rows: [Row] = []
  /// The words of all rows, one after another.
  var words: [UInt8] = []
  /// Spaces of identifiers, and native parts that are no numbers.
  var spaces = StringTable()
  var natives: [String] = []
  var handles = HandleIndex()
  var profiles: [SourceProfile] = []
  var contexts: [Utterance.Context] = []
  var hosts = StringTable()
  /// Numbers of the hosts links lead to, row by row.
  var linkHosts: [Int32] = []
  /// Where every word is kept: the links of the rows that have some, and names mentioned.
  var linkTexts: [[String]] = []
  var mentionNames: [String] = []
  /// What few rows have, by row.
  var extras: [Extra] = []
  /// Accounts whose spelling mentions taught, by row; `key` is the spelling's.
  var taught: [(row: Int32, key: UInt64, handle: Int32)] = []
  /// Utterances that wait for approval, by file: they are in nothing else.
  var waiting: [(file: String, count: Int)] = []

  /// Lines of the file before those its reader counted.
  private var linesBefore = 0
  private var spellings = KeySet()
  private var recentStem: String?
  private var recentSpeaker = HandleTable.unknown
  private var clients: [(name: String, isAutomatic: Bool)] = []

  private static let fullCount = 512
  private static let fullBytes = 1 << 20
  /// Clients kept at hand; a person uses a few.
  private static let maximalClients = 32

  /// One utterance. Where nothing else is said, -1 is for none.
  struct Row: Sendable {
    var id: NativeIdentifier
    /// What the source says it answers; `parentID` where that is an utterance.
    var parent: ParentLink
    var parentID: NativeIdentifier
    var said: Moment
    var features: TextFeatures
    var kind: Utterance.Kind
    var marks: Utterance.Marks
    var flags: Record.Flags
    var speaker: Int32
    var addressee: Int32
    var context: Int32
    var profile: Int32
    /// As its reader counted: see `place(of:)`.
    var place: UInt32
    var wordCount: Int32
    var hostCount: Int32
    var linkTexts: Int32
    var mentionCount: Int32
  }

  /// An identifier by the numbers of its parts.
  struct NativeIdentifier: Sendable {
    /// Number of the space.
    var space: Int32
    /// Whether `native` is the number of a name rather than the number itself.
    var isName: Bool
    var native: UInt64

    static let none = NativeIdentifier(space: -1, isName: false, native: 0)
  }

  /// What an utterance shares with its neighbours in its source.
  struct SourceProfile: Sendable, Equatable {
    var service: String
    /// The address up to the native number of the id; nil where it is not of that form.
    var urlStem: String?
    var file: String
    var rank: SourceReport.Rank
    var isLine: Bool
  }

  /// What few utterances have.
  struct Extra: Sendable {
    var row: Int32
    var printedTime: String?
    var url: String?
    /// Handles a status without a parent names before its first word.
    var leadingNames: [Int32]?
    /// Numbers of comments it links to.
    var linkedComments: [UInt64] = []
  }

  /// An empty batch for a corpus that keeps so much.
  public init(keeping policy: Corpus.TextPolicy) { self.policy = policy }

  /// How many utterances it holds, those that wait for approval left out.
  public var count: Int { rows.count }

  /// Whether there is nothing in it to tell.
  public var isEmpty: Bool { rows.isEmpty && waiting.isEmpty }

  /// Whether it is time to hand it over.
  public var isFull: Bool { rows.count >= Self.fullCount || words.count >= Self.fullBytes }

  /// Adds to the lines the utterances stand on: whoever read them began to count in the middle
  /// of the file.
  public mutating func addLines(_ lines: Int) { linesBefore += lines }

  /// The line or record a row stands on, in the whole of its file.
  func place(of row: Row) -> UInt32 {
    guard linesBefore > 0, profiles[Int(row.profile)].isLine else { return row.place }
    return UInt32(clamping: Int(row.place) + linesBefore)
  }

  /// Lets go of everything and keeps the memory.
  public mutating func removeAll() {
    linesBefore = 0
    rows.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    spaces.removeAll()
    natives.removeAll(keepingCapacity: true)
    handles.removeAll()
    profiles.removeAll(keepingCapacity: true)
    contexts.removeAll(keepingCapacity: true)
    hosts.removeAll()
    linkHosts.removeAll(keepingCapacity: true)
    linkTexts.removeAll(keepingCapacity: true)
    mentionNames.removeAll(keepingCapacity: true)
    extras.removeAll(keepingCapacity: true)
    taught.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    spellings.removeAll()
    recentStem = nil
    recentSpeaker = HandleTable.unknown
  }
}

extension PackedUtterances {
  /// Adds one utterance as a source with this rank has it; `said` where the user knows
  /// better than the source when.
  public mutating func append(
    _ utterance: borrowing Utterance, said: Moment? = nil, rank: SourceReport.Rank
  ) {
    if utterance.marks.contains(.pending) {
      wait(in: utterance.source.file)
      return
    }
    if policy == .reports { return }
    let index = Int32(rows.count)
    let features = TextFeatures.extract(from: utterance.words.span, language: utterance.language)
    var flags: Record.Flags = []
    if isAutomatic(utterance.client) { flags.insert(.autoPosted) }
    if utterance.kind == .comment, Self.linksToOwnSite(utterance) { flags.insert(.selfLink) }
    let speaker = speaker(of: utterance)
    let addressee = addressee(of: utterance)
    let (parent, parentID) = link(utterance.parent)
    let id = native(utterance.id)
    let profile = profile(of: utterance, rank: rank)
    rows.append(
      Row(
        id: id, parent: parent, parentID: parentID, said: said ?? utterance.said,
        features: features,
        kind: utterance.kind, marks: utterance.marks, flags: flags, speaker: speaker,
        addressee: addressee, context: context(of: utterance), profile: profile,
        place: utterance.source.place, wordCount: Int32(clamping: appendWords(utterance.words)),
        hostCount: appendHosts(utterance.links), linkTexts: appendLinks(utterance.links),
        mentionCount: appendMentions(utterance.mentions)))
    appendExtras(of: utterance, index, hasStem: profiles[Int(profile)].urlStem != nil)
  }

  private mutating func wait(in file: String) {
    if waiting.last?.file == file {
      waiting[waiting.count - 1].count += 1
    } else {
      waiting.append((file, 1))
    }
  }

  private mutating func isAutomatic(_ client: String?) -> Bool {
    guard let client else { return false }
    for known in clients where known.name == client { return known.isAutomatic }
    let isAutomatic = AutoPosters.contains(client: client)
    if clients.count < Self.maximalClients { clients.append((client, isAutomatic)) }
    return isAutomatic
  }

  /// Neighbours tend to be of one speaker.
  private mutating func speaker(of utterance: borrowing Utterance) -> Int32 {
    if recentSpeaker >= 0, handles.handles[Int(recentSpeaker)] == utterance.speaker {
      return recentSpeaker
    }
    recentSpeaker = handles.number(of: utterance.speaker)
    return recentSpeaker
  }

  private mutating func addressee(of utterance: borrowing Utterance) -> Int32 {
    if let addressee = utterance.addressee { return handles.number(of: addressee) }
    guard utterance.kind == .share, let first = utterance.mentions.first else {
      return HandleTable.unknown
    }
    return handles.number(of: Self.handle(of: first, utterance))
  }

  private mutating func native(_ id: Identifier) -> NativeIdentifier {
    let space = spaces.intern(id.space)
    if let number = id.number {
      return NativeIdentifier(space: space, isName: false, native: number)
    }
    natives.append(id.name)
    return NativeIdentifier(space: space, isName: true, native: UInt64(natives.count - 1))
  }

  private mutating func link(_ parent: Utterance.Parent) -> (ParentLink, NativeIdentifier) {
    switch parent {
    case .none: (.none, .none)
    case .unknown: (.unknown, .none)
    case .post: (.post, .none)
    // Which ref it is, only the corpus knows.
    case .utterance(let id): (.utterance(0), native(id))
    }
  }

  /// A post is its own context.
  private mutating func context(of utterance: borrowing Utterance) -> Int32 {
    let context: Utterance.Context
    if let stated = utterance.context {
      context = stated
    } else if utterance.kind == .post {
      context = Utterance.Context(id: utterance.id, url: utterance.url)
    } else {
      return -1
    }
    if contexts.last != context { contexts.append(context) }
    return Int32(contexts.count - 1)
  }

  private mutating func profile(of utterance: borrowing Utterance, rank: SourceReport.Rank)
    -> Int32
  {
    let stem = stem(of: utterance)
    // Looked at where it stands: a copy of it counts references to three texts.
    let last = profiles.count - 1
    if last >= 0, profiles[last].urlStem == stem, profiles[last].file == utterance.source.file,
      profiles[last].service == utterance.service.name, profiles[last].rank == rank,
      profiles[last].isLine == utterance.source.isLine
    {
      return Int32(last)
    }
    profiles.append(
      SourceProfile(
        service: utterance.service.name, urlStem: stem, file: utterance.source.file, rank: rank,
        isLine: utterance.source.isLine))
    return Int32(profiles.count - 1)
  }

  private mutating func stem(of utterance: borrowing Utterance) -> String? {
    guard let number = utterance.id.number else { return nil }
    let url: String
    switch utterance.address {
    case .nowhere: return nil
    case .numbered(let stem): return stem
    case .whole(let whole): url = whole
    }
    guard let length = Self.lengthBefore(number, endOf: url) else { return nil }
    let part = url[..<url.utf8.index(url.startIndex, offsetBy: length)]
    if let recentStem, recentStem == part { return recentStem }
    let stem = String(part)
    recentStem = stem
    return stem
  }

  private mutating func appendWords(_ text: [UInt8]) -> Int {
    words += text
    return text.count
  }

  private mutating func appendHosts(_ links: [String]) -> Int32 {
    for link in links { linkHosts.append(host(of: link)) }
    return Int32(clamping: links.count)
  }

  private mutating func host(of link: String) -> Int32 {
    let utf8 = link.utf8Span
    if let host = WebAddress.host(in: utf8.span), !host.hasCapitals {
      // Most are known, and then no string is made of them.
      return hosts.intern(utf8.span.extracting(host.range))
    }
    return hosts.intern(WebAddress.host(of: link) ?? "")
  }

  private mutating func appendLinks(_ links: [String]) -> Int32 {
    guard policy == .all, !links.isEmpty else { return -1 }
    linkTexts.append(links)
    return Int32(linkTexts.count - 1)
  }

  private mutating func appendMentions(_ mentions: [Utterance.Mention]) -> Int32 {
    guard policy == .all else { return 0 }
    for mention in mentions { mentionNames.append(mention.displayName ?? mention.name) }
    return Int32(clamping: mentions.count)
  }

  private mutating func appendExtras(of utterance: borrowing Utterance, _ row: Int32, hasStem: Bool)
  {
    var leadingNames: [Int32]?
    var linkedComments: [UInt64] = []
    switch utterance.kind {
    case .status, .reply, .quote:
      learnMentioned(utterance, row)
      if utterance.words.first == UInt8(ascii: "@"), !Self.answersAnother(utterance) {
        leadingNames = Self.leadingHandles(of: utterance).map { handles.number(of: $0) }
      }
    case .comment: linkedComments = utterance.links.compactMap(Self.commentNumber)
    case .share, .message: learnMentioned(utterance, row)
    case .post, .pingback, .like, .call, .meeting: break
    }
    let url = hasStem ? nil : utterance.url
    guard
      url != nil || utterance.saidPrinted != nil || leadingNames != nil
        || !linkedComments.isEmpty
    else { return }
    extras.append(
      Extra(
        row: row, printedTime: utterance.saidPrinted, url: url, leadingNames: leadingNames,
        linkedComments: linkedComments))
  }

  /// Accounts named in the words teach us the names of numbers.
  private mutating func learnMentioned(_ utterance: borrowing Utterance, _ row: Int32) {
    for mention in utterance.mentions {
      guard let key = Self.spelling(of: mention), spellings.insert(key) else { continue }
      // Within one batch a spelling met before teaches nothing.
      taught.append((row, key, handles.number(of: Self.handle(of: mention, utterance))))
    }
  }
}
