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
  /// Bytes that have to agree where the second does not.
  private static let uniqueBytes = 30
  /// Of posts alike in time or beginning, so many are looked at: nobody writes more, and
  /// an archive made to have them would cost a comparison of each with each.
  private static let mostAlike = 64

  /// Whether there are none.
  var isEmpty: Bool { notes.isEmpty }

  /// The posts no status was found for, in the file's order.
  var unmatched: [Note] { notes.indices.filter { !isMatched[$0] }.map { notes[$0] } }

  /// Adds a long post.
  mutating func add(_ note: Note) {
    let place = notes.count
    notes.append(note)
    isMatched.append(false)
    if let created = note.created {
      Self.append(place, to: &bySecond[created / 1000, default: []])
    }
    Self.append(place, to: &byBeginning[Self.beginning(note.text), default: []])
  }

  private static func append(_ place: Int, to places: inout [Int]) {
    if places.count < mostAlike { places.append(place) }
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
    guard stem.count >= Self.uniqueBytes, stem.count < tweet.text.count else { return nil }
    let places = (byBeginning[Self.beginning(stem)] ?? []).filter {
      !isMatched[$0] && Self.agree(stem, notes[$0].text)
    }
    // Of several that begin alike, the one numbered nearest was written with it.
    let id = tweet.id ?? 0
    func distance(_ place: Int) -> UInt64 { max(notes[place].id, id) - min(notes[place].id, id) }
    return places.min { distance($0) < distance($1) }.map { take($0) }
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
