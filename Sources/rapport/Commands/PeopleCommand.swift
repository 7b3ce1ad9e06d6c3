internal import ArgumentParser
internal import RapportKit

/// `rapport people`: who is who, and what you decided about it.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List who is who; merge, split or hide people, and take that back.",
    discussion: """
        rapport people
        rapport people suggest my-blog/ twitter.zip
        rapport people merge "Ada Lind" @adalind
        rapport people split "Ada Lind" my-blog.example:Ada
        rapport people hide "Spam Bot"
        rapport people undo 2

      Decisions are kept in the store; a people file (`--people`) can say the same and more.
      """,
    subcommands: [
      Show.self, PeopleSuggest.self, Merge.self, Split.self, Hide.self, Take.self,
    ],
    defaultSubcommand: Show.self)

  /// `rapport people`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Everybody with their accounts, and what was decided.")

    @OptionGroup var common: Common
    @OptionGroup var output: OutputArguments

    func run() throws {
      let remark = try common.remark()
      try common.store.terminal.run(output) { run in run.people(remark) }
    }
  }

  /// `rapport people merge`.
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Two accounts are one person.",
      discussion: "  rapport people merge \"Ada Lind\" @adalind")

    @Argument(help: "A name, @handle or id.") var person: String
    @Argument(help: "The other's.") var other: String
    @OptionGroup var common: Common

    func run() throws {
      let remark = try common.remark()
      try common.run { run in run.merge(person, other, remark) }
    }
  }

  /// `rapport people split`.
  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "split",
      abstract: "An account is somebody else's.",
      discussion: "  rapport people split \"Ada Lind\" my-blog.example:Ada")

    @Argument(help: "A name, @handle or id.") var person: String
    @Argument(help: "The account, as `rapport people` prints it.") var account: String
    @OptionGroup var common: Common

    func run() throws {
      let remark = try common.remark()
      try common.run { run in run.split(person, account, remark) }
    }
  }

  /// `rapport people hide`.
  struct Hide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hide",
      abstract: "Somebody is in no list any more; what they say still counts.",
      discussion: "  rapport people hide \"Spam Bot\"")

    @Argument(help: "A name, @handle or id.") var person: String
    @OptionGroup var common: Common

    func run() throws {
      let remark = try common.remark()
      try common.run { run in run.hide(person, remark) }
    }
  }

  /// `rapport people undo`.
  struct Take: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo", abstract: "Take back a decision.",
      discussion: "  rapport people undo 2")

    @Argument(help: "Its number.") var number: Int
    @OptionGroup var common: Common

    func run() throws {
      let remark = try common.remark()
      try common.run { run in run.undecide(number, remark.store) }
    }
  }

  /// What all of them take.
  struct Common: ParsableArguments {
    @OptionGroup var store: StoreArguments
    @OptionGroup var view: RemarkView

    /// The store and how names are found in it.
    func remark() throws -> Remark {
      let settings = try store.settings()
      return Remark(store: store.place(settings), view: try view.view(settings))
    }

    /// Runs a command without a result to write.
    func run(_ body: (inout Run) throws -> ExitStatus) throws {
      try store.terminal.run(to: nil, body)
    }
  }
}
