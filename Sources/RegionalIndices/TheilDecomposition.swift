/// Theil's T and L split into inequality between and within groups.
///
///     let d = try theilDecomposition([10, 12, 6, 4], groups: ["E", "E", "W", "W"])
///     d.t.total.value    // 0.081198…
///     d.t.between.value  // 0.072061…
///     d.t.within.value   // 0.009137…
///
/// Theil (1967); Shorrocks (1980), doi:10.2307/1913126.
public struct TheilDecomposition: Equatable, Sendable {
  /// One measure and its two parts, which sum to it.
  public struct Split: Equatable, Sendable {
    /// The measure over all units, in nats.
    public let total: Measure
    /// What remains if every unit had its group's mean.
    public let between: Measure
    /// The groups' own inequality, weighted by their share.
    public let within: Measure
    /// The measure inside each group, in the order of ``TheilDecomposition/groups``.
    public let byGroup: [Measure]
  }

  /// The groups, in order of first appearance.
  public let groups: [String]
  /// Each group's share of the total (income), 0 … 1.
  public let incomeShares: [Double]
  /// Each group's share of the units or of their population, 0 … 1.
  public let populationShares: [Double]
  /// Theil's T.
  public let t: Split
  /// Theil's L, undefined if a value is zero.
  public let l: Split

  /// The share of T between groups, 0 … 1; undefined if all are equal.
  public var betweenShare: Measure { share(t.between.value) }
  /// The share of T within groups.
  public var withinShare: Measure { share(t.within.value) }
  /// Each group's share of T through its own inequality; with ``betweenShare`` they sum to 1.
  public var contributions: [Measure] {
    zip(incomeShares, t.byGroup).map { income, group in
      income == 0 ? share(0) : share(group.value.map { $0 * income })
    }
  }

  private func share(_ part: Double?) -> Measure {
    guard let part, let total = t.total.value else { return .undefined(.partUndefined) }
    return .ratio(part, total, of: .theilT)
  }
}

/// Splits Theil's T and L by groups of units.
///
/// With population, T = Σ(pᵢyᵢ/Y) ln((pᵢyᵢ/Y)/(pᵢ/N)). B = Σ s_g ln(s_g/n_g), W = Σ s_g T_g.
///
/// - Parameters:
///   - values: zero or more; per head when `population` is given.
///   - population: one for each value, more than zero; `nil` counts each unit as one.
///   - groups: one label for each value.
/// - Returns: the parts of both measures in nats, 0 upwards; they sum to the whole.
/// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
///   ``IndexError/negative(at:)``, ``IndexError/notPositive(at:)``, ``IndexError/zeroTotal``,
///   ``IndexError/overflow``,
///   ``IndexError/lengthMismatch(expected:found:)``.
/// - Complexity: O(n · groups).
///
/// Theil (1967); Shorrocks (1980), doi:10.2307/1913126.
package func theilDecomposition(
  _ values: [Double], population: [Double]? = nil, groups: [String]
) throws(IndexError) -> TheilDecomposition {
  try Checks.nonNegative(values)
  let people = population ?? Array(repeating: 1, count: values.count)
  try Checks.sameLength(people.count, values.count)
  try Checks.positive(people, in: .population)
  try Checks.sameLength(groups.count, values.count)
  let cells = zip(values, people).map { Cell(value: $0, income: $0 * $1, people: $1) }
  let all = Pool(cells)
  if all.income == 0 { throw .zeroTotal }
  if !all.income.isFinite || !all.people.isFinite { throw .overflow }
  let names = groups.inOrderOfAppearance
  let pools = names.map { name in
    Pool(zip(cells, groups).lazy.filter { $0.1 == name }.map(\.0))
  }
  return TheilDecomposition(
    groups: names,
    incomeShares: pools.map { $0.income / all.income },
    populationShares: pools.map { $0.people / all.people },
    t: splitT(all, pools), l: splitL(all, pools))
}

/// The income and the people of one unit.
private struct Cell {
  let value: Double
  let income: Double
  let people: Double
}

/// Units taken together.
private struct Pool {
  let cells: [Cell]
  let income: Double
  let people: Double
  /// Whether all have the same, so that nothing is left of rounding where nothing differs.
  let isEven: Bool

  init(_ cells: some Sequence<Cell>) {
    self.cells = Array(cells)
    income = self.cells.lazy.map(\.income).exactSum()
    people = self.cells.lazy.map(\.people).exactSum()
    let first = self.cells.first?.value
    isEven = self.cells.allSatisfy { $0.value == first }
  }

  /// T of these cells, Σ s ln(s/n); a pool without income has no inequality to weigh.
  var t: Measure {
    if income == 0 { return .undefined(.zeroDenominator(.groupIncome)) }
    if isEven { return .value(0) }
    let terms = cells.lazy.map { ($0.people / people) * entropyTerm(relative($0)) }
    return Measure(max(0, terms.exactSum()))
  }

  /// L of these cells, Σ n ln(n/s).
  var l: Measure {
    if let zero = cells.firstIndex(where: { $0.income == 0 }) {
      return .undefined(.notPositive(at: zero))
    }
    if isEven { return .value(0) }
    let terms = cells.lazy.map { -($0.people / people) * CMath.logarithm(relative($0)) }
    return Measure(max(0, terms.exactSum()))
  }

  /// A unit's income per head over the pool's.
  func relative(_ cell: Cell) -> Double { (cell.income / income) / (cell.people / people) }
}

private func splitT(_ all: Pool, _ pools: [Pool]) -> TheilDecomposition.Split {
  let total = all.t
  let byGroup = pools.map(\.t)
  let between =
    all.isEven
    ? 0
    : pools.lazy.map { pool in
      (pool.people / all.people)
        * entropyTerm((pool.income / all.income) / (pool.people / all.people))
    }.exactSum()
  let within = zip(pools, byGroup).lazy.map { pool, t in
    pool.income / all.income * (t.value ?? 0)
  }.exactSum()
  return .init(
    total: total, between: Measure(max(0, between)), within: Measure(within), byGroup: byGroup)
}

private func splitL(_ all: Pool, _ pools: [Pool]) -> TheilDecomposition.Split {
  let total = all.l
  let byGroup = pools.map(\.l)
  guard total.value != nil else {
    return .init(total: total, between: total, within: total, byGroup: byGroup)
  }
  let between =
    all.isEven
    ? 0
    : pools.lazy.map { pool in
      -(pool.people / all.people)
        * CMath.logarithm((pool.income / all.income) / (pool.people / all.people))
    }.exactSum()
  let within = zip(pools, byGroup).lazy.map { pool, l in
    pool.people / all.people * (l.value ?? 0)
  }.exactSum()
  return .init(
    total: total, between: Measure(max(0, between)), within: Measure(within), byGroup: byGroup)
}

extension Sequence<String> {
  /// Each text once, in order of first appearance.
  var inOrderOfAppearance: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
