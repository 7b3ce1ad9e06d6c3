internal import GRDB

/// The tables of a store and how they came about: one script a version, run in order, each
/// in the transaction that also writes its number.
///
/// What is remembered is only ever added to: a changed comment is a new record beside the
/// old one. A record holds what *one* source says of an utterance, as the importer gave it;
/// that is what makes a report from the store the same, byte for byte, as one from the
/// files.
enum Schema {
  /// "Rapp": tells a store from any other database.
  static let applicationID: Int32 = 0x5261_7070

  /// The version this program writes.
  static var version: Int { scripts.count }

  /// Brings a database to the present version; one that is newer was refused before.
  static func migrate(_ db: Database, from version: Int) throws {
    for (index, script) in scripts.enumerated().dropFirst(version) {
      try db.execute(sql: script)
      try db.execute(sql: "PRAGMA user_version = \(index + 1)")
    }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  /// The index by which one utterance is found; left out while a large import is written.
  static let keyIndex = "CREATE INDEX records_by_key ON records (key)"

  /// All tables there are in any version.
  static let tableNames: Set = [
    "batches", "files", "spaces", "handles", "contexts", "profiles", "records", "meetings",
    "replacements", "sources", "source_details", "settled", "log", "excused", "people_decisions",
    "runs", "kept", "met_again",
  ]

  private static let scripts = [tables + keyIndex + ";" + decisions + views, metAgain]

  /// What an import met that was there already, in runs: without it, taking back the import
  /// that met it first would take it from the others.
  private static let metAgain = """
    CREATE TABLE met_again (
      batch INTEGER NOT NULL REFERENCES batches,
      of TEXT NOT NULL CHECK (of IN ('records', 'sources')),
      first INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT;
    """

  private static let tables = """
    CREATE TABLE batches (
      number INTEGER PRIMARY KEY,
      started INTEGER NOT NULL,
      sources TEXT NOT NULL,
      new INTEGER NOT NULL DEFAULT 0,
      changed INTEGER NOT NULL DEFAULT 0,
      known INTEGER NOT NULL DEFAULT 0,
      unreadable INTEGER NOT NULL DEFAULT 0,
      undone INTEGER
    ) STRICT;
    CREATE TABLE files (
      number INTEGER PRIMARY KEY,
      shown TEXT NOT NULL,
      place TEXT NOT NULL
    ) STRICT;
    CREATE TABLE spaces (number INTEGER PRIMARY KEY, space TEXT NOT NULL) STRICT;
    CREATE TABLE handles (
      number INTEGER PRIMARY KEY,
      realm TEXT NOT NULL,
      account INTEGER,
      name TEXT,
      display_name TEXT,
      email TEXT,
      email_hash TEXT,
      url TEXT
    ) STRICT;
    CREATE TABLE contexts (
      number INTEGER PRIMARY KEY,
      space INTEGER NOT NULL REFERENCES spaces,
      native ANY NOT NULL,
      key INTEGER NOT NULL,
      title TEXT,
      url TEXT,
      author INTEGER REFERENCES handles
    ) STRICT;
    CREATE TABLE profiles (
      number INTEGER PRIMARY KEY,
      file INTEGER NOT NULL REFERENCES files,
      rank INTEGER NOT NULL,
      is_line INTEGER NOT NULL,
      service TEXT NOT NULL,
      client TEXT,
      language TEXT,
      url_prefix TEXT
    ) STRICT;
    CREATE TABLE records (
      seq INTEGER PRIMARY KEY,
      key INTEGER NOT NULL,
      space INTEGER NOT NULL REFERENCES spaces,
      native ANY NOT NULL,
      kind INTEGER NOT NULL,
      speaker INTEGER NOT NULL REFERENCES handles,
      said INTEGER NOT NULL,
      precision INTEGER NOT NULL,
      said_printed TEXT,
      text TEXT NOT NULL,
      links TEXT,
      mentions TEXT,
      parent INTEGER NOT NULL,
      parent_space INTEGER REFERENCES spaces,
      parent_native ANY,
      parent_key INTEGER,
      addressee INTEGER REFERENCES handles,
      context INTEGER REFERENCES contexts,
      url TEXT,
      marks INTEGER NOT NULL,
      profile INTEGER NOT NULL REFERENCES profiles,
      place INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches
    ) STRICT;
    CREATE TABLE meetings (
      record INTEGER NOT NULL REFERENCES records,
      profile INTEGER NOT NULL REFERENCES profiles,
      place INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches,
      PRIMARY KEY (record, profile, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE replacements (
      old INTEGER PRIMARY KEY REFERENCES records,
      new INTEGER NOT NULL REFERENCES records,
      batch INTEGER NOT NULL REFERENCES batches
    ) STRICT;
    CREATE INDEX replacements_by_new ON replacements (new);
    CREATE TABLE sources (
      number INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL REFERENCES batches,
      file INTEGER NOT NULL REFERENCES files,
      format TEXT NOT NULL,
      recognised_as TEXT NOT NULL,
      rank INTEGER NOT NULL,
      records_in_bytes INTEGER,
      records_read INTEGER NOT NULL,
      waiting INTEGER NOT NULL,
      visibility INTEGER NOT NULL,
      after INTEGER NOT NULL,
      superseded INTEGER REFERENCES batches
    ) STRICT;
    CREATE INDEX sources_by_file ON sources (file);
    CREATE TABLE source_details (
      source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
      position INTEGER NOT NULL,
      detail TEXT NOT NULL,
      handle INTEGER REFERENCES handles,
      other INTEGER REFERENCES handles,
      context INTEGER REFERENCES contexts,
      n INTEGER,
      m INTEGER,
      k INTEGER,
      text TEXT,
      fix TEXT,
      file TEXT,
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let decisions = """
    CREATE TABLE settled (
      utterance TEXT PRIMARY KEY,
      until INTEGER,
      decided INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE log (
      number INTEGER PRIMARY KEY,
      person INTEGER NOT NULL REFERENCES handles,
      via TEXT NOT NULL,
      day INTEGER NOT NULL,
      note TEXT,
      written INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE excused (
      week INTEGER PRIMARY KEY,
      note TEXT,
      written INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE people_decisions (
      number INTEGER PRIMARY KEY,
      decision TEXT NOT NULL,
      person TEXT NOT NULL,
      other TEXT,
      decided INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY,
      started INTEGER NOT NULL,
      finished INTEGER,
      outcome TEXT,
      counts TEXT,
      snapshot TEXT
    ) STRICT;
    CREATE TABLE kept (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    """
}
