/// How much one piece of markup may ask for. All limits are counts, never times, so
/// that the same input always gives the same result; what is cut is said.
enum Budget {
  /// Elements inside each other in XML.
  static let depth = 1000
  /// Attributes of one XML element; the rest are dropped by the repair.
  static let attributes = 500
  /// Bytes of one XML tag, from `<` to `>`; longer ones are text to the repair.
  static let tagBytes = 64 << 10
  /// Bytes that libxml2 may hold back while it waits for the end of something: a tag, a
  /// reference, a comment. With more the document is damaged.
  static let backlogBytes = 2 << 20
  /// Different element names of one XML document.
  static let names = 10_000
  /// Bytes of one text or attribute value handed to a consumer; the rest is cut.
  static let valueBytes = 4 << 20
  /// Nodes of one record, or of all that stands outside records, in memory at once.
  static let nodes = 200_000
  /// Bytes of the same.
  static let arenaBytes = 32 << 20
  /// Findings kept of one document; the others are counted.
  static let findings = 20
  /// Bytes of a fragment that libxml2's HTML parser gets to see.
  static let fragmentBytes = 1 << 20
  /// Elements inside each other in a fragment, for the same parser.
  static let fragmentDepth = 200
  /// Bytes of a tag in a fragment, for the same parser.
  static let fragmentTagBytes = 8 << 10
}
