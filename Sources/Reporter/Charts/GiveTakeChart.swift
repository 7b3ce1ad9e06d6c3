internal import ConversationCore

/// What the owner gave to each person, to the left, and got from them, to the right.
struct GiveTakeChart: Chart {
  private typealias Text = English.GiveTakePicture

  /// One person's figures.
  private struct Row {
    var name: Phrase
    /// Where an answer could be seen.
    var given: Double
    /// Where none could.
    var unseen: Double
    /// Nil where their side cannot be seen.
    var received: Double?
  }

  private let people: [Row]

  /// The chart of people, in their order.
  init(_ people: some Sequence<PersonSummary>, _ context: ReportContext) {
    self.people = people.map {
      Row(
        name: context.name($0.person), given: $0.given - $0.givenUnseen, unseen: $0.givenUnseen,
        received: $0.received)
    }
  }

  static let file = "give-and-take"
  var name: String { GiveTakeChart.file }
  let title = Text.title

  var summary: Phrase {
    let shown = people.prefix(3).map {
      Text.given(to: $0.name, $0.given + $0.unseen, got: $0.received)
    }
    return Text.summary(shown, andMore: people.count - shown.count)
  }

  let columns = Text.columns

  var rows: [[Phrase]] {
    people.map { row in
      [
        row.name, .ours(Wording.decimal(row.given)), .ours(Wording.decimal(row.unseen)),
        row.received.map { .ours(Wording.decimal($0)) } ?? Text.unseen,
      ]
    }
  }

  private var most: Double {
    people.reduce(1) { max($0, $1.given + $1.unseen, $1.received ?? 0) }
  }
}

// MARK: - Drawing

extension GiveTakeChart {
  func draw(on canvas: inout SVGCanvas) {
    let (middle, top, step) = (408.0, 62.0, 25.0)
    let scale = 165 / most
    canvas.height = top + Double(people.count) * step + 16
    canvas.text(16, 22, PlainText.line(title, language: canvas.language), .heading)
    canvas.text(middle - 8, 46, Text.youToThem, .small, .end)
    canvas.text(middle + 8, 46, Text.theyToYou, .small)
    for (index, row) in people.enumerated() {
      let y = top + Double(index) * step
      let name = PlainText.line(row.name, language: canvas.language)
      canvas.text(16, y + 12, name, .label, room: 180)
      let given = row.given * scale
      let unseen = row.unseen * scale
      canvas.rect(
        middle - given, y, given, 16, .first, says: Text.given(name, row.given))
      canvas.rect(
        middle - given - unseen, y + 0.5, unseen, 15, .unseen,
        says: Text.givenUnseen(name, row.unseen))
      canvas.text(
        middle - given - unseen - 5, y + 12, Wording.decimal(row.given + row.unseen), .small, .end)
      if let received = row.received {
        canvas.rect(
          middle, y, received * scale, 16, .second,
          says: Text.got(name, received))
        canvas.text(middle + received * scale + 5, y + 12, Wording.decimal(received), .small)
      } else {
        canvas.text(middle + 5, y + 12, Text.cannotBeSeen, .small)
      }
    }
    canvas.line(middle, top - 8, middle, canvas.height - 16, .axis)
    if people.contains(where: { $0.unseen > 0 }) {
      canvas.rect(470, 13.5, 11, 11, .unseen)
      canvas.text(486, 23, Text.answerUnseen, .small)
    }
  }

  func writeUnicode(on page: inout Page) {
    func bar(_ value: Double) -> String {
      String(repeating: "█", count: value <= 0 ? 0 : max(1, Int((value / most * 12).rounded())))
    }
    page.table(
      Text.barColumns,
      people.map { row in
        let given = row.given + row.unseen
        let got: Phrase =
          row.received.map { .ours("\(bar($0)) \(Wording.decimal($0))") } ?? Text.unseen
        return [row.name, .ours("\(Wording.decimal(given)) \(bar(given))"), got]
      })
  }

  func mermaid(_ language: Language) -> [String] {
    let labels = people.map { MermaidText.label(PlainText.line($0.name, language: language)) }
    func plain(_ value: Double) -> String { SVGCanvas.number(value) }
    return [
      "xychart-beta", "  title \"\(Text.mermaidTitle)\"",
      "  x-axis [\(labels.joined(separator: ", "))]",
      "  bar [\(people.map { plain($0.given + $0.unseen) }.joined(separator: ", "))]",
      "  line [\(people.map { plain($0.received ?? 0) }.joined(separator: ", "))]",
    ]
  }
}
