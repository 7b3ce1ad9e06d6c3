/// A feed as a list of feeds (OPML) has it.
public struct ListedFeed: Hashable, Sendable {
  /// Its address, as written.
  public var address: String
  /// What the list calls it; nil where it has no name.
  public var title: String?
  /// The folders it lies in, from the outermost, joined by `/`; none at the top. One that is
  /// listed twice lies in several.
  public var folders: [String] = []

  /// A feed.
  public init(address: String, title: String? = nil, folders: [String] = []) {
    self.address = address
    self.title = title
    self.folders = folders
  }
}
