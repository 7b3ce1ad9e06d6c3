/// An account on one service, or a name on one site: what a source knows of who spoke.
///
/// The realm is the site's host or the service's name (decisions: "Handles"). Numeric
/// ids come before names: a handle is renamed and re-used, an account number is not.
/// A handle with nothing known is a value, not a guess: see `unknown(in:)`.
public struct Handle: Hashable, Sendable {
  /// The service (`x`) or the site's host (`example.com`).
  public var realm: String
  /// The account's number on the service, where it has one.
  public var account: UInt64?
  /// The login or screen name, without `@`.
  public var name: String?
  /// The name shown to people.
  public var displayName: String?
  /// E-mail address, never printed.
  public var email: String?
  /// Lower-case hex MD5 or SHA-256 of the e-mail address, as Gravatar uses it.
  public var emailHash: String?
  /// The person's own page.
  public var url: String?

  /// A handle of whatever is known.
  public init(
    realm: String, account: UInt64? = nil, name: String? = nil, displayName: String? = nil,
    email: String? = nil, emailHash: String? = nil, url: String? = nil
  ) {
    self.realm = realm
    self.account = account
    self.name = name
    self.displayName = displayName
    self.email = email
    self.emailHash = emailHash
    self.url = url
  }

  /// Somebody, we do not know who.
  public static func unknown(in realm: String) -> Handle { Handle(realm: realm) }

  /// Whether nothing is known that could tell this speaker from another.
  public var isUnknown: Bool {
    account == nil && name == nil && displayName == nil && email == nil && emailHash == nil
      && url == nil
  }
}
