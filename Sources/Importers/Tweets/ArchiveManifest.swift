internal import Bytes
internal import ConversationCore

/// `manifest.js`: whose archive it is, and how much each of its files holds.
struct ArchiveManifest {
  /// A file the manifest names.
  struct File {
    /// The name without folders, in lower case.
    var name: String
    /// How many records it is to hold.
    var count: UInt64?
  }

  /// The account the archive was made for.
  private(set) var owner: Handle?
  /// The day it was made.
  private(set) var generated: CivilDay?
  /// Whether it says that it is not all.
  private(set) var isPartial = false
  /// Its files.
  private(set) var files: [File] = []

  private enum Key: Int, CaseIterable {
    case userInfo, accountId, userName, displayName, archiveInfo, generationDate
    case isPartialArchive, dataTypes, files, fileName, count
  }

  /// A manifest that is not there.
  init() {}

  /// Reads the manifest's one object.
  init(_ scanner: inout JSONScanner) {
    let keys = JSONKeys(Key.allCases.map { "\($0)" })
    guard scanner.enterObject() else { return }
    var buffer: [UInt8] = []
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .userInfo:
        guard scanner.enterObject() else { break }
        var handle = Handle(realm: Service.x.name)
        while let key = scanner.nextKey(in: keys) {
          switch Key(rawValue: key) {
          case .accountId: handle.account = scanner.unsigned()
          case .userName: handle.name = scanner.string()
          case .displayName: handle.displayName = scanner.string()
          default: scanner.skipValue()
          }
        }
        owner = handle.isUnknown ? nil : handle
      case .archiveInfo:
        guard scanner.enterObject() else { break }
        while let key = scanner.nextKey(in: keys) {
          switch Key(rawValue: key) {
          case .generationDate:
            scanner.string(into: &buffer)
            generated = TweetDate.milliseconds(buffer).map { CivilDay(seconds: $0 / 1000) }
          case .isPartialArchive: isPartial = scanner.bool() ?? false
          default: scanner.skipValue()
          }
        }
      case .dataTypes: readTypes(&scanner, keys)
      default: scanner.skipValue()
      }
    }
  }

  private mutating func readTypes(_ scanner: inout JSONScanner, _ keys: borrowing JSONKeys) {
    guard scanner.enterObject() else { return }
    while scanner.nextKey(in: keys) != nil {
      guard scanner.enterObject() else { continue }
      while let key = scanner.nextKey(in: keys) {
        guard Key(rawValue: key) == .files, scanner.enterList() else {
          scanner.skipValue()
          continue
        }
        while scanner.nextItem() { readFile(&scanner, keys) }
      }
    }
  }

  private mutating func readFile(_ scanner: inout JSONScanner, _ keys: borrowing JSONKeys) {
    guard scanner.enterObject() else { return }
    var file = File(name: "", count: nil)
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .fileName:
        let path = scanner.string() ?? ""
        file.name = (path.split(separator: "/").last.map { String($0) } ?? "").lowercased()
      case .count: file.count = scanner.unsigned()
      default: scanner.skipValue()
      }
    }
    if !file.name.isEmpty { files.append(file) }
  }

  /// Compares what was read of a file with what the manifest says it holds; returns how
  /// many records there should be, which is what was read where it does not say.
  func check(_ file: TweetArchive.File, read: Int, _ sink: inout ImportSink) -> Int {
    guard let stated = files.first(where: { $0.name == file.name.lowercased() })?.count,
      let count = Int(exactly: stated)
    else { return read }
    if read < count {
      sink.note(Diagnostic(.damage, file: file.source.name, English.fewer(read, than: count)))
    }
    return count
  }
}
