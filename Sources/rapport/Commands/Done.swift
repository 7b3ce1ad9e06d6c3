internal import ArgumentParser
internal import RapportKit

/// `rapport done`: an utterance needs no answer any more.
struct Done: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Say that an utterance needs no answer any more; reports leave it out.",
    discussion: """
        rapport done wordpress:my-blog.example:comment-12
        rapport done 1                 the first of `rapport replies`
        rapport done --undo wordpress:my-blog.example:comment-12

      What its author said in that conversation before is done with too, as if answered.
      """)

  @Argument(
    help: ArgumentHelp(
      "The id or URL of an utterance, or a rank of the reply list.", valueName: "what"))
  var what: String

  @Flag(help: "Take it back: done with or snoozed no more.")
  var undo = false

  @OptionGroup var store: StoreArguments
  @OptionGroup var view: RemarkView

  func run() throws {
    let settings = try store.settings()
    let remark = Remark(store: store.place(settings), view: try view.view(settings))
    try store.terminal.run(to: nil) { run in
      run.done(what, remark, isUndone: undo)
    }
  }
}
