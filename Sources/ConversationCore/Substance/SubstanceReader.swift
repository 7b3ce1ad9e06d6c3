/// Reads what comments are made of beside courtesy, post by post.
struct SubstanceReader {
  private let study: Study
  /// In how many posts each word stands, by its stem.
  private var posts: [UInt64: Int32] = [:]
  private var postCount = 0
  /// The words of the post read last, and what they are worth.
  private var topic: (context: Int32, words: [UInt64: Int])?

  /// A reader that knows which words the posts of some comments have in common.
  init(_ study: Study, comments: [Int32]) {
    self.study = study
    var contexts = Set<Int32>()
    for row in comments {
      let context = study.corpus.contextNumbers[Int(row)]
      guard context >= 0, contexts.insert(study.corpus.contexts.canonical(context)).inserted
      else { continue }
      let words = words(ofPost: context)
      if !words.isEmpty { postCount += 1 }
      for word in words.keys { posts[word, default: 0] += 1 }
    }
  }

  /// The parts of a comment; nil where its words were not kept.
  mutating func read(_ row: Int32) -> Substance? {
    let bytes = study.corpus.bytes(of: row)
    let features = study.corpus.features[Int(row)]
    guard !bytes.isEmpty || features.ownWords == 0 else { return nil }
    let context = study.corpus.contextNumbers[Int(row)]
    if context >= 0, topic?.context != context { topic = (context, words(ofPost: context)) }
    // Who answers on a post of their own takes up nobody else's.
    let isOwnPost = context >= 0 && author(ofPost: context) == study.speaker(row)
    let postWords = context >= 0 && !isOwnPost ? topic?.words ?? [:] : [:]

    var votes: UInt64 = 0
    var votesLeft = 200
    var courtesy: [UInt8] = []
    var first: [UInt8] = []
    var isPraising: UInt8 = 0
    var worth = 0
    var shared: [(posts: Int32, range: Range<Int>)] = []
    var seen: Set<UInt64> = []
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
      if let value = postWords[word.stem], isTelling(word.stem), seen.insert(word.stem).inserted {
        worth += value
        shared.append((posts[word.stem] ?? 0, word.range))
      }
    }
    let languages = Lexicon.shared.languages(stated: nil, votes: votes)
    let courtesyWords = courtesy.count { $0 & languages != 0 }
    let words = max(0, features.ownWords - courtesyWords)
    return Substance(
      ownWords: features.ownWords, courtesyWords: min(courtesyWords, features.ownWords),
      takesUp: postWords.isEmpty
        ? nil : worth >= SubstanceConstants.takesUp ? evidence(shared, in: bytes) : [],
      asksBack: features.asksQuestion(in: .comment),
      discloses: words >= SubstanceConstants.disclosingWords
        && first.count { $0 & languages != 0 } >= SubstanceConstants.firstPersonWords)
  }

  /// Whether a word is rare enough among the posts to tell one from another.
  private func isTelling(_ word: UInt64) -> Bool {
    let limit = max(
      SubstanceConstants.commonPosts, Int(SubstanceConstants.commonShare * Double(postCount)))
    return Int(posts[word] ?? 0) <= limit
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

  /// What a post is about: its telling words, those of its title worth more.
  private func words(ofPost context: Int32) -> [UInt64: Int] {
    let entry = study.corpus.contexts[context]
    var words: [UInt64: Int] = [:]
    func take(_ bytes: ArraySlice<UInt8>, worth: Int) {
      for word in WordCutter(bytes)
      where word.letters >= SubstanceConstants.leastLetters
        && Lexicon.shared.entry(word.hash).votes == 0
      {
        words[word.stem] = max(worth, words[word.stem] ?? 0)
      }
    }
    let post = study.corpus.ids.row(of: entry.ref)
    if post >= 0 { take(study.corpus.bytes(of: post), worth: 1) }
    if let title = entry.title {
      take(Array(title.utf8)[...], worth: SubstanceConstants.titleWord)
    }
    return words
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
