/// Reads the act of a row: its features, and where it stands.
struct RowReading {
  let corpus: Corpus
  let people: People
  let threads: Threads

  /// The verdict and the talk score.
  func verdict(_ row: Int32) -> (act: Act, talk: Double) {
    ActReader.verdict(corpus.features[Int(row)], context(of: row))
  }

  /// The same, faster for many rows.
  func verdict(_ row: Int32, by memo: inout VerdictMemo) -> (act: Act, talk: Double) {
    memo.verdict(corpus.features[Int(row)], context(of: row))
  }

  /// The verdict with its evidence.
  func reading(_ row: Int32) -> Reading {
    let addressee = threads.addressees(of: row).first.map { people.identity($0) }
    return ActReader.read(
      corpus.features[Int(row)], context(of: row), addressee: addressee.map { $0.name ?? $0.id })
  }

  /// What structure knows of a row.
  func context(of row: Int32) -> ActContext {
    let index = Int(row)
    let marks = corpus.marks[index]
    let flags = corpus.flags[index]
    let speaker = people.person(ofHandle: corpus.speakers[index])
    let isAtHome =
      marks.contains(.byPostAuthor) || marks.contains(.siteUser)
      || people.speaksForOwner(speaker)
    return ActContext(
      kind: corpus.kinds[index], addressedToPerson: isAddressedToPerson(row, speaker: speaker),
      opensWithName: opensWithName(row, speaker: speaker),
      outboundLinks: corpus.linkCount(of: row), hasMedia: marks.contains(.media),
      isLinkPost: marks.contains(.linkPost), quotesStatus: marks.contains(.quotesStatus),
      linksOwnSite: flags.contains(.selfLink) && !isAtHome,
      isAutoPosted: flags.contains(.autoPosted))
  }

  /// Opens with a name that is not the speaker's own: who answers himself goes on.
  private func opensWithName(_ row: Int32, speaker: Int32) -> Bool {
    let addressee = corpus.addressees[Int(row)]
    return corpus.features[Int(row)].opensWithName
      && (addressee < 0 || people.person(ofHandle: addressee) != speaker)
  }

  /// A comment under a person's comment, or a micropost that answers somebody else.
  private func isAddressedToPerson(_ row: Int32, speaker: Int32) -> Bool {
    let index = Int(row)
    switch corpus.kinds[index] {
    case .comment:
      let parent = corpus.ids.row(of: threads.parents[index])
      guard parent >= 0 else { return threads.rules[index] == .stored && !answersPost(row) }
      guard corpus.kinds[Int(parent)] != .post else { return false }
      let other = people.person(ofHandle: corpus.speakers[Int(parent)])
      return other != speaker || other == People.nobody
    case .reply, .status, .quote:
      if corpus.addressees[index] >= 0 {
        return people.person(ofHandle: corpus.addressees[index]) != speaker
      }
      let parent = corpus.ids.row(of: threads.parents[index])
      guard parent >= 0 else { return threads.parents[index] >= 0 }
      return people.person(ofHandle: corpus.speakers[Int(parent)]) != speaker
    case .message, .call, .meeting: return true
    case .post, .share, .pingback, .like: return false
    }
  }

  private func answersPost(_ row: Int32) -> Bool {
    let context = corpus.contextNumbers[Int(row)]
    guard context >= 0 else { return false }
    return threads.parents[Int(row)] == corpus.contexts[context].ref
  }
}
