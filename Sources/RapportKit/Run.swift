internal import Bytes
internal import ConversationCore
internal import Reporter
internal import Store

/// One command being run: where its result goes, what there is to complain about, and
/// how it ends. The command line calls one method and prints the rest.
public struct Run {
  private let output: String?
  let progress: (Progress) -> Void
  var complaints: [Diagnostic] = []

  /// A run whose result goes to a file, or to standard output for nil.
  public init(output: String?, progress: @escaping (Progress) -> Void) {
    self.output = output
    self.progress = progress
  }

  /// To be called once, before anything is written.
  public static func prepareProcess() {
    StandardStreams.prepare()
    ProcessMemory.giveBackLargeBlocks()
  }

  /// The complaints, ready for standard error; empty when there are none.
  public func complaintText(color: Bool) -> String { complaints.text(color: color) }
}

// MARK: - Commands

extension Run {
  /// `rapport report`.
  public mutating func report(
    _ sources: GatheringOptions, view: ViewOptions, document options: DocumentOptions
  ) -> ExitStatus {
    study(sources, view: view, top: options.report.top, keeping: .quotable) { study, _ in
      let analysis = study.analysis()
      return options.format == .json
        ? .text(AnalysisJSON(analysis, options.report).text)
        : .document(.summary(of: analysis, options.report), options)
    }
  }

  /// `rapport replies`.
  public mutating func replies(
    _ sources: GatheringOptions, view: ViewOptions, document options: DocumentOptions
  ) -> ExitStatus {
    study(sources, view: view, top: options.report.top, keeping: .quotable) { study, complaints in
      let analysis = study.analysis()
      guard analysis.replies != nil else {
        complaints.append(.unknownOwner(analysis.owner))
        return .failure(.configuration)
      }
      return options.format == .json
        ? .text(RepliesJSON(analysis, options.report).text)
        : .document(.replies(of: analysis, options.report), options)
    }
  }

  /// `rapport explain`.
  public mutating func explain(
    _ query: String, _ sources: GatheringOptions, view: ViewOptions,
    document options: DocumentOptions
  ) -> ExitStatus {
    study(sources, view: view, top: 10, keeping: .all) { study, complaints in
      let explanation = study.explain(query)
      if case .unknown(_, let nearest) = explanation {
        complaints.append(.unknownQuery(query, nearest: nearest))
        return .failure(.nothingUsable)
      }
      return options.format == .json
        ? .text(ExplanationJSON(explanation, options.report).text)
        : .document(
          .explanation(explanation, of: study.analysis(), options.report), options)
    }
  }

  /// `rapport people suggest`: who may be one person, as a patch for a people file.
  public mutating func suggestPeople(_ sources: GatheringOptions, view: ViewOptions) -> ExitStatus {
    study(sources, view: view, top: 10, keeping: .quotable) { study, _ in
      .text(PeoplePatch(study.mergeSuggestions(), known: view.known).text)
    }
  }

  /// `rapport read`.
  public mutating func read(_ sources: GatheringOptions, view: ViewOptions) -> ExitStatus {
    study(sources, view: view, top: 10, keeping: .all) { study, _ in
      .stream { write throws(WriteFailure) in
        var writer = JSONWriter()
        try study.forEachRead { utterance throws(WriteFailure) in
          ReadLine.append(utterance, to: &writer)
          if writer.bytes.count >= 64 << 10 { try write(writer.take()) }
        }
        try write(writer.take())
      }
    }
  }

  /// `rapport check`.
  public mutating func check(_ sources: GatheringOptions, format: CheckFormat) -> ExitStatus {
    let gathering = Gathering.gather(sources, keeping: .reports, progress: progress)
    complaints = gathering.complaints
    if let failed = gathering.failure { return failed }
    let reports = gathering.corpus.reports
    let text =
      switch format {
      case .text: CheckText(reports).text
      case .json: CheckJSON(reports).text
      }
    return deliver(.text(text), after: gathering)
  }

  /// `rapport formats`.
  public mutating func formats() -> ExitStatus {
    deliver(.text(FormatGuide.text), status: .fine)
  }

  /// `rapport init`: a configuration in its usual place, or where it is wanted.
  public mutating func writeConfiguration(to path: String?) -> ExitStatus {
    do throws(ConfigurationFailure) {
      let written = try ConfigurationTemplate.write(
        to: path, folder: SystemView.configurationFolder)
      return deliver(.text(English.wrote(written)), status: .fine)
    } catch {
      complaints += error.complaints
      return .cannotCreate
    }
  }
}

// MARK: - The way from sources to a result

extension Run {
  /// What a command makes of a study.
  enum Product {
    /// Text, whole.
    case text(String)
    /// A document, and the pictures that stand beside it.
    case document(Document, DocumentOptions)
    /// Bytes as they come.
    case stream((([UInt8]) throws(WriteFailure) -> Void) throws(WriteFailure) -> Void)
    /// Files that are written by the body, and nothing else.
    case files(() throws(WriteFailure) -> Void)
    /// Nothing; the run ends like this.
    case failure(ExitStatus)
  }

  mutating func study(
    _ sources: GatheringOptions, view: ViewOptions, top: Int, keeping policy: Corpus.TextPolicy,
    _ make: (Study, inout [Diagnostic]) -> Product
  ) -> ExitStatus {
    var analysisOptions = view.analysisOptions(top: top)
    var gathering: Gathering
    if sources.sources.isEmpty {
      do throws(StoreFailure) {
        let recollection = try Recollection.recall(sources, keeping: policy)
        recollection.decisions.apply(to: &analysisOptions)
        gathering = recollection.gathering
      } catch {
        complaints.append(Diagnostic(error))
        return ExitStatus(error)
      }
    } else {
      gathering = Gathering.gather(sources, keeping: policy, progress: progress)
    }
    complaints = gathering.complaints
    if let failed = gathering.failure { return failed }
    let study = Study(gathering.takeCorpus(), options: analysisOptions)
    return deliver(make(study, &complaints), after: gathering)
  }

  private mutating func deliver(_ product: Product, after gathering: Gathering) -> ExitStatus {
    deliver(product, status: gathering.isPartial ? .partial : .fine)
  }

  mutating func deliver(_ product: Product, status: ExitStatus) -> ExitStatus {
    if case .failure(let status) = product { return status }
    do throws(WriteFailure) {
      // Pictures first: a document never refers to what is not there yet.
      if case .document(let document, let options) = product {
        try writePictures(of: document, options)
      }
      if case .files(let body) = product {
        try body()
        return status
      }
      var destination = try Destination(path: output)
      switch product {
      case .text(let text): try destination.write(Array(text.utf8))
      case .document(let document, let options):
        try destination.write(Array(document.text(in: options.form).utf8))
      case .stream(let body):
        try body { bytes throws(WriteFailure) in try destination.write(bytes) }
      case .files, .failure: break
      }
      try destination.finish()
      return status
    } catch {
      switch error {
      case .closedPipe: return .fine
      case .cannotCreate:
        complaints.append(Diagnostic(error))
        return .cannotCreate
      case .failed:
        complaints.append(Diagnostic(error))
        return .cannotWrite
      }
    }
  }

  /// Writes the pictures a document refers to, and takes away those an earlier run left
  /// that this one does not have.
  private func writePictures(
    of document: Document, _ options: DocumentOptions
  ) throws(WriteFailure) {
    guard let path = options.chartFolder else { return }
    let pictures = document.pictures
    if !pictures.isEmpty {
      let folder = try OutputFolder(path: path)
      for picture in pictures { try folder.write(Array(picture.text.utf8), as: picture.file) }
    }
    for name in Picture.files where !pictures.contains(where: { $0.file == name }) {
      OutputFolder.remove(name, from: path)
    }
  }
}
