/// The part of a damaged document that the repair can see: what it has not written yet,
/// and as much behind it as a decision needs.
///
/// Searches for the marks that end sections remember how far they have looked, so that
/// any number of sections without an end costs one look at the input.
struct RepairWindow {
  /// Bytes that are looked ahead at most; what lies further is taken for absent.
  static let limit = 8 << 20

  private(set) var bytes: [UInt8] = []
  /// Where the repair is.
  var position = 0
  /// Whether no more bytes come.
  private(set) var isLast = false

  /// A mark that ends or opens a section.
  enum Mark: Int, CaseIterable {
    case cdataEnd
    case cdataStart
    case commentEnd
    case instructionEnd

    fileprivate var text: StaticString {
      switch self {
      case .cdataEnd: "]]>"
      case .cdataStart: "<![CDATA["
      case .commentEnd: "-->"
      case .instructionEnd: "?>"
      }
    }
  }

  /// What a search found.
  enum Search: Equatable {
    case at(Int)
    /// Not here, and there is more to come that may hold it.
    case undecided
    /// Not here, nor within the limit.
    case absent
  }

  private var found: [Int?] = Array(repeating: nil, count: Mark.allCases.count)
  private var searched = Array(repeating: 0, count: Mark.allCases.count)
  /// Up to where end tags were looked for in vain, by name.
  private var withoutEnd: [[UInt8]: Int] = [:]
  /// Bytes looked through in vain for end tags.
  private var looked = 0
  /// That many at most: any number of names costs no more. A section whose end is not looked
  /// for any more is text that goes on.
  private static let longestLook = 64 << 20

  /// Adds the next piece, forgetting what is behind the position.
  mutating func append(_ piece: [UInt8], isLast: Bool) {
    if position > 64 << 10 || position == bytes.count { forget() }
    bytes.append(contentsOf: piece)
    self.isLast = isLast
  }

  private mutating func forget() {
    bytes.removeFirst(position)
    for mark in found.indices {
      searched[mark] = max(0, searched[mark] - position)
      if let place = found[mark] { found[mark] = place >= position ? place - position : nil }
    }
    withoutEnd = withoutEnd.compactMapValues { $0 > position ? $0 - position : nil }
    position = 0
  }

  /// Whether as much is seen as ever will be.
  var seesAll: Bool { isLast || bytes.count - position >= RepairWindow.limit }

  /// The next place of a mark from `start` on.
  mutating func find(_ mark: Mark, from start: Int) -> Search {
    let index = mark.rawValue
    if let place = found[index], place >= start { return .at(place) }
    let word = mark.text
    let length = word.utf8CodeUnitCount
    let from = max(start, found[index].map { $0 + 1 } ?? searched[index])
    let place = bytes.withView { RepairWindow.search(word, in: $0, from: from) }
    found[index] = place
    searched[index] = place ?? max(from, bytes.count - length + 1)
    if let place { return .at(place) }
    return seesAll ? .absent : .undecided
  }

  /// The first end tag of an element from `start` on and before `end`.
  mutating func endTag(of name: [UInt8], from start: Int, before end: Int) -> Int? {
    let from = max(start, withoutEnd[name] ?? 0)
    guard from < end, looked < RepairWindow.longestLook else { return nil }
    let place = bytes.withView { view in
      var index = from
      while let open = view.find(UInt8(ascii: "<"), from: index), open < end {
        index = open + 1
        if RepairWindow.isEnd(of: name, in: view, at: open) { return open as Int? }
      }
      return nil
    }
    if place == nil {
      looked += end - from
      // What is cut off at the end of the window may be one when more has come.
      withoutEnd[name] = max(from, min(end, bytes.count - name.count - 2))
    }
    return place
  }

  /// Whether an element's end tag stands at a place.
  static func isEnd(of name: [UInt8], in view: ByteView, at open: Int) -> Bool {
    let after = open + 2 + name.count
    guard after < view.count, view[open + 1] == UInt8(ascii: "/") else { return false }
    return view.part(open + 2..<after).elementsEqual(name)
      && (view[after] <= 0x20 || view[after] == UInt8(ascii: ">"))
  }

  /// The next place of a word from `start` on and before `end`.
  static func search(_ word: StaticString, in bytes: ByteView, from start: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    let last = unsafe word.utf8Start[length - 1]
    var index = max(0, start) + length - 1
    while let place = bytes.find(last, from: index) {
      if bytes.part(from: place - length + 1).starts(with: word) { return place - length + 1 }
      index = place + 1
    }
    return nil
  }
}
