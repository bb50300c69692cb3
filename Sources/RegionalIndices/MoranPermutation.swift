/// Moran's I tested against random orders of the values.
///
///     let test = try moranPermutationTest(values, links: links, permutations: 999, seed: 1)
///     test.pGreater  // (orders with an I as large + 1) / 1000
///
/// Anselin (1995), doi:10.1111/j.1538-4632.1995.tb00338.x; Hope (1968) on (r + 1)/(m + 1).
public struct MoranPermutationTest: Equatable, Sendable {
  /// I of the values as they are.
  public let index: Double
  /// How many random orders were drawn.
  public let permutations: Int
  /// The seed they came from; the same seed gives the same p.
  public let seed: UInt64
  /// (r + 1)/(m + 1) with r orders whose I is at least as large, 0 … 1.
  public let pGreater: Double
  /// The same with r orders whose I is at most as large.
  public let pLess: Double
  /// Twice the smaller of the two, at most 1.
  public var pTwoSided: Double { min(1, 2 * min(pGreater, pLess)) }
  /// The mean of I over the orders; near −1/(n − 1).
  public let mean: Double
  /// The standard deviation (n) of I over the orders.
  public let deviation: Double
}

/// The permutation test of Moran's I.
///
/// - Parameters:
///   - values: any numbers, one for each unit of `links`.
///   - links: who is whose neighbour.
///   - weighting: row-standardised by default.
///   - permutations: one or more; 999 is usual.
///   - seed: of the random orders.
/// - Returns: I with one-sided p, 1/(m + 1) … 1.
/// - Throws: as ``moransI(_:links:weighting:)``; ``IndexError/invalidParameter(_:)`` where I is
///   undefined (constant values, no links) or `permutations` is below 1.
/// - Complexity: O(permutations · (n + links)).
///
/// Anselin (1995), doi:10.1111/j.1538-4632.1995.tb00338.x.
package func moranPermutationTest(
  _ values: [Double], links: SpatialLinks, weighting: SpatialWeighting = .rowStandardised,
  permutations: Int = 999, seed: UInt64 = 1
) throws(IndexError) -> MoranPermutationTest {
  guard permutations >= 1 else { throw .invalidParameter(.permutations) }
  guard let index = try moransI(values, links: links, weighting: weighting).index.value else {
    throw .invalidParameter(.definedStatistic)
  }
  let sampler = PermutationSampler(values, links, weighting)
  let draws = sampler.draws(permutations, seed: seed).map { $0 * sampler.scale }
  // Orders that give the same I up to rounding count as ties.
  let slack = 1e-12 * max(1, index.magnitude)
  // Where every order gives the same I, what is left is rounding.
  let isSame = draws.allSatisfy { abs($0 - draws[0]) <= slack }
  let share = { (count: Int) in Double(count + 1) / Double(permutations + 1) }
  return MoranPermutationTest(
    index: index, permutations: permutations, seed: seed,
    pGreater: share(draws.count { $0 >= index - slack }),
    pLess: share(draws.count { $0 <= index + slack }), mean: draws.exactMean(),
    deviation: isSame ? 0 : (draws.squaredDeviations() / Double(permutations)).squareRoot())
}

/// Draws eight random orders at a time, side by side in memory, so that each pair of neighbours
/// is looked up once for eight orders.
private struct PermutationSampler {
  private static let lanes = 8
  private let deviations: [Double]
  /// Of each unit the larger ones it is linked with, and the weights of both orders together.
  private let starts: [Int]
  private let members: [Int32]
  private let weights: [Double]
  /// What turns a cross product into I.
  let scale: Double

  init(_ values: [Double], _ links: SpatialLinks, _ weighting: SpatialWeighting) {
    deviations = centred(ScaledValues(values).values)
    var (starts, members, weights): ([Int], [Int32], [Double]) = ([0], [], [])
    links.forEachPair(weighting) { unit, other, weight in
      while starts.count <= unit { starts.append(members.count) }
      members.append(Int32(truncatingIfNeeded: other))
      weights.append(weight)
    }
    while starts.count <= links.count { starts.append(members.count) }
    (self.starts, self.members, self.weights) = (starts, members, weights)
    scale =
      Double(values.count) / weights.exactSum() / deviations.lazy.map { $0 * $0 }.exactSum()
  }

  /// The cross products of so many random orders, by two threads if it is much work.
  ///
  /// Each batch of eight has a seed of its own, so the result does not depend on the threads.
  func draws(_ count: Int, seed: UInt64) -> [Double] {
    var source = SeededGenerator(seed: seed)
    let batches = (count + Self.lanes - 1) / Self.lanes
    let seeds = (0..<batches).map { _ in source.next() }
    let parts = batches * (deviations.count + weights.count) > 1 << 20 ? 2 : 1
    let sums = [SIMD8<Double>](unsafeUninitializedCapacity: batches) { buffer, filled in
      buffer.initialize(repeating: .zero)
      let target = buffer
      TwoThreads.run(parts) { part in
        let own = stride(from: part, to: batches, by: parts)
        batchSums(own.map { seeds[$0] }) { target[part + $0 * parts] = $1 }
      }
      filled = batches
    }
    return (0..<count).map { sums[$0 / Self.lanes][$0 % Self.lanes] }
  }

  /// Eight cross products for each seed.
  private func batchSums(_ seeds: [UInt64], _ store: (Int, SIMD8<Double>) -> Void) {
    var block = Array(repeating: SIMD8<Double>.zero, count: deviations.count)
    for (batch, seed) in seeds.enumerated() {
      var random = SeededGenerator(seed: seed)
      var order = deviations
      for lane in 0..<Self.lanes {
        shuffle(&order, with: &random)
        copy(order, to: &block, lane: lane)
      }
      store(batch, crossProducts(block))
    }
  }

  /// Fisher and Yates.
  private func shuffle(_ order: inout [Double], with random: inout SeededGenerator) {
    order.withUnsafeMutableBufferPointer { order in
      var last = order.count - 1
      while last > 0 {
        let other = random.next(below: last &+ 1)
        let value = order[last]
        order[last] = order[other]
        order[other] = value
        last &-= 1
      }
    }
  }

  private func copy(_ order: [Double], to block: inout [SIMD8<Double>], lane: Int) {
    block.withUnsafeMutableBytes { bytes in
      let target = bytes.bindMemory(to: Double.self)
      for index in order.indices { target[index &* Self.lanes &+ lane] = order[index] }
    }
  }

  private func crossProducts(_ block: [SIMD8<Double>]) -> SIMD8<Double> {
    var total = SIMD8<Double>.zero
    block.withUnsafeBufferPointer { z in
      members.withUnsafeBufferPointer { members in
        weights.withUnsafeBufferPointer { weights in
          for unit in deviations.indices {
            var sum = SIMD8<Double>.zero
            for pair in starts[unit]..<starts[unit &+ 1] {
              sum += weights[pair] * z[Int(members[pair])]
            }
            total += z[unit] * sum
          }
        }
      }
    }
    return total
  }
}
