internal import Glibc

/// The three descriptors a program is started with.
///
/// Unsafe code here: `open(2)` reads a literal's bytes.
public enum StandardStreams {
  /// Makes them safe to use; to be called first, before anything is opened.
  ///
  /// A stream the caller closed would leave its number to the next file that is opened, and
  /// what is printed would end up in a store or a report: its place is taken by a device
  /// that can be read, as empty, and not be written to. And writing to a pipe nobody reads
  /// becomes an error that can be caught.
  public static func prepare() {
    for descriptor: Int32 in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
