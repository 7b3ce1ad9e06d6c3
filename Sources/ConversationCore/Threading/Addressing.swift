/// Decides to whom each utterance is addressed (decisions 13): a name it opens with
/// beats a parent that is the post; then the parent's author; then the post's author.
/// Nobody addresses themselves.
struct Addressing {
  let corpus: Corpus
  let people: People
  let threads: Threads

  /// More than this many in one exchange of messages are an audience, not addressees.
  private static let mostRecipients = 20

  /// The addressees of every row.
  func addressees() -> AddresseeColumn {
    var column = AddresseeColumn(capacity: corpus.count)
    var persons: [Int32] = []
    var recipients: [Int32: [Int32]] = [:]
    for row in 0..<Int32(corpus.count) {
      let speaker = person(row)
      if let one = onlyAddressee(of: row, speaker) {
        column.append(one)
        continue
      }
      persons.removeAll(keepingCapacity: true)
      if !corpus.flags[Int(row)].contains(.isDuplicate) {
        switch corpus.kinds[Int(row)] {
        case .post, .share, .pingback, .like: break
        case .message, .call, .meeting:
          appendRecipients(of: row, speaker, &recipients, to: &persons)
        case .comment: appendAddressees(ofComment: row, speaker, to: &persons)
        case .status, .reply, .quote: appendAddressees(ofMicropost: row, speaker, to: &persons)
        }
      }
      column.append(persons)
    }
    return column
  }

  /// The one person a micropost says it answers, which most of an archive's do or do not; nil
  /// where more has to be looked at, -1 where nobody is addressed.
  private func onlyAddressee(of row: Int32, _ speaker: Int32) -> Int32? {
    switch corpus.kinds[Int(row)] {
    case .share, .like: return -1
    case .status, .reply, .quote: break
    case .post, .comment, .pingback, .message, .call, .meeting: return nil
    }
    if corpus.flags[Int(row)].contains(.isDuplicate) { return -1 }
    let stated = people.person(ofHandle: corpus.addressees[Int(row)])
    if stated >= 0, stated != speaker { return stated }
    let parent = corpus.ids.row(of: threads.parents[Int(row)])
    let author = parent >= 0 ? person(parent) : People.nobody
    if author >= 0, author != speaker { return author }
    return corpus.leadingNames.isEmpty || corpus.leadingNames[row] == nil ? -1 : nil
  }

  private func person(_ row: Int32) -> Int32 {
    people.person(ofHandle: corpus.speakers[Int(row)])
  }

  private func append(_ person: Int32, _ speaker: Int32, to persons: inout [Int32]) {
    guard person >= 0, person != speaker, !persons.contains(person) else { return }
    persons.append(person)
  }

  private func appendAddressees(
    ofComment row: Int32, _ speaker: Int32, to persons: inout [Int32]
  ) {
    append(people.person(ofHandle: corpus.addressees[Int(row)]), speaker, to: &persons)
    let parent = corpus.ids.row(of: threads.parents[Int(row)])
    let answersPost = parent < 0 || corpus.kinds[Int(parent)] == .post
    if !answersPost { append(person(parent), speaker, to: &persons) }
    for other in threads.named[row] ?? [] { append(other, speaker, to: &persons) }
    guard persons.isEmpty, answersPost, threads.named[row] == nil else { return }
    // What answers a comment no source holds is not known to be for the author.
    let context = corpus.contextNumbers[Int(row)]
    guard context >= 0 else { return }
    let entry = corpus.contexts[context]
    guard parent >= 0 || threads.parents[Int(row)] == entry.ref else { return }
    let author = parent >= 0 ? person(parent) : People.nobody
    append(
      author >= 0 ? author : people.person(ofHandle: entry.author), speaker, to: &persons)
  }

  private func appendAddressees(
    ofMicropost row: Int32, _ speaker: Int32, to persons: inout [Int32]
  ) {
    append(people.person(ofHandle: corpus.addressees[Int(row)]), speaker, to: &persons)
    guard persons.isEmpty else { return }
    let parent = corpus.ids.row(of: threads.parents[Int(row)])
    if parent >= 0 { append(person(parent), speaker, to: &persons) }
    guard persons.isEmpty, let names = corpus.leadingNames[row] else { return }
    for name in names {
      append(people.person(ofHandle: name), speaker, to: &persons)
    }
  }

  /// A message without a stated recipient is for everybody else who spoke there.
  private func appendRecipients(
    of row: Int32, _ speaker: Int32, _ recipients: inout [Int32: [Int32]], to persons: inout [Int32]
  ) {
    append(people.person(ofHandle: corpus.addressees[Int(row)]), speaker, to: &persons)
    guard persons.isEmpty else { return }
    let conversation = threads.conversations[Int(row)]
    if recipients[conversation] == nil {
      let speakers = Set(threads.members(of: conversation).map { person($0) })
      recipients[conversation] = speakers.count > Self.mostRecipients ? [] : speakers.sorted()
    }
    for other in recipients[conversation] ?? [] {
      append(other, speaker, to: &persons)
    }
  }
}
