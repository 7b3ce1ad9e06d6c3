public import ConversationCore

/// Writes a corpus folder as ConvoKit loads it (https://convokit.cornell.edu/documentation/data_format.html):
/// `utterances.jsonl` as it comes, the other files at the end.
///
/// ConvoKit wants one root a conversation, named like it, and every parent among the
/// utterances: where no source holds the root, the first utterance takes its place, and what
/// answers something that no source holds answers the root; `reply_to` in the meta data
/// keeps what is known.
public struct ConvoKitWriter: Sendable {
  private let withText: Bool
  private var utterances = JSONWriter()
  private var speakers: [String: String?] = [:]
  private var conversations: [(id: String, title: String?, url: String?)] = []
  private var pending: [ReadUtterance] = []

  /// A writer; without words every text is empty.
  public init(withText: Bool) { self.withText = withText }

  /// The file that is written as it comes.
  public static let utterancesFile = "utterances.jsonl"

  /// Adds an utterance; those of one conversation come together, as `forEachRead` has them.
  public mutating func append(_ utterance: ReadUtterance) {
    if let first = pending.first, first.conversation != utterance.conversation { flush() }
    pending.append(utterance)
  }

  /// Bytes of `utterances.jsonl` not taken yet.
  public var count: Int { utterances.bytes.count }

  /// What of `utterances.jsonl` was written since the last time.
  public mutating func take() -> [UInt8] { utterances.take() }

  /// Ends the last conversation; nothing may be added after.
  public mutating func finish() { flush() }

  private mutating func flush() {
    guard let first = pending.first else { return }
    let root = pending.first { $0.id == first.conversation } ?? first
    let ids = Set(pending.map(\.id))
    conversations.append((root.id, root.contextTitle, root.contextURL))
    for utterance in pending {
      let parent: String? =
        utterance.id == root.id
        ? nil
        : utterance.replyTo.flatMap { ids.contains($0) && $0 != utterance.id ? $0 : nil } ?? root.id
      if speakers[utterance.speaker.id].flatMap({ $0 }) == nil {
        speakers.updateValue(utterance.speaker.name, forKey: utterance.speaker.id)
      }
      write(utterance, conversation: root.id, parent: parent)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ utterance: ReadUtterance, conversation: String, parent: String?) {
    utterances.object { json in
      json.member("id", utterance.id)
      json.member("conversation_id", conversation)
      json.member("text", withText ? utterance.text : "")
      json.member("speaker", utterance.speaker.id)
      json.object("meta") { meta in
        meta.member("kind", utterance.kind.name)
        meta.member("service", utterance.service)
        meta.member("act", utterance.reading.act.name)
        meta.member("talk", utterance.reading.talk)
        meta.member("addressed_to", utterance.addressedTo)
        meta.member("reply_to", utterance.replyTo)
        meta.member("reply_rule", utterance.replyRule)
        meta.member("said", utterance.said)
        meta.member("precision", utterance.said.precision.name)
      }
      json.member("reply-to", parent)
      json.member("timestamp", utterance.said.seconds.map { Int(clamping: $0) })
      json.member("vectors", [])
    }
    utterances.endLine()
  }
}

extension ConvoKitWriter {
  /// The files beside `utterances.jsonl`, by name.
  public var otherFiles: [(name: String, bytes: [UInt8])] {
    [
      ("speakers.json", speakersFile), ("conversations.json", conversationsFile),
      ("corpus.json", corpusFile), ("index.json", indexFile),
    ]
  }

  private var speakersFile: [UInt8] {
    var json = JSONWriter(indented: true)
    json.object { json in
      for (id, name) in speakers.sorted(by: { $0.key < $1.key }) {
        json.object(named: id) { json in
          json.object("meta") { $0.member("name", name) }
          json.member("vectors", [])
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private var conversationsFile: [UInt8] {
    var json = JSONWriter(indented: true)
    json.object { json in
      for conversation in conversations {
        json.object(named: conversation.id) { json in
          json.object("meta") { meta in
            meta.member("title", conversation.title)
            meta.member("url", conversation.url)
          }
          json.member("vectors", [])
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private var corpusFile: [UInt8] {
    var json = JSONWriter(indented: true)
    json.object { $0.member("made_by", "Rapport") }
    json.endLine()
    return json.bytes
  }

  /// Which meta data there are, and their types as Python names them.
  private var indexFile: [UInt8] {
    var json = JSONWriter(indented: true)
    json.object { json in
      json.object("utterances-index") { index in
        for name in ["kind", "service", "act", "precision"] { index.member(name, [string]) }
        for name in ["reply_to", "reply_rule", "said"] { index.member(name, [string]) }
        index.member("talk", ["<class 'float'>"])
        index.member("addressed_to", ["<class 'list'>"])
      }
      json.object("speakers-index") { $0.member("name", [string]) }
      json.object("conversations-index") { index in
        index.member("title", [string])
        index.member("url", [string])
      }
      json.object("overall-index") { $0.member("made_by", [string]) }
      json.member("version", 1)
      json.member("vectors", [])
    }
    json.endLine()
    return json.bytes
  }

  private var string: String { "<class 'str'>" }
}
