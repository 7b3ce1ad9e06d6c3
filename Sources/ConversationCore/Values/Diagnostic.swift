/// What could not be read or is worth saying about a source: where, what, and what to
/// do. Nothing is dropped silently; the report counts these.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: UInt8, Hashable, Sendable, Comparable {
    /// Good to know; nothing was lost.
    case note
    /// Something was guessed or repaired; nothing known to be lost.
    case warning
    /// Something could not be read: the run ends with exit code 3.
    case damage

    /// Notes come before warnings before damage.
    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  /// How bad it is.
  public var severity: Severity
  /// The path as given, with the member's name inside an archive.
  public var file: String
  /// Line, from 1.
  public var line: Int?
  /// Column, from 1.
  public var column: Int?
  /// What is wrong, in plain words, without the place.
  public var message: String
  /// What to do about it.
  public var fix: String?
  /// Whether it may be otherwise the next time: a file that could not be opened just now.
  public var mayPass = false

  /// A diagnostic with the words its room has for it.
  public init(
    _ severity: Severity, file: String, line: Int? = nil, column: Int? = nil,
    _ text: DiagnosticText
  ) {
    self.init(
      severity, file: file, line: line, column: column, text.message, fix: text.fix)
  }

  /// A diagnostic.
  public init(
    _ severity: Severity, file: String, line: Int? = nil, column: Int? = nil, _ message: String,
    fix: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.fix = fix
  }
}
