internal import Bytes
internal import ConversationCore

/// Reads lists of statuses, whole ones or slices of them.
struct StatusReading: ~Copyable {
  /// What a slice's reader has to know of the archive.
  struct Shared: Sendable {
    var owner: Handle
    var privateStatuses: Set<UInt64>
  }

  /// How many statuses there were, and what they were like.
  struct Counts: Sendable {
    var read = 0
    var unnumbered = 0
    var undated = 0

    mutating func add(_ other: Counts) {
      read += other.read
      unnumbered += other.unnumbered
      undated += other.undated
    }
  }

  /// What is to be read of a list.
  enum Rest: Sendable {
    case all
    /// From an element on, which itself may have been read before.
    case from(JSONPlace, isRead: Bool)
  }

  var translator: TweetTranslator
  var counts = Counts()
  private var decoder = TweetDecoder()
  private var tweet = ArchiveTweet()

  /// A reading of statuses that are this account's where nothing else is said.
  init(owner: Handle) { translator = TweetTranslator(owner: owner) }

  /// A reading of a slice.
  init(_ shared: Shared) {
    var owner = shared.owner
    // Changed, a handle is no longer the one that other workers have.
    owner.account = shared.owner.account
    translator = TweetTranslator(owner: owner)
    translator.privateStatuses = shared.privateStatuses
  }

  /// Reads the element the scanner has begun; false where it is not whole, or no JSON.
  @discardableResult
  mutating func readElement(
    _ scanner: inout JSONScanner, of file: String, _ marks: Utterance.Marks,
    into sink: inout ImportSink
  ) -> Bool {
    decoder.decode(&scanner, into: &tweet)
    guard scanner.endElement() else { return false }
    counts.read += 1
    if tweet.created == nil { counts.undated += 1 }
    if marks.contains(.privateAudience), let id = tweet.id {
      translator.privateStatuses.insert(id)
    }
    let place = SourceReference.line(scanner.line, of: file)
    if translator.read(tweet, at: place, marks: marks) {
      sink.utter(translator.utterance)
    } else {
      counts.unnumbered += 1
    }
    return true
  }

  /// Steps over the next element, which was read before.
  mutating func skipElement(_ scanner: inout JSONScanner) {
    while scanner.beginElement() {
      decoder.decode(&scanner, into: &tweet)
      if scanner.endElement() { break }
    }
  }
}
