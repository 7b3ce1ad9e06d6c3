internal import ConversationCore

/// The people, posts and hosts met in feeds, found by the bytes that stand for them.
struct FeedAcquaintance {
  /// Posts by what their comments' addresses begin with.
  var places = FeedCommentPlaces()
  var speakers = FeedSpeakers()
  var hosts = RecentHost()
  /// What ids of things on the host met last begin with.
  var spaces: (host: String, comments: String, posts: String)?
  /// What made the feed of which the places are known, and the post it is about.
  private var service: Service?
  private var post: String?

  /// Goes over to another feed: what depends on what it is, or is about, is forgotten.
  mutating func enter(_ service: Service, about post: String?) {
    if self.service == service, self.post == post { return }
    self.service = service
    self.post = post
    places.removeAll()
    spaces = nil
  }
}
