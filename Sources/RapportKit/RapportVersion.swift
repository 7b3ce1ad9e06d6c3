/// The version of Rapport, printed by `--version`.
public let rapportVersion = "0.1.0"
