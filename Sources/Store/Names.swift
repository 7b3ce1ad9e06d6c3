internal import ConversationCore
internal import GRDB

/// What rows share and name by number: spaces of identifiers, files, handles, contexts and
/// profiles. All of them are in memory while a store is read or written, for there are few
/// beside the utterances.
struct Names {
  /// A file as it was named, and the place that tells it from its namesakes.
  struct File: Hashable {
    var shown: String
    var place: String
  }

  /// A space of identifiers, with what keys are made of.
  struct Space {
    var number: Int64
    var hash: UInt64
  }

  /// A post or thread, its id and author by number.
  struct Context: Hashable {
    var space: Int64
    var native: NativePart
    var title: String?
    var url: String?
    var author: Int64?
  }

  /// What an utterance shares with its neighbours in one source.
  struct Profile: Hashable {
    var file: Int64
    var rank: SourceReport.Rank
    var isLine: Bool
    var style: Style

    /// What belongs to what was said, wherever it was read.
    struct Style: Hashable {
      var service: String
      var client: String?
      var language: String?
      /// The URL up to the number it shares with the id.
      var urlPrefix: String?
    }
  }

  var spaces = InternedTable<String>()
  var files = InternedTable<File>()
  var handles = InternedTable<Handle>()
  var contexts = InternedTable<Context>()
  var profiles = InternedTable<Profile>()
  private var spaceHashes: [Int64: UInt64] = [:]
  private var recentContext: (value: Utterance.Context, number: Int64)?

  /// The number of a space of identifiers.
  mutating func intern(space: String) -> Space {
    let number = spaces.intern(space)
    if let hash = spaceHashes[number] { return Space(number: number, hash: hash) }
    let hash = NativePart.hash(space)
    spaceHashes[number] = hash
    return Space(number: number, hash: hash)
  }

  /// The number of a context.
  mutating func intern(_ context: Utterance.Context) -> Int64 {
    if let recentContext, recentContext.value == context { return recentContext.number }
    let number = contexts.intern(
      Context(
        space: spaces.intern(context.id.space), native: NativePart(context.id),
        title: context.title, url: context.url, author: context.author.map { handles.intern($0) }
      ))
    recentContext = (context, number)
    return number
  }

  /// The context of a number, put together once for all who ask.
  func context(_ number: Int64) -> Utterance.Context? {
    guard let it = contexts[number], let space = spaces[it.space] else { return nil }
    return Utterance.Context(
      id: it.native.identifier(in: space), title: it.title, url: it.url,
      author: it.author.flatMap { handles[$0] })
  }
}
