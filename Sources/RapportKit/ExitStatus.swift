/// How a run ended; the raw values are the process's exit codes (interface page).
public enum ExitStatus: Int32, Sendable {
  /// All well.
  case fine = 0
  /// Done, but some input could not be read or was damaged.
  case partial = 3
  /// Wrong usage.
  case usage = 64
  /// Nothing usable in the input.
  case nothingUsable = 65
  /// A named source does not exist or cannot be opened, and nothing else was given.
  case noInput = 66
  /// The output could not be made.
  case cannotCreate = 73
  /// The output could not be written.
  case cannotWrite = 74
  /// Another run holds the lock.
  case busy = 75
  /// The configuration is wrong, or something needed is not configured.
  case configuration = 78
}
