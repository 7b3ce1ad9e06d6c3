internal import ArgumentParser
internal import RapportKit

@main
struct Rapport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "Are you linking or talking, with whom does it go both ways, whom to answer next?",
    version: rapportVersion)
}
