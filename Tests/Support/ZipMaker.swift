/// Makes small zip archives (stored, not deflated) for tests, sound or broken on purpose.
public struct ZipMaker {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// An archive without members.
  public init() {}

  /// Adds a member. `encrypted` only sets the flag; `damaged` states a wrong checksum;
  /// `mode` is the Unix mode, for links; `stating` tells of bytes already deflated.
  public mutating func add(
    _ name: String, _ bytes: [UInt8], encrypted: Bool = false, damaged: Bool = false,
    mode: UInt32 = 0o100644, stating packed: (method: UInt16, size: UInt32)? = nil
  ) {
    let offset = UInt32(body.count)
    let flags: UInt16 = 0x0800 | (encrypted ? 1 : 0)
    var common: [UInt8] = []
    Self.put(flags, &common)
    Self.put(packed?.method ?? 0, &common)
    Self.put(UInt32(0x5821_0000), &common)
    Self.put(Self.checksum(bytes) ^ (damaged ? 1 : 0), &common)
    Self.put(UInt32(bytes.count), &common)
    Self.put(packed?.size ?? UInt32(bytes.count), &common)
    Self.put(UInt16(name.utf8.count), &common)
    Self.put(UInt16(0), &common)
    body += [0x50, 0x4b, 3, 4, 20, 0]
    body += common
    body += Array(name.utf8)
    body += bytes
    directory += [0x50, 0x4b, 1, 2, 20, 3, 20, 0]
    directory += common
    Self.put(UInt16(0), &directory)
    Self.put(UInt32(0), &directory)
    Self.put(mode << 16, &directory)
    Self.put(offset, &directory)
    directory += Array(name.utf8)
    count += 1
  }

  /// Adds a member of text.
  public mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The archive.
  public var bytes: [UInt8] {
    var all = body + directory + [0x50, 0x4b, 5, 6, 0, 0, 0, 0]
    Self.put(count, &all)
    Self.put(count, &all)
    Self.put(UInt32(directory.count), &all)
    Self.put(UInt32(body.count), &all)
    Self.put(UInt16(0), &all)
    return all
  }

  /// The archive without the directory at its end, as a broken download has it.
  public var bytesWithoutDirectory: [UInt8] { body }

  private static func put(_ value: UInt16, _ bytes: inout [UInt8]) {
    bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func put(_ value: UInt32, _ bytes: inout [UInt8]) {
    put(UInt16(truncatingIfNeeded: value), &bytes)
    put(UInt16(truncatingIfNeeded: value >> 16), &bytes)
  }

  /// CRC-32 as zip and gzip use it.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xffff_ffff
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
