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
  /// Names of attributes with ids, parents, depths and dates that this page has.
  let attributes: CommentAttributes
  /// Bytes of whatever is looked at, kept for their memory.
  let scratch = ByteScratch()

  var page: HTMLPage { survey.page }

  /// A reader for these items; `engine` nil reads by structure alone.
  init(_ survey: PageSurvey, items: [CommentItem], engine: CompiledEngine?) {
    self.survey = survey
    self.items = items
    self.engine = engine
    attributes = CommentAttributes(of: survey.page)
    // What the page does not have is not asked for at every comment.
    func lists(_ selectors: [Selector]?) -> [[Int]] {
      (selectors ?? []).map { $0.nodes(in: survey) }.filter { !$0.isEmpty }
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
    // A pingback's title may well hold a date that is not its own.
    fields.date = findDate(item, scan, author: fields.isPing ? nil : fields.author?.range)
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
  func own(_ nodes: [Int], _ scan: OwnNodes) -> [Int] {
    var found: [Int] = []
    for part in scan.own {
      var index = CommentReader.first(in: nodes, from: part.lowerBound)
      while index < nodes.count, nodes[index] < part.upperBound {
        found.append(nodes[index])
        index += 1
      }
    }
    return found
  }

  /// Whether one of sorted nodes is the comment's own.
  private func owns(oneOf nodes: [Int], _ scan: OwnNodes) -> Bool {
    guard !nodes.isEmpty else { return false }
    return scan.own.contains { part in
      let index = CommentReader.first(in: nodes, from: part.lowerBound)
      return index < nodes.count && nodes[index] < part.upperBound
    }
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

  /// Nodes of the engine's names for the speaker, one list for each name that is there.
  var authorLists: [[Int]] { author }
  /// The same for the date.
  var dateLists: [[Int]] { date }
  func withoutNodes(_ scan: OwnNodes) -> [Int] { own(without, scan) }

  /// The engine's words for the text: the first name that is there.
  func bodyNodes(_ item: CommentItem, _ scan: OwnNodes) -> [Int] {
    for list in body {
      var nodes = own(list, scan)
      nodes.removeAll { $0 == item.node }
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
    fields.isByPostAuthor = owns(oneOf: postAuthor, scan)
    fields.isPing = owns(oneOf: pings, scan)
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
