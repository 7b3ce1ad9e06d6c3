/// Where a post of a feed is: its own address, and the one it only points to.
///
/// A link blog's items link to other people's pages; their own address, if they have one,
/// is the id.
struct FeedPlace {
  /// The post's own address.
  private(set) var permalink: String?
  /// The page on another site that it points to.
  private(set) var elsewhere: String?
  /// The host of the site it is on.
  private(set) var host: String?

  init(link: String?, id: String?, onSite site: String?) {
    permalink = link
    host = link.flatMap { SiteHost.of($0) }
    guard let site, let linked = host, !FeedPlace.isKin(linked, site),
      !FeedPlace.redirectors.contains(linked)
    else { return }
    elsewhere = link
    host = site
    let own = id.flatMap { id in SiteHost.of(id).map { FeedPlace.isKin($0, site) ? id : nil } }
    permalink = own ?? nil
  }

  /// Whether two hosts are of one site: one is the other's subdomain, or they are both of
  /// a third. Only the last two labels count, three where the second is short (`co.uk`).
  private static func isKin(_ a: String, _ b: String) -> Bool {
    a == b || domain(a) == domain(b)
  }

  private static func domain(_ host: String) -> [Substring] {
    let labels = host.split(separator: ".")
    let isShort = labels.count > 2 && labels[labels.count - 2].utf8.count <= 3
    return Array(labels.suffix(isShort ? 3 : 2))
  }

  /// Hosts that only pass readers on.
  private static let redirectors: Set<String> = [
    "feedproxy.google.com", "feeds.feedburner.com", "rss.cnn.com", "feeds.feedblitz.com",
  ]
}
