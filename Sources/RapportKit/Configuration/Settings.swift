public import ConversationCore
internal import FoundationEssentials

/// What the user has written down: the configuration and the people file, read together
/// at the beginning of a command.
public struct Settings: Sendable {
  /// The configuration; empty where there is none.
  public var configuration = Configuration()
  /// The entries of the people file, in its order.
  public var known: [KnownPerson] = []
  /// Keys nobody knows, and the like.
  var warnings: [Diagnostic] = []

  /// Nothing written down.
  public init() {}

  /// What is odd about the files, ready for standard error; empty when nothing is.
  public var warningText: String { warnings.text(.warning, color: false) }

  /// Reads the files named, or those at their usual places where they exist.
  ///
  /// - Throws: `ConfigurationFailure` for a file that was named and is not there, that is
  ///   not YAML, or that says something impossible.
  public static func load(
    config: String? = nil, people: String? = nil
  ) throws(ConfigurationFailure) -> Settings {
    try load(
      config: config, people: people, folder: SystemView.configurationFolder,
      home: SystemView.home)
  }

  /// The same, with the usual folder and the home given.
  static func load(
    config: String?, people: String?, folder: String?, home: String?
  ) throws(ConfigurationFailure) -> Settings {
    var settings = Settings()
    let usual = folder.map { $0 + "/config.yml" }
    let path = config ?? usual
    if let path {
      if let page = try YAMLPage.read(file: path) {
        let base = Self.folder(of: path)
        (settings.configuration, settings.warnings) = try Configuration.read(page) {
          Self.place($0, base: base, home: home)
        }
      } else if config != nil {
        throw Self.missing(path, English.noSuchConfiguration(path))
      }
    }
    let beside = path.map { Self.folder(of: $0) + "/people.yml" }
    let named = people ?? settings.configuration.people
    if let file = named ?? beside {
      if let page = try YAMLPage.read(file: file) {
        let (known, warnings) = try PeopleFile.read(page)
        settings.known = known
        settings.warnings += warnings
      } else if named != nil {
        throw Self.missing(file, English.noSuchFile)
      }
    }
    return settings
  }

  private static func missing(_ path: String, _ text: DiagnosticText) -> ConfigurationFailure {
    ConfigurationFailure([Diagnostic(.damage, file: path, text)])
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// A path as it is meant in a file of a folder: `~/` is the home, anything relative is
  /// relative to the folder.
  private static func place(_ path: String, base: String, home: String?) -> String {
    if path.hasPrefix("/") { return path }
    if path == "~" || path.hasPrefix("~/"), let home { return home + path.dropFirst() }
    return base == "." ? path : base + "/" + path
  }
}
