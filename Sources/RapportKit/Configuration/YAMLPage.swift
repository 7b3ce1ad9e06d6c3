internal import Bytes
internal import ConversationCore
internal import Importers
internal import Yams

/// A YAML file of the user's, as nodes that know their places.
struct YAMLPage {
  /// Path, for messages.
  let file: String
  /// The top node; nil for a file that says nothing.
  let root: Node?

  /// Reads a file; nil where there is none.
  static func read(file: String) throws(ConfigurationFailure) -> YAMLPage? {
    let bytes: [UInt8]
    do throws(BytesFailure) {
      bytes = try Source(file: file).bytes(limit: sizeLimit)
    } catch {
      if case .notFound = error { return nil }
      // The usual way to say "none at all".
      guard case .notAFile = error, file == "/dev/null" else {
        throw ConfigurationFailure([Diagnostic(error)])
      }
      bytes = []
    }
    return try YAMLPage(bytes, file: file)
  }

  /// Reads bytes.
  init(_ bytes: [UInt8], file: String) throws(ConfigurationFailure) {
    self.file = file
    if let line = Self.lineTooDeep(bytes) {
      throw ConfigurationFailure([
        Diagnostic(.damage, file: file, line: line, English.tooDeepYAML)
      ])
    }
    do {
      root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw ConfigurationFailure([Self.complaint(error, file: file)])
    }
  }

  /// A damage at a node.
  func wrong(_ node: Node?, _ message: String, fix: String? = nil) -> Diagnostic {
    Diagnostic(
      .damage, file: file, line: node?.mark?.line, column: node?.mark?.column, message, fix: fix)
  }

  /// A warning about a key nobody knows, with the nearest that is known.
  func unknownKey(_ node: Node, among known: [String]) -> Diagnostic {
    let word = node.string ?? "?"
    let near = EditDistance.nearest(to: word, among: known)
    return Diagnostic(
      .warning, file: file, line: node.mark?.line, column: node.mark?.column,
      English.unknownKey(word, near: near, known))
  }

  private static let sizeLimit = 4 << 20
  private static let depthLimit = 64

  /// The first line that nests deeper than any sane file; the parser follows nesting by
  /// calling itself, so depth has to be bounded before.
  private static func lineTooDeep(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var depth = 0
    var margin = 0
    var isInMargin = true
    for byte in bytes {
      switch byte {
      case 0x0A:
        line += 1
        (margin, isInMargin) = (0, true)
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: break
      }
      if isInMargin, [0x20, UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(byte)
      {
        margin += 1
      } else {
        isInMargin = false
      }
      if depth > depthLimit || margin > 2 * depthLimit { return line }
    }
    return nil
  }

  private static func complaint(_ error: any Error, file: String) -> Diagnostic {
    guard let error = error as? YamlError else {
      return Diagnostic(.damage, file: file, English.noYAML)
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        .damage, file: file, line: mark.line, column: mark.column,
        English.noYAML(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Diagnostic(
        .damage, file: file, line: context.mark.line, column: context.mark.column,
        English.saidTwice(duplicates.map { "\($0)" }.sorted()))
    default: return Diagnostic(.damage, file: file, English.noYAML)
    }
  }
}
