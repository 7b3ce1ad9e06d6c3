internal import CLibXML2
internal import Glibc

/// Where libxml2's SAX events become nodes. One per page, on the stack of the parsing
/// function; the callbacks reach it by pointer.
///
/// Text and values are ranges of the page's own bytes wherever the reduction set them
/// aside; what libxml2 made itself (references replaced, text in several pieces) goes to
/// `made`.
struct HTMLPageBuilder {
  private(set) var nodes: [HTMLPage.Node] = []
  private(set) var attributes: [HTMLPage.Attribute] = []
  /// Bytes that do not stand in the source as they are; places in them count from the
  /// source's end on.
  private(set) var made: [UInt8] = []
  private(set) var diagnostics: [MarkupDiagnostic] = []

  private let cuts: [PageReduction.Cut]
  private let sourceCount: Int
  /// Class words, id stems and item names with their elements.
  private(set) var index: NameIndex
  /// Elements by their own names.
  private(set) var tags: TagIndex
  /// The first cut that is still ahead of the parser.
  private var nextCut = 0
  /// Texts set aside that libxml2 did not come by.
  private(set) var missed = 0
  /// Whether the last node is a run of text that goes on.
  private var isTextOpen = false

  /// Open elements of the whole page, innermost last.
  private var open: [UInt32] = [0]
  /// How many of them the running parse has opened.
  private var openInParse = 0
  private var strayEndTagSteps = 0
  /// Why the running parse was stopped, if it was.
  var stop: Stop?
  private var names = NameCache()
  private var inlineNames = [NameCache.Known?](repeating: nil, count: InlineElement.count)
  private var realNames = [NameCache.Known?](repeating: nil, count: StandInNames.count)
  /// The names of all attributes.
  private(set) var attributeNames = AttributeNames()

  /// Why a parse ends before the bytes do.
  enum Stop {
    /// Start over at this place of the markup, with a fresh stack and dictionary.
    case afresh(at: Int)
    /// A budget of the whole page is spent.
    case full
  }

  /// A builder for a page of so many bytes of which this is the reduction; takes the
  /// attributes out of it.
  init(sourceCount: Int, reduction: inout PageReduction) {
    self.sourceCount = sourceCount
    attributeNames = reduction.names
    cuts = reduction.cuts
    // What grows by doubling would take half as much again while it moves.
    index = NameIndex(expecting: reduction.attributes.count)
    tags = TagIndex(expecting: reduction.nodeCount)
    nodes.reserveCapacity(reduction.nodeCount + 64)
    attributes = reduction.takeAttributes()
    nodes.append(
      HTMLPage.Node(
        name: .document, first: 0, count: 0, parent: 0, end: 0, place: 0, role: .inline))
  }

  /// One that holds nothing, to stand where another was taken from.
  init() {
    sourceCount = 0
    cuts = []
    index = NameIndex(expecting: 0)
    tags = TagIndex(expecting: 0)
  }

  /// A fresh parser continues with this page: what is open stays open in the tree.
  mutating func beginParse() {
    stop = nil
    names = NameCache()
    openInParse = 0
    strayEndTagSteps = 0
  }

  /// Closes everything; call once at the end.
  mutating func finish() {
    let end = UInt32(truncatingIfNeeded: nodes.count)
    for index in open { nodes[Int(index)].end = end }
    open.removeAll()
    if stop == nil { pass(.max) }
  }
}

// MARK: - Places

extension HTMLPageBuilder {
  /// Goes past the cuts that end before a place in the markup. What nobody asked for was
  /// no text or no tag to libxml2.
  private mutating func pass(_ place: UInt32) {
    while nextCut < cuts.count, cuts[nextCut].end < place {
      let cut = cuts[nextCut]
      if cut.kind.mustBeSeen || cut.kind == .tag && !cut.facts.contains(.mayVanish) {
        missed += 1
      }
      nextCut += 1
    }
  }

  /// The place in the source of a place in the markup; cuts before it have been passed.
  private func sourcePlace(_ place: UInt32) -> UInt32 {
    guard nextCut > 0 else { return place }
    let last = cuts[nextCut - 1]
    return place &- last.end &+ last.sourceEnd
  }
}

// MARK: - Events

extension HTMLPageBuilder {
  /// A start tag, the parser standing behind its attributes, at this place of the markup.
  /// Name and attribute pairs are NUL-terminated and live as long as the call.
  mutating func start(
    _ name: UnsafePointer<UInt8>, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    place: UInt32, source: ByteView, parser: xmlParserCtxtPtr
  ) {
    guard stop == nil else { return }
    guard nodes.count < HTMLPage.Limits.nodes else { return unsafe overflow(place, source, parser) }
    isTextOpen = false
    pass(place &+ 1)
    var isNew = false
    var known = unsafe names.look(up: name, tags: &tags, isNew: &isNew)
    let index = UInt32(truncatingIfNeeded: nodes.count)
    var node = HTMLPage.Node(
      name: known.name, first: UInt32(truncatingIfNeeded: attributes.count), count: 0,
      parent: open[open.count - 1], end: 0, place: sourcePlace(place), role: known.role)
    if nextCut > 0, cuts[nextCut - 1].end == place, cuts[nextCut - 1].kind == .tag {
      let cut = cuts[nextCut - 1]
      // It was passed a moment ago, and is asked for now.
      if !cut.facts.contains(.mayVanish) { missed -= 1 }
      node.first = cut.start
      node.count = UInt32(cut.number)
      if cut.element > 0 {
        known = realName(cut.element)
        (node.name, node.role) = (known.name, known.role)
      }
      if cut.facts.contains(.open) { unsafe fill(cut, from: pairs) }
      if cut.facts.contains(.names) { noteNames(cut, source) }
    } else if let pairs = unsafe pairs {
      isNew = true
      unsafe append(pairs, source)
      node.count = UInt32(truncatingIfNeeded: attributes.count) &- node.first
    }
    tags.add(nodes.count, known.tag)
    nodes.append(node)
    open.append(index)
    openInParse += 1
    if openInParse > HTMLPage.Limits.openElements {
      unsafe startAfresh(at: place, parser)
    } else if isNew, unsafe xmlDictSize(parser.pointee.dict) > HTMLPage.Limits.names {
      unsafe startAfresh(at: place, parser)
    }
  }

  /// Puts the values that libxml2 decoded where they belong: they come in the order in
  /// which it was shown them.
  private mutating func fill(
    _ cut: PageReduction.Cut, from pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    var position = 0
    let first = Int(cut.start)
    for place in first..<first + Int(cut.number)
    where attributes[place].start == PageReduction.open {
      attributes[place].start = 0
      guard let pairs = unsafe pairs, unsafe pairs[position] != nil else {
        missed += 1
        continue
      }
      if let value = unsafe pairs[position + 1] { unsafe keep(value, for: place) }
      position += 2
    }
  }

  /// Adds the attributes of a tag that libxml2 read alone.
  private mutating func append(
    _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>, _ source: ByteView
  ) {
    var position = 0
    while let name = unsafe pairs[position] {
      let known = unsafe MarkupName(start: name, count: strlen(name))
      let mark = attributeNames.mark(of: known)
      let place = attributes.count
      attributes.append(HTMLPage.Attribute(name: known, start: 0, count: 0))
      if let value = unsafe pairs[position + 1] { unsafe keep(value, for: place) }
      if mark != 0 { note(mark, attributes[place], source) }
      position += 2
    }
  }

  /// Keeps a NUL-terminated value and notes where it stands.
  private mutating func keep(_ value: UnsafePointer<UInt8>, for place: Int) {
    let count = unsafe strlen(value)
    attributes[place].start = UInt32(truncatingIfNeeded: sourceCount + made.count)
    attributes[place].count = UInt32(truncatingIfNeeded: count)
    unsafe made.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
  }

  /// Puts what a tag's attributes name into the index.
  private mutating func noteNames(_ cut: PageReduction.Cut, _ source: ByteView) {
    let first = Int(cut.start)
    for place in first..<first + Int(cut.number) {
      let mark = HTMLPage.indexMark(of: attributes[place].name)
      if mark != 0 { note(mark, attributes[place], source) }
    }
  }

  private mutating func note(
    _ mark: UInt8, _ attribute: HTMLPage.Attribute, _ source: ByteView
  ) {
    guard attribute.count > 0 else { return }
    let start = Int(attribute.start)
    let end = start + Int(attribute.count)
    if start < sourceCount {
      index.add(nodes.count, mark, value: source.part(start..<end), at: start)
    } else {
      made[start - sourceCount..<end - sourceCount].withView {
        index.add(nodes.count, mark, value: $0, at: start)
      }
    }
  }

  /// An end tag, written or implied: libxml2 reports each element it opened once.
  mutating func end() {
    guard stop == nil, openInParse > 0, open.count > 1 else { return }
    openInParse -= 1
    isTextOpen = false
    let index = Int(open.removeLast())
    nodes[index].end = UInt32(truncatingIfNeeded: nodes.count)
  }

  /// Text, in pieces of libxml2's choice: neighbours become one run. The parser stands
  /// behind it, at this place of the markup.
  mutating func text(
    _ start: UnsafePointer<UInt8>, _ count: Int, place: UInt32, source: ByteView,
    parser: xmlParserCtxtPtr
  ) {
    guard stop == nil, count > 0 else { return }
    guard nodes.count < HTMLPage.Limits.nodes else { return unsafe overflow(place, source, parser) }
    // Where the piece begins in the markup, if it holds a stand-in at all: then every byte
    // of it stands there as it is.
    let first = Int(place) - count
    pass(UInt32(clamping: first + 1))
    var done = 0
    while nextCut < cuts.count, cuts[nextCut].end <= place {
      let cut = cuts[nextCut]
      let standIn = Int(cut.end) - 1 - first
      guard cut.kind.isText, standIn >= done else {
        if cut.kind.mustBeSeen { missed += 1 }
        nextCut += 1
        continue
      }
      if cut.kind == .text || cut.kind == .blank {
        nextCut += 1
        unsafe add(start + done, count: standIn - done, place: cut.end, source)
        add(Int(cut.start)..<Int(cut.sourceEnd), place: cut.end, source)
      } else {
        unsafe add(start + done, count: standIn - done, place: cut.end - 1, source)
        addInline(upTo: cut.end, source)
      }
      done = standIn + 1
    }
    unsafe add(start + done, count: count - done, place: place, source)
  }

  /// Adds bytes of libxml2's to the run of text.
  private mutating func add(
    _ start: UnsafePointer<UInt8>, count: Int, place: UInt32, _ source: ByteView
  ) {
    guard count > 0 else { return }
    let from = sourceCount + made.count
    unsafe made.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    add(from..<from + count, place: place, source)
  }

  /// Adds a run of inline elements that libxml2 saw as one letter, which ends at a place.
  private mutating func addInline(upTo place: UInt32, _ source: ByteView) {
    while nextCut < cuts.count, cuts[nextCut].end == place {
      let cut = cuts[nextCut]
      nextCut += 1
      switch cut.kind {
      case .inlineStart:
        isTextOpen = false
        let known = inlineName(cut.element)
        let node = nodes.count
        if cut.facts.contains(.names) { noteNames(cut, source) }
        tags.add(node, known.tag)
        nodes.append(
          HTMLPage.Node(
            name: known.name, first: cut.start, count: UInt32(cut.number),
            parent: open[open.count - 1], end: 0, place: cut.sourceEnd, role: known.role))
        open.append(UInt32(truncatingIfNeeded: node))
      case .inlineText:
        add(Int(cut.start)..<Int(cut.sourceEnd), place: place, source)
      case .inlineEnd:
        isTextOpen = false
        guard open.count > 1 else { continue }
        nodes[Int(open.removeLast())].end = UInt32(truncatingIfNeeded: nodes.count)
      case .text, .blank, .tag, .nothing: break
      }
    }
  }

  /// The name of an inline element, worked out once.
  private mutating func inlineName(_ number: UInt8) -> NameCache.Known {
    if let known = inlineNames[Int(number)] { return known }
    let known = known(InlineElement(rawValue: number)?.name ?? "span")
    inlineNames[Int(number)] = known
    return known
  }

  /// The name for which another stands in the markup, worked out once.
  private mutating func realName(_ number: UInt8) -> NameCache.Known {
    if let known = realNames[Int(number)] { return known }
    let known = known(StandInNames.name(of: number))
    realNames[Int(number)] = known
    return known
  }

  private mutating func known(_ name: StaticString) -> NameCache.Known {
    let markup = unsafe MarkupName(start: name.utf8Start, count: name.utf8CodeUnitCount)
    return NameCache.Known(
      name: markup,
      role: unsafe TextRole(of: ByteView(name.utf8Start, count: name.utf8CodeUnitCount)),
      tag: tags.number(of: markup))
  }

  /// Adds bytes of the source or the last of those made to the run of text.
  private mutating func add(_ bytes: Range<Int>, place: UInt32, _ source: ByteView) {
    guard isTextOpen else {
      isTextOpen = true
      nodes.append(
        HTMLPage.Node(
          name: .text, first: UInt32(truncatingIfNeeded: bytes.lowerBound),
          count: UInt32(truncatingIfNeeded: bytes.count), parent: open[open.count - 1],
          end: UInt32(truncatingIfNeeded: nodes.count + 1), place: sourcePlace(place),
          role: .inline))
      return
    }
    let last = nodes.count - 1
    let start = Int(nodes[last].first)
    let end = start + Int(nodes[last].count)
    if end != bytes.lowerBound {
      // Not side by side: both are put together at the end of what was made.
      if start < sourceCount {
        // What is added may be there already, behind where the run has to go.
        let added = bytes.lowerBound >= sourceCount ? bytes.count : 0
        let place = made.count - added
        made.insert(contentsOf: source.part(start..<end), at: place)
        nodes[last].first = UInt32(truncatingIfNeeded: sourceCount + place)
      }
      if bytes.lowerBound < sourceCount { made.append(contentsOf: source.part(bytes)) }
    }
    nodes[last].count += UInt32(truncatingIfNeeded: bytes.count)
  }

  /// A complaint of libxml2. Stray end tags are counted by what the search for their
  /// start tag costs.
  mutating func complaint(
    _ error: xmlErrorPtr, place: UInt32, source: ByteView, parser: xmlParserCtxtPtr
  ) {
    guard stop == nil else { return }
    let code = unsafe Int(error.pointee.code)
    if code == Int(XML_ERR_TAG_NAME_MISMATCH.rawValue) {
      strayEndTagSteps += openInParse
      if strayEndTagSteps > HTMLPage.Limits.strayEndTagSteps {
        unsafe startAfresh(at: place, parser)
      }
      return
    }
    // 801 is "unknown tag": article, svg and the like, of no interest.
    guard code != 801, unsafe error.pointee.level == XML_ERR_FATAL else { return }
    guard diagnostics.count < HTMLPage.Limits.diagnostics else { return }
    let message =
      unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? English.markupError
    diagnostics.append(
      MarkupDiagnostic(
        line: 1 + source.part(0..<min(Int(sourcePlace(place)), source.count)).newlines, column: 0,
        code: code,
        isDamage: false, message: message.filter { $0 != "\n" }))
  }
}

// MARK: - Stopping

extension HTMLPageBuilder {
  private mutating func note(_ message: String, _ place: UInt32, _ source: ByteView) {
    diagnostics.append(
      MarkupDiagnostic(
        line: 1 + source.part(0..<min(Int(sourcePlace(place)), source.count)).newlines, column: 0,
        code: 0,
        isDamage: true, message: message))
  }

  private mutating func overflow(
    _ place: UInt32, _ source: ByteView, _ parser: xmlParserCtxtPtr
  ) {
    note(
      English.tooManyElements(HTMLPage.Limits.nodes), place, source)
    unsafe halt(.full, parser)
  }

  private mutating func startAfresh(at place: UInt32, _ parser: xmlParserCtxtPtr) {
    unsafe halt(.afresh(at: Int(place)), parser)
  }

  /// Ends the running parse; we are in one of its callbacks, where that is safe.
  private mutating func halt(_ reason: Stop, _ parser: xmlParserCtxtPtr) {
    stop = reason
    unsafe xmlStopParser(parser)
  }
}
