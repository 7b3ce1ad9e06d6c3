extension Study {
  /// Every utterance as `rapport read` prints it, in the order of decisions 19:
  /// conversations by the time of their root, then by id; inside, the post first, then
  /// by time.
  ///
  /// Words and links are there only where the corpus keeps all of them.
  ///
  /// - Complexity: O(n log n) in the utterances.
  public func forEachRead<Failure: Error>(
    _ body: (ReadUtterance) throws(Failure) -> Void
  ) throws(Failure) {
    let reading = RowReading(corpus: corpus, people: people, threads: threads)
    for conversation in conversationsInOrder() {
      for row in threads.members(of: conversation) where isInPeriod(row) {
        try body(read(row, reading))
      }
    }
  }

  func conversationsInOrder() -> [Int32] {
    let keyed = (0..<Int32(threads.roots.count)).map { conversation in
      (time: rootTime(of: conversation), conversation: conversation)
    }
    return keyed.sorted { a, b in
      a.time != b.time
        ? a.time < b.time
        : corpus.ids.identifier(of: threads.roots[Int(a.conversation)])
          < corpus.ids.identifier(of: threads.roots[Int(b.conversation)])
    }.map(\.conversation)
  }

  /// When a conversation began: its root's time, or where no source holds the root, its
  /// first member's; what has no date comes last.
  private func rootTime(of conversation: Int32) -> Int64 {
    let rows = threads.members(of: conversation)
    for row in rows where corpus.precisions[Int(row)] <= .day {
      return corpus.saidMilliseconds[Int(row)]
    }
    return .max
  }

  private func read(_ row: Int32, _ reading: RowReading) -> ReadUtterance {
    let index = Int(row)
    let parent = threads.parents[index]
    let context = corpus.contextNumbers[index]
    let entry = context < 0 ? nil : corpus.contexts[context]
    let isShown = mask == nil && !people.hides(speaker(row))
    return ReadUtterance(
      id: printedID(row), kind: corpus.kinds[index],
      service: corpus.services[corpus.profile(of: row).service], speaker: speakerAsSigned(row),
      said: corpus.said(row), saidPrinted: isShown ? corpus.printedTimes[row] : nil,
      text: isShown ? printed(words: corpus.text(of: row) ?? "") : "",
      links: isShown ? corpus.linkTexts(of: row).compactMap { printed(address: $0) } : [],
      mentions: isShown ? mentions(of: row).compactMap { printed(address: $0) } : [],
      replyTo: parent < 0 ? nil : printedID(ofReference: parent),
      replyRule: parent < 0 ? nil : threads.rules[index].name,
      replyConfidence: parent < 0 ? nil : threads.rules[index].confidence,
      addressedTo: threads.addressees(of: row).map { people.reference($0).id },
      conversation: printedID(ofReference: threads.roots[Int(threads.conversations[index])]),
      contextTitle: mask == nil ? entry?.title.map(printed(words:)) : nil,
      contextURL: mask == nil ? printed(address: entry?.url) : nil,
      reading: printed(reading.reading(row)),
      sources: corpus.sources(of: row).map { printed($0) })
  }

  /// Who spoke, by the name this utterance was signed with: the id is one person's, and
  /// what each source calls them is not lost.
  private func speakerAsSigned(_ row: Int32) -> PersonReference {
    var reference = speakerReference(row)
    guard mask == nil, !people.hides(speaker(row)) else { return reference }
    let handle = corpus.speakers[Int(row)]
    if handle >= 0, let signed = corpus.handles.handles[Int(handle)].displayName {
      reference.name = signed
    }
    return reference
  }

  /// Names the source states, and names the words carry: those addressed first.
  private func mentions(of row: Int32) -> [String] {
    var names = corpus.mentionTexts(of: row)
    for person in threads.named[row] ?? [] {
      if let name = people.persons[Int(person)].name, !names.contains(name) { names.append(name) }
    }
    guard corpus.kinds[Int(row)] == .comment else { return names }
    let known = names.map { NameKey.fold($0) }
    for name in AtNames.all(in: corpus.bytes(of: row)).prefix(Self.mostNames) {
      let key = NameKey.fold(name)
      if !known.contains(where: { $0.hasPrefix(key) }), !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  private static let mostNames = 32
}

/// Names a text marks with `@`.
enum AtNames {
  /// The names, in order, without the mark; an e-mail address holds none.
  static func all(in text: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var previous: UInt8 = 0x20
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      defer { previous = byte }
      guard byte == UInt8(ascii: "@"), !isNameByte(previous) else { continue }
      let name = text[index...].prefix(while: isNameByte)
      if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
    }
    return names
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0xC3...0xDF, 0xE3...0xEF,
      0x80...0xBF:
      true
    default: false
    }
  }
}
