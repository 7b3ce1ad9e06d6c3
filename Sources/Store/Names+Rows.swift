internal import ConversationCore
internal import GRDB

extension Names {
  /// Everything rows may name.
  init(_ db: Database) throws {
    var rows = try HandBoundStatement(db, "SELECT number, space FROM spaces")
    while try rows.step() { spaces.load(rows.text(1), number: rows.number(0)) }
    rows = try HandBoundStatement(db, "SELECT number, shown, place FROM files")
    while try rows.step() {
      files.load(File(shown: rows.text(1), place: rows.text(2)), number: rows.number(0))
    }
    rows = try HandBoundStatement(
      db,
      "SELECT number, realm, account, name, display_name, email, email_hash, url FROM handles")
    while try rows.step() {
      let handle = Handle(
        realm: rows.text(1), account: rows.numberOrNil(2).map { UInt64(bitPattern: $0) },
        name: rows.textOrNil(3), displayName: rows.textOrNil(4), email: rows.textOrNil(5),
        emailHash: rows.textOrNil(6), url: rows.textOrNil(7))
      handles.load(handle, number: rows.number(0))
    }
    rows = try HandBoundStatement(
      db, "SELECT number, space, native, title, url, author FROM contexts")
    while try rows.step() {
      let context = Context(
        space: rows.number(1), native: rows.native(2), title: rows.textOrNil(3),
        url: rows.textOrNil(4), author: rows.numberOrNil(5))
      contexts.load(context, number: rows.number(0))
    }
    rows = try HandBoundStatement(
      db,
      "SELECT number, file, rank, is_line, service, client, language, url_prefix FROM profiles")
    while try rows.step() {
      let profile = Profile(
        file: rows.number(1),
        rank: SourceReport.Rank(rawValue: UInt8(clamping: rows.number(2))) ?? .page,
        isLine: rows.number(3) != 0,
        style: Profile.Style(
          service: rows.text(4), client: rows.textOrNil(5), language: rows.textOrNil(6),
          urlPrefix: rows.textOrNil(7)))
      profiles.load(profile, number: rows.number(0))
    }
  }

  /// Whether there is anything that has no row yet.
  var hasUnwritten: Bool {
    spaces.count >= spaces.firstUnwritten || files.count >= files.firstUnwritten
      || handles.count >= handles.firstUnwritten || contexts.count >= contexts.firstUnwritten
      || profiles.count >= profiles.firstUnwritten
  }
}

/// Writes the rows of names; each before the first row that names it.
struct NameWriter {
  private let spaces: HandBoundStatement
  private let files: HandBoundStatement
  private let handles: HandBoundStatement
  private let contexts: HandBoundStatement
  private let profiles: HandBoundStatement

  init(_ db: Database) throws {
    spaces = try HandBoundStatement(db, "INSERT INTO spaces VALUES (?, ?)")
    files = try HandBoundStatement(db, "INSERT INTO files VALUES (?, ?, ?)")
    handles = try HandBoundStatement(db, "INSERT INTO handles VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    contexts = try HandBoundStatement(db, "INSERT INTO contexts VALUES (?, ?, ?, ?, ?, ?, ?)")
    profiles = try HandBoundStatement(db, "INSERT INTO profiles VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Writes what has no row yet.
  func write(_ names: inout Names) throws {
    try names.spaces.takeUnwritten { space, number in
      spaces.bind(number, at: 1)
      spaces.bind(space, at: 2)
      try spaces.run()
    }
    try names.files.takeUnwritten { file, number in
      files.bind(number, at: 1)
      files.bind(file.shown, at: 2)
      files.bind(file.place, at: 3)
      try files.run()
    }
    try names.handles.takeUnwritten { handle, number in
      handles.bind(number, at: 1)
      handles.bind(handle.realm, at: 2)
      handles.bind(handle.account.map { Int64(bitPattern: $0) }, at: 3)
      handles.bind(handle.name, at: 4)
      handles.bind(handle.displayName, at: 5)
      handles.bind(handle.email, at: 6)
      handles.bind(handle.emailHash, at: 7)
      handles.bind(handle.url, at: 8)
      try handles.run()
    }
    let spaceNames = names.spaces
    try names.contexts.takeUnwritten { context, number in
      let hash = NativePart.hash(spaceNames[context.space] ?? "")
      contexts.bind(number, at: 1)
      contexts.bind(context.space, at: 2)
      contexts.bind(context.native, at: 3)
      contexts.bind(context.native.key(spaceHash: hash), at: 4)
      contexts.bind(context.title, at: 5)
      contexts.bind(context.url, at: 6)
      contexts.bind(context.author, at: 7)
      try contexts.run()
    }
    try names.profiles.takeUnwritten { profile, number in
      profiles.bind(number, at: 1)
      profiles.bind(profile.file, at: 2)
      profiles.bind(Int64(profile.rank.rawValue), at: 3)
      profiles.bind(profile.isLine ? 1 : 0 as Int64, at: 4)
      profiles.bind(profile.style.service, at: 5)
      profiles.bind(profile.style.client, at: 6)
      profiles.bind(profile.style.language, at: 7)
      profiles.bind(profile.style.urlPrefix, at: 8)
      try profiles.run()
    }
  }
}
