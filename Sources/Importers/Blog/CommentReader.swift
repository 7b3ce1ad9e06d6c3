internal import LibXML

/// Reads the fields of comments whose places are known: by the engine's names first,
/// then by what names suggest, then by structure.
struct CommentReader {
  let survey: PageSurvey
  let items: [CommentItem]
  let engine: CompiledEngine?
  private let author: [[Int]]
  private let date: [[Int]]
  private let body: [[Int]]
  private let without: [Int]
  private let postAuthor: [Int]
  private let pings: [Int]
  /// Names of attributes with ids, parents and depths that this page has.
  let attributes: CommentAttributes

  var page: HTMLPage { survey.page }

  /// A reader for these items; `engine` nil reads by structure alone.
  init(_ survey: PageSurvey, items: [CommentItem], engine: CompiledEngine?) {
    self.survey = survey
    self.items = items
    self.engine = engine
    attributes = CommentAttributes(of: survey.page)
    func lists(_ selectors: [Selector]?) -> [[Int]] {
      (selectors ?? []).map { $0.nodes(in: survey) }
    }
    author = lists(engine?.author)
    date = lists(engine?.date)
    body = lists(engine?.body)
    without = lists(engine?.without).joined().sorted()
    postAuthor = lists(engine?.postAuthor).joined().sorted()
    pings = lists(engine?.pings).joined().sorted()
  }

  /// Everything of one comment. Linear in its own part of the page.
  func read(_ item: CommentItem) -> CommentFields {
    var fields = CommentFields()
    let scan = OwnNodes(item, survey)
    readMarks(item, scan, into: &fields)
    fields.author = findAuthor(item, scan)
    if let found = fields.author {
      fields.authorURL = authorURL(around: found.range, item, scan)
    }
    fields.date = findDate(item, scan, author: fields.author?.range)
    readIdentity(item, scan, into: &fields)
    if fields.isPing { readPing(item, scan, into: &fields) }
    fields.text = findText(item, scan, fields)
    if fields.isPing { fields.text.text = CommentReader.withoutPingLabel(fields.text.text) }
    if fields.author == nil, let found = authorFromText(item, scan, fields) {
      fields.author = found
      fields.authorURL = authorURL(around: found.range, item, scan)
      fields.text = findText(item, scan, fields)
    }
    if !fields.isPing, fields.text.isPingbackExcerpt {
      fields.isPing = true
    }
    return fields
  }

  // MARK: Nodes of a role

  /// The comment's own nodes among sorted ones.
  func own(_ nodes: [Int], _ item: CommentItem) -> [Int] {
    let start = CommentReader.first(in: nodes, from: item.range.lowerBound)
    guard start < nodes.count, nodes[start] < item.range.upperBound else { return [] }
    var found: [Int] = []
    for part in item.own {
      var index = CommentReader.first(in: nodes, from: part.lowerBound)
      while index < nodes.count, nodes[index] < part.upperBound {
        found.append(nodes[index])
        index += 1
      }
    }
    return found
  }

  /// The place of the first of sorted nodes that is not before one.
  static func first(in nodes: [Int], from node: Int) -> Int {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Nodes of the engine's names for the speaker, looked for as far as they are asked for.
  func authorNodes(_ item: CommentItem) -> some Sequence<Int> {
    author.lazy.flatMap { own($0, item) }
  }
  /// The same for the date.
  func dateNodes(_ item: CommentItem) -> some Sequence<Int> {
    date.lazy.flatMap { own($0, item) }
  }
  func withoutNodes(_ item: CommentItem) -> [Int] { own(without, item) }

  /// The engine's words for the text: the first name that is there.
  func bodyNodes(_ item: CommentItem) -> [Int] {
    for list in body {
      let nodes = own(list, item).filter { $0 != item.node }
      if !nodes.isEmpty { return nodes }
    }
    return []
  }

  // MARK: Marks

  /// Whether the list around it is named for pingbacks alone.
  private func isInPingList(_ item: CommentItem) -> Bool {
    var position = page[item.node].parent
    for _ in 0..<2 {
      guard let element = position else { return false }
      let hints = survey.hints[element.index]
      if hints.contains(.ping) { return hints.isDisjoint(with: .comment) }
      position = element.parent
    }
    return false
  }

  private func readMarks(_ item: CommentItem, _ scan: OwnNodes, into fields: inout CommentFields) {
    fields.isByPostAuthor = !own(postAuthor, item).isEmpty
    fields.isPing = !own(pings, item).isEmpty
    let hints = survey.hints[item.node]
    if hints.contains(.ping) { fields.isPing = true }
    if isInPingList(item) { fields.isPing = true }
    if hints.contains(.postAuthor) { fields.isByPostAuthor = true }
    for node in scan.elements.prefix(60) {
      let hints = survey.hints[node]
      if hints.contains(.pending) { fields.isPending = true }
      if hints.contains(.postAuthor) { fields.isByPostAuthor = true }
      if hints.contains(.ping), survey.letters(in: survey.extent(node)) > 0,
        node < item.node + 4
      {
        fields.isPing = true
      }
    }
  }
}

/// The nodes of a comment that are not of comments inside it, gone through once.
struct OwnNodes {
  /// Elements that people can see, in order.
  private(set) var elements: [Int] = []
  /// Runs of text that hold more than white space.
  private(set) var texts: [Int] = []
  /// Letters of all its text.
  private(set) var letters = 0

  init(_ item: CommentItem, _ survey: PageSurvey) {
    for part in item.own {
      letters += survey.letters(in: part)
      var index = part.lowerBound
      while index < part.upperBound {
        let element = survey.page[index]
        if element.isText {
          if survey.letters(in: index..<index + 1) > 0 { texts.append(index) }
        } else if element.isHidden {
          index = max(index + 1, element.end)
          continue
        } else {
          elements.append(index)
        }
        index += 1
      }
    }
  }
}
