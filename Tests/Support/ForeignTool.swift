internal import Foundation

/// A program that is not ours, asked to read what we wrote.
public struct ForeignTool: Sendable {
  private let executable: URL
  private let leading: [String]

  /// The program of that name; nil where it is not installed.
  public init?(_ name: String) {
    let places = ["/usr/bin", "/usr/local/bin", "/bin"]
    guard
      let path = places.map({ "\($0)/\(name)" })
        .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    executable = URL(filePath: path)
    leading = []
  }

  private init(python leading: [String]) {
    executable = URL(filePath: "/usr/bin/env")
    self.leading = ["python3"] + leading
  }

  /// A Python that has the modules; nil where there is none.
  public static func python(with modules: String...) -> ForeignTool? {
    let check = ForeignTool(python: ["-c", "import \((["sys"] + modules).joined(separator: ", "))"])
    guard let result = try? check.run([]), result.status == 0 else { return nil }
    return ForeignTool(python: ["-c"])
  }

  /// What a run left behind.
  public struct Result: Sendable {
    /// The exit code.
    public let status: Int32
    /// Standard output and standard error, as they came.
    public let output: String
  }

  /// Runs it.
  public func run(_ arguments: [String], input: String = "") throws -> Result {
    let folder = try ScratchFolder()
    let typed = try folder.write("input", input)
    let output = try folder.write("output", "")
    let process = Process()
    process.executableURL = executable
    process.arguments = leading + arguments
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: typed))
    let handle = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self))
  }
}
