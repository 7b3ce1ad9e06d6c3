internal import LibXML

/// The few elements and attributes a survey of a feed looks at.
enum FeedSurveyName: UInt16 {
  case rss = 1
  case channel
  case feed
  case item
  case link
  case commentFeed
  case rel
  case type
  case href

  /// Elements one of which a feed has at its root.
  static let roots: Set<FeedSurveyName?> = [.rss, .channel, .feed]

  static let vocabulary = XMLVocabulary(
    namespaces: [
      .init(
        "", "purl.org/rss/1.0", "my.netscape.com/rdf/simple/0.9",
        "channel.netscape.com/rdf/simple/0.9"),
      .init("atom", "www.w3.org/2005/atom", "purl.org/atom/ns"),
      .init("rdf", "www.w3.org/1999/02/22-rdf-syntax-ns"),
      .init("wfw", "wellformedweb.org/commentapi"),
    ],
    elements: [
      ("rss", FeedSurveyName.rss, .container), ("rdf:RDF", .rss, .container),
      ("channel", .channel, .container), ("item", .item, .record),
      ("atom:feed", .feed, .container), ("atom:entry", .item, .record),
      ("atom:link", .link, .text), ("wfw:commentRss", .commentFeed, .text),
      ("wfw:commentRSS", .commentFeed, .text),
    ],
    attributes: [("rel", FeedSurveyName.rel), ("type", .type), ("href", .href)])
}
