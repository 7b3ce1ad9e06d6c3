extension Corpus {
  /// Joins what sources hold under different ids: a post met by its number and by its
  /// address, and comments without a native id that another source has (decisions 7, 9).
  ///
  /// Runs once all sources are in, so that their order does not matter.
  mutating func unify() {
    unifyPosts()
    unifyComments()
  }

  /// Whether two ids are numbers of one numbering, and so two utterances.
  private func areDistinct(_ a: Int32, _ b: Int32) -> Bool {
    let (a, b) = (refs[Int(a)], refs[Int(b)])
    return ids.spaceNumber(of: a) == ids.spaceNumber(of: b) && ids.number(of: a) != nil
      && ids.number(of: b) != nil
  }

  /// Whether the fields of one row are trusted more than another's.
  private func isBetter(_ a: Int32, _ b: Int32) -> Bool {
    let (x, y) = (profile(of: a), profile(of: b))
    if x.rank != y.rank { return x.rank < y.rank }
    if x.file != y.file { return files[x.file] < files[y.file] }
    return places[Int(a)] < places[Int(b)]
  }

  private mutating func unifyPosts() {
    var posts: [Int32: [Int32]] = [:]
    for row in 0..<Int32(count) where kinds[Int(row)] == .post {
      guard let context = contexts.find(ref: refs[Int(row)]) else { continue }
      posts[context, default: []].append(row)
    }
    for (_, rows) in posts where rows.count > 1 {
      let sorted = rows.sorted { isBetter($0, $1) }
      guard let best = sorted.first else { continue }
      for other in sorted.dropFirst() where !areDistinct(best, other) { absorb(other, into: best) }
    }
    // A post is found under every id its context goes by.
    for entry in contexts.entries where ids.row(of: entry.ref) < 0 {
      guard let rows = posts[contexts.canonical(entry.canonical)] else { continue }
      if let best = rows.first(where: { !flags[Int($0)].contains(.isDuplicate) }) {
        ids.bind(entry.ref, to: best)
      }
    }
  }

  private struct Candidate {
    var key: UInt64
    var row: Int32
  }

  private mutating func unifyComments() {
    // By number of the context: the file of its latest comment, and whether it has others.
    var files = [Int32](repeating: -1, count: contexts.entries.count)
    var isShared = [Bool](repeating: false, count: contexts.entries.count)
    for row in 0..<Int32(count) where isComment(row) {
      let context = Int(contexts.canonical(contextNumbers[Int(row)]))
      let file = profile(of: row).file
      if files[context] >= 0, files[context] != file { isShared[context] = true }
      files[context] = file
    }
    guard isShared.contains(true) else { return }
    var candidates: [Candidate] = []
    var names = [[UInt8]?](repeating: nil, count: handles.handles.count)
    var letters = LetterFolding()
    for row in 0..<Int32(count) where isComment(row) {
      let context = contexts.canonical(contextNumbers[Int(row)])
      guard isShared[Int(context)],
        let key = contentKey(of: row, context: context, names: &names, letters: &letters)
      else {
        continue
      }
      candidates.append(Candidate(key: key, row: row))
    }
    candidates.sort {
      $0.key != $1.key ? $0.key < $1.key : isBetter($0.row, $1.row)
    }
    var index = 0
    while index < candidates.count {
      let key = candidates[index].key
      let end = candidates[index...].firstIndex { $0.key != key } ?? candidates.count
      if end - index > 1 { unify(candidates[index..<end].map(\.row)) }
      index = end
    }
  }

  private func isComment(_ row: Int32) -> Bool {
    (kinds[Int(row)] == .comment || kinds[Int(row)] == .pingback) && contextNumbers[Int(row)] >= 0
      && !flags[Int(row)].contains(.isDuplicate)
  }

  /// Joins rows of one post, speaker and beginning; the best sources come first. The
  /// n-th in one file is the n-th in another, never two of one file.
  private mutating func unify(_ rows: [Int32]) {
    var kept: [Int32] = []
    var file: Int32 = -1
    var next = 0
    for row in rows {
      if profile(of: row).file != file {
        file = profile(of: row).file
        next = 0
      }
      let name = files[file]
      let match = kept[next...].prefix(8).firstIndex { other in
        !areDistinct(other, row) && isSameTime(said(other), said(row))
          && !sources(of: other).contains { $0.file == name }
      }
      if let match {
        absorb(row, into: kept[match])
        next = match + 1
      } else {
        kept.append(row)
      }
    }
  }

  /// Whether two printed times may be one moment: sources print them in different zones
  /// and to different precision.
  private func isSameTime(_ a: Moment, _ b: Moment) -> Bool {
    guard a.isDated, b.isDated else { return true }
    let minutes = abs((a.milliseconds &- b.milliseconds) / 1000) / 60
    let isWithin = minutes <= 14 * 60
    if a.precision == .day || b.precision == .day { return minutes <= (24 + 14) * 60 }
    // A page prints whole minutes: one minute off is the same.
    return isWithin && (minutes % 15 <= 1 || minutes % 15 == 14)
  }

  private func foldedName(of speaker: Int32) -> [UInt8] {
    let handle = handles.handles[Int(speaker)]
    let name = handle.displayName ?? handle.name ?? handle.account.map { String($0) } ?? ""
    return Array(NameKey.fold(name).utf8)
  }

  /// Post, speaker and the first 64 letters and digits; nil where one of them is missing.
  /// `names` remembers the folded names met before, by number of the speaker.
  private func contentKey(
    of row: Int32, context: Int32, names: inout [[UInt8]?], letters: inout LetterFolding
  ) -> UInt64? {
    let speaker = speakers[Int(row)]
    var hash = mixed(UInt64(UInt32(bitPattern: context)))
    if speaker >= 0 {
      let name = names[Int(speaker)] ?? foldedName(of: speaker)
      names[Int(speaker)] = name
      for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let text = bytes(of: row)
    let met = letters.mix(first: 64, of: text.span, into: &hash)
    return met > 0 ? mixed(hash) : nil
  }
}
