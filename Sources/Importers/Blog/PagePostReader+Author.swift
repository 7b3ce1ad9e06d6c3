internal import Bytes
internal import LibXML

extension PagePostReader {
  func author(in range: Range<Int>) -> (String?, String?) {
    for (key, value) in [
      ("author", address.meta["author"]), ("article:author", address.meta["article:author_name"]),
      ("dc.creator", address.meta["dc.creator"]),
    ] {
      if let value, !key.isEmpty, let name = PersonName.clean(value), !value.holds("://") {
        return (name, nil)
      }
    }
    let item = CommentItem(node: range.lowerBound, range: range, container: nil)
    for selector in PagePostReader.authors {
      for node in selector.nodes(in: survey)
      where range.contains(node) && !isComment(node) {
        if let aside = survey.ancestor(of: node, where: .aside), survey.isSideBlock(aside),
          !page[node].hasClass("author")
        {
          continue
        }
        if let name = reader.name(at: node), name.split(separator: " ").count <= 6 {
          var own = OwnNodes()
          own.fill(CommentItem(node: node, range: survey.extent(node), container: nil), survey)
          return (
            name,
            reader.authorURL(
              around: survey.extent(node), item,
              own)
          )
        }
      }
    }
    return (lineOfPost(in: range).flatMap { nameInLine($0) }, nil)
  }

  /// The name behind "by" in the post's line.
  private func nameInLine(_ range: Range<Int>) -> String? {
    let words = page.inlineText(in: range).split(separator: " ")
    guard let by = words.firstIndex(where: { PagePostReader.byWords.contains($0.lowercased()) }),
      by + 1 < words.count
    else { return nil }
    let name = words[(by + 1)...].prefix(3).prefix { word in
      !word.utf8.contains { $0 &- 0x30 < 10 } && !PersonName.weekdays.contains(word.lowercased())
        && !CommentReader.changeLeads.contains(word.lowercased())
    }
    // What leads to the date goes with the word that leads to the name.
    return PersonName.clean("by " + name.joined(separator: " "))
  }

  private static let byWords: Set<String> = ["by", "von", "par", "por", "door", "da", "av", "af"]

  /// Where themes put the name of who wrote the post, the surest first.
  private static let authors = [
    ".entry-author .fn", ".post-author .fn", ".author.vcard .fn", ".author .fn", "@author @name",
    "a@author", ".p-author", ".post-author", ".entry-author",
    ".byline .author", ".author-name", ".byline", ".author", ".posted-by", "@author", ".username",
    ".submitted a", ".post-footers",
  ].map { Selector($0) }
}
