/// What a pass over the tags tells of where libxml2 will stand, as far as it decides
/// whether a run of inline elements can be kept from it.
struct InlineContext {
  private var isInBody = false
  private var isOver = false
  /// Links that libxml2 may hold open, and whether an element was begun inside them that
  /// keeps it from closing them.
  private var openLinks = 0
  private var hasBlocks = false
  private var isUnsure = false

  /// Whether an element would be added where it stands and nothing else be done.
  func allows(_ element: InlineElement) -> Bool {
    isInBody && !isOver && (element != .a || openLinks == 0 && !isUnsure)
  }

  /// Notes a start tag that libxml2 gets to see.
  mutating func begin(_ name: MarkupName) {
    switch name {
    case "a": openLinks += 1
    // An end tag of a link does not reach through these.
    case "div", "table", "tbody", "td", "tfoot", "th", "thead", "tr":
      if openLinks > 0 { hasBlocks = true }
    case "body":
      isOver = isOver || isInBody
      isInBody = true
    case "head", "html", "frameset", "noframes", "frame": isOver = isOver || isInBody
    default: break
    }
  }

  /// Notes an end tag that libxml2 gets to see.
  mutating func end(_ name: MarkupName) {
    switch name {
    case "a":
      isUnsure = isUnsure || hasBlocks
      openLinks = max(0, openLinks - 1)
      if openLinks == 0 { hasBlocks = false }
    case "body", "html": isOver = true
    default: break
    }
  }
}
