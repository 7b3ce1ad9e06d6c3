/// The platform an utterance was made on, whatever it was read from: a feed is only
/// a source, the service is the engine behind it.
public struct Service: Hashable, Sendable {
  /// Lower-case name: `wordpress`, `blogger`, `x`.
  public let name: String

  /// A service by name.
  public init(_ name: String) { self.name = name }

  /// X, formerly Twitter.
  public static let x = Service("x")
  /// WordPress, self-hosted or not.
  public static let wordpress = Service("wordpress")
  /// Blogger.
  public static let blogger = Service("blogger")
  /// TypePad and Movable Type.
  public static let typepad = Service("typepad")
  /// Drupal.
  public static let drupal = Service("drupal")
  /// LiveJournal.
  public static let livejournal = Service("livejournal")
  /// Discourse.
  public static let discourse = Service("discourse")
  /// Disqus.
  public static let disqus = Service("disqus")
  /// A forum of the phpBB family.
  public static let forum = Service("forum")
  /// A blog whose engine is not known.
  public static let blog = Service("blog")
}
