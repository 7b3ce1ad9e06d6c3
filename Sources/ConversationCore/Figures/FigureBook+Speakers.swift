extension FigureBook {
  /// Everybody who speaks or is spoken to, whoever the owner is.
  func speakers(_ path: inout FigurePath) -> FigureExplanation? {
    guard let list = analysis.speakers else { return nil }
    switch path.next() {
    case "total":
      let told = Set(everybody.map(\.person) + [study.people.owner])
      var heard: [Int32: [Int32]] = [:]
      for row in rows(where: { _ in true }) {
        let speaker = study.speaker(row)
        heard[speaker, default: []].append(row)
        guard study.acts[Int(row)] == .talking else { continue }
        for person in study.threads.addressees(of: row) where person != speaker {
          heard[person, default: []].append(row)
        }
      }
      return figure(
        path, Double(list.total), .speakers, .sum,
        heard.sorted { $0.key < $1.key }
          .filter { $0.key >= 0 && !told.contains($0.key) && study.people.isListed($0.key) }
          .map { thing(.named(study.people.reference($0.key).id), 1, $0.value) })
    case "unknown":
      return count(
        path, list.unknown, .unknownSpeaker, rows { study.speaker($0) < 0 })
    case "people":
      guard let index = path.nextIndex(), list.speakers.indices.contains(index) else { return nil }
      let speaker = list.speakers[index]
      func isTheirs(_ row: Int32) -> Bool { study.speakerReference(row).id == speaker.person.id }
      switch path.next() {
      case "utterances":
        return count(path, speaker.utterances, .whatTheySaid, rows(where: isTheirs))
      case "talking":
        return count(
          path, speaker.talking, .itTalking,
          rows { study.acts[Int($0)] == .talking && isTheirs($0) })
      case "linking":
        return count(
          path, speaker.linking, .itLinking,
          rows { study.acts[Int($0)] == .linking && isTheirs($0) })
      case "received":
        return count(
          path, speaker.received, .talkToThem,
          rows { row in
            study.acts[Int(row)] == .talking && !isTheirs(row)
              && study.threads.addressees(of: row).contains {
                study.people.reference($0).id == speaker.person.id
              }
          })
      default: return nil
      }
    default: return nil
    }
  }
}
