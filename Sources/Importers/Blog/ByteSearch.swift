/// Searches in bytes: `String.contains` and `firstRange(of:)` cost microseconds where a
/// page asks thousands of times.
extension String {
  /// Whether the bytes of another text stand in this one.
  func holds(_ needle: String) -> Bool {
    let needle = Array(needle.utf8)
    guard let first = needle.first, utf8.count >= needle.count else { return needle.isEmpty }
    let bytes = Array(utf8)
    var index = 0
    let last = bytes.count - needle.count
    while index <= last {
      if bytes[index] == first {
        var length = 1
        while length < needle.count, bytes[index + length] == needle[length] { length += 1 }
        if length == needle.count { return true }
      }
      index += 1
    }
    return false
  }
}
