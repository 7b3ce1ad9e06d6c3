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
    let largest = edges.reduce(0) { max($0, $1.from, $1.to) }
    // Bits a person's number takes in a pair's key.
    let width = UInt64(Int32.bitWidth - largest.leadingZeroBitCount)
    let arcs = sortedArcs(edges, width: width)
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
    }
    let n = persons(in: arcs, width: width, largest: largest)
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

  /// An edge as its pair's packed key, the smaller number in the upper bits, and its
  /// weight, below 0 for an edge from the larger number to the smaller.
  private struct Arc {
    var pair: UInt64
    var units: Int64
  }

  private static func sortedArcs(_ edges: [Edge], width: UInt64) -> [Arc] {
    var arcs: [Arc] = []
    arcs.reserveCapacity(edges.count)
    for edge in edges where edge.from != edge.to {
      let units = ExactSum.units(edge.weight)
      guard units > 0 else { continue }
      let low = UInt64(UInt32(bitPattern: min(edge.from, edge.to)))
      let high = UInt64(UInt32(bitPattern: max(edge.from, edge.to)))
      arcs.append(Arc(pair: low << width | high, units: edge.from < edge.to ? units : -units))
    }
    sortByPair(&arcs)
    return arcs
  }

  /// Sorts by counting the values of twelve bits at a time, from the lowest; bits that are the
  /// same in all keys are passed over.
  private static func sortByPair(_ arcs: inout [Arc]) {
    var (some, all) = (UInt64(0), UInt64.max)
    for index in arcs.indices {
      some |= arcs[index].pair
      all &= arcs[index].pair
    }
    var other = arcs
    var places = [Int](repeating: 0, count: 4097)
    for shift in stride(from: UInt64(0), to: 64, by: 12) where (some ^ all) >> shift & 0xFFF != 0 {
      for digit in places.indices { places[digit] = 0 }
      for index in arcs.indices { places[Int(arcs[index].pair >> shift & 0xFFF) + 1] &+= 1 }
      for digit in 1..<4096 { places[digit] &+= places[digit - 1] }
      for index in arcs.indices {
        let arc = arcs[index]
        let digit = Int(arc.pair >> shift & 0xFFF)
        other[places[digit]] = arc
        places[digit] &+= 1
      }
      swap(&arcs, &other)
    }
  }

  /// How many persons there are in some arcs.
  private static func persons(in arcs: [Arc], width: UInt64, largest: Int32) -> Int {
    let mask = (UInt64(1) << width) &- 1
    // Persons are numbered from 0; where their numbers are far apart all the same, a mark
    // for each number would take more memory than the arcs.
    guard Int(largest) / 16 <= arcs.count else {
      return Set(arcs.flatMap { [$0.pair >> width, $0.pair & mask] }).count
    }
    var isMet = [Bool](repeating: false, count: Int(largest) + 1)
    for arc in arcs {
      isMet[Int(arc.pair >> width)] = true
      isMet[Int(arc.pair & mask)] = true
    }
    return isMet.count { $0 }
  }
}
