internal import Dispatch
internal import Synchronization

/// A gate that opens when so many have passed it; others wait before it.
final class Gate: Sendable {
  private let missing: Mutex<Int>
  private let isOpen = DispatchSemaphore(value: 0)

  /// A gate that opens after so many, at least one.
  init(after count: Int) { missing = Mutex(max(1, count)) }

  /// One of those it opens after has come.
  func pass() {
    let opens = missing.withLock { missing in
      missing -= 1
      return missing == 0
    }
    if opens { isOpen.signal() }
  }

  /// Waits until it is open.
  func wait() {
    isOpen.wait()
    // Open for the next one too.
    isOpen.signal()
  }
}
