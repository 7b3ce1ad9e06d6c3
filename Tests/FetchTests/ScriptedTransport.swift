internal import Fetch

/// A transport that answers from a script, so that servers at public addresses can be
/// played without any.
final class ScriptedTransport: Transport {
  private let script: (WebRequest) -> WebAnswer

  init(_ script: @escaping (WebRequest) -> WebAnswer) { self.script = script }

  func answer(to request: WebRequest) throws(TransportFailure) -> WebAnswer {
    let answer = script(request)
    if answer.isFromPrivate, !request.allowsPrivate { throw .privateAddress }
    return answer
  }

  /// A redirect.
  static func redirect(
    _ status: Int, to location: String, isFromPrivate: Bool = false
  ) -> WebAnswer {
    WebAnswer(
      status: status, headers: Array("Location: \(location)\r\n".utf8), isFromPrivate: isFromPrivate
    )
  }
}
