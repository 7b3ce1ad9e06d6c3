/// The elements that are open while a document is repaired. Names are numbers; how often
/// each is open is counted, so that an end tag nobody waits for is known at once.
struct RepairStack {
  private var numbers: [[UInt8]: Int] = [:]
  private var names: [[UInt8]] = []
  private var opened: [Int] = []
  private var tooDeep: [Int] = []
  private var stack: [Int] = []

  /// How many elements are open.
  var depth: Int { stack.count }

  /// The name of the innermost open element.
  var top: [UInt8]? { stack.last.map { names[$0] } }

  /// Opens an element; false where it is nested too deeply to be kept.
  mutating func open(_ name: [UInt8]) -> Bool {
    let number = number(of: name)
    // Deeper than a parser will follow, or a name beyond the budget: the tag is left out,
    // and so is its end tag.
    guard stack.count < Budget.depth - 1 else {
      tooDeep[number] += 1
      return false
    }
    stack.append(number)
    opened[number] += 1
    return true
  }

  /// Closes an element: the names to close, innermost first; none for an end tag that
  /// nobody waits for. The root stays open.
  mutating func close(_ name: [UInt8]) -> [[UInt8]] {
    guard let number = numbers[name] else { return [] }
    if tooDeep[number] > 0 {
      tooDeep[number] -= 1
      return []
    }
    guard opened[number] > 0 else { return [] }
    var closed: [[UInt8]] = []
    while stack.count > 1, let last = stack.popLast() {
      opened[last] -= 1
      closed.append(names[last])
      if last == number { return closed }
    }
    return closed
  }

  /// Whether an element of that name is open below the root.
  func isOpen(_ name: [UInt8]) -> Bool {
    guard let number = numbers[name] else { return false }
    return opened[number] > (stack.first == number ? 1 : 0)
  }

  /// Closes everything, the root too.
  mutating func closeAll() -> [[UInt8]] {
    defer { stack.removeAll() }
    return stack.reversed().map { names[$0] }
  }

  private mutating func number(of name: [UInt8]) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    opened.append(0)
    tooDeep.append(0)
    return names.count - 1
  }
}
