/// Which records of a document are worth the attempt to set them aside whole.
///
/// An attempt that fails costs a second look at what was seen until then. Records of one
/// name tend to be alike: where they hold what has to be shown, most are not tried.
struct XMLRecordTrust {
  /// Attempts that went well, less eight for each that failed, by the record's code.
  private var balances: [(code: UInt16, balance: Int)] = []

  private static let failure = 8
  private static let most = 64

  /// Whether to try with a record; where not, it comes nearer to being tried again.
  mutating func allows(_ code: UInt16) -> Bool {
    let place = place(of: code)
    if balances[place].balance >= 0 { return true }
    balances[place].balance += 1
    return false
  }

  /// Learns how an attempt ended.
  mutating func note(_ code: UInt16, hasFailed: Bool) {
    let place = place(of: code)
    let balance = balances[place].balance + (hasFailed ? -XMLRecordTrust.failure : 1)
    balances[place].balance = min(balance, XMLRecordTrust.most)
  }

  private mutating func place(of code: UInt16) -> Int {
    for place in balances.indices where balances[place].code == code { return place }
    balances.append((code, 0))
    return balances.count - 1
  }
}
