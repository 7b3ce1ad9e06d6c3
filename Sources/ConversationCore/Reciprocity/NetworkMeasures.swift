/// Reciprocity of a whole network of talk (measures 9.4).
public enum NetworkMeasures {
  /// Talk from one person to another, by their numbers (0 and up).
  public struct Edge: Hashable, Sendable {
    /// Who talked.
    public var from: Int32
    /// To whom.
    public var to: Int32
    /// How much; several edges between the same two add up.
    public var weight: Double

    /// Talk from one person to another.
    public init(from: Int32, to: Int32, weight: Double) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  /// r, ρ, r_w and the pair ratio of the network the edges make.
  ///
  /// Talk with oneself and edges without weight are left out. Neither the order of the
  /// edges nor how they are split changes the result. All ratios are nil without an
  /// edge; ρ is nil too where everybody talks with everybody.
  ///
  /// - Complexity: O(n) in the edges, O(m log m) in the pairs that talk.
  public static func reciprocity(of edges: [Edge]) -> NetworkReciprocity {
    let arcs = sortedArcs(edges)
    var persons: [UInt32] = []
    var pairs = 0
    var mutualPairs = 0
    var total: Int64 = 0
    var mutual: Int64 = 0
    var index = 0
    while index < arcs.count {
      let pair = arcs[index].pair
      var forth: Int64 = 0
      var back: Int64 = 0
      while index < arcs.count, arcs[index].pair == pair {
        let units = arcs[index].units
        if units > 0 { forth &+= units } else { back &-= units }
        index += 1
      }
      pairs += 1
      if forth > 0, back > 0 { mutualPairs += 1 }
      total &+= forth &+ back
      mutual &+= 2 &* min(forth, back)
      persons.append(UInt32(truncatingIfNeeded: pair >> 32))
      persons.append(UInt32(truncatingIfNeeded: pair))
    }
    let n = distinct(&persons)
    let linked = pairs + mutualPairs
    guard n >= 2, linked > 0 else {
      return NetworkReciprocity(
        persons: n, edges: linked, r: nil, rho: nil, weighted: nil, pairRatio: nil)
    }
    let r = Double(2 * mutualPairs) / Double(linked)
    let density = Double(linked) / (Double(n) * Double(n - 1))
    return NetworkReciprocity(
      persons: n, edges: linked, r: r,
      rho: density < 1 ? (r - density) / (1 - density) : nil,
      weighted: Double(mutual) / Double(total),
      pairRatio: Double(mutualPairs) / Double(pairs))
  }

  /// An edge as its pair's packed key, the smaller number in the upper half, and its
  /// weight, below 0 for an edge from the larger number to the smaller.
  private struct Arc {
    var pair: UInt64
    var units: Int64
  }

  private static func sortedArcs(_ edges: [Edge]) -> [Arc] {
    var arcs: [Arc] = []
    arcs.reserveCapacity(edges.count)
    for edge in edges where edge.from != edge.to {
      let units = ExactSum.units(edge.weight)
      guard units > 0 else { continue }
      let low = UInt64(UInt32(bitPattern: min(edge.from, edge.to)))
      let high = UInt64(UInt32(bitPattern: max(edge.from, edge.to)))
      arcs.append(Arc(pair: low << 32 | high, units: edge.from < edge.to ? units : -units))
    }
    sortByPair(&arcs)
    return arcs
  }

  /// Sorts by counting the values of eleven bits at a time, from the lowest; bits that
  /// no key has set are passed over.
  private static func sortByPair(_ arcs: inout [Arc]) {
    let used = arcs.reduce(into: UInt64(0)) { $0 |= $1.pair }
    var other = arcs
    for shift in stride(from: UInt64(0), to: 64, by: 11) where used >> shift & 0x7FF != 0 {
      var places = [Int](repeating: 0, count: 2049)
      for arc in arcs { places[Int(arc.pair >> shift & 0x7FF) + 1] += 1 }
      for digit in 1..<2048 { places[digit] += places[digit - 1] }
      for arc in arcs {
        let digit = Int(arc.pair >> shift & 0x7FF)
        other[places[digit]] = arc
        places[digit] += 1
      }
      swap(&arcs, &other)
    }
  }

  private static func distinct(_ persons: inout [UInt32]) -> Int {
    persons.sort()
    var count = 0
    for (index, person) in persons.enumerated() where index == 0 || persons[index - 1] != person {
      count += 1
    }
    return count
  }
}
