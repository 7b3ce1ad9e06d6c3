internal import Bytes
internal import ConversationCore

/// `account.js`: whose archive it is.
enum ArchiveAccount {
  private enum Key: Int, CaseIterable {
    case account, username, accountId, accountDisplayName, email
  }

  /// Reads one element; nil where it names nobody.
  static func handle(_ scanner: inout JSONScanner) -> Handle? {
    let keys = JSONKeys(Key.allCases.map { "\($0)" })
    var handle = Handle(realm: Service.x.name)
    guard scanner.enterObject() else { return nil }
    var depth = 0
    while let key = scanner.nextKey(in: keys, depth: &depth) {
      switch Key(rawValue: key) {
      case .account: scanner.enterObject(depth: &depth)
      case .username: handle.name = scanner.string()
      case .accountId: handle.account = scanner.unsigned()
      case .accountDisplayName: handle.displayName = scanner.string()
      case .email: handle.email = scanner.string()
      case nil: scanner.skipValue()
      }
    }
    if handle.name?.isEmpty == true { handle.name = nil }
    return handle.isUnknown ? nil : handle
  }
}
