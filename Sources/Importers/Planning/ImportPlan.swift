public import Bytes
public import ConversationCore

/// What is to be read, in which order: the paths the user named, turned into tasks, so that
/// several workers can run them and the results, put together in the tasks' order, are the
/// same for any number of workers.
///
/// ```swift
/// let plan = ImportPlan(paths: ["blog/", "twitter.zip"])
/// let leftovers = plan.tasks.map { task in
///   task.run(receive: { utterance, rank in … }, finish: { report in … })
/// }
/// reports += plan.closingReports(leftovers)
/// ```
///
/// Whoever puts the results together asks each task for its `linesBefore`.
public struct ImportPlan: Sendable {
  /// The tasks; the order of the results is theirs.
  public let tasks: [ImportTask]
  /// Paths of which nothing can be read at all.
  public let refused: [BytesFailure]
  /// Members nobody needs to open (pictures, style sheets), by their names alone.
  let leftovers: [Leftover]
  /// What folders and archives left out by themselves (links, hidden files, encrypted
  /// members), one report for each that did.
  let listings: [SourceReport]

  /// Plans the reading of the paths; `-` is standard input. Folders are walked and
  /// archives listed now; files are only read by the tasks. A path for which `opening`
  /// has bundles of its own is those.
  public init(
    paths: [String], importers: [any Importer] = ImporterTable.all,
    opening: (String) -> [SourceBundle]? = { _ in nil }
  ) {
    var bundles: [SourceBundle] = []
    var refused: [BytesFailure] = []
    for path in paths {
      if let own = opening(path) {
        bundles += own
        continue
      }
      do {
        if path == "-" {
          bundles.append(try SourceBundle(source: StandardInput.read()))
        } else {
          bundles.append(try SourceBundle(path: path))
        }
      } catch {
        refused.append(error)
      }
    }
    self.init(bundles: bundles, refused: refused, importers: importers)
  }

  /// Plans the reading of bundles at hand.
  public init(
    bundles: [SourceBundle], refused: [BytesFailure] = [],
    importers: [any Importer] = ImporterTable.all
  ) {
    self.init(bundles: bundles, refused: refused, importers: importers, sliceBytes: nil)
  }

  /// Plans the reading of bundles at hand, long lists in slices of about so many bytes.
  package init(
    bundles: [SourceBundle], refused: [BytesFailure] = [],
    importers: [any Importer] = ImporterTable.all, sliceBytes: Int?
  ) {
    var planner = Planner(
      importers: importers, sliceBytes: sliceBytes ?? Planner.bytesInSlice)
    for group in Self.grouped(bundles) {
      if group.count > 1 {
        // `tweets.js account.js`, named one by one, are one archive.
        let folder = Self.folder(of: group[0]) ?? group[0].name
        if planner.addArchive(SourceBundle(files: group, name: folder)) { continue }
      }
      for bundle in group { planner.add(bundle) }
    }
    self.tasks = planner.tasks
    self.refused = refused
    self.listings = planner.listings
    self.leftovers = planner.leftovers
  }

  /// Scripts of one folder that were named one after the other, together; all else alone.
  private static func grouped(_ bundles: [SourceBundle]) -> [[SourceBundle]] {
    var groups: [[SourceBundle]] = []
    for bundle in bundles {
      if let folder = folder(of: bundle), let last = groups.last?.first,
        self.folder(of: last) == folder
      {
        groups[groups.count - 1].append(bundle)
      } else {
        groups.append([bundle])
      }
    }
    return groups
  }

  /// The folder of a single script; nil for anything else.
  private static func folder(of bundle: SourceBundle) -> String? {
    guard bundle.kind == .file, bundle.name.hasSuffix(".js") else { return nil }
    guard let slash = bundle.name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return String(bundle.name[..<slash])
  }

  /// The reports that do not come from a task: on what was left out in listing folders
  /// and archives, and on members that nobody could read, one for each folder or archive
  /// that has some.
  ///
  /// - Parameter leftovers: what the tasks returned, in the tasks' order.
  public func closingReports(_ leftovers: [Leftover]) -> [SourceReport] {
    let leftovers = self.leftovers + leftovers
    var order: [String] = []
    var merged: [String: Leftover] = [:]
    for leftover in leftovers where !leftover.isEmpty {
      if merged[leftover.bundle] == nil { order.append(leftover.bundle) }
      merged[leftover.bundle, default: Leftover(bundle: leftover.bundle)].add(leftover)
    }
    return listings + order.compactMap { merged[$0]?.report }
  }
}
