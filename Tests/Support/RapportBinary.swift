public import Foundation

/// The built `rapport`, run as a person would.
public enum RapportBinary {
  /// What a run left behind.
  public struct Result: Sendable {
    /// The exit code; 128 + n for a signal.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
  }

  /// Beside the test bundle, wherever that was built.
  public static let url: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "rapport")
      let facts = try? candidate.resourceValues(forKeys: [.isRegularFileKey])
      if facts?.isRegularFile == true { return candidate }
      folder.deleteLastPathComponent()
    }
    return Fixtures.root.appending(path: ".build/debug/rapport")
  }()

  /// Runs it from the project's root, with "now" and the zone left to the arguments; where
  /// a wrapper is stated (`env -i`, `prlimit …`), by that program.
  public static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    through wrapper: [String] = []
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "rapport-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files instead of pipes: a long output cannot block the run.
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    let typed = folder.appending(path: "input")
    for file in [output, errors] { try Data().write(to: file) }
    try Data((input ?? "").utf8).write(to: typed)

    let process = Process()
    process.executableURL = wrapper.isEmpty ? url : URL(filePath: "/usr/bin/env")
    process.arguments = wrapper.isEmpty ? arguments : wrapper + [url.path] + arguments
    process.currentDirectoryURL = Fixtures.root
    // Nobody's own configuration or state takes part, unless the test says so.
    let own = ["XDG_CONFIG_HOME": folder.path, "XDG_STATE_HOME": folder.path]
    process.environment = ProcessInfo.processInfo.environment.merging(own) { $1 }
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: typed)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Result(
      status: isSignal ? 128 + process.terminationStatus : process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
