internal import LibXML

/// Finds comments by anchors that stand somewhere in them: "in reply to 2", where `comment:2`
/// is the id of a heading inside of what has another id.
struct PageAnchors {
  private let survey: PageSurvey
  /// What chat exports put in front of the id they lead to.
  private static let prefix = "go_to_"

  init(_ survey: PageSurvey) { self.survey = survey }

  /// Names the comments that others answer by their own ids. Linear in the page, where
  /// anything is sought at all.
  func resolve(_ fields: inout [CommentFields], of items: [CommentItem]) {
    guard fields.contains(where: { $0.parentAnchor != nil }) else { return }
    let natives = Set(fields.compactMap(\.native))
    var sought: [String: [Int]] = [:]
    for index in fields.indices {
      guard let anchor = fields[index].parentAnchor,
        !natives.contains(fields[index].parentNative ?? "")
      else { continue }
      let id = anchor.hasPrefix(Self.prefix) ? String(anchor.dropFirst(Self.prefix.count)) : anchor
      sought[id, default: []].append(index)
    }
    guard !sought.isEmpty else { return }
    // Items come in the order of the page, those inside another right behind it.
    var next = 0
    var open: [Int] = []
    for node in 0..<survey.page.count {
      while next < items.count, items[next].range.lowerBound <= node {
        open.append(next)
        next += 1
      }
      while let last = open.last, items[last].range.upperBound <= node { open.removeLast() }
      let element = survey.page[node]
      guard let item = open.last, !element.isText, !element.isBare,
        let id = element.attribute("id") ?? element.attribute("name"),
        let answers = sought.removeValue(forKey: id), let native = fields[item].native
      else { continue }
      for index in answers where index != item { fields[index].parentNative = native }
    }
  }
}
