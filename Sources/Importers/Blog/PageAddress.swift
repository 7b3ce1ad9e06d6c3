internal import Bytes
internal import LibXML

/// Where a saved page came from, and what it says of itself in its head.
struct PageAddress {
  /// The post's address; nil where nothing on the page tells.
  var permalink: String?
  /// The site's host for ids; nil where nothing tells.
  var host: String?
  /// The page's language (`de`, `en-US`).
  var language: String?
  /// What `<meta name=generator>` says.
  var generator: String?
  /// When the page was saved, in the words of the note that says so.
  var savedNote: String?
  /// The feeds the page names.
  var feeds: [String] = []
  /// Meta values by name or property, lower case; the first of each.
  var meta: [String: String] = [:]

  /// Reads the head. Linear in the page.
  init(_ page: HTMLPage) {
    var canonical: String?
    var base: String?
    for node in page.tags.nodes("html") {
      language = language ?? page[node].attribute("lang") ?? page[node].attribute("xml:lang")
    }
    for node in page.tags.nodes("link") {
      guard let rel = page[node].attribute(.rel)?.lowercased(),
        let address = page[node].attribute("href")
      else { continue }
      if rel == "canonical", canonical == nil { canonical = address }
      if rel == "alternate", page[node].attribute("type")?.holds("xml") == true {
        feeds.append(address)
      }
    }
    for node in page.tags.nodes("base") { base = base ?? page[node].attribute("href") }
    for node in page.tags.nodes("meta") {
      guard
        let name = page[node].attribute("property") ?? page[node].attribute("name"),
        let content = page[node].attribute("content"), !content.isEmpty
      else { continue }
      let key = name.lowercased()
      if meta[key] == nil { meta[key] = content }
    }
    generator = meta["generator"]
    if language?.isEmpty ?? true { language = meta["og:locale"] ?? meta["content-language"] }
    let noted = PageAddress.savedFrom(page.saveNotes)
    savedNote = noted.time
    let candidates = [canonical, meta["og:url"], noted.address, meta["twitter:url"], base]
    permalink = candidates.compactMap { $0 }.map(PageAddress.unarchived).first {
      SiteHost.of($0) != nil && !PageAddress.isFrontPage($0)
    }
    host =
      permalink.flatMap { SiteHost.of($0) }
      ?? (candidates.compactMap { $0 } + feeds).map(PageAddress.unarchived)
      .compactMap { SiteHost.of($0) }.first { !PageAddress.isShared($0) }
  }

  /// Whether an address is a site's front page and no post.
  private static func isFrontPage(_ address: String) -> Bool {
    guard let parts = SiteHost.parts(of: address) else { return true }
    return parts.rest.isEmpty || parts.rest == "/"
  }

  /// Hosts that serve feeds for others.
  private static func isShared(_ host: String) -> Bool {
    ["feeds.feedburner.com", "feedproxy.google.com", "feeds2.feedburner.com", "blogger.com"]
      .contains(host)
  }

  /// The address inside a web archive's address.
  static func unarchived(_ address: String) -> String {
    guard let mark = address.range(of: "web.archive.org/web/") else { return address }
    let rest = String(address[mark.upperBound...])
    guard let scheme = rest.range(of: "http") else { return address }
    return String(rest[scheme.lowerBound...])
  }

  /// Address and time from the note of whatever saved the page.
  private static func savedFrom(_ notes: [String]) -> (address: String?, time: String?) {
    var address: String?
    var time: String?
    for note in notes {
      let line = note.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\t" }).joined(
        separator: " ")
      for mark in ["saved from url=", "url: ", "Mirrored from "] {
        guard address == nil, let start = line.firstRange(of: mark)?.upperBound else { continue }
        var rest = line[start...]
        if rest.hasPrefix("("), let end = rest.firstIndex(of: ")") {
          rest = rest[rest.index(after: end)...]
        }
        let word = rest.prefix { $0 != " " }
        address =
          word.contains("://") ? String(word) : (word.contains(".") ? "http://" + word : nil)
      }
      for mark in ["saved date: ", "ARCHIVED ON ", "on "] {
        guard time == nil, let start = line.firstRange(of: mark)?.upperBound else { continue }
        time = String(line[start...].prefix(80))
      }
    }
    return (address, time)
  }
}
