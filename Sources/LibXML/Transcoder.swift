internal import Glibc

/// Turns bytes of one encoding into UTF-8, piece by piece.
///
/// What cannot be decoded is repaired and counted, never an error: a stray byte in UTF-8
/// is read as windows-1252 (that is what it nearly always is), elsewhere it becomes
/// U+FFFD. NUL and a byte-order mark at the start are left out.
///
/// Unsafe code here: `iconv` gets the buffers' own addresses and lengths, and says
/// afterwards how much it took and gave; the descriptor is closed exactly once.
@safe struct Transcoder: ~Copyable {
  /// The encoding the bytes are in.
  let charset: Charset
  /// How many places had to be repaired.
  private(set) var repairs = 0
  private let descriptor: iconv_t?
  private var rest: [UInt8] = []
  private var atStart = true

  /// A transcoder; an encoding the system does not know is read as windows-1252.
  init(from charset: Charset) {
    switch charset {
    case .utf8, .windows1252:
      self.charset = charset
      unsafe descriptor = nil
    default:
      let opened = unsafe iconv_open("UTF-8", charset.name)
      if unsafe opened == iconv_t(bitPattern: -1) {
        self.charset = .windows1252
        unsafe descriptor = nil
      } else {
        self.charset = charset
        unsafe descriptor = opened
      }
    }
  }

  deinit {
    if let descriptor = unsafe descriptor { unsafe iconv_close(descriptor) }
  }

  /// Decodes the next piece. With `isLast` a character cut by the end is repaired too.
  mutating func decode(_ piece: ByteView, isLast: Bool, into output: inout [UInt8]) {
    let before = output.count
    if rest.isEmpty {
      let taken = decodeWhole(piece, isLast: isLast, into: &output)
      rest.append(contentsOf: piece.part(from: taken))
    } else {
      let joined = rest + piece
      let taken = joined.withView { decodeWhole($0, isLast: isLast, into: &output) }
      rest = Array(joined[taken...])
    }
    guard atStart, output.count > before else { return }
    atStart = false
    if output[before...].starts(with: [0xEF, 0xBB, 0xBF]) {
      output.removeSubrange(before..<before + 3)
    }
  }

  /// Decodes all of a buffer but a cut character at its end; the number of bytes taken.
  private mutating func decodeWhole(
    _ bytes: ByteView, isLast: Bool, into output: inout [UInt8]
  ) -> Int {
    switch charset {
    case .utf8: return decodeUTF8(bytes, isLast: isLast, into: &output)
    case .windows1252:
      for byte in bytes where byte != 0 { UTF8Bytes.appendWindows1252(byte, to: &output) }
      return bytes.count
    default: return convert(bytes, isLast: isLast, into: &output)
    }
  }

  private mutating func decodeUTF8(
    _ bytes: ByteView, isLast: Bool, into output: inout [UInt8]
  ) -> Int {
    output.reserveCapacity(output.count + bytes.count)
    var index = 0
    while index < bytes.count {
      let end = UTF8Bytes.validEnd(of: bytes, from: index)
      Transcoder.append(bytes.part(index..<end), to: &output)
      index = end
      guard index < bytes.count else { break }
      if !isLast, UTF8Bytes.sequence(in: bytes, at: index) == .cut { return index }
      UTF8Bytes.appendWindows1252(bytes[index], to: &output)
      repairs += 1
      index += 1
    }
    return index
  }

  /// Adds bytes without the NULs among them.
  private static func append(_ bytes: ByteView, to output: inout [UInt8]) {
    var index = 0
    while let zero = bytes.find(0, from: index) {
      output.append(contentsOf: bytes.part(index..<zero))
      index = zero + 1
    }
    output.append(contentsOf: bytes.part(from: index))
  }

  private mutating func convert(
    _ bytes: ByteView, isLast: Bool, into output: inout [UInt8]
  ) -> Int {
    guard let descriptor = unsafe descriptor else { return bytes.count }
    var source = bytes.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: 16 << 10)
    var index = 0
    while index < source.count {
      var left = source.count - index
      var free = target.count
      var failure: Int32 = 0
      unsafe source.withUnsafeMutableBufferPointer { input in
        unsafe target.withUnsafeMutableBufferPointer { room in
          var from = unsafe input.baseAddress.map { unsafe $0 + index }
          var to = room.baseAddress
          let result = unsafe iconv(descriptor, &from, &left, &to, &free)
          failure = result == Int(bitPattern: UInt.max) ? errno : 0
        }
      }
      for byte in target[..<(target.count - free)] where byte != 0 {
        output.append(UInt8(bitPattern: byte))
      }
      index = source.count - left
      if failure == EILSEQ || (failure == EINVAL && isLast) {
        repairs += 1
        output.append(contentsOf: UTF8.encodedReplacementCharacter)
        index = min(index + charset.unit, source.count)
      } else if failure == EINVAL {
        return index
      }
    }
    return index
  }
}
