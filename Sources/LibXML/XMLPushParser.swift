internal import CLibXML2

/// One pass of libxml2's push parser, with our own handlers and nobody else's.
///
/// Unsafe code here: the parser is made and freed by this type, once; `userData` is the
/// state's address, which stays put because the state lies in memory of its own from
/// `init` to `deinit`; callbacks run only inside `push` and `finish`.
@safe struct XMLPushParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let state: UnsafeMutablePointer<XMLReaderState>
  private var isStarted = false

  /// A parser for UTF-8; nil where there is no memory for one. With `recovers` it gets
  /// repaired bytes and goes on after errors. The state is made where it stays: a copy
  /// elsewhere would make it copy its memory before it writes.
  init?(recovers: Bool, _ initial: () -> XMLReaderState) {
    LibXMLSetup.once()
    let state = UnsafeMutablePointer<XMLReaderState>.allocate(capacity: 1)
    unsafe state.initialize(to: initial())
    var handlers = unsafe XMLPushParser.handlers()
    guard
      let context = unsafe xmlCreatePushParserCtxt(
        &handlers, UnsafeMutableRawPointer(state), nil, 0, nil)
    else {
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
      return nil
    }
    // Entities are put in by the parser (NOENT), or `&amp;` in an attribute would arrive as
    // `&#38;`. That is safe because no document's entity can exist: a declaration ends the
    // strict pass, and the repair lets no DOCTYPE through.
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOCDATA.rawValue
      | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOENT.rawValue
    if recovers { options |= XML_PARSE_RECOVER.rawValue }
    unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    unsafe state.pointee.attach(context)
    unsafe self.context = context
    unsafe self.state = state
  }

  deinit {
    // The parser makes a document of its own to keep a declared entity in, and leaves it
    // behind where it was stopped.
    if let document = unsafe context.pointee.myDoc {
      unsafe context.pointee.myDoc = nil
      unsafe xmlFreeDoc(document)
    }
    unsafe xmlFreeParserCtxt(context)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// What the pass has found so far.
  var result: XMLReaderState { unsafe state.pointee }

  /// Why the pass was given up, if it was.
  var abort: XMLReaderState.Abort? { unsafe state.pointee.abort }

  /// Gives the pass up from outside.
  func give(up reason: XMLReaderState.Abort) { unsafe state.pointee.give(up: reason) }

  /// Takes the next piece of a sound document, of which the parser is shown the markup; how
  /// much of it was dealt with, nil when the pass is over.
  mutating func push(_ piece: ByteView, isLast: Bool, by reduction: inout XMLReduction) -> Int? {
    guard abort == nil else { return nil }
    let taken = unsafe reduction.take(piece, isLast: isLast, words: &state.pointee.words)
    let goesOn = reduction.shown.withView { push($0) }
    if reduction.isAtLoss { give(up: .damaged) }
    return goesOn && !reduction.isAtLoss ? taken : nil
  }

  /// Bytes the parser was given and has not looked at yet.
  private var backlog: Int {
    guard let input = unsafe context.pointee.input, let end = unsafe input.pointee.end,
      let place = unsafe input.pointee.cur
    else { return 0 }
    return unsafe end - place
  }

  /// Parses the next piece; false when the pass is over.
  mutating func push(_ bytes: ByteView) -> Bool {
    guard abort == nil else { return false }
    guard !bytes.isEmpty else { return true }
    isStarted = true
    unsafe state.pointee.keepGoing()
    _ = unsafe bytes.withContiguousStorageIfAvailable { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe xmlParseChunk(context, characters.baseAddress, Int32(clamping: characters.count), 0)
      }
    }
    // A bare `&` makes the parser wait for a `;`, and keep all that comes until then.
    if backlog > Budget.backlogBytes { give(up: .damaged) }
    return abort == nil
  }

  /// Ends the document.
  mutating func finish() {
    guard isStarted, abort == nil else { return }
    unsafe state.pointee.keepGoing()
    unsafe xmlParseChunk(context, nil, 0, 1)
  }

  /// The handlers: elements, text and errors; nothing that could read anything else.
  private static func handlers() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.startElementNs = { data, local, prefix, address, _, _, count, _, attributes in
      guard let state = unsafe data?.assumingMemoryBound(to: XMLReaderState.self) else { return }
      unsafe state.pointee.keepGoing()
      unsafe state.pointee.start(
        local: local, prefix: prefix, address: address, attributeCount: Int(count),
        attributes: attributes)
    }
    unsafe sax.endElementNs = { data, local, _, _ in
      guard let state = unsafe data?.assumingMemoryBound(to: XMLReaderState.self) else { return }
      unsafe state.pointee.end(local: local)
    }
    unsafe sax.characters = { data, text, count in
      guard let state = unsafe data?.assumingMemoryBound(to: XMLReaderState.self) else { return }
      unsafe state.pointee.keepGoing()
      unsafe state.pointee.text(ByteView(text, count: count), isSection: false)
    }
    unsafe sax.ignorableWhitespace = sax.characters
    unsafe sax.cdataBlock = { data, text, count in
      guard let state = unsafe data?.assumingMemoryBound(to: XMLReaderState.self) else { return }
      unsafe state.pointee.keepGoing()
      unsafe state.pointee.text(ByteView(text, count: count), isSection: true)
    }
    unsafe sax.entityDecl = { data, _, _, _, _, _ in
      guard let state = unsafe data?.assumingMemoryBound(to: XMLReaderState.self) else { return }
      unsafe state.pointee.declaresEntity()
    }
    unsafe sax.serror = { data, error in
      guard let state = unsafe data?.assumingMemoryBound(to: XMLReaderState.self),
        let error = unsafe error
      else { return }
      unsafe state.pointee.found(error)
    }
    return unsafe sax
  }
}
