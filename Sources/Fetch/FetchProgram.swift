internal import Bytes
internal import Spool

/// What `rapport-fetch` does, without arguments and printing.
public struct FetchProgram: Sendable {
  /// The version printed by `--version` and told to servers.
  public static let version = "0.1.0"

  private let spool: String?
  /// Where those who run the servers learn who asks.
  public var contact: String?
  /// Seconds between two requests to one host.
  public var pause: Double = 1
  /// Whether comment feeds of posts are looked for.
  public var looksForComments = true

  /// The program, with its spool; nil where nobody knows a place for one.
  public init(spool: String?) { self.spool = spool }

  /// How it ended.
  public struct Ending: Sendable {
    /// The exit code.
    public var status: Int32
    /// A line for each feed.
    public var lines: [String] = []
    /// What went wrong, with what to do.
    public var errors: [String] = []
  }

  /// Fetches feeds, those that plain files name line by line, and those that OPML files list,
  /// as of a time in seconds since 1970.
  public func run(
    _ feeds: [String], from files: [String] = [], opml: [String] = [], now: Int64
  ) -> Ending {
    guard let spool else {
      return Ending(status: 64, errors: English.noHome)
    }
    var errors: [String] = []
    var listed = feeds.map { ListedFeed(address: $0) }
    var isPartial = false
    for path in files {
      do throws(BytesFailure) {
        listed += try Self.lines(of: Source(file: path)).map { ListedFeed(address: $0) }
      } catch {
        isPartial = true
        errors.append(English.problem(path, error.reason))
      }
    }
    for path in opml {
      do throws(BytesFailure) {
        let list = try OPMLReading.feeds(in: Source(file: path))
        listed += list.feeds
        if let problem = list.problem {
          isPartial = true
          errors.append(English.problem(path, problem))
        }
      } catch {
        isPartial = true
        errors.append(English.problem(path, error.reason))
      }
    }
    guard !listed.isEmpty else { return Ending(status: 66, errors: errors) }
    var ending = run(listed, in: SpoolFolder(path: spool), now: now)
    ending.errors = errors + ending.errors
    if isPartial, ending.status == 0 { ending.status = 3 }
    return ending
  }

  /// The lines of a file, without those that are empty or begin with `#`.
  private static func lines(of file: Source) throws(BytesFailure) -> [String] {
    try file.bytes(limit: listLimit).split { $0 == 0x0A || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self).filter { $0 != " " && $0 != "\t" } }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  private static let listLimit = 16 << 20

  private func run(_ feeds: [ListedFeed], in folder: SpoolFolder, now: Int64) -> Ending {
    do throws(SpoolFailure) { try folder.prepare() } catch {
      return Ending(status: 73, errors: English.words(error))
    }
    do throws(WriteFailure) {
      guard let lock = try FileLock(path: folder.lockPath) else {
        return Ending(status: 75, errors: [English.locked(folder.lockPath)])
      }
      let ending = try fetch(feeds, in: folder, now: now)
      _ = consume lock
      return ending
    } catch {
      switch error {
      case .closedPipe: return Ending(status: 0)
      case .cannotCreate(let path, let reason):
        return Ending(status: 73, errors: [English.cannotCreate(path, reason)])
      case .failed(let path, let reason):
        return Ending(status: 74, errors: English.cannotWrite(path, reason))
      }
    }
  }

  private func fetch(
    _ feeds: [ListedFeed], in folder: SpoolFolder, now: Int64
  ) throws(WriteFailure) -> Ending {
    folder.sweep()
    var errors: [String] = []
    var book = FeedBook()
    do throws(SpoolFailure) { book = try FeedBook(of: folder) } catch {
      // What was remembered only saves work: it is put aside, and everything asked anew.
      errors = English.words(error) + [English.bookPutAside]
      folder.putBookAside()
    }
    let policy = policy
    let run = FetchRun(spool: folder, book: book, policy: policy, now: now) {
      CurlTransport(policy)
    }
    let results = try run.fetch(feeds)
    errors += results.filter(\.isFailure).map { English.failed($0.line) }
    return Ending(
      status: errors.isEmpty ? 0 : 3, lines: results.map(\.line), errors: errors)
  }

  private var policy: FetchPolicy {
    var policy = FetchPolicy()
    policy.pause = pause
    policy.discovers = looksForComments
    policy.userAgent = "rapport-fetch/\(Self.version)" + (contact.map { " (+\($0))" } ?? "")
    return policy
  }
}
