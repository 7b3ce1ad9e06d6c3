// CDATA: where it ends, and what stands in it.
extension Repair {
  /// `<![CDATA[`: opened, or taken for text that was never closed.
  mutating func openCDATA() -> Bool {
    let start = window.position + 9
    let end = window.find(.cdataEnd, from: start)
    if end == .undecided { return false }
    let next = window.find(.cdataStart, from: start)
    if case .at(let end) = end {
      // Another section opens first, and the element ends before it: never closed.
      guard case .at(let next) = next, next < end, let close = closing(from: start, before: next)
      else { return enterCDATA(at: start) }
      return unclosed(from: start, to: close)
    }
    if let close = closing(from: start, before: window.bytes.count) {
      return unclosed(from: start, to: close)
    }
    count += 1
    window.position = start
    return true
  }

  mutating func enterCDATA(at start: Int) -> Bool {
    isCDATA = true
    if stack.depth > 0 { append("<![CDATA[") }
    window.position = start
    return true
  }

  /// The first end tag of the innermost element in a range.
  mutating func closing(from start: Int, before end: Int) -> Int? {
    stack.top.flatMap { window.endTag(of: $0, from: start, before: end) }
  }

  /// A section that ends with its element: its text is escaped instead.
  mutating func unclosed(from start: Int, to end: Int) -> Bool {
    count += 1
    let kept = stack.depth > 0
    window.bytes.withView { view in
      var from = start
      while from < end {
        let to = min(from + Repair.pieceBytes, end)
        if kept { copyRaw(view.part(from..<to)) }
        from = to
      }
    }
    window.position = end
    return true
  }

  /// Writes raw text so that it means itself.
  mutating func copyRaw(_ view: ByteView) {
    for byte in view {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case 0x09, 0x0A, 0x0D, 0x20...: output.append(byte)
      default: count += 1
      }
    }
  }

  /// The inside of a section, up to its end or as far as can be told.
  mutating func cdataText() -> Bool {
    let start = window.position
    let search = window.find(.cdataEnd, from: start)
    var end: Int
    if case .at(let place) = search {
      end = place
    } else {
      end = window.isLast ? window.bytes.count : max(start, window.bytes.count - 2)
      guard end > start else { return false }
    }
    let isCut = end - start > Repair.pieceBytes
    if isCut { end = start + Repair.pieceBytes }
    if end > start {
      copyCDATA(from: start, to: end)
      window.position = end
      // In pieces, or the parser would keep a long section and search it again and again.
      if isCut, stack.depth > 0 { append("]]><![CDATA[") }
      return true
    }
    guard let closes = closesCDATA(at: start) else { return false }
    if closes {
      if stack.depth > 0 { append("]]>") }
      isCDATA = false
    } else {
      count += 1
      if stack.depth > 0 { append("]]]]><![CDATA[>") }
    }
    window.position = start + 3
    return true
  }

  /// Whether the `]]>` at a place ends the section; nil while that cannot be told.
  mutating func closesCDATA(at place: Int) -> Bool? {
    guard let top = stack.top else { return true }
    let after = window.bytes.withView { view -> Int in
      var index = place + 3
      while index < view.count, view[index] <= 0x20 { index += 1 }
      return index
    }
    let bytes = window.bytes
    if bytes.withView({ RepairWindow.isEnd(of: top, in: $0, at: after) }) { return true }
    if after + top.count + 3 >= bytes.count, !window.seesAll { return nil }
    switch window.find(.cdataEnd, from: place + 3) {
    case .undecided: return nil
    case .absent: return true
    case .at(let next):
      guard case .at(let start) = window.find(.cdataStart, from: place + 3) else { return false }
      return start < next
    }
  }

  mutating func copyCDATA(from start: Int, to end: Int) {
    let kept = stack.depth > 0
    window.bytes.withView { view in
      var index = start
      while index < end {
        let from = index
        index = view.plainSectionEnd(from: index, to: end)
        if kept { output.append(contentsOf: view.part(from..<index)) }
        guard index < end else { break }
        if view[index] == 0xEF, !isNoncharacter(view, at: index) {
          if kept { output.append(0xEF) }
        } else if view[index] == 0xEF {
          count += 1
          index += 2
        } else if view[index] != 0x0D {
          count += 1
        }
        index += 1
      }
    }
  }

  func isNoncharacter(_ view: ByteView, at index: Int) -> Bool {
    index + 2 < view.count && view[index + 1] == 0xBF && view[index + 2] >= 0xBE
  }
}
