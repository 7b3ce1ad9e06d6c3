// Tags, and all else that starts with `<`.
extension Repair {
  /// Whatever starts with `<`.
  mutating func markup() -> Bool {
    let start = window.position
    let available = window.bytes.count - start
    if available < 12, !window.isLast { return false }
    if plainTag() { return true }
    if window.isLast, isCutTag(from: start) {
      count += 1
      drop(to: window.bytes.count)
      return true
    }
    let head = Array(window.bytes[start..<start + min(available, 12)])
    return head.withView { head in
      if head.starts(with: "<!--") { return dropSection(.commentEnd, from: start + 4, length: 3) }
      if head.starts(with: "<?") { return dropSection(.instructionEnd, from: start + 2, length: 2) }
      if head.starts(with: "<![CDATA[") { return openCDATA() }
      if head.startsCaseless(with: "<!doctype") { return dropDoctype() }
      if head.starts(with: "</") { return endTag() }
      return startTag()
    }
  }

  /// A sound tag that is only a name, as nearly all are: copied as it stands. False where
  /// it is anything else, and nothing was done.
  mutating func plainTag() -> Bool {
    let start = window.position
    let bytes = window.bytes
    let end = bytes.withView { view -> Int? in
      let isEnd = view.count > start + 1 && view[start + 1] == UInt8(ascii: "/")
      let name = start + (isEnd ? 2 : 1)
      let index = view.plainNameEnd(from: name)
      guard index > name, index < view.count, view[index] == UInt8(ascii: ">") else { return nil }
      let word = view.part(name..<index)
      guard isEnd ? stack.closeTop(word) : stack.openKnown(word) else { return nil }
      output.append(contentsOf: view.part(start..<index + 1))
      return index + 1
    }
    guard let end else { return false }
    window.position = end
    return true
  }

  /// Whether the input ends inside the tag that starts here.
  func isCutTag(from start: Int) -> Bool {
    let tag = window.bytes[start...]
    guard tag.count <= Budget.tagBytes, let first = tag.dropFirst().first,
      first == UInt8(ascii: "/") || (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A)
    else { return false }
    return !tag.dropFirst().contains { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
  }

  /// `<` that opens nothing.
  mutating func literal() -> Bool {
    if stack.depth > 0 { append("&lt;") }
    count += 1
    window.position += 1
    return true
  }

  /// Leaves bytes out, but not their line breaks.
  mutating func drop(to end: Int) {
    for byte in window.bytes[window.position..<end] where byte == 0x0A { output.append(byte) }
    window.position = end
  }

  mutating func dropSection(_ mark: RepairWindow.Mark, from: Int, length: Int) -> Bool {
    switch window.find(mark, from: from) {
    case .undecided: return false
    case .absent: return literal()
    case .at(let end):
      drop(to: end + length)
      return true
    }
  }

  /// A document type with all it declares.
  mutating func dropDoctype() -> Bool {
    guard !noDoctypeEnd else { return literal() }
    let scan = window.bytes.withView { DoctypeScan($0, from: window.position) }
    guard let end = scan.end else {
      guard window.seesAll else { return false }
      noDoctypeEnd = true
      return literal()
    }
    if scan.declaresEntities { refusedEntities = true }
    drop(to: end)
    return true
  }

  mutating func endTag() -> Bool {
    let start = window.position
    let bytes = window.bytes
    let tag = bytes.withView { RepairTag.end(in: $0, from: start, isLast: window.isLast) }
    switch tag {
    case .undecided: return false
    case .none: return literal()
    case .tag(let tag):
      let closed = stack.close(tag.name)
      if stack.depth == 1, closed.last != tag.name, stack.top == tag.name { isRootClosed = true }
      if closed.count != 1, !(stack.depth == 1 && closed.isEmpty && stack.top == tag.name) {
        count += 1
      }
      for name in closed { closeTag(name) }
      window.position = tag.end
      return true
    }
  }

  mutating func closeTag(_ name: [UInt8]) {
    append("</")
    output.append(contentsOf: name)
    append(">")
  }

  mutating func startTag() -> Bool {
    let start = window.position
    let bytes = window.bytes
    let tag = bytes.withView { RepairTag.start(in: $0, from: start, isLast: window.isLast) }
    switch tag {
    case .undecided: return false
    case .none: return literal()
    case .tag(let tag):
      // Records do not stand in records of their name: the one before was never closed.
      if records.contains(tag.name), stack.isOpen(tag.name) {
        count += 1
        for name in stack.close(tag.name) { closeTag(name) }
      }
      let isRoot = stack.depth == 0
      let isEmpty = tag.isEmpty && !isRoot
      if isEmpty || stack.open(tag.name) {
        write(tag, bytes: bytes)
        append(isEmpty ? "/>" : ">")
      }
      // The line breaks inside a tag are kept, so that lines stay lines.
      for byte in bytes[start..<tag.end] where byte == 0x0A { output.append(byte) }
      window.position = tag.end
      return true
    }
  }

  mutating func write(_ tag: RepairTag, bytes: [UInt8]) {
    append("<")
    output.append(contentsOf: tag.name)
    count += tag.changes
    bytes.withView { view in
      for attribute in tag.attributes {
        append(" ")
        output.append(contentsOf: view.part(attribute.name))
        append("=\"")
        var index = attribute.value.lowerBound
        let end = attribute.value.upperBound
        while index < end {
          if view[index] == 0x0A {
            append(" ")
            index += 1
          } else {
            index = character(view, at: index, end: end, safe: end, isAttribute: true, kept: true)
          }
        }
        append("\"")
      }
    }
  }
}
