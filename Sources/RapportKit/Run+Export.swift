internal import Bytes
internal import ConversationCore
internal import Reporter

extension Run {
  /// `rapport export`.
  ///
  /// - Parameters:
  ///   - folder: The folder a ConvoKit corpus goes to; it is made where it is missing.
  ///   - withText: Whether people's words go out too.
  public mutating func export(
    _ sources: GatheringOptions, view: ViewOptions, format: ExportFormat, folder: String?,
    withText: Bool
  ) -> ExitStatus {
    study(sources, view: view, top: 10, keeping: .all) { study, _ in
      switch format {
      case .jsonl: interactions(of: study, .jsonLines, withText: withText)
      case .csv: interactions(of: study, .csv, withText: withText)
      case .graphml: .text(graph(of: study).graphML)
      case .gexf: .text(graph(of: study).gexf)
      case .dot: .text(graph(of: study).dot)
      case .convokit:
        .files { () throws(WriteFailure) in
          try writeCorpus(of: study, into: folder ?? ".", withText: withText)
        }
      }
    }
  }
}

private func interactions(
  of study: Study, _ form: InteractionWriter.Form, withText: Bool
) -> Run.Product {
  .stream { write throws(WriteFailure) in
    var writer = InteractionWriter(form, withText: withText)
    try study.forEachInteraction { interaction throws(WriteFailure) in
      writer.append(interaction)
      if writer.count >= 64 << 10 { try write(writer.take()) }
    }
    try write(writer.take())
  }
}

private func graph(of study: Study) -> TalkGraph {
  var graph = TalkGraph(owner: study.ownerOfInteractions)
  study.forEachInteraction { graph.add($0) }
  return graph
}

private func writeCorpus(
  of study: Study, into path: String, withText: Bool
) throws(WriteFailure) {
  let folder = try OutputFolder(path: path)
  var file = try folder.file(ConvoKitWriter.utterancesFile)
  var writer = ConvoKitWriter(withText: withText)
  try study.forEachRead { utterance throws(WriteFailure) in
    writer.append(utterance)
    if writer.count >= 64 << 10 { try file.write(writer.take()) }
  }
  writer.finish()
  try file.write(writer.take())
  for other in writer.otherFiles { try folder.write(other.bytes, as: other.name) }
  try file.commit()
}
