internal import CLibXML2

/// What the SAX callbacks of one pass work on: the tree in memory, and where in it the
/// next event belongs.
///
/// Unsafe code here: names and addresses are libxml2's strings, good for the length of a
/// callback (and, as keys of the cache, for the length of the parse); `context` is the
/// parser that is calling, stopped only from inside its own callbacks.
@safe struct XMLReaderState {
  private(set) var tree = XMLTree()
  var outcome = XMLOutcome()
  /// Why the pass was given up, if it was.
  private(set) var abort: Abort?

  /// Why a pass is given up before the end.
  enum Abort: Equatable {
    /// Not well-formed: the repair is the next to try.
    case damaged
    /// The document declares entities: the repair drops them.
    case entities
    /// A budget; the name says which.
    case budget(String)
  }

  private let vocabulary: XMLVocabulary
  private let isStrict: Bool
  private let skip: Int
  private let visit: (XMLTree, Int) -> Void
  private var context: xmlParserCtxtPtr?

  private var elements = XMLNameCache()
  private var attributeNames = XMLNameCache()
  /// Open elements outside leaves: a node, or -1 for one that only lets others through.
  private var open: [Int32] = []
  private var depth = 0
  private var recordDepth = 0
  private var hidden = 0
  private var leaf = 0
  private var leafIsMarkup = false
  private var leafEscapes = false
  private var target = -1
  private var isCut = false

  /// A state. The first `skip` records were delivered by an earlier pass and are not
  /// delivered again.
  init(
    vocabulary: XMLVocabulary, isStrict: Bool, skip: Int, visit: @escaping (XMLTree, Int) -> Void
  ) {
    self.vocabulary = vocabulary
    self.isStrict = isStrict
    self.skip = skip
    self.visit = visit
    unsafe context = nil
  }

  mutating func attach(_ context: xmlParserCtxtPtr) { unsafe self.context = context }

  /// Gives the pass up.
  mutating func give(up reason: Abort) {
    if abort == nil { abort = reason }
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// The line the parser is at.
  private var line: Int {
    guard let input = unsafe context?.pointee.input else { return 0 }
    return unsafe Int(input.pointee.line)
  }

  private var column: Int {
    guard let input = unsafe context?.pointee.input else { return 0 }
    return unsafe Int(input.pointee.col)
  }
}

// MARK: - Events

extension XMLReaderState {
  /// A start tag; `attributes` are libxml2's five pointers each.
  mutating func start(
    local: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?, address: UnsafePointer<UInt8>?,
    attributeCount: Int, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard abort == nil else { return }
    outcome.hasRoot = true
    depth += 1
    if depth > Budget.depth { return give(up: .budget("elements inside each other")) }
    if attributeCount > Budget.attributes { return give(up: .budget("attributes of one element")) }
    if leaf > 0 {
      leaf += 1
      if leafIsMarkup { unsafe writeTag(local, attributeCount, attributes) }
      return
    }
    if hidden > 0 {
      hidden += 1
      return
    }
    let entry = unsafe entry(local, prefix, address)
    guard entry >= 0 else {
      if recordDepth > 0 { hidden = 1 } else { open.append(-1) }
      return
    }
    if recordDepth == 0, vocabulary.entries[Int(entry)].role == .body {
      open.append(-1)
      return
    }
    guard tree.nodes.count < Budget.nodes, tree.arena.count < Budget.arenaBytes else {
      isCut = true
      hidden = 1
      return
    }
    unsafe append(vocabulary.entries[Int(entry)], attributeCount, attributes)
  }

  private mutating func append(
    _ entry: XMLVocabulary.Entry, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    closeText()
    let node = tree.nodes.count
    let parent = open.last { $0 >= 0 } ?? -1
    let attributeStart = tree.attributes.count
    let isMarkup = entry.role == .markup || entry.role == .body
    var isXHTML = false
    for index in 0..<attributeCount {
      guard let attributes = unsafe attributes else { break }
      let name = unsafe attributes[index * 5]
      let code = unsafe attributeCode(name)
      guard code != 0, let from = unsafe attributes[index * 5 + 3],
        let to = unsafe attributes[index * 5 + 4]
      else { continue }
      let value = unsafe ByteView(from, count: to - from)
      if isMarkup, value.isCaseless("xhtml") { isXHTML = true }
      let start = tree.arena.count
      tree.arena.append(contentsOf: value)
      tree.attributes.append(
        XMLTree.Attribute(
          code: code, start: Int32(clamping: start), end: Int32(clamping: tree.arena.count)))
    }
    let textStart = Int32(clamping: tree.arena.count)
    tree.nodes.append(
      XMLTree.Node(
        code: entry.code, isRecord: entry.role == .record, line: UInt32(clamping: line),
        parent: parent, end: Int32.max, textStart: textStart, textEnd: textStart,
        attributeStart: Int32(clamping: attributeStart),
        attributeEnd: Int32(clamping: tree.attributes.count)))
    target = node
    switch entry.role {
    case .text, .markup, .body:
      leaf = 1
      leafIsMarkup = isMarkup
      leafEscapes = isXHTML
    case .record:
      recordDepth += 1
      open.append(Int32(clamping: node))
    case .container: open.append(Int32(clamping: node))
    }
  }

  /// Text, references replaced.
  mutating func text(_ bytes: ByteView) {
    guard abort == nil, target >= 0, hidden == 0 else { return }
    let start = Int(tree.nodes[target].textStart)
    guard tree.arena.count + bytes.count - start <= Budget.valueBytes,
      tree.arena.count + bytes.count <= Budget.arenaBytes + Budget.valueBytes
    else {
      isCut = true
      return
    }
    if leafEscapes {
      writeEscaped(bytes)
      return
    }
    // In push mode CDATA keeps the carriage returns of its line ends.
    var index = 0
    while let carriage = bytes.find(0x0D, from: index) {
      tree.arena.append(contentsOf: bytes.part(index..<carriage))
      index = carriage + 1
    }
    tree.arena.append(contentsOf: index == 0 ? bytes : bytes.part(from: index))
  }

  /// An end tag.
  mutating func end(local: UnsafePointer<UInt8>?) {
    guard abort == nil else { return }
    depth -= 1
    if leaf > 0 {
      leaf -= 1
      if leaf == 0 {
        closeText()
        if let last = tree.nodes.indices.last { tree.nodes[last].end = Int32(last + 1) }
        leafEscapes = false
      } else if leafIsMarkup {
        write("</")
        unsafe tree.arena.append(contentsOf: ByteView(cString: local))
        write(">")
      }
      return
    }
    if hidden > 0 {
      hidden -= 1
      return
    }
    closeText()
    guard let node = open.popLast(), node >= 0 else { return }
    tree.nodes[Int(node)].end = Int32(clamping: tree.nodes.count)
    if tree.nodes[Int(node)].isRecord { deliver(Int(node)) }
  }

  /// Fixes the extent of the text that was being collected.
  private mutating func closeText() {
    guard target >= 0 else { return }
    tree.nodes[target].textEnd = Int32(clamping: tree.arena.count)
    target = -1
  }

  /// Hands a finished record over and forgets it.
  private mutating func deliver(_ node: Int) {
    recordDepth -= 1
    outcome.recordsRead += 1
    if isCut {
      outcome.cutValues += 1
      isCut = false
    }
    if outcome.recordsRead > skip { visit(tree, node) }
    let first = tree.nodes[node]
    let attributes = Int(first.attributeStart)
    let bytes =
      attributes < Int(first.attributeEnd)
      ? Int(tree.attributes[attributes].start) : Int(first.textStart)
    tree.arena.removeLast(tree.arena.count - bytes)
    tree.attributes.removeLast(tree.attributes.count - attributes)
    tree.nodes.removeLast(tree.nodes.count - node)
  }

  /// An error or a warning of libxml2's.
  mutating func found(_ error: UnsafePointer<xmlError>) {
    let level = unsafe error.pointee.level
    let code = unsafe Int(error.pointee.code)
    guard level == XML_ERR_FATAL, abort == nil else { return }
    let place = unsafe (line: Int(error.pointee.line), column: Int(error.pointee.int2))
    if isStrict {
      let words = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "error \(code)"
      outcome.note(
        MarkupDiagnostic(
          line: place.line, column: place.column, code: code, isDamage: false,
          message: "not well-formed XML: " + words.filter { $0 != "\n" }))
      give(up: .damaged)
    } else {
      outcome.note(
        MarkupDiagnostic(
          line: place.line, column: place.column, code: code, isDamage: true,
          message: "damage that could not be repaired"))
    }
  }

  /// An entity declaration: no document's entities are ever read.
  mutating func declaresEntity() {
    outcome.refusedEntities = true
    give(up: .entities)
  }

  /// Undoes what libxml2 does to a parse it holds for damaged, which would lose every
  /// reference that follows.
  func keepGoing() {
    guard !isStrict, abort == nil, let context = unsafe context else { return }
    unsafe context.pointee.wellFormed = 1
    unsafe context.pointee.disableSAX = 0
  }
}

// MARK: - Names

extension XMLReaderState {
  private mutating func entry(
    _ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?,
    _ address: UnsafePointer<UInt8>?
  ) -> Int32 {
    let name = UInt(bitPattern: local)
    let space = unsafe UInt(bitPattern: address ?? prefix)
    let known = elements.find(name, space)
    if known != XMLNameCache.absent { return known }
    let found = unsafe vocabulary.element(
      ByteView(cString: local), prefix: ByteView(cString: prefix),
      address: ByteView(cString: address))
    let entry = Int32(clamping: found ?? -1)
    elements.insert(name, space, entry)
    if elements.count > Budget.names { give(up: .budget("different element names")) }
    return entry
  }

  private mutating func attributeCode(_ name: UnsafePointer<UInt8>?) -> UInt16 {
    let key = UInt(bitPattern: name)
    let known = attributeNames.find(key, 0)
    if known != XMLNameCache.absent { return UInt16(truncatingIfNeeded: known) }
    let code = unsafe vocabulary.attribute(ByteView(cString: name))
    attributeNames.insert(key, 0, Int32(code))
    if attributeNames.count > Budget.names { give(up: .budget("different attribute names")) }
    return code
  }
}

// MARK: - Markup written back

extension XMLReaderState {
  private mutating func write(_ word: StaticString) {
    unsafe tree.arena.append(contentsOf: ByteView(word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Writes a start tag back as HTML, with the attributes that mean something for text.
  private mutating func writeTag(
    _ local: UnsafePointer<UInt8>?, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard tree.arena.count < Budget.arenaBytes else { return }
    write("<")
    unsafe tree.arena.append(contentsOf: ByteView(cString: local))
    for index in 0..<attributeCount {
      guard let attributes = unsafe attributes else { break }
      let name = unsafe ByteView(cString: attributes[index * 5])
      guard name.is("href") || name.is("src") || name.is("alt") || name.is("class"),
        let from = unsafe attributes[index * 5 + 3], let to = unsafe attributes[index * 5 + 4]
      else { continue }
      write(" ")
      tree.arena.append(contentsOf: name)
      write("=\"")
      unsafe writeEscaped(ByteView(from, count: to - from))
      write("\"")
    }
    write(">")
  }

  private mutating func writeEscaped(_ bytes: ByteView) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case 0x0D: continue
      default: tree.arena.append(byte)
      }
    }
  }
}
