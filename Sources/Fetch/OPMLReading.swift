public import Bytes
internal import LibXML

/// The feeds an OPML file lists, as feed readers export their subscriptions.
public enum OPMLReading {
  /// The feeds in the order of the file, each once, with what it calls them and the folders
  /// it keeps them in.
  ///
  /// - Throws: `BytesFailure` where the file cannot be read.
  public static func feeds(in source: Source) throws(BytesFailure) -> (
    feeds: [ListedFeed], problem: String?
  ) {
    let body = try source.bytes(limit: sizeLimit)
    var feeds: [ListedFeed] = []
    var placeOfAddress: [String: Int] = [:]
    var hasOutlines = false
    let outcome = XMLStream.read(XMLInput(bytes: body), vocabulary: Name.vocabulary) { _, _ in
    } finish: { tree in
      var pending = tree.children(of: nil).reversed().map { (node: $0, folder: nil as String?) }
      while let (node, folder) = pending.popLast() {
        var inside = folder
        if Name(rawValue: tree.code(of: node)) == .outline {
          hasOutlines = true
          let title =
            tree.attribute(Name.title, of: node) ?? tree.attribute(Name.text, of: node)
          if let address = tree.attribute(Name.address, of: node), !address.isEmpty {
            let place = placeOfAddress[address] ?? feeds.count
            if place == feeds.count { feeds.append(ListedFeed(address: address, title: title)) }
            placeOfAddress[address] = place
            if let folder, !feeds[place].folders.contains(folder) {
              feeds[place].folders.append(folder)
            }
          } else if let title, !title.isEmpty {
            inside = String((folder.map { $0 + "/" + title } ?? title).prefix(folderLimit))
          }
        }
        pending += tree.children(of: node).reversed().map { ($0, inside) }
      }
    }
    var problem: String?
    if !outcome.hasRoot || !hasOutlines {
      problem = English.noFeedsListed
    } else if outcome.findings.contains(where: \.isDamage) {
      problem = English.damagedList
    }
    return (feeds, problem)
  }

  /// Characters of a folder's path that are kept, however deep it lies.
  private static let folderLimit = 200
  private static let sizeLimit = 16 << 20

  private enum Name: UInt16 {
    case outline = 1
    case group
    case address
    case title
    case text

    static let vocabulary = XMLVocabulary(
      namespaces: [.init("", "opml.org/spec2")],
      elements: [
        ("opml", Name.group, .container), ("body", .group, .container),
        ("outline", .outline, .container),
      ],
      attributes: [("xmlUrl", Name.address), ("title", .title), ("text", .text)])
  }
}
