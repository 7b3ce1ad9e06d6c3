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
  private let keepsPlaces: Bool
  /// What the first words of all comments have in common, where they are names.
  private(set) var lead: Lead?
  /// The nodes of the comment that is being read.
  private var scan = OwnNodes()
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
    keepsPlaces = survey.page.size >= CommentFields.WordsPlace.leastPage
    // What the page does not have is not asked for at every comment.
    func lists(_ selectors: [Selector]?) -> [[Int]] {
      var lists: [[Int]] = []
      for selector in selectors ?? [] where selector.mayMatch(in: survey) {
        let nodes = selector.nodes(in: survey)
        if !nodes.isEmpty { lists.append(nodes) }
      }
      return lists
    }
    func list(_ selectors: [Selector]?) -> [Int] {
      lists(selectors).reduce([]) { CommentReader.merged($0, $1) }
    }
    author = lists(engine?.author)
    date = lists(engine?.date)
    body = lists(engine?.body)
    without = list(engine?.without)
    postAuthor = list(engine?.postAuthor)
    pings = list(engine?.pings)
    lead = findLead()
  }

  /// Everything of one comment, into fields that are empty. Linear in its own part of the page.
  mutating func read(_ item: CommentItem, into fields: inout CommentFields) {
    scan.fill(item, survey)
    read(item, scan, into: &fields)
  }

  // What would be returned would be copied: all its words and names.
  private func read(_ item: CommentItem, _ scan: OwnNodes, into fields: inout CommentFields) {
    readMarks(item, scan, into: &fields)
    fields.author = findAuthor(item, scan)
    if let found = fields.author {
      fields.authorURL = authorURL(around: found.range, item, scan)
    }
    // A pingback's title may well hold a date that is not its own.
    fields.date = findDate(item, scan, author: fields.isPing ? nil : fields.author?.range)
    readIdentity(item, scan, into: &fields)
    if fields.isPing { readPing(item, scan, into: &fields) }
    var found = findText(item, scan, fields)
    fields.text = found.text
    if fields.isPing { fields.text.text = CommentReader.withoutPingLabel(fields.text.text) }
    if fields.author == nil, let author = authorFromText(item, scan, fields) {
      fields.author = author
      fields.authorURL = authorURL(around: author.range, item, scan)
      found = findText(item, scan, fields)
      fields.text = found.text
    }
    if !fields.isPing, fields.text.isPingbackExcerpt {
      fields.isPing = true
    }
    // The words of one without an id are part of its name.
    if keepsPlaces, fields.native != nil, !fields.isPing, !fields.text.isEmpty {
      // What is left out elsewhere need not be kept.
      let place = found.place
      fields.place = .init(
        range: place.range, excluded: place.excluded.filter { $0.overlaps(place.range) })
      fields.text = PlainText(text: "")
    }
  }

  // MARK: Nodes of a role

  /// Two sorted lists in one.
  private static func merged(_ a: [Int], _ b: [Int]) -> [Int] {
    guard !a.isEmpty, !b.isEmpty else { return a.isEmpty ? b : a }
    var merged: [Int] = []
    merged.reserveCapacity(a.count + b.count)
    var next = 0
    for node in a {
      while next < b.count, b[next] < node {
        merged.append(b[next])
        next += 1
      }
      merged.append(node)
    }
    merged.append(contentsOf: b[next...])
    return merged
  }

  /// Whether one of sorted nodes is the comment's own.
  private func owns(oneOf nodes: [Int], _ scan: OwnNodes) -> Bool {
    scan.first(among: nodes) { _ in true } ?? false
  }

  /// The place of the first of sorted nodes that is not before one.
  static func first<Nodes: RandomAccessCollection<Int>>(
    in nodes: Nodes, from node: Int
  ) -> Int where Nodes.Index == Int {
    var low = nodes.startIndex
    var high = nodes.endIndex
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
  func withoutNodes(_ scan: OwnNodes) -> ArraySlice<Int> { scan.all(among: without) }

  /// The engine's words for the text: the first name that is there.
  func bodyNodes(_ item: CommentItem, _ scan: OwnNodes) -> ArraySlice<Int> {
    for list in body {
      var nodes = scan.all(among: list)
      // The comment's own node is the first of all.
      if nodes.first == item.node { nodes = nodes.dropFirst() }
      if !nodes.isEmpty { return nodes }
    }
    return []
  }

  // MARK: Marks

  /// Whether the list around it is named for pingbacks alone.
  private func isInPingList(_ item: CommentItem) -> Bool {
    var node = item.node
    for _ in 0..<2 {
      guard node > 0 else { return false }
      node = page.parent(of: node)
      let hints = survey.hints[node]
      if hints.contains(.ping) { return hints.isDisjoint(with: .comment) }
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
