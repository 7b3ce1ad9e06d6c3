/// Makes well-formed XML of damaged XML, piece by piece, keeping all the text.
///
/// libxml2's recover mode drops every later reference once it has met one error, and
/// most of a file after a raw `]]>`. So a damaged document is mended before the parser
/// sees it: declarations, comments and instructions are dropped, stray `&` and `<`
/// become text, attributes are quoted, end tags are matched against a stack, CDATA is
/// closed where it must have ended. Line breaks are kept, so that lines stay lines. The
/// root's end tag is held back until the input ends: nothing is "junk after the root".
struct Repair {
  /// How many places were changed.
  private(set) var count = 0
  /// Whether a document type with entities was dropped.
  private(set) var refusedEntities = false

  /// Whether the input ended before the root did: the rest is missing.
  private(set) var isCutShort = false

  private var isRootClosed = false
  private var window = RepairWindow()
  private var stack: RepairStack
  private var output: [UInt8] = []
  private let records: Set<[UInt8]>
  private var isCDATA = false
  private var noDoctypeEnd = false
  private static let pieceBytes = 32 << 10

  init(_ vocabulary: XMLVocabulary) {
    records = Set(
      vocabulary.recordNames.map { $0.prefix.isEmpty ? $0.local : $0.prefix + [0x3A] + $0.local })
    stack = RepairStack(records: records)
  }

  /// Takes the next piece of valid UTF-8 and hands on what is decided.
  mutating func take(_ piece: [UInt8], isLast: Bool, emit: (ByteView) -> Bool) {
    window.append(piece, isLast: isLast)
    var goesOn = true
    while goesOn, window.position < window.bytes.count, step() {
      if output.count >= Repair.pieceBytes { goesOn = flush(emit) }
    }
    if isLast {
      isCutShort = stack.depth > 0 && !isRootClosed
      for name in stack.closeAll() { closeTag(name) }
    }
    _ = flush(emit)
  }

  private mutating func flush(_ emit: (ByteView) -> Bool) -> Bool {
    guard !output.isEmpty else { return true }
    let goesOn = output.withView { emit($0) }
    output.removeAll(keepingCapacity: true)
    return goesOn
  }

  /// Goes one step on; false where more bytes are needed to decide.
  private mutating func step() -> Bool {
    if isCDATA { return cdataText() }
    guard window.bytes[window.position] == UInt8(ascii: "<") else { return text() }
    return markup()
  }
}

// MARK: - Text

extension Repair {
  /// Text up to the next tag.
  private mutating func text() -> Bool {
    let start = window.position
    let bytes = window.bytes
    let end = bytes.withView { view in
      min(view.find(UInt8(ascii: "<"), from: start) ?? view.count, start + Repair.pieceBytes)
    }
    let isCut = end == bytes.count && !window.isLast
    // A reference or a `]]>` that the piece cuts waits for the rest.
    let safe = isCut ? max(start, end - 40) : end
    guard safe > start else { return false }
    let kept = stack.depth > 0
    bytes.withView { view in
      var index = start
      while index < safe {
        index = character(view, at: index, end: end, safe: safe, isAttribute: false, kept: kept)
      }
      window.position = index
    }
    return true
  }

  /// Writes a run of plain characters, or one that needs care; the place behind it.
  private mutating func character(
    _ view: ByteView, at start: Int, end: Int, safe: Int, isAttribute: Bool, kept: Bool
  ) -> Int {
    let index = view.plainTextEnd(from: start, to: safe)
    if index > start {
      if kept { output.append(contentsOf: view.part(start..<index)) }
      return index
    }
    let byte = view[start]
    switch byte {
    case UInt8(ascii: "&"):
      let (length, isSound) = reference(view, at: start, end: end, kept: kept)
      if !isSound { count += 1 }
      return start + length
    case UInt8(ascii: "<"):
      if kept { append("&lt;") }
      count += 1
    case UInt8(ascii: ">"):
      // `]]>` may not stand in text.
      if kept { append("&gt;") }
    case UInt8(ascii: "\""):
      if kept { append(isAttribute ? "&quot;" : "\"") }
    case 0x09, 0x0A, 0x0D: if kept || byte == 0x0A { output.append(byte) }
    case 0xEF:
      if start + 2 < end, view[start + 1] == 0xBF, view[start + 2] >= 0xBE {
        count += 1
        return start + 3
      }
      if kept { output.append(byte) }
    default: count += 1
    }
    return start + 1
  }

  /// Writes the reference at `start`, or an `&` that is none; how long it is, and whether
  /// it was sound XML.
  private mutating func reference(
    _ view: ByteView, at start: Int, end: Int, kept: Bool
  ) -> (length: Int, isSound: Bool) {
    let tail = view.part(start..<min(end, start + 40))
    for name: StaticString in ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]
    where tail.starts(with: name) {
      if kept { append(name) }
      return (name.utf8CodeUnitCount, true)
    }
    var character: [UInt8] = []
    guard let length = Entities.reference(in: tail, at: 0, to: &character),
      tail[length - 1] == UInt8(ascii: ";")
    else {
      if kept { append("&amp;") }
      return (1, false)
    }
    let isNumeric = tail[1] == UInt8(ascii: "#")
    guard kept else { return (length, isNumeric) }
    if isNumeric, character.elementsEqual(UTF8.encodedReplacementCharacter) {
      return (length, false)
    }
    character.withView { copy($0) }
    return (length, isNumeric)
  }

  /// Writes text that a reference stood for.
  private mutating func copy(_ view: ByteView) {
    for byte in view {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x09, 0x0A, 0x0D: append(byte == 0x0A ? "&#10;" : byte == 0x0D ? "&#13;" : "&#9;")
      case ..<0x20: continue
      default: output.append(byte)
      }
    }
  }

  private mutating func append(_ word: StaticString) {
    unsafe output.append(contentsOf: ByteView(word.utf8Start, count: word.utf8CodeUnitCount))
  }
}

// MARK: - CDATA

extension Repair {
  /// `<![CDATA[`: opened, or taken for text that was never closed.
  private mutating func openCDATA() -> Bool {
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

  private mutating func enterCDATA(at start: Int) -> Bool {
    isCDATA = true
    if stack.depth > 0 { append("<![CDATA[") }
    window.position = start
    return true
  }

  /// The first end tag of the innermost element in a range.
  private func closing(from start: Int, before end: Int) -> Int? {
    guard let top = stack.top else { return nil }
    return window.bytes.withView { view in
      var index = start
      while let open = view.find(UInt8(ascii: "<"), from: index), open < end {
        index = open + 1
        if isEnd(of: top, in: view, at: open) { return open }
      }
      return nil
    }
  }

  private func isEnd(of name: [UInt8], in view: ByteView, at open: Int) -> Bool {
    let after = open + 2 + name.count
    guard after < view.count, view[open + 1] == UInt8(ascii: "/") else { return false }
    return view.part(open + 2..<after).elementsEqual(name)
      && (view[after] <= 0x20 || view[after] == UInt8(ascii: ">"))
  }

  /// A section that ends with its element: its text is escaped instead.
  private mutating func unclosed(from start: Int, to end: Int) -> Bool {
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
  private mutating func copyRaw(_ view: ByteView) {
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
  private mutating func cdataText() -> Bool {
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
  private mutating func closesCDATA(at place: Int) -> Bool? {
    guard let top = stack.top else { return true }
    let after = window.bytes.withView { view -> Int in
      var index = place + 3
      while index < view.count, view[index] <= 0x20 { index += 1 }
      return index
    }
    let bytes = window.bytes
    if bytes.withView({ isEnd(of: top, in: $0, at: after) }) { return true }
    if after + top.count + 3 >= bytes.count, !window.seesAll { return nil }
    switch window.find(.cdataEnd, from: place + 3) {
    case .undecided: return nil
    case .absent: return true
    case .at(let next):
      guard case .at(let start) = window.find(.cdataStart, from: place + 3) else { return false }
      return start < next
    }
  }

  private mutating func copyCDATA(from start: Int, to end: Int) {
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

  private func isNoncharacter(_ view: ByteView, at index: Int) -> Bool {
    index + 2 < view.count && view[index + 1] == 0xBF && view[index + 2] >= 0xBE
  }
}

// MARK: - Tags

extension Repair {
  /// Whatever starts with `<`.
  private mutating func markup() -> Bool {
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
  private mutating func plainTag() -> Bool {
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
  private func isCutTag(from start: Int) -> Bool {
    let tag = window.bytes[start...]
    guard tag.count <= Budget.tagBytes, let first = tag.dropFirst().first,
      first == UInt8(ascii: "/") || (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A)
    else { return false }
    return !tag.dropFirst().contains { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
  }

  /// `<` that opens nothing.
  private mutating func literal() -> Bool {
    if stack.depth > 0 { append("&lt;") }
    count += 1
    window.position += 1
    return true
  }

  /// Leaves bytes out, but not their line breaks.
  private mutating func drop(to end: Int) {
    for byte in window.bytes[window.position..<end] where byte == 0x0A { output.append(byte) }
    window.position = end
  }

  private mutating func dropSection(_ mark: RepairWindow.Mark, from: Int, length: Int) -> Bool {
    switch window.find(mark, from: from) {
    case .undecided: return false
    case .absent: return literal()
    case .at(let end):
      drop(to: end + length)
      return true
    }
  }

  /// A document type with all it declares.
  private mutating func dropDoctype() -> Bool {
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

  private mutating func endTag() -> Bool {
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

  private mutating func closeTag(_ name: [UInt8]) {
    append("</")
    output.append(contentsOf: name)
    append(">")
  }

  private mutating func startTag() -> Bool {
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

  private mutating func write(_ tag: RepairTag, bytes: [UInt8]) {
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
