internal import Bytes

extension TweetArchive {
  /// An archive found, and the places of the bundle's members that belong to it and are
  /// not to be read by anybody else.
  struct Finding {
    var archive: TweetArchive
    var members: Set<Int>
  }

  /// The archives in a bundle. Files are found by their names and believed by their first
  /// bytes; the folder above them does not matter, so a zip may have been packed again.
  static func find(in bundle: SourceBundle) -> [Finding] {
    var parts: [String: [(file: File, member: Int)]] = [:]
    var months: [String: [(name: String, member: Int)]] = [:]
    for (index, member) in bundle.members.enumerated() {
      let (folder, name) = split(member.path)
      if let (part, number) = ArchivePart.part(ofFile: name) {
        let file = File(part: part, number: number, name: name, source: member.source)
        parts[folder, default: []].append((file, index))
      } else if isMonth(name) {
        months[folder, default: []].append((name, index))
      }
    }
    var findings: [Finding] = []
    for (folder, found) in parts.sorted(by: { $0.key < $1.key }) {
      let files = found.map(\.file).sorted { ($0.part, $0.number) < ($1.part, $1.number) }
      guard files.contains(where: { begins($0.source, with: "window.") }) else { continue }
      let archive = TweetArchive(
        name: place(of: root(ofParts: folder), in: bundle), layout: .parts(files))
      findings.append(
        Finding(
          archive: archive,
          members: furniture(of: folder, in: bundle).union(found.map(\.member))))
    }
    for (folder, found) in months.sorted(by: { $0.key < $1.key }) {
      let sorted = found.sorted { $0.name < $1.name }
      let sources = sorted.map { bundle.members[$0.member].source }
      guard sources.contains(where: { begins($0, with: "Grailbird.") }) else { continue }
      let above = split(folder).folder
      let beside = bundle.members.filter { split($0.path).folder == above }
      func source(named name: String) -> Source? {
        beside.first { split($0.path).name == name }?.source
      }
      let archive = TweetArchive(
        name: place(of: root(ofParts: split(above).folder), in: bundle),
        layout: .months(
          sources, user: source(named: "user_details.js"), index: source(named: "tweet_index.js")))
      findings.append(
        Finding(
          archive: archive,
          members: furniture(of: split(above).folder, in: bundle).union(found.map(\.member))))
    }
    return findings
  }

  /// The members that lie in an archive's own folders: its `data/` and the viewer around
  /// it. Nothing where the files lie in a folder of another name, which may hold anything.
  private static func furniture(of folder: String, in bundle: SourceBundle) -> Set<Int> {
    let (above, name) = split(folder)
    guard name.lowercased() == "data" else { return [] }
    let root = above.isEmpty ? "" : above + "/"
    let folders = ["data", "assets", "css", "js", "lib", "img", "tweets_media"]
    let files = ["your archive.html", "index.html", "readme.txt", "tweets.csv"]
    var members: Set<Int> = []
    for (index, member) in bundle.members.enumerated() where member.path.hasPrefix(root) {
      let inside = member.path.dropFirst(root.count).lowercased()
      let first = inside.prefix { $0 != "/" }
      if first.count < inside.count
        ? folders.contains(String(first)) : files.contains(String(first))
      {
        members.insert(index)
      }
    }
    return members
  }

  private static func root(ofParts folder: String) -> String {
    let (above, name) = split(folder)
    return name.lowercased() == "data" ? above : folder
  }

  private static func place(of folder: String, in bundle: SourceBundle) -> String {
    folder.isEmpty ? bundle.name : "\(bundle.name)/\(folder)"
  }

  /// The folder, without closing slash, and the name in it.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }

  /// `2011_03.js`
  private static func isMonth(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "_"), name.hasSuffix(".js") else {
      return false
    }
    return (bytes[..<4] + bytes[5..<7]).allSatisfy { (48...57).contains($0) }
  }

  private static func begins(_ source: Source, with word: String) -> Bool {
    guard let head = try? source.head() else { return false }
    return head.drop { $0 <= 32 || $0 >= 0x80 }.starts(with: word.utf8)
  }
}
