internal import ArgumentParser
internal import RapportKit

/// `rapport formats`: what can be read, and how to get it.
struct Formats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List what can be read, and how to get it from each service.")

  @OptionGroup var output: OutputArguments

  func run() throws {
    try Terminal(progress: false, color: false).run(output) { run in
      run.formats()
    }
  }
}
