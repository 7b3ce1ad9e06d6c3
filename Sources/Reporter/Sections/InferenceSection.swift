internal import ConversationCore

/// What was inferred rather than read: by rule, with the rule's measured precision, and
/// handles taken for one person, with the evidence.
struct InferenceSection: ReportSection {
  private typealias Text = English.Inferences

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let inferences = context.analysis.inferences.filter { $0.count > 0 }
    let merges = context.analysis.merges
    guard !inferences.isEmpty || !merges.isEmpty else { return }
    page.heading(3, Text.heading)
    page.table(
      Text.columns, rows(inferences))
    let people = InferenceSection.byPerson(merges)
    let shown = people.prefix(context.top)
    page.bullets(shown.map(line))
    page.paragraph(context.more(people.count, shown: shown.count, Text.more))
  }

  /// One row for what reads the same.
  private func rows(_ inferences: [Inference]) -> [[Phrase]] {
    struct Key: Hashable {
      let what: Inference.Subject
      let rule: String
      let confidence: String
    }
    var order: [Key] = []
    var counts: [Key: Int] = [:]
    for inference in inferences {
      let confidence = inference.confidence.map(Wording.percent) ?? Text.notMeasured
      let key = Key(what: inference.what, rule: inference.rule, confidence: confidence)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] &+= inference.count
    }
    return order.map { key in
      [
        .ours(English.words(key.what)), "\(Untrusted(key.rule), limit: 80)",
        "\(counts[key] ?? 0)", .ours(key.confidence),
      ]
    }
  }

  /// The merges of each person, in the order the people first appear.
  private static func byPerson(_ merges: [Merge]) -> [[Merge]] {
    var places: [String: Int] = [:]
    var people: [[Merge]] = []
    for merge in merges {
      if let place = places[merge.person.id] {
        people[place].append(merge)
      } else {
        places[merge.person.id] = people.count
        people.append([merge])
      }
    }
    return people
  }

  private func line(_ merges: [Merge]) -> Phrase {
    guard let person = merges.first?.person else { return "" }
    let evidence = merges.prefix(5).map { merge -> Phrase in
      let handles = merge.handles.prefix(6).map { handle -> Phrase in
        "\(Untrusted(handle), limit: 80)"
      }
      return Text.merge(handles, Untrusted(English.words(merge.evidence)))
    }
    return Text.merges(context.name(person), evidence)
  }
}
