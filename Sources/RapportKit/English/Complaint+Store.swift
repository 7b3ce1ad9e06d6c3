internal import ConversationCore
internal import Store

extension Diagnostic {
  /// A store that could not be used.
  init(_ failure: StoreFailure) {
    switch failure {
    case .absent(let path):
      self.init(
        .damage, file: path, "there is no store here",
        fix: "make one with `rapport import SOURCE`, or name what to read")
    case .newer(let path, let version, let known):
      self.init(
        .damage, file: path,
        "this store was made by a newer Rapport (version \(version), this one knows \(known))",
        fix: "install the newer Rapport; the store was left as it is")
    case .foreign(let path):
      self.init(
        .damage, file: path, "this file is not a store of Rapport",
        fix: "name another with --store; the file was left as it is")
    case .damaged(let path, let reason):
      self.init(
        .damage, file: path, "the store is damaged: \(reason)",
        fix: """
          put back a backup (`rapport store backup` makes them), or move it away and import \
          again; it was left as it is
          """)
    case .busy(let path):
      self.init(
        .damage, file: path, "another run holds the store", fix: "wait until it has ended")
    case .unusable(let path, let reason):
      self.init(
        .damage, file: path, "the store cannot be opened: \(reason)",
        fix: "see to its folder and its permissions, or name another with --store")
    case .unwritten(let path, let reason):
      self.init(
        .damage, file: path, "the store could not be written: \(reason)",
        fix: "make room and run again; it is as it was before")
    case .noSuchImport(let number):
      self.init(
        .damage, file: "rapport", "there is no import \(number) to undo",
        fix: "`rapport imports` lists them")
    case .noSuchDecision(let number):
      self.init(
        .damage, file: "rapport", "there is no decision \(number) to take back",
        fix: "`rapport people` lists them")
    case .noSuchEntry(let number):
      self.init(
        .damage, file: "rapport", "the log has no entry \(number)",
        fix: "`rapport log` lists them")
    case .notExcused(let monday):
      self.init(
        .damage, file: "rapport", "the week of \(monday) is not excused",
        fix: "`rapport log` lists the weeks that are")
    }
  }
}
