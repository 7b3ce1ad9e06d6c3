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

  /// Runs a request when it is the host's turn. Nothing that is run may enter again.
  func enter<Result>(
    _ host: String, _ body: () throws(TransportFailure) -> Result
  ) throws(TransportFailure) -> Result {
    let door = doors.withLock { doors in
      let door = doors[host] ?? Door()
      doors[host] = door
      return door
    }
    door.turn.wait()
    defer {
      door.closed.withLock { $0 = .now }
      door.turn.signal()
    }
    if let last = door.closed.withLock({ $0 }) {
      let left = Duration.seconds(pause) - (ContinuousClock.now - last)
      if left > .zero { Self.sleep(left) }
    }
    return try body()
  }

  private static func sleep(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .nanoseconds(nanoseconds))
  }
}
