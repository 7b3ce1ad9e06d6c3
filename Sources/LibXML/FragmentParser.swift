internal import CLibXML2

/// Reads a fragment through libxml2's HTML parser, for what the scanner leaves alone.
///
/// Unsafe code here: the state lives on the stack of `plainText` and is reached by its
/// address through `userData` only while `htmlParseDocument` runs; names, attributes and
/// text are C strings that libxml2 keeps for the length of a callback.
enum FragmentParser {
  @safe private struct State {
    var text: FragmentText
    var depth = 0
    var hiddenFrom: Int?
    var isTooDeep = false
    var context: htmlParserCtxtPtr?
  }

  /// The plain text, or nil where the fragment is nested too deeply for libxml2.
  static func plainText(_ html: ByteView, lineBreaks: Fragment.LineBreaks) -> PlainText? {
    LibXMLSetup.once()
    guard !html.isEmpty, html.count <= Int(Int32.max) else { return nil }
    var state = unsafe State(text: FragmentText(lineBreaks: lineBreaks))
    let parsed = unsafe html.withContiguousStorageIfAvailable { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe parse(characters, state: &state)
      }
    }
    guard parsed == true, !state.isTooDeep else { return nil }
    return state.text.finish()
  }

  private static func parse(_ bytes: UnsafeBufferPointer<CChar>, state: inout State) -> Bool {
    guard
      let context = unsafe htmlCreateMemoryParserCtxt(
        bytes.baseAddress, Int32(clamping: bytes.count))
    else { return false }
    defer { unsafe htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NOIMPLIED.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    unsafe htmlCtxtUseOptions(context, Int32(bitPattern: options))
    unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    unsafe state.context = context
    unsafe withUnsafeMutablePointer(to: &state) { state in
      unsafe install(in: context)
      unsafe context.pointee.userData = UnsafeMutableRawPointer(state)
      unsafe htmlParseDocument(context)
    }
    return true
  }

  private static func install(in context: htmlParserCtxtPtr) {
    guard let sax = unsafe context.pointee.sax else { return }
    unsafe sax.pointee = xmlSAXHandler()
    unsafe sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.pointee.serror = { _, _ in }
    unsafe sax.pointee.startElement = { data, name, attributes in
      guard let state = unsafe data?.assumingMemoryBound(to: State.self) else { return }
      unsafe FragmentParser.start(name, attributes, &state.pointee)
    }
    unsafe sax.pointee.endElement = { data, name in
      guard let state = unsafe data?.assumingMemoryBound(to: State.self) else { return }
      unsafe FragmentParser.end(name, &state.pointee)
    }
    unsafe sax.pointee.characters = { data, text, count in
      guard let state = unsafe data?.assumingMemoryBound(to: State.self),
        unsafe state.pointee.hiddenFrom == nil
      else { return }
      unsafe state.pointee.text.text(ByteView(text, count: count))
    }
    unsafe sax.pointee.ignorableWhitespace = sax.pointee.characters
  }

  private static func start(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    _ state: inout State
  ) {
    state.depth += 1
    if state.depth > Budget.fragmentDepth, !state.isTooDeep {
      state.isTooDeep = true
      unsafe xmlStopParser(state.context)
    }
    guard state.hiddenFrom == nil, !state.isTooDeep else { return }
    let role = unsafe TextRole(of: ByteView(cString: name))
    if role == .hidden {
      state.hiddenFrom = state.depth
      return
    }
    var href: [UInt8]?
    var src: [UInt8]?
    var alt: [UInt8]?
    var isSmiley = false
    var index = 0
    while let attributes = unsafe attributes, let key = unsafe attributes[index] {
      let name = unsafe ByteView(cString: key)
      let value = unsafe ByteView(cString: attributes[index + 1])
      if name.is("href") { href = Array(value) }
      if name.is("src") { src = Array(value) }
      if name.is("alt") { alt = Array(value) }
      if name.is("class") { isSmiley = FragmentText.isSmiley(value) }
      index += 2
    }
    state.text.start(role, href: href, src: src, alt: isSmiley ? alt : nil)
  }

  private static func end(_ name: UnsafePointer<UInt8>?, _ state: inout State) {
    defer { state.depth -= 1 }
    if let from = state.hiddenFrom {
      if state.depth <= from { state.hiddenFrom = nil }
      return
    }
    unsafe state.text.end(TextRole(of: ByteView(cString: name)))
  }
}
