/// One record as its columns have it: what one source says of one utterance.
struct RecordRow {
  var key: Int64
  var content: Content
  var profile: Int64
  var place: Int64
  var batch: Int64

  /// What was said, wherever and whenever it was read: two records with the same content say
  /// the same.
  struct Content: Equatable {
    var space: Int64
    var native: NativePart
    var kind: Int64
    var speaker: Int64
    var said: Int64
    var precision: Int64
    var saidPrinted: String?
    var text: String
    var links: String?
    var mentions: String?
    var parent: Parent
    var parentSpace: Int64?
    var parentNative: NativePart?
    var parentKey: Int64?
    var addressee: Int64?
    var context: Int64?
    var url: String?
    var marks: Int64
  }

  /// `Utterance.Parent` in the `parent` column.
  enum Parent: Int64, Sendable {
    case nothing, unknown, post, utterance
  }
}

extension RecordRow {
  /// The number of all columns.
  static let columnCount: Int32 = 23

  /// The columns in the order they are written and read.
  static let columns = """
    seq, key, space, native, kind, speaker, said, precision, said_printed, text, links, \
    mentions, parent, parent_space, parent_native, parent_key, addressee, context, url, marks, \
    profile, place, batch
    """

  /// The statement that writes one.
  static let insert =
    "INSERT INTO records VALUES (\(Array(repeating: "?", count: Int(columnCount)).joined(separator: ",")))"

  /// Binds all columns of a record with this number.
  func bind(to statement: HandBoundStatement, as record: Int64) {
    statement.bind(record, at: 1)
    statement.bind(key, at: 2)
    statement.bind(content.space, at: 3)
    statement.bind(content.native, at: 4)
    statement.bind(content.kind, at: 5)
    statement.bind(content.speaker, at: 6)
    statement.bind(content.said, at: 7)
    statement.bind(content.precision, at: 8)
    statement.bind(content.saidPrinted, at: 9)
    statement.bind(content.text, at: 10)
    statement.bind(content.links, at: 11)
    statement.bind(content.mentions, at: 12)
    statement.bind(content.parent.rawValue, at: 13)
    statement.bind(content.parentSpace, at: 14)
    statement.bind(content.parentNative, at: 15)
    statement.bind(content.parentKey, at: 16)
    statement.bind(content.addressee, at: 17)
    statement.bind(content.context, at: 18)
    statement.bind(content.url, at: 19)
    statement.bind(content.marks, at: 20)
    statement.bind(profile, at: 21)
    statement.bind(place, at: 22)
    statement.bind(batch, at: 23)
  }

  /// The record a statement stands on that selects `columns`.
  init(_ row: HandBoundStatement) {
    key = row.number(1)
    content = Content(
      space: row.number(2), native: row.native(3), kind: row.number(4), speaker: row.number(5),
      said: row.number(6), precision: row.number(7), saidPrinted: row.textOrNil(8),
      text: row.text(9), links: row.textOrNil(10), mentions: row.textOrNil(11),
      parent: Parent(rawValue: row.number(12)) ?? .unknown, parentSpace: row.numberOrNil(13),
      parentNative: row.isNull(14) ? nil : row.native(14), parentKey: row.numberOrNil(15),
      addressee: row.numberOrNil(16), context: row.numberOrNil(17), url: row.textOrNil(18),
      marks: row.number(19))
    profile = row.number(20)
    place = row.number(21)
    batch = row.number(22)
  }
}
