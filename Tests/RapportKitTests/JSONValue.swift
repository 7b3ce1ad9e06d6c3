/// Any JSON, for tests that walk a whole document.
enum JSONValue: Decodable {
  case number(Double)
  case object([String: JSONValue])
  case list([JSONValue])
  /// A string, a truth value, or null.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if (try? container.decode(Bool.self)) != nil {
      self = .other
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let members = try? container.decode([String: JSONValue].self) {
      self = .object(members)
    } else if let values = try? container.decode([JSONValue].self) {
      self = .list(values)
    } else {
      self = .other
    }
  }
}
