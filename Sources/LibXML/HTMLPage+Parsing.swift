internal import CLibXML2

extension HTMLPage {
  /// Parses a page that is valid UTF-8 without byte order mark and NUL (`TextDecoding`
  /// gives such bytes). Never fails: an empty page has a root and nothing else.
  ///
  /// Linear in the size of the page, whatever stands in it.
  public static func parse(utf8 bytes: [UInt8]) -> HTMLPage {
    var input = LongTags.trim(bytes)
    var diagnostics: [MarkupDiagnostic] = []
    if input.count > Limits.bytes {
      diagnostics.append(
        MarkupDiagnostic(
          line: 0, column: 0, code: 0, isDamage: true,
          message: "The page is larger than \(Limits.bytes >> 20) MiB; the rest was not read."))
      input.removeSubrange(Limits.bytes...)
    }
    var builder = HTMLPageBuilder(expecting: input.count)
    let count = input.count
    // libxml2 reads up to the NUL behind the bytes.
    input.append(0)
    unsafe input.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe parse(start, count: count, into: &builder)
    }
    builder.finish()
    return HTMLPage(
      nodes: builder.nodes, attributes: builder.attributes, arena: builder.arena,
      attributeNames: builder.attributeNames, saveNotes: builder.saveNotes,
      diagnostics: diagnostics + builder.diagnostics)
  }

  /// Parses the bytes, starting over with a fresh parser at the same byte whenever the
  /// builder asks for it. Each round consumes at least one tag.
  private static func parse(
    _ start: UnsafePointer<UInt8>, count: Int, into builder: inout HTMLPageBuilder
  ) {
    let end = unsafe start + count
    var position = unsafe start
    var isFirst = true
    while unsafe position < end {
      builder.beginParse()
      unsafe HTMLParser.run(position, count: end - position, isFirst: isFirst, into: &builder)
      isFirst = false
      guard case .afresh(let next)? = builder.stop else { return }
      // The parser stands in front of the tag's `>`.
      var resume = unsafe start + max(0, Int(bitPattern: next &- UInt(bitPattern: start)))
      while unsafe resume < end, unsafe resume.pointee != UInt8(ascii: ">"),
        unsafe resume.pointee != UInt8(ascii: "<")
      {
        unsafe resume += 1
      }
      if unsafe resume < end, unsafe resume.pointee == UInt8(ascii: ">") { unsafe resume += 1 }
      unsafe position = unsafe max(resume, position + 1)
    }
  }
}

/// One run of libxml2's HTML parser over bytes in memory, which are not copied.
private enum HTMLParser {
  /// What the callbacks get as their user data. Never NULL: with NULL libxml2 hands
  /// them its own context instead. Safe because it never leaves `run`.
  @safe struct Box {
    var builder: HTMLPageBuilder
    let parser: xmlParserCtxtPtr
  }

  /// Parses `count` bytes with a NUL behind them.
  ///
  /// Right because: the bytes outlive the call; the input has no buffer object, so
  /// libxml2 neither copies nor frees nor writes them; the box lives on this stack frame and
  /// is reached by its address only while the parser runs; the parser is freed here.
  static func run(
    _ start: UnsafePointer<UInt8>, count: Int, isFirst: Bool, into builder: inout HTMLPageBuilder
  ) {
    LibXMLSetup.once()
    guard let parser = unsafe htmlNewParserCtxt() else { return }
    defer { unsafe htmlFreeParserCtxt(parser) }
    unsafe parser.pointee.sax.pointee = handlers
    var options =
      Int32(HTML_PARSE_RECOVER.rawValue) | Int32(HTML_PARSE_NONET.rawValue)
      | Int32(HTML_PARSE_IGNORE_ENC.rawValue)
      // The HTML options lack this one, the parser honours it: without it a page ends
      // at depth 256 and at a text of 10 MB.
      | Int32(XML_PARSE_HUGE.rawValue)
    if !isFirst { options |= Int32(HTML_PARSE_NOIMPLIED.rawValue) }
    _ = unsafe htmlCtxtUseOptions(parser, options)
    guard let input = unsafe xmlNewInputStream(parser) else { return }
    // An input without a buffer of libxml2's own: nothing is copied, moved or freed.
    unsafe input.pointee.base = start
    unsafe input.pointee.cur = start
    unsafe input.pointee.end = start + count
    unsafe input.pointee.length = Int32(clamping: count)
    guard unsafe inputPush(parser, input) >= 0 else { return }
    // Decided by us; otherwise the first byte above 127 makes it Latin-1.
    unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)

    var box = unsafe Box(builder: builder, parser: parser)
    // The builder moves into the box and back, so that its arrays are never shared.
    builder = HTMLPageBuilder(expecting: 0)
    unsafe withUnsafeMutablePointer(to: &box) { box in
      unsafe parser.pointee.userData = UnsafeMutableRawPointer(box)
      _ = unsafe htmlParseDocument(parser)
    }
    builder = box.builder
  }

  private static func box(_ data: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Box> {
    unsafe data.assumingMemoryBound(to: Box.self)
  }

  private static var handlers: xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    // Without the mark libxml2 does not look at `serror`.
    unsafe sax.initialized = XML_SAX2_MAGIC
    unsafe sax.startElement = { data, name, pairs in
      guard let data = unsafe data, let name = unsafe name else { return }
      let box = unsafe HTMLParser.box(data)
      unsafe box.pointee.builder.start(name, pairs, parser: box.pointee.parser)
    }
    unsafe sax.endElement = { data, _ in
      guard let data = unsafe data else { return }
      unsafe HTMLParser.box(data).pointee.builder.end()
    }
    let text: charactersSAXFunc = { data, start, count in
      guard let data = unsafe data, let start = unsafe start else { return }
      let box = unsafe HTMLParser.box(data)
      unsafe box.pointee.builder.text(start, Int(count), parser: box.pointee.parser)
    }
    unsafe sax.characters = unsafe text
    unsafe sax.ignorableWhitespace = unsafe text
    unsafe sax.cdataBlock = unsafe text
    unsafe sax.comment = { data, start in
      guard let data = unsafe data, let start = unsafe start else { return }
      unsafe HTMLParser.box(data).pointee.builder.comment(start)
    }
    unsafe sax.serror = { data, error in
      guard let data = unsafe data, let error = unsafe error else { return }
      let box = unsafe HTMLParser.box(data)
      unsafe box.pointee.builder.complaint(error, parser: box.pointee.parser)
    }
    return unsafe sax
  }
}
