internal import LibXML

/// The elements and attributes of feeds that mean something here: RSS 0.9x, 1.0 and 2.0,
/// Atom 0.3 and 1.0, and the modules of formats.md 4.5.
enum FeedName: UInt16 {
  case channel = 1
  case feed
  case item
  case title
  case link
  case atomLink
  case guid
  case description
  case summary
  case content
  case creator
  case author
  case authorName
  case authorURI
  case authorEmail
  case published
  case updated
  case generator
  case language
  case comments
  case commentFeed
  case commentCount
  case inReplyTo
  case category
  case originalLink
  case source
  case href
  case rel
  case type
  case term
  case scheme
  case ref
  case isPermaLink
  case uri
  case about
  case count

  static let vocabulary = XMLVocabulary(
    namespaces: namespaces, elements: elements,
    attributes: [
      ("href", FeedName.href), ("rel", .rel), ("type", .type), ("term", .term),
      ("scheme", .scheme), ("ref", .ref), ("isPermaLink", .isPermaLink), ("uri", .uri),
      ("about", .about), ("count", .count), ("resource", .href),
    ])

  private static let namespaces: [XMLVocabulary.Namespace] = [
    .init(
      "", "purl.org/rss/1.0", "my.netscape.com/rdf/simple/0.9",
      "channel.netscape.com/rdf/simple/0.9",
      "backend.userland.com/rss", "backend.userland.com/rss2", "backend.userland.com/rss091",
      "blogs.law.harvard.edu/tech/rss", "my.netscape.com/publish/formats/rss-0.91.dtd"),
    .init("atom", "www.w3.org/2005/atom", "purl.org/atom/ns", "purl.org/atom/app"),
    .init("rdf", "www.w3.org/1999/02/22-rdf-syntax-ns"),
    .init("dc", "purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0", "purl.org/dc/terms"),
    .init("content", "purl.org/rss/1.0/modules/content"),
    .init("wfw", "wellformedweb.org/commentapi"),
    .init("slash", "purl.org/rss/1.0/modules/slash"),
    .init(
      "thr", "purl.org/syndication/thread/1.0", "purl.org/rss/1.0/modules/threading"),
    .init("feedburner", "rssnamespace.org/feedburner/ext/1.0"),
    .init("xhtml", "www.w3.org/1999/xhtml"),
    .init("itunes", "www.itunes.com/dtds/podcast-1.0.dtd"),
  ]

  private static let elements: [(name: String, code: FeedName, role: XMLVocabulary.Role)] = [
    ("channel", .channel, .container), ("item", .item, .record), ("title", .title, .markup),
    ("link", .link, .text), ("guid", .guid, .text), ("description", .description, .markup),
    ("author", .author, .text), ("pubDate", .published, .text), ("generator", .generator, .text),
    ("language", .language, .text), ("comments", .comments, .text), ("category", .category, .text),
    ("managingEditor", .author, .text), ("source", .source, .text), ("image", .source, .container),
    ("textInput", .source, .container), ("textinput", .source, .container),
    ("lastBuildDate", .updated, .text),
    ("atom:feed", .feed, .container), ("atom:entry", .item, .record),
    ("atom:item", .item, .record),
    ("atom:title", .title, .markup), ("atom:link", .atomLink, .text), ("atom:id", .guid, .text),
    ("atom:summary", .summary, .markup), ("atom:content", .content, .markup),
    ("atom:author", .author, .container), ("atom:name", .authorName, .text),
    ("atom:uri", .authorURI, .text), ("atom:url", .authorURI, .text),
    ("atom:email", .authorEmail, .text), ("atom:published", .published, .text),
    ("atom:issued", .published, .text), ("atom:created", .published, .text),
    ("atom:updated", .updated, .text), ("atom:modified", .updated, .text),
    ("atom:generator", .generator, .text), ("atom:category", .category, .text),
    ("atom:source", .source, .container),
    ("dc:creator", .creator, .text), ("dc:author", .creator, .text), ("dc:date", .published, .text),
    ("dc:title", .title, .markup), ("dc:language", .language, .text),
    ("dc:identifier", .guid, .text),
    ("dc:description", .description, .markup), ("itunes:author", .creator, .text),
    ("content:encoded", .content, .markup), ("xhtml:body", .content, .body),
    ("xhtml:div", .content, .body),
    ("wfw:commentRss", .commentFeed, .text), ("wfw:commentRSS", .commentFeed, .text),
    ("slash:comments", .commentCount, .text), ("thr:total", .commentCount, .text),
    ("thr:in-reply-to", .inReplyTo, .text), ("feedburner:origLink", .originalLink, .text),
  ]
}
