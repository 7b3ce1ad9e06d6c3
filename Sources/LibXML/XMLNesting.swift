/// Where in a document its tags stand, followed as they pass: whether what comes next
/// stands directly in a record, or in an element known to hold others there.
struct XMLNesting {
  var scope: XMLScope
  /// Elements that are open.
  private var depth = 0
  /// How many of them, from the root on, are certain to let through what is in them.
  private var clear = 0
  /// At which depths records are open.
  private var records: [Int] = []

  /// Nothing open; names are known as far as they were to another document.
  init(_ scope: XMLScope) { self.scope = scope }

  /// Whether what comes next is certain to be let through by all that it stands in.
  var isClear: Bool { depth == clear && depth > 0 }

  /// Whether it stands in a record.
  var isInRecord: Bool { !records.isEmpty }

  /// Takes a start tag with the places of its name and of what follows, up to the `>`.
  mutating func open(_ piece: ByteView, name: Range<Int>, rest: Range<Int>) {
    let isEmpty = !rest.isEmpty && piece[rest.upperBound - 1] == UInt8(ascii: "/")
    if depth == 0 { scope.enter(piece.part(rest.lowerBound..<rest.upperBound + 1)) }
    let declares =
      depth > 0 && rest.count > 5
      && RepairWindow.search("xmlns", in: piece.part(rest), from: 0) != nil
    guard !isEmpty else { return }
    depth += 1
    // What a tag inside the root declares holds for what is in it.
    guard depth - 1 == clear, !declares else { return }
    switch scope.meaning(piece, name) {
    case .uncertain: return
    case .unknown:
      // Outside records it lets through what is in it; inside, nothing.
      if records.isEmpty { clear = depth }
    case .known(let meaning):
      switch meaning.role {
      case .record:
        records.append(depth)
        clear = depth
      case .container: clear = depth
      case .body: if records.isEmpty { clear = depth }
      case .text, .markup: return
      }
    }
  }

  /// Takes an end tag.
  mutating func close() {
    if records.last == depth { records.removeLast() }
    if clear == depth, depth > 0 { clear -= 1 }
    if depth > 0 { depth -= 1 }
  }
}
