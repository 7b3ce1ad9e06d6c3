public import ConversationCore

/// `rapport check --format json`: per source what it was recognised as, how many
/// records its bytes hold and how many were read, what is unseen, and what went wrong.
public struct CheckJSON: Sendable {
  private let sources: [SourceReport]

  /// The document of the sources, in the order given.
  public init(_ sources: [SourceReport]) { self.sources = sources }

  /// The document, indented, with a line feed at the end.
  public var text: String {
    var json = JSONWriter(indented: true)
    json.object { json in
      json.member("schema", 1)
      json.objects("sources", sources) { $0.source($1) }
    }
    json.endLine()
    return json.text
  }
}
