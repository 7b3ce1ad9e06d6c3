internal import Bytes
internal import ConversationCore

extension JSONScanner {
  /// Opens a part; where that fails the sink is told and nil returned.
  static func opening(_ source: Source, _ sink: inout ImportSink) -> JSONScanner? {
    do {
      return try JSONScanner(source)
    } catch {
      sink.note(Diagnostic(error))
      return nil
    }
  }

  /// Opens a part where what is left to read of it begins; where that fails the sink is told
  /// and nil returned.
  static func opening(
    _ source: Source, _ rest: StatusReading.Rest, of cuts: JSONCuts?, _ sink: inout ImportSink
  ) -> JSONScanner? {
    guard case .from(let place, _) = rest, let cuts else { return opening(source, &sink) }
    do {
      return try JSONScanner(source, at: place, of: cuts, endsAtDamage: false)
    } catch {
      sink.note(Diagnostic(error))
      return nil
    }
  }

  /// Tells the sink what could not be read of a file; `before` lines of it stand before what
  /// this scanner was given.
  func report(_ file: String, linesBefore before: Int = 0, _ sink: inout ImportSink) {
    for damage in damages.prefix(20) {
      let line = before + damage.line
      switch damage.reason {
      case .malformedElement:
        sink.note(Diagnostic(.damage, file: file, line: line, English.noJSON))
      case .elementTooLarge:
        sink.note(Diagnostic(.damage, file: file, line: line, English.recordTooLarge))
      case .cutOff:
        sink.note(Diagnostic(.damage, file: file, line: line, English.cutOff))
      case .failure(let failure):
        var diagnostic = Diagnostic(failure)
        diagnostic.line = line
        sink.note(diagnostic)
      }
    }
    if damageCount > 20 {
      sink.note(Diagnostic(.damage, file: file, English.morePlaces(damageCount - 20)))
    }
  }
}
