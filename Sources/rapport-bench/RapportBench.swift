internal import Bytes
internal import ConversationCore

/// Parts of the core by themselves, for `Scripts/bench`: what no command does alone.
///
/// usage: rapport-bench reciprocity EDGES, lines of `FROM<tab>TO`
@main
enum RapportBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, arguments[1] == "reciprocity" else {
      return print("usage: rapport-bench reciprocity EDGES")
    }
    let bytes = try Source(file: arguments[2]).bytes(limit: .max)
    let result = NetworkMeasures.reciprocity(of: edges(bytes))
    print("\(result.persons) persons, \(result.edges) edges, r \(result.r ?? .nan)")
  }

  private static func edges(_ bytes: [UInt8]) -> [NetworkMeasures.Edge] {
    var edges: [NetworkMeasures.Edge] = []
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
