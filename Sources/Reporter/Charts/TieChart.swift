internal import ConversationCore

/// The circle of ties: you in the middle, the layers of 5, 15, 50 and 150 around you, and
/// who came nearer or moved away in the last quarter.
struct TieChart: Chart {
  private typealias Text = English.TiePicture

  /// One person in a layer.
  private struct Dot {
    var name: Phrase
    var layer: TieLayer
    var move: Text.Move
  }

  private let dots: [Dot]

  /// Names beside the circle; the rest are dots, and stand in the table.
  private static let mostNamed = 16
  /// Dots there is room for.
  private static let mostDrawn = 150
  private static let layers: [TieLayer] = [.five, .fifteen, .fifty, .hundredFifty]

  /// The circle of people with a layer, the nearest first.
  init(_ people: [PersonSummary], _ context: ReportContext) {
    dots = people.compactMap { person in
      guard let layer = person.tie.layer, layer != .outside else { return nil }
      return Dot(
        name: context.name(person.person), layer: layer,
        move: TieChart.move(from: person.tie.layerBefore, to: layer))
    }
  }

  private static func move(from before: TieLayer?, to now: TieLayer) -> Text.Move {
    guard let before else { return .new }
    return now < before ? .nearer : now > before ? .further : .same
  }

  static let file = "circle-of-ties"
  var name: String { TieChart.file }
  let title = Text.title

  var summary: Phrase {
    Text.summary(
      TieChart.layers.map { layer in (layer, dots.count { $0.layer == layer }) },
      nearer: moved(.nearer), further: moved(.further), new: moved(.new))
  }

  private func moved(_ move: Text.Move) -> Int { dots.count { $0.move == move } }

  let columns = Text.columns

  var rows: [[Phrase]] {
    dots.prefix(TieChart.mostDrawn).map { dot in
      [dot.name, .ours(Wording.layer(dot.layer)), .ours(Text.words(dot.move))]
    }
  }
}

// MARK: - Drawing

extension TieChart {
  func draw(on canvas: inout SVGCanvas) {
    let (x, y) = (176.0, 210.0)
    let radii = [44.0, 84, 122, 158]
    canvas.height = 400
    canvas.text(16, 24, PlainText.line(title, language: canvas.language), .heading)
    for radius in radii {
      canvas.circle(x, y, radius, .ring)
    }
    canvas.text(x, y + 5, Text.you, .label, .middle)
    var placed = [0, 0, 0, 0]
    let sizes = TieChart.layers.map { layer in dots.count { $0.layer == layer } }
    for (index, dot) in dots.prefix(TieChart.mostDrawn).enumerated() {
      let place = TieChart.layers.firstIndex(of: dot.layer) ?? 0
      let inner = place == 0 ? 14.0 : radii[place - 1]
      // A layer has room for thirty-two side by side; the rest stand before and behind.
      let row = [0.0, 14, -14, 7][min(3, placed[place] / 32)]
      let radius = place == 0 ? 30 : (inner + radii[place]) / 2 + row
      let point = TieChart.point(placed[place], in: sizes[place])
      placed[place] += 1
      let (dotX, dotY) = (x + point.x * radius, y + point.y * radius)
      let isNamed = index < TieChart.mostNamed
      let says =
        Text.dot(PlainText.line(dot.name, language: canvas.language), dot.layer, dot.move)
      canvas.circle(
        dotX, dotY, isNamed ? 9 : 4, dot.move == .same || dot.move == .further ? .first : .second,
        says: says)
      if isNamed { canvas.text(dotX, dotY + 4, "\(index + 1)", .onFill, .middle) }
    }
    for (index, radius) in radii.enumerated() {
      canvas.text(
        x, y - radius + 4, Wording.layer(TieChart.layers[index]), .ringName, .middle)
    }
    legend(on: &canvas)
  }

  private func legend(on canvas: inout SVGCanvas) {
    var y = 62.0
    for (index, dot) in dots.prefix(TieChart.mostNamed).enumerated() {
      canvas.text(384, y, "\(index + 1)", .small, .end)
      let name = PlainText.line(dot.name, language: canvas.language)
      canvas.text(392, y, name, .label, room: 210)
      canvas.text(628, y, dot.move.sign, .label, .end)
      y += 19
    }
    let rest = dots.count - min(dots.count, TieChart.mostNamed)
    if rest > 0 { canvas.text(392, y, Text.more(rest), .small) }
    canvas.text(
      16, canvas.height - 10,
      Text.legend, .small)
  }

  /// A point on the unit circle: equal steps around it, beginning at the top right, by a
  /// table of thirty-two directions, so that no machine rounds differently.
  private static func point(_ index: Int, in count: Int) -> (x: Double, y: Double) {
    let step = count <= 8 ? 32 / max(1, count) : count <= 16 ? 2 : 1
    let place = (index * max(1, step) + 2) % 32
    return directions[place]
  }

  /// Cosine and sine of every eleventh and a quarter degree.
  private static let directions: [(x: Double, y: Double)] = {
    let quarter = [1, 0.981, 0.924, 0.831, 0.707, 0.556, 0.383, 0.195]
    return (0..<32).map { place in
      let (turn, rest) = (place / 8, place % 8)
      let (c, s) = (quarter[rest], rest == 0 ? 0 : quarter[8 - rest])
      return switch turn {
      case 0: (c, s)
      case 1: (-s, c)
      case 2: (-c, -s)
      default: (s, -c)
      }
    }
  }()

  func writeUnicode(on page: inout Page) {
    func names(_ move: Text.Move) -> Phrase? {
      let moved = dots.filter { $0.move == move }
      let shown = moved.prefix(5).map(\.name)
      return moved.isEmpty ? nil : English.list(shown, andMore: moved.count - shown.count)
    }
    page.paragraph(Text.moves(nearer: names(.nearer), further: names(.further)))
  }

  func mermaid(_ language: Language) -> [String] {
    var lines = ["flowchart LR", "  you((\"\(Text.you)\"))"]
    for (number, layer) in TieChart.layers.enumerated() {
      let members = dots.enumerated().filter { $0.element.layer == layer }
      guard !members.isEmpty else { continue }
      lines.append("  subgraph L\(number)[\(MermaidText.label(Wording.layer(layer)))]")
      for (index, dot) in members.prefix(TieChart.mostNamed) {
        let name = "\(PlainText.line(dot.name, language: language)) \(dot.move.sign)"
        lines.append("    p\(index)[\(MermaidText.label(name))]")
      }
      lines += ["  end", "  you --- L\(number)"]
    }
    return lines
  }
}

extension English.TiePicture.Move {
  /// The sign beside a name, which says it without colour.
  fileprivate var sign: String {
    switch self {
    case .nearer: "▲"
    case .further: "▽"
    case .same: ""
    case .new: "✚"
    }
  }
}
