internal import ArgumentParser
internal import RapportKit

/// `rapport snooze`: an utterance needs no answer before a day.
struct Snooze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    abstract: "Put off an answer: reports leave the utterance out until a day.",
    discussion: """
        rapport snooze 1               two weeks from today
        rapport snooze wordpress:my-blog.example:comment-12 --until 2030-12-24
        rapport snooze 2 --until 3d

      `rapport done --undo` takes it back.
      """)

  @Argument(
    help: ArgumentHelp(
      "The id or URL of an utterance, or a rank of the reply list.", valueName: "what"))
  var what: String

  @Option(help: ArgumentHelp("The day to show it again: a date, or 14d.", valueName: "day"))
  var until: String?

  @OptionGroup var store: StoreArguments
  @OptionGroup var view: RemarkView

  func run() throws {
    let settings = try store.settings()
    let remark = Remark(store: store.place(settings), view: try view.view(settings))
    try store.terminal.run(to: nil) { run in
      try asUsage { () throws(ArgumentFailure) in try run.snooze(what, until: until, remark) }
    }
  }
}
