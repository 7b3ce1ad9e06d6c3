/// Decides to whom each utterance is addressed (decisions 13): a name it opens with
/// beats a parent that is the post; then the parent's author; then the post's author.
/// Nobody addresses themselves.
struct Addressing {
  let corpus: Corpus
  let people: People
  var threads: Threads

  /// More than this many in one exchange of messages are an audience, not addressees.
  private static let mostRecipients = 20

  /// Fills the addressees of every row.
  mutating func address() {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(corpus.count + 1)
    var all: [Int32] = []
    var recipients: [Int32: [Int32]] = [:]
    for row in 0..<Int32(corpus.count) {
      let first = all.count
      let speaker = person(row)
      if !corpus.flags[Int(row)].contains(.isDuplicate) {
        switch corpus.kinds[Int(row)] {
        case .post, .share, .pingback, .like: break
        case .message, .call, .meeting:
          appendRecipients(of: row, speaker, &recipients, to: &all, from: first)
        case .comment: appendAddressees(ofComment: row, speaker, to: &all, from: first)
        case .status, .reply, .quote:
          appendAddressees(ofMicropost: row, speaker, to: &all, from: first)
        }
      }
      starts.append(UInt32(clamping: all.count))
    }
    threads.addressStarts = starts
    threads.addressees = all
  }

  private func person(_ row: Int32) -> Int32 {
    people.person(ofHandle: corpus.speakers[Int(row)])
  }

  private func append(_ person: Int32, _ speaker: Int32, to all: inout [Int32], from first: Int) {
    guard person >= 0, person != speaker, !all[first...].contains(person) else { return }
    all.append(person)
  }

  private func appendAddressees(
    ofComment row: Int32, _ speaker: Int32, to all: inout [Int32], from first: Int
  ) {
    append(people.person(ofHandle: corpus.addressees[Int(row)]), speaker, to: &all, from: first)
    let parent = corpus.ids.row(of: threads.parents[Int(row)])
    let answersPost = parent < 0 || corpus.kinds[Int(parent)] == .post
    if !answersPost { append(person(parent), speaker, to: &all, from: first) }
    for other in threads.named[row] ?? [] { append(other, speaker, to: &all, from: first) }
    guard all.count == first, answersPost, threads.named[row] == nil else { return }
    // What answers a comment no source holds is not known to be for the author.
    let context = corpus.contextNumbers[Int(row)]
    guard context >= 0 else { return }
    let entry = corpus.contexts[context]
    guard parent >= 0 || threads.parents[Int(row)] == entry.ref else { return }
    let author = parent >= 0 ? person(parent) : People.nobody
    append(
      author >= 0 ? author : people.person(ofHandle: entry.author), speaker, to: &all, from: first)
  }

  private func appendAddressees(
    ofMicropost row: Int32, _ speaker: Int32, to all: inout [Int32], from first: Int
  ) {
    append(people.person(ofHandle: corpus.addressees[Int(row)]), speaker, to: &all, from: first)
    guard all.count == first else { return }
    let parent = corpus.ids.row(of: threads.parents[Int(row)])
    if parent >= 0 { append(person(parent), speaker, to: &all, from: first) }
    guard all.count == first, let names = corpus.leadingNames[row] else { return }
    for name in names {
      append(people.person(ofHandle: name), speaker, to: &all, from: first)
    }
  }

  /// A message without a stated recipient is for everybody else who spoke there.
  private func appendRecipients(
    of row: Int32, _ speaker: Int32, _ recipients: inout [Int32: [Int32]], to all: inout [Int32],
    from first: Int
  ) {
    append(people.person(ofHandle: corpus.addressees[Int(row)]), speaker, to: &all, from: first)
    guard all.count == first else { return }
    let conversation = threads.conversations[Int(row)]
    if recipients[conversation] == nil {
      let speakers = Set(threads.members(of: conversation).map { person($0) })
      recipients[conversation] = speakers.count > Self.mostRecipients ? [] : speakers.sorted()
    }
    for other in recipients[conversation] ?? [] {
      append(other, speaker, to: &all, from: first)
    }
  }
}
