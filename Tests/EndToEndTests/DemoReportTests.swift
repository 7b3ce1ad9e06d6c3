import Foundation
import TestSupport
import Testing

/// The report that the README shows, kept as it was looked at and found right.
struct DemoReportTests {
  private static let golden = Fixtures.url("demo-report/expected.md")
  private static let pinned = [
    "--now", "2012-10-01T06:00:00Z", "--time-zone", "Europe/Copenhagen",
  ]

  @Test func `the demo prints the report that is checked in`() throws {
    let printed = try RapportBinary.run(["report"] + Self.pinned + ["Fixtures/demo"]).output
    if ProcessInfo.processInfo.environment["RAPPORT_RECORD"] != nil {
      try Data(printed.utf8).write(to: Self.golden)
      Issue.record("recorded anew: look at the difference, then run without RAPPORT_RECORD")
      return
    }
    #expect(printed == String(decoding: try Data(contentsOf: Self.golden), as: UTF8.self))
  }

  @Test func `the demo's pictures are those that are checked in`() throws {
    let folder = try ScratchFolder()
    _ = try RapportBinary.run(
      ["report", "--charts", "svg"] + Self.pinned + [
        "-o", "\(folder.path)/report.md", "Fixtures/demo",
      ])
    let drawn = folder.url.appending(path: "report.charts")
    let golden = Fixtures.url("demo-report/report.charts")
    let files = try FileManager.default.contentsOfDirectory(atPath: drawn.path).sorted()
    #expect(files.count == 5)
    for file in files {
      let picture = try Data(contentsOf: drawn.appending(path: file))
      if ProcessInfo.processInfo.environment["RAPPORT_RECORD"] != nil {
        try FileManager.default.createDirectory(at: golden, withIntermediateDirectories: true)
        try picture.write(to: golden.appending(path: file))
        Issue.record("recorded \(file) anew: look at it, then run without RAPPORT_RECORD")
        continue
      }
      #expect(try picture == Data(contentsOf: golden.appending(path: file)), "\(file)")
    }
  }

  /// Whether there is a Python to run `Scripts/record`; the test skips without one.
  static let hasPython = ["/usr/bin", "/usr/local/bin", "/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/python3")
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `the README's examples are what the commands print`() throws {
    let python = URL(filePath: "/usr/bin/env")
    let process = Process()
    process.executableURL = python
    process.arguments = ["python3", "Scripts/record", "--readme", "--check", "--built"]
    process.currentDirectoryURL = Fixtures.root
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["RAPPORT": RapportBinary.url.path]
    ) { $1 }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
