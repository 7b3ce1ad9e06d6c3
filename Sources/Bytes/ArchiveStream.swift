internal import CArchive
internal import Glibc

/// An archive read from its first member to its last; the bytes of the member last
/// stepped to are the stream. Nothing is ever written anywhere.
///
/// Unsafe: libarchive's handle is created in `init`, freed in `deinit` and never leaves
/// this object; an entry is used only before the next step, its strings are copied at
/// once; memory given to libarchive stays allocated as long as the handle; a block of
/// data is libarchive's own and is copied out before the next call for one.
///
/// Handed from one reader to the next, and never used by two at once (`ArchiveShelf`).
@safe final class ArchiveStream: ByteStream, @unchecked Sendable {
  /// A member as its header describes it. None of it is trusted for allocation.
  struct Header {
    /// The name, `/` between folders.
    var path: String
    /// Unpacked bytes, as stated.
    var size: Int?
    var isRegular: Bool
    var isLink: Bool
    var isFolder: Bool
    var isEncrypted: Bool
  }

  /// Bytes read at once. Each step over a member of a zip seeks and reads a block anew,
  /// so a large one would make the listing of many members slow.
  private static let blockSize = 32 << 10

  /// The archive's path as given.
  let name: String
  private let handle: OpaquePointer
  private let packing: Packing
  private let file: FileStream?
  private let memory: UnsafeMutableRawBufferPointer?
  /// Names are UTF-8 whatever the process's locale: it is set for this thread alone,
  /// while a header is read.
  private let locale: locale_t?
  private let packedSize: Int
  /// The member last stepped to, for messages.
  private var member = ""
  private var memberStart: Int64 = 0
  /// What is left of the block of data last got.
  private var block: UnsafeRawBufferPointer?
  private var blockFailure: BytesFailure?
  private var memberBytes = 0
  private var totalBytes = 0

  /// Opens an archive.
  init(_ container: Container, packing: Packing, name: String) throws(BytesFailure) {
    guard let handle = unsafe archive_read_new() else {
      throw .unreadable(path: name, reason: English.outOfMemory)
    }
    unsafe self.handle = unsafe handle
    self.name = name
    self.packing = packing
    unsafe locale = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    switch container {
    case .file(let path, let followingLinks):
      do {
        let stream = try FileStream(path, followingLinks: followingLinks)
        file = stream
        unsafe memory = nil
        packedSize = stream.size
      } catch {
        unsafe archive_read_free(handle)
        if let locale = unsafe locale { unsafe freelocale(locale) }
        throw error
      }
    case .memory(let bytes):
      file = nil
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
      unsafe copy.copyBytes(from: bytes)
      unsafe memory = unsafe copy
      packedSize = bytes.count
    }
    try start()
  }

  deinit {
    unsafe archive_read_free(handle)
    unsafe memory?.deallocate()
    if let locale = unsafe locale { unsafe freelocale(locale) }
  }

  private func start() throws(BytesFailure) {
    switch packing {
    case .zip:
      unsafe archive_read_support_format_zip_seekable(handle)
    case .zipFromFront:
      unsafe archive_read_support_format_zip_streamable(handle)
    case .tar:
      unsafe archive_read_support_format_tar(handle)
      supportFilters()
    case .compressed:
      unsafe archive_read_support_format_raw(handle)
      supportFilters()
    }
    let status: CInt
    if let file {
      status = unsafe archive_read_open_fd(handle, file.descriptor, Self.blockSize)
    } else if let memory = unsafe memory {
      status = unsafe archive_read_open_memory(handle, memory.baseAddress, memory.count)
    } else {
      status = ARCHIVE_FATAL
    }
    guard status == ARCHIVE_OK else { throw damage() }
  }

  private func supportFilters() {
    unsafe archive_read_support_filter_gzip(handle)
    unsafe archive_read_support_filter_bzip2(handle)
    unsafe archive_read_support_filter_xz(handle)
    unsafe archive_read_support_filter_zstd(handle)
  }

  /// Steps to the next member; nil after the last.
  func next() throws(BytesFailure) -> Header? {
    unsafe block = nil
    blockFailure = nil
    let before = unsafe locale.map { unsafe uselocale($0) }
    defer { if let before = unsafe before { unsafe uselocale(before) } }
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(handle, &entry)
    if status == ARCHIVE_EOF { return nil }
    // A warning (a name in an unknown charset) still gives an entry.
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else {
      member = ""
      throw damage()
    }
    memberStart = unsafe archive_filter_bytes(handle, -1)
    memberBytes = 0
    member = unsafe Self.path(of: entry)
    let type = UInt32(unsafe archive_entry_filetype(entry))
    let isLink = unsafe archive_entry_hardlink(entry) != nil || type == 0o120000
    return Header(
      path: member,
      size: unsafe archive_entry_size_is_set(entry) != 0
        ? Int(clamping: unsafe archive_entry_size(entry)) : nil,
      isRegular: !isLink && (type == 0o100000 || (packing == .compressed && type == 0)),
      isLink: isLink, isFolder: type == 0o040000,
      isEncrypted: unsafe archive_entry_is_encrypted(entry) != 0)
  }

  private static func path(of entry: OpaquePointer) -> String {
    var name = ""
    if let text = unsafe archive_entry_pathname_utf8(entry) {
      name = unsafe String(cString: text)
    } else if let text = unsafe archive_entry_pathname(entry) {
      name = unsafe String(cString: text)
    }
    // Windows writers put backslashes between folders.
    guard name.utf8.contains(UInt8(ascii: "\\")) else { return name }
    return String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 },
      as: UTF8.self)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(BytesFailure) -> Int {
    guard buffer.count > 0 else { return 0 }
    if unsafe block == nil || block?.count == 0 { try step() }
    guard let rest = unsafe block, rest.count > 0 else { return 0 }
    let count = min(buffer.count, rest.count)
    unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
    unsafe block = unsafe UnsafeRawBufferPointer(rebasing: rest[count...])
    return count
  }

  /// Gets the next block of data. With a wrong checksum libarchive gives the last block
  /// and an error at once: the block comes first, the error with the next step.
  private func step() throws(BytesFailure) {
    if let blockFailure { throw blockFailure }
    var start: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    while true {
      let status = unsafe archive_read_data_block(handle, &start, &count, &offset)
      if status == ARCHIVE_EOF {
        unsafe block = nil
        return
      }
      if status != ARCHIVE_OK {
        let failure = damage()
        blockFailure = failure
        if count == 0 { throw failure }
      }
      if count > 0 { break }
    }
    unsafe block = unsafe UnsafeRawBufferPointer(start: start, count: count)
    memberBytes &+= count
    totalBytes &+= count
    guard isReasonable else {
      let failure = BytesFailure.expandsTooMuch(path: path)
      blockFailure = failure
      throw failure
    }
  }

  /// Whether what came out is in proportion to what went in, for this member (where its
  /// packed bytes can be told apart) and for the whole archive.
  private var isReasonable: Bool {
    guard totalBytes > Limits.unpackedFreely else { return true }
    if totalBytes / Limits.unpackedRatio > packedSize { return false }
    guard packing == .zip, memberBytes > Limits.unpackedFreely else { return true }
    let packed = unsafe archive_filter_bytes(handle, -1) &- memberStart
    return memberBytes / Limits.unpackedRatio <= max(0, packed)
  }

  /// Where the stream stands, for messages.
  private var path: String {
    packing == .compressed || member.isEmpty ? name : "\(name)/\(member)"
  }

  private func damage() -> BytesFailure {
    var reason = English.noUnpacking
    if let text = unsafe archive_error_string(handle) { reason = unsafe String(cString: text) }
    return .damagedArchive(path: path, reason: reason)
  }
}
