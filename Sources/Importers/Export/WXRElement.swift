internal import LibXML

/// The elements of a WordPress export that are read; all others are passed over.
enum WXRElement: UInt16 {
  // What the file says of the site.
  case baseURL = 1
  case language
  case version
  // Who writes there.
  case author
  case authorID
  case authorLogin
  case authorEmail
  case authorName
  // A post or whatever else WordPress keeps like one.
  case item
  case title
  case link
  case creator
  case guid
  case content
  case postID
  case postName
  case postDate
  case postDateGMT
  case postStatus
  case postType
  case postPassword
  case commentStatus
  // A comment, inside its post.
  case comment
  case commentID
  case commentAuthor
  case commentEmail
  case commentURL
  case commentDate
  case commentDateGMT
  case commentContent
  case commentApproved
  case commentType
  case commentParent
  case commentUser
  case commentMeta
  case metaKey
  case metaValue

  /// The vocabulary; the export's namespace counts in every version, with `http` and
  /// `https`.
  static let vocabulary = XMLVocabulary(
    namespaces: [
      XMLVocabulary.Namespace(""),
      XMLVocabulary.Namespace("wp", "wordpress.org/export/#.#"),
      XMLVocabulary.Namespace("dc", "purl.org/dc/elements/1.1"),
      XMLVocabulary.Namespace("content", "purl.org/rss/1.0/modules/content"),
    ],
    elements: [
      ("wp:base_blog_url", WXRElement.baseURL, .text),
      ("language", .language, .text),
      ("wp:wxr_version", .version, .text),
      ("wp:author", .author, .record),
      ("wp:author_id", .authorID, .text),
      ("wp:author_login", .authorLogin, .text),
      ("wp:author_email", .authorEmail, .text),
      ("wp:author_display_name", .authorName, .text),
      ("item", .item, .record),
      ("title", .title, .text),
      ("link", .link, .text),
      ("dc:creator", .creator, .text),
      ("guid", .guid, .text),
      ("content:encoded", .content, .text),
      ("wp:post_id", .postID, .text),
      ("wp:post_name", .postName, .text),
      ("wp:post_date", .postDate, .text),
      ("wp:post_date_gmt", .postDateGMT, .text),
      ("wp:status", .postStatus, .text),
      ("wp:post_type", .postType, .text),
      ("wp:post_password", .postPassword, .text),
      ("wp:comment_status", .commentStatus, .text),
      ("wp:comment", .comment, .record),
      ("wp:comment_id", .commentID, .text),
      ("wp:comment_author", .commentAuthor, .text),
      ("wp:comment_author_email", .commentEmail, .text),
      ("wp:comment_author_url", .commentURL, .text),
      ("wp:comment_date", .commentDate, .text),
      ("wp:comment_date_gmt", .commentDateGMT, .text),
      ("wp:comment_content", .commentContent, .text),
      ("wp:comment_approved", .commentApproved, .text),
      ("wp:comment_type", .commentType, .text),
      ("wp:comment_parent", .commentParent, .text),
      ("wp:comment_user_id", .commentUser, .text),
      ("wp:commentmeta", .commentMeta, .container),
      ("wp:meta_key", .metaKey, .text),
      ("wp:meta_value", .metaValue, .text),
    ],
    attributes: [])
}
