/// Bytes of an XML document that can be read again from the beginning: a damaged
/// document is read twice.
public struct XMLInput {
  /// Fills a buffer from its start and says how many bytes it wrote; 0 at the end. A
  /// source that breaks off ends; whoever made the input remembers why.
  public typealias Filler = (inout [UInt8]) -> Int

  let open: () -> Filler?

  /// An input; `open` starts a reading from the beginning, nil where that is impossible.
  public init(open: @escaping () -> Filler?) { self.open = open }

  /// Bytes at hand.
  public init(bytes: [UInt8]) {
    open = {
      var done = 0
      return { buffer in
        let count = min(buffer.count, bytes.count - done)
        buffer.replaceSubrange(..<count, with: bytes[done..<done + count])
        done += count
        return count
      }
    }
  }
}
