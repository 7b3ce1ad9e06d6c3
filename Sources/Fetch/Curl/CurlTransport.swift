internal import CCurl

/// Requests carried by libcurl. One object serves one thread; connections to a host are
/// kept between its requests.
///
/// libcurl and not URLSession, because it shows the resolved address before a socket is
/// opened to it, counts what arrives, bounds every stage by time, and speaks no protocol
/// but those it is told to.
///
/// Unsafe: the easy handle is made in `init`, freed in `deinit`, and used by this object
/// alone; strings are borrowed for the length of the calls, which copy them.
@safe public final class CurlTransport: Transport {
  private let handle: UnsafeMutableRawPointer
  private let policy: FetchPolicy

  /// libcurl wants to be set up once, before the first handle of any thread.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  /// A transport within the bounds of a policy; nil where libcurl cannot be had.
  public init?(_ policy: FetchPolicy) {
    guard Self.isReady, let handle = unsafe curl_easy_init() else { return nil }
    unsafe self.handle = unsafe handle
    self.policy = policy
  }

  deinit { unsafe curl_easy_cleanup(handle) }

  /// The answer to one request; redirects are answers.
  public func answer(to request: WebRequest) throws(TransportFailure) -> WebAnswer {
    let reception = Reception(policy, allowsPrivate: request.allowsPrivate)
    set(request)
    unsafe reception.attach(to: handle)
    var list: UnsafeMutablePointer<curl_slist>?
    for line in Self.headerLines(of: request) { unsafe list = curl_slist_append(list, line) }
    defer { unsafe curl_slist_free_all(list) }
    unsafe rapport_curl_set_headers(handle, list)
    let code = unsafe curl_easy_perform(handle)
    let status = unsafe rapport_curl_status(handle)
    if let failure = reception.failure { throw failure }
    switch code {
    case CURLE_OK:
      return WebAnswer(
        status: status, headers: reception.headers, body: reception.body,
        isFromPrivate: reception.isFromPrivate)
    case CURLE_WRITE_ERROR, CURLE_BAD_CONTENT_ENCODING:
      throw .other(English.badlyPacked)
    case CURLE_OPERATION_TIMEDOUT: throw .tooSlow(seconds: policy.totalSeconds)
    default: throw .other(Self.words(code))
    }
  }

  private func set(_ request: WebRequest) {
    unsafe curl_easy_reset(handle)
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, request.address.text), (CURLOPT_USERAGENT, request.userAgent),
      (CURLOPT_PROTOCOLS_STR, "http,https"), (CURLOPT_ACCEPT_ENCODING, "gzip, deflate"),
      // A proxy would be asked in our stead, and its address checked instead of the server's.
      (CURLOPT_PROXY, ""),
    ]
    for (option, value) in texts { unsafe rapport_curl_set_text(handle, option, value) }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NOSIGNAL, 1), (CURLOPT_NETRC, 0),
      (CURLOPT_CONNECTTIMEOUT, policy.connectSeconds), (CURLOPT_TIMEOUT, policy.totalSeconds),
      (CURLOPT_LOW_SPEED_LIMIT, 1), (CURLOPT_LOW_SPEED_TIME, policy.stallSeconds),
    ]
    for (option, value) in numbers { unsafe rapport_curl_set_number(handle, option, value) }
  }

  private static func headerLines(of request: WebRequest) -> [String] {
    var lines = [
      "Accept: application/atom+xml, application/rss+xml, application/feed+json;q=0.9, "
        + "application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1"
    ]
    // A validator with a line end in it would forge a header of its own.
    func add(_ name: String, _ value: String?) {
      guard let value, !value.utf8.contains(where: { $0 < 0x20 }) else { return }
      lines.append("\(name): \(value)")
    }
    add("If-None-Match", request.etag)
    add("If-Modified-Since", request.lastModified)
    return lines
  }

  private static func words(_ code: CURLcode) -> String {
    guard let text = unsafe curl_easy_strerror(code) else { return English.error(code.rawValue) }
    return unsafe String(cString: text)
  }
}
