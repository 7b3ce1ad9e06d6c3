/// Why two handles are taken for one person, beyond being one account or one handle.
public enum MergeEvidence: Hashable, Sendable {
  /// The user says so.
  case stated
  /// One utterance, under two handles in two sources.
  case sameUtterance
  /// The service says that the account changed its name.
  case rename
  /// One e-mail address, or its hash.
  case email
  /// One name and one site of their own.
  case ownSite(String)
  /// The address they sign with is the other's profile on X.
  case profile(String)
  /// Not told under pseudonyms.
  case withheld

  /// Without what tells of somebody hidden.
  func told(_ redaction: Redaction) -> MergeEvidence {
    switch self {
    case .ownSite(let site): .ownSite(redaction.text(site))
    case .profile(let name): .profile(redaction.text(name))
    case .stated, .sameUtterance, .rename, .email, .withheld: self
    }
  }
}

extension MergeEvidence: Comparable {
  /// The order in which the reasons of one person are told.
  public static func < (a: MergeEvidence, b: MergeEvidence) -> Bool {
    (a.place, a.detail) < (b.place, b.detail)
  }

  private var place: Int {
    switch self {
    case .email: 0
    case .ownSite: 1
    case .profile: 2
    case .rename: 3
    case .sameUtterance: 4
    case .stated: 5
    case .withheld: 6
    }
  }

  private var detail: String {
    switch self {
    case .ownSite(let text), .profile(let text): text
    case .stated, .sameUtterance, .rename, .email, .withheld: ""
    }
  }
}
