internal import Glibc

/// Starting another program and waiting for it.
///
/// Unsafe: the arguments are C strings allocated here and freed here, after the child has
/// its own copies.
public enum ChildProcess {
  /// How a child ended.
  public enum Ending: Hashable, Sendable {
    /// With an exit code.
    case exited(Int32)
    /// By a signal.
    case killed(signal: Int32)
    /// It never started; the system's word for why.
    case notStarted(String)
  }

  /// Runs a program with this process's environment, without input; what it says goes to
  /// a file, made anew. Waits for its end.
  public static func run(_ program: String, _ arguments: [String], log: String) -> Ending {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var list = unsafe ([program] + arguments).map { unsafe strdup($0) }
    unsafe list.append(nil)
    defer { for index in unsafe list.indices { unsafe free(list[index]) } }
    var child: pid_t = 0
    let code = unsafe posix_spawn(&child, program, &actions, nil, list, environ)
    guard code == 0 else { return .notStarted(systemReason(code)) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return .notStarted(systemReason(errno)) }
    }
    // The macros of sys/wait.h: the low seven bits are the signal, the next byte the code.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }
}
