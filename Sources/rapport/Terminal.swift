internal import ArgumentParser
internal import FoundationEssentials
internal import Glibc
internal import RapportKit

/// Where a person sits, or a log file: messages and progress go to standard error, the
/// result to its destination, and the exit code tells how it went.
///
/// Colour rules: never in the result; in messages only when standard error is a
/// terminal, `TERM` is not `dumb`, and neither `--no-color` nor a non-empty `NO_COLOR`
/// says otherwise. A progress bar only on a terminal.
struct Terminal {
  let progress: Bool
  let color: Bool

  init(progress: Bool, color: Bool) {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    self.progress = progress && isTerminal
    self.color = color && isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// To be called before anything is written.
  static func prepare() { Run.prepareProcess() }

  /// Runs a command, prints what went wrong, ends with the right exit code.
  func run(
    _ output: OutputArguments, _ body: (inout Run) throws -> ExitStatus
  ) throws {
    try run(to: output.output, body)
  }

  /// The same with the result's file, or standard output for nil.
  func run(to output: String?, _ body: (inout Run) throws -> ExitStatus) throws {
    let bar = ProgressBar(isOn: progress)
    var run = Run(output: output) { bar.show($0) }
    let status = try body(&run)
    bar.clear()
    StandardError.write(run.complaintText(color: color))
    if status != .fine { throw ExitCode(status.rawValue) }
  }
}
