internal import Bytes
internal import ConversationCore
internal import FoundationEssentials

/// The configuration `rapport init` writes: every key with what it is for and an example,
/// all of it commented out, so that nothing changes before the user changes it.
enum ConfigurationTemplate {
  /// Its text.
  static var text: String {
    var text = English.configurationHead
    for key in ConfigurationKey.allCases {
      text += "\n"
      for line in key.comment.split(separator: "\n") { text += "# \(line)\n" }
      for line in "\(key.rawValue): \(key.example)".split(separator: "\n") {
        text += "#\(line)\n".replacing(": \n", with: ":\n")
      }
    }
    return text
  }

  /// Writes it to a path, or into the usual folder, and says where. A file that is there
  /// stays as it is.
  static func write(to path: String?, folder: String?) throws(ConfigurationFailure) -> String {
    guard let path = path ?? folder.map({ $0 + "/config.yml" }) else {
      throw ConfigurationFailure([
        Diagnostic(.damage, file: "rapport", English.noHome)
      ])
    }
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ConfigurationFailure([
        Diagnostic(.damage, file: path, English.fileIsThere)
      ])
    }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.utf8.startIndex {
      // What goes wrong here goes wrong in the writing too, which says why.
      try? FileManager.default.createDirectory(
        atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }
    do throws(WriteFailure) {
      var file = try WholeFile(path: path)
      try file.write(Array(text.utf8))
      try file.commit()
    } catch {
      throw ConfigurationFailure([Diagnostic(error)])
    }
    return path
  }
}
