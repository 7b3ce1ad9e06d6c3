/// Strings by number: each distinct one is stored once.
struct StringTable: Sendable {
  private(set) var strings: [String] = []
  private var numbers: [String: Int32] = [:]

  /// The string's number, new or old.
  mutating func intern(_ string: String) -> Int32 {
    // The same string tends to come many times in a row.
    if let last = recent, strings[Int(last)] == string { return last }
    if let number = numbers[string] {
      recent = number
      return number
    }
    let number = Int32(strings.count)
    strings.append(string)
    numbers[string] = number
    recent = number
    return number
  }

  /// Lets go of all strings and keeps the memory.
  mutating func removeAll() {
    strings.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    recent = nil
  }

  /// The string's number, if it has one.
  func find(_ string: String) -> Int32? { numbers[string] }

  /// The string of a number.
  subscript(number: Int32) -> String { strings[Int(number)] }

  private var recent: Int32?
}
