internal import Bytes
internal import ConversationCore

/// Finds out whose statuses these are where no account.js is at hand: the address of a
/// photo names its author and status, and one that is attached to that very status tells.
enum OwnerSearch {
  /// Reads until the owner shows; nil where they never do.
  static func owner(in sources: [Source]) -> Handle? {
    var decoder = TweetDecoder()
    var tweet = ArchiveTweet()
    for source in sources {
      guard var scanner = try? JSONScanner(source) else { continue }
      while scanner.beginElement() {
        decoder.decode(&scanner, into: &tweet)
        guard scanner.endElement() else { continue }
        if let author = tweet.author { return author }
        if let target = tweet.mediaTarget, let link = StatusLink(target), link.status == tweet.id,
          let name = link.name
        {
          return Handle(realm: Service.x.name, name: name)
        }
      }
    }
    return nil
  }
}
