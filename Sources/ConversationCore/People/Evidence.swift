/// Why two handles are one person, from strongest to weakest.
enum Evidence: Sendable, Hashable {
  /// The user says so.
  case stated
  /// One account number on one service.
  case account
  /// One login on one service, or one display name on one site: the same handle.
  case sameHandle
  /// One utterance, under two handles in two sources.
  case sameUtterance
  /// The service says that the account changed its name.
  case rename
  /// One e-mail address, or its hash.
  case email
  /// One name and one site of their own.
  case ownSite(String)
  /// The address they sign with is the other's profile.
  case profile(String)

  /// The words a report prints; nil for what is identity rather than a merge
  /// (decisions 10).
  var words: String? {
    switch self {
    case .account, .sameHandle: nil
    case .stated: "you said so"
    case .sameUtterance: "the same utterance in two sources"
    case .rename: "the account was renamed"
    case .email: "same e-mail address"
    case .ownSite(let site): "same name and same site \(site)"
    case .profile(let name): "signs with the profile @\(name) on X"
    }
  }
}
