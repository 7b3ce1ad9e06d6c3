/// Every class word, id stem and item name of a page, each with the elements that carry
/// it: made while the page is, so that a selector starts from its few candidates and not
/// from the whole page, and so that no name is looked at twice.
///
/// Keys are hashes of `.word`, `#stem` (an id without the digits at its end) and `@name`
/// (of `itemprop`, `property`, `rel`, `itemtype`, `typeof`), 64 bits wide: names that
/// share one by chance are not met in practice.
public struct NameIndex: Sendable {
  /// One name of the page.
  public struct Name: Sendable {
    /// The hash of its mark and its bytes.
    public let key: UInt64
    /// The mark in front: a full stop, a number sign or an at sign.
    public let mark: UInt8
    /// How many elements carry it, one that says it twice counted twice.
    public fileprivate(set) var count: Int32
    fileprivate let start: UInt32
    fileprivate let length: UInt32
    fileprivate let first: Int32
    fileprivate var last: Int32
  }

  private struct Entry: Sendable {
    var node: Int32
    var name: Int32
    var next: Int32
  }

  /// The names in the order they were met.
  public private(set) var names: [Name] = []
  private var entries: [Entry] = []
  /// Numbers of names by hash, plus one; 0 is free.
  private var slots: [Int32]
  /// Values of attributes met lately, each where its hash says: most repeat.
  private var recent = [Value](repeating: Value(), count: 128)

  /// A whole value, and the entries that were made of it when it was last cut into names.
  private struct Value: Sendable {
    var key: UInt64 = 0
    var first: Int32 = 0
    var count: Int32 = 0
  }

  init(expecting count: Int) {
    slots = [Int32](repeating: 0, count: 256)
    names.reserveCapacity(96)
    entries.reserveCapacity(count)
  }

  /// The key of a name.
  public static func key(_ mark: UInt8, _ name: [UInt8]) -> UInt64 {
    name.withView { key(mark, $0) }
  }

  /// The same for a name written in the source.
  public static func key(_ mark: UInt8, _ name: StaticString) -> UInt64 {
    unsafe key(mark, ByteView(name.utf8Start, count: name.utf8CodeUnitCount))
  }

  static func key(_ mark: UInt8, _ name: ByteView) -> UInt64 {
    var hash = UInt64(mark) &* 0x9e37_79b9_7f4a_7c15
    var index = 0
    while index + 8 <= name.count {
      hash = mixed(hash ^ name.eight(at: index))
      index += 8
    }
    var rest = UInt64(name.count - index) << 56
    while index < name.count {
      rest = rest << 8 ^ UInt64(name[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return product.high ^ product.low
  }

  /// Notes what the value of an attribute names, which stands at a place of the page: an
  /// id's stem, or each of its words.
  mutating func add(_ node: Int, _ mark: UInt8, value: ByteView, at place: Int) {
    if mark == UInt8(ascii: "#") {
      var end = value.count
      while end > 0, value[end - 1] &- 0x30 < 10 { end -= 1 }
      return add(node, mark, value.part(0..<end), at: place)
    }
    let key = NameIndex.key(mark, value)
    let slot = Int(truncatingIfNeeded: key >> 57)
    let known = recent[slot]
    if known.key == key, known.count > 0 {
      for entry in known.first..<known.first + known.count {
        append(node, entries[Int(entry)].name)
      }
      return
    }
    let first = entries.count
    defer {
      recent[slot] = Value(
        key: key, first: Int32(truncatingIfNeeded: first),
        count: Int32(truncatingIfNeeded: entries.count - first))
    }
    var start = 0
    while start < value.count {
      while start < value.count, value[start] <= 0x20 { start += 1 }
      var end = start
      while end < value.count, value[end] > 0x20 { end += 1 }
      guard start < end else { return }
      let next = end + 1
      var first = start
      if mark == UInt8(ascii: "@") {
        // `schema:dateCreated`, `http://schema.org/Comment`: the last part counts.
        while end > start, HTMLPage.isNameMark(value[end - 1]) { end -= 1 }
        first = end
        while first > start, !HTMLPage.isNameMark(value[first - 1]) { first -= 1 }
      }
      if first < end { add(node, mark, value.part(first..<end), at: place + first) }
      start = next
    }
  }

  /// Notes that an element carries a name, whose bytes stand at a place of the page.
  private mutating func add(_ node: Int, _ mark: UInt8, _ name: ByteView, at place: Int) {
    let key = NameIndex.key(mark, name)
    let slot = slot(of: key)
    if slots[slot] > 0 { return append(node, slots[slot] &- 1) }
    let number = Int32(truncatingIfNeeded: names.count)
    let entry = Int32(truncatingIfNeeded: entries.count)
    slots[slot] = number &+ 1
    names.append(
      Name(
        key: key, mark: mark, count: 1, start: UInt32(truncatingIfNeeded: place),
        length: UInt32(truncatingIfNeeded: name.count), first: entry, last: entry))
    if names.count * 2 > slots.count { grow() }
    entries.append(Entry(node: Int32(truncatingIfNeeded: node), name: number, next: -1))
  }

  /// Notes that an element carries a known name.
  private mutating func append(_ node: Int, _ number: Int32) {
    let entry = Int32(truncatingIfNeeded: entries.count)
    entries[Int(names[Int(number)].last)].next = entry
    names[Int(number)].last = entry
    names[Int(number)].count &+= 1
    entries.append(Entry(node: Int32(truncatingIfNeeded: node), name: number, next: -1))
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0, names[Int(slots[slot] &- 1)].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, name) in names.enumerated() {
      slots[slot(of: name.key)] = Int32(truncatingIfNeeded: number + 1)
    }
  }
}

extension NameIndex {
  /// The number of a name; nil where no element carries it.
  public func number(of key: UInt64) -> Int? {
    let number = slots[slot(of: key)]
    return number == 0 ? nil : Int(number) - 1
  }

  /// How many elements carry a name.
  public func count(_ key: UInt64) -> Int { number(of: key).map { Int(names[$0].count) } ?? 0 }

  /// The elements that carry a name, in document order.
  public func nodes(_ key: UInt64) -> [Int] {
    guard let number = number(of: key) else { return [] }
    var nodes: [Int] = []
    nodes.reserveCapacity(Int(names[number].count))
    var entry = names[number].first
    while entry >= 0 {
      nodes.append(Int(entries[Int(entry)].node))
      entry = entries[Int(entry)].next
    }
    return nodes
  }

  /// Calls back with every element and the number of each of its names, in document order.
  public func visitUses(_ body: (_ node: Int, _ name: Int) -> Void) {
    for entry in entries { body(Int(entry.node), Int(entry.name)) }
  }

  /// Where the bytes of a name stand, as `HTMLPage.bytes` takes them.
  func place(of name: Name) -> Range<Int> { Int(name.start)..<Int(name.start) + Int(name.length) }
}

extension HTMLPage {
  /// The bytes of a name as it is written, without its mark.
  public func bytes(of name: NameIndex.Name) -> ArraySlice<UInt8> {
    bytes(names.place(of: name))
  }

  /// A name as it is written, without its mark.
  public func text(of name: NameIndex.Name) -> String {
    String(decoding: bytes(names.place(of: name)), as: UTF8.self)
  }
}
