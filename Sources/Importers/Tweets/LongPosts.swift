internal import ConversationCore

/// Posts too long for a status (`note-tweet.js`), to be joined with the statuses that
/// hold their beginnings. Their numbers are not the statuses' numbers, so they are found
/// by time and text.
struct LongPosts {
  /// A long post.
  struct Note {
    var id: UInt64
    /// The number of its record in the file, from 1.
    var record: Int
    var created: Int64?
    var text: [UInt8]
    var links: ShortLinks
    var mentions: [Utterance.Mention]
  }

  private var notes: [Note] = []
  private var isMatched: [Bool] = []
  /// Places in `notes` by second.
  private var bySecond: [Int64: [Int]] = [:]
  /// Places in `notes` by their first bytes.
  private var byBeginning: [[UInt8]: [Int]] = [:]

  /// Bytes that have to agree where the second does.
  private static let comparedBytes = 100
  /// Bytes that have to agree, and to be of no other post, where the second does not.
  private static let uniqueBytes = 30

  /// Whether there are none.
  var isEmpty: Bool { notes.isEmpty }

  /// The posts no status was found for, in the file's order.
  var unmatched: [Note] { notes.indices.filter { !isMatched[$0] }.map { notes[$0] } }

  /// Adds a long post.
  mutating func add(_ note: Note) {
    let place = notes.count
    notes.append(note)
    isMatched.append(false)
    if let created = note.created { bySecond[created / 1000, default: []].append(place) }
    byBeginning[Self.beginning(note.text), default: []].append(place)
  }

  /// The post a status is the beginning of; each is found once.
  mutating func note(of tweet: borrowing ArchiveTweet) -> Note? {
    guard !notes.isEmpty, tweet.text.count >= Self.uniqueBytes else { return nil }
    let stem = Self.stem(tweet.text)
    if let second = tweet.created.map({ $0 / 1000 }) {
      for second in [second, second - 1, second + 1] {
        for place in bySecond[second] ?? [] where !isMatched[place] {
          if Self.agree(stem, notes[place].text) { return take(place) }
        }
      }
    }
    let places = byBeginning[Self.beginning(stem)] ?? []
    guard places.count == 1, let place = places.first, !isMatched[place],
      stem.count >= Self.uniqueBytes, stem.count < tweet.text.count
    else { return nil }
    return take(place)
  }

  private mutating func take(_ place: Int) -> Note {
    isMatched[place] = true
    return notes[place]
  }

  /// A status's text without HTML's escapes and without the "… https://t.co/…" that
  /// stands for the rest.
  private static func stem(_ text: [UInt8]) -> [UInt8] {
    var stem = TweetText.unescaped(text[...])
    if let address = stem.lastIndex(of: UInt8(ascii: " ")),
      stem[address...].starts(with: " https://t.co/".utf8)
    {
      stem.removeLast(stem.count - address)
    }
    while let last = stem.last, last <= 32 { stem.removeLast() }
    if stem.suffix(3).elementsEqual("…".utf8) { stem.removeLast(3) }
    return stem
  }

  private static func beginning(_ text: [UInt8]) -> [UInt8] { Array(text.prefix(uniqueBytes)) }

  private static func agree(_ stem: [UInt8], _ note: [UInt8]) -> Bool {
    let count = min(comparedBytes, stem.count)
    return count > 0 && stem.prefix(count).elementsEqual(note.prefix(count))
  }
}
