/// The fixed-size part of one utterance: what its row holds across the columns.
struct Record: Sendable {
  var kind: Utterance.Kind
  var marks: Utterance.Marks
  var flags: Flags
  var said: Moment
  /// Number of the speaker's handle, or `HandleTable.unknown`.
  var speaker: Int32
  /// Number of the handle a reply or a share is directed at; -1 for none.
  var addressee: Int32
  var parent: ParentLink
  /// Number of the context; -1 for none.
  var context: Int32
  var words: TextArena.Place
  var features: TextFeatures
  /// Where its links stand in the link pool; 0 for none.
  var links: UInt32
  /// Where its mentions stand in the name pool; 0 for none.
  var mentions: UInt32
  var profile: Int32
  var place: UInt32

  /// What ingestion found out, beside the features of the text.
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// Posted by a program nobody types into.
    static let autoPosted = Flags(rawValue: 1 << 0)
    /// A comment with a link to the speaker's own site in its words.
    static let selfLink = Flags(rawValue: 1 << 1)
    /// It turned out to be another row: this one is out of everything.
    static let isDuplicate = Flags(rawValue: 1 << 2)
  }

  /// The better of two records of one utterance, with what only the other knows.
  static func merged(better: Record, other: Record) -> Record {
    var record = better
    if other.said.precision.rawValue < better.said.precision.rawValue { record.said = other.said }
    if better.speaker < 0 { record.speaker = other.speaker }
    if better.addressee < 0 { record.addressee = other.addressee }
    if better.context < 0 { record.context = other.context }
    record.marks.formUnion(other.marks)
    record.flags.formUnion(other.flags)
    let strength = better.parent.strength(marks: better.marks)
    let otherStrength = other.parent.strength(marks: other.marks)
    if otherStrength > strength { record.parent = other.parent }
    if max(strength, otherStrength) > ParentLink.weakPostStrength {
      record.marks.remove(.weakPostParent)
    }
    let isCut = better.marks.contains(.cut) && !other.marks.contains(.cut)
    if better.words == .empty || better.words == .notKept || isCut {
      record.words = other.words
      record.features = other.features
    }
    if !(better.marks.contains(.cut) && other.marks.contains(.cut)) { record.marks.remove(.cut) }
    if better.links == 0 { record.links = other.links }
    if better.mentions == 0 { record.mentions = other.mentions }
    return record
  }
}

/// What a source states an utterance answers, in one word: a ref, or one of three cases.
struct ParentLink: Sendable, Hashable {
  let word: Int32

  /// It answers nothing.
  static let none = ParentLink(word: -1)
  /// The source cannot say.
  static let unknown = ParentLink(word: -2)
  /// It answers its post.
  static let post = ParentLink(word: -3)
  /// It answers the utterance with this ref.
  static func utterance(_ ref: Int32) -> ParentLink { ParentLink(word: ref) }

  /// The ref of the stated parent; nil where none is stated.
  var ref: Int32? { word >= 0 ? word : nil }

  /// How much a statement is worth beside another source's.
  func strength(marks: Utterance.Marks) -> Int {
    switch self {
    case .unknown: 0
    case .none: 1
    case .post: marks.contains(.weakPostParent) ? Self.weakPostStrength : 3
    default: 4
    }
  }

  static let weakPostStrength = 2
}
