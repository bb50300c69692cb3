/// A Markov chain for each class of the neighbours: whether those among the poor rise less.
///
///     let ring = try SpatialLinks(count: 3, edges: [(0, 1), (1, 2), (2, 0)])
///     let chain = try SpatialMarkov(
///       [[1, 2, 3], [2, 2, 1], [3, 1, 2]], ring, classes: .cutoffs([1.5]), lags: .cutoffs([2]))
///     chain.chains.count  // 2
///
/// Rey (2001), doi:10.1111/j.1538-4632.2001.tb00444.x; Bickenbach & Bode (2003),
/// doi:10.1177/0160017603253789.
public struct SpatialMarkov: Equatable, Sendable {
  /// A test that the chains are one.
  public struct Homogeneity: Equatable, Sendable {
    /// Pearson's Q.
    public let pearson: Measure
    /// Its p from χ².
    public let pearsonP: Measure
    /// The likelihood ratio.
    public let likelihoodRatio: Measure
    /// Its p from χ².
    public let likelihoodRatioP: Measure
    /// Degrees of freedom, rows and columns that do not occur left out.
    public let degrees: Int
  }

  /// The classes of the values.
  public let classes: ValueClasses
  /// The classes of the neighbours' means; islands have a mean of 0.
  public let lagClasses: ValueClasses
  /// One chain for each class of the neighbours in the period that is left.
  public let chains: [MarkovChain]
  /// The chain of all moves.
  public let pooled: MarkovChain
  /// Whether the chains differ more than chance would have it.
  public let homogeneity: Homogeneity
  /// The units without neighbours.
  public let islands: [Int]

  /// The chains by class of the neighbours.
  ///
  /// - Parameters:
  ///   - values: units in rows, periods in columns.
  ///   - links: who is whose neighbour.
  ///   - classes: how values become classes.
  ///   - lags: how the neighbours' means do.
  /// - Throws: as ``ValueClasses/init(_:_:)``; ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(*periods* · (*n* + *m*)) for m links, and sorting.
  public init(
    _ values: [[Double]], _ links: SpatialLinks, classes: ClassRule, lags: ClassRule
  ) throws(IndexError) {
    try Checks.sameLength(values.count, links.count)
    let own = try ValueClasses(values, classes)
    let weights = SpatialWeights(links)
    let table = try Matrix(values)
    let means = (0..<table.columns).map { weights.lags(table.column($0)) }
    let around = try ValueClasses(
      values.indices.map { unit in means.map { $0[unit] } }, lags)
    let row = Array(repeating: 0, count: own.count)
    var moves = Array(
      repeating: Array(repeating: row, count: own.count), count: around.count)
    for (path, lag) in zip(own.classes, around.classes) {
      for period in 1..<max(path.count, 1) {
        moves[lag[period - 1]][path[period - 1]][path[period]] += 1
      }
    }
    self.classes = own
    lagClasses = around
    chains = moves.map { MarkovChain(transitions: $0) }
    let sums =
      own.count == 0
      ? []
      : (0..<own.count).map { from in
        (0..<own.count).map { to in moves.reduce(0) { $0 + $1[from][to] } }
      }
    pooled = MarkovChain(transitions: sums)
    homogeneity = Homogeneity(moves, sums)
    islands = links.islands
  }
}

extension SpatialMarkov.Homogeneity {
  fileprivate init(_ moves: [[[Int]]], _ sums: [[Int]]) {
    var (q, ratio) = (ExactSum(), ExactSum())
    var degrees = 0
    for (from, row) in sums.enumerated() {
      let total = row.reduce(0, +)
      let sizes = moves.map { $0[from].reduce(0, +) }
      let (rows, columns) = (sizes.count { $0 > 0 }, row.count { $0 > 0 })
      degrees += total == 0 ? 0 : (rows - 1) * (columns - 1)
      for (place, size) in sizes.enumerated() where size > 0 {
        for (to, sum) in row.enumerated() where sum > 0 {
          let count = moves[place][from][to]
          let expected = Double(size) * Double(sum) / Double(total)
          let gap = Double(count) - expected
          q.add(gap * gap / expected)
          if count > 0 { ratio.add(2 * Double(count) * logarithm(Double(count) / expected)) }
        }
      }
    }
    let measure = { (value: Double) -> Measure in
      degrees > 0 ? Measure(value) : .undefined(.noVariance)
    }
    self.degrees = degrees
    let (first, second) = (q.value, max(0, ratio.value))
    pearson = measure(first)
    likelihoodRatio = measure(second)
    pearsonP = pearson.map { Distributions.chiSquareUpper($0, degrees: degrees) }
    likelihoodRatioP = likelihoodRatio.map {
      Distributions.chiSquareUpper($0, degrees: degrees)
    }
  }
}
