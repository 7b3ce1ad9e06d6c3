/// The keys of `rapport read` that the demo's tests look at.
struct DemoUtterance: Decodable {
  var id: String
  var kind: String
  var service: String
  var speaker: String
  var speakerName: String?
  var said: String?
  var precision: String
  var text: String
  var replyTo: String?
  var replyRule: String?
  var addressedTo: [String]
  var conversation: String
  var act: String
  var sources: [Place]

  /// Where it was met.
  struct Place: Decodable {
    var file: String
  }

  private enum CodingKeys: String, CodingKey {
    case id, kind, service, speaker, said, precision, text, conversation, act, sources
    case speakerName = "speaker_name"
    case replyTo = "reply_to"
    case replyRule = "reply_rule"
    case addressedTo = "addressed_to"
  }

  /// Whether one of its places is the file of this name.
  func isIn(_ file: String) -> Bool {
    sources.contains { $0.file.hasSuffix("/" + file) || $0.file.contains("/" + file + "/") }
  }
}
