internal import Bytes
internal import ConversationCore

/// Who signs the items of a feed, found by the bytes of their signatures: the same people
/// sign most of them.
struct FeedSpeakers {
  private var table = ByteTable()
  private var handles: [Handle] = []
  private var realm = ""

  private static let remembered = 4096

  /// The handle of who signed an item.
  mutating func speaker(
    _ signer: FeedSigner, _ item: borrowing FeedItem, realm: String
  ) -> Handle {
    if realm != self.realm || table.count >= FeedSpeakers.remembered {
      table.removeAll()
      handles.removeAll(keepingCapacity: true)
      self.realm = realm
    }
    let number = table.number(of: (signer.name, signer.url, signer.email), in: item.bytes)
    if number < handles.count { return handles[number] }
    let person = FeedPerson(
      name: item.string(signer.name), url: item.string(signer.url),
      email: item.string(signer.email))
    let handle = FeedSpeakers.handle(person, realm: realm)
    handles.append(handle)
    return handle
  }

  /// The handle of a person.
  static func handle(_ person: FeedPerson, realm: String) -> Handle {
    // Blogger gives everybody the same address; it tells nobody from nobody.
    let isEverybody =
      person.email.map { $0.utf8.count == 19 && $0.lowercased() == "noreply@blogger.com" } ?? false
    let email = isEverybody ? nil : person.email
    return Handle(realm: realm, displayName: person.name, email: email, url: person.url)
  }
}
