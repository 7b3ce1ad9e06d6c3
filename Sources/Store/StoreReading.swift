internal import ConversationCore
internal import GRDB

/// Hands over everything a store remembers, in the order it came, as the importers gave it.
///
/// A record that was replaced is left out where its own source replaced it; where another
/// source did, it lends its place to the words that count today.
struct StoreReading {
  private let database: Database
  private let names: Names
  private let contexts: [Utterance.Context?]
  private let replaced: Replacements
  private let path: String

  /// A place where something was met.
  private struct Place {
    var profile: Int64
    var place: Int64
  }

  init(_ database: Database, path: String) throws {
    self.database = database
    self.path = path
    let names = try Names(database)
    contexts = [nil] + (0..<names.contexts.count).map { names.context(Int64($0) + 1) }
    self.names = names
    replaced = try Replacements(database)
  }

  /// Hands over utterances and reports; memory does not grow with their number.
  func run(
    utterance: (borrowing Utterance, SourceReport.Rank) -> Void, report: (SourceReport) -> Void
  ) throws {
    var reports = try SourceTable.current(database).sorted {
      ($0.after, $0.number) < ($1.after, $1.number)
    }[...]
    let records = try HandBoundStatement(
      database, "SELECT \(RecordRow.columns) FROM records ORDER BY seq")
    let meetings = try HandBoundStatement(
      database, "SELECT record, profile, place FROM meetings ORDER BY record, batch, place")
    var hasMeeting = try meetings.step()
    /// Places of replaced records, by the record that counts today.
    var lent: [Int64: [Place]] = [:]
    while try records.step() {
      let number = records.number(0)
      while let entry = reports.first, entry.after < number {
        reports.removeFirst()
        if let made = names.report(of: entry.row) { report(made) }
      }
      let row = RecordRow(records)
      var places = [Place(profile: row.profile, place: row.place)]
      while hasMeeting, meetings.number(0) <= number {
        if meetings.number(0) == number {
          places.append(Place(profile: meetings.number(1), place: meetings.number(2)))
        }
        hasMeeting = try meetings.step()
      }
      if let successor = replaced.successor(of: number) {
        lent[successor, default: []] += places
        continue
      }
      if let more = lent.removeValue(forKey: number) {
        let own = try place(of: row.profile)
        places += try more.filter { try place(of: $0.profile) != own }
      }
      var made = try self.utterance(row)
      for place in places {
        let profile = try profile(place.profile)
        let file = names.files[profile.file]?.shown ?? ""
        made.source =
          profile.isLine
          ? .line(Int(place.place), of: file) : .record(Int(place.place), of: file)
        utterance(made, profile.rank)
      }
    }
    for entry in reports {
      if let made = names.report(of: entry.row) { report(made) }
    }
  }

  private func place(of profile: Int64) throws -> String {
    names.files[try self.profile(profile).file]?.place ?? ""
  }

  private func profile(_ number: Int64) throws -> Names.Profile {
    guard let profile = names.profiles[number] else { throw missing("profile", number) }
    return profile
  }

  private func missing(_ what: String, _ number: Int64) -> StoreFailure {
    .damaged(path: path, reason: English.missing(what, number))
  }

  private func handle(_ number: Int64) throws -> Handle {
    guard let handle = names.handles[number] else { throw missing("handle", number) }
    return handle
  }

  private func identifier(_ native: NativePart, in space: Int64) throws -> Identifier {
    guard let space = names.spaces[space] else { throw missing("space", space) }
    return native.identifier(in: space)
  }

  /// The utterance of a record, without its place.
  private func utterance(_ row: RecordRow) throws -> Utterance {
    let content = row.content
    let style = try profile(row.profile).style
    guard let kind = Utterance.Kind(rawValue: UInt8(clamping: content.kind)) else {
      throw missing("kind", content.kind)
    }
    let id = try identifier(content.native, in: content.space)
    var made = Utterance(
      id: id, kind: kind, service: Service(style.service), speaker: try handle(content.speaker),
      text: content.text,
      source: .record(0, of: ""))
    made.said = Moment(
      milliseconds: content.said,
      precision: Moment.Precision(rawValue: UInt8(clamping: content.precision)) ?? .unknown)
    made.saidPrinted = content.saidPrinted
    if content.links != nil { made.links = StringList.decode(content.links) }
    if let mentions = content.mentions { made.mentions = try self.mentions(mentions) }
    made.parent =
      switch content.parent {
      case .nothing: .none
      case .unknown: .unknown
      case .post: .post
      case .utterance:
        .utterance(
          try identifier(content.parentNative ?? .text(""), in: content.parentSpace ?? 0))
      }
    made.addressee = try content.addressee.map { try handle($0) }
    if let context = content.context {
      guard context > 0, context < Int64(contexts.count), let it = contexts[Int(context)] else {
        throw missing("context", context)
      }
      made.context = it
    }
    if let url = content.url {
      made.address = .whole(url)
    } else if let stem = style.urlPrefix {
      made.address = .numbered(stem: stem)
    }
    made.client = style.client
    made.language = style.language
    made.marks = Utterance.Marks(rawValue: UInt16(truncatingIfNeeded: content.marks))
    return made
  }

  /// The accounts a list of handles' numbers names.
  private func mentions(_ list: String) throws -> [Utterance.Mention] {
    try list.dropFirst().dropLast().utf8.split(separator: UInt8(ascii: ",")).map { digits in
      let handle = try handle(Int64(String(decoding: digits, as: UTF8.self)) ?? 0)
      return Utterance.Mention(
        account: handle.account, name: handle.name ?? "", displayName: handle.displayName)
    }
  }
}
