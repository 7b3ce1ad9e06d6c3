/// The posts and threads utterances belong to. One post met under two ids (an export's
/// number, a page's permalink) is one context: they meet in its address.
struct ContextTable: Sendable {
  /// One post or thread.
  struct Entry: Sendable {
    /// Its id.
    var ref: Int32
    /// Title, address and author as the best source has them.
    var title: String?
    var url: String?
    var author: Int32
    /// Where these came from.
    var rank: SourceReport.Rank
    /// The entry this one turned out to be; itself where it is the first.
    var canonical: Int32
    /// The address under which it was met last, if it is the one that address leads to.
    var metAt: String?
  }

  private(set) var entries: [Entry] = []
  private var byRef: [Int32: Int32] = [:]
  private var byPage: [String: Int32] = [:]
  private var recent: (context: Utterance.Context, rank: SourceReport.Rank, number: Int32)?

  /// The number of a context, new or old; its fields are filled from the best source.
  mutating func intern(
    _ context: Utterance.Context, rank: SourceReport.Rank, ids: inout IdentifierTable,
    handles: inout HandleTable
  ) -> Int32 {
    if let recent, recent.rank == rank, recent.context == context { return recent.number }
    let ref = ids.intern(context.id)
    let author = context.author.map { handles.name($0) } ?? HandleTable.unknown
    let number: Int32
    if let known = byRef[ref] {
      number = canonical(known)
      improve(number, with: context, author: author, rank: rank)
    } else {
      number = Int32(entries.count)
      entries.append(
        Entry(
          ref: ref, title: context.title, url: context.url, author: author, rank: rank,
          canonical: number))
      byRef[ref] = number
    }
    let found = meet(number, at: context.url, ids: ids)
    recent = (context, rank, found)
    return found
  }

  /// The entry a context turned out to be.
  func canonical(_ number: Int32) -> Int32 {
    var number = number
    while entries[Int(number)].canonical != number { number = entries[Int(number)].canonical }
    return number
  }

  /// The entry of a context.
  subscript(number: Int32) -> Entry { entries[Int(canonical(number))] }

  /// The context with an id, if there is one.
  func find(ref: Int32) -> Int32? { byRef[ref].map(canonical) }

  /// All contexts by the identifiers they were met under.
  func numbers(ids: IdentifierTable) -> [Identifier: Int32] {
    var numbers: [Identifier: Int32] = [:]
    for entry in entries { numbers[ids.identifier(of: entry.ref)] = canonical(entry.canonical) }
    return numbers
  }

  private mutating func improve(
    _ number: Int32, with context: Utterance.Context, author: Int32, rank: SourceReport.Rank
  ) {
    let index = Int(number)
    let isBetter = rank < entries[index].rank
    if isBetter || entries[index].title == nil {
      entries[index].title = context.title ?? entries[index].title
    }
    if isBetter || entries[index].url == nil {
      entries[index].url = context.url ?? entries[index].url
    }
    if author >= 0, isBetter || entries[index].author < 0 { entries[index].author = author }
    if isBetter { entries[index].rank = rank }
  }

  /// The same as joining it by its address; of one that is the address's already, which it
  /// stays, nothing has to be looked up.
  private mutating func meet(_ number: Int32, at url: String?, ids: IdentifierTable) -> Int32 {
    guard let url else { return number }
    if entries[Int(number)].metAt == url { return number }
    let found = meet(number, page: url, ids: ids)
    if found.isOfPage { entries[Int(found.number)].metAt = url }
    return found.number
  }

  /// Joins the context with the one that already has this page's address; whether it is the
  /// one that the address leads to from now on.
  private mutating func meet(
    _ number: Int32, page url: String, ids: IdentifierTable
  ) -> (number: Int32, isOfPage: Bool) {
    guard let key = WebAddress.pageKey(of: url), key.utf8.contains(UInt8(ascii: "/"))
    else { return (number, false) }
    guard let first = byPage[key] else {
      byPage[key] = number
      return (number, true)
    }
    let other = canonical(first)
    guard other != number else { return (number, true) }
    // Two numbers of one numbering are two posts, whatever their addresses say.
    let a = entries[Int(number)].ref
    let b = entries[Int(other)].ref
    if ids.spaceNumber(of: a) == ids.spaceNumber(of: b), ids.number(of: a) != nil,
      ids.number(of: b) != nil
    {
      return (number, false)
    }
    // Of two, the better source's id stays; between equals the smaller, so that the
    // order of sources does not matter.
    let keepsOther =
      (entries[Int(other)].rank, ids.identifier(of: b))
      <= (entries[Int(number)].rank, ids.identifier(of: a))
    let (kept, given) = keepsOther ? (other, number) : (number, other)
    let from = entries[Int(given)]
    entries[Int(given)].canonical = kept
    if entries[Int(kept)].title == nil { entries[Int(kept)].title = from.title }
    if entries[Int(kept)].url == nil { entries[Int(kept)].url = from.url }
    if entries[Int(kept)].author < 0 { entries[Int(kept)].author = from.author }
    return (kept, true)
  }
}
