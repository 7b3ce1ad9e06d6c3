public import Bytes
internal import ConversationCore
internal import LibXML

/// Feeds in XML: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0; of posts or of comments.
public struct FeedImporter: Importer {
  /// `feed`
  public let format = "feed"

  /// The importer.
  public init() {}

  /// Certain for a root that only feeds have, possible where one follows other text.
  public func recognise(_ head: SourceHead) -> Recognition {
    // A file in UTF-16 has a zero in every pair; any other charset leaves names as they are.
    let text = head.bytes.prefix(64).contains(0) ? head.bytes.filter { $0 != 0 } : head.bytes
    guard let root = FeedImporter.root(of: text) else { return .no }
    if ["rss", "feed", "rdf"].contains(root) { return .certain }
    if root == "html" {
      // Some servers wrap a feed into a page, and so do browsers that show one.
      let isAtom = text.holds("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
      // Few pages have anything that begins like the root, and a pair is found at once.
      let mayBeRSS = text[...].holdsPair(UInt8(ascii: "<"), UInt8(ascii: "r"))
      return isAtom || mayBeRSS && text.holds("<rss ") && text.holds("<channel>") ? .certain : .no
    }
    return ["<rss ", "<feed "].contains(where: text.holds) ? .possible : .no
  }

  /// Reads posts and comments into the sink.
  public func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure) {
    sink.report.recognisedAs = "feed"
    sink.report.rank = .feed
    sink.report.visibility = .postsOnly
    let document = SourceXML(source)
    let memory = sink.memory.feeds
    var pass = FeedPass(file: source.name, known: memory.lend())
    let outcome = XMLStream.read(document.input, with: memory.xml) { tree, record in
      pass.take(tree, record, into: &sink)
    }
    let translator = pass.end()
    if let translator { memory.keep(translator.known) }
    try document.conclude(outcome, into: &sink)
    guard let translator else { return }
    translator.finish(&sink)
    sink.report.recognisedAs =
      switch (translator.posts, translator.comments) {
      case (_, 0): English.postFeed
      case (0, _): English.commentFeed
      default: English.mixedFeed
      }
  }

  /// The local name of the first element, lower case.
  private static func root(of bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      guard let first = rest.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else {
        if rest.starts(with: "!--".utf8) { rest = afterComment(rest) }
        continue
      }
      let name = rest.prefix(64).prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
      }
      let local = name.split(separator: UInt8(ascii: ":")).last ?? name
      return String(decoding: local, as: UTF8.self).lowercased()
    }
    return nil
  }

  private static func afterComment(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let close = rest.firstIndex(of: UInt8(ascii: ">")) {
      if close >= bytes.startIndex + 4, bytes[close - 1] == UInt8(ascii: "-"),
        bytes[close - 2] == UInt8(ascii: "-")
      {
        return bytes[(close + 1)...]
      }
      rest = rest[(close + 1)...]
    }
    return bytes
  }
}
