internal import Bytes
internal import ConversationCore

/// Reads the lists of an archive that are not speech: likes, followers, followed people
/// and the owner's earlier names.
enum RelationReading {
  private enum Key: Int, CaseIterable {
    case like, tweetId, expandedUrl, follower, following, accountId, userLink
    case screenNameChange, changedFrom, changedTo
  }

  private struct Record {
    var number: UInt64?
    var url: String?
    var from: String?
    var to: String?
  }

  /// `like.js`: what was liked, neither by whom it was written nor when it was liked.
  static func readLikes(_ source: Source, by owner: Handle, into sink: inout ImportSink) -> Int {
    read(source, &sink) { record, place, sink in
      guard let status = record.number else { return false }
      sink.utter(
        Utterance(
          id: Identifier("x:like/", status), kind: .like, service: .x, speaker: owner, text: "",
          parent: .utterance(.status(status)), url: record.url, source: place))
      return true
    }
  }

  /// `follower.js` and `following.js`.
  static func readRelations(_ source: Source, followsOwner: Bool, into sink: inout ImportSink)
    -> Int
  {
    read(source, &sink) { record, _, sink in
      guard let account = record.number else { return false }
      let handle = Handle(realm: Service.x.name, account: account, url: record.url)
      sink.report.relations.append(.init(handle: handle, followsOwner: followsOwner))
      return true
    }
  }

  /// `screen-name-change.js`.
  static func readRenames(_ source: Source, of owner: Handle, into sink: inout ImportSink) -> Int {
    read(source, &sink) { record, _, sink in
      guard let from = record.from, let to = record.to else { return false }
      let realm = Service.x.name
      sink.report.renames.append(
        .init(
          from: Handle(realm: realm, account: owner.account, name: from),
          to: Handle(realm: realm, account: owner.account, name: to)))
      return true
    }
  }

  private static func read(
    _ source: Source, _ sink: inout ImportSink,
    _ use: (Record, SourceReference, inout ImportSink) -> Bool
  ) -> Int {
    guard var scanner = JSONScanner.opening(source, &sink) else { return 0 }
    var count = 0
    let keys = JSONKeys(Key.allCases.map { "\($0)" })
    var unusable = 0
    while scanner.beginElement() {
      let record = decode(&scanner, keys)
      guard scanner.endElement() else { continue }
      count += 1
      let place = SourceReference.line(scanner.line, of: source.name)
      if !use(record, place, &sink) { unusable += 1 }
    }
    if unusable > 0 {
      sink.note(Diagnostic(.warning, file: source.name, English.nobodyNamed(unusable)))
    }
    scanner.report(source.name, &sink)
    return count
  }

  private static func decode(_ scanner: inout JSONScanner, _ keys: borrowing JSONKeys) -> Record {
    var record = Record()
    var depth = 0
    guard scanner.enterObject() else { return record }
    while let key = scanner.nextKey(in: keys, depth: &depth) {
      switch Key(rawValue: key) {
      case .like, .follower, .following, .screenNameChange: scanner.enterObject(depth: &depth)
      case .tweetId: record.number = scanner.unsigned()
      // A change of name has its owner's number here as well; only lists of people use it.
      case .accountId: record.number = scanner.unsigned()
      case .expandedUrl, .userLink: record.url = scanner.string()
      case .changedFrom: record.from = scanner.string()
      case .changedTo: record.to = scanner.string()
      case nil: scanner.skipValue()
      }
    }
    return record
  }
}
