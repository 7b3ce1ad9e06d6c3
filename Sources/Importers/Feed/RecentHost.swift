/// The host of the address met last: in one feed it is nearly always the same.
struct RecentHost {
  /// As it stands in addresses.
  private var written = ""
  /// Its normal form.
  private var normal = ""

  /// The normal host of an address, and where the address goes on behind it; nil where it
  /// has none.
  mutating func place(in address: String) -> (host: String, end: Int)? {
    let bytes = address.utf8Span.span
    guard let authority = SiteHost.authority(in: bytes) else { return nil }
    let end = SiteHost.end(ofAuthority: authority, in: bytes)
    let isKnown =
      authority.count == written.utf8.count
      && WordSearch.starts(bytes, with: written, at: authority.lowerBound)
    if !isKnown {
      written = WordSearch.part(of: address, authority)
      normal = SiteHost.normal(address, at: authority)
    }
    return (normal, end)
  }
}
