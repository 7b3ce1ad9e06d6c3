/// Values that many rows share, by the number of their own row, which counts from 1.
struct InternedTable<Value: Hashable> {
  private var values: [Value?] = [nil]
  private var numbers: [Value: Int64] = [:]
  /// Those without a row of their own yet begin here.
  private(set) var firstUnwritten: Int64 = 1
  private var recent: (value: Value, number: Int64)?

  /// How many there are.
  var count: Int { values.count - 1 }

  /// Adds a value that has a row.
  mutating func load(_ value: Value, number: Int64) {
    guard let index = Int(exactly: number), index > 0, index < 1 << 31 else { return }
    while values.count <= index { values.append(nil) }
    values[index] = value
    numbers[value] = number
    firstUnwritten = Int64(values.count)
  }

  /// The value's number, new or old.
  mutating func intern(_ value: Value) -> Int64 {
    // The same value tends to come many times in a row.
    if let recent, recent.value == value { return recent.number }
    let number: Int64
    if let known = numbers[value] {
      number = known
    } else {
      number = Int64(values.count)
      values.append(value)
      numbers[value] = number
    }
    recent = (value, number)
    return number
  }

  /// The value of a number; nil where there is none.
  subscript(number: Int64) -> Value? {
    number > 0 && number < Int64(values.count) ? values[Int(number)] : nil
  }

  /// Hands over what has no row yet, in order of number.
  mutating func takeUnwritten(_ body: (Value, Int64) throws -> Void) rethrows {
    while firstUnwritten < Int64(values.count) {
      if let value = values[Int(firstUnwritten)] { try body(value, firstUnwritten) }
      firstUnwritten += 1
    }
  }
}
