internal import Bytes
internal import ConversationCore
internal import LibXML

/// A source as a document to be read, once or twice, and why its bytes ended early.
final class SourceXML {
  private let source: Source
  /// What went wrong with the bytes, if anything did.
  private(set) var failure: BytesFailure?

  init(_ source: Source) { self.source = source }

  /// The document.
  var input: XMLInput {
    if let bytes = source.bytesAtHand { return XMLInput(bytes: bytes) }
    return XMLInput {
      do throws(BytesFailure) {
        let reader = try self.source.open()
        return { buffer, start in
          do throws(BytesFailure) {
            return try reader.read(into: &buffer, from: start)
          } catch {
            self.failure = error
            return 0
          }
        }
      } catch {
        self.failure = error
        return nil
      }
    }
  }

  /// Tells the sink what became of reading it. Records of which the report says nothing (an
  /// export's authors) are left out of its counts.
  ///
  /// - Throws: where nothing of it could be read.
  func conclude(
    _ outcome: XMLOutcome, uncounted: Int = 0, into sink: inout ImportSink
  ) throws(ImportFailure) {
    if let failure {
      guard outcome.recordsRead > 0 else { throw .bytes(failure) }
      sink.note(Diagnostic(failure))
    }
    guard outcome.hasRoot else {
      throw .unusable(file: source.name, reason: English.noXML)
    }
    sink.report.recordsRead = outcome.recordsRead - uncounted
    sink.report.recordsInBytes = max(0, outcome.recordsInBytes - uncounted)
    sink.note(outcome, file: source.name)
  }
}
