public import Bytes
internal import LibXML

/// The feeds an OPML file lists, as feed readers export their subscriptions.
public enum OPMLReading {
  /// Addresses of the feeds in the order of the file, each once; folders are walked.
  ///
  /// - Throws: `BytesFailure` where the file cannot be read.
  public static func addresses(in source: Source) throws(BytesFailure) -> (
    addresses: [String], problem: String?
  ) {
    let body = try source.bytes(limit: sizeLimit)
    var addresses: [String] = []
    var seen: Set<String> = []
    var hasOutlines = false
    let outcome = XMLStream.read(XMLInput(bytes: body), vocabulary: Name.vocabulary) { _, _ in
    } finish: { tree in
      var pending = Array(tree.children(of: nil)).reversed() as [Int]
      while let node = pending.popLast() {
        if Name(rawValue: tree.code(of: node)) == .outline {
          hasOutlines = true
          if let address = tree.attribute(Name.address, of: node), !address.isEmpty,
            seen.insert(address).inserted
          {
            addresses.append(address)
          }
        }
        pending += Array(tree.children(of: node)).reversed()
      }
    }
    var problem: String?
    if !outcome.hasRoot || !hasOutlines {
      problem = "it lists no feeds"
    } else if outcome.findings.contains(where: \.isDamage) {
      problem = "it is damaged; some feeds may be missing"
    }
    return (addresses, problem)
  }

  private static let sizeLimit = 16 << 20

  private enum Name: UInt16 {
    case outline = 1
    case group
    case address

    static let vocabulary = XMLVocabulary(
      namespaces: [.init("", "opml.org/spec2")],
      elements: [
        ("opml", Name.group, .container), ("body", .group, .container),
        ("outline", .outline, .container),
      ],
      attributes: [("xmlUrl", Name.address)])
  }
}
