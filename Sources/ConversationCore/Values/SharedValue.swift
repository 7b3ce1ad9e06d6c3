/// A value behind one reference: copying it costs a count, however many fields it has.
/// Two copies that were never changed are known to be equal without a look inside.
struct SharedValue<Value: Hashable & Sendable>: Hashable, Sendable {
  private var box: Box

  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// The value, kept once for all copies.
  init(_ value: Value) { box = Box(value) }

  /// The value.
  var value: Value { box.value }

  /// The same for two values only if they are copies of one, as long as either is held.
  var identity: UInt { UInt(bitPattern: ObjectIdentifier(box)) }

  /// Changes this copy alone.
  mutating func change(_ change: (inout Value) -> Void) {
    var value = box.value
    change(&value)
    box = Box(value)
  }

  static func == (a: SharedValue, b: SharedValue) -> Bool {
    a.box === b.box || a.box.value == b.box.value
  }

  func hash(into hasher: inout Hasher) { box.value.hash(into: &hasher) }
}
