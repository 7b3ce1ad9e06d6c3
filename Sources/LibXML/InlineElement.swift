/// Elements that change nothing around them wherever they stand in a page's body: libxml2
/// closes none for them and closes none of them for others, but for a link in a link.
enum InlineElement: UInt8 {
  case a, abbr, b, cite, code, del, em, font, i, small, span, strong, sub, sup, time, u

  /// The element of a name, if it is one of these.
  init?(_ name: MarkupName) {
    switch name {
    case "a": self = .a
    case "abbr": self = .abbr
    case "b": self = .b
    case "cite": self = .cite
    case "code": self = .code
    case "del": self = .del
    case "em": self = .em
    case "font": self = .font
    case "i": self = .i
    case "small": self = .small
    case "span": self = .span
    case "strong": self = .strong
    case "sub": self = .sub
    case "sup": self = .sup
    case "time": self = .time
    case "u": self = .u
    default: return nil
    }
  }

  /// How it is written.
  var name: StaticString {
    switch self {
    case .a: "a"
    case .abbr: "abbr"
    case .b: "b"
    case .cite: "cite"
    case .code: "code"
    case .del: "del"
    case .em: "em"
    case .font: "font"
    case .i: "i"
    case .small: "small"
    case .span: "span"
    case .strong: "strong"
    case .sub: "sub"
    case .sup: "sup"
    case .time: "time"
    case .u: "u"
    }
  }

  /// How many there are.
  static let count = 16
}
