/// How ranks change from one period to the next: together or apart, near or far.
///
///     let moves = try RankMobility([[1, 2], [2, 1], [3, 3]], regimes: ["a", "a", "b"])
///     moves.intervals[0].tauA   // 0.3333…: two pairs keep their order, one turns
///
/// Rey (2004), doi:10.1111/j.1538-4632.2004.tb01125.x; Rey (2014, 2016) on local and spatial tau.
public struct RankMobility: Equatable, Sendable {
  /// One period and the next.
  public struct Interval: Equatable, Sendable {
    /// Θ: the share of the rank changes that whole regimes make, 0 … 1.
    public let theta: Measure
    /// Σ |rank change|.
    public let totalRankChange: Double
    /// Pairs in the same order in both periods.
    public let concordant: Int
    /// Pairs that turn.
    public let discordant: Int
    /// Pairs tied in the later period alone.
    public let tiedLater: Int
    /// Pairs tied in the earlier period alone.
    public let tiedEarlier: Int
    /// Kendall's τ over all pairs.
    public let tauA: Measure
    /// Over the pairs that are not tied.
    public let tauB: Measure
    /// Two-sided p of τ_b from the normal distribution without correction for ties.
    public let p: Measure
    /// Each unit's part of τ: over its pairs.
    public let localTau: [Measure]
    /// τ over neighbours alone; undefined without neighbours that differ.
    public let spatialTau: Measure
    /// Pairs of neighbours in the same order in both periods.
    public let concordantNeighbours: Int
    /// Pairs of neighbours that turn.
    public let discordantNeighbours: Int
  }

  /// The largest Σ |rank change| that can be.
  public let maximumRankChange: Int
  /// One for each two periods in turn.
  public let intervals: [Interval]

  /// The rank changes between periods.
  ///
  /// - Parameters:
  ///   - values: units in rows, periods in columns.
  ///   - regimes: one label a unit; nil for one regime.
  ///   - links: who is whose neighbour; nil for none.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/ragged(row:)``,
  ///   ``IndexError/notFinite(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/tooFewObservations(needed:found:)`` for one unit or period.
  /// - Complexity: O(*periods* · *n*²).
  public init(
    _ values: [[Double]], regimes: [String]? = nil, links: SpatialLinks? = nil
  ) throws(IndexError) {
    let table = try Matrix(values)
    try Checks.finite(table, in: .values)
    guard table.rows >= 2 else { throw .tooFewObservations(needed: 2, found: table.rows) }
    guard table.columns >= 2 else { throw .tooFewObservations(needed: 2, found: table.columns) }
    let regimes = regimes ?? values.map { _ in "" }
    try Checks.sameLength(regimes.count, table.rows)
    if let links { try Checks.sameLength(links.count, table.rows) }
    let n = table.rows
    maximumRankChange = (1...n).reduce(0) { $0 + abs(2 * $1 - n - 1) }
    let periods = (0..<table.columns).map { table.column($0) }
    intervals = zip(periods, periods.dropFirst()).map { Interval($0, $1, regimes, links) }
  }
}

extension RankMobility.Interval {
  fileprivate init(
    _ x: [Double], _ y: [Double], _ regimes: [String], _ links: SpatialLinks?
  ) {
    let n = x.count
    let changes = zip(x.averageRanks, y.averageRanks).map { $1 - $0 }
    let total = changes.lazy.map(\.magnitude).exactSum()
    var byRegime: [String: Double] = [:]
    for (regime, change) in zip(regimes, changes) { byRegime[regime, default: 0] += change }
    theta =
      total == 0
      ? .undefined(.constant)
      : Measure(byRegime.values.lazy.map(\.magnitude).exactSum() / total)
    totalRankChange = total
    var pairs = PairCounts(x, y)
    var local = Array(repeating: 0, count: n)
    for i in 0..<n {
      for j in i + 1..<max(n, i + 1) {
        let sign = pairs.add(i, j)
        local[i] += sign
        local[j] += sign
      }
    }
    (concordant, discordant) = (pairs.concordant, pairs.discordant)
    (tiedLater, tiedEarlier) = (pairs.tiedSecond, pairs.tiedFirst)
    tauA = Measure(Double(pairs.score) / Double(n * (n - 1) / 2))
    tauB = pairs.tauB
    p = tauB.map { tau in
      let variance = Double(4 * n + 10) / Double(9 * n * (n - 1))
      return Distributions.normalTwoSided(tau / variance.squareRoot())
    }
    localTau = local.map { Measure(Double($0) / Double(n - 1)) }
    var near = PairCounts(x, y)
    links?.forEachPair { _ = near.add($0, $1) }
    spatialTau = near.tauB
    (concordantNeighbours, discordantNeighbours) = (near.concordant, near.discordant)
  }
}

/// Pairs of units by whether they keep their order.
private struct PairCounts {
  private let x: [Double]
  private let y: [Double]
  private(set) var concordant = 0
  private(set) var discordant = 0
  private(set) var tiedFirst = 0
  private(set) var tiedSecond = 0

  init(_ x: [Double], _ y: [Double]) {
    (self.x, self.y) = (x, y)
  }

  var score: Int { concordant - discordant }

  var tauB: Measure {
    let (first, second) = (
      Double(concordant + discordant + tiedSecond), Double(concordant + discordant + tiedFirst)
    )
    return first == 0 || second == 0
      ? .undefined(.constant) : Measure(Double(score) / (first * second).squareRoot())
  }

  /// Counts a pair; 1 if it keeps its order, −1 if it turns, 0 if it is tied.
  mutating func add(_ i: Int, _ j: Int) -> Int {
    let first = x[i] < x[j] ? 1 : x[i] > x[j] ? -1 : 0
    let second = y[i] < y[j] ? 1 : y[i] > y[j] ? -1 : 0
    let sign = first * second
    concordant += sign > 0 ? 1 : 0
    discordant += sign < 0 ? 1 : 0
    tiedFirst += first == 0 && second != 0 ? 1 : 0
    tiedSecond += second == 0 && first != 0 ? 1 : 0
    return sign
  }
}

extension [Double] {
  /// Ranks from 1, ascending; ties share the mean.
  var averageRanks: [Double] {
    let order = indices.sorted { self[$0] < self[$1] }
    var ranks = self
    var start = 0
    while start < count {
      let end = order[start...].firstIndex { self[$0] != self[order[start]] } ?? count
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }
}
