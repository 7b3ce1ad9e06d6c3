internal import Bytes

/// What became of the slices of one file, and which of them count.
///
/// Slices are read before it is known whether their cuts are right. The first one counts; each
/// other one does if the one before counts and its last element ends where this one begins.
/// Behind the first that does not, the file is read on by one reader.
struct SliceLedger: Sendable {
  /// What became of a slice.
  struct Outcome: Sendable {
    var counts = StatusReading.Counts()
    var end: End
  }

  /// How the reading of a slice ended. Lines are counted from the slice's beginning.
  enum End: Sendable {
    /// An element begins here, at or behind the beginning of the next slice.
    case reached(JSONPlace)
    /// The list is over.
    case finished
    /// Something could not be read, behind this element or in it; `isRead` says which.
    case stopped(JSONPlace, isRead: Bool)
    /// Nothing was read.
    case declined
  }

  private let starts: [Int]
  private var outcomes: [Outcome?]
  /// Lines before each slice that counts.
  private var linesBefore: [Int] = [0]
  /// What slices read, those that count together.
  private(set) var counts = StatusReading.Counts()
  /// What the last slice that counts left to read; nil where nothing is.
  private var left: StatusReading.Rest?
  /// Whether no further slice counts.
  private(set) var isOver = false

  /// A ledger of slices that begin at these places.
  init(starts: [Int]) {
    self.starts = starts
    outcomes = Array(repeating: nil, count: starts.count)
  }

  /// What is left to read, as far as outcomes are known; nil where nothing is.
  var rest: StatusReading.Rest? { isOver ? left : fromNext }

  /// Everything from the last slice on that is known to count.
  private var fromNext: StatusReading.Rest {
    let slice = linesBefore.count - 1
    let place = JSONPlace(offset: starts[slice], line: linesBefore[slice] + 1)
    return slice == 0 ? .all : .from(place, isRead: false)
  }

  /// Lines before a slice; nil where it does not count, or nobody knows yet.
  func lines(before slice: Int) -> Int? {
    slice < linesBefore.count ? linesBefore[slice] : nil
  }

  /// Notes what became of a slice.
  mutating func note(_ outcome: Outcome, of slice: Int) {
    guard slice < outcomes.count else { return }
    outcomes[slice] = outcome
    while !isOver, let outcome = outcomes[linesBefore.count - 1] { settle(outcome) }
  }

  /// Takes the outcome of the last slice that is known to count.
  private mutating func settle(_ outcome: Outcome) {
    let slice = linesBefore.count - 1
    counts.add(outcome.counts)
    isOver = true
    switch outcome.end {
    case .reached(let place):
      let lines = linesBefore[slice] + place.line - 1
      if slice + 1 < starts.count, starts[slice + 1] == place.offset {
        linesBefore.append(lines)
        isOver = false
      } else {
        left = .from(JSONPlace(offset: place.offset, line: lines + 1), isRead: false)
      }
    case .finished: left = nil
    case .stopped(let place, let isRead):
      let line = linesBefore[slice] + place.line
      left = .from(JSONPlace(offset: place.offset, line: line), isRead: isRead)
    case .declined: left = fromNext
    }
  }
}
