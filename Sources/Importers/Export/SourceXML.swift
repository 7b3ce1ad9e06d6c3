internal import Bytes
internal import LibXML

/// A source as a document to be read, once or twice, and why its bytes ended early.
final class SourceXML {
  private let source: Source
  /// What went wrong with the bytes, if anything did.
  private(set) var failure: BytesFailure?

  init(_ source: Source) { self.source = source }

  /// The document.
  var input: XMLInput {
    XMLInput {
      do throws(BytesFailure) {
        let reader = try self.source.open()
        return { buffer in
          do throws(BytesFailure) {
            return try reader.read(into: &buffer)
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
}
