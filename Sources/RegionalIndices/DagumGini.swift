/// The Gini coefficient split by groups into three parts that sum to it (Dagum 1997).
///
///     let split = try [1, 3, 5, 7].dagumGini(groups: ["a", "a", "b", "b"])
///     split.gini             // 0.3125
///     split.within           // 0.0625
///     split.netBetween       // 0.25
///     split.transvariation   // 0
///
/// Dagum (1997), doi:10.1007/BF01205777.
public struct DagumGini: Equatable, Hashable, Sendable {
  /// Two groups beside each other.
  public struct Pair: Equatable, Hashable, Sendable {
    /// The index of the first group in ``DagumGini/groups``.
    public let first: Int
    /// The index of the second group.
    public let second: Int
    /// The Gini between the two, 0 … 1; undefined where both have nothing.
    public let gini: Measure
    /// D: the relative economic affluence, 0 (the groups overlap fully) … 1 (they do not overlap);
    /// undefined where no value of one differs from one of the other.
    public let distance: Measure
    /// What the pair adds to the net part between groups, in Gini points.
    public let netBetween: Double
    /// What the pair adds to the transvariation, in Gini points.
    public let transvariation: Double
  }

  /// The groups, in order of first appearance.
  public let groups: [String]
  /// How many units count, those of weight zero left out.
  public let count: Int
  /// The Gini of all units, population form, 0 … (n − 1)/n.
  public let gini: Double
  /// The part inside the groups, in Gini points.
  public let within: Double
  /// The net part between groups: the differences of the means.
  public let netBetween: Double
  /// The part from groups that overlap: units of the poorer group above units of the richer.
  public let transvariation: Double
  /// The Gini inside each group; undefined for a group that has nothing.
  public let groupGini: [Measure]
  /// Each group's share of the units, or of their weight, 0 … 1.
  public let populationShares: [Double]
  /// Each group's share of the total, 0 … 1.
  public let incomeShares: [Double]
  /// Each two groups, the earlier first.
  public let pairs: [Pair]

  /// The part inside as a share of the Gini; undefined where all are equal.
  public var withinShare: Measure { share(within) }
  /// The net part between groups as a share of the Gini.
  public var netBetweenShare: Measure { share(netBetween) }
  /// The transvariation as a share of the Gini.
  public var transvariationShare: Measure { share(transvariation) }

  private func share(_ part: Double) -> Measure {
    gini == 0 ? .undefined(.constant) : Measure(part / gini)
  }
}

extension Collection<Double> {
  /// Splits the Gini coefficient by groups, after Dagum.
  ///
  /// - Parameters:
  ///   - groups: one label a value.
  ///   - weights: zero or more, one a value: the population where values are per head; 1 if nil.
  /// - Returns: the Gini with its three parts, by group and by each two groups.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight`` for weights, or those of one group, that sum to 0,
  ///   ``IndexError/zeroTotal``.
  /// - Complexity: O(*n* log *n* + *k* *n*) for k groups.
  ///
  /// Dagum (1997), *Empirical Economics* 22, doi:10.1007/BF01205777.
  public func dagumGini(
    groups: [String], weights: [Double]? = nil
  ) throws(IndexError) -> DagumGini {
    try Checks.sameLength(groups.count, count)
    let units = try WeightedUnits(self, weights)
    let names = groups.inOrderOfAppearance
    var ladders: [Ladder] = []
    for members in Ladder.members(names, groups) {
      ladders.append(try Ladder(Array(self), weights, members))
    }
    return DagumGini(units, names, ladders)
  }
}

extension DagumGini {
  fileprivate init(_ units: WeightedUnits, _ names: [String], _ ladders: [Ladder]) {
    let scale = units.size * units.income
    self.groups = names
    count = units.count
    gini = Ladder(units.values, units.weights).spread / scale
    groupGini = ladders.map { group in
      .ratio(group.spread, group.size * group.income, of: .groupIncome)
    }
    populationShares = ladders.map { $0.size / units.size }
    incomeShares = ladders.map { $0.income / units.income }
    within = ladders.lazy.map { $0.spread / scale }.exactSum()
    pairs = ladders.indices.flatMap { first in
      (first + 1..<ladders.count).map { Pair(ladders, first, $0, scale) }
    }
    netBetween = pairs.lazy.map(\.netBetween).exactSum()
    transvariation = pairs.lazy.map(\.transvariation).exactSum()
  }
}

extension DagumGini.Pair {
  fileprivate init(_ ladders: [Ladder], _ first: Int, _ second: Int, _ scale: Double) {
    let (a, b) = (ladders[first], ladders[second])
    let (above, below) = a.differences(b)
    let all = above + below
    self.first = first
    self.second = second
    gini = .ratio(all, a.size * b.income + b.size * a.income, of: .incomeOfBothGroups)
    distance =
      all == 0 ? .undefined(.constant) : Measure((above - below).magnitude / all)
    netBetween = (above - below).magnitude / scale
    transvariation = 2 * Swift.min(above, below) / scale
  }
}

/// The values of a group in ascending order, with the weight at or below and above each step.
private struct Ladder {
  let values: [Double]
  /// The weight of the first so many values.
  let below: [Double]
  /// The weight of all values from this one on.
  let above: [Double]
  let income: Double

  var size: Double { above[0] }
  /// ΣΣ wᵢwⱼ|xᵢ − xⱼ| over unordered pairs.
  var spread: Double { differences(self).above }

  /// The positions of each group's units.
  static func members(_ names: [String], _ groups: [String]) -> [[Int]] {
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var members = names.map { _ in [Int]() }
    for (unit, group) in groups.enumerated() { members[places[group] ?? 0].append(unit) }
    return members
  }

  /// The units of one group; refused where they weigh nothing.
  init(_ values: [Double], _ weights: [Double]?, _ members: [Int]) throws(IndexError) {
    let own = weights.map { weights in members.map { weights[$0] } }
    self.init(members.map { values[$0] }, own ?? members.map { _ in 1 })
    if size == 0 { throw .zeroWeight }
  }

  init(_ values: [Double], _ weights: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    let sorted = order.map { weights[$0] }
    self.values = order.map { values[$0] }
    below = Self.running(sorted)
    above = Array(Self.running(sorted.reversed()).reversed())
    income = zip(values, weights).lazy.map { $0 * $1 }.exactSum()
  }

  private static func running(_ terms: some Collection<Double>) -> [Double] {
    var sum = CompensatedSum()
    return [0]
      + terms.map {
        sum.add($0)
        return sum.value
      }
  }

  /// ΣΣ ww·max(xᵢ − xⱼ, 0) with i of this group and j of the other, and the reverse: the areas
  /// between the two cumulative weights, all terms zero or more.
  func differences(_ other: Ladder) -> (above: Double, below: Double) {
    var (above, below) = (CompensatedSum(), CompensatedSum())
    var (i, j) = (0, 0)
    var level = 0.0
    while i < values.count || j < other.values.count {
      let next = Swift.min(
        i < values.count ? values[i] : .infinity,
        j < other.values.count ? other.values[j] : .infinity)
      above.add((next - level) * (other.below[j] * self.above[i]))
      below.add((next - level) * (self.below[i] * other.above[j]))
      while i < values.count, values[i] == next { i += 1 }
      while j < other.values.count, other.values[j] == next { j += 1 }
      level = next
    }
    return (above.value, below.value)
  }
}
