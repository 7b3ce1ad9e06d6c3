/// Files that only furnish others, known by the ends of their names and never opened.
enum Resources {
  /// Lower-case suffixes, without the dot, of files that say nothing.
  private static let silent: Set<String> = [
    // pictures, sound, film
    "jpg", "jpeg", "png", "gif", "webp", "avif", "heic", "bmp", "ico", "svg", "tif", "tiff",
    "mp4", "m4v", "m4a", "mov", "webm", "avi", "mkv", "mp3", "ogg", "oga", "ogv", "wav", "flac",
    "m3u8", "ts",
    // style, type, programs
    "css", "scss", "less", "woff", "woff2", "ttf", "otf", "eot", "map", "wasm", "swf", "exe",
    "dll", "so", "php", "py",
    // papers
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "epub",
  ]

  /// Suffixes of archives, which become bundles of their own inside a folder.
  private static let packed: Set<String> = [
    "zip", "gz", "tgz", "tar", "bz2", "xz", "zst",
  ]

  /// Whether a member is never opened.
  static func isSilent(_ path: String) -> Bool { silent.contains(suffix(of: path)) }

  /// Whether a member is named like an archive.
  static func isPacked(_ path: String) -> Bool { packed.contains(suffix(of: path)) }

  /// The lower-case suffix of a path, without the dot; empty where there is none.
  static func suffix(of path: String) -> String {
    let bytes = path.utf8Span.span
    // Longer ones tell nothing.
    let nearest = max(0, bytes.count - 9)
    var dot = bytes.count - 1
    while dot >= nearest, bytes[dot] != UInt8(ascii: "."), bytes[dot] != UInt8(ascii: "/") {
      dot -= 1
    }
    guard dot >= nearest, bytes[dot] == UInt8(ascii: ".") else { return "" }
    return WordSearch.part(of: path, from: dot + 1).lowercased()
  }

  /// Folders browsers put a saved page's furniture in (`Page_files` beside `Page.html`),
  /// with a closing slash.
  static func furniture(among paths: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      for end in [".html", ".htm"] where path.hasSuffix(end) {
        let stem = path.dropLast(end.utf8.count)
        folders.insert("\(stem)_files/")
        folders.insert("\(stem)-Dateien/")
        folders.insert("\(stem)_fichiers/")
        folders.insert("\(stem)_archivos/")
      }
    }
    return folders
  }

  /// Whether a path lies in one of the folders.
  static func lies(_ path: String, in folders: Set<String>) -> Bool {
    guard !folders.isEmpty else { return false }
    let bytes = path.utf8
    var end = bytes.startIndex
    while let slash = bytes[end...].firstIndex(of: UInt8(ascii: "/")) {
      end = bytes.index(after: slash)
      if folders.contains(String(path[..<end])) { return true }
    }
    return false
  }
}
