internal import LibXML

/// Names on pages whose markup says nothing: no name of an element speaks of names, and the
/// date stands elsewhere. But every comment begins with a few words of its own, each time in
/// an element like the others'.
extension CommentReader {
  /// What the elements with the first words of all comments have in common.
  struct Lead: Equatable {
    var tag: MarkupName
    var classes: [UInt8]
  }

  /// Comments looked at to find out.
  private static let mostItems = 40
  /// Letters of the longest name believed here, and words of it.
  private static let mostLetters = 40
  private static let mostWords = 4

  /// The lead of these comments; nil where they have none in common, or all the same words
  /// in it.
  func findLead() -> Lead? {
    guard engine == nil, items.count > 1 else { return nil }
    var scan = OwnNodes()
    var lead: Lead?
    var names: Set<String> = []
    for item in items.prefix(Self.mostItems) {
      scan.fill(item, survey)
      guard let found = firstWords(item, scan), lead == nil || lead == found.lead,
        // More is said than a name.
        scan.letters > survey.letters(in: survey.extent(found.node)) + 1
      else { return nil }
      lead = found.lead
      names.insert(found.name)
    }
    return names.count > 1 ? lead : nil
  }

  /// The name in the words a comment begins with, where all comments of the page do so.
  func authorInLead(_ item: CommentItem, _ scan: OwnNodes) -> CommentFields.Found<String>? {
    guard let lead, let found = firstWords(item, scan), found.lead == lead else { return nil }
    return .init(value: found.name, range: survey.extent(found.node))
  }

  /// The first words of a comment, where they stand alone in an element and may be a name.
  private func firstWords(_ item: CommentItem, _ scan: OwnNodes) -> (
    node: Int, name: String, lead: Lead
  )? {
    for text in scan.texts.prefix(3) {
      guard let element = page[text].parent, element.index > item.node else { return nil }
      let hints = survey.hints[element.index]
      // A score, a letter in place of a picture.
      if !hints.isDisjoint(with: [.action, .score, .badge, .permalink, .avatar]) { continue }
      let extent = survey.extent(element.index)
      let letters = survey.letters(in: extent)
      if letters == 1 { continue }
      guard hints.isDisjoint(with: [.date, .title, .body, .form]),
        element.name == "a" || element.name == "span" || element.name == "div",
        letters <= Self.mostLetters, letters == survey.letters(in: text..<text + 1),
        let name = name(at: element.index), isLikelyName(name),
        name.split(separator: " ").count <= Self.mostWords
      else { return nil }
      let classes = Array(element.attributeBytes("class") ?? [])
      return (element.index, name, Lead(tag: element.name, classes: classes))
    }
    return nil
  }
}
