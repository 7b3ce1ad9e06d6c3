import Foundation
import TestSupport
import Testing

/// Machines as they are: no home, odd locales, little memory, closed streams. The report is
/// the same, or none, and then it is said.
struct SurroundingsTests {
  private static let report = [
    "report", "--time-zone", "Europe/Copenhagen", "--now", "2012-10-01T06:00:00Z",
    "Fixtures/demo",
  ]
  private static let usual = Result { try RapportBinary.run(report).output }

  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private var program: String { RapportBinary.url.path }

  @Test(arguments: [
    ["LC_ALL": "C"], ["LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "nonsense"],
    ["LANG": "ar_EG.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "LC_TIME": "fa_IR"],
    ["TZ": "Nowhere/Bogus"], ["TZ": ":/etc/passwd"], ["TZ": ""], ["TZDIR": "/nonexistent"],
    ["HOME": "/nonexistent", "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "relative"],
    ["TMPDIR": "/nonexistent"], ["TERM": ""], ["MALLOC_PERTURB_": "165"],
  ])
  func `the surroundings change no byte of a report`(_ environment: [String: String]) throws {
    let run = try RapportBinary.run(Self.report, environment: environment)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output == (try Self.usual.get()))
  }

  @Test func `without any environment the report is the same`() throws {
    let run = try RapportBinary.run(Self.report, through: ["env", "-i"])
    #expect(run.status == 0)
    #expect(run.output == (try Self.usual.get()))
  }

  @Test(.enabled(if: ForeignTool("unshare") != nil && getuid() == 0))
  func `where the system has no time zones the report is the same`() throws {
    let hide = "mount --bind \"$0\" /usr/share/zoneinfo && exec \"$@\""
    let run = try RapportBinary.run(
      Self.report, through: ["unshare", "--mount", "sh", "-c", hide, folder.path])
    #expect(run.status == 0)
    #expect(run.output == (try Self.usual.get()))
  }

  /// Megabytes of address space, from too few for the libraries to enough; the sanitizers
  /// want terabytes of it.
  @Test(
    .enabled(
      if: ForeignTool("prlimit") != nil
        && ProcessInfo.processInfo.environment["RAPPORT_SANITIZED"] == nil),
    arguments: [40, 100, 130, 150, 170, 190, 220, 300, 1000])
  func `with little memory the report is the old one or the new one`(_ megabytes: Int) throws {
    let target = try folder.write("report.md", "yesterday's\n")
    let run = try RapportBinary.run(
      Self.report + ["-o", target, "--charts", "none"],
      environment: ["SWIFT_BACKTRACE": "enable=no"],
      through: ["prlimit", "--core=0", "--as=\(megabytes * 1_000_000)"])
    let written = try String(contentsOfFile: target, encoding: .utf8)
    // 3: a member of an archive could not be unpacked for want of memory, which is said.
    if run.status == 0 || run.status == 3 {
      #expect(written.hasPrefix("# Linking or talking?"))
      #expect(written.hasSuffix("\n"))
      #expect(run.status == 0 || run.errors.contains("memory"))
    } else {
      #expect(written == "yesterday's\n")
      // The language's own allocator ends the process, sometimes without a word.
      #expect(run.status >= 128 || !run.errors.isEmpty)
    }
    #expect(megabytes < 1000 || run.status == 0)
    #expect(megabytes > 40 || run.status != 0)
  }

  @Test func `a closed standard output is an error that is said`() throws {
    let run = try RapportBinary.run(Self.report, through: ["sh", "-c", "exec \"$0\" \"$@\" >&-"])
    #expect(run.status == 74)
    #expect(run.errors.contains("standard output: error: could not be written"))
  }

  @Test func `what is printed to closed streams ends up in no file`() throws {
    let store = folder.url.appending(path: "rapport.db").path
    let target = folder.url.appending(path: "report.md").path
    for arguments in [
      ["import", "--store", store, "Fixtures/feeds/damaged"],
      ["imports", "--store", store],
      ["report", "--store", store, "--time-zone", "UTC", "-o", target, "--charts", "none"],
    ] {
      let run = try RapportBinary.run(
        arguments, through: ["sh", "-c", "exec \"$0\" \"$@\" <&- >&- 2>&-"])
      #expect(run.status != 70 && run.status < 128, "\(arguments)")
    }
    let check = try RapportBinary.run(["store", "check", "--store", store])
    #expect(check.status == 0, "\(check.errors)")
    #expect(try String(contentsOfFile: target, encoding: .utf8).hasPrefix("#"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left.filter { !$0.hasPrefix("rapport.db") } == ["report.md"])
  }

  @Test func `a reader that goes away is no error`() throws {
    let run = try RapportBinary.run(
      Self.report, through: ["bash", "-c", "set -o pipefail; \"$0\" \"$@\" | head -n 1"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("# Linking or talking?"))
    #expect(run.errors == "")
  }

  @Test(arguments: ["mkfifo pipe.html", "ln -s . loop", "ln -s /etc/passwd passwd.html"])
  func `what is no file of the folder is not followed`(_ making: String) throws {
    let page = "<ol class=commentlist><li id=comment-1 class=comment><cite class=fn>Ann</cite>"
    try folder.write("page.html", page + "<p>Did you try honey?</p></li></ol>")
    let maker = try #require(ForeignTool("sh"))
    #expect(try maker.run(["-c", "cd '\(folder.path)' && \(making)"]).status == 0)
    let run = try RapportBinary.run(["read", folder.path], through: ["timeout", "20"])
    #expect(run.output.contains("Did you try honey?"))
    #expect(!run.output.contains("root:"))
    #expect([0, 3].contains(run.status))
  }

  @Test(arguments: ["wxr/everything", "tweets/2023-manifest-and-parts", "blog/phpbb"])
  func `a source cut short while it is read gives what was read, and a message or none`(
    _ path: String
  ) throws {
    let copy = folder.url.appending(path: "source")
    for delay in [0, 4, 8, 16, 32] {
      try? FileManager.default.removeItem(at: copy)
      try FileManager.default.copyItem(at: Fixtures.url(path), to: copy)
      let spoil =
        "(sleep 0.0\(delay < 10 ? "0" : "")\(delay); find \"$0\" -type f -exec truncate -s 50 {} +) & "
        + "\"$@\"; status=$?; wait; exit $status"
      let run = try RapportBinary.run(
        ["read", copy.path], through: ["sh", "-c", spoil, copy.path])
      #expect([0, 3, 65].contains(run.status), "\(run.status) after \(delay) ms: \(run.errors)")
      #expect(run.status == 0 || !run.errors.isEmpty)
    }
  }

  @Test(.enabled(if: ForeignTool("setpriv") != nil && getuid() == 0))
  func `a file nobody may read is named, and the rest is read`() throws {
    let page = "<ol class=commentlist><li id=comment-1 class=comment><cite class=fn>Ann</cite>"
    try folder.write("open.html", page + "<p>Did you try honey?</p></li></ol>")
    let shut = try folder.write("shut.html", page)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: shut)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    let run = try RapportBinary.run(
      ["read", folder.path],
      through: ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"])
    #expect(run.status == 3)
    #expect(run.output.contains("Did you try honey?"))
    #expect(run.errors.contains("shut.html"))
  }
}
