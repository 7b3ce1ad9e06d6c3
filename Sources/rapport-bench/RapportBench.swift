internal import Bytes
internal import ConversationCore
internal import Glibc
internal import Importers

/// Parts of the core by themselves, for `Scripts/bench`: what no command does alone.
///
/// usage: rapport-bench reciprocity EDGES    lines of `FROM<tab>TO`
///        rapport-bench measures SOURCE …    CPU seconds of everything measured, once it is read
@main
enum RapportBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "reciprocity" where arguments.count == 3:
      let edges = edges(try Source(file: arguments[2]).bytes(limit: .max))
      let result = NetworkMeasures.reciprocity(of: edges)
      print("\(result.persons) persons, \(result.edges) edges, r \(result.r ?? .nan)")
    case "measures" where arguments.count > 2: measure(Array(arguments.dropFirst(2)))
    default: print("usage: rapport-bench reciprocity EDGES | measures SOURCE …")
    }
  }

  /// Studies sources: first who they are and who answers whom, then the graph of that with all
  /// that is measured of it.
  private static func measure(_ paths: [String]) {
    let corpus = corpus(paths)
    let options = AnalysisOptions(now: 1_704_067_200, clock: 1_704_067_200)
    let start = clock()
    let study = Study(corpus, options: options)
    let middle = clock()
    let analysis = study.analysis()
    let end = clock()
    func seconds(_ ticks: Int) -> Double { Double(ticks) / Double(CLOCKS_PER_SEC) }
    print(
      "\(seconds(end - middle)) s after \(seconds(middle - start)) s for threads: "
        + "\(analysis.people.count) people, r \(analysis.network?.r ?? .nan), "
        + "\(analysis.conversationCount) conversations")
  }

  /// What some sources say, as for a report.
  private static func corpus(_ paths: [String]) -> Corpus {
    var corpus = Corpus(policy: .quotable)
    for task in ImportPlan(paths: paths, importers: ImporterTable.all).tasks {
      var batch = PackedUtterances(keeping: .quotable)
      var reports: [SourceReport] = []
      _ = task.run { utterance, rank in
        batch.append(utterance, rank: rank)
        guard batch.isFull else { return }
        corpus.add(batch)
        batch.removeAll()
      } finish: {
        reports.append($0)
      }
      corpus.add(batch)
      for report in reports { corpus.add(report) }
    }
    return corpus
  }

  private static func edges(_ bytes: [UInt8]) -> [NetworkMeasures.Edge] {
    var edges: [NetworkMeasures.Edge] = []
    // The shortest line has four bytes, most twice as many and more.
    edges.reserveCapacity(bytes.count / 8)
    var from: Int32 = 0
    var number: Int32 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = number &* 10 &+ Int32(byte &- UInt8(ascii: "0"))
      case UInt8(ascii: "\t"):
        from = number
        number = 0
      default:
        edges.append(NetworkMeasures.Edge(from: from, to: number, weight: 1))
        number = 0
      }
    }
    return edges
  }
}
