internal import LibXML

/// Comments that have no element of their own: among the children of one parent some
/// carry a date, and each comment is a run of children with one of them at its head or at
/// its foot ("Ann said at …:" and then her words; or the words and then "— Ann, …").
struct DatedRuns {
  private let survey: PageSurvey
  private let evidence: PageEvidence

  /// Letters of a line with a date and a name.
  private static let mostLetters = 160
  /// Parents looked at on one page.
  private static let mostParents = 200

  init(_ survey: PageSurvey, _ evidence: PageEvidence) {
    self.survey = survey
    self.evidence = evidence
  }

  /// Every way to read such children as runs.
  func find() -> [[Range<Int>]] {
    var readings: [[Range<Int>]] = []
    var parents = 0
    for node in 0..<survey.page.count where parents < DatedRuns.mostParents {
      let element = survey.page[node]
      guard !element.isText, !element.isHidden, evidence.dates(in: survey.extent(node)) >= 2,
        !evidence.isAside(node)
      else { continue }
      let children = element.children.map(\.index)
      let dated = children.indices.filter { isDated(children[$0]) }
      guard dated.count >= 2, dated.count < children.count else { continue }
      parents += 1
      readings.append(Runs.extend(dated.map { survey.extent(children[$0]) }, in: survey))
      // A heading of its own above each.
      let headings = dated.compactMap { $0 > 0 ? children[$0 - 1] : nil }.filter(isHeading)
      if headings.count == dated.count {
        readings.append(Runs.extend(headings.map { survey.extent($0) }, in: survey))
      }
      if let feet = feet(children, dated) { readings.append(feet) }
      // The post's own line has a date too: comments begin below the heading for them.
      guard let heading = children.indices.first(where: { isCommentsHeading(children[$0]) }),
        case let below = dated.filter({ $0 > heading }), below.count < dated.count, !below.isEmpty
      else { continue }
      readings.append(Runs.extend(below.map { survey.extent(children[$0]) }, in: survey))
      if let feet = feet(children, below) { readings.append(feet) }
    }
    return readings
  }

  private func isCommentsHeading(_ node: Int) -> Bool {
    let extent = survey.extent(node)
    return (3...60).contains(survey.lettersOfLabel(extent)) && !isDated(node)
      && evidence.isCommentHeading(survey.page.inlineText(in: extent))
  }

  /// Runs that end with the dated children. The first reaches back no further than the
  /// longest of the others, and not past a heading.
  private func feet(_ children: [Int], _ dated: [Int]) -> [Range<Int>]? {
    let gaps = zip(dated, dated.dropFirst()).map { $1 - $0 }
    guard let longest = gaps.max(), longest > 1, !gaps.contains(1) else { return nil }
    var start = dated[0]
    while start > 0, dated[0] - start + 1 < longest, !isBoundary(children[start - 1]) { start -= 1 }
    guard start < dated[0] else { return nil }
    var ranges: [Range<Int>] = []
    for foot in dated {
      ranges.append(children[start]..<survey.extent(children[foot]).upperBound)
      start = foot + 1
    }
    return ranges
  }

  private func isDated(_ node: Int) -> Bool {
    let extent = survey.extent(node)
    return survey.letters(in: extent) <= DatedRuns.mostLetters && evidence.dates(in: extent) == 1
      && !isHeading(node) && survey.page[node].name != "form"
  }

  private func isHeading(_ node: Int) -> Bool {
    switch survey.page[node].name {
    case "h2", "h3", "h4", "h5", "h6": true
    default: false
    }
  }

  private func isBoundary(_ node: Int) -> Bool {
    isHeading(node) || survey.page[node].name == "h1" || survey.page[node].name == "hr"
  }
}
