internal import Foundation
internal import Glibc

extension RapportBinary {
  /// What a run cost.
  public struct Cost: Sendable {
    /// The exit code; 128 + n for a signal.
    public let status: Int32
    /// KiB in memory at most.
    public let peak: Int
  }

  /// Runs it, says nothing of what it prints, and asks the kernel what it cost.
  ///
  /// Unsafe: the arguments are C strings allocated and freed here, after the child has its
  /// own copies; `wait4` fills the two values it is given.
  public static func measure(_ arguments: [String]) throws -> Cost {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 0..<3 as Range<Int32> {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var list = unsafe ([url.path] + arguments).map { unsafe strdup($0) }
    unsafe list.append(nil)
    defer { for index in unsafe list.indices { unsafe free(list[index]) } }
    var child: pid_t = 0
    let code = unsafe posix_spawn(&child, url.path, &actions, nil, list, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ECHILD) }
    }
    let signal = status & 0x7F
    return Cost(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, peak: Int(usage.ru_maxrss))
  }
}
