/// Names of elements that libxml2 does not know, and old ones that stand for them.
///
/// It formats a complaint about each element of an unknown name, at the price of building
/// ten. Those that stand in for the common ones are known to it, hold whatever an unknown
/// element holds, close nothing and are closed by nothing else; hardly any page has them
/// itself, and one that does is read with every name as it is.
struct StandInNames {
  /// Whether names may be written as others; once they may not, they never are again.
  private(set) var areUsable: Bool
  /// Whether some have been.
  private var areUsed = false
  /// Whether names were written as others that ought not to have been: the page has to be
  /// gone through again without.
  private(set) var areWrong = false
  private var isInBody = false

  init(areUsable: Bool) { self.areUsable = areUsable }

  /// What stands for the element of a name, and its number from 1.
  private static func standIn(for name: MarkupName) -> (name: StaticString, number: UInt8)? {
    switch name {
    case "article": ("bdo", 1)
    case "section": ("dfn", 2)
    case "header": ("kbd", 3)
    case "footer": ("var", 4)
    case "aside": ("samp", 5)
    default: nil
    }
  }

  /// The name that is written as another, by its number.
  static func name(of number: UInt8) -> StaticString {
    switch number {
    case 1: "article"
    case 2: "section"
    case 3: "header"
    case 4: "footer"
    default: "aside"
    }
  }

  /// How many there are, and one for none.
  static let count = 6

  /// What to write for a name that libxml2 gets to see in a tag. In front of the body
  /// unknown elements differ from known ones.
  mutating func take(_ name: MarkupName, isStart: Bool) -> (name: StaticString, number: UInt8)? {
    switch name {
    case "body": isInBody = isInBody || isStart
    case "bdo", "dfn", "kbd", "var", "samp", "frameset": giveUp()
    default:
      guard let standIn = StandInNames.standIn(for: name) else { return nil }
      guard isInBody else {
        giveUp()
        return nil
      }
      guard areUsable else { return nil }
      areUsed = true
      return standIn
    }
    return nil
  }

  /// A tag was left as it is that ought to have been written with another name, or one was
  /// met that is called like a stand-in.
  mutating func giveUp() {
    areWrong = areWrong || areUsed
    areUsable = false
  }
}
