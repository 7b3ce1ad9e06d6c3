/// What a chart is drawn on: the elements of an SVG, written so that the same drawing is
/// the same bytes. Numbers have at most one decimal; text is escaped here and nowhere else.
struct SVGCanvas {
  /// In which language months and weekdays are named.
  let language: Language
  /// How wide the drawing is, in units a browser takes for pixels.
  let width = 640.0
  /// How high it is.
  var height = 0.0
  /// The elements so far.
  private(set) var elements: [String] = []

  /// An empty canvas.
  init(language: Language) { self.language = language }

  /// What an element is, which decides its colour in light and dark.
  enum Paint: String {
    /// The first of two series: talk, you. Blue.
    case first
    /// The second: links, they. Vermilion.
    case second
    /// The first series where an answer could not be seen: an outline.
    case unseen
    /// Axes.
    case axis
    /// Lines to measure by.
    case grid
    /// A layer of a circle.
    case ring
  }

  /// How text looks.
  enum Lettering: String {
    /// Names and labels.
    case label
    /// Numbers and ticks.
    case small
    /// The title of the drawing.
    case heading
    /// On a line, with the background around it.
    case ringName
    /// On a filled mark.
    case onFill
  }

  /// Where text stands to its point.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// A rectangle; nothing where it would have no area.
  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: Paint, says: String? = nil
  ) {
    guard width > 0, height > 0 else { return }
    element(
      """
      rect class="\(paint.rawValue)" x="\(SVGCanvas.number(x))" y="\(SVGCanvas.number(y))" \
      width="\(SVGCanvas.number(width))" height="\(SVGCanvas.number(height))"
      """, "rect", says)
  }

  /// A circle.
  mutating func circle(
    _ x: Double, _ y: Double, _ radius: Double, _ paint: Paint, says: String? = nil
  ) {
    guard radius > 0 else { return }
    element(
      """
      circle class="\(paint.rawValue)" cx="\(SVGCanvas.number(x))" cy="\(SVGCanvas.number(y))" \
      r="\(SVGCanvas.number(radius))"
      """, "circle", says)
  }

  /// A straight line.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ paint: Paint) {
    element(
      """
      line class="\(paint.rawValue)" x1="\(SVGCanvas.number(x1))" y1="\(SVGCanvas.number(y1))" \
      x2="\(SVGCanvas.number(x2))" y2="\(SVGCanvas.number(y2))"
      """, "line", nil)
  }

  /// A line of text; cut with an ellipsis where it is wider than `room`.
  mutating func text(
    _ x: Double, _ y: Double, _ text: String, _ lettering: Lettering = .label,
    _ anchor: Anchor = .start, room: Double = .infinity
  ) {
    let shown = SVGCanvas.fitted(text, to: room)
    let full = shown == text ? "" : "<title>\(HTMLText.escaped(text))</title>"
    elements.append(
      """
      <text class="\(lettering.rawValue)" x="\(SVGCanvas.number(x))" y="\(SVGCanvas.number(y))" \
      text-anchor="\(anchor.rawValue)">\(HTMLText.escaped(shown))\(full)</text>
      """)
  }

  private mutating func element(_ open: String, _ name: String, _ says: String?) {
    elements.append(
      says.map { "<\(open)><title>\(HTMLText.escaped($0))</title></\(name)>" } ?? "<\(open)/>")
  }

  /// At most one decimal, the same on every machine.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return "\(sign)\(abs(tenths) / 10)\(rest == 0 ? "" : ".\(rest)")"
  }

  /// How wide a column of text is drawn, in units: a guess that is rather too wide.
  private static let columnWidth = 7.4

  private static func fitted(_ text: String, to room: Double) -> String {
    guard room.isFinite else { return text }
    let columns = max(1, Int(room / columnWidth))
    guard DisplayWidth.columns(text) > columns else { return text }
    var kept = ""
    var used = 1
    for character in text {
      let size = DisplayWidth.columns(String(character))
      if used + size > columns { break }
      kept.append(character)
      used += size
    }
    return kept + "…"
  }
}
