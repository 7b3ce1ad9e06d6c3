/// The words that are kept: all of them, or what a report may quote.
///
/// Under `.quotable` a text is clipped, and the words of microposts and messages, of
/// which an archive has millions, share a budget: when it is spent, those that ask for
/// something stay and the others go. Every measure is taken at ingestion, so no figure
/// depends on what was kept.
struct WordStore: Sendable {
  private let policy: Corpus.TextPolicy
  /// Posts and comments.
  private var lasting = TextArena()
  /// Microposts and messages.
  private var passing = TextArena()
  private var state = State.open

  private enum State {
    case open
    case requestsOnly
    case closed
  }

  /// Bytes of microposts and messages kept before the thinning, and again after it.
  private let budget: Int
  /// Longest text kept of a post: a report quotes 500 characters of it.
  static let postLimit = 4000
  /// Longest text kept of anything else; quotes and addresses are looked for in it.
  static let limit = 8000

  /// Marks a place in `passing`.
  private static let passingBit: UInt32 = 1 << 31

  /// A store; 11 MiB are the words of a hundred thousand microposts, and questions enough for a
  /// report on any number of them.
  init(policy: Corpus.TextPolicy, budget: Int = 11 << 20) {
    self.policy = policy
    self.budget = budget
  }

  /// Keeps a text, or not. `needsThinning` is true when the budget was just spent.
  mutating func keep(_ text: ArraySlice<UInt8>, kind: Utterance.Kind, asks: Bool)
    -> TextArena.Place
  {
    guard policy == .quotable else { return lasting.append(text) }
    switch kind {
    case .status, .reply, .share, .quote, .like, .message, .call, .meeting:
      guard state == .open || state == .requestsOnly && asks else { return .notKept }
      let place = passing.append(text, limit: Self.limit)
      return place == .empty ? place : TextArena.Place(word: place.word | Self.passingBit)
    case .post: return lasting.append(text, limit: Self.postLimit)
    case .comment, .pingback: return lasting.append(text, limit: Self.limit)
    }
  }

  /// Keeps URLs, whatever the budget; for `.all` only.
  mutating func keepLinks(_ links: [String]) -> TextArena.Place {
    lasting.append(Array(links.joined(separator: "\0").utf8)[...])
  }

  /// Whether the budget is spent and the rows must be thinned.
  var needsThinning: Bool { passing.byteCount > budget && state != .closed }

  /// Lets go of microposts that ask for nothing.
  mutating func thin(_ places: inout [TextArena.Place], features: [TextFeatures]) {
    guard state == .open else {
      state = .closed
      return
    }
    state = .requestsOnly
    var kept = TextArena()
    for row in places.indices where isPassing(places[row]) {
      guard features[row].mayAsk else {
        places[row] = .notKept
        continue
      }
      let place = kept.append(passing.bytes(at: plain(places[row])))
      places[row] = TextArena.Place(word: place.word | Self.passingBit)
    }
    passing = kept
  }

  /// The bytes at a place; empty where nothing was kept.
  func bytes(at place: TextArena.Place) -> ArraySlice<UInt8> {
    isPassing(place) ? passing.bytes(at: plain(place)) : lasting.bytes(at: place)
  }

  /// The text at a place; nil where it was not kept.
  func text(at place: TextArena.Place) -> String? {
    place == .notKept ? nil : String(decoding: bytes(at: place), as: UTF8.self)
  }

  private func isPassing(_ place: TextArena.Place) -> Bool {
    place != .notKept && place.word & Self.passingBit != 0
  }

  private func plain(_ place: TextArena.Place) -> TextArena.Place {
    TextArena.Place(word: place.word & ~Self.passingBit)
  }
}

extension TextFeatures {
  /// Whether a report may want to quote it as a question or a request.
  var mayAsk: Bool { hasQuestionMark || holdsRequest }
}
