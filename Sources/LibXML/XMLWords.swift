/// Text of an XML document that libxml2 is not shown: it gets a mark instead, and whoever
/// meets the mark takes the text from here, in order.
///
/// libxml2 takes every character of a text through several calls, and most of a document
/// is text; that it is sound was seen when it was set aside.
struct XMLWords {
  /// What stands for a text. No text that is shown as it is has one while any text is
  /// set aside.
  static let mark: UInt8 = 0x7F

  /// One text.
  struct Run {
    /// Where it ends in `bytes`; it begins where the one before ends.
    var end: Int
    /// Line ends in it.
    var lines: Int
    /// Columns of the document from its last line end, or its beginning, to its end.
    var columns: Int
  }

  private(set) var bytes = ByteArena()
  private var runs: [Run] = []
  private var next = 0
  private var start = 0

  /// Line ends in what was taken so far: libxml2 counts the others.
  private(set) var lines = 0
  /// How much further in its line the document is than libxml2 says, in the line of
  /// libxml2's where the last text was taken.
  private var shift = (line: 0, columns: 0)

  /// Whether there is text that was not taken yet.
  var isWaiting: Bool { next < runs.count }

  /// Where the next text to be set aside begins.
  var end: Int { bytes.count }

  /// Makes room for so many bytes more.
  mutating func reserve(_ count: Int) { bytes.reserve(bytes.count + count) }

  /// Adds to the text that is being set aside.
  mutating func append(_ run: ByteView) { bytes.append(run) }

  /// Adds one character of ASCII.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Sets aside what was added since the last time.
  mutating func setAside(lines: Int, columns: Int) {
    runs.append(Run(end: bytes.count, lines: lines, columns: columns))
  }

  /// Forgets what was added since a place.
  mutating func drop(to end: Int) { bytes.truncate(to: end) }

  /// Forgets what was taken; places in `bytes` change.
  mutating func forgetTaken() {
    guard next > 0 else { return }
    bytes.removeFirst(start)
    runs.removeFirst(next)
    for index in runs.indices { runs[index].end -= start }
    (next, start) = (0, 0)
  }

  /// Takes the next text: where it lies in `bytes`. `line` and `column` are where libxml2
  /// is behind the mark.
  mutating func take(line: Int, column: Int) -> Range<Int> {
    let run = runs[next]
    let range = start..<run.end
    next += 1
    start = run.end
    lines += run.lines
    if run.lines > 0 {
      shift = (line, run.columns + 1 - column)
    } else {
      shift = (line, (shift.line == line ? shift.columns : 0) + run.columns - 1)
    }
    return range
  }

  /// The column of the document where libxml2 is at a place of what it was shown.
  func column(line: Int, column: Int) -> Int {
    shift.line == line ? column + shift.columns : column
  }
}
