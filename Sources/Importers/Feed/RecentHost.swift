/// The host of the address met last: in one feed it is nearly always the same.
struct RecentHost {
  /// As it stands in addresses.
  private var written = ""
  /// Its normal form.
  private var normal = ""

  /// The normal host of an address; nil where it has none.
  mutating func host(of address: String) -> String? {
    let bytes = address.utf8Span.span
    guard let authority = SiteHost.authority(in: bytes) else { return nil }
    if authority.count == written.utf8.count,
      WordSearch.starts(bytes, with: written, at: authority.lowerBound)
    {
      return normal
    }
    written = WordSearch.part(of: address, authority)
    normal = SiteHost.normal(address, at: authority)
    return normal
  }
}
