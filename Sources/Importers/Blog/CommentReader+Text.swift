internal import Bytes
internal import LibXML

extension CommentReader {
  /// Letters that may stand around name and date ("Posted by", "on", "|") in a line
  /// that is not the speaker's words.
  static let furniture = 60
  /// Bytes that may be left over when the words themselves were taken for furniture:
  /// a score, "1 child", "commented".
  private static let crumbs = 16
  /// Letters of "Posted by" and what is said no longer than it.
  private static let fewWords = 16

  /// What was said, and where it stands.
  typealias FoundText = (text: PlainText, place: CommentFields.WordsPlace)

  /// What the speaker said, without names, dates and buttons.
  func findText(_ item: CommentItem, _ scan: OwnNodes, _ fields: CommentFields) -> FoundText {
    let bodies = bodyNodes(item, scan)
    let without = withoutNodes(scan)
    let found = findText(item, scan, fields, bodies, without: without)
    if !found.text.isEmpty || without.isEmpty { return found }
    // A theme that puts the words inside what is furniture elsewhere.
    return findText(item, scan, fields, bodies, without: [])
  }

  private func findText(
    _ item: CommentItem, _ scan: OwnNodes, _ fields: CommentFields, _ bodies: ArraySlice<Int>,
    without: ArraySlice<Int>
  ) -> FoundText {
    if !bodies.isEmpty {
      let extents = bodies.map { survey.extent($0) }
      let noise = noiseRanges(
        item, scan, fields, bodies, without: without, touching: CommentReader.reach(of: extents))
      let found = text(of: extents, without: noise)
      if !found.text.isEmpty { return found }
    }
    let found = words(item, scan, fields, bodies, without: without, sparesWords: false)
    // So little may be what stood around the words, which have a misleading name.
    guard found.text.words.count <= CommentReader.crumbs,
      !holdsWords(found.place, scan, fields)
    else { return found }
    let spared = words(item, scan, fields, bodies, without: without, sparesWords: true)
    return spared.text.words.count > found.text.words.count ? spared : found
  }

  /// The words of a comment where no engine tells where they stand.
  private func words(
    _ item: CommentItem, _ scan: OwnNodes, _ fields: CommentFields, _ bodies: ArraySlice<Int>,
    without: ArraySlice<Int>, sparesWords: Bool
  ) -> FoundText {
    let rest = CommentReader.apart(
      noiseRanges(
        item, scan, fields, bodies, without: without, touching: item.range,
        sparesWords: sparesWords))
    if let body = bodyByHints(scan, fields, noise: rest) {
      return text(of: [survey.extent(body)], without: rest)
    }
    // A short comment is no longer than the words around it: the line of name and date
    // goes only where something is left.
    if let header = headerRanges(item, fields) {
      let found = text(in: item.range, excluding: CommentReader.apart(rest + header))
      if !found.text.isEmpty { return found }
    }
    return text(in: item.range, excluding: rest)
  }

  /// The text of some ranges, without others.
  private func text(
    of ranges: consuming [Range<Int>], without noise: consuming [Range<Int>]
  ) -> FoundText {
    let parts = CommentReader.apart(ranges)
    guard let first = parts.first, let last = parts.last else {
      return text(in: 0..<0, excluding: [])
    }
    var excluded = noise
    for (a, b) in zip(parts, parts.dropFirst()) where a.upperBound < b.lowerBound {
      excluded.append(a.upperBound..<b.lowerBound)
    }
    return text(
      in: first.lowerBound..<last.upperBound, excluding: CommentReader.apart(excluded))
  }

  private func text(in range: Range<Int>, excluding excluded: [Range<Int>]) -> FoundText {
    (
      page.plainText(in: range, excluding: excluded),
      CommentFields.WordsPlace(range: range, excluded: excluded)
    )
  }

  /// From where the first of some ranges begins to where the last one ends.
  private static func reach(of ranges: [Range<Int>]) -> Range<Int> {
    var reach = ranges.first ?? 0..<0
    for range in ranges.dropFirst() {
      reach = min(reach.lowerBound, range.lowerBound)..<max(reach.upperBound, range.upperBound)
    }
    return reach
  }

  /// Ranges sorted and apart: what overlaps becomes one.
  static func apart(_ ranges: consuming [Range<Int>]) -> [Range<Int>] {
    // Often they are.
    var end = 0
    for index in ranges.indices {
      guard ranges[index].lowerBound >= end, !ranges[index].isEmpty else {
        part(&ranges)
        return ranges
      }
      end = ranges[index].upperBound
    }
    return ranges
  }

  private static func part(_ sorted: inout [Range<Int>]) {
    if sorted.count > 32 {
      sorted.sort { $0.lowerBound < $1.lowerBound }
    } else {
      // A few, most of them in their places.
      for index in sorted.indices.dropFirst() {
        var place = index
        while place > 0, sorted[place - 1].lowerBound > sorted[place].lowerBound {
          sorted.swapAt(place - 1, place)
          place -= 1
        }
      }
    }
    var count = 0
    for index in sorted.indices where !sorted[index].isEmpty {
      let range = sorted[index]
      if count > 0, range.lowerBound < sorted[count - 1].upperBound {
        let last = sorted[count - 1]
        sorted[count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        sorted[count] = range
        count += 1
      }
    }
    sorted.removeLast(sorted.count - count)
  }

  /// An element named like the words themselves that holds most of what is left.
  private func bodyByHints(_ scan: OwnNodes, _ fields: CommentFields, noise: [Range<Int>]) -> Int? {
    let all = scan.letters - letters(of: noise, in: nil)
    var best: (node: Int, letters: Int)?
    for node in scan.elements.dropFirst() {
      let hints = survey.hints[node]
      guard hints.contains(.body), hints.isDisjoint(with: [.action, .form, .date, .avatar]) else {
        continue
      }
      let extent = survey.extent(node)
      if let author = fields.author?.range, extent.contains(author.lowerBound) { continue }
      if let date = fields.date?.range, !date.isEmpty, extent.contains(date.lowerBound) { continue }
      let count = survey.letters(in: extent) - letters(of: noise, in: extent)
      if count > (best?.letters ?? 0) { best = (node, count) }
    }
    guard let best, best.letters * 2 >= all else { return nil }
    return best.node
  }

  func letters(of ranges: [Range<Int>], in outer: Range<Int>?) -> Int {
    ranges.reduce(0) { sum, range in
      guard let outer else { return sum + survey.letters(in: range) }
      let inner = range.clamped(to: outer)
      return sum + (inner.isEmpty ? 0 : survey.letters(in: inner))
    }
  }

  // MARK: The line of name and date

  /// The lines that hold name and date and nothing else worth keeping.
  private func headerRanges(_ item: CommentItem, _ fields: CommentFields) -> [Range<Int>]? {
    let marks = [fields.author?.range, fields.date?.range].compactMap { $0 }
      .filter { !$0.isEmpty && item.owns($0.lowerBound) }
    guard !marks.isEmpty else { return nil }
    var ranges: [Range<Int>] = []
    for mark in marks {
      if let block = block(around: mark, marks: marks, item) { ranges.append(block) }
    }
    // Loose words before the later of the two, or after the earlier at the end.
    let start = item.range.lowerBound
    let headEnd = marks.map(\.upperBound).max() ?? start
    let footStart = marks.map(\.lowerBound).min() ?? start
    let head = start..<headEnd
    let foot = footStart..<item.range.upperBound
    func isFurniture(_ range: Range<Int>) -> Bool {
      furniture(in: range, marks: marks, item) <= CommentReader.furniture
    }
    if isFurniture(head), !(isFurniture(foot) && isBelowWords(foot, of: item, head, marks, fields))
    {
      ranges.append(start + (survey.page[start].isText ? 0 : 1)..<max(start + 1, headEnd))
    } else if isFurniture(foot) {
      ranges.append(foot)
    }
    return ranges
  }

  /// Whether name and date close a comment: more is said before them than after, and more
  /// than a byline begins with.
  private func isBelowWords(
    _ foot: Range<Int>, of item: CommentItem, _ head: Range<Int>, _ marks: [Range<Int>],
    _ fields: CommentFields
  ) -> Bool {
    let before = furniture(in: item.range.lowerBound..<foot.lowerBound, marks: marks, item)
    let after = furniture(in: head.upperBound..<item.range.upperBound, marks: marks, item)
    guard before >= CommentReader.fewWords, before > 2 * after else { return false }
    // "+1" in a paragraph of its own is what was said, and "Changed by" above it is not.
    let start = item.range.lowerBound + 1
    return !holdsWords(in: head.upperBound..<item.range.upperBound, fields)
      || holdsWords(in: start..<max(start, foot.lowerBound), fields)
  }

  /// The widest element around a mark that holds little else.
  private func block(around mark: Range<Int>, marks: [Range<Int>], _ item: CommentItem) -> Range<
    Int
  >? {
    var best: Range<Int>?
    var position = page[mark.lowerBound].parent
    for _ in 0..<5 {
      guard let element = position, element.index > item.node, item.owns(element.index) else {
        break
      }
      let extent = survey.extent(element.index)
      guard furniture(in: extent, marks: marks, item) <= CommentReader.furniture / 2 else { break }
      // A wrapper of everything would take the words of a short comment with it.
      let hints = survey.hints[element.index]
      guard hints.isDisjoint(with: .body) || !hints.isDisjoint(with: [.meta, .author, .date]) else {
        break
      }
      if holdsAllWords(extent, item, marks: marks), hints.isDisjoint(with: [.meta, .author, .date])
      {
        break
      }
      best = extent
      position = element.parent
    }
    return best
  }

  private func holdsAllWords(_ extent: Range<Int>, _ item: CommentItem, marks: [Range<Int>]) -> Bool
  {
    let inside = furniture(in: extent, marks: marks, item)
    return inside > 0 && furniture(in: item.range, marks: marks, item) == inside
  }

  /// Letters in a range that are neither of the marks nor of comments inside.
  private func furniture(in range: Range<Int>, marks: [Range<Int>], _ item: CommentItem) -> Int {
    let others = CommentReader.apart(marks + item.nested)
    return survey.letters(in: range) - letters(of: others, in: range)
  }

  // MARK: Names in the words

  /// What stands in front of a name at the end.
  private static let dashes = ["—", "–", "- ", "-- ", "~"]

  /// A name that stands in the first or last line of the words, for pages that mark
  /// nothing: "Ann says:", "— Ann, 3/09 2008".
  func authorFromText(_ item: CommentItem, _ scan: OwnNodes, _ fields: CommentFields)
    -> CommentFields.Found<String>?
  {
    for node in scan.texts.prefix(4) + scan.texts.dropFirst(4).suffix(4) {
      var range = node..<node + 1
      // "Posted by <a>Ann</a> on …": the line is the element around.
      if let parent = page[node].parent, parent.index > item.node,
        survey.letters(in: survey.extent(parent.index)) <= 100
      {
        range = survey.extent(parent.index)
      }
      let line = page.inlineText(in: range)
      guard line.utf8.count <= 160, !line.isEmpty else { continue }
      let words = line.split(separator: " ").map(String.init)
      let named = withoutDate(line)
      let isDated = named != line
      let speaks = words.contains {
        PersonName.verbs.contains(PersonName.bare($0))
          && ($0.hasSuffix(":") || $0.hasSuffix("...") || isDated || line.hasSuffix(":"))
      }
      let lower = line.lowercased()
      let isBy = ["by ", "posted by", "von ", "par ", "por ", "door "].contains {
        lower.hasPrefix($0)
      }
      let isSigned = node == scan.texts.last && CommentReader.dashes.contains { line.hasPrefix($0) }
      let isHeaded = isDated && named.split(separator: " ").count <= 4 && !PersonName.isLabel(named)
      guard speaks || (isBy && fields.date != nil) || isSigned || isHeaded else { continue }
      if let name = PersonName.clean(named), name.split(separator: " ").count <= 5,
        !PersonName.isLabel(name)
      {
        return .init(value: name, range: range)
      }
    }
    return nil
  }
}
