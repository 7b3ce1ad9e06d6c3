internal import Bytes
internal import ConversationCore

/// An archive of one account of X, formerly Twitter, wherever it lies: a folder, a zip, a
/// sub-folder of either, or some of its files.
struct TweetArchive: Sendable {
  /// A file of it.
  struct File: Sendable {
    /// What is in it.
    var part: ArchivePart
    /// Its number among the files of its part.
    var number: Int
    /// Its name without folders.
    var name: String
    /// Its bytes.
    var source: Source
  }

  /// The generations of archives.
  enum Layout: Sendable {
    /// Since 2019: `data/tweets.js` and its neighbours, in reading order.
    case parts([File])
    /// 2012 to 2018: `data/js/tweets/2011_03.js`, in order of time, and the owner's
    /// `user_details.js`.
    case months([Source], user: Source?, index: Source?)
  }

  /// Where it lies, as given.
  let name: String
  /// What it consists of.
  let layout: Layout
  /// Bytes in its files, as far as known.
  var size: Int {
    sources.reduce(0) { $0 &+ max(0, $1.size ?? 0) }
  }

  private var sources: [Source] {
    switch layout {
    case .parts(let files): files.map(\.source)
    case .months(let months, _, _): months
    }
  }

  /// Reads everything.
  func read(into sink: inout ImportSink) {
    switch layout {
    case .parts(let files):
      var reading = ArchiveReading(archive: name, files: files)
      reading.read(into: &sink)
    case .months(let months, let user, let index):
      var reading = MonthsReading(archive: name)
      reading.read(months, user: user, index: index, into: &sink)
    }
  }

  /// A report on it before anything is read.
  var blankReport: SourceReport {
    var report = SourceReport(
      file: name, format: "x-archive", recognisedAs: "X archive", rank: .export)
    report.visibility = .ownSideOnly
    return report
  }
}
