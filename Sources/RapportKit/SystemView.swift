internal import FoundationEssentials
internal import Glibc
internal import Spool

/// What only the machine knows: the one place that reads the clock and the zone.
enum SystemView {
  /// Seconds since 1970.
  static var clock: Int64 { Int64(time(nil)) }

  /// Processors this process may use.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The user's home; nil where there is none.
  static var home: String? { absolute("HOME") }

  /// Where `config.yml` and `people.yml` are looked for (XDG Base Directory
  /// Specification 0.8); nil without a home.
  static var configurationFolder: String? {
    (absolute("XDG_CONFIG_HOME") ?? home.map { $0 + "/.config" }).map { $0 + "/rapport" }
  }

  /// A variable that holds an absolute path; others are to be ignored.
  private static func absolute(_ variable: String) -> String? {
    ProcessInfo.processInfo.environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// Where the store is when nobody says (XDG).
  static var storePath: String {
    (absolute("XDG_STATE_HOME") ?? (home ?? "") + "/.local/state") + "/rapport/rapport.db"
  }

  /// Where fetched feeds are kept when nobody says (XDG).
  static var spoolPath: String {
    SpoolFolder.standardPath(environment: ProcessInfo.processInfo.environment)
      ?? "/.local/state/rapport/spool"
  }

  /// Where reports go when nobody says (XDG).
  static var reportsPath: String {
    (absolute("XDG_STATE_HOME") ?? (home ?? "") + "/.local/state") + "/rapport/reports"
  }

  /// A program beside this one, else on the `PATH`; nil where there is none.
  static func program(_ name: String) -> String? {
    let files = FileManager.default
    let own = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var folders: [String] = []
    if let own, let slash = own.lastIndex(of: "/") { folders.append(String(own[..<slash])) }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    folders += path.split(separator: ":").map(String.init)
    return folders.map { "\($0)/\(name)" }.first { files.isExecutableFile(atPath: $0) }
  }

  /// What tells a source from its namesakes in other folders; standard input is one source,
  /// and so is a fetched feed, which is called by its address.
  static func place(_ path: String) -> String {
    path == "-" || path.firstRange(of: "://") != nil ? path : whole(path)
  }

  /// A path as the system would find it from anywhere: absolute, without `.` and `..`.
  static func whole(_ path: String) -> String {
    var steps: [Substring] = []
    let whole =
      path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    for step in whole.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return "/" + steps.joined(separator: "/")
  }

  /// IANA name of the system's zone.
  static var timeZone: String { TimeZone.current.identifier }
}

/// The zone's name if there is such a zone, the system's for nil.
func timeZoneName(_ name: String?) throws(ArgumentFailure) -> String {
  guard let name else { return SystemView.timeZone }
  guard TimeZone(identifier: name) != nil else {
    throw ArgumentFailure(
      message: English.wantsZone("--time-zone", not: name))
  }
  return name
}
