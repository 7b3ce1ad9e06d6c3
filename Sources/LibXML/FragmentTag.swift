/// The attributes of one start tag that mean something for text; the first of a
/// duplicate wins.
struct FragmentTag {
  /// Where a link leads.
  private(set) var href: [UInt8]?
  /// What is embedded.
  private(set) var src: [UInt8]?
  private var altText: [UInt8]?
  private var isSmiley = false

  /// The text a picture stands for, if it is a smiley.
  var alt: [UInt8]? { isSmiley ? altText : nil }

  /// Takes an attribute as it is written, or leaves it.
  mutating func note(_ name: ByteView, value: ByteView, role: TextRole) {
    switch role {
    case .anchor:
      if href == nil, name.isCaseless("href") { href = FragmentTag.decoded(value) }
    case .embed:
      if src == nil, name.isCaseless("src") { src = FragmentTag.decoded(value) }
    case .image:
      if altText == nil, name.isCaseless("alt") { altText = FragmentTag.decoded(value) }
      if name.isCaseless("class") { isSmiley = FragmentText.isSmiley(value) }
    default: break
    }
  }

  private static func decoded(_ value: ByteView) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(value.count)
    Entities.appendDecoded(value, inAttribute: true, to: &output)
    return output
  }
}
