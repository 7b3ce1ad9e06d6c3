internal import CLibXML2
internal import Glibc

/// Where libxml2's SAX events become nodes. One per page, on the stack of the parsing
/// function; the callbacks reach it by pointer.
struct HTMLPageBuilder {
  var nodes: [HTMLPage.Node] = []
  var attributes: [HTMLPage.Attribute] = []
  var arena: [UInt8] = []
  var saveNotes: [String] = []
  var diagnostics: [MarkupDiagnostic] = []

  /// Open elements of the whole page, innermost last.
  private var open: [UInt32] = [0]
  /// How many of them the running parse has opened.
  private var openInParse = 0
  private var strayEndTagSteps = 0
  /// Lines before the byte at which the running parse started.
  var linesBefore = 0
  /// Why the running parse was stopped, if it was.
  var stop: Stop?
  private var names = NameCache()
  private var attributeCache = AttributeNameCache()
  /// The names of all attributes, each at least once; nil where there are too many.
  private(set) var attributeNames: [MarkupName]? = []

  /// Why a parse ends before the bytes do.
  enum Stop {
    /// Start over at the byte with this address, with a fresh stack and dictionary.
    case afresh(at: UInt)
    /// A budget of the whole page is spent.
    case full
  }

  init(expecting bytes: Int) {
    nodes.reserveCapacity(bytes / 24 + 16)
    attributes.reserveCapacity(bytes / 40 + 16)
    arena.reserveCapacity(bytes + 16)
    nodes.append(
      HTMLPage.Node(
        name: .document, first: 0, count: 0, parent: 0, end: 0, line: 0, role: .inline))
  }

  /// A fresh parser continues with this page: what is open stays open in the tree.
  mutating func beginParse() {
    stop = nil
    names = NameCache()
    attributeCache = AttributeNameCache()
    openInParse = 0
    strayEndTagSteps = 0
  }

  /// Closes everything; call once at the end.
  mutating func finish() {
    let end = UInt32(clamping: nodes.count)
    for index in open { nodes[Int(index)].end = end }
    open.removeAll()
  }
}

// MARK: - Events

extension HTMLPageBuilder {
  /// A start tag. `parser` is the running parser; name and attribute pairs are
  /// NUL-terminated and live as long as the call.
  mutating func start(
    _ name: UnsafePointer<UInt8>, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    parser: xmlParserCtxtPtr
  ) {
    guard stop == nil else { return }
    guard nodes.count < HTMLPage.Limits.nodes else {
      unsafe note(
        "The page has more than \(HTMLPage.Limits.nodes) elements; the rest was not read.",
        unsafe parser)
      return unsafe halt(.full, parser)
    }
    let known = unsafe names.look(up: name)
    let first = attributes.count
    if let pairs = unsafe pairs { unsafe append(pairs) }
    let index = UInt32(clamping: nodes.count)
    unsafe nodes.append(
      HTMLPage.Node(
        name: known.name, first: UInt32(clamping: first),
        count: UInt32(clamping: attributes.count - first), parent: open[open.count - 1], end: 0,
        line: line(parser), role: known.role))
    open.append(index)
    openInParse += 1
    if unsafe openInParse > HTMLPage.Limits.openElements
      || xmlDictSize(parser.pointee.dict) > HTMLPage.Limits.names
    {
      unsafe startAfresh(parser)
    }
  }

  private mutating func append(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    var position = 0
    while let name = unsafe pairs[position] {
      let start = arena.count
      if let value = unsafe pairs[position + 1] {
        unsafe arena.append(contentsOf: UnsafeBufferPointer(start: value, count: strlen(value)))
      }
      unsafe attributes.append(
        HTMLPage.Attribute(
          name: attributeName(name), start: UInt32(clamping: start),
          count: UInt32(clamping: arena.count - start)))
      position += 2
    }
  }

  private mutating func attributeName(_ name: UnsafePointer<UInt8>) -> MarkupName {
    if let known = unsafe attributeCache.known(name) { return known }
    let new = unsafe attributeCache.add(name)
    if let known = attributeNames, !known.contains(new) {
      if known.count < HTMLPage.Limits.attributeNames {
        attributeNames?.append(new)
      } else {
        attributeNames = nil
      }
    }
    return new
  }

  /// An end tag, written or implied: libxml2 reports each element it opened once.
  mutating func end() {
    guard stop == nil, openInParse > 0, open.count > 1 else { return }
    openInParse -= 1
    let index = Int(open.removeLast())
    nodes[index].end = UInt32(clamping: nodes.count)
  }

  /// Text, in pieces of libxml2's choice: neighbours become one run.
  mutating func text(_ start: UnsafePointer<UInt8>, _ count: Int, parser: xmlParserCtxtPtr) {
    guard stop == nil, count > 0 else { return }
    let position = arena.count
    unsafe arena.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    let last = nodes.count - 1
    // The run before is continued when nothing was opened or closed since.
    if nodes[last].name == .text, Int(nodes[last].first) + Int(nodes[last].count) == position,
      nodes[last].parent == open[open.count - 1]
    {
      nodes[last].count += UInt32(clamping: count)
      return
    }
    unsafe nodes.append(
      HTMLPage.Node(
        name: .text, first: UInt32(clamping: position), count: UInt32(clamping: count),
        parent: open[open.count - 1], end: UInt32(clamping: nodes.count + 1),
        line: line(parser), role: .inline))
  }

  /// A comment; only notes on saving are kept.
  mutating func comment(_ start: UnsafePointer<UInt8>) {
    let count = unsafe min(strlen(start), 2000)
    guard saveNotes.count < HTMLPage.Limits.saveNotes, count > 12 else { return }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    let head = unsafe String(decoding: bytes, as: UTF8.self)
    let lower = head.lowercased()
    if lower.contains("saved") || lower.contains("archived on") || lower.contains("mirrored") {
      saveNotes.append(head)
    }
  }

  /// A complaint of libxml2. Stray end tags are counted by what the search for their
  /// start tag costs.
  mutating func complaint(_ error: xmlErrorPtr, parser: xmlParserCtxtPtr) {
    guard stop == nil else { return }
    let code = unsafe Int(error.pointee.code)
    if code == Int(XML_ERR_TAG_NAME_MISMATCH.rawValue) {
      strayEndTagSteps += openInParse
      if strayEndTagSteps > HTMLPage.Limits.strayEndTagSteps { unsafe startAfresh(parser) }
      return
    }
    // 801 is "unknown tag": article, svg and the like, of no interest.
    guard code != 801, unsafe error.pointee.level == XML_ERR_FATAL else { return }
    guard diagnostics.count < HTMLPage.Limits.diagnostics else { return }
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "markup error"
    diagnostics.append(
      unsafe MarkupDiagnostic(
        line: Int(error.pointee.line) + linesBefore, column: Int(error.pointee.int2), code: code,
        isDamage: false, message: message.filter { $0 != "\n" }))
  }
}

// MARK: - Stopping

extension HTMLPageBuilder {
  private func line(_ parser: xmlParserCtxtPtr) -> UInt32 {
    guard let input = unsafe parser.pointee.input else { return 0 }
    return unsafe UInt32(clamping: Int(input.pointee.line) + linesBefore)
  }

  private mutating func note(_ message: String, _ parser: xmlParserCtxtPtr) {
    unsafe diagnostics.append(
      MarkupDiagnostic(
        line: Int(line(parser)), column: 0, code: 0, isDamage: true, message: message))
  }

  private mutating func startAfresh(_ parser: xmlParserCtxtPtr) {
    guard let input = unsafe parser.pointee.input, let position = unsafe input.pointee.cur else {
      return
    }
    linesBefore += unsafe max(0, Int(input.pointee.line) - 1)
    unsafe halt(.afresh(at: UInt(bitPattern: position)), parser)
  }

  /// Ends the running parse; we are in one of its callbacks, where that is safe.
  private mutating func halt(_ reason: Stop, _ parser: xmlParserCtxtPtr) {
    stop = reason
    unsafe xmlStopParser(parser)
  }
}
