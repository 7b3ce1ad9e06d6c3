internal import Bytes
internal import ConversationCore
internal import Importers

// What went wrong, worded for the person who has to do something about it. Everything
// becomes a diagnostic, so that all messages look alike: file, line, what, and a fix.

extension Diagnostic {
  /// Something about the run itself, not about one source.
  private static func aboutRun(_ message: String, fix: String?) -> Diagnostic {
    Diagnostic(.damage, file: "rapport", message, fix: fix)
  }

  /// A source of which nothing could be had.
  init(refused failure: BytesFailure) {
    self.init(failure)
    if case .notFound(let path) = failure, let command = Diagnostic.commandNear(path) {
      fix = "did you mean the command '\(command)'?"
    }
  }

  /// A result that could not be written.
  init(_ failure: WriteFailure) {
    switch failure {
    case .closedPipe:
      self = .aboutRun("nobody reads the output any more", fix: nil)
    case .cannotCreate(let path, let reason):
      self.init(
        .damage, file: path, "cannot be written: \(reason)",
        fix: "make its folder or its permissions, or name another file with -o")
    case .failed(let path, let reason):
      self.init(
        .damage, file: path, "could not be written: \(reason)",
        fix: "nothing half-written was left; make room and run again")
    }
  }

  /// Sources that could be opened and in which nobody says anything.
  static var nothingRecognised: Diagnostic {
    aboutRun(
      "nothing in the input could be recognised",
      fix: "`rapport formats` lists what can be read, and how to get it")
  }

  /// `rapport replies` without knowing whose replies.
  static func unknownOwner(_ owner: OwnerFinding) -> Diagnostic {
    let candidates = owner.candidates.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    if case .nobodyCalled(let names) = owner.evidence {
      let wanted = names.map { "'\($0)'" }.joined(separator: " or ")
      return aboutRun(
        "nobody in what was read is called \(wanted), so nobody can say whom you should answer",
        fix: candidates.isEmpty
          ? "`rapport people` lists everybody"
          : "say --me with another name; the nearest: \(candidates)")
    }
    return aboutRun(
      "cannot tell who you are, so not whom you should answer",
      fix: candidates.isEmpty
        ? "say it: --me NAME, --me @handle, an e-mail address or your site's URL"
        : "say it with --me; it could be \(candidates)")
  }

  /// A merge or a split of one account.
  static func sameAccount(_ label: String) -> Diagnostic {
    aboutRun("both are the account '\(label)'", fix: "`rapport people` lists all accounts")
  }

  /// `rapport explain` of something that is not there.
  static func unknownQuery(_ query: String, nearest: [String]) -> Diagnostic {
    if Int(query) != nil {
      return aboutRun(
        "the reply list has no rank \(query)", fix: "`rapport replies` prints the list")
    }
    let near = nearest.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return aboutRun(
      "nothing here is called '\(query)'",
      fix: near.isEmpty ? "rapport read lists every utterance with its id" : "the nearest: \(near)")
  }

  /// The command a word that was taken for a source is nearest to.
  private static func commandNear(_ word: String) -> String? {
    let commands = [
      "report", "replies", "explain", "read", "check", "formats", "init", "import", "imports",
      "undo", "store", "done", "snooze", "log", "people", "export", "nightly", "status", "help",
    ]
    return EditDistance.nearest(to: word, among: commands)
  }
}
