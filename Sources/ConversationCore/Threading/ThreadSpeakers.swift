/// Who speaks in a thread, for its threading: two handles of one full name within thirty
/// days are one speaker there, although a second e-mail address keeps them apart
/// everywhere else.
enum ThreadSpeakers {
  private static let reach: Int64 = 30 * 86_400

  /// The speaker of each row; -1 where nobody signed.
  static func speakers(
    of rows: [Int32], corpus: Corpus, people: People, clock: ThreadClock,
    signatures: inout SignatureBook
  ) -> [Int32] {
    var speakers: [Int32] = []
    speakers.reserveCapacity(rows.count)
    /// The latest comment under each name.
    var latest: [Int32: Int] = [:]
    for (index, row) in rows.enumerated() {
      let handle = corpus.speakers[Int(row)]
      let person = people.person(ofHandle: handle)
      speakers.append(person)
      guard person >= 0, let signature = signatures.signature(of: handle, in: corpus.handles)
      else { continue }
      if let before = latest.updateValue(index, forKey: signature.name),
        clock.isWithin(reach, from: before, to: index)
      {
        speakers[index] = speakers[before]
      }
    }
    return speakers
  }
}
