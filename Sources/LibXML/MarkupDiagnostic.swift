/// Something libxml2 or our own repair had to say about markup: where and what.
public struct MarkupDiagnostic: Hashable, Sendable {
  /// Line, from 1; 0 where not known.
  public var line: Int
  /// Column, from 1; 0 where not known.
  public var column: Int
  /// libxml2's `xmlParserErrors` code; 0 for our own findings.
  public var code: Int
  /// Whether anything is known or likely to be lost.
  public var isDamage: Bool
  /// What is wrong, in plain words.
  public var message: String

  /// A diagnostic.
  public init(line: Int, column: Int, code: Int, isDamage: Bool, message: String) {
    self.line = line
    self.column = column
    self.code = code
    self.isDamage = isDamage
    self.message = message
  }
}
