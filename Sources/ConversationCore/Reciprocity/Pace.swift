/// How fast answers come on a service: what "late" and "never" mean there.
public enum Pace: UInt8, Hashable, Sendable, CaseIterable {
  /// Blogs, forums, mail: answers within days.
  case blog
  /// Microposts and their messages: answers within hours.
  case micropost

  /// The pace of a service; unknown ones are slow, so that nobody is called
  /// unanswered too early.
  public init(_ service: Service) {
    switch service.name {
    case "x", "mastodon", "bluesky", "threads": self = .micropost
    default: self = .blog
    }
  }

  /// H, in seconds: older than this without an answer is unanswered, younger pending.
  public var horizon: Int64 {
    switch self {
    case .blog: ReciprocityConstants.blogHorizon
    case .micropost: ReciprocityConstants.micropostHorizon
    }
  }

  /// h_c, in seconds: an answer after this long is worth half.
  var halfLife: Double {
    switch self {
    case .blog: ReciprocityConstants.blogHalfLife
    case .micropost: ReciprocityConstants.micropostHalfLife
    }
  }
}
