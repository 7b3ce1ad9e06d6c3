internal import LibXML

/// The nodes of a comment that are not of comments inside it, gone through once.
struct OwnNodes {
  /// The ranges they stand in.
  let own: [Range<Int>]
  /// Elements that people can see, in order.
  private(set) var elements: [Int] = []
  /// Those of them that are links.
  private(set) var links: [Int] = []
  /// Runs of text that hold more than white space.
  private(set) var texts: [Int] = []
  /// Letters of all its text.
  private(set) var letters = 0

  init(_ item: CommentItem, _ survey: PageSurvey) {
    own = item.own
    let page = survey.page
    elements.reserveCapacity(32)
    texts.reserveCapacity(16)
    for part in own {
      letters += survey.letters(in: part)
      var index = part.lowerBound
      while index < part.upperBound {
        let element = page[index]
        if element.isText {
          if survey.letters(in: index..<index + 1) > 0 { texts.append(index) }
        } else if element.isHidden {
          index = max(index + 1, element.end)
          continue
        } else {
          elements.append(index)
          if element.name == .a { links.append(index) }
        }
        index += 1
      }
    }
  }
}
