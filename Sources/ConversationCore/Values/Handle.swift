/// An account on one service, or a name on one site: what a source knows of who spoke.
///
/// The realm is the site's host or the service's name (decisions: "Handles"). Numeric
/// ids come before names: a handle is renamed and re-used, an account number is not.
/// A handle with nothing known is a value, not a guess: see `unknown(in:)`.
///
/// Its fields are kept behind one reference: the same few speakers are handed on a
/// million times, and a copy should not cost seven strings.
public struct Handle: Hashable, Sendable {
  private var box: SharedValue<Fields>

  private struct Fields: Hashable, Sendable {
    var realm: String
    var account: UInt64?
    var name: String?
    var displayName: String?
    var email: String?
    var emailHash: String?
    var url: String?
  }

  /// The service (`x`) or the site's host (`example.com`).
  public var realm: String {
    get { box.value.realm }
    set { box.change { $0.realm = newValue } }
  }
  /// The account's number on the service, where it has one.
  public var account: UInt64? {
    get { box.value.account }
    set { box.change { $0.account = newValue } }
  }
  /// The login or screen name, without `@`.
  public var name: String? {
    get { box.value.name }
    set { box.change { $0.name = newValue } }
  }
  /// The name shown to people.
  public var displayName: String? {
    get { box.value.displayName }
    set { box.change { $0.displayName = newValue } }
  }
  /// E-mail address, never printed.
  public var email: String? {
    get { box.value.email }
    set { box.change { $0.email = newValue } }
  }
  /// Lower-case hex MD5 or SHA-256 of the e-mail address, as Gravatar uses it.
  public var emailHash: String? {
    get { box.value.emailHash }
    set { box.change { $0.emailHash = newValue } }
  }
  /// The person's own page.
  public var url: String? {
    get { box.value.url }
    set { box.change { $0.url = newValue } }
  }

  /// The same for two handles only if they are copies of one, as long as either is held.
  var identity: UInt { box.identity }

  /// A handle of whatever is known.
  public init(
    realm: String, account: UInt64? = nil, name: String? = nil, displayName: String? = nil,
    email: String? = nil, emailHash: String? = nil, url: String? = nil
  ) {
    box = SharedValue(
      Fields(
        realm: realm, account: account, name: name, displayName: displayName, email: email,
        emailHash: emailHash, url: url))
  }

  /// Somebody, we do not know who.
  public static func unknown(in realm: String) -> Handle { Handle(realm: realm) }

  /// Whether nothing is known that could tell this speaker from another.
  public var isUnknown: Bool {
    account == nil && name == nil && displayName == nil && email == nil && emailHash == nil
      && url == nil
  }
}
