/// Reads XML documents of any size, a record at a time: memory follows the largest
/// record, not the document.
///
/// A sound document is pushed through libxml2 as it is. At its first error it is read
/// again from the beginning through `Repair`; records that were delivered before are not
/// delivered twice, because a repair changes nothing of what is sound. Nothing but the
/// input is ever read: no entity, no external subset, no file, no address.
public enum XMLStream {
  /// Reads a document. `visit` gets each record at its end, with the tree it stands in:
  /// records inside records come before the one around them. `finish` gets what is left
  /// of the tree: everything outside records.
  public static func read(
    _ input: XMLInput, vocabulary: XMLVocabulary, visit: (XMLTree, Int) -> Void,
    finish: (XMLTree) -> Void = { _ in }
  ) -> XMLOutcome {
    withoutActuallyEscaping(visit) { visit in
      let opening = Opening(input)
      let charset = opening.charset
      var (state, counter) = pass(
        opening, vocabulary: vocabulary, isStrict: true, skip: 0, visit: visit)
      if state.abort == nil, state.outcome.hasRoot {
        finish(state.tree)
        return outcome(of: state, counter: counter, charset: charset)
      }
      let first = state.outcome
      let skip = first.recordsRead
      let reason = state.abort
      (state, counter) = pass(
        Opening(input, charset: charset), vocabulary: vocabulary, isStrict: false, skip: skip,
        visit: visit)
      finish(state.tree)
      var outcome = outcome(of: state, counter: counter, charset: charset)
      outcome.isRepaired = true
      outcome.refusedEntities = outcome.refusedEntities || first.refusedEntities
      outcome.recordsRead = max(outcome.recordsRead, skip)
      var findings = first.findings
      if case .budget(let name) = reason { findings.append(budgetFinding(name)) }
      outcome.findings = Array((findings + outcome.findings).prefix(Budget.findings))
      outcome.findingCount += first.findingCount
      return outcome
    }
  }

  private static func budgetFinding(_ name: String) -> MarkupDiagnostic {
    MarkupDiagnostic(line: 0, column: 0, code: 0, isDamage: false, message: "too many \(name)")
  }

  private static func outcome(
    of state: XMLReaderState, counter: RecordCounter, charset: Charset
  ) -> XMLOutcome {
    var outcome = state.outcome
    outcome.recordsInBytes = counter.count
    outcome.charset = charset
    if case .budget(let name) = state.abort {
      outcome.note(
        MarkupDiagnostic(
          line: 0, column: 0, code: 0, isDamage: true,
          message: "too many \(name): the rest was not read"))
    }
    return outcome
  }

  /// One pass from the beginning.
  private static func pass(
    _ opening: Opening, vocabulary: XMLVocabulary, isStrict: Bool, skip: Int,
    visit: @escaping (XMLTree, Int) -> Void
  ) -> (XMLReaderState, RecordCounter) {
    var counter = RecordCounter(vocabulary)
    let initial = XMLReaderState(
      vocabulary: vocabulary, isStrict: isStrict, skip: skip, visit: visit)
    guard let fill = opening.fill, var parser = XMLPushParser(initial, recovers: !isStrict) else {
      return (initial, counter)
    }
    let charset = opening.charset
    if isStrict {
      strict(opening, fill, parser: &parser, counter: &counter)
      return (parser.result, counter)
    }
    let repair = repaired(
      fill, charset: charset, vocabulary: vocabulary, parser: &parser, counter: &counter)
    var state = parser.result
    state.outcome.repairs = repair.count
    state.outcome.refusedEntities = repair.refusedEntities
    if repair.isCutShort, state.outcome.hasRoot {
      state.outcome.note(
        MarkupDiagnostic(
          line: 0, column: 0, code: 0, isDamage: true,
          message: "the document breaks off before its end; what followed is missing"))
    }
    return (state, counter)
  }

  /// Bytes as they are, or transcoded, straight to the parser.
  private static func strict(
    _ opening: Opening, _ fill: XMLInput.Filler, parser: inout XMLPushParser,
    counter: inout RecordCounter
  ) {
    let charset = opening.charset
    var buffer = opening.first
    var count = opening.firstCount ?? fill(&buffer)
    var transcoder = Transcoder(from: charset)
    var text: [UInt8] = []
    var isFirst = true
    while true {
      let goesOn: Bool
      if charset == .utf8 {
        goesOn = buffer.withView { view in
          let mark = isFirst && view.starts(with: "\u{FEFF}") ? 3 : 0
          let piece = view.part(min(mark, count)..<count)
          counter.take(piece, isLast: count == 0)
          return parser.push(piece)
        }
      } else {
        text.removeAll(keepingCapacity: true)
        buffer.withView {
          transcoder.decode($0.part(0..<count), isLast: count == 0, into: &text)
        }
        goesOn = text.withView { view in
          counter.take(view, isLast: count == 0)
          return parser.push(view)
        }
      }
      isFirst = false
      if counter.isUnwieldy { parser.give(up: .damaged) }
      guard goesOn, !counter.isUnwieldy else { return }
      if count == 0 { break }
      count = fill(&buffer)
    }
    parser.finish()
  }

  /// Bytes made UTF-8, mended, and then to the parser.
  private static func repaired(
    _ fill: XMLInput.Filler, charset: Charset, vocabulary: XMLVocabulary,
    parser: inout XMLPushParser, counter: inout RecordCounter
  ) -> (count: Int, refusedEntities: Bool, isCutShort: Bool) {
    var repair = Repair(vocabulary)
    var buffer = [UInt8](repeating: 0, count: Opening.chunk)
    var transcoder = Transcoder(from: charset)
    var text: [UInt8] = []
    while true {
      let count = fill(&buffer)
      text.removeAll(keepingCapacity: true)
      buffer.withView { transcoder.decode($0.part(0..<count), isLast: count == 0, into: &text) }
      text.withView { counter.take($0, isLast: count == 0) }
      repair.take(text, isLast: count == 0) { parser.push($0) }
      if count == 0 || parser.abort != nil { break }
    }
    parser.finish()
    return (repair.count + transcoder.repairs, repair.refusedEntities, repair.isCutShort)
  }
}
