public import Bytes
internal import ConversationCore
internal import FoundationEssentials

/// The folder between fetching and importing. `rapport-fetch` puts answers into `new/`,
/// an import moves them to `read/`, or to `unreadable/` when no importer understood
/// them: a mistake in a parser never loses a fetch.
///
/// Every file appears whole under its name. The headers are written before the body, and
/// an answer is there once its body is.
public struct SpoolFolder: Hashable, Sendable {
  /// Where it is.
  public let path: String

  /// The spool at a path; nothing is opened or made.
  public init(path: String) { self.path = path }

  /// What has become of an answer.
  public enum Shelf: String, CaseIterable, Sendable {
    /// Waits to be imported.
    case new
    /// Has been imported.
    case read
    /// No importer understood it.
    case unreadable
  }

  /// The record of all feeds.
  public var bookPath: String { path + "/feeds.json" }
  /// Held by the fetch that runs.
  public var lockPath: String { path + "/fetch.lock" }
  /// The feeds a night asks for, one on each line.
  public var listPath: String { path + "/wanted" }
  /// What the last fetch said.
  public var logPath: String { path + "/fetch.log" }

  /// Where the spool is unless said otherwise: the XDG state folder (XDG Base Directory
  /// Specification 0.8). Nil without a home.
  public static func standardPath(environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      return state + "/rapport/spool"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/rapport/spool"
  }

  /// Whether a path is a spool.
  public static func isSpool(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/feeds.json")
      && FileManager.default.fileExists(atPath: path + "/new")
  }

  /// Makes the folders that are missing, for this user alone.
  public func prepare() throws(SpoolFailure) {
    for folder in [path] + Shelf.allCases.map(folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw .unwritable(path: folder, reason: English.unmade)
      }
    }
  }

  /// Keeps an answer, headers first.
  public func keep(
    _ body: [UInt8], headers: [UInt8], of address: String, at now: Int64, on shelf: Shelf = .new
  ) throws(WriteFailure) {
    let stem = folder(shelf) + "/" + Self.name(of: address, at: now)
    var head = try WholeFile(path: stem + SpooledAnswer.headersEnding)
    try head.write(Array("Rapport-Feed: \(address)\nRapport-Fetched: \(now)\n".utf8) + headers)
    try head.commit()
    var file = try WholeFile(path: stem + SpooledAnswer.bodyEnding)
    try file.write(body)
    try file.commit()
  }

  /// The answers on a shelf, the oldest first.
  ///
  /// - Throws: `SpoolFailure` where the shelf is there and cannot be listed.
  public func answers(on shelf: Shelf) throws(SpoolFailure) -> [SpooledAnswer] {
    let folder = folder(shelf)
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .unreadable(path: folder, reason: English.unlisted)
    }
    return names.filter { $0.hasSuffix(SpooledAnswer.bodyEnding) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { file in
        let name = String(file.dropLast(SpooledAnswer.bodyEnding.utf8.count))
        let (address, fetched) = origin(of: "\(folder)/\(name)\(SpooledAnswer.headersEnding)")
        let path = "\(folder)/\(file)"
        return SpooledAnswer(
          name: name, address: address ?? path, fetched: fetched ?? Self.written(path),
          bodyPath: path)
      }
  }

  /// Moves an answer to another shelf. The body decides where it is: its headers are on
  /// both shelves while it moves, so that whenever this is interrupted it has them.
  public func move(
    _ answer: SpooledAnswer, from shelf: Shelf, to other: Shelf
  ) throws(SpoolFailure) {
    let files = FileManager.default
    let from = "\(folder(shelf))/\(answer.name)"
    let to = "\(folder(other))/\(answer.name)"
    let (headers, body) = (SpooledAnswer.headersEnding, SpooledAnswer.bodyEnding)
    // A link that leads nowhere is there too.
    func isThere(_ path: String) -> Bool { (try? files.attributesOfItem(atPath: path)) != nil }
    do {
      if isThere(from + headers) {
        try? files.removeItem(atPath: to + headers)
        try files.copyItem(atPath: from + headers, toPath: to + headers)
      }
      if isThere(from + body) {
        try? files.removeItem(atPath: to + body)
        try files.moveItem(atPath: from + body, toPath: to + body)
      }
    } catch {
      throw .unwritable(path: to + body, reason: English.unmoved)
    }
    try? files.removeItem(atPath: from + headers)
  }

  /// Removes the answers on a shelf that were fetched before a time; how many went.
  @discardableResult
  public func prune(_ shelf: Shelf, fetchedBefore time: Int64) -> Int {
    var removed = 0
    for answer in (try? answers(on: shelf)) ?? [] where answer.fetched < time {
      for ending in [SpooledAnswer.bodyEnding, SpooledAnswer.headersEnding] {
        try? FileManager.default.removeItem(atPath: "\(folder(shelf))/\(answer.name)\(ending)")
      }
      removed += 1
    }
    return removed
  }

  /// Removes what a killed fetch left half-written. Only whoever holds the lock may.
  public func sweep() {
    for folder in [path] + Shelf.allCases.map(folder) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names where name.hasSuffix(".partial") {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    }
  }

  /// Puts a record of feeds that cannot be read out of the way, and keeps it.
  public func putBookAside() {
    try? FileManager.default.removeItem(atPath: bookPath + ".damaged")
    try? FileManager.default.moveItem(atPath: bookPath, toPath: bookPath + ".damaged")
  }

  /// The folder of a shelf.
  public func folder(_ shelf: Shelf) -> String { "\(path)/\(shelf.rawValue)" }

  /// The address and the time that stand in the headers' first lines.
  private func origin(of path: String) -> (address: String?, fetched: Int64?) {
    guard let head = try? Source(file: path).head() else { return (nil, nil) }
    var address: String?
    var fetched: Int64?
    for line in head.split(separator: 0x0A).prefix(2) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("Rapport-Feed: ") { address = String(text.dropFirst(14)) }
      if text.hasPrefix("Rapport-Fetched: ") { fetched = Int64(text.dropFirst(17)) }
    }
    return (address, fetched)
  }

  /// When a file was written, for an answer that has lost its headers: it is not to be
  /// pruned before its time.
  private static func written(_ path: String) -> Int64 {
    (FileFacts(of: path)?.modified).map { $0 / 1_000_000_000 } ?? .max
  }

  /// `20261121T031500Z-example.com-1f0c…`: sorts by time, tells a person the site, and is
  /// made of nothing a file name could stumble over.
  private static func name(of address: String, at now: Int64) -> String {
    let afterScheme =
      address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    let host =
      afterScheme.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
      .split(separator: UInt8(ascii: "@")).last ?? []
    let plain = String(
      decoding: host.prefix(60).map { byte in
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"): byte
        case 0x41...0x5A: byte | 0x20
        default: UInt8(ascii: "_")
        }
      }, as: UTF8.self)
    return "\(stamp(now))-\(plain)-\(hash(Array(address.utf8)))"
  }

  private static func stamp(_ seconds: Int64) -> String {
    let day = CivilDay(seconds: seconds)
    let clock = seconds &- Int64(day.number) &* 86_400
    let parts = day.components
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.year)\(two(Int64(parts.month)))\(two(Int64(parts.day)))"
      + "T\(two(clock / 3600))\(two(clock / 60 % 60))\(two(clock % 60))Z"
  }

  /// FNV-1a, 64 bits, in hexadecimal: tells files and bodies apart, and is no secret.
  public static func hash(_ bytes: [UInt8]) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
