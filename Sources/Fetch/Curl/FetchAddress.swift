internal import CCurl

/// An address that can be fetched: http or https, with a host, in the form libcurl
/// itself understands it, so that what is checked is what is asked for.
///
/// Unsafe: libcurl's URL handle is made, used and freed inside one function; the strings
/// it gives are copied before they are freed.
public struct FetchAddress: Hashable, Sendable {
  /// The whole address, without a fragment.
  public let text: String
  /// `http` or `https`.
  public let scheme: String
  /// The host, lower case.
  public let host: String
  /// An address as written; nil where it is no http or https address.
  public init?(_ text: String) { self.init(text, relativeTo: nil) }

  /// What a `Location` or a link means when it stands at this address; nil where that is
  /// no http or https address.
  public func resolving(_ reference: String) -> FetchAddress? {
    FetchAddress(reference, relativeTo: self)
  }

  private init?(_ text: String, relativeTo base: FetchAddress?) {
    guard text.utf8.count <= 8192, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }),
      let handle = unsafe curl_url()
    else { return nil }
    defer { unsafe curl_url_cleanup(handle) }
    if let base, unsafe curl_url_set(handle, CURLUPART_URL, base.text, 0) != CURLUE_OK {
      return nil
    }
    let flags = UInt32(CURLU_URLENCODE) | UInt32(CURLU_NON_SUPPORT_SCHEME)
    guard unsafe curl_url_set(handle, CURLUPART_URL, text, flags) == CURLUE_OK else { return nil }
    unsafe curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
    func part(_ part: CURLUPart) -> String? {
      var value: UnsafeMutablePointer<CChar>?
      guard unsafe curl_url_get(handle, part, &value, 0) == CURLUE_OK, let found = unsafe value
      else { return nil }
      defer { unsafe curl_free(found) }
      return unsafe String(cString: found)
    }
    guard let whole = part(CURLUPART_URL), let scheme = part(CURLUPART_SCHEME)?.lowercased(),
      scheme == "http" || scheme == "https", let host = part(CURLUPART_HOST), !host.isEmpty
    else { return nil }
    self.text = whole
    self.scheme = scheme
    self.host = host.lowercased()
  }
}
