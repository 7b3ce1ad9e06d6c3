/// Anything somebody said, as one source has it: the record every importer makes and
/// every measure starts from.
public struct Utterance: Sendable {
  /// Stable across re-imports and across sources.
  public var id: Identifier
  /// What sort of thing it is.
  public var kind: Kind
  /// The platform behind it.
  public var service: Service
  /// Who said it, as far as this source knows.
  public var speaker: Handle
  /// When.
  public var said: Moment
  /// The page's own words for when ("vor 3 Tagen"); nil where `said` loses nothing.
  public var saidPrinted: String?
  /// What was said, as UTF-8: plain text, paragraphs separated by a blank line, markup
  /// gone, quotes of others left in. Bytes, because whoever reads a million utterances
  /// fills the same array again and again, and every measure goes through it byte by byte.
  public var words: [UInt8]
  /// Outbound URLs as written, without links to the status itself or attached media.
  public var links: [String]
  /// Accounts the source itself names in the text (X's `user_mentions`). Names that
  /// only the words carry ("@Erin") are found by threading, not by importers.
  public var mentions: [Mention]
  /// What it answers, as the source states it.
  public var parent: Parent
  /// The account a reply is addressed to, where the source states one.
  public var addressee: Handle?
  /// The post or thread it belongs to.
  public var context: Context?
  /// Where a reader can see it, as it is kept: an archive's million addresses are one
  /// stem and each status's own number.
  public var address: Address
  /// The program it was posted with (X's `source`), for telling automatic posts.
  public var client: String?
  /// Language tag as the source states it (`en`, `de`).
  public var language: String?
  /// Facts a source marks.
  public var marks: Marks
  /// Where it was read.
  public var source: SourceReference

  /// An utterance; what is not given is unknown or empty. What was said is a `text` or its
  /// `words` in UTF-8, where it can be seen a whole `url` or an `address`.
  public init(
    id: Identifier, kind: Kind, service: Service, speaker: Handle, said: Moment = .unknown,
    saidPrinted: String? = nil, text: String = "", words: [UInt8]? = nil, links: [String] = [],
    mentions: [Mention] = [], parent: Parent = .unknown, addressee: Handle? = nil,
    context: Context? = nil,
    url: String? = nil, address: Address? = nil, client: String? = nil, language: String? = nil,
    marks: Marks = [], source: SourceReference
  ) {
    self.id = id
    self.kind = kind
    self.service = service
    self.speaker = speaker
    self.said = said
    self.saidPrinted = saidPrinted
    self.words = words ?? Array(text.utf8)
    self.links = links
    self.mentions = mentions
    self.parent = parent
    self.addressee = addressee
    self.context = context
    self.address = address ?? url.map { .whole($0) } ?? .nowhere
    self.client = client
    self.language = language
    self.marks = marks
    self.source = source
  }
}

extension Utterance {
  /// Where something can be seen.
  public enum Address: Hashable, Sendable {
    /// Nobody knows.
    case nowhere
    /// At this URL.
    case whole(String)
    /// At this stem followed by the native number of the id.
    case numbered(stem: String)
  }

  /// What was said; see `words`.
  ///
  /// - Complexity: O(n) in its length, each time.
  public var text: String {
    get { String(decoding: words, as: UTF8.self) }
    set { words = Array(newValue.utf8) }
  }

  /// Where a reader can see it.
  public var url: String? {
    get {
      switch address {
      case .nowhere: nil
      case .whole(let url): url
      case .numbered(let stem): id.number.map { stem + String($0) }
      }
    }
    set { address = newValue.map { .whole($0) } ?? .nowhere }
  }

  /// What sort of thing was said. The raw names are `rapport read`'s.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// A blog post.
    case post
    /// A comment on a blog, at any depth.
    case comment
    /// A micropost that answers nobody.
    case status
    /// A micropost that answers somebody.
    case reply
    /// A retweet or boost.
    case share
    /// A micropost that quotes another with words of its own.
    case quote
    /// A pingback, a trackback or a webmention that only mentions.
    case pingback
    /// A like: a signal without an act.
    case like
    /// A private message.
    case message
    /// A call.
    case call
    /// A meeting in person.
    case meeting
  }

  /// An account named in the text.
  public struct Mention: Hashable, Sendable {
    /// The account's number, where known.
    public var account: UInt64?
    /// Screen name without `@`.
    public var name: String
    /// The name shown to people, where known.
    public var displayName: String?

    /// A mention.
    public init(account: UInt64? = nil, name: String, displayName: String? = nil) {
      self.account = account
      self.name = name
      self.displayName = displayName
    }
  }

  /// What the source states about what an utterance answers.
  public enum Parent: Hashable, Sendable {
    /// It answers nothing: a post, a plain status.
    case none
    /// The source cannot say (a flat list of comments).
    case unknown
    /// The source says it answers the post itself (a top level in a threaded list).
    case post
    /// The utterance it answers, which may be absent from every source.
    case utterance(Identifier)
  }

  /// The post or thread an utterance belongs to, shared by all its comments: one
  /// reference, because they all carry it.
  public struct Context: Hashable, Sendable {
    private var box: SharedValue<Fields>

    private struct Fields: Hashable, Sendable {
      var id: Identifier
      var title: String?
      var url: String?
      var author: Handle?
    }

    /// The id of the post or thread.
    public var id: Identifier {
      get { box.value.id }
      set { box.change { $0.id = newValue } }
    }
    /// Its title.
    public var title: String? {
      get { box.value.title }
      set { box.change { $0.title = newValue } }
    }
    /// Its address.
    public var url: String? {
      get { box.value.url }
      set { box.change { $0.url = newValue } }
    }
    /// Who wrote it, where the source says.
    public var author: Handle? {
      get { box.value.author }
      set { box.change { $0.author = newValue } }
    }

    /// A post or thread.
    public init(id: Identifier, title: String? = nil, url: String? = nil, author: Handle? = nil) {
      box = SharedValue(Fields(id: id, title: title, url: url, author: author))
    }
  }

  /// Facts a source marks on an utterance.
  public struct Marks: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// Marks from bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The page marks the speaker as the post's author (`bypostauthor`) or the site's.
    public static let byPostAuthor = Marks(rawValue: 1 << 0)
    /// It waits for approval: counted, but not part of any measure.
    public static let pending = Marks(rawValue: 1 << 1)
    /// A photo or video is attached.
    public static let media = Marks(rawValue: 1 << 2)
    /// The text was cut by the source (an old retweet's "…").
    public static let cut = Marks(rawValue: 1 << 3)
    /// It quotes another status by link.
    public static let quotesStatus = Marks(rawValue: 1 << 4)
    /// Parent `post` was stated by an export whose threading may never have been used
    /// (`comment_parent` 0): it counts as stored only where threading was in use.
    public static let weakPostParent = Marks(rawValue: 1 << 5)
    /// Visible to few (a circle, a protected note): left out of shared reports.
    public static let privateAudience = Marks(rawValue: 1 << 6)
    /// A feed item or post that only points elsewhere (a link blog's entry).
    public static let linkPost = Marks(rawValue: 1 << 7)
    /// The speaker is a registered user of the site (`comment_user_id`).
    public static let siteUser = Marks(rawValue: 1 << 8)
  }
}

/// Where something was read: a file (with the member's name inside an archive) and a
/// line or a record in it.
public struct SourceReference: Hashable, Sendable {
  /// The path as given; `archive.zip/data/tweets.js` for a member.
  public var file: String
  /// A line where `isLine`, else the number of the record; both from 1, 0 for unknown.
  public var place: UInt32
  /// Whether `place` is a line.
  public var isLine: Bool

  /// A line of a file.
  public static func line(_ line: Int, of file: String) -> SourceReference {
    SourceReference(file: file, place: UInt32(clamping: line), isLine: true)
  }

  /// The n-th record of a file, from 1.
  public static func record(_ record: Int, of file: String) -> SourceReference {
    SourceReference(file: file, place: UInt32(clamping: record), isLine: false)
  }
}
