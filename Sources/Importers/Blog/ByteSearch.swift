/// Searches in bytes: `String.contains` and `firstRange(of:)` cost microseconds where a
/// page asks thousands of times.
extension String {
  /// Whether the bytes of another text stand in this one.
  func holds(_ needle: String) -> Bool { place(of: needle) != nil }

  /// Where the bytes of another text first stand in this one.
  func range(of needle: String) -> Range<String.Index>? {
    guard let place = place(of: needle) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: needle.utf8.count)
  }

  /// The same, as the number of bytes in front of it.
  private func place(of needle: String) -> Int? {
    let wantedText = needle.utf8Span
    let wanted = wantedText.span
    let text = utf8Span
    let bytes = text.span
    guard wanted.count > 0 else { return 0 }
    let first = wanted[0]
    var index = 0
    let last = bytes.count - wanted.count
    while index <= last {
      if bytes[index] == first {
        var length = 1
        while length < wanted.count, bytes[index + length] == wanted[length] { length += 1 }
        if length == wanted.count { return index }
      }
      index += 1
    }
    return nil
  }
}
