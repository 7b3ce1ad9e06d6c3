internal import ConversationCore

/// A batch of packed records with the numbers its tables have in the store: rows ready to
/// be compared and bound.
struct NumberedRecords {
  private let records: PackedRecords
  private let batch: Int64
  private var spaces: [Names.Space] = []
  private var handles: [Int64] = []
  private var contexts: [Int64] = []
  private var profiles: [Int64] = []
  /// The handles each row mentions, as JSON arrays of their numbers.
  private var mentions: [TextPart] = []
  private var mentionBytes: [UInt8] = []

  /// Gives everything in a batch its number. `locate` tells a file from its namesakes.
  init(
    _ records: PackedRecords, batch: Int64, names: inout Names, locate: (String) -> String
  ) {
    self.records = records
    self.batch = batch
    spaces = records.spaces.map { names.intern(space: $0) }
    handles = records.handles.map { names.handles.intern($0) }
    contexts = records.contexts.map { names.intern($0) }
    profiles = records.profiles.map { it in
      let file = names.files.intern(Names.File(shown: it.file, place: locate(it.file)))
      return names.profiles.intern(
        Names.Profile(file: file, rank: it.rank, isLine: it.isLine, style: it.style))
    }
    addMentions()
  }

  /// Places of the rows.
  var indices: Range<Int> { records.rows.indices }

  private mutating func addMentions() {
    mentions.reserveCapacity(records.rows.count)
    var next = 0
    for row in records.rows {
      guard row.mentionCount > 0 else {
        mentions.append(.none)
        continue
      }
      let start = mentionBytes.count
      for place in next..<next + Int(row.mentionCount) {
        mentionBytes.append(UInt8(ascii: place == next ? "[" : ","))
        append(handles[Int(records.mentions[place])])
      }
      mentionBytes.append(UInt8(ascii: "]"))
      mentions.append(TextPart(from: start, in: mentionBytes))
      next += Int(row.mentionCount)
    }
  }

  /// Appends a number above zero.
  private mutating func append(_ number: Int64) {
    let start = mentionBytes.count
    var rest = number
    repeat {
      mentionBytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    mentionBytes[start...].reverse()
  }
}

// MARK: - Rows

extension NumberedRecords {
  /// The key a row is found by.
  func key(_ index: Int) -> Int64 { key(of: records.rows[index].id) }

  private func key(of id: PackedRecords.Native) -> Int64 {
    let hash = spaces[Int(id.space)].hash
    if id.name.isNone { return NativePart.key(of: id.number, spaceHash: hash) }
    return native(id).key(spaceHash: hash)
  }

  private func native(_ id: PackedRecords.Native) -> NativePart {
    id.name.string(in: records.bytes).map(NativePart.text) ?? .number(id.number)
  }

  private func number(_ place: Int32, in numbers: [Int64]) -> Int64? {
    place < 0 ? nil : numbers[Int(place)]
  }

  /// Binds all columns of a row that is to be this record. What is bound is lent: it is to
  /// be forgotten before the batch goes.
  func bind(_ index: Int, to statement: HandBoundStatement, as record: Int64) {
    let row = records.rows[index]
    let bytes = records.bytes.span
    statement.bind(record, at: 1)
    statement.bind(key(of: row.id), at: 2)
    statement.bind(spaces[Int(row.id.space)].number, at: 3)
    bind(row.id, to: statement, at: 4)
    statement.bind(Int64(row.kind), at: 5)
    statement.bind(handles[Int(row.speaker)], at: 6)
    statement.bind(row.said, at: 7)
    statement.bind(Int64(row.precision), at: 8)
    statement.bind(lent: row.printedTime, of: bytes, at: 9)
    statement.bind(lent: row.text, of: bytes, at: 10)
    statement.bind(lent: row.links, of: bytes, at: 11)
    statement.bind(lent: mentions[index], of: mentionBytes.span, at: 12)
    statement.bind(row.parent.rawValue, at: 13)
    if row.parentID.space >= 0 {
      statement.bind(spaces[Int(row.parentID.space)].number, at: 14)
      bind(row.parentID, to: statement, at: 15)
      statement.bind(key(of: row.parentID), at: 16)
    } else {
      for column in 14...16 as ClosedRange<Int32> { statement.bind(nil as Int64?, at: column) }
    }
    statement.bind(number(row.addressee, in: handles), at: 17)
    statement.bind(number(row.context, in: contexts), at: 18)
    statement.bind(lent: row.url, of: bytes, at: 19)
    statement.bind(Int64(row.marks), at: 20)
    statement.bind(profiles[Int(row.profile)], at: 21)
    statement.bind(Int64(row.place), at: 22)
    statement.bind(batch, at: 23)
  }

  private func bind(
    _ id: PackedRecords.Native, to statement: HandBoundStatement, at index: Int32
  ) {
    if id.name.isNone {
      statement.bind(id.number, at: index)
    } else {
      statement.bind(lent: id.name, of: records.bytes.span, at: index)
    }
  }

  /// Whether the record a statement stands on, which selects `RecordRow.columns`, is this
  /// row word for word, from the same source.
  func isSame(_ index: Int, as record: HandBoundStatement) -> Bool {
    let row = records.rows[index]
    let bytes = records.bytes.span
    guard record.number(20) == profiles[Int(row.profile)],
      record.number(2) == spaces[Int(row.id.space)].number, isSame(row.id, as: record, 3),
      record.number(4) == Int64(row.kind), record.number(5) == handles[Int(row.speaker)],
      record.number(6) == row.said, record.number(7) == Int64(row.precision),
      record.holds(row.printedTime, of: bytes, 8), record.holds(row.text, of: bytes, 9),
      record.holds(row.links, of: bytes, 10),
      record.holds(mentions[index], of: mentionBytes.span, 11),
      record.number(12) == row.parent.rawValue,
      record.numberOrNil(16) == number(row.addressee, in: handles),
      record.numberOrNil(17) == number(row.context, in: contexts),
      record.holds(row.url, of: bytes, 18), record.number(19) == Int64(row.marks)
    else { return false }
    guard row.parentID.space >= 0 else { return record.isNull(13) }
    return record.number(13) == spaces[Int(row.parentID.space)].number
      && isSame(row.parentID, as: record, 14)
  }

  private func isSame(
    _ id: PackedRecords.Native, as record: HandBoundStatement, _ column: Int32
  ) -> Bool {
    if id.name.isNone { return record.isNumber(column) && record.number(column) == id.number }
    return !record.isNumber(column) && record.holds(id.name, of: records.bytes.span, column)
  }

  /// A row by itself, for comparing it with others at length.
  func row(_ index: Int) -> RecordRow {
    let row = records.rows[index]
    func string(_ part: TextPart) -> String? { part.string(in: records.bytes) }
    let hasParent = row.parentID.space >= 0
    return RecordRow(
      key: key(of: row.id),
      content: RecordRow.Content(
        space: spaces[Int(row.id.space)].number, native: native(row.id), kind: Int64(row.kind),
        speaker: handles[Int(row.speaker)], said: row.said, precision: Int64(row.precision),
        saidPrinted: string(row.printedTime), text: string(row.text) ?? "",
        links: string(row.links), mentions: mentions[index].string(in: mentionBytes),
        parent: row.parent,
        parentSpace: hasParent ? spaces[Int(row.parentID.space)].number : nil,
        parentNative: hasParent ? native(row.parentID) : nil,
        parentKey: hasParent ? key(of: row.parentID) : nil,
        addressee: number(row.addressee, in: handles),
        context: number(row.context, in: contexts), url: string(row.url),
        marks: Int64(row.marks)),
      profile: profiles[Int(row.profile)], place: Int64(row.place), batch: batch)
  }
}
