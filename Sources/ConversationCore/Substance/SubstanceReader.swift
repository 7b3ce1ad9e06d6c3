/// Reads what comments are made of beside courtesy, post by post.
struct SubstanceReader {
  private let study: Study
  /// The words of all posts, by stem.
  private var words = HashNumbers(expecting: 1 << 12)
  /// By number of the word: in how many posts it stands.
  private var posts: [Int32] = []
  private var postCount = 0
  /// The words of one post after another's.
  private var topics: [TopicWord] = []
  /// Where those of a post stand, by context; none for a post of which nothing is known.
  private var topicOfContext: [Int32: Range<Int>] = [:]
  /// By number of the word: what it is worth in the post read last, and whether the
  /// comment at hand has it already.
  private var worths: [UInt8] = []
  private var comments: [Int32] = []
  private var topic: (context: Int32, words: Range<Int>) = (-1, 0..<0)

  /// A word of a post.
  private struct TopicWord {
    var number: Int32
    /// What it is worth to take it up.
    var worth: UInt8
  }

  /// A reader that knows which words the posts of some comments have in common, for these.
  init(_ study: Study, comments: [Int32]) {
    self.study = study
    var contexts = Set<Int32>()
    for row in comments {
      let context = study.corpus.contextNumbers[Int(row)]
      guard context >= 0, contexts.insert(study.corpus.contexts.canonical(context)).inserted
      else { continue }
      learn(postOf: study.corpus.contexts.canonical(context))
    }
  }

  /// The parts of a comment; nil where its words were not kept.
  mutating func read(_ row: Int32) -> Substance? {
    let bytes = study.corpus.bytes(of: row)
    let features = study.corpus.features[Int(row)]
    guard !bytes.isEmpty || features.ownWords == 0 else { return nil }
    let context = study.corpus.contextNumbers[Int(row)]
    take(context < 0 ? -1 : study.corpus.contexts.canonical(context))
    // Who answers on a post of their own takes up nobody else's.
    let isOwnPost = context >= 0 && author(ofPost: context) == study.speaker(row)
    let hasTopic = !topic.words.isEmpty && !isOwnPost

    var votes: UInt64 = 0
    var votesLeft = 200
    var courtesy: [UInt8] = []
    var first: [UInt8] = []
    var isPraising: UInt8 = 0
    var worth = 0
    var shared: [(posts: Int32, range: Range<Int>)] = []
    for word in WordCutter(bytes) {
      let entry = Lexicon.shared.entry(word.hash)
      if votesLeft > 0, entry.votes != 0 {
        votes &+= entry.votes
        votesLeft -= 1
      }
      let mask = entry.mask
      let polite = mask[.social] | mask[.thanks] | mask[.praise] | mask[.praising]
      let praised = mask[.praised] & isPraising
      if polite | praised != 0 { courtesy.append(polite | praised) }
      if mask[.first] != 0 { first.append(mask[.first]) }
      isPraising = mask[.praising]
      if hasTopic, let number = words.find(word.stem), worths[number] > 0, comments[number] != row {
        comments[number] = row
        worth += Int(worths[number])
        shared.append((posts[number], word.range))
      }
    }
    let languages = Lexicon.shared.languages(stated: nil, votes: votes)
    let courtesyWords = courtesy.count { $0 & languages != 0 }
    let ownWords = max(0, features.ownWords - courtesyWords)
    return Substance(
      ownWords: features.ownWords, courtesyWords: min(courtesyWords, features.ownWords),
      takesUp: !hasTopic
        ? nil : worth >= SubstanceConstants.takesUp ? evidence(shared, in: bytes) : [],
      asksBack: features.asksQuestion(in: .comment),
      discloses: ownWords >= SubstanceConstants.disclosingWords
        && first.count { $0 & languages != 0 } >= SubstanceConstants.firstPersonWords)
  }

  /// Whether a word is rare enough among the posts to tell one from another.
  private func isTelling(_ word: Int32) -> Bool {
    let limit = max(
      SubstanceConstants.commonPosts, Int(SubstanceConstants.commonShare * Double(postCount)))
    return Int(posts[Int(word)]) <= limit
  }

  private func evidence(_ shared: [(posts: Int32, range: Range<Int>)], in bytes: ArraySlice<UInt8>)
    -> [String]
  {
    shared.sorted {
      $0.posts != $1.posts
        ? $0.posts < $1.posts
        : $0.range.count != $1.range.count
          ? $0.range.count > $1.range.count : $0.range.lowerBound < $1.range.lowerBound
    }.prefix(SubstanceConstants.shownWords).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  private func author(ofPost context: Int32) -> Int32 {
    let entry = study.corpus.contexts[context]
    let post = study.corpus.ids.row(of: entry.ref)
    let author = post >= 0 ? study.speaker(post) : People.nobody
    return author >= 0 ? author : study.people.person(ofHandle: entry.author)
  }

  /// Turns to a post: what its telling words are worth.
  private mutating func take(_ context: Int32) {
    guard topic.context != context else { return }
    for word in topics[topic.words] { worths[Int(word.number)] = 0 }
    topic = (context, topicOfContext[context] ?? 0..<0)
    for word in topics[topic.words] where isTelling(word.number) {
      worths[Int(word.number)] = word.worth
    }
  }

  /// Reads what a post is about: its words, those of its title worth more.
  private mutating func learn(postOf context: Int32) {
    let entry = study.corpus.contexts[context]
    let start = topics.count
    // What the title has is worth more, and counted first.
    if let title = entry.title {
      learn(Array(title.utf8)[...], worth: SubstanceConstants.titleWord)
    }
    let post = study.corpus.ids.row(of: entry.ref)
    if post >= 0 { learn(study.corpus.bytes(of: post), worth: 1) }
    guard topics.count > start else { return }
    postCount += 1
    topicOfContext[context] = start..<topics.count
    for word in topics[start...] {
      posts[Int(word.number)] += 1
      worths[Int(word.number)] = 0
    }
  }

  private mutating func learn(_ bytes: ArraySlice<UInt8>, worth: Int) {
    for word in WordCutter(bytes)
    where word.letters >= SubstanceConstants.leastLetters
      && Lexicon.shared.entry(word.hash).votes == 0
    {
      let number = words.number(of: word.stem)
      if number == posts.count {
        posts.append(0)
        worths.append(0)
        comments.append(-1)
      }
      guard worths[number] == 0 else { continue }
      worths[number] = UInt8(worth)
      topics.append(TopicWord(number: Int32(number), worth: UInt8(worth)))
    }
  }
}

extension Study {
  /// The comments whose substance is counted, by context: by others, to the owner.
  func commentsToOwner() -> [Int32] {
    answers.received.filter {
      corpus.kinds[Int($0)] == .comment && counts($0) && acts[Int($0)] != .linking
    }.sorted {
      let (a, b) = (corpus.contextNumbers[Int($0)], corpus.contextNumbers[Int($1)])
      return a != b ? a < b : $0 < $1
    }
  }

  /// The parts of everybody's comments to the owner, by person.
  func substance() -> [Int32: SubstanceTally] {
    let comments = commentsToOwner()
    var reader = SubstanceReader(self, comments: comments)
    var tallies: [Int32: SubstanceTally] = [:]
    for row in comments {
      let person = speaker(row)
      guard person >= 0, let parts = reader.read(row) else { continue }
      tallies[person, default: SubstanceTally()].add(parts)
    }
    return tallies
  }
}
