internal import Bytes
internal import ConversationCore

/// Turns bundles into tasks.
struct Planner {
  private(set) var tasks: [ImportTask] = []
  private(set) var listings: [SourceReport] = []
  private let importers: [any Importer]

  /// Files of one task: enough work to be worth a worker's while, few enough that the
  /// last task does not keep all waiting.
  private static let filesInTask = 64
  private static let bytesInTask = 4 << 20
  /// Tasks a zip is cut into: each steps over the members of those before it.
  private static let tasksInArchive = 8
  /// Bytes of a slice of a long list of statuses: some thousand of them, which is what a task
  /// may be ahead of the one whose turn it is.
  static let bytesInSlice = 4 << 20

  private let sliceBytes: Int

  init(importers: [any Importer], sliceBytes: Int = Planner.bytesInSlice) {
    self.importers = importers
    self.sliceBytes = sliceBytes
  }

  /// Plans a bundle the user named.
  mutating func add(_ bundle: SourceBundle) {
    if bundle.kind == .file {
      add(bundle, [Array(bundle.members.indices)], isNamed: true)
      return
    }
    if !bundle.omissions.isEmpty { listings.append(SourceReport(omissionsOf: bundle)) }
    let archives = TweetArchive.find(in: bundle)
    for found in archives { add(found.archive) }
    let claimed = archives.reduce(into: Set<Int>()) { $0.formUnion($1.members) }
    let furniture = Resources.furniture(among: bundle.members.lazy.map(\.path))
    var kept: [Int] = []
    var leftover = Leftover(bundle: bundle.name)
    var packed: [Source] = []
    for (index, member) in bundle.members.enumerated() where !claimed.contains(index) {
      if Resources.isSilent(member.path) || Resources.lies(member.path, in: furniture) {
        leftover.add(member.path)
      } else if Resources.isPacked(member.path), bundle.kind == .folder {
        packed.append(member.source)
      } else {
        kept.append(index)
      }
    }
    add(bundle, slices(of: bundle, kept), isNamed: false)
    if !leftover.isEmpty { leftovers.append(leftover) }
    for source in packed { add(archive: source) }
  }

  /// Plans a bundle of files the user named one by one, all in one folder. False where
  /// they are not an archive's.
  mutating func addArchive(_ files: SourceBundle) -> Bool {
    let archives = TweetArchive.find(in: files)
    guard let archive = archives.first, archive.members.count == files.members.count else {
      return false
    }
    add(archive.archive)
    return true
  }

  private mutating func add(_ archive: TweetArchive) {
    if let sliced = SlicedArchive(archive, every: sliceBytes) {
      for step in sliced.steps {
        tasks.append(
          ImportTask(
            name: archive.name, size: sliced.size(of: step), work: .step(sliced, step),
            importers: importers))
      }
      return
    }
    tasks.append(
      ImportTask(
        name: archive.name, size: archive.size, work: .tweets(archive), importers: importers))
  }

  /// Members left out by their names alone.
  private(set) var leftovers: [Leftover] = []

  /// Plans an archive found inside a folder as a bundle of its own.
  private mutating func add(archive source: Source) {
    do {
      add(try SourceBundle(source: source))
    } catch {
      listings.append(SourceReport(failed: error))
    }
  }

  private mutating func add(_ bundle: SourceBundle, _ slices: [[Int]], isNamed: Bool) {
    for slice in slices {
      guard let first = slice.first else { continue }
      let size = slice.reduce(0) { $0 &+ max(0, bundle.members[$1].source.size ?? 0) }
      tasks.append(
        ImportTask(
          name: slice.count == 1 ? bundle.members[first].source.name : bundle.name, size: size,
          work: .members(bundle, slice, isNamed: isNamed),
          importers: importers))
    }
  }

  /// Cuts members into runs of about equal work.
  private func slices(of bundle: SourceBundle, _ indices: [Int]) -> [[Int]] {
    if bundle.isSequential { return [indices] }
    var files = Self.filesInTask
    var bytes = Self.bytesInTask
    if bundle.kind == .archive {
      files = max(files, indices.count / Self.tasksInArchive + 1)
      bytes = .max
    }
    var slices: [[Int]] = []
    var slice: [Int] = []
    var size = 0
    for index in indices {
      slice.append(index)
      size = size &+ max(0, bundle.members[index].source.size ?? 0)
      if slice.count >= files || size >= bytes {
        slices.append(slice)
        (slice, size) = ([], 0)
      }
    }
    if !slice.isEmpty { slices.append(slice) }
    return slices
  }
}
