/// The elements that are open while a document is repaired. Names are numbers; how often
/// each is open is counted, so that an end tag nobody waits for is known at once.
struct RepairStack {
  private var numbers: [[UInt8]: Int] = [:]
  private var names: [[UInt8]] = []
  private var opened: [Int] = []
  private var tooDeep: [Int] = []
  private var stack: [Int] = []
  /// Numbers of names met, where `slot` finds them; -1 for none. Names of records are left
  /// out: their tags need a closer look.
  private var slots = [Int](repeating: -1, count: 128)
  private let records: Set<[UInt8]>

  /// An empty stack; `records` are the names whose elements do not stand in each other.
  init(records: Set<[UInt8]>) { self.records = records }

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

  /// Opens an element of a name met before that is no record; false where `open` must
  /// look at it.
  mutating func openKnown(_ name: ByteView) -> Bool {
    let number = slots[RepairStack.slot(of: name)]
    guard number >= 0, names[number].elementsEqual(name), stack.count < Budget.depth - 1 else {
      return false
    }
    stack.append(number)
    opened[number] += 1
    return true
  }

  /// Closes the innermost element if it has that name and is not the root; false where
  /// `close` must look at it.
  mutating func closeTop(_ name: ByteView) -> Bool {
    guard stack.count > 1, let last = stack.last, tooDeep[last] == 0,
      names[last].elementsEqual(name)
    else { return false }
    stack.removeLast()
    opened[last] -= 1
    return true
  }

  private static func slot(of name: some RandomAccessCollection<UInt8>) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    let middle = name[name.index(name.startIndex, offsetBy: name.count / 2)]
    return (name.count &* 37 ^ Int(first) ^ Int(middle) &* 5 ^ Int(last) &* 11) & 127
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
    if !records.contains(name) { slots[RepairStack.slot(of: name)] = names.count - 1 }
    return names.count - 1
  }
}
