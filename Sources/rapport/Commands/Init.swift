internal import ArgumentParser
internal import RapportKit

/// `rapport init`: a configuration to begin with.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a configuration with comments, to be edited.",
    discussion: """
        rapport init
        rapport init --config ~/rapport/config.yml

      Every line is a comment until you take the # away. A file that is there is left as it \
      is.
      """)

  @Option(
    help: ArgumentHelp(
      "Write it here (default: $XDG_CONFIG_HOME/rapport/config.yml).", valueName: "file"))
  var config: String?

  func run() throws {
    try Terminal(progress: false, color: true).run(to: nil) { run in
      run.writeConfiguration(to: config)
    }
  }
}
