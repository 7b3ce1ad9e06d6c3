internal import LibXML

/// Comments without an element of their own: each runs from its first element to the
/// next comment's.
enum Runs {
  /// Stretches each range over the following siblings up to the next range's start. The
  /// last one gets as many siblings as the longest before it, and never a form.
  static func extend(_ ranges: [Range<Int>], in survey: PageSurvey) -> [Range<Int>] {
    let starts = ranges.map(\.lowerBound).sorted()
    let isStart = Set(starts)
    var longest = 0
    var extended: [Range<Int>] = []
    for start in starts {
      let element = survey.page[start]
      var end = survey.extent(start).upperBound
      var siblings = 0
      var next = element.nextSibling
      let isLast = start == starts.last
      while let sibling = next, !isStart.contains(sibling.index) {
        if holdsStart(sibling, starts) { break }
        if !sibling.isText {
          if isLast, starts.count > 1, siblings >= longest { break }
          if isLast, starts.count == 1, siblings >= 3 { break }
          if sibling.name == "form" || survey.hints[sibling.index].contains(.form) { break }
          siblings += 1
        }
        end = survey.extent(sibling.index).upperBound
        next = sibling.nextSibling
      }
      longest = max(longest, siblings)
      extended.append(start..<end)
    }
    return extended
  }

  /// Whether the next start lies somewhere inside a sibling.
  private static func holdsStart(_ element: Element, _ starts: [Int]) -> Bool {
    guard !element.isText else { return false }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < element.index { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] < element.end
  }
}
