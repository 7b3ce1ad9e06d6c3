/// Every distinct handle as some source wrote it, by number, with how often each was met.
///
/// Two spellings of one account are two entries here; `People` decides who is who.
struct HandleTable: Sendable {
  private var index = HandleIndex()
  /// How often each handle spoke.
  private(set) var spoken: [Int32] = []
  /// How often each was addressed or named.
  private(set) var named: [Int32] = []

  /// Number of an unknown speaker.
  static let unknown: Int32 = -1

  /// The handles by number.
  var handles: [Handle] { index.handles }

  /// The handle's number, new or old; `unknown` where nothing is known of it.
  mutating func intern(_ handle: Handle) -> Int32 {
    let number = index.number(of: handle)
    if Int(number) == spoken.count {
      spoken.append(0)
      named.append(0)
    }
    return number
  }

  /// Counts one utterance of a handle.
  mutating func countSpoken(_ number: Int32) {
    if number >= 0 { spoken[Int(number)] &+= 1 }
  }

  /// Counts a handle that was addressed or named.
  mutating func countNamed(_ number: Int32) {
    if number >= 0 { named[Int(number)] &+= 1 }
  }

  /// Counts a handle that was addressed or named; `unknown` where nothing is known of it.
  mutating func name(_ handle: Handle) -> Int32 {
    let number = intern(handle)
    countNamed(number)
    return number
  }
}
