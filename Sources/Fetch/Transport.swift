/// What carries a request to a server and brings back its answer: libcurl, or a script
/// in tests.
public protocol Transport: AnyObject {
  /// The answer to one request.
  func answer(to request: WebRequest) throws(TransportFailure) -> WebAnswer
}
