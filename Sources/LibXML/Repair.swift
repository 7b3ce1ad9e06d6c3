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
  var count = 0
  /// Whether a document type with entities was dropped.
  var refusedEntities = false

  /// Whether the input ended before the root did: the rest is missing.
  var isCutShort = false

  var isRootClosed = false
  var window = RepairWindow()
  var stack: RepairStack
  var output: [UInt8] = []
  let records: Set<[UInt8]>
  var isCDATA = false
  var noDoctypeEnd = false
  static let pieceBytes = 32 << 10

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

  mutating func flush(_ emit: (ByteView) -> Bool) -> Bool {
    guard !output.isEmpty else { return true }
    let goesOn = output.withView { emit($0) }
    output.removeAll(keepingCapacity: true)
    return goesOn
  }

  /// Goes one step on; false where more bytes are needed to decide.
  mutating func step() -> Bool {
    if isCDATA { return cdataText() }
    guard window.bytes[window.position] == UInt8(ascii: "<") else { return text() }
    return markup()
  }
}

// MARK: - Text

extension Repair {
  /// Text up to the next tag.
  mutating func text() -> Bool {
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
  mutating func character(
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
  mutating func reference(
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
  mutating func copy(_ view: ByteView) {
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

  mutating func append(_ word: StaticString) {
    unsafe output.append(contentsOf: ByteView(word.utf8Start, count: word.utf8CodeUnitCount))
  }
}
