internal import Glibc

/// What libxml2 gets to see of a page, and where the rest stands.
///
/// libxml2 takes every byte of text and of attribute values through several calls; most
/// of a page is that, and none of it matters to how the page is built. So it is shown the
/// markup alone: a longer run of text as one letter (white space as one space), a longer
/// value as a mark of two bytes, a comment or a script as an empty one. The builder puts
/// the page's own bytes back by the place the parser stands at; where libxml2 reads a
/// page differently from what is assumed here, some text is never asked for, and the page
/// is read again with nothing set aside.
///
/// Unsafe code here: the source outlives the reduction's making; every read is below
/// `count`; nothing written is longer than what it stands for, so that `count + 1` bytes
/// hold it all with a NUL behind it.
struct PageReduction {
  /// The bytes for libxml2, with a NUL behind them that `count` leaves out.
  let markup: [UInt8]
  /// What was set aside or left out, in order.
  let cuts: [Cut]
  /// Comments that say where and when the page was saved.
  let saveNotes: [String]

  /// Bytes for libxml2.
  var count: Int { markup.count - 1 }

  /// One place where the markup and the page differ.
  struct Cut {
    /// One past its stand-in, in the markup.
    var end: UInt32
    /// What it stands for, in the page.
    var start: UInt32
    var sourceEnd: UInt32
    var kind: Kind
    /// The how-manieth value of its tag it is.
    var number: UInt8 = 0
  }

  /// What a cut stands for.
  enum Kind: UInt8 {
    /// Text that has to be asked for.
    case text
    /// White space.
    case blank
    /// The value of an attribute.
    case value
    /// Nothing anybody reads: a comment, the long part of a tag.
    case nothing

    /// Whether it stands in a text.
    var isText: Bool { self == .text || self == .blank }
  }

  /// Reduces a page; `settingAside` false only shortens tags that would cost libxml2
  /// quadratic time. Linear.
  init(of source: [UInt8], settingAside: Bool = true) {
    var cuts: [Cut] = []
    var notes: [String] = []
    if settingAside { cuts.reserveCapacity(source.count / 64) }
    markup = unsafe [UInt8](unsafeUninitializedCapacity: source.count + 1) { room, written in
      unsafe source.withUnsafeBufferPointer { source in
        guard let to = room.baseAddress else { return }
        guard let from = source.baseAddress else {
          unsafe to.pointee = 0
          written = 1
          return
        }
        var reducer = unsafe PageReducer(
          from, count: source.count, to: to, settingAside: settingAside, cuts: cuts)
        cuts = []
        written = reducer.run()
        cuts = reducer.cuts
        notes = reducer.saveNotes
      }
    }
    self.cuts = cuts
    saveNotes = notes
  }

  /// The number in the mark that stands for a value; negative for anything else.
  static func number(ofMark value: UnsafePointer<UInt8>) -> Int {
    guard unsafe value[0] == valueMark, unsafe value[1] >= firstNumber, unsafe value[2] == 0 else {
      return -1
    }
    return unsafe Int(value[1]) - Int(firstNumber)
  }

  /// What stands for a text, and in front of the number of a value.
  static let textMark = UInt8(ascii: "x")
  static let valueMark = UInt8(ascii: "~")
  static let firstNumber = UInt8(ascii: "0")
  /// Values of one tag that are set aside.
  static let mostValues = 60
}
