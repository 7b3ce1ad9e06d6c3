public import Bytes
internal import ConversationCore
internal import LibXML

/// Statuses as X's first interface for programs gave them: lists in XML, and the Atom
/// feeds of searches and time-lines. They hold many people's words, so they say nothing
/// of whose they are.
public struct APIStatusImporter: Importer {
  /// The importer.
  public init() {}

  /// The format's name.
  public var format: String { "x-api" }

  /// A list of statuses or users, or a feed with X's ids.
  public func recognise(_ head: SourceHead) -> Recognition {
    Content(head.bytes) == nil ? .no : .certain
  }

  /// Reads the statuses.
  public func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure) {
    let head: [UInt8]
    do { head = try source.head() } catch { throw .bytes(error) }
    guard let content = Content(head) else {
      throw .unusable(file: source.name, reason: English.noStatuses)
    }
    sink.report.rank = content == .statuses ? .export : .feed
    sink.report.visibility = .bothSides
    sink.report.recognisedAs =
      content == .statuses ? English.apiStatuses : English.apiFeed
    let document = SourceXML(source)
    let decoder = APIStatusDecoder()
    var translator = TweetTranslator(owner: .unknown(in: Service.x.name))
    var tweet = ArchiveTweet()
    var unnumbered = 0
    let vocabulary = content == .statuses ? APIElement.statuses : APIElement.feeds
    let outcome = XMLStream.read(document.input, vocabulary: vocabulary) { tree, node in
      decoder.decode(tree, at: node, into: &tweet)
      let place = SourceReference.line(tree.line(of: node), of: source.name)
      if translator.read(tweet, at: place) {
        sink.utter(translator.utterance)
      } else {
        unnumbered += 1
      }
    }
    try document.conclude(outcome, into: &sink)
    if unnumbered > 0 { sink.report.skipped[English.withoutNumber, default: 0] += unnumbered }
  }

  /// What the first bytes say a file is.
  private enum Content {
    case statuses
    case feed

    private static let roots = ["statuses", "status", "users", "user", "feed"]

    init?(_ head: [UInt8]) {
      guard let root = Sniffing.root(of: head[...], among: Content.roots) else { return nil }
      let text = Array(head.prefix(16 << 10))
      func has(_ word: String) -> Bool { text.holds(word) }
      if root == "feed" {
        guard has("<id>tag:search.twitter.com,2005:") || has("<id>tag:twitter.com,20") else {
          return nil
        }
        self = .feed
      } else {
        guard has("<screen_name>"), has("<created_at>") || has("<followers_count>") else {
          return nil
        }
        self = .statuses
      }
    }
  }
}
