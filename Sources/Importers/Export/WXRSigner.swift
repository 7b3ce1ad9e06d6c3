internal import Bytes
internal import LibXML

/// What one signature under comments says: kept once for all that bear it.
final class WXRSigner: Sendable {
  let author: String?
  let email: String?
  let url: String?
  /// Number of the site's user who wrote; nil for a guest.
  let user: UInt64?
  /// Its place among the signers.
  let slot: Int

  init(author: String?, email: String?, url: String?, user: UInt64?, slot: Int) {
    self.author = author
    self.email = email
    self.url = url
    self.user = user
    self.slot = slot
  }
}

/// The signatures met, found by their bytes: the same people sign most comments, and their
/// names need not be read anew each time.
struct WXRSigners {
  /// The signature of what nobody signed.
  let nobody = WXRSigner(author: nil, email: nil, url: nil, user: nil, slot: 0)
  private var table = ByteTable()
  private var signers: [WXRSigner] = []
  /// The signature at hand, kept for its memory.
  private var key: [UInt8] = []

  /// How many are remembered; with more all are forgotten.
  static let count = 4096

  /// Nobody remembered.
  init() {}

  /// Who signed the comment with the fields.
  mutating func signer(of fields: borrowing WXRFields, in tree: XMLTree) -> WXRSigner {
    key.removeAll(keepingCapacity: true)
    for element in [WXRElement.commentAuthor, .commentEmail, .commentURL, .commentUser] {
      if let node = fields[element] { tree.append(allOf: node, to: &key) }
      // No text in XML holds a NUL.
      key.append(0)
    }
    if table.count >= WXRSigners.count {
      table.removeAll()
      signers.removeAll(keepingCapacity: true)
    }
    let slot = table.number(of: key)
    if slot < signers.count { return signers[slot] }
    let user = fields[.commentUser].flatMap { tree.number(of: $0) }
    let signer = WXRSigner(
      author: tree.name(of: fields[.commentAuthor]), email: tree.string(of: fields[.commentEmail]),
      url: tree.siteAddress(of: fields[.commentURL]), user: user == 0 ? nil : user, slot: slot)
    signers.append(signer)
    return signer
  }
}
