internal import ArgumentParser
internal import RapportKit

/// `rapport report`: the summary.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the Markdown summary (the default command).",
    discussion: """
        rapport report my-blog/ twitter.zip -o report.md      one file, with bars
        rapport report --charts svg my-blog/ -o report.md     pictures beside it
        rapport report --format html my-blog/ -o report.html  pictures inside
        rapport report --since 90d --me @ada twitter.zip
        rapport report --eml --to ada@example.com my-blog/ | msmtp -t
        rapport report --pseudonyms my-blog/                  to show around
        rapport report --format json export.xml | jq .talk
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var view: ViewArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var document: DocumentArguments

  func run() throws {
    let settings = try configuration.settings(source.terminal, quiet: source.quiet)
    let view = try self.view.view(settings)
    let gathering = try source.gathering(settings)
    let document = try self.document.options(settings)
    try source.terminal.run(self.document.output) { run in
      run.report(gathering, view: view, document: document)
    }
  }
}
