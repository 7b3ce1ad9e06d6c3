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
    read(input, with: XMLMemory(vocabulary), visit: visit, finish: finish)
  }

  /// The same with the memory of another reading.
  public static func read(
    _ input: XMLInput, with memory: XMLMemory, visit: (XMLTree, Int) -> Void,
    finish: (XMLTree) -> Void = { _ in }
  ) -> XMLOutcome {
    withoutActuallyEscaping(visit) { visit in
      let opening = Opening(input)
      let charset = opening.charset
      func initial(_ pass: XMLReaderState.Pass, skip: Int) -> XMLReaderState {
        XMLReaderState(memory, pass: pass, skip: skip, visit: visit)
      }
      var reduction = XMLReduction(memory)
      var state = strictPass(opening, &reduction) { initial(.strict, skip: 0) }
      memory.take(reduction.shown, reduction.nesting.scope, reduction.patterns)
      if state.abort == nil, state.outcome.hasRoot {
        finish(state.tree)
        let found = outcome(of: state, count: reduction.count, charset: charset)
        state.giveBack(to: memory)
        return found
      }
      let first = state.outcome
      let reason = state.abort
      var skip = first.recordsRead
      var count = 0
      var isMended = false
      if reduction.hasMendableText, reason == .damaged {
        // Nearly all damage is a stray `&`: then only texts have to be mended.
        let again = Opening(input, charset: charset)
        (state, count) = mendingPass(again, memory) { initial(.mending, skip: skip) }
        isMended = state.abort == nil
        skip = max(skip, state.outcome.recordsRead)
      }
      if !isMended {
        let again = Opening(input, charset: charset)
        (state, count) = repairingPass(again, memory) { initial(.repairing, skip: skip) }
      }
      finish(state.tree)
      var outcome = outcome(of: state, count: count, charset: charset)
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
    MarkupDiagnostic(line: 0, column: 0, code: 0, isDamage: false, message: English.tooMany(name))
  }

  private static func outcome(
    of state: XMLReaderState, count: Int, charset: Charset
  ) -> XMLOutcome {
    var outcome = state.outcome
    outcome.recordsInBytes = count
    outcome.charset = charset
    if case .budget(let name) = state.abort {
      outcome.note(
        MarkupDiagnostic(
          line: 0, column: 0, code: 0, isDamage: true,
          message: English.tooManyToRead(name)))
    }
    return outcome
  }

  /// One pass over a document that is sound as far as anybody knows.
  private static func strictPass(
    _ opening: Opening, _ reduction: inout XMLReduction, _ initial: () -> XMLReaderState
  ) -> XMLReaderState {
    guard var pieces = opening.pieces, var parser = XMLPushParser(recovers: false, initial) else {
      return initial()
    }
    if opening.charset == .utf8 {
      if pieces.head(3) == [0xEF, 0xBB, 0xBF] { pieces.skip(3) }
      pieces.visit { piece, isLast in
        parser.push(piece, isLast: isLast, by: &reduction)
      }
    } else {
      var transcoder = Transcoder(from: opening.charset)
      transcoded(pieces, &transcoder, &parser, &reduction)
    }
    parser.finish()
    return parser.result
  }

  /// The same for a document in another encoding, or one in which some bytes are in none.
  private static func transcoded(
    _ pieces: consuming XMLPieces, _ transcoder: inout Transcoder,
    _ parser: inout XMLPushParser, _ reduction: inout XMLReduction
  ) {
    var text: [UInt8] = []
    pieces.visit { piece, isLast in
      transcoder.decode(piece, isLast: isLast, into: &text)
      let taken = text.withView { parser.push($0, isLast: isLast, by: &reduction) }
      guard let taken else { return nil }
      text.removeFirst(taken)
      return piece.count
    }
  }

  /// One pass over a document of which only texts are damaged, as far as anybody knows; and
  /// how many records its bytes show.
  private static func mendingPass(
    _ opening: Opening, _ memory: XMLMemory, _ initial: () -> XMLReaderState
  ) -> (XMLReaderState, Int) {
    var reduction = XMLReduction(memory, mends: true)
    var transcoder = Transcoder(from: opening.charset)
    guard let pieces = opening.pieces, var parser = XMLPushParser(recovers: false, initial) else {
      return (initial(), 0)
    }
    transcoded(pieces, &transcoder, &parser, &reduction)
    parser.finish()
    var state = parser.result
    state.outcome.repairs = reduction.repairs + transcoder.repairs
    return (state, reduction.count)
  }

  /// One pass over a damaged document, which is made UTF-8 and mended.
  private static func repairingPass(
    _ opening: Opening, _ memory: XMLMemory, _ initial: () -> XMLReaderState
  ) -> (XMLReaderState, Int) {
    var counter = RecordCounter(memory.records)
    guard var pieces = opening.pieces, var parser = XMLPushParser(recovers: true, initial) else {
      return (initial(), 0)
    }
    var repair = Repair(memory.vocabulary)
    var transcoder = Transcoder(from: opening.charset)
    var text: [UInt8] = []
    pieces.visit { piece, isLast in
      text.removeAll(keepingCapacity: true)
      transcoder.decode(piece, isLast: isLast, into: &text)
      text.withView { counter.take($0, isLast: isLast) }
      repair.take(text, isLast: isLast) { parser.push($0) }
      return parser.abort == nil ? piece.count : nil
    }
    parser.finish()
    var state = parser.result
    state.outcome.repairs = repair.count + transcoder.repairs
    state.outcome.refusedEntities = repair.refusedEntities
    if repair.isCutShort, state.outcome.hasRoot {
      state.outcome.note(
        MarkupDiagnostic(
          line: 0, column: 0, code: 0, isDamage: true,
          message: English.breaksOff))
    }
    return (state, counter.count)
  }
}
