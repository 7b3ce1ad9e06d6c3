/// Every importer there is. A new one needs its line here and nothing else.
public enum ImporterTable {
  /// In order of preference among equally sure ones.
  public static let all: [any Importer] = importers()

  /// The same, with pages' ambiguous dates read in a stated order, nil for "find out", or
  /// with pages read by structure alone.
  public static func importers(dateOrder: PageDateOrder? = nil, byStructure: Bool = false)
    -> [any Importer]
  {
    [
      TweetFileImporter(),
      TweetCSVImporter(),
      APIStatusImporter(),
      WXRImporter(),
      FeedImporter(),
      JSONFeedImporter(),
      BlogPageImporter(dateOrder: dateOrder, ignoresEngines: byStructure),
    ]
  }

  /// The importer that is surest of a source; among equally sure ones the first. Nil
  /// where nobody can read it.
  public static func surest(for head: SourceHead, among importers: [any Importer])
    -> (any Importer)?
  {
    var best: (any Importer)?
    var recognition = Recognition.no
    for importer in importers {
      let answer = importer.recognise(head)
      if answer > recognition {
        (best, recognition) = (importer, answer)
        if answer == .certain { break }
      }
    }
    return best
  }
}
