/// Numbers written in the digits 0 to 9 and nothing else.
public enum DecimalDigits {
  /// The number; nil for no digits, for anything else among them, and for more than 64 bits
  /// hold.
  public static func number(_ digits: Span<UInt8>) -> UInt64? {
    guard !digits.isEmpty else { return nil }
    var number: UInt64 = 0
    for index in digits.indices {
      let digit = digits[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tens.addingReportingOverflow(UInt64(digit))
      if tooLarge || overflow { return nil }
      number = sum
    }
    return number
  }
}
