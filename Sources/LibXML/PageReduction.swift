/// What libxml2 gets to see of a page, and where the rest stands.
///
/// libxml2 takes every byte of text and of attribute values through several calls; most
/// of a page is that, and none of it matters to how the page is built. So it is shown the
/// markup alone: a longer run of text as one letter (white space as one space), a comment
/// or a script as an empty one, a tag as its name, a run of inline elements as a letter of
/// text, each unless something about it is odd. The
/// builder puts the page's own bytes back by the place the parser stands at; where libxml2
/// reads a page differently from what is assumed here, some text is never asked for, and
/// the page is read again with nothing set aside.
///
/// Unsafe code here: the source outlives the reduction's making; every read is below
/// `count`; nothing written is longer than what it stands for, so that `count + 1` bytes
/// hold it all with a NUL behind it.
struct PageReduction {
  /// The bytes for libxml2, with a NUL behind them that `count` leaves out.
  let markup: [UInt8]
  /// What was set aside or left out, in order.
  private(set) var cuts: [Cut] = []
  /// The attributes of the tags that were read here, in order.
  private(set) var attributes: [HTMLPage.Attribute] = []
  /// Their names.
  private(set) var names = AttributeNames()
  /// How many elements and runs of text the page has, those that libxml2 implies left out.
  private(set) var nodeCount = 0
  /// Comments that say where and when the page was saved.
  private(set) var saveNotes: [String] = []

  /// Bytes for libxml2.
  var count: Int { markup.count - 1 }

  /// One place where the markup and the page differ.
  struct Cut {
    /// One past its stand-in, in the markup.
    var end: UInt32 = 0
    var kind: Kind
    /// What it stands for, in the page; of a start tag the first of its attributes.
    var start: UInt32
    var sourceEnd: UInt32
    /// The number of a tag's attributes.
    var number: UInt8 = 0
    var facts: Facts = []
    /// Which inline element begins, or the number of the name for which another stands.
    var element: UInt8 = 0
  }

  /// What a cut stands for.
  enum Kind: UInt8 {
    /// Text that has to be asked for.
    case text
    /// White space.
    case blank
    /// The attributes of a tag, which ends behind it.
    case tag
    /// The start tag of an inline element, text in it, its end: parts of a run for which
    /// one letter of text stands.
    case inlineStart
    case inlineText
    case inlineEnd
    /// Nothing anybody reads: a comment, the long part of a tag.
    case nothing

    /// Whether libxml2 sees it as text.
    var isText: Bool {
      switch self {
      case .text, .blank, .inlineStart, .inlineText, .inlineEnd: true
      case .tag, .nothing: false
      }
    }

    /// Whether what it stands for is lost where libxml2 does not come by.
    var mustBeSeen: Bool { isText && self != .blank }
  }

  /// What is special about a tag's attributes.
  struct Facts: OptionSet {
    let rawValue: UInt8
    /// Some of them go into the index of names.
    static let names = Facts(rawValue: 1)
    /// The values of some come from libxml2.
    static let open = Facts(rawValue: 2)
    /// Of a tag libxml2 says nothing of when the page has had one already.
    static let mayVanish = Facts(rawValue: 4)
  }

  /// Where the value of an attribute begins that comes from libxml2.
  static let open = UInt32.max
  /// What stands for a text.
  static let textMark = UInt8(ascii: "x")

  /// Reduces a page; `settingAside` false only shortens tags that would cost libxml2
  /// quadratic time. Linear.
  init(of source: [UInt8], settingAside: Bool = true) {
    var cuts: [Cut] = []
    var attributes: [HTMLPage.Attribute] = []
    var names = AttributeNames()
    var notes: [String] = []
    var nodes = 0
    markup = unsafe [UInt8](unsafeUninitializedCapacity: source.count + 1) { room, written in
      unsafe source.withUnsafeBufferPointer { source in
        guard let to = room.baseAddress else { return }
        guard let from = source.baseAddress else {
          unsafe to.pointee = 0
          written = 1
          return
        }
        var reducer = unsafe PageReducer(
          from, count: source.count, to: to, settingAside: settingAside, standIns: settingAside)
        written = reducer.run()
        if reducer.standIns.areWrong {
          reducer = unsafe PageReducer(
            from, count: source.count, to: to, settingAside: settingAside, standIns: false)
          written = reducer.run()
        }
        cuts = reducer.cuts
        attributes = reducer.attributes
        names = reducer.names
        notes = reducer.saveNotes
        nodes = reducer.nodes
      }
    }
    self.cuts = cuts
    self.attributes = attributes
    self.names = names
    saveNotes = notes
    nodeCount = nodes
  }

  /// Hands the attributes over, to be added to where they are.
  mutating func takeAttributes() -> [HTMLPage.Attribute] {
    defer { attributes = [] }
    return attributes
  }
}
