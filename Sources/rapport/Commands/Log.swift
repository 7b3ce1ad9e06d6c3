internal import ArgumentParser
internal import RapportKit

/// `rapport log`: what no export holds.
struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Note what no export holds: whom you met, called or wrote to.",
    discussion: """
        rapport log "Ada Lind" --via met
        rapport log @adalind --via called --on yesterday --note "her new job"
        rapport log --excuse --on 2030-12-24 --note holidays
        rapport log                    what was logged

      Meeting one social contact a week is the mission: reports tell how many weeks in a \
      row, and excused weeks do not break the row.
      """)

  @Argument(
    help: ArgumentHelp("A name, @handle or id; without one, the log is shown.", valueName: "person")
  )
  var person: String?

  @Option(help: "met, called or wrote.")
  var via: LogVia?

  @Option(help: ArgumentHelp("The day: a date, or 3d for three days ago.", valueName: "day"))
  var on: String?

  @Option(help: ArgumentHelp("What to remember of it.", valueName: "text"))
  var note: String?

  @Flag(help: "Excuse the week of the day: nobody need be met in it.")
  var excuse = false

  @Flag(help: "Take back the excuse of the week.")
  var unexcuse = false

  @Option(help: ArgumentHelp("Take back the entry of this number.", valueName: "number"))
  var undo: Int?

  @OptionGroup var store: StoreArguments
  @OptionGroup var view: RemarkView

  func validate() throws {
    if person != nil, via == nil {
      throw ValidationError(English.sayHow)
    }
    if person == nil, via != nil { throw ValidationError(English.sayWhom) }
  }

  func run() throws {
    let settings = try store.settings()
    let remark = Remark(store: store.place(settings), view: try view.view(settings))
    try store.terminal.run(to: nil) { run in
      try asUsage { () throws(ArgumentFailure) in
        if let undo { return run.unlog(undo, remark.store) }
        if excuse || unexcuse {
          return try run.excuse(on, note: note, remark, isUndone: unexcuse)
        }
        guard let person, let via else { return run.showLog(remark.store) }
        return try run.log(person, via: via, on: on, note: note, remark)
      }
    }
  }
}
