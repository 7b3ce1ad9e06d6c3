internal import ArgumentParser
internal import RapportKit

/// The command that the words of a command line name, as far as they name one.
struct TypedCommand {
  /// As it would be typed: `rapport people merge`.
  private(set) var path = [Rapport._commandName]
  /// What was probably meant, where the next word has a letter wrong. The first word of all
  /// may be a source, which `Run` looks into.
  private(set) var meant: String?

  private var command: any ParsableCommand.Type = Rapport.self

  init(_ words: some Sequence<String>) {
    for word in words {
      let known = command.configuration.subcommands
      if let next = known.first(where: { $0._commandName == word }) {
        command = next
        path.append(word)
        continue
      }
      if path.count > 1 {
        meant = EditDistance.nearest(to: word, among: known.map { $0._commandName })
          .map { (path + [$0]).joined(separator: " ") }
      }
      return
    }
  }

  /// The path with the command that runs where the words name none.
  func path(to asked: any ParsableCommand.Type) -> String {
    (asked == command ? path : path + [asked._commandName]).joined(separator: " ")
  }
}
