internal import CLibXML2

/// What the SAX callbacks of one pass work on: the tree in memory, and where in it the
/// next event belongs.
///
/// Unsafe code here: names and addresses are libxml2's strings, good for the length of a
/// callback (and, as keys of the cache, for the length of the parse); `context` is the
/// parser that is calling, stopped only from inside its own callbacks.
@safe struct XMLReaderState {
  var tree: XMLTree
  /// Text that the parser was not shown.
  var words: XMLWords
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

  /// What a pass makes of damage.
  enum Pass {
    /// It ends at the first.
    case strict
    /// The same; what was wrong with texts was mended before.
    case mending
    /// It goes on after errors.
    case repairing
  }

  let vocabulary: XMLVocabulary
  private let pass: Pass
  private let skip: Int
  private let visit: (XMLTree, Int) -> Void
  private var context: xmlParserCtxtPtr?

  var elements = XMLNameCache()
  var attributeNames = XMLNameCache()
  /// Open elements outside leaves: a node, or -1 for one that only lets others through.
  private(set) var open: [Int32] = []
  private var depth = 0
  private var recordDepth = 0
  var hidden = 0
  private var leaf = 0
  private var leafIsMarkup = false
  var leafEscapes = false
  var target = -1
  var isCut = false

  /// A state. The first `skip` records were delivered by an earlier pass and are not
  /// delivered again.
  init(
    _ memory: XMLMemory, pass: Pass, skip: Int, visit: @escaping (XMLTree, Int) -> Void
  ) {
    vocabulary = memory.vocabulary
    (tree, words) = memory.lend()
    self.pass = pass
    self.skip = skip
    self.visit = visit
    unsafe context = nil
  }

  /// Gives back the room it was lent, when all is read.
  mutating func giveBack(to memory: XMLMemory) {
    var (tree, words) = (XMLTree(), XMLWords())
    swap(&tree, &self.tree)
    swap(&words, &self.words)
    memory.take(tree, words)
  }

  mutating func attach(_ context: xmlParserCtxtPtr) { unsafe self.context = context }

  /// Gives the pass up.
  mutating func give(up reason: Abort) {
    if abort == nil { abort = reason }
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// Whether what comes is not inside an element that holds text, or that nobody knows.
  var isAmongElements: Bool { leaf == 0 && hidden == 0 }

  /// The line the parser is at, of what it was shown.
  var shownLine: Int {
    guard let input = unsafe context?.pointee.input else { return 0 }
    return unsafe Int(input.pointee.line)
  }

  /// The same of the document.
  private var line: Int { shownLine + words.lines }

  /// Its column there.
  var column: Int {
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
    if depth > Budget.depth { return give(up: .budget(English.depth)) }
    if attributeCount > Budget.attributes { return give(up: .budget(English.attributes)) }
    if leaf > 0 {
      leaf += 1
      if leafIsMarkup { unsafe writeTag(local, attributeCount, attributes) }
      return
    }
    if hidden > 0 {
      hidden += 1
      return
    }
    guard let meaning = unsafe meaning(local, prefix, address) else {
      if recordDepth > 0 { hidden = 1 } else { open.append(-1) }
      return
    }
    if recordDepth == 0, meaning.role == .body {
      open.append(-1)
      return
    }
    guard tree.nodes.count < Budget.nodes, tree.arena.count < Budget.arenaBytes else {
      isCut = true
      hidden = 1
      return
    }
    unsafe append(meaning, attributeCount, attributes)
  }

  private mutating func append(
    _ meaning: XMLMeaning, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    closeText()
    let node = tree.nodes.count
    let parent = open.last { $0 >= 0 } ?? -1
    let attributeStart = tree.attributes.count
    let isMarkup = meaning.role == .markup || meaning.role == .body
    let isLeaf = isMarkup || meaning.role == .text
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
      tree.arena.append(value)
      tree.attributes.append(
        XMLTree.Attribute(
          code: code, start: Int32(clamping: start), end: Int32(clamping: tree.arena.count)))
    }
    let textStart = Int32(clamping: tree.arena.count)
    tree.nodes.append(
      XMLTree.Node(
        code: meaning.code, isRecord: meaning.role == .record, line: UInt32(clamping: line),
        parent: parent, end: isLeaf ? Int32(clamping: node + 1) : Int32.max, textStart: textStart,
        textEnd: textStart,
        attributeStart: Int32(clamping: attributeStart),
        attributeEnd: Int32(clamping: tree.attributes.count)))
    target = node
    switch meaning.role {
    case .text, .markup, .body:
      leaf = 1
      leafIsMarkup = isMarkup
      leafEscapes = isXHTML
    case .record:
      enterRecord(meaning.code)
      open.append(Int32(clamping: node))
    case .container: open.append(Int32(clamping: node))
    }
  }

  /// Notes that a record begins.
  mutating func enterRecord(_ code: UInt16) {
    // Records do not stand in records of their name: the one before was never closed.
    if pass == .mending, recordDepth > 0, isOpen(code) { give(up: .damaged) }
    recordDepth += 1
  }

  private func isOpen(_ code: UInt16) -> Bool {
    open.contains { $0 >= 0 && tree.nodes[Int($0)].code == code }
  }

  /// An end tag.
  mutating func end(local: UnsafePointer<UInt8>?) {
    guard abort == nil else { return }
    depth -= 1
    if leaf > 0 {
      leaf -= 1
      if leaf == 0 {
        closeText()
        leafEscapes = false
      } else if leafIsMarkup {
        write("</")
        unsafe tree.arena.append(ByteView(cString: local))
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
  mutating func closeText() {
    guard target >= 0 else { return }
    tree.nodes[target].textEnd = Int32(clamping: tree.arena.count)
    target = -1
  }

  /// Hands a finished record over and forgets it.
  mutating func deliver(_ node: Int) {
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
    tree.arena.truncate(to: bytes)
    tree.attributes.removeLast(tree.attributes.count - attributes)
    tree.nodes.removeLast(tree.nodes.count - node)
  }

  /// An error or a warning of libxml2's.
  mutating func found(_ error: UnsafePointer<xmlError>) {
    let level = unsafe error.pointee.level
    let code = unsafe Int(error.pointee.code)
    guard level == XML_ERR_FATAL, abort == nil else { return }
    let shown = unsafe (line: Int(error.pointee.line), column: Int(error.pointee.int2))
    let place = (
      line: shown.line + words.lines, column: words.column(line: shown.line, column: shown.column)
    )
    if pass != .repairing {
      outcome.note(
        MarkupDiagnostic(
          line: place.line, column: place.column, code: code, isDamage: false,
          message: unsafe English.notWellFormed(Self.words(of: error))))
      give(up: .damaged)
    } else {
      outcome.note(
        MarkupDiagnostic(
          line: place.line, column: place.column, code: code, isDamage: true,
          message: English.unrepairable))
    }
  }

  /// What libxml2 says of an error. The line it names for the tag that is open is one of
  /// what it was shown, not of the document: that is left out.
  private static func words(of error: UnsafePointer<xmlError>) -> String {
    guard let message = unsafe error.pointee.message else {
      return unsafe English.error(error.pointee.code)
    }
    let words = unsafe String(cString: message).filter { $0 != "\n" }
    guard unsafe error.pointee.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue) else {
      return words
    }
    return words.replacing(" line \(unsafe error.pointee.int1) and ", with: " and ")
  }

  /// An entity declaration: no document's entities are ever read.
  mutating func declaresEntity() {
    outcome.refusedEntities = true
    give(up: .entities)
  }

  /// Undoes what libxml2 does to a parse it holds for damaged, which would lose every
  /// reference that follows.
  func keepGoing() {
    guard pass == .repairing, abort == nil, let context = unsafe context else { return }
    unsafe context.pointee.wellFormed = 1
    unsafe context.pointee.disableSAX = 0
  }
}
