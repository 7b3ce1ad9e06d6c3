/// Who speaks in a thread, for its threading: two handles of one full name within thirty
/// days are one speaker there, although a second e-mail address keeps them apart
/// everywhere else.
enum ThreadSpeakers {
  private static let reach: Int64 = 30 * 86_400

  /// The speaker of each row; -1 where nobody signed.
  static func speakers(
    of rows: [Int32], corpus: Corpus, people: People, clock: ThreadClock
  ) -> [Int32] {
    var speakers: [Int32] = []
    speakers.reserveCapacity(rows.count)
    var latest: [String: Int] = [:]
    var keyOfHandle: [Int32: String] = [:]
    for (index, row) in rows.enumerated() {
      let handle = corpus.speakers[Int(row)]
      let person = people.person(ofHandle: handle)
      speakers.append(person)
      guard person >= 0, let name = corpus.handles.handles[Int(handle)].displayName else {
        continue
      }
      let key = keyOfHandle[handle] ?? NameKey.fold(name)
      keyOfHandle[handle] = key
      if let before = latest[key], clock.isWithin(reach, from: before, to: index) {
        speakers[index] = speakers[before]
      }
      latest[key] = index
    }
    return speakers
  }
}
