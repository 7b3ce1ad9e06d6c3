internal import ConversationCore

extension JSONWriter {
  /// Appends a whole number.
  mutating func integer(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(value.magnitude)
  }

  /// Appends a number with at most six decimals and no trailing zeros.
  mutating func number(_ value: Double) {
    guard value.isFinite, abs(value) < 1e12 else {
      bytes += "null".utf8
      return
    }
    let millionths = (abs(value) * 1_000_000).rounded()
    let scaled = UInt(millionths)
    if value < 0, scaled > 0 { bytes.append(UInt8(ascii: "-")) }
    digits(scaled / 1_000_000)
    var fraction = scaled % 1_000_000
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var place: UInt = 100_000
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / place))
      fraction %= place
      place /= 10
    }
  }

  /// Appends a moment as `Moment.iso8601` has it, quoted, or null.
  mutating func moment(_ moment: Moment) {
    guard let seconds = moment.seconds else {
      bytes += "null".utf8
      return
    }
    let day = CivilDay(seconds: seconds)
    let (year, month, dayOfMonth) = day.components
    bytes.append(UInt8(ascii: "\""))
    padded(year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    padded(month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    padded(dayOfMonth, width: 2)
    if moment.precision != .day {
      let rest = Int(clamping: seconds &- Int64(day.number) &* 86_400)
      bytes.append(UInt8(ascii: "T"))
      padded(rest / 3600, width: 2)
      bytes.append(UInt8(ascii: ":"))
      padded(rest / 60 % 60, width: 2)
      bytes.append(UInt8(ascii: ":"))
      padded(rest % 60, width: 2)
      let milliseconds = Int(clamping: moment.milliseconds &- seconds &* 1000)
      if milliseconds > 0 {
        bytes.append(UInt8(ascii: "."))
        padded(milliseconds, width: 3)
      }
      if moment.precision == .instant { bytes.append(UInt8(ascii: "Z")) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func padded(_ value: Int, width: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var threshold: UInt = 10
    for _ in 1..<width {
      if value.magnitude < threshold { bytes.append(UInt8(ascii: "0")) }
      threshold *= 10
    }
    digits(value.magnitude)
  }

  private mutating func digits(_ value: UInt) {
    var divisor: UInt = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }
}
