/// The name of one utterance, the same whichever source it was met in.
///
/// Printed as `space` followed by the native part: `x:status/123`,
/// `wordpress:example.com:comment-12`. Never made of a time, a file path or "now"
/// (see `Sources/README.md`, "Ids").
///
/// Numeric native parts are kept as a number, so that a million of them cost no
/// heap allocation; two identifiers are equal when their space and native part are.
public struct Identifier: Hashable, Sendable {
  /// Everything before the native part: `x:status/`, `wordpress:example.com:comment-`.
  public let space: String
  /// The native part where it is a plain decimal number (no sign, no leading zero).
  public let number: UInt64?
  /// The native part where it is anything else; empty when `number` is set.
  public let name: String

  /// An identifier whose native part is a number.
  public init(_ space: String, _ number: UInt64) {
    self.space = space
    self.number = number
    self.name = ""
  }

  /// An identifier from text; a native part that is a plain number becomes one.
  public init(_ space: String, _ native: some StringProtocol) {
    self.init(space, String(native))
  }

  /// The same from a whole string.
  public init(_ space: String, _ native: String) {
    self.space = space
    number = Identifier.number(native)
    name = number == nil ? native : ""
  }

  /// The number that decimal digits without a leading zero are; nil for anything else.
  private static func number(_ text: String) -> UInt64? {
    let digits = text.utf8Span.span
    guard (1...20).contains(digits.count), digits[0] != UInt8(ascii: "0") || digits.count == 1
    else { return nil }
    return DecimalDigits.number(digits)
  }
}

extension Identifier: CustomStringConvertible {
  /// The form that is printed and typed: `space` and native part in one.
  public var description: String {
    if let number { "\(space)\(number)" } else { "\(space)\(name)" }
  }
}

extension Identifier: Comparable {
  /// Orders by the printed form, numbers as numbers; used only to break ties.
  public static func < (a: Identifier, b: Identifier) -> Bool {
    if a.space != b.space { return a.space < b.space }
    switch (a.number, b.number) {
    case (let x?, let y?): return x < y
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil): return a.name < b.name
    }
  }
}

extension Identifier {
  /// A status on X, formerly Twitter.
  public static func status(_ number: UInt64) -> Identifier {
    Identifier("x:status/", number)
  }

  /// A comment on a blog: `wordpress:example.com:comment-12`.
  public static func comment(_ service: Service, host: String, _ native: some StringProtocol)
    -> Identifier
  {
    Identifier("\(service.name):\(host):comment-", native)
  }

  /// A post on a blog, by its native number or by its permalink without scheme.
  public static func post(_ service: Service, host: String, _ native: some StringProtocol)
    -> Identifier
  {
    Identifier("\(service.name):\(host):post-", native)
  }
}
