internal import Bytes

/// What a run that ended well leaves in the lock beside the store: when every page was last
/// found sound, and how large and how old the file was when it was closed. Whoever finds it
/// otherwise knows that a run was interrupted, or that another program has written to it.
enum SoundNote {
  /// The note of a store that is closed; empty where it is not there.
  static func text(_ time: Int64, of path: String) -> String {
    facts(of: path).map { "sound \(time) \($0)\n" } ?? ""
  }

  /// The time a note tells; nil where it is no note on the file as it is.
  static func time(in note: String, of path: String) -> Int64? {
    let words = note.split(maxSplits: 2) { $0 == " " }
    guard words.count == 3, words[0] == "sound", let facts = facts(of: path),
      words[2] == facts + "\n"
    else { return nil }
    return Int64(words[1])
  }

  private static func facts(of path: String) -> String? {
    // What SQLite has to make up for is a run that did not end well.
    guard !UtteranceStore.isLeftOpen(path) else { return nil }
    return FileFacts(of: path).map { "\($0.size) \($0.modified)" }
  }
}
