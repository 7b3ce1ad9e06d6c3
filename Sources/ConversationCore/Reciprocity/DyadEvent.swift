/// One utterance of a dyad, reduced to what its measures need: 24 bytes, for archives
/// hold a million.
public struct DyadEvent: Hashable, Sendable {
  /// What became of an utterance addressed to the other side.
  public enum Answer: Hashable, Sendable {
    /// No source could have shown an answer, or none was due.
    case unobserved
    /// Younger than the horizon and not answered yet.
    case pending
    /// Older than the horizon and not answered.
    case unanswered
    /// Answered; `after` in seconds, nil where either time is not an instant.
    case answered(after: Int64?)
  }

  private let time: Int64
  private let dayNumber: Int32
  private let delay: Int32
  /// Own words in it (measures 9.1).
  public let ownWords: Int32
  private let addresseeCount: UInt16
  private let state: UInt8
  private let flags: UInt8

  private static let noTime = Int64.min
  private static let noDay = Int32.min
  private static let noDelay: Int32 = -1

  /// An utterance.
  ///
  /// - Parameters:
  ///   - seconds: The instant, or noon of a day-only date; nil when undated.
  ///   - day: The calendar day in the report's zone; nil when undated.
  ///   - fromOwner: Whether the owner said it to the other, else the other to the owner.
  ///   - addressees: How many it was addressed to; it counts 1/addressees for each.
  ///   - ownWords: Own words in it.
  ///   - opensThread: Whether it is its speaker's first comment in a thread.
  ///   - isShared: Whether both said it, as in a call or a meeting.
  ///   - pace: The pace of its service.
  ///   - answer: What became of it.
  public init(
    seconds: Int64?, day: CivilDay?, fromOwner: Bool, addressees: Int = 1, ownWords: Int,
    opensThread: Bool = false, isRequest: Bool = false, isShared: Bool = false,
    pace: Pace = .blog, answer: Answer = .unobserved
  ) {
    time = seconds ?? DyadEvent.noTime
    dayNumber = day?.number ?? DyadEvent.noDay
    self.ownWords = Int32(clamping: max(0, ownWords))
    addresseeCount = UInt16(clamping: max(1, addressees))
    switch answer {
    case .unobserved: (state, delay) = (0, DyadEvent.noDelay)
    case .pending: (state, delay) = (1, DyadEvent.noDelay)
    case .unanswered: (state, delay) = (2, DyadEvent.noDelay)
    case .answered(let after):
      (state, delay) = (3, after.map { Int32(clamping: max(0, $0)) } ?? DyadEvent.noDelay)
    }
    flags =
      (fromOwner ? 1 : 0) | (opensThread ? 2 : 0) | (isRequest ? 4 : 0)
      | (pace == .micropost ? 8 : 0) | (isShared ? 16 : 0)
  }

  /// The instant, or noon of its day; nil when undated.
  public var seconds: Int64? { time == DyadEvent.noTime ? nil : time }
  /// Its calendar day; nil when undated.
  public var day: CivilDay? {
    dayNumber == DyadEvent.noDay ? nil : CivilDay(number: dayNumber)
  }
  /// Whether the owner said it.
  public var fromOwner: Bool { flags & 1 != 0 }
  /// Whether it is its speaker's first comment in a thread.
  public var opensThread: Bool { flags & 2 != 0 }
  /// Whether it asks for something.
  public var isRequest: Bool { flags & 4 != 0 }
  /// Whether both said it, as in a call or a meeting.
  public var isShared: Bool { flags & 16 != 0 }
  /// The pace of its service.
  public var pace: Pace { flags & 8 != 0 ? .micropost : .blog }
  /// How many it was addressed to.
  public var addressees: Int { Int(addresseeCount) }
  /// What became of it.
  public var answer: Answer {
    switch state {
    case 0: .unobserved
    case 1: .pending
    case 2: .unanswered
    default: .answered(after: delay == DyadEvent.noDelay ? nil : Int64(delay))
    }
  }

  /// Orders by time, the undated last.
  static func precedes(_ a: DyadEvent, _ b: DyadEvent) -> Bool {
    (a.time == noTime ? Int64.max : a.time) < (b.time == noTime ? Int64.max : b.time)
  }
}
