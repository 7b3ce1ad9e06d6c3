import Foundation
import TestSupport

/// The built program on the demo's year, each command run once however many tests ask.
enum DemoRun {
  /// What `rapport read` printed, line by line.
  static let utterances = Result {
    let lines = try output("read").split(separator: UInt8(ascii: "\n"))
    return try lines.map { try JSONDecoder().decode(DemoUtterance.self, from: Data($0)) }
  }

  /// What `rapport report --format json` printed.
  static let report = Result {
    try JSONDecoder().decode(
      DemoReport.self, from: try output("report", "--format", "json", "--top", "100"))
  }

  /// Standard output of a command on the demo, looked at from the pinned hour.
  static func output(_ command: String, _ options: String...) throws -> Data {
    let pinned = ["--now", "2012-10-01T06:00:00Z", "--time-zone", "Europe/Copenhagen"]
    let process = Process()
    process.executableURL = program
    process.currentDirectoryURL = Fixtures.root
    process.arguments =
      [command] + (command == "report" ? pinned : []) + options + ["Fixtures/demo"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// `rapport`, which is built beside the test bundle.
  private static var program: URL {
    let bundle = URL(filePath: CommandLine.arguments.first ?? "")
    return bundle.deletingLastPathComponent().appending(path: "rapport")
  }
}
