internal import ConversationCore
internal import Yams

/// A value of the user's, with what can be asked of it.
struct YAMLValue {
  private let node: Node

  init(_ node: Node) { self.node = node }

  /// One word or phrase.
  func text() throws(ValueFailure) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw ValueFailure(English.oneValue)
    }
    return text
  }

  /// One or several words or phrases.
  func list() throws(ValueFailure) -> [String] {
    guard let sequence = node.sequence else { return [try text()] }
    var list: [String] = []
    for item in sequence {
      guard let text = item.scalar?.string, !text.isEmpty else {
        throw ValueFailure(English.singleValues)
      }
      list.append(text)
    }
    return list
  }

  /// A whole number within bounds.
  func number(_ bounds: ClosedRange<Int>) throws(ValueFailure) -> Int {
    let text = try text()
    guard let number = Int(text), bounds.contains(number) else {
      throw ValueFailure(English.wholeNumber(bounds, not: text))
    }
    return number
  }

  /// true or false, in any of YAML's words for them.
  func flag() throws(ValueFailure) -> Bool {
    let text = try text()
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: throw ValueFailure(English.flag(not: text))
    }
  }

  /// A number of days: `30d` or `30`.
  func days() throws(ValueFailure) -> Int {
    let text = try text()
    guard let days = Int(text.hasSuffix("d") ? String(text.dropLast()) : text),
      (1...36_500).contains(days)
    else { throw ValueFailure(English.days(not: text)) }
    return days
  }
}

/// What a value should have been.
struct ValueFailure: Error {
  /// "wants …", "is … or …": goes on behind the key's name.
  let wish: String
  /// What to do.
  let fix: String?

  init(_ text: DiagnosticText) {
    wish = text.message
    fix = text.fix
  }
}
