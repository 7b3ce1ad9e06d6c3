internal import CCurl

/// Dates in HTTP headers, in any of the three forms RFC 9110 lets servers send.
enum WebDate {
  /// Seconds since 1970; nil for what is no date.
  static func seconds(_ text: String) -> Int64? {
    // Unsafe: the string is borrowed for the length of the call; the second argument is
    // unused by libcurl and has to be null.
    let seconds = unsafe curl_getdate(text, nil)
    return seconds < 0 ? nil : Int64(seconds)
  }
}
