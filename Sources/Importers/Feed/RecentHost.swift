/// The host of the address met last: in one feed it is nearly always the same.
struct RecentHost {
  /// As it stands in addresses, with all that stands in front of it.
  private var written: [UInt8] = []
  /// Its normal form.
  private var normal = ""

  /// The normal host of an address, and where the address goes on behind it; nil where it
  /// has none.
  mutating func place(in address: Span<UInt8>) -> (host: String, end: Int)? {
    if isWritten(in: address) { return (normal, written.count) }
    guard let authority = SiteHost.authority(in: address) else { return nil }
    let end = SiteHost.end(ofAuthority: authority, in: address)
    written = (0..<end).map { address[$0] }
    normal = SiteHost.normal(String(decoding: written, as: UTF8.self), at: authority)
    return (normal, end)
  }

  /// Whether an address begins with the same and goes on with something else.
  private func isWritten(in address: Span<UInt8>) -> Bool {
    let count = written.count
    guard count > 0, address.count >= count else { return false }
    if address.count > count, !SiteHost.isEnd(address[count]) { return false }
    for index in written.indices where address[index] != written[index] { return false }
    return true
  }
}
