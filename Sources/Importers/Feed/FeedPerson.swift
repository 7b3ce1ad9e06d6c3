/// Who a feed says wrote something.
struct FeedPerson: Equatable {
  var name: String?
  var url: String?
  var email: String?

  /// Whether nothing is known.
  var isEmpty: Bool { name == nil && url == nil && email == nil }

  /// Somebody nobody knows.
  init(name: String? = nil, url: String? = nil, email: String? = nil) {
    self.name = name
    self.url = url
    self.email = email
  }
}
