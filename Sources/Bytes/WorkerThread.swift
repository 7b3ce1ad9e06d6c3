internal import Glibc

/// Threads of our own, where it must be known whether they run: a system that is short of
/// memory or threads refuses them, and a queue would wait for it to change its mind.
///
/// Unsafe code here: the body goes to its thread as a retained box, which that thread, and
/// no other, takes over; where none was started, it is released here.
public enum WorkerThread {
  /// Runs a body on as many new threads as the system allows, at most `count`.
  ///
  /// - Returns: how many were started. They end with the body.
  public static func start(_ count: Int, _ body: @escaping @Sendable () -> Void) -> Int {
    for started in 0..<max(count, 0) {
      let box = unsafe Unmanaged.passRetained(Body(run: body))
      var thread = pthread_t()
      let failure = unsafe pthread_create(&thread, nil, entry, box.toOpaque())
      guard failure == 0 else {
        unsafe box.release()
        return started
      }
      pthread_detach(thread)
    }
    return max(count, 0)
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { box in
      if let box = unsafe box {
        unsafe Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run()
      }
      return nil
    }
}
