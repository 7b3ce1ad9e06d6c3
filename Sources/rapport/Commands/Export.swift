internal import ArgumentParser
internal import RapportKit

/// `rapport export`: the data in the forms other programs take.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give out interactions or the network, for other programs.",
    discussion: """
        rapport export --format csv my-blog/ > interactions.csv     for spreadsheets
        rapport export --format graphml twitter.zip > talk.graphml  for networkx, yEd
        rapport export --format gexf twitter.zip > talk.gexf        for Gephi
        rapport export --format dot my-blog/ | sfdp -Tsvg > talk.svg
        rapport export --format convokit my-blog/ -o corpus/        for ConvoKit

      Columns of jsonl and csv: id, from, from_name, to, to_name, kind, act (talk, link or \
      other), weight (1/m of an utterance to m people), said, precision, conversation, \
      service, url; with --with-text also text.
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var view: ViewArguments
  @OptionGroup var configuration: ConfigurationArguments

  @Option(help: "jsonl, csv, graphml, gexf, dot or convokit.")
  var format: ExportFormat = .jsonl

  @OptionGroup var output: OutputArguments

  @Flag(help: "Also people's words (jsonl and csv; convokit has them without).")
  var withText = false

  @Flag(help: "Leave out people's words (convokit).")
  var noQuotes = false

  func validate() throws {
    if format == .convokit, output.output == nil {
      throw ValidationError(English.corpusWantsFolder)
    }
  }

  func run() throws {
    let settings = try configuration.settings(source.terminal, quiet: source.quiet)
    let view = try self.view.view(settings)
    let gathering = try source.gathering(settings)
    try source.terminal.run(output) { run in
      run.export(
        gathering, view: view, format: format, folder: output.output,
        withText: (withText || format == .convokit) && !noQuotes)
    }
  }
}
