import Foundation
import TestSupport
import Testing

/// Colour and progress: on a terminal only, and never against what the user says.
struct TerminalTests {
  static let python = ForeignTool.python()

  /// Runs a command with a terminal for standard error and prints what came there.
  private static let script = """
    import os, pty, subprocess, sys
    ours, theirs = pty.openpty()
    env = {"PATH": os.environ["PATH"], "TERM": "xterm", "XDG_CONFIG_HOME": "/nonexistent"}
    env.update(pair.split("=", 1) for pair in sys.argv[1].split())
    process = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=theirs, env=env)
    output = process.stdout.read()
    process.wait()
    os.close(theirs)
    errors = b""
    try:
        while chunk := os.read(ours, 65536): errors += chunk
    except OSError: pass
    assert b"\\x1b" not in output and b"\\r" not in output, "colour in the result"
    print(errors.decode(), end="")
    """

  private func errors(_ environment: String, _ arguments: String...) throws -> String {
    try #require(Self.python).run(
      [Self.script, environment, RapportBinary.url.path] + arguments + ["no-such-page.html"]
    ).output
  }

  @Test(.enabled(if: python != nil, "python3 is not installed: no terminal is tried"))
  func `a message on a terminal has colour`() throws {
    let errors = try errors("", "report")
    #expect(errors.contains("\u{1B}["), "\(errors)")
    #expect(errors.contains("fix:"))
  }

  @Test(
    .enabled(if: python != nil, "python3 is not installed: no terminal is tried"),
    arguments: ["NO_COLOR=1", "TERM=dumb"])
  func `the environment can say that there is no colour`(_ environment: String) throws {
    let errors = try errors(environment, "report")
    #expect(!errors.contains("\u{1B}[3") && !errors.contains("\u{1B}[1"), "\(errors)")
    #expect(errors.contains("fix:"))
  }

  @Test(.enabled(if: python != nil, "python3 is not installed: no terminal is tried"))
  func `an option says so too, and an empty NO_COLOR says nothing`() throws {
    #expect(!(try errors("", "report", "--no-color")).contains("\u{1B}[3"))
    #expect(try errors("NO_COLOR=", "report").contains("\u{1B}["))
  }

  @Test func `what goes to a file or a pipe has neither colour nor a bar`() throws {
    let run = try RapportBinary.run(["report", "Fixtures/demo"], environment: ["TERM": "xterm"])
    for text in [run.output, run.errors] {
      #expect(!text.contains("\u{1B}") && !text.contains("\r"))
    }
  }
}
