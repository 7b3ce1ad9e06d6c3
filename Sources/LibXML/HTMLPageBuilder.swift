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
  private let source: [UInt8]
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
  private var attributeCache = AttributeNameCache()
  /// The names of all attributes, each at least once; nil where there are too many.
  private(set) var attributeNames: [MarkupName]? = []

  /// Why a parse ends before the bytes do.
  enum Stop {
    /// Start over at this place of the markup, with a fresh stack and dictionary.
    case afresh(at: Int)
    /// A budget of the whole page is spent.
    case full
  }

  /// A builder for the page of which this is the reduction.
  init(source: [UInt8], reduction: PageReduction) {
    self.source = source
    cuts = reduction.cuts
    index = NameIndex(expecting: reduction.count / 32)
    tags = TagIndex(expecting: reduction.count / 20)
    nodes.reserveCapacity(reduction.count / 12 + 16)
    attributes.reserveCapacity(reduction.count / 24 + 16)
    nodes.append(
      HTMLPage.Node(
        name: .document, first: 0, count: 0, parent: 0, end: 0, place: 0, role: .inline))
  }

  /// One that holds nothing, to stand where another was taken from.
  init() {
    source = []
    cuts = []
    index = NameIndex(expecting: 0)
    tags = TagIndex(expecting: 0)
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
    let end = UInt32(truncatingIfNeeded: nodes.count)
    for index in open { nodes[Int(index)].end = end }
    open.removeAll()
    if stop == nil { pass(.max) }
  }
}

// MARK: - Places

extension HTMLPageBuilder {
  /// Goes past the cuts that end before a place in the markup.
  private mutating func pass(_ place: UInt32) {
    while nextCut < cuts.count, cuts[nextCut].end < place {
      if cuts[nextCut].kind == .text { missed += 1 }
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
    place: UInt32, parser: xmlParserCtxtPtr
  ) {
    guard stop == nil else { return }
    guard nodes.count < HTMLPage.Limits.nodes else {
      note(
        "The page has more than \(HTMLPage.Limits.nodes) elements; the rest was not read.", place)
      return unsafe halt(.full, parser)
    }
    isTextOpen = false
    pass(place &+ 1)
    var isNew = false
    let known = unsafe names.look(up: name, tags: &tags, isNew: &isNew)
    let first = attributes.count
    if let pairs = unsafe pairs { unsafe append(pairs, isNew: &isNew) }
    let index = UInt32(truncatingIfNeeded: nodes.count)
    tags.add(nodes.count, known.tag)
    nodes.append(
      HTMLPage.Node(
        name: known.name, first: UInt32(truncatingIfNeeded: first),
        count: UInt32(truncatingIfNeeded: attributes.count - first), parent: open[open.count - 1],
        end: 0, place: sourcePlace(place), role: known.role))
    open.append(index)
    openInParse += 1
    if openInParse > HTMLPage.Limits.openElements {
      unsafe startAfresh(at: place, parser)
    } else if isNew, unsafe xmlDictSize(parser.pointee.dict) > HTMLPage.Limits.names {
      unsafe startAfresh(at: place, parser)
    }
  }

  private mutating func append(
    _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>, isNew: inout Bool
  ) {
    // The cuts of this tag are the last that were passed.
    let last = nextCut - 1
    let firstCut =
      last >= 0 && cuts[last].kind == .value ? last - Int(cuts[last].number) : nextCut
    var position = 0
    while let name = unsafe pairs[position] {
      var start = source.count + made.count
      var count = 0
      if let value = unsafe pairs[position + 1] {
        let cut = unsafe firstCut + PageReduction.number(ofMark: value)
        if cut >= firstCut, cut <= last {
          start = Int(cuts[cut].start)
          count = Int(cuts[cut].sourceEnd) - start
        } else {
          count = unsafe strlen(value)
          unsafe made.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
        }
      }
      let known = unsafe attributeName(name, isNew: &isNew)
      attributes.append(
        HTMLPage.Attribute(
          name: known.name, start: UInt32(truncatingIfNeeded: start),
          count: UInt32(truncatingIfNeeded: count)))
      if count > 0, known.mark != 0 {
        if start < source.count {
          source[start..<start + count].withView { note(known.mark, $0, at: start) }
        } else {
          made[(start - source.count)...].withView { note(known.mark, $0, at: start) }
        }
      }
      position += 2
    }
  }

  /// Puts what an attribute names into the index, for the element that is being added.
  private mutating func note(_ mark: UInt8, _ value: ByteView, at place: Int) {
    let node = nodes.count
    if mark == UInt8(ascii: "#") {
      var end = value.count
      while end > 0, value[end - 1] &- 0x30 < 10 { end -= 1 }
      return index.add(node, mark, value.part(0..<end), at: place)
    }
    var start = 0
    while start < value.count {
      while start < value.count, value[start] <= 0x20 { start += 1 }
      var end = start
      while end < value.count, value[end] > 0x20 { end += 1 }
      guard start < end else { return }
      var first = start
      if mark == UInt8(ascii: "@") {
        // `schema:dateCreated`, `http://schema.org/Comment`: the last part counts.
        while end > start, HTMLPage.isNameMark(value[end - 1]) { end -= 1 }
        first = end
        while first > start, !HTMLPage.isNameMark(value[first - 1]) { first -= 1 }
      }
      if first < end { index.add(node, mark, value.part(first..<end), at: place + first) }
      start = max(end, start + 1)
    }
  }

  private mutating func attributeName(_ name: UnsafePointer<UInt8>, isNew: inout Bool)
    -> (name: MarkupName, mark: UInt8)
  {
    if let known = unsafe attributeCache.known(name) { return known }
    isNew = true
    let new = unsafe attributeCache.add(name)
    if let known = attributeNames, !known.contains(new.name) {
      if known.count < HTMLPage.Limits.attributeNames {
        attributeNames?.append(new.name)
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
    isTextOpen = false
    let index = Int(open.removeLast())
    nodes[index].end = UInt32(truncatingIfNeeded: nodes.count)
  }

  /// Text, in pieces of libxml2's choice: neighbours become one run. The parser stands
  /// behind it, at this place of the markup.
  mutating func text(_ start: UnsafePointer<UInt8>, _ count: Int, place: UInt32) {
    guard stop == nil, count > 0 else { return }
    pass(place)
    guard nextCut < cuts.count, cuts[nextCut].end == place, cuts[nextCut].kind.isText else {
      let from = source.count + made.count
      unsafe made.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
      return add(from..<from + count, place: place)
    }
    // The stand-in is the last byte of the piece.
    let cut = cuts[nextCut]
    nextCut += 1
    if count > 1 {
      let from = source.count + made.count
      unsafe made.append(contentsOf: UnsafeBufferPointer(start: start, count: count - 1))
      add(from..<from + count - 1, place: place)
    }
    add(Int(cut.start)..<Int(cut.sourceEnd), place: place)
  }

  /// Adds bytes of the source or the last of those made to the run of text.
  private mutating func add(_ bytes: Range<Int>, place: UInt32) {
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
      if start < source.count {
        // What is added may be there already, behind where the run has to go.
        let added = bytes.lowerBound >= source.count ? bytes.count : 0
        let place = made.count - added
        made.insert(contentsOf: source[start..<end], at: place)
        nodes[last].first = UInt32(truncatingIfNeeded: source.count + place)
      }
      if bytes.lowerBound < source.count { made.append(contentsOf: source[bytes]) }
    }
    nodes[last].count += UInt32(truncatingIfNeeded: bytes.count)
  }

  /// A complaint of libxml2. Stray end tags are counted by what the search for their
  /// start tag costs.
  mutating func complaint(_ error: xmlErrorPtr, place: UInt32, parser: xmlParserCtxtPtr) {
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
    let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "markup error"
    diagnostics.append(
      MarkupDiagnostic(
        line: HTMLPage.line(at: Int(sourcePlace(place)), of: source), column: 0, code: code,
        isDamage: false, message: message.filter { $0 != "\n" }))
  }
}

// MARK: - Stopping

extension HTMLPageBuilder {
  private mutating func note(_ message: String, _ place: UInt32) {
    diagnostics.append(
      MarkupDiagnostic(
        line: HTMLPage.line(at: Int(sourcePlace(place)), of: source), column: 0, code: 0,
        isDamage: true, message: message))
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
