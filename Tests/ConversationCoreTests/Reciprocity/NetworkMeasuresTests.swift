import ConversationCore
import TestSupport
import Testing

struct NetworkMeasuresTests {
  private static func edges(_ list: [(Int32, Int32, Double)]) -> [NetworkMeasures.Edge] {
    list.map { NetworkMeasures.Edge(from: $0.0, to: $0.1, weight: $0.2) }
  }

  private static func random(_ seed: UInt64) -> [NetworkMeasures.Edge] {
    var generator = SeededGenerator(seed: seed)
    return (0..<120).map { _ in
      NetworkMeasures.Edge(
        from: Int32.random(in: 0..<15, using: &generator),
        to: Int32.random(in: 0..<15, using: &generator),
        weight: 1 / Double(Int.random(in: 1...5, using: &generator)))
    }
  }

  @Test func `a small graph gives what networkx gives`() throws {
    // 0⇄1, 0→2, 3→0: networkx.overall_reciprocity = 2 of 4 edges = 0.5.
    let found = NetworkMeasures.reciprocity(
      of: Self.edges([(0, 1, 2), (1, 0, 1), (0, 2, 1), (3, 0, 4)]))
    #expect(found.persons == 4)
    #expect(found.edges == 4)
    #expect(found.r == 0.5)
    // ā = 4/12, ρ = (1/2 − 1/3)/(1 − 1/3) = 1/4.
    #expect(abs(try #require(found.rho) - 0.25) < 1e-12)
    // igraph on the multigraph: 1 − Σ|W − Wᵀ|/(2ΣW) = 1 − 2·(1+1+4)/(2·8) = 1/4.
    #expect(found.weighted == 0.25)
    // One mutual pair of three linked ones.
    #expect(found.pairRatio == 1.0 / 3)
  }

  @Test func `a ring has no reciprocity and less than chance`() throws {
    // 0→1→2→0: r = 0, ā = 3/6, ρ = −ā/(1 − ā) = −1.
    let found = NetworkMeasures.reciprocity(of: Self.edges([(0, 1, 1), (1, 2, 1), (2, 0, 1)]))
    #expect(found.r == 0)
    #expect(found.weighted == 0)
    #expect(found.pairRatio == 0)
    #expect(abs(try #require(found.rho) + 1) < 1e-12)
  }

  @Test func `where everybody talks with everybody chance explains it all`() {
    let all = (0..<4).flatMap { a in (0..<4).map { (Int32(a), Int32($0), 1.0) } }
    let found = NetworkMeasures.reciprocity(of: Self.edges(all))
    #expect(found.r == 1)
    #expect(found.rho == nil)
    #expect(found.weighted == 1)
  }

  @Test func `without an edge nothing is known`() {
    for edges in [[], Self.edges([(3, 3, 5)]), Self.edges([(1, 2, 0)])] {
      let found = NetworkMeasures.reciprocity(of: edges)
      #expect(found.r == nil)
      #expect(found.rho == nil)
      #expect(found.weighted == nil)
      #expect(found.pairRatio == nil)
      #expect(found.edges == 0)
      #expect(found.persons == 0)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `r_w is what igraph's formula gives, and r is 2d over 1 plus d`(seed: UInt64) throws {
    let edges = Self.random(seed)
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: 15), count: 15)
    for edge in edges where edge.from != edge.to {
      matrix[Int(edge.from)][Int(edge.to)] += edge.weight
    }
    var difference = 0.0
    var sum = 0.0
    for i in 0..<15 {
      for j in 0..<15 {
        difference += abs(matrix[i][j] - matrix[j][i])
        sum += matrix[i][j]
      }
    }
    let found = NetworkMeasures.reciprocity(of: edges)
    let weighted = try #require(found.weighted)
    #expect(abs(weighted - (1 - difference / (2 * sum))) < 1e-9)
    let d = try #require(found.pairRatio)
    let r = try #require(found.r)
    #expect(abs(r - 2 * d / (1 + d)) < 1e-12)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `self-talk, order and direction of time change nothing`(seed: UInt64) {
    let edges = Self.random(seed)
    var generator = SeededGenerator(seed: seed + 99)
    let found = NetworkMeasures.reciprocity(of: edges)
    #expect(NetworkMeasures.reciprocity(of: edges.shuffled(using: &generator)) == found)
    let loops = (0..<20).map { NetworkMeasures.Edge(from: $0, to: $0, weight: 9) }
    #expect(NetworkMeasures.reciprocity(of: edges + loops) == found)
    let turned = edges.map {
      NetworkMeasures.Edge(from: $0.to, to: $0.from, weight: $0.weight)
    }
    #expect(NetworkMeasures.reciprocity(of: turned) == found)
  }

  @Test func `senseless weights count as nothing`() {
    let found = NetworkMeasures.reciprocity(
      of: Self.edges([(0, 1, .nan), (1, 0, .infinity), (0, 1, -3), (0, 2, 1), (2, 0, 1)]))
    #expect(found.persons == 2)
    #expect(found.r == 1)
  }
}
