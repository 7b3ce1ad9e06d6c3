public import Foundation

/// Where test data stands.
public enum Fixtures {
  /// The project's root, found from this file.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A path below `Fixtures/`.
  public static func url(_ path: String) -> URL {
    root.appending(path: "Fixtures").appending(path: path)
  }

  /// The bytes of a file below `Fixtures/`.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url(path)))
  }

  /// The folders below `Fixtures/<area>`, sorted: each is a test case.
  public static func cases(in area: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url(area).path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(area)/\($0)" }
  }

  /// A path in the folder shared beside the project; nil (and the test skips, saying
  /// so) where it is absent.
  public static func shared(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// Paths of all files below a folder whose names end in one of these, sorted.
  public static func files(below folder: URL, endingIn endings: [String]) -> [String] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
      .map(\.path).filter { path in endings.contains { path.hasSuffix($0) } }.sorted()
  }

  /// Paths of all files of these endings below `Fixtures/`.
  public static func all(endingIn endings: String...) -> [String] {
    files(below: url(""), endingIn: endings)
  }

  /// The same in folders shared beside the project; none where these are absent.
  public static func shared(_ folders: [String], endingIn endings: String...) -> [String] {
    folders.compactMap { shared($0) }.flatMap { files(below: $0, endingIn: endings) }
  }
}
