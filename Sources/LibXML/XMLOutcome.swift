/// What became of reading an XML document.
public struct XMLOutcome: Sendable {
  /// Records delivered.
  public var recordsRead = 0
  /// Record start tags in the raw bytes, outside CDATA and comments.
  public var recordsInBytes = 0
  /// Whether there was any element at all.
  public var hasRoot = false
  /// Whether the document was damaged and read through the repair.
  public var isRepaired = false
  /// How many places the repair changed.
  public var repairs = 0
  /// Whether the document declared entities, which are never read.
  public var refusedEntities = false
  /// Texts or attributes cut at `Budget.valueBytes`.
  public var cutValues = 0
  /// The encoding it was in.
  public var charset = Charset.utf8
  /// What was found wrong, the first of it.
  public var findings: [MarkupDiagnostic] = []
  /// How many findings there were in all.
  public var findingCount = 0

  /// Whether records are missing that the raw bytes show.
  public var isShort: Bool { recordsRead < recordsInBytes }

  /// Nothing read yet.
  public init() {}

  mutating func note(_ finding: MarkupDiagnostic) {
    findingCount += 1
    if findings.count < Budget.findings { findings.append(finding) }
  }
}
