extension Study {
  /// Every interaction between two known people, conversation by conversation in the order
  /// of `rapport read`. What unknown speakers said, likes, and whom the user ignores are
  /// left out; whom the user hides has no name.
  ///
  /// - Complexity: O(n log n) in the utterances.
  public func forEachInteraction<Failure: Error>(
    _ body: (Interaction) throws(Failure) -> Void
  ) throws(Failure) {
    for conversation in conversationsInOrder() {
      for row in threads.members(of: conversation)
      where counts(row) && speaker(row) >= 0 && corpus.kinds[Int(row)] != .like {
        let targets = targets(of: row)
        for person in targets.people where !people.ignores(person) && person != speaker(row) {
          try body(interaction(row, to: person, targets.act, of: targets.people.count))
        }
      }
    }
  }

  /// The owner, as interactions name them; nil where nobody is known to be.
  public var ownerOfInteractions: PersonReference? {
    people.owner >= 0 ? exported(people.owner) : nil
  }

  /// A person in an export: under no name where the user hides them.
  func exported(_ person: Int32) -> PersonReference {
    people.isListed(person) || people.hides(person)
      ? people.reference(person) : PersonReference(id: "hidden:\(person + 1)", name: nil)
  }

  private func targets(of row: Int32) -> (people: [Int32], act: Interaction.Act) {
    switch corpus.kinds[Int(row)] {
    case .share:
      let origin = people.person(ofHandle: corpus.addressees[Int(row)])
      return (origin >= 0 ? [origin] : [], .link)
    case .pingback:
      let post = corpus.ids.row(of: threads.parents[Int(row)])
      let author = post >= 0 ? speaker(post) : People.nobody
      return (author >= 0 ? [author] : [], .link)
    default:
      let addressees = threads.addressees(of: row).filter { $0 >= 0 }
      return (addressees, acts[Int(row)] == .talking ? .talk : .other)
    }
  }

  private func interaction(
    _ row: Int32, to person: Int32, _ act: Interaction.Act, of count: Int
  ) -> Interaction {
    let isShown = isShown(row)
    return Interaction(
      utterance: printedID(row), from: exported(speaker(row)), to: exported(person),
      kind: corpus.kinds[Int(row)], act: act, weight: 1 / Double(max(1, count)),
      said: corpus.said(row),
      conversation: printedID(
        ofReference: threads.roots[Int(threads.conversations[Int(row)])]),
      service: corpus.services[corpus.profile(of: row).service],
      url: isShown ? printed(address: corpus.url(of: row)) : nil,
      text: isShown ? corpus.text(of: row).map(printed(words:)) : nil)
  }
}
