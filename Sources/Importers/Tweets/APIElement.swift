internal import LibXML

/// The elements of what X's first interface for programs (2006 to 2013) gave as XML.
enum APIElement: UInt16 {
  case status = 1
  case user
  case retweeted
  case id
  case text
  case createdAt
  case source
  case replyStatus
  case replyAccount
  case replyName
  case name
  case screenName
  case entities
  case mentions
  case mention
  case addresses
  case url
  case expandedURL
  case media
  case creative
  // Search feeds.
  case entry
  case title
  case published
  case author
  case uri
  case client
  case language

  /// Lists of statuses and of users with their last status.
  static let statuses = XMLVocabulary(
    namespaces: [XMLVocabulary.Namespace("")],
    elements: [
      ("status", APIElement.status, .record),
      ("user", .user, .container),
      ("retweeted_status", .retweeted, .container),
      ("id", .id, .text),
      ("text", .text, .text),
      ("created_at", .createdAt, .text),
      ("source", .source, .text),
      ("in_reply_to_status_id", .replyStatus, .text),
      ("in_reply_to_user_id", .replyAccount, .text),
      ("in_reply_to_screen_name", .replyName, .text),
      ("name", .name, .text),
      ("screen_name", .screenName, .text),
      ("entities", .entities, .container),
      ("user_mentions", .mentions, .container),
      ("user_mention", .mention, .container),
      ("urls", .addresses, .container),
      // One name for an address and for what holds one; a container keeps its own text.
      ("url", .url, .container),
      ("expanded_url", .expandedURL, .text),
      ("media", .media, .container),
      ("creative", .creative, .container),
    ],
    attributes: [])

  /// Atom feeds of searches and time-lines.
  static let feeds = XMLVocabulary(
    namespaces: [
      XMLVocabulary.Namespace("atom", "www.w3.org/2005/atom"),
      XMLVocabulary.Namespace("twitter", "api.twitter.com"),
    ],
    elements: [
      ("atom:entry", APIElement.entry, .record),
      ("atom:id", .id, .text),
      ("atom:title", .title, .text),
      ("atom:published", .published, .text),
      ("atom:author", .author, .container),
      ("atom:name", .name, .text),
      ("atom:uri", .uri, .text),
      ("twitter:source", .client, .text),
      ("twitter:lang", .language, .text),
    ],
    attributes: [])
}
