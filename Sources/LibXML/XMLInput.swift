/// Bytes of an XML document that can be read again from the beginning: a damaged
/// document is read twice.
public struct XMLInput {
  /// Fills a buffer from a place on and says how many bytes it wrote; 0 at the end. A
  /// source that breaks off ends; whoever made the input remembers why.
  public typealias Filler = (_ buffer: inout [UInt8], _ start: Int) -> Int

  let content: Content

  /// Where the bytes are.
  enum Content {
    case bytes([UInt8])
    case stream(() -> Filler?)
  }

  /// An input; `open` starts a reading from the beginning, nil where that is impossible.
  public init(open: @escaping () -> Filler?) { content = .stream(open) }

  /// Bytes at hand.
  public init(bytes: [UInt8]) { content = .bytes(bytes) }
}
