/// Reads comma-separated values a row at a time: quoted fields, doubled quotes, line ends
/// inside quotes, rows of any number of fields, LF and CRLF, a byte order mark.
///
/// It forgives: a quote inside a field that does not end it is a quote, and a quote that
/// is never closed costs one line.
public struct CSVReader: ~Copyable {
  private static let bufferSize = 64 << 10

  private let reader: ByteReader
  private var buffer: [UInt8]
  private var place = 0
  private var filled = 0
  private var isAtEnd = false
  /// The bytes of the row being read, to go back to.
  private var row: [UInt8] = []
  private var nextLine = 1
  /// How often a lost quote may be made good by reading its row again.
  private var rescues = 16

  /// The line, from 1, on which the row last read begins.
  public private(set) var line = 1
  /// Lines with a quote that is never closed.
  public private(set) var unclosedLines: [Int] = []
  /// Why the bytes ended early, if they did.
  public private(set) var failure: BytesFailure?

  /// Opens a source.
  public init(_ source: Source) throws(BytesFailure) {
    reader = try source.open()
    buffer = [UInt8](repeating: 0, count: Self.bufferSize)
    if peek() == 0xef, filled >= 3, buffer[1] == 0xbb, buffer[2] == 0xbf { place = 3 }
  }

  /// The fields of the next row that is not empty; nil behind the last.
  public mutating func next() -> [[UInt8]]? {
    while peek() != nil {
      line = nextLine
      row.removeAll(keepingCapacity: true)
      var fields: [[UInt8]] = []
      var ending = readField(&fields)
      while ending == .comma { ending = readField(&fields) }
      if ending == .unclosed {
        unclosedLines.append(line)
        guard rescues > 0 else { return nil }
        rescues -= 1
        readAgainBehindFirstLine()
        continue
      }
      if fields.count > 1 || fields.first?.isEmpty == false { return fields }
    }
    return nil
  }

  /// What a field ends with.
  private enum Ending {
    case comma
    case row
    /// A quote is never closed.
    case unclosed
  }

  /// Reads a field and what ends it.
  private mutating func readField(_ fields: inout [[UInt8]]) -> Ending {
    var field: [UInt8] = []
    var isQuoted = false
    if peek() == UInt8(ascii: "\"") {
      isQuoted = true
      step()
    }
    while let byte = peek() {
      guard row.count < Limits.csvRow else { return .unclosed }
      if isQuoted {
        step()
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if peek() == byte {
          step()
          field.append(byte)
        } else if let after = peek(), !Self.endsField(after) {
          field.append(byte)
        } else {
          isQuoted = false
        }
      } else {
        step()
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
          fields.append(field)
          return byte == UInt8(ascii: ",") ? .comma : .row
        }
        if byte != UInt8(ascii: "\r") || peek() != UInt8(ascii: "\n") { field.append(byte) }
      }
    }
    if isQuoted { return .unclosed }
    fields.append(field)
    return .row
  }

  private static func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func peek() -> UInt8? {
    if place < filled { return buffer[place] }
    guard !isAtEnd else { return nil }
    do {
      place = 0
      filled = 0
      let missing = Self.bufferSize - buffer.count
      if missing > 0 { buffer += repeatElement(0, count: missing) }
      filled = try reader.read(into: &buffer)
    } catch {
      failure = error
    }
    if filled == 0 { isAtEnd = true }
    return filled > 0 ? buffer[0] : nil
  }

  private mutating func step() {
    let byte = buffer[place]
    place += 1
    row.append(byte)
    if byte == UInt8(ascii: "\n") { nextLine += 1 }
  }

  /// Puts the row back, without its first line.
  private mutating func readAgainBehindFirstLine() {
    let end = row.firstIndex(of: UInt8(ascii: "\n")) ?? row.count - 1
    buffer = Array(row[(end + 1)...]) + buffer[place..<filled]
    (place, filled) = (0, buffer.count)
    nextLine = line + 1
  }
}
