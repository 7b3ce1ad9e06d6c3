/// Programs that post by themselves: what they say is not talk (measures 9.2).
public enum AutoPosters {
  /// Whether a client's name, as X's `source` states it (with or without the markup of
  /// its link), is one that posts by itself. Costs a microsecond: ask once per client.
  public static func contains(client: String) -> Bool {
    var name = client[...]
    if let open = name.firstIndex(of: ">"), let close = name.lastIndex(of: "<"), open < close {
      name = name[name.index(after: open)..<close]
    }
    let lowered = name.lowercased()
    return names.contains { lowered.hasPrefix($0) }
  }

  /// Beginnings of their names, lower case.
  private static let names = [
    "twitterfeed", "ifttt", "buffer", "dlvr.it", "paper.li", "foursquare", "swarm", "hootfeed",
    "feedburner", "wordpress", "jetpack", "publicize", "networkedblogs", "zapier", "scoop.it",
    "tumblr", "revive social", "revive old post", "blog2social", "socialoomph", "tweet old post",
    "goodreads", "last.fm", "untappd", "getglue", "runkeeper", "runtastic", "strava", "nike+",
    "endomondo", "crowdfire", "sumall", "fllwrs", "tweepsmap", "commun.it", "statuses.it",
    "google friend connect", "visibli", "meetedgar", "recurpost", "missinglettr", "twibble",
    "rss2twitter", "hypeddit", "just unfollow", "unfollowers", "twittimer",
  ]
}
