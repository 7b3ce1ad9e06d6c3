/// How a file packs others, told from its first bytes.
enum Packing: Hashable, Sendable {
  /// Zip, found by its directory at the end.
  case zip
  /// Zip without a directory (cut off, or being piped): read from the front.
  case zipFromFront
  /// Tar, plain or compressed.
  case tar
  /// One compressed file.
  case compressed

  /// What the first bytes say; nil for a file that packs nothing. Whether a compressed
  /// file holds a tar shows only inside it: see `SourceBundle.unpacking`.
  init?(head: [UInt8], name: String) {
    if head.starts(with: [0x50, 0x4b, 0x03, 0x04]) || head.starts(with: [0x50, 0x4b, 0x05, 0x06]) {
      self = .zip
    } else if Self.isTar(head) {
      self = .tar
    } else if Self.compressions.contains(where: { head.starts(with: $0) }) {
      self = .compressed
    } else if name.utf8.suffix(4).elementsEqual(".zip".utf8) {
      // A self-extractor, or junk before the first entry: the directory still tells.
      self = .zip
    } else {
      return nil
    }
  }

  /// Gzip, bzip2, xz, zstd.
  private static let compressions: [[UInt8]] = [
    [0x1f, 0x8b], [0x42, 0x5a, 0x68], [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
    [0x28, 0xb5, 0x2f, 0xfd],
  ]

  /// Whether a block is the header of a tar file (POSIX and GNU write "ustar").
  static func isTar(_ head: [UInt8]) -> Bool {
    head.count >= 512 && head[257..<262].elementsEqual("ustar".utf8)
  }
}
