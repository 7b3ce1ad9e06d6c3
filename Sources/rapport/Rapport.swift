internal import ArgumentParser
internal import RapportKit

/// The command line: arguments in, one call of RapportKit, an exit code out.
///
/// Every command states its name: to make one of its type's name, which the parser does at
/// every start for each of them, costs a search through all conformances of the program.
@main
struct Rapport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "Are you linking or talking, with whom does it go both ways, whom to answer next?",
    discussion: """
      Reads what was said around you - saved blog pages with comments, feeds, WordPress \
      exports, tweet archives - and writes a Markdown report. Nothing leaves this machine.

        rapport my-blog/ comments.xml twitter.zip > report.md
        rapport replies --me "Ada Lind" my-blog/
        rapport explain "Ada Lind" my-blog/

      A SOURCE is a file, a folder, a zip, tar or gzip archive, or - for standard input. \
      Formats are recognised by content; `rapport formats` lists them.

      Exit codes: 0 fine; 3 done, but some input could not be read; 64 wrong usage; 65 \
      nothing usable; 66 no such source; 73, 74 output could not be written; 75 another run holds the \
      store; 78 configuration, or a store that is none.
      """,
    version: "rapport \(rapportVersion)",
    subcommands: [
      Report.self, Replies.self, Explain.self, Read.self, Check.self, Formats.self, Export.self,
      Init.self, Import.self, Imports.self, Undo.self, Done.self, Snooze.self, Log.self,
      PeopleCommand.self, StoreCommand.self,
      Nightly.self, Status.self,
    ],
    defaultSubcommand: Report.self)

  static func main() {
    Terminal.prepare()
    let typed = TypedCommand(CommandLine.arguments.dropFirst())
    var asked: (any ParsableCommand.Type)?
    do {
      var command = try parseAsRoot()
      asked = type(of: command)
      ProcessStart.prepare()
      try command.run()
    } catch {
      if let asked, let error = error as? ValidationError {
        StandardError.write(English.wrongUsage(error.message, of: typed.path(to: asked)))
        exit(withError: ExitCode.validationFailure)
      }
      if let meant = typed.meant, exitCode(for: error) == .validationFailure {
        StandardError.write("\(fullMessage(for: error))\n\(English.didYouMean(meant))\n")
        exit(withError: ExitCode.validationFailure)
      }
      exit(withError: error)
    }
  }
}
