/// What can be read, and how a person gets it: the text of `rapport formats`.
public enum FormatGuide {
  /// One format.
  public struct Entry: Sendable {
    /// The importers' short names of what this entry covers.
    public let formats: [String]
    /// What it is called.
    public let title: String
    /// What is read from it.
    public let reads: String
    /// How to get it.
    public let how: String
  }

  /// Every format that can be read.
  public static let entries: [Entry] = [
    Entry(
      formats: ["blog-page"],
      title: "Saved blog pages with comments (HTML)",
      reads: """
        The post and its comments, pingbacks and trackbacks: WordPress, Blogger, TypePad, \
        Movable Type, Drupal, LiveJournal, Discourse, forums, microformats, schema.org, and \
        by structure whatever else repeats an author, a date and a text.
        """,
      how:
        "In the browser: Save Page As, \"HTML only\" will do. A folder of pages can be given whole."
    ),
    Entry(
      formats: ["feed", "json-feed"],
      title: "Feeds (RSS, Atom, RDF, JSON Feed)",
      reads: "Posts, and the comments of comment feeds with whom they answer.",
      how: """
        WordPress: example.com/comments/feed/ and example.com/POST/feed/. Blogger: \
        example.blogspot.com/feeds/comments/default. A feed shows only its newest entries: \
        fetch it often, give all copies.
        """),
    Entry(
      formats: ["wxr"],
      title: "WordPress export (WXR)",
      reads: "Posts, comments with parents and types, site users; pending ones are counted.",
      how: "WordPress: Tools > Export > All content."),
    Entry(
      formats: ["x-archive", "x-csv"],
      title: "X (Twitter) archive, from 2012 to now, and tweets.csv",
      reads: """
        Your tweets, notes, likes, followers and messages, from the zip or the folder, read in \
        place; media are never touched. An archive holds your side only, and the report says so.
        """,
      how: "X: Settings > Your account > Download an archive of your data."),
    Entry(
      formats: ["x-api"],
      title: "Older tweet exports (statuses in XML and JSON, search answers in Atom and JSON)",
      reads: "Tweets with whom they answer, as the API of that time returned them.",
      how: "From backup tools of the years 2008 to 2013."),
  ]

  /// The text.
  public static var text: String {
    var lines = ["Rapport reads these, recognised by content and not by name:", ""]
    for entry in entries {
      lines.append(entry.title)
      lines.append("  reads: \(entry.reads)")
      lines.append("  get it: \(entry.how)")
      lines.append("")
    }
    lines.append(
      "Any of them alone, in a folder, in a zip, tar or gzip archive, or on standard input.")
    return lines.joined(separator: "\n") + "\n"
  }
}
