internal import Bytes
internal import ConversationCore
internal import LibXML

/// Reads a JSON Feed's objects, in the feed's words.
enum JSONFeedReading {
  private enum Key: Int, CaseIterable {
    case title
    case homePage
    case author
    case authors
    case language
    case items
    case id
    case url
    case externalURL
    case html
    case text
    case summary
    case published
    case modified
    case name
    case email

    var name: String {
      switch self {
      case .homePage: "home_page_url"
      case .externalURL: "external_url"
      case .html: "content_html"
      case .text: "content_text"
      case .published: "date_published"
      case .modified: "date_modified"
      default: "\(self)"
      }
    }
  }

  private static let keys = JSONKeys(Key.allCases.map(\.name))

  /// The feed and its items; nil for one that has no list of items at all.
  static func feed(
    _ scanner: inout JSONScanner
  ) -> (channel: FeedChannel, items: [FeedItem]?) {
    var channel = FeedChannel()
    var items: [FeedItem]?
    guard scanner.enterObject() else { return (channel, items) }
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .title: channel.title = scanner.string()
      case .homePage: channel.link = scanner.string()
      case .language: channel.language = scanner.string()
      case .author: channel.author = person(&scanner)
      case .authors: channel.author = firstPerson(&scanner)
      case .items:
        guard scanner.enterList() else { continue }
        var list = items ?? []
        while scanner.nextItem() { list.append(item(&scanner)) }
        items = list
      default: scanner.skipValue()
      }
    }
    return (channel, items)
  }

  /// Where the list of items begins in a feed that is no sound JSON.
  static func list(in bytes: [UInt8]) -> Int? {
    let name = "\"items\""
    var from = 0
    while let start = bytes.firstIndex(ofBytes: name, from: from) {
      from = start + name.utf8.count
      var place = from
      while place < bytes.count, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: ":") {
        place += 1
      }
      if place > from, place < bytes.count, bytes[place] == UInt8(ascii: "[") { return place }
    }
    return nil
  }

  /// One item.
  static func item(_ scanner: inout JSONScanner) -> FeedItem {
    var item = FeedItem()
    var author = FeedPerson()
    var external: String?
    var html: PlainText?
    var plain: PlainText?
    var summary: PlainText?
    var published: String?
    var modified: String?
    guard scanner.enterObject() else { return item }
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .id: item.id = item.keep(scanner.string())
      case .url: item.link = item.keep(scanner.string())
      case .externalURL: external = scanner.string()
      case .title: item.title = item.keep(scanner.string().map { PlainText(plain: $0).text })
      case .html: html = scanner.string().map { Fragment.plainText($0) }
      case .text: plain = scanner.string().map { PlainText(plain: $0) }
      case .summary: summary = scanner.string().map { PlainText(plain: $0) }
      case .published: published = scanner.string()
      case .modified: modified = scanner.string()
      case .author: author = person(&scanner)
      case .authors: author = firstPerson(&scanner)
      default: scanner.skipValue()
      }
    }
    item.author.name = item.keep(author.name)
    item.author.url = item.keep(author.url)
    item.author.email = item.keep(author.email)
    if let printed = published ?? modified {
      item.said = FormatDates.moment(printed) ?? .unknown
      if !item.said.isDated { item.saidPrinted = printed }
    }
    if item.link == nil, let id = item.string(item.id), SiteHost.of(id) != nil {
      item.link = item.id
    }
    item.text =
      [html, plain, summary].lazy.compactMap { $0 }.first { !$0.isEmpty }
      ?? PlainText(text: "")
    if let external, !item.text.links.contains(external) { item.text.links.insert(external, at: 0) }
    return item
  }

  private static func firstPerson(_ scanner: inout JSONScanner) -> FeedPerson {
    var first = FeedPerson()
    guard scanner.enterList() else { return first }
    while scanner.nextItem() {
      let person = person(&scanner)
      if first.isEmpty { first = person }
    }
    return first
  }

  private static func person(_ scanner: inout JSONScanner) -> FeedPerson {
    var person = FeedPerson()
    guard scanner.enterObject() else { return person }
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .name: person.name = scanner.string()
      case .url: person.url = scanner.string()
      case .email: person.email = scanner.string()
      default: scanner.skipValue()
      }
    }
    return person
  }
}
