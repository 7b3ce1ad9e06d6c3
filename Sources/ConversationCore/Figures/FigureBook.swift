/// Follows every number of a report to the utterances behind it.
///
/// The value is the report's own; the parts are counted anew from the rows, so that the
/// two can disagree, and a test holds them against each other.
public struct FigureBook: Sendable {
  let study: Study
  /// The report whose numbers are followed.
  public let analysis: Analysis
  let dyads: DyadBook
  /// In the order of the report's list of people.
  let entries: [DyadBook.Entry]
  /// Everybody, those who stand in no list too.
  let everybody: [DyadBook.Entry]
  let waiting: ReplyBook
  /// What was answered and what was old enough to tell, over everybody: said by the
  /// owner, and to the owner.
  let saidByOwner: Fates
  let saidToOwner: Fates

  /// Rows by what became of them.
  struct Fates: Sendable {
    var answered: [Int32] = []
    var mature: [Int32] = []
  }

  /// The figures of a study's report.
  public init(_ study: Study) {
    self.study = study
    analysis = study.analysis()
    dyads = DyadBook(study)
    everybody = dyads.summaries()
    entries = everybody.filter { study.people.isListed($0.person) }
    waiting = ReplyBook(study)
    var (own, received) = (Fates(), Fates())
    dyads.forEachFate { row, isOwn, answer in
      var isAnswered = false
      if case .answered = answer { isAnswered = true }
      guard isAnswered || answer == .unanswered else { return }
      if isOwn {
        own.mature.append(row)
        if isAnswered { own.answered.append(row) }
      } else {
        received.mature.append(row)
        if isAnswered { received.answered.append(row) }
      }
    }
    (saidByOwner, saidToOwner) = (own, received)
  }

  /// What a number is made of, by its place in `report --format json`; nil where there
  /// is no number at that place.
  public func explain(_ query: String) -> FigureExplanation? {
    guard var path = FigurePath(query) else { return nil }
    let figure: FigureExplanation? =
      switch path.next() {
      case "utterances":
        count(path, analysis.frame.utterances, .utterancesRead, rows { _ in true })
      case "undated":
        count(
          path, analysis.frame.undated, .undated,
          rows { study.day($0) == nil })
      case "kinds": kinds(&path)
      case "talk": talk(&path)
      case "network": network(&path)
      case "people": person(&path)
      case "ties": ties(&path)
      case "audience": audience(&path)
      case "requests": requests(&path)
      case "conversations": conversations(path)
      case "took_off": tookOff(&path)
      case "replies": replies(&path)
      case "inferences": inference(&path)
      case "inputs": input(&path)
      case "speakers": speakers(&path)
      case "answer_times": answerTimes(&path)
      case "past": past(&path)
      default: nil
      }
    guard let figure, path.steps.isEmpty else { return nil }
    return figure
  }

  // MARK: Makers

  /// Rows that count and fulfil a condition.
  func rows(where isMeant: (Int32) -> Bool) -> [Int32] {
    (0..<Int32(study.corpus.count)).filter { study.counts($0) && isMeant($0) }
  }

  /// Ids of rows.
  func ids(_ rows: some Sequence<Int32>) -> [String] { rows.map { study.printedID($0) } }

  /// A part in which each utterance counts one.
  func part(_ name: FigureMeaning, _ rows: [Int32], path: String? = nil) -> FigureExplanation.Part {
    FigureExplanation.Part(
      name: name, value: Double(rows.count), utterances: ids(rows),
      weights: Array(repeating: 1, count: rows.count), path: path)
  }

  /// A part to which each utterance adds its own weight.
  func part(_ name: FigureMeaning, _ weighted: [(row: Int32, weight: Double)], path: String? = nil)
    -> FigureExplanation.Part
  {
    FigureExplanation.Part(
      name: name, value: weighted.reduce(0) { $0 + $1.weight },
      utterances: ids(weighted.map(\.row)),
      weights: weighted.map(\.weight), path: path)
  }

  /// A part that is one thing, whatever the number of utterances behind it.
  func thing(_ name: FigureMeaning, _ value: Double = 1, _ rows: [Int32] = [], path: String? = nil)
    -> FigureExplanation.Part
  {
    FigureExplanation.Part(name: name, value: value, utterances: ids(rows), path: path)
  }

  /// A figure by a rule.
  func figure(
    _ path: FigurePath, _ value: Double?, _ meaning: FigureMeaning, _ rule: FigureRule,
    _ parts: [FigureExplanation.Part]
  ) -> FigureExplanation {
    FigureExplanation(path: path.text, value: value, meaning: meaning, rule: rule, parts: parts)
  }

  /// A number of utterances.
  func count(_ path: FigurePath, _ value: Int, _ meaning: FigureMeaning, _ rows: [Int32])
    -> FigureExplanation
  {
    figure(path, Double(value), meaning, .sum, [part(meaning, rows)])
  }

  /// A share with its interval: `k`, `n`, `value`, `low`, `high`.
  func proportion(
    _ path: inout FigurePath, _ share: Proportion?, _ meaning: FigureMeaning, _ k: [Int32],
    _ n: [Int32]
  ) -> FigureExplanation? {
    guard let share else { return nil }
    let both = [part(meaning, k), part(.ofAll, n)]
    return switch path.next() {
    case "k": count(path, share.k, meaning, k)
    case "n": count(path, share.n, .ofAll, n)
    case "value": figure(path, share.value, meaning, .quotient, both)
    case "low": figure(path, share.interval.lowerBound, meaning, .wilsonLow, both)
    case "high": figure(path, share.interval.upperBound, meaning, .wilsonHigh, both)
    default: nil
    }
  }
}
