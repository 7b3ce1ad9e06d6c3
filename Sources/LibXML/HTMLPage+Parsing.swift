internal import CLibXML2

extension HTMLPage {
  /// Parses a page that is valid UTF-8 without byte order mark and NUL (`TextDecoding`
  /// gives such bytes). Never fails: an empty page has a root and nothing else.
  ///
  /// Linear in the size of the page, whatever stands in it.
  public static func parse(utf8 bytes: [UInt8]) -> HTMLPage {
    parse(utf8: bytes, settingAside: true)
  }

  /// The same, for tests also with all of the page shown to libxml2.
  static func parse(utf8 bytes: [UInt8], settingAside: Bool) -> HTMLPage {
    var source = bytes
    var diagnostics: [MarkupDiagnostic] = []
    if source.count > Limits.bytes {
      diagnostics.append(
        MarkupDiagnostic(
          line: 0, column: 0, code: 0, isDamage: true,
          message: English.pageTooLarge(mebibytes: Limits.bytes >> 20)))
      source.removeSubrange(Limits.bytes...)
    }
    var reduction = PageReduction(of: source, settingAside: settingAside)
    let saveNotes = reduction.saveNotes
    var builder = build(&reduction, of: source)
    if builder.missed > 0 {
      // libxml2 reads this page in a way of its own: it gets to see all of it.
      reduction = PageReduction(of: source, settingAside: false)
      builder = build(&reduction, of: source)
    }
    return HTMLPage(
      nodes: builder.nodes, attributes: builder.attributes, source: source, made: builder.made,
      names: builder.index, tags: builder.tags, attributeNames: builder.attributeNames.all,
      saveNotes: saveNotes,
      diagnostics: diagnostics + builder.diagnostics)
  }

  private static func build(_ reduction: inout PageReduction, of source: [UInt8])
    -> HTMLPageBuilder
  {
    var builder = HTMLPageBuilder(sourceCount: source.count, reduction: &reduction)
    unsafe reduction.markup.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      source.withView { source in
        unsafe parse(start, count: reduction.count, of: source, into: &builder)
      }
    }
    builder.finish()
    return builder
  }

  /// Parses the markup, starting over with a fresh parser at the same byte whenever the
  /// builder asks for it. Each round consumes at least one tag.
  private static func parse(
    _ start: UnsafePointer<UInt8>, count: Int, of source: ByteView,
    into builder: inout HTMLPageBuilder
  ) {
    var position = 0
    while position < count {
      builder.beginParse()
      unsafe HTMLParser.run(start, from: position, to: count, of: source, into: &builder)
      guard case .afresh(let next)? = builder.stop else { return }
      // The parser stands in front of the tag's `>`.
      var resume = max(0, next)
      while resume < count, unsafe start[resume] != UInt8(ascii: ">"),
        unsafe start[resume] != UInt8(ascii: "<")
      {
        resume += 1
      }
      if resume < count, unsafe start[resume] == UInt8(ascii: ">") { resume += 1 }
      position = max(resume, position + 1)
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
    let start: UnsafePointer<UInt8>
    /// The whole page, for the names in its attributes.
    let source: ByteView

    /// Where the parser stands in the markup.
    var place: UInt32 {
      guard let input = unsafe parser.pointee.input, let position = unsafe input.pointee.cur else {
        return 0
      }
      return unsafe UInt32(truncatingIfNeeded: position - start)
    }
  }

  /// Parses the bytes of the markup between two places; a NUL stands behind the last.
  ///
  /// Right because: the bytes outlive the call; the input has no buffer object, so
  /// libxml2 neither copies nor frees nor writes them; the box lives on this stack frame and
  /// is reached by its address only while the parser runs; the parser is freed here.
  static func run(
    _ start: UnsafePointer<UInt8>, from: Int, to end: Int, of source: ByteView,
    into builder: inout HTMLPageBuilder
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
    if from > 0 { options |= Int32(HTML_PARSE_NOIMPLIED.rawValue) }
    _ = unsafe htmlCtxtUseOptions(parser, options)
    guard let input = unsafe xmlNewInputStream(parser) else { return }
    // An input without a buffer of libxml2's own: nothing is copied, moved or freed.
    unsafe input.pointee.base = start + from
    unsafe input.pointee.cur = start + from
    unsafe input.pointee.end = start + end
    unsafe input.pointee.length = Int32(clamping: end - from)
    guard unsafe inputPush(parser, input) >= 0 else { return }
    // Decided by us; otherwise the first byte above 127 makes it Latin-1.
    unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)

    var box = unsafe Box(builder: builder, parser: parser, start: start, source: source)
    // The builder moves into the box and back, so that its arrays are never shared.
    builder = HTMLPageBuilder()
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
      unsafe box.pointee.builder.start(
        name, pairs, place: box.pointee.place, source: box.pointee.source,
        parser: box.pointee.parser)
    }
    unsafe sax.endElement = { data, _ in
      guard let data = unsafe data else { return }
      unsafe HTMLParser.box(data).pointee.builder.end()
    }
    let text: charactersSAXFunc = { data, start, count in
      guard let data = unsafe data, let start = unsafe start else { return }
      let box = unsafe HTMLParser.box(data)
      unsafe box.pointee.builder.text(
        start, Int(count), place: box.pointee.place, source: box.pointee.source,
        parser: box.pointee.parser)
    }
    unsafe sax.characters = unsafe text
    unsafe sax.ignorableWhitespace = unsafe text
    unsafe sax.cdataBlock = unsafe text
    unsafe sax.serror = { data, error in
      guard let data = unsafe data, let error = unsafe error else { return }
      let box = unsafe HTMLParser.box(data)
      unsafe box.pointee.builder.complaint(
        error, place: box.pointee.place, source: box.pointee.source, parser: box.pointee.parser)
    }
    return unsafe sax
  }
}
