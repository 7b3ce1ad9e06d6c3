internal import ArgumentParser
internal import RapportKit

/// A subcommand of a subcommand, or one that help is wanted on, with a letter wrong. (The
/// first word of all may be a source, which `Run` looks into.)
enum Misspelling {
  /// What was probably meant by the words of a command line, as it would be typed; nil where
  /// nothing is near.
  static func hint(_ words: some Sequence<String>) -> String? {
    var command: any ParsableCommand.Type = Rapport.self
    var path = [Rapport._commandName]
    for word in words {
      let known = command.configuration.subcommands
      if let next = known.first(where: { $0._commandName == word }) {
        command = next
        path.append(word)
      } else if word == "help", path.count == 1 {
        path.append(word)
      } else {
        guard path.count > 1,
          let near = EditDistance.nearest(to: word, among: known.map { $0._commandName })
        else { return nil }
        return (path + [near]).joined(separator: " ")
      }
    }
    return nil
  }
}
