/// How it is known who "you" are, or why it is not (decisions 11).
public enum OwnerEvidence: Hashable, Sendable {
  /// The user says so, by these names.
  case stated([String])
  /// The user's people file says so, in the entry of this key.
  case peopleFile(String)
  /// A source claims it; its file.
  case claim(SourceReport.OwnerClaim.Evidence, file: String)
  /// No source says whose it is.
  case noClaim
  /// Several people could be meant.
  case severalClaims
  /// Nobody in the sources has any of the names the user gave.
  case nobodyCalled([String])
  /// Not told under pseudonyms.
  case withheld

  /// What may be said of it under pseudonyms.
  var untold: OwnerEvidence {
    switch self {
    case .noClaim, .severalClaims: self
    case .stated, .peopleFile, .claim, .nobodyCalled, .withheld: .withheld
    }
  }

  /// Without what tells of somebody hidden.
  func told(_ redaction: Redaction) -> OwnerEvidence {
    switch self {
    case .stated(let names): .stated(names.map(redaction.text))
    case .peopleFile(let key): .peopleFile(redaction.text(key))
    case .claim(let evidence, let file): .claim(evidence, file: redaction.text(file))
    case .nobodyCalled(let names): .nobodyCalled(names.map(redaction.text))
    case .noClaim, .severalClaims, .withheld: self
    }
  }
}
