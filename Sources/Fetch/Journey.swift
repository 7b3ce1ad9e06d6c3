internal import Spool

/// The way of one request through redirects to an answer.
///
/// Only http and https are followed. Once a server was at a public address, no redirect
/// leads to a private one. A permanent redirect is worth remembering as long as every one
/// before it was permanent too, and none of them gave up encryption.
struct Journey {
  /// How it ended.
  enum End {
    /// An answer that is no redirect.
    case arrived(WebAnswer)
    /// None; why, in plain words.
    case lost(String)
  }

  private(set) var end: End
  /// Where the address has moved for good, if it has.
  private(set) var movedTo: FetchAddress?
  /// The host that answered last, or failed to.
  private(set) var lastHost: String
  /// Whether any server on the way was at a public address.
  private(set) var metPublic = false
  /// What the last answer said about waiting; also of a refusal.
  private(set) var lastAnswer: WebAnswer?

  /// Goes from an address, within a policy.
  init(
    from start: FetchAddress, etag: String?, lastModified: String?, allowsPrivate: Bool,
    policy: FetchPolicy, gate: HostGate, transport: any Transport
  ) {
    var address = start
    var allowsPrivate = allowsPrivate
    var isPermanentSoFar = true
    lastHost = start.host
    end = .lost(English.tooManyRedirects(policy.redirects))
    for _ in 0...policy.redirects {
      lastHost = address.host
      let answer: WebAnswer
      do throws(TransportFailure) {
        answer = try gate.enter(address.host) { () throws(TransportFailure) in
          try transport.answer(
            to: WebRequest(
              address: address, etag: etag, lastModified: lastModified,
              userAgent: policy.userAgent, allowsPrivate: allowsPrivate))
        }
      } catch {
        end = .lost(error.reason)
        return
      }
      lastAnswer = answer
      if !answer.isFromPrivate {
        metPublic = true
        allowsPrivate = false
      }
      guard Self.redirects.contains(answer.status) else {
        end = .arrived(answer)
        return
      }
      guard let location = answer.header("Location") else {
        end = .lost(English.redirectsNowhere)
        return
      }
      guard let next = address.resolving(location) else {
        end = .lost(English.redirectsElsewhere)
        return
      }
      let isPermanent = answer.status == 301 || answer.status == 308
      let isDowngrade = address.scheme == "https" && next.scheme == "http"
      isPermanentSoFar = isPermanentSoFar && isPermanent && !isDowngrade
      if isPermanentSoFar { movedTo = next }
      address = next
    }
  }

  private static let redirects: Set<Int> = [301, 302, 303, 307, 308]
}
