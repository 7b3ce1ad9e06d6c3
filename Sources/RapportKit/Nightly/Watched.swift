internal import Bytes
internal import FoundationEssentials
internal import Spool

/// What lies in the watched folders: each entry of a folder is one thing (an export in
/// several files stays together), looked at again when anything in it has changed.
struct Watched: Codable, Hashable {
  /// A print of each entry: names, sizes and times of all its files.
  var entries: [String: String] = [:]

  /// What lies there now. A path that is not there is left out.
  init(at paths: [String]) {
    for path in paths {
      guard let facts = FileFacts(of: path) else { continue }
      guard facts.isFolder else {
        entries[path] = Self.print(of: path)
        continue
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for name in names where !name.hasPrefix(".") {
        let entry = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        entries[entry] = Self.print(of: entry)
      }
    }
  }

  /// The entries that are others than before, in order.
  func changed(since before: Watched?) -> [String] {
    entries.keys.filter { entries[$0] != before?.entries[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func print(of entry: String) -> String {
    let inside = (try? FileManager.default.subpathsOfDirectory(atPath: entry)) ?? []
    let lines = [line(entry, "")] + inside.map { line("\(entry)/\($0)", $0) }
    return SpoolFolder.hash(Array(lines.sorted().joined(separator: "\n").utf8))
  }

  private static func line(_ path: String, _ name: String) -> String {
    guard let facts = FileFacts(of: path) else { return name }
    // The time of a folder tells only what its files tell.
    return facts.isFolder ? "\(name)/" : "\(name) \(facts.size) \(facts.modified)"
  }
}
