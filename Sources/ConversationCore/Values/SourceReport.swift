/// What one source turned out to be, beside its utterances: recognised as what, how
/// much of it was read, what it says exists but does not hold, whose it is, and what
/// it could have shown at all.
public struct SourceReport: Sendable {
  /// The path as given, with the member's name inside an archive.
  public var file: String
  /// Short stable name of the format: `wxr`, `blog-page`, `rss`, `x-archive`.
  public var format: String
  /// The same for people, with what was recognised: "WordPress export (WXR 1.2)",
  /// "blog page (WordPress, html5 comments)".
  public var recognisedAs: String
  /// How far its fields are trusted when the same utterance is met elsewhere.
  public var rank: Rank
  /// Record start tags counted in the raw bytes; nil where that has no meaning.
  public var recordsInBytes: Int?
  /// Records read, whatever became of them.
  public var recordsRead: Int
  /// Comments the source says exist and does not contain.
  public var unseen: [Unseen]
  /// Comments that wait for approval (not part of any measure).
  public var waiting: Int
  /// Records left out on purpose, by reason ("spam", "trash", "draft").
  public var skipped: [String: Int]
  /// Who owns the source or the site, as the source says.
  public var owners: [OwnerClaim]
  /// Follower and following lists.
  public var relations: [Relation]
  /// Handles known to have changed.
  public var renames: [Rename]
  /// What the source could have shown.
  public var visibility: Visibility
  /// What went wrong or was guessed.
  public var diagnostics: [Diagnostic]

  /// A report on a source about which nothing is known yet.
  public init(file: String, format: String, recognisedAs: String, rank: Rank) {
    self.file = file
    self.format = format
    self.recognisedAs = recognisedAs
    self.rank = rank
    self.recordsInBytes = nil
    self.recordsRead = 0
    self.unseen = []
    self.waiting = 0
    self.skipped = [:]
    self.owners = []
    self.relations = []
    self.renames = []
    self.visibility = .bothSides
    self.diagnostics = []
  }
}

extension SourceReport {
  /// The format of a report on files beside the sources, in which nothing is said.
  public static let otherFilesFormat = "other-files"
  /// The format of a report on what a folder or an archive leaves out by itself.
  public static let listingFormat = "listing"

  /// The format of a report on a source nobody recognised.
  public static let unrecognisedFormat = "unknown"
  /// The format of a report on a source whose bytes could not be had.
  public static let failedFormat = "unreadable"

  /// Whether it is about a source, not about what lies beside the sources.
  public var isAboutSource: Bool {
    format != Self.otherFilesFormat && format != Self.listingFormat
  }

  /// Whether an importer knew what the source is.
  public var isRecognised: Bool {
    isAboutSource && format != Self.unrecognisedFormat && format != Self.failedFormat
  }
}

extension SourceReport {
  /// Whose fields win when the same utterance is met in several sources.
  public enum Rank: UInt8, Hashable, Sendable, Comparable {
    /// An export of the service itself.
    case export
    /// A feed.
    case feed
    /// A saved page.
    case page

    /// Exports come before feeds before pages.
    public static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  /// What a source can hold: it decides whether silence is an answer.
  public enum Visibility: UInt8, Hashable, Sendable {
    /// Both sides of its conversations (a blog page, an export with comments, messages).
    case bothSides
    /// Only the owner's side (a tweet archive): the other side is unobserved, not zero.
    case ownSideOnly
    /// Posts without their comments (a post feed): nothing can be said of answers.
    case postsOnly
  }

  /// Comments that are said to exist and are not there.
  public struct Unseen: Hashable, Sendable {
    /// The post they belong to.
    public var context: Utterance.Context
    /// How many the source says there are; nil where it only shows that there may be
    /// some (an embedded Disqus or Facebook frame).
    public var stated: Int?
    /// How many of them it contains.
    public var shown: Int
    /// Why they are not there: "comments are loaded from Disqus", "page 1 of 3".
    public var reason: String

    /// Unseen comments.
    public init(context: Utterance.Context, stated: Int?, shown: Int, reason: String) {
      self.context = context
      self.stated = stated
      self.shown = shown
      self.reason = reason
    }
  }

  /// A source's word on whose it is.
  public struct OwnerClaim: Hashable, Sendable {
    /// The account or name.
    public var handle: Handle
    /// How the source knows.
    public var evidence: Evidence
    /// How many records support it (posts by a site author, marked comments).
    public var weight: Int

    /// A claim.
    public init(handle: Handle, evidence: Evidence, weight: Int = 1) {
      self.handle = handle
      self.evidence = evidence
      self.weight = weight
    }

    /// How a source knows its owner; the order is the order of trust (decisions 11).
    public enum Evidence: UInt8, Hashable, Sendable, Comparable {
      /// The account an archive was made for.
      case archiveAccount
      /// An author of the exported site.
      case siteAuthor
      /// The page marks this commenter as the post's author.
      case markedPostAuthor
      /// The post names this author.
      case postAuthor
      /// Whoever wrote the statuses of an archive that does not name its account.
      case namelessArchive

      /// Whether an archive of somebody's own statuses says so.
      public var isOfArchive: Bool { self == .archiveAccount || self == .namelessArchive }

      /// The most trusted first.
      public static func < (a: Evidence, b: Evidence) -> Bool { a.rawValue < b.rawValue }
    }
  }

  /// A follower or somebody followed.
  public struct Relation: Hashable, Sendable {
    /// The other account.
    public var handle: Handle
    /// Whether they follow the owner (else the owner follows them).
    public var followsOwner: Bool

    /// A relation.
    public init(handle: Handle, followsOwner: Bool) {
      self.handle = handle
      self.followsOwner = followsOwner
    }
  }

  /// An account that changed its screen name.
  public struct Rename: Hashable, Sendable {
    /// The account as it was.
    public var from: Handle
    /// The account as it is.
    public var to: Handle

    /// A rename.
    public init(from: Handle, to: Handle) {
      self.from = from
      self.to = to
    }
  }
}
