internal import LibXML

/// Memory for bytes that are looked at and forgotten: one for a page instead of one for
/// every question.
final class ByteScratch {
  private(set) var bytes: [UInt8] = []

  /// Fills it with the text of a range in one line.
  func fill(from page: HTMLPage, _ range: Range<Int>) {
    bytes.removeAll(keepingCapacity: true)
    page.appendInlineText(in: range, to: &bytes)
  }
}
