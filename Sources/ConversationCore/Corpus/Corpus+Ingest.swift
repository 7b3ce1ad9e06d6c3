extension Corpus {
  /// Adds utterances; one whose id a row already has is joined with it.
  ///
  /// - Precondition: The batch keeps as much as the corpus.
  public mutating func add(_ batch: borrowing PackedUtterances) {
    for (file, count) in batch.waiting { waiting[files.intern(file), default: 0] += count }
    var unpacking = Unpacking(batch, in: &self)
    // Numbers are given in a loop of their own: its searches do not wait for one another.
    unpacking.internIdentifiers(of: batch, in: &self)
    for index in batch.rows.indices { add(index, of: batch, &unpacking) }
    appendRows(of: &unpacking)
  }

  /// Appends the rows that wait for it.
  private mutating func appendRows(of unpacking: inout Unpacking) {
    append(unpacking.rows)
    unpacking.rows.removeAll(keepingCapacity: true)
  }

  /// Adds the next row of a batch.
  private mutating func add(
    _ index: Int, of batch: borrowing PackedUtterances, _ unpacking: inout Unpacking
  ) {
    let packed = batch.rows[index]
    let ref = unpacking.refs[index]
    let known = ids.row(of: ref)
    let row = known >= 0 ? known : Int32(refs.count)
    let speaker = unpacking.handle(packed.speaker, of: batch, in: &self)
    handles.countSpoken(speaker)
    let addressee = unpacking.handle(packed.addressee, of: batch, in: &self)
    handles.countNamed(addressee)
    let profile = unpacking.profiles[Int(packed.profile)]
    let place = batch.place(of: packed)
    let record = Record(
      kind: packed.kind, marks: packed.marks, flags: packed.flags, said: packed.said,
      speaker: speaker, addressee: addressee,
      parent: packed.parent.ref == nil ? packed.parent : .utterance(unpacking.parents[index]),
      context: packed.context < 0
        ? -1
        : unpacking.context(packed.context, of: batch, rank: profiles[profile].rank, in: &self),
      words: keepWords(of: packed, batch, &unpacking), features: packed.features,
      links: keepLinks(of: packed, batch, &unpacking),
      mentions: keepMentions(of: packed, batch, &unpacking), profile: profile,
      place: place)
    if known >= 0 {
      appendRows(of: &unpacking)
      join(
        record, into: known,
        source: SourceReference(
          file: files[profiles[profile].file], place: place,
          isLine: profiles[profile].isLine))
    } else {
      ids.bind(ref, to: row)
      refs.append(ref)
      unpacking.rows.append(record)
    }
    learnNames(from: batch, upTo: Int32(index), &unpacking)
    keepExtras(
      from: batch, of: Int32(index), at: row,
      profile: known >= 0 ? profileNumbers[Int(row)] : profile, &unpacking)
  }

  private mutating func keepWords(
    of packed: PackedUtterances.Row, _ batch: borrowing PackedUtterances,
    _ unpacking: inout Unpacking
  ) -> TextArena.Place {
    let start = unpacking.words
    unpacking.words += Int(packed.wordCount)
    // Before the next is kept: what moves must be in a row by then.
    if store.needsThinning {
      appendRows(of: &unpacking)
      store.thin(&words, features: features)
    }
    return store.keep(
      batch.words[start..<unpacking.words], kind: packed.kind, asks: packed.features.mayAsk)
  }

  /// Hosts for the report, and the URLs themselves where every word is kept.
  private mutating func keepLinks(
    of packed: PackedUtterances.Row, _ batch: borrowing PackedUtterances,
    _ unpacking: inout Unpacking
  ) -> UInt32 {
    guard packed.hostCount > 0 else { return 0 }
    let first = unpacking.hostCount
    unpacking.hostCount += Int(packed.hostCount)
    guard let start = UInt32(exactly: linkPool.count) else { return 0 }
    linkPool.append(UInt32(clamping: packed.hostCount))
    for host in batch.linkHosts[first..<unpacking.hostCount] {
      linkPool.append(UInt32(unpacking.hosts[Int(host)]))
    }
    if packed.linkTexts >= 0 {
      linkPool.append(store.keepLinks(batch.linkTexts[Int(packed.linkTexts)]).word)
    }
    return start
  }

  private mutating func keepMentions(
    of packed: PackedUtterances.Row, _ batch: borrowing PackedUtterances,
    _ unpacking: inout Unpacking
  ) -> UInt32 {
    guard packed.mentionCount > 0 else { return 0 }
    let first = unpacking.mentionCount
    unpacking.mentionCount += Int(packed.mentionCount)
    guard let start = UInt32(exactly: mentionPool.count) else { return 0 }
    mentionPool.append(UInt32(clamping: packed.mentionCount))
    for name in batch.mentionNames[first..<unpacking.mentionCount] {
      mentionPool.append(UInt32(mentionNames.intern(name)))
    }
    return start
  }

  private mutating func learnNames(
    from batch: borrowing PackedUtterances, upTo index: Int32, _ unpacking: inout Unpacking
  ) {
    while unpacking.taught < batch.taught.count, batch.taught[unpacking.taught].row <= index {
      let (_, key, handle) = batch.taught[unpacking.taught]
      unpacking.taught += 1
      if mentionedNames.insert(key) {
        handles.countNamed(unpacking.handle(handle, of: batch, in: &self))
      }
    }
  }

  /// Remembers what few utterances have.
  private mutating func keepExtras(
    from batch: borrowing PackedUtterances, of index: Int32, at row: Int32,
    profile: Int32, _ unpacking: inout Unpacking
  ) {
    guard unpacking.extras < batch.extras.count, batch.extras[unpacking.extras].row == index
    else { return }
    let extra = batch.extras[unpacking.extras]
    unpacking.extras += 1
    if let printed = extra.printedTime, printedTimes[row] == nil { printedTimes[row] = printed }
    if let url = extra.url, profiles[profile].urlPrefix < 0, wholeURLs[row] == nil {
      wholeURLs[row] = url
    }
    if let names = extra.leadingNames {
      leadingNames[row] = names.map { local in
        let handle = unpacking.handle(local, of: batch, in: &self)
        handles.countNamed(handle)
        return handle
      }
    }
    if !extra.linkedComments.isEmpty { linkedComments[row] = extra.linkedComments }
  }
}

extension Corpus {
  /// What the numbers of one batch mean in the corpus, and how far it has been read.
  struct Unpacking {
    /// The ref of each row's id, and of what it answers; -1 for none.
    private(set) var refs: [Int32] = []
    private(set) var parents: [Int32] = []
    let profiles: [Int32]
    let hosts: [Int32]
    /// By number in the batch; -1 until the handle is met.
    private var handles: [Int32]
    /// By number in the batch; -1 until the context is met.
    private var contexts: [Int32]
    /// New rows, which have their refs, not yet in the columns.
    var rows: [Record] = []
    var words = 0
    var hostCount = 0
    var mentionCount = 0
    var taught = 0
    var extras = 0

    init(_ batch: borrowing PackedUtterances, in corpus: inout Corpus) {
      profiles = batch.profiles.map { profile in
        corpus.profiles.intern(
          Profile(
            service: corpus.services.intern(profile.service),
            urlPrefix: profile.urlStem.map { corpus.urlPrefixes.intern($0) } ?? -1,
            file: corpus.files.intern(profile.file), rank: profile.rank, isLine: profile.isLine))
      }
      hosts = batch.hosts.strings.map { corpus.hosts.intern($0) }
      rows.reserveCapacity(batch.rows.count)
      handles = Array(repeating: -1, count: batch.handles.handles.count)
      contexts = Array(repeating: -1, count: batch.contexts.count)
    }

    mutating func internIdentifiers(
      of batch: borrowing PackedUtterances, in corpus: inout Corpus
    ) {
      let spaces = batch.spaces.strings.map { corpus.ids.intern(space: $0) }
      refs.reserveCapacity(batch.rows.count)
      parents.reserveCapacity(batch.rows.count)
      var numbers: [(native: UInt64, space: UInt32)] = []
      numbers.reserveCapacity(2 * batch.rows.count)
      for row in batch.rows {
        if !row.id.isName { numbers.append((row.id.native, spaces[Int(row.id.space)])) }
        if row.parentID.space >= 0, !row.parentID.isName {
          numbers.append((row.parentID.native, spaces[Int(row.parentID.space)]))
        }
      }
      corpus.ids.makeRoom(for: numbers)
      for index in batch.rows.indices {
        refs.append(Self.ref(of: batch.rows[index].id, batch, spaces, in: &corpus.ids))
        let parent = batch.rows[index].parentID
        parents.append(
          parent.space < 0 ? -1 : Self.ref(of: parent, batch, spaces, in: &corpus.ids))
      }
    }

    /// A handle's number in the corpus; handles are numbered as they are met.
    mutating func handle(
      _ local: Int32, of batch: borrowing PackedUtterances, in corpus: inout Corpus
    ) -> Int32 {
      guard local >= 0 else { return HandleTable.unknown }
      if handles[Int(local)] < 0 {
        handles[Int(local)] = corpus.handles.intern(batch.handles.handles[Int(local)])
      }
      return handles[Int(local)]
    }

    /// A context's number in the corpus. A batch is of one source, and of one rank.
    mutating func context(
      _ local: Int32, of batch: borrowing PackedUtterances, rank: SourceReport.Rank,
      in corpus: inout Corpus
    ) -> Int32 {
      if contexts[Int(local)] < 0 {
        contexts[Int(local)] = corpus.contexts.intern(
          batch.contexts[Int(local)], rank: rank, ids: &corpus.ids, handles: &corpus.handles)
      }
      return contexts[Int(local)]
    }

    @inline(__always)
    private static func ref(
      of id: PackedUtterances.NativeIdentifier, _ batch: borrowing PackedUtterances,
      _ spaces: [UInt32], in ids: inout IdentifierTable
    ) -> Int32 {
      let space = spaces[Int(id.space)]
      guard id.isName else { return ids.intern(id.native, in: space) }
      return ids.intern(name: batch.natives[Int(id.native)], in: space)
    }
  }
}
