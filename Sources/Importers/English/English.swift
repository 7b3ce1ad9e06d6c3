internal import ConversationCore

/// What sources are recognised as, and what of them is left out; `English+Remarks` has what is
/// wrong with them.
enum English {
  // MARK: What it is

  static let notReadable = "not readable"
  static let notRecognised = "not recognised"
  static let folder = "folder"
  static let archive = "archive"
  static let otherFiles = "files nothing is read from"
  static let apiStatuses = "statuses of X (XML)"
  static let apiFeed = "feed of statuses of X"
  static let jsonStatuses = "statuses of X (JSON)"
  static let searchAnswer = "statuses of X, from its search (JSON)"
  static let tweetCSV = "Twitter archive (CSV)"
  static let postFeed = "feed of posts"
  static let commentFeed = "feed of comments"
  static let mixedFeed = "feed of posts and comments"
  static let jsonFeed = "feed of posts (JSON Feed)"

  static func xArchive(of name: String?, madeOn day: String?) -> String {
    "X archive\(name.map { " of @\($0)" } ?? "")\(day.map { ", made on \($0)" } ?? "")"
  }

  static func archivePart(_ name: String) -> String { "X archive, part \(name)" }

  static func monthsArchive(of name: String?) -> String {
    "Twitter archive of 2012 to 2018\(name.map { " of @\($0)" } ?? "")"
  }

  static func wordPressExport(version: String?) -> String {
    "WordPress export\(version.map { " (WXR \($0))" } ?? "")"
  }

  static func blogPage(_ family: String?) -> String {
    "blog page\(family.map { " (\($0))" } ?? "")"
  }

  static let questionPage = "a question page"

  // How a page without a known engine was read.

  static let linkedData = "comments in JSON-LD"
  static let byStructure = "read by structure"

  /// The speaker where nothing tells whose archive it is.
  static let archiveOwner = "the archive's owner"

  // MARK: What is left out

  static let withoutNumber = "without a number"
  static let withoutSender = "messages without a number or a sender"
  static let menuEntry = "menu entry"
  static let siteDesign = "part of the site's design"
  static let draft = "draft"
  static let scheduled = "scheduled post"
  static let trash = "trash"
  static let spam = "spam"
  static let plugInRecord = "record of a plug-in"
  static let plugInNote = "note of a plug-in"
  static let withoutSuffix = "without suffix"

  // MARK: Comments that are not there

  static func comments(stated: Int, shown: Int, paging: String?) -> String {
    """
    the page says there are \(stated) comments and shows \(shown)\
    \(paging.map { " (\"\($0)\")" } ?? "")
    """
  }

  static func morePages(_ words: String) -> String {
    "there are more pages of comments (\"\(words)\")"
  }

  static func loaded(from service: String) -> String { "comments are loaded from \(service)" }

  static func commentFeed(at address: String) -> String {
    "its comments are another feed: \(address)"
  }

  static let postsOnly = "the feed holds posts only"
}
