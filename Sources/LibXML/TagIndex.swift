/// The elements of a page by their own names, made while the page is.
public struct TagIndex: Sendable {
  private struct List: Sendable {
    var name: MarkupName
    var first: Int32
    var last: Int32
    var count: Int32
  }

  private struct Entry: Sendable {
    var node: Int32
    var next: Int32
  }

  private var lists: [List] = []
  private var entries: [Entry] = []

  /// Names kept apart: the made-up names of a hostile page are in no list.
  private static let mostNames = 256

  init(expecting count: Int) {
    lists.reserveCapacity(48)
    entries.reserveCapacity(count)
  }

  /// The number under which elements of a name are added; negative where there are too
  /// many names. Linear in the names so far.
  mutating func number(of name: MarkupName) -> Int32 {
    if let known = lists.firstIndex(where: { $0.name == name }) {
      return Int32(truncatingIfNeeded: known)
    }
    guard lists.count < TagIndex.mostNames else { return -1 }
    lists.append(List(name: name, first: -1, last: -1, count: 0))
    return Int32(truncatingIfNeeded: lists.count - 1)
  }

  /// Notes an element.
  mutating func add(_ node: Int, _ number: Int32) {
    guard number >= 0 else { return }
    let entry = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(node: Int32(truncatingIfNeeded: node), next: -1))
    let last = lists[Int(number)].last
    if last >= 0 { entries[Int(last)].next = entry } else { lists[Int(number)].first = entry }
    lists[Int(number)].last = entry
    lists[Int(number)].count &+= 1
  }

  /// The elements of a name, in document order.
  public func nodes(_ name: MarkupName) -> [Int] {
    guard let list = lists.first(where: { $0.name == name }) else { return [] }
    var nodes: [Int] = []
    nodes.reserveCapacity(Int(list.count))
    var entry = list.first
    while entry >= 0 {
      nodes.append(Int(entries[Int(entry)].node))
      entry = entries[Int(entry)].next
    }
    return nodes
  }

  /// How many elements have a name.
  public func count(_ name: MarkupName) -> Int {
    lists.first { $0.name == name }.map { Int($0.count) } ?? 0
  }
}
