internal import CCurl
internal import Glibc

/// What arrives during one request, counted as it comes: the body is let go of at the
/// byte that is too many, a private address before anything is sent to it.
///
/// Unsafe: libcurl calls back on the thread that performs the request, with the pointer
/// it was given to this object, which outlives the request; every buffer it passes is
/// copied within the call, at the size it states.
final class Reception {
  private(set) var headers: [UInt8] = []
  private(set) var body: [UInt8] = []
  private(set) var failure: TransportFailure?
  private(set) var isFromPrivate = false
  private let policy: FetchPolicy
  private let allowsPrivate: Bool

  init(_ policy: FetchPolicy, allowsPrivate: Bool) {
    self.policy = policy
    self.allowsPrivate = allowsPrivate
  }

  /// Has a handle deliver to this object.
  func attach(to handle: UnsafeMutableRawPointer) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe rapport_curl_on_body(
      handle,
      { bytes, size, count, context in
        unsafe Reception.take(bytes, size, count, context) { unsafe $0.takeBody($1) }
      }, context)
    unsafe rapport_curl_on_header(
      handle,
      { bytes, size, count, context in
        unsafe Reception.take(bytes, size, count, context) { unsafe $0.takeHeader($1) }
      }, context)
    unsafe rapport_curl_on_open(
      handle,
      { context, _, address in
        guard let address = unsafe address, let context = unsafe context else {
          return CURL_SOCKET_BAD
        }
        let reception = unsafe Unmanaged<Reception>.fromOpaque(context).takeUnretainedValue()
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe rapport_curl_address_bytes(address, &bytes)
        guard reception.accepts(Array(bytes.prefix(Int(count)))) else { return CURL_SOCKET_BAD }
        return unsafe socket(
          address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
          address.pointee.protocol)
      }, context)
  }

  private static func take(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?, _ body: (Reception, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    let (total, overflow) = size.multipliedReportingOverflow(by: count)
    guard !overflow, let context = unsafe context else { return 0 }
    guard total > 0, let bytes = unsafe bytes else { return 0 }
    let reception = unsafe Unmanaged<Reception>.fromOpaque(context).takeUnretainedValue()
    return unsafe body(reception, UnsafeRawBufferPointer(start: bytes, count: total)) ? total : 0
  }

  private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= policy.bodyBytes else {
      failure = .tooLarge(limit: policy.bodyBytes)
      return false
    }
    unsafe body.append(contentsOf: bytes)
    return true
  }

  private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard headers.count + bytes.count <= policy.headerBytes else {
      failure = .other(English.headersTooLarge(kilobytes: policy.headerBytes >> 10))
      return false
    }
    unsafe headers.append(contentsOf: bytes)
    return true
  }

  private func accepts(_ address: [UInt8]) -> Bool {
    isFromPrivate = NetworkAddress.isPrivate(address)
    guard isFromPrivate, !allowsPrivate else { return true }
    failure = .privateAddress
    return false
  }
}
