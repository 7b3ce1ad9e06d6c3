internal import Foundation
internal import Glibc
internal import Synchronization

/// A web server on this machine's loopback, for tests of fetching: every request goes to a
/// closure, and is remembered.
///
/// Unsafe: buffers go to the system's calls for their length; the address structure is of
/// the family and size that is stated.
public final class LoopbackServer: Sendable {
  /// A request as it came.
  public struct Request: Sendable {
    /// The path with its query.
    public let path: String
    /// The headers, names in lower case.
    public let headers: [String: String]
  }

  /// What to answer.
  public struct Response: Sendable {
    /// The status.
    public var status: Int
    /// Header lines.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// Seconds to wait before answering.
    public var delay: Double

    /// A response with status 200.
    public init(
      headers: [(name: String, value: String)] = [], _ body: String, delay: Double = 0
    ) {
      self.init(200, headers: headers, body, delay: delay)
    }

    /// A response.
    public init(
      _ status: Int, headers: [(name: String, value: String)] = [], _ body: String = "",
      delay: Double = 0
    ) {
      self.status = status
      self.headers = headers
      self.body = Array(body.utf8)
      self.delay = delay
    }
  }

  private let socket: Int32
  /// The port it listens on.
  public let port: UInt16
  private let log = Mutex<[Request]>([])
  private let open = Mutex((now: 0, most: 0))

  /// Starts a server that answers by a closure, called from several threads.
  public init(_ handle: @escaping @Sendable (Request) -> Response) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(socket, address, length) == 0 && listen(socket, 64) == 0
          && getsockname(socket, address, &length) == 0
      }
    }
    guard bound else { throw CocoaError(.featureUnsupported) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread {
          self.serve(connection, handle)
          close(connection)
        }
      }
    }
  }

  /// Stops listening.
  public func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  /// The address of a path here.
  public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// The requests so far, in the order they came.
  public var requests: [Request] { log.withLock { $0 } }

  /// The most requests that were being answered at one time.
  public var mostAtOnce: Int { open.withLock { $0.most } }

  private func serve(_ connection: Int32, _ handle: (Request) -> Response) {
    guard let request = read(connection) else { return }
    log.withLock { $0.append(request) }
    open.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
    let response = handle(request)
    if response.delay > 0 { Thread.sleep(forTimeInterval: response.delay) }
    open.withLock { $0.now -= 1 }
    var head = "HTTP/1.1 \(response.status) Test\r\nConnection: close\r\n"
    head += "Content-Length: \(response.body.count)\r\n"
    for (name, value) in response.headers { head += "\(name): \(value)\r\n" }
    var bytes = (Array((head + "\r\n").utf8) + response.body)[...]
    while !bytes.isEmpty {
      let sent = unsafe bytes.withUnsafeBytes {
        unsafe send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      bytes = bytes.dropFirst(sent)
    }
    shutdown(connection, Int32(SHUT_WR))
  }

  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 20 {
      let count = unsafe recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer.prefix(count)
      if bytes.suffix(count + 3).firstRange(of: [13, 10, 13, 10]) != nil { break }
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] =
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return Request(path: String(words[1]), headers: headers)
  }
}
