internal import Dispatch
internal import Synchronization

/// Sees to it that a host is asked one thing at a time, with a pause in between, by
/// whichever worker and after whatever redirects.
final class HostGate: Sendable {
  private final class Door: Sendable {
    let turn = DispatchSemaphore(value: 1)
    let closed = Mutex<ContinuousClock.Instant?>(nil)
  }

  private let doors = Mutex<[String: Door]>([:])
  private let pause: Double

  init(pause: Double) { self.pause = pause }

  /// Runs a request when it is the host's turn. Nothing that is run may enter again. A
  /// server of the reader's own network needs no pause.
  func enter(
    _ host: String, _ body: () throws(TransportFailure) -> WebAnswer
  ) throws(TransportFailure) -> WebAnswer {
    let door = doors.withLock { doors in
      let door = doors[host] ?? Door()
      doors[host] = door
      return door
    }
    door.turn.wait()
    var isOwn = false
    defer {
      let closed: ContinuousClock.Instant? = isOwn ? nil : .now
      door.closed.withLock { $0 = closed }
      door.turn.signal()
    }
    if let last = door.closed.withLock({ $0 }) {
      let left = Duration.seconds(pause) - (ContinuousClock.now - last)
      if left > .zero { Self.sleep(left) }
    }
    let answer = try body()
    isOwn = answer.isFromPrivate
    return answer
  }

  private static func sleep(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .nanoseconds(nanoseconds))
  }
}
