public import ConversationCore

/// Utterances as rows of the store, made by the workers that read them.
///
/// A batch stands for itself: its numbers mean entries of its own short tables, and all its
/// words are bytes in one array. What is left for the one thread that writes is to give
/// numbers that hold for the whole store, and to bind.
public struct PackedRecords: Sendable {
  var rows: [Row] = []
  /// The words of all rows, one after another.
  var bytes: [UInt8] = []
  var spaces: [String] = []
  var handles: [Handle] = []
  var contexts: [Utterance.Context] = []
  var profiles: [Profile] = []
  /// Numbers of the handles that are mentioned, row by row.
  var mentions: [Int32] = []

  private var numberOfSpace: [String: Int32] = [:]
  private var recentSpace: Int32 = -1
  private var numberOfHandle: [Handle: Int32] = [:]
  private var recentSpeaker: Int32 = -1
  private var numberOfMention: [Utterance.Mention: Int32] = [:]
  /// The realm of the mentions that have numbers.
  private var mentionRealm = ""

  private static let fullCount = 512
  private static let fullBytes = 1 << 20
  /// Profiles that are compared: neighbours differ in little.
  private static let profilesCompared = 16

  /// One utterance. Numbers are places in the batch's tables; -1 is for none.
  struct Row: Sendable {
    var id: Native
    var parent: RecordRow.Parent
    /// What it answers, where `parent` is an utterance.
    var parentID: Native
    var kind: UInt8
    var precision: UInt8
    var marks: UInt16
    var said: Int64
    var speaker: Int32
    var addressee: Int32
    var context: Int32
    var profile: Int32
    var place: UInt32
    var text: TextPart
    var printedTime: TextPart
    var links: TextPart
    var url: TextPart
    var mentionCount: Int32
  }

  /// An identifier by the numbers of its parts.
  struct Native: Sendable {
    /// Number of the space; -1 for no identifier.
    var space: Int32
    /// The native part, where `name` is none.
    var number: Int64
    var name: TextPart

    static let none = Native(space: -1, number: 0, name: .none)
  }

  /// What an utterance shares with its neighbours in its source.
  struct Profile: Sendable {
    var file: String
    var rank: SourceReport.Rank
    var isLine: Bool
    var style: Names.Profile.Style
  }

  /// An empty batch.
  public init() {}

  /// How many utterances it holds.
  public var count: Int { rows.count }

  /// Whether it holds nothing.
  public var isEmpty: Bool { rows.isEmpty }

  /// Whether it is time to hand it over.
  public var isFull: Bool { rows.count >= Self.fullCount || bytes.count >= Self.fullBytes }

  /// Adds to the lines the utterances stand on: whoever read them began to count in the middle
  /// of the file.
  public mutating func addLines(_ lines: Int) {
    for row in rows.indices where profiles[Int(rows[row].profile)].isLine {
      rows[row].place = UInt32(clamping: Int(rows[row].place) + lines)
    }
  }

  /// Lets go of the utterances and keeps the memory.
  public mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    spaces.removeAll(keepingCapacity: true)
    handles.removeAll(keepingCapacity: true)
    contexts.removeAll(keepingCapacity: true)
    profiles.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    numberOfSpace.removeAll(keepingCapacity: true)
    recentSpace = -1
    numberOfHandle.removeAll(keepingCapacity: true)
    recentSpeaker = -1
    numberOfMention.removeAll(keepingCapacity: true)
  }
}

extension PackedRecords {
  /// Adds one utterance as a source with this rank has it, said at this moment.
  public mutating func append(
    _ utterance: borrowing Utterance, said: Moment, rank: SourceReport.Rank
  ) {
    if recentSpeaker < 0 || handles[Int(recentSpeaker)] != utterance.speaker {
      recentSpeaker = number(of: utterance.speaker)
    }
    var parent = RecordRow.Parent.unknown
    var parentID = Native.none
    switch utterance.parent {
    case .none: parent = .nothing
    case .unknown: break
    case .post: parent = .post
    case .utterance(let id):
      parent = .utterance
      parentID = native(id)
    }
    let (stem, url) = Self.address(of: utterance)
    rows.append(
      Row(
        id: native(utterance.id), parent: parent, parentID: parentID,
        kind: utterance.kind.rawValue, precision: said.precision.rawValue,
        marks: utterance.marks.rawValue, said: said.milliseconds, speaker: recentSpeaker,
        addressee: utterance.addressee.map { number(of: $0) } ?? -1,
        context: utterance.context.map { number(of: $0) } ?? -1,
        profile: profile(of: utterance, rank: rank, stem: stem), place: utterance.source.place,
        text: part(of: utterance.words), printedTime: part(of: utterance.saidPrinted),
        links: links(utterance.links), url: part(of: url), mentionCount: mentions(of: utterance)))
  }

  private mutating func part(of text: [UInt8]) -> TextPart {
    let start = bytes.count
    bytes += text
    return TextPart(from: start, in: bytes)
  }

  private mutating func part(of text: String?) -> TextPart {
    guard let text else { return .none }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return TextPart(from: start, in: bytes)
  }

  private mutating func links(_ links: [String]) -> TextPart {
    guard !links.isEmpty else { return .none }
    let start = bytes.count
    StringList.append(links, to: &bytes)
    return TextPart(from: start, in: bytes)
  }

  private mutating func native(_ id: Identifier) -> Native {
    let space = space(id.space)
    guard let number = id.number else {
      return Native(space: space, number: 0, name: part(of: id.name))
    }
    // SQLite's numbers end earlier.
    guard let number = Int64(exactly: number) else {
      return Native(space: space, number: 0, name: part(of: String(number)))
    }
    return Native(space: space, number: number, name: .none)
  }

  private mutating func space(_ space: String) -> Int32 {
    if recentSpace >= 0, spaces[Int(recentSpace)] == space { return recentSpace }
    if let number = numberOfSpace[space] {
      recentSpace = number
      return number
    }
    recentSpace = Int32(spaces.count)
    spaces.append(space)
    numberOfSpace[space] = recentSpace
    return recentSpace
  }

  private mutating func number(of handle: Handle) -> Int32 {
    if let number = numberOfHandle[handle] { return number }
    let number = Int32(handles.count)
    handles.append(handle)
    numberOfHandle[handle] = number
    return number
  }

  private mutating func number(of context: Utterance.Context) -> Int32 {
    if contexts.last != context { contexts.append(context) }
    return Int32(contexts.count - 1)
  }

  private mutating func mentions(of utterance: borrowing Utterance) -> Int32 {
    guard !utterance.mentions.isEmpty else { return 0 }
    let realm = utterance.speaker.realm
    if realm != mentionRealm {
      mentionRealm = realm
      numberOfMention.removeAll(keepingCapacity: true)
    }
    for mention in utterance.mentions {
      if let number = numberOfMention[mention] {
        mentions.append(number)
        continue
      }
      let number = number(
        of: Handle(
          realm: realm, account: mention.account, name: mention.name,
          displayName: mention.displayName))
      numberOfMention[mention] = number
      mentions.append(number)
    }
    return Int32(clamping: utterance.mentions.count)
  }

  private mutating func profile(
    of utterance: borrowing Utterance, rank: SourceReport.Rank, stem: String?
  ) -> Int32 {
    let source = utterance.source
    for number in profiles.indices.suffix(Self.profilesCompared).reversed() {
      let it = profiles[number]
      if it.rank == rank, it.isLine == source.isLine, it.style.urlPrefix == stem,
        it.style.client == utterance.client, it.style.language == utterance.language,
        it.style.service == utterance.service.name, it.file == source.file
      {
        return Int32(number)
      }
    }
    profiles.append(
      Profile(
        file: source.file, rank: rank, isLine: source.isLine,
        style: Names.Profile.Style(
          service: utterance.service.name, client: utterance.client,
          language: utterance.language, urlPrefix: stem)))
    return Int32(profiles.count - 1)
  }

  /// The address, as the stem it shares with its neighbours where the id's number ends it,
  /// else whole.
  private static func address(of utterance: borrowing Utterance) -> (stem: String?, url: String?) {
    switch utterance.address {
    case .nowhere: (nil, nil)
    case .numbered(let stem): utterance.id.number == nil ? (nil, nil) : (stem, nil)
    case .whole(let url):
      utterance.id.number.flatMap { stem(of: url, before: $0) }.map { ($0, nil) } ?? (nil, url)
    }
  }

  /// What stands before the number a URL ends with; nil where it ends otherwise.
  private static func stem(of url: String, before number: UInt64) -> String? {
    var rest = number
    var end = url.utf8.endIndex
    repeat {
      guard end > url.utf8.startIndex else { return nil }
      end = url.utf8.index(before: end)
      guard url.utf8[end] == UInt8(ascii: "0") + UInt8(rest % 10) else { return nil }
      rest /= 10
    } while rest > 0
    return end > url.utf8.startIndex ? String(url[..<end]) : nil
  }
}
