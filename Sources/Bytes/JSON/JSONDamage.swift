/// A place where JSON could not be read; what stands around it was.
public struct JSONDamage: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// An element is not JSON; reading went on with the next.
    case malformedElement
    /// An element is larger than `Limits.jsonElement`; reading went on with the next.
    case elementTooLarge
    /// The input ends inside an element, which is lost, or before the list is closed.
    case cutOff
    /// The bytes could not be had any further.
    case failure(BytesFailure)
  }

  /// What is wrong.
  public var reason: Reason
  /// The line, from 1, where the element begins or the input ends.
  public var line: Int

  /// A damage.
  public init(reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}
