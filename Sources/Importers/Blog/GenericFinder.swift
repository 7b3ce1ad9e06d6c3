internal import LibXML

/// Finds comments on pages of engines nobody listed, by structure: blocks that repeat,
/// each with a speaker, a date and words.
///
/// Every class word, id stem and list of like children is a guess at "this is a
/// comment"; each guess is judged by what its blocks hold, and the best one wins.
struct GenericFinder {
  private let survey: PageSurvey
  private let evidence: PageEvidence

  init(_ survey: PageSurvey) {
    self.survey = survey
    evidence = PageEvidence(survey)
  }

  /// One guess: where comments begin, and how far they reach.
  private struct Guess {
    var items: [CommentItem]
    /// 2 where the blocks are named for comments, 1 where a heading speaks of them.
    var tier: Int
    var score: Double
    /// Letters in its blocks: of two equal guesses the wider is better.
    var letters: Int
    /// Whether nearly all of its blocks have a speaker and a date.
    var isComplete: Bool
  }

  /// The comments of the best guess; none where no guess is good enough.
  func find() -> [CommentItem] {
    var best: Guess?
    func consider(_ ranges: [Range<Int>]) {
      guard let guess = judge(CommentItem.tree(of: ranges)) else { return }
      if let best, !isBetter(guess, than: best) { return }
      best = guess
    }
    for starts in candidates() {
      for ranges in readings(of: starts) { consider(ranges) }
    }
    for ranges in DatedRuns(survey, evidence).find() { consider(ranges) }
    return best.map { withPingbacks($0.items) } ?? []
  }

  /// Pingbacks stand in the same list under another name.
  private func withPingbacks(_ items: [CommentItem]) -> [CommentItem] {
    var ranges = items.map(\.range)
    let known = Set(items.map(\.node))
    let parents = Set(items.compactMap { survey.page[$0.node].parent?.index }).sorted()
    for parent in parents {
      for child in survey.page[parent].children
      where survey.hints[child.index].contains(.ping) && !known.contains(child.index) {
        ranges.append(survey.extent(child.index))
      }
    }
    return ranges.count == items.count ? items : CommentItem.tree(of: ranges)
  }

  private func isBetter(_ a: Guess, than b: Guess) -> Bool {
    // A head with name and date, or the words, of what is a whole around it.
    if a.isComplete, isPart(b, of: a) { return true }
    if b.isComplete, isPart(a, of: b) { return false }
    if a.tier != b.tier { return a.tier > b.tier }
    if abs(a.score - b.score) > 0.05 * max(a.score, b.score) { return a.score > b.score }
    if a.letters * 10 > b.letters * 11 || b.letters * 10 > a.letters * 11 {
      return a.letters > b.letters
    }
    // A run that begins with the name is no worse than one that begins with the date
    // below it, and takes the right names along.
    return (a.items.first?.node ?? 0) < (b.items.first?.node ?? 0)
  }

  /// Whether the blocks of a guess are parts of those of another, without a speaker, a date or
  /// most of the words.
  private func isPart(_ guess: Guess, of whole: Guess) -> Bool {
    (!guess.isComplete || guess.letters * 3 < whole.letters * 2)
      && encloses(whole.items, guess.items)
  }

  /// Whether a heading that names comments stands between an item and the one before.
  private func isHeaded(_ items: [CommentItem], at place: Int) -> Bool {
    let (start, end) = (items[place - 1].range.upperBound, items[place].range.lowerBound)
    guard start < end, end - start <= 40 else { return false }
    let between = start..<end
    return between.contains { node in
      guard survey.page.name(of: node) != .text, !survey.page.isHidden(node) else { return false }
      let extent = survey.extent(node)
      return extent.upperBound <= between.upperBound
        && (3...60).contains(survey.letters(in: extent))
        && evidence.isCommentHeading(survey.page.inlineText(in: extent))
    }
  }

  /// Whether each of some blocks stands in a block of others of its own.
  private func encloses(_ wider: [CommentItem], _ narrower: [CommentItem]) -> Bool {
    guard wider.count >= narrower.count else { return false }
    var next = 0
    for item in narrower {
      while next < wider.count, wider[next].range.upperBound <= item.range.lowerBound { next += 1 }
      guard next < wider.count, wider[next].range.lowerBound <= item.range.lowerBound,
        item.range.upperBound <= wider[next].range.upperBound
      else { return false }
      next += 1
    }
    return true
  }

  // MARK: Guesses

  /// Sets of elements that may each begin a comment.
  private func candidates() -> [[Int]] {
    var sets: [[Int]] = []
    var seen: Set<[Int]> = []
    for name in survey.names.names {
      let nodes = survey.names.nodes(name.key).filter(canBegin)
      guard !nodes.isEmpty, nodes.count <= GenericFinder.mostNodes else { continue }
      // A single block is believed only where its name says comment.
      guard nodes.count > 1 || survey.hints[nodes[0]].contains(.comment) else { continue }
      for nodes in [nodes] + parts(of: nodes)
      where seen.insert(Array(nodes.prefix(40)) + [nodes.count]).inserted {
        sets.append(nodes)
      }
    }
    for nodes in likeChildren() where seen.insert(Array(nodes.prefix(40)) + [nodes.count]).inserted
    {
      sets.append(nodes)
    }
    return sets
  }

  /// Elements of one name that are not all of a kind: those of each tag (`div.posted` around a
  /// comment, `p.posted` below its words), and those that are in no other.
  private func parts(of nodes: [Int]) -> [[Int]] {
    var byTag: [MarkupName: [Int]] = [:]
    var outermost: [Int] = []
    var end = 0
    for node in nodes {
      byTag[survey.page.name(of: node), default: []].append(node)
      guard node >= end else { continue }
      outermost.append(node)
      end = survey.page.end(of: node)
    }
    var parts = byTag.count > 1 ? byTag.sorted { $0.key.code < $1.key.code }.map(\.value) : []
    if outermost.count < nodes.count { parts.append(outermost) }
    return parts.filter { $0.count > 1 }
  }

  /// Blocks of one page; more are no comments.
  private static let mostNodes = 100_000

  /// Items of a list and the lists in it that are taken together.
  private static let mostInner = 20_000

  private func canBegin(_ node: Int) -> Bool {
    let element = survey.page[node]
    guard !element.isHidden else { return false }
    switch element.name {
    case "tr":
      // A row that heads columns.
      if element.children.contains(where: { $0.name == "th" }),
        !element.children.contains(where: { $0.name == "td" })
      {
        return false
      }
    case "html", "body", "head", "form", "img", "input", "label", "nav", "option", "br", "link",
      "meta", "time", "i", "em",
      "small":
      return false
    // The heading above all of them.
    case "b", "strong", "h2", "h3", "h4", "h5", "h6":
      if (3...40).contains(survey.lettersOfLabel(survey.extent(node))),
        evidence.isCommentHeading(element.inlineText)
      {
        return false
      }
    default: break
    }
    return !evidence.isAside(node)
  }

  /// Children of one parent that share their tag, three or more: lists and tables
  /// without names.
  private func likeChildren() -> [[Int]] {
    var sets: [[Int]] = []
    var room = survey.page.count * 8
    for node in 0..<survey.page.count {
      let element = survey.page[node]
      guard !element.isText, !element.isHidden, evidence.dates(in: survey.extent(node)) >= 2 else {
        continue
      }
      var byTag: [MarkupName: [Int]] = [:]
      for child in element.children where canBegin(child.index) {
        byTag[child.name, default: []].append(child.index)
      }
      for (_, nodes) in byTag.sorted(by: { $0.key.code < $1.key.code }) where nodes.count >= 2 {
        sets.append(nodes)
        // Lists in lists: answers are items of the same kind further in.
        let name = survey.page[nodes[0]].name
        guard survey.extent(node).count <= room else { continue }
        room -= survey.extent(node).count
        let inner = survey.extent(node).filter { survey.page[$0].name == name && canBegin($0) }
        if inner.count > nodes.count, inner.count <= GenericFinder.mostInner { sets.append(inner) }
      }
      if sets.count > 400 { break }
    }
    return sets
  }

  /// The two ways to read starts: as the blocks themselves, and as heads of runs of
  /// siblings.
  private func readings(of starts: [Int]) -> [[Range<Int>]] {
    let blocks = starts.map { survey.extent($0) }
    var readings = [blocks]
    let isFlat = !zip(blocks, blocks.dropFirst()).contains { $0.upperBound > $1.lowerBound }
    let haveOneParent = Set(starts.prefix(50).map { survey.page[$0].parent?.index ?? 0 }).count == 1
    if isFlat, haveOneParent, starts.count >= 2 {
      readings.append(Runs.extend(blocks, in: survey))
    }
    return readings
  }

  // MARK: Judging

  /// Whether most of the blocks are named for comments.
  private func areNamed(_ items: [CommentItem]) -> Bool {
    items.prefix(20).filter { evidence.isNamedComment($0.node) }.count * 2 > min(items.count, 20)
  }

  private func judge(_ guessed: [CommentItem]) -> Guess? {
    // The post itself may be built like its comments.
    let posts = guessed.filter { evidence.isPost($0.range) }
    var items =
      posts.isEmpty
      ? guessed
      : CommentItem.tree(of: guessed.filter { !evidence.isPost($0.range) }.map(\.range))
    guard !items.isEmpty else { return nil }
    // What stands before the first of many named blocks is the post, built alike.
    let named = areNamed(items)
    if named, let first = items.firstIndex(where: { evidence.isNamedComment($0.node) }), first > 0 {
      items = CommentItem.tree(of: items[first...].map(\.range))
    }
    // So is what stands above the heading of the comments.
    if !named, items.count > 3, let first = (1...2).first(where: { isHeaded(items, at: $0) }) {
      items = CommentItem.tree(of: items[first...].map(\.range))
    }
    var score = 0.0
    var good = 0
    var dated = 0
    var spoken = 0
    var kept: [Int] = []
    var letters = 0
    for (index, item) in items.enumerated() {
      let facts = evidence.facts(of: item)
      guard facts.isPlausible else {
        score -= facts.letters > 0 ? 0.6 : 0.1
        continue
      }
      good += 1
      if facts.hasDate { dated += 1 }
      if facts.hasAuthor { spoken += 1 }
      score += facts.score
      letters += facts.letters
      kept.append(index)
    }
    guard good > 0, good * 3 >= items.count * 2 else { return nil }
    let near = evidence.isNearCommentWords(items[kept[0]].node)
    // Without any word for comments only a thorough pattern is believed.
    if !named, !near {
      guard good >= 3, dated * 10 >= good * 9, spoken * 10 >= good * 9 else { return nil }
      guard !evidence.looksLikeListing(items) else { return nil }
      score *= 0.5
    } else {
      guard dated + spoken > 0 else { return nil }
      guard dated * 2 >= good || spoken * 2 >= good else { return nil }
    }
    if evidence.looksLikeListing(items), !named { return nil }
    if named { score *= 1.25 }
    guard score > (items.count == 1 ? 2.4 : 2) else { return nil }
    return Guess(
      items: items, tier: named ? 2 : near ? 1 : 0, score: score, letters: letters,
      isComplete: dated * 10 >= good * 9 && spoken * 10 >= good * 9)
  }
}
