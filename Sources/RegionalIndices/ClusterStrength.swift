/// How strong regions are in sectors: quotient, share, focus, growth, and stars.
///
/// The stars are a stated rule after those of the European Cluster Observatory: size (among the top
/// tenth of the regions of a sector), specialisation (a location quotient of 2 or more), focus
/// (among the top tenth by share of the region's total).
///
///     let strength = try ClusterStrength(Matrix([[9, 1], [1, 9]]))
///     strength.stars[0]  // [2, 0]
///
/// Delgado, Porter & Stern (2014), doi:10.1016/j.respol.2014.05.007; European Cluster Observatory.
public struct ClusterStrength: Equatable, Sendable {
  /// What the stars need.
  public struct Rule: Equatable, Hashable, Sendable {
    /// The location quotient from which on a cell is specialised.
    public var quotient: Double
    /// The share of the cells that is at the top: numerator and denominator.
    public var top: (numerator: Int, denominator: Int) { (topNumerator, topDenominator) }
    /// The least amount of a cell that can have a star.
    public var minimum: Double
    /// Whether focus is ranked within a sector, rather than over the whole table.
    public var focusBySector: Bool
    private let topNumerator: Int
    private let topDenominator: Int

    /// The rule of the observatory unless told otherwise.
    public init(
      quotient: Double = 2, top: (Int, Int) = (1, 10), minimum: Double = 0,
      focusBySector: Bool = false
    ) {
      self.quotient = quotient
      (topNumerator, topDenominator) = top
      self.minimum = minimum
      self.focusBySector = focusBySector
    }

    /// ⌈top · count⌉.
    func places(_ count: Int) -> Int {
      (count * topNumerator + topDenominator - 1) / topDenominator
    }
  }

  /// (xᵢⱼ/xᵢ)/(xⱼ/x), regions in rows; undefined where a total is 0.
  public let quotients: Grid<Measure>
  /// The share of the sector that lies in the region.
  public let shares: Grid<Measure>
  /// The share of the region that lies in the sector.
  public let focus: Grid<Measure>
  /// Growth since the start, a rate; nil without a start.
  public let growth: Grid<Measure>?
  /// 1 (slowest) … 4 (fastest) within the sector, by quartiles (type 7) of the growth rates; nil
  /// below four of them.
  public let growthQuartile: Grid<Int?>?
  /// 1 for a star of size.
  public let sizeStars: Grid<Int>
  /// 1 for a star of specialisation.
  public let specialisationStars: Grid<Int>
  /// 1 for a star of focus.
  public let focusStars: Grid<Int>

  /// 0 … 3 stars of each cell.
  public var stars: Grid<Int> {
    Grid(
      sizeStars.indices.map { row in
        sizeStars[row].indices.map {
          sizeStars[row, $0] + specialisationStars[row, $0] + focusStars[row, $0]
        }
      }, names: sizeStars.names)
  }

  /// The strength of regions (rows) in sectors (columns).
  ///
  /// - Parameters:
  ///   - table: employment or output, zero or more.
  ///   - start: the same in an earlier year, for growth.
  ///   - rule: of the stars.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``,
  ///   ``IndexError/lengthMismatch(expected:found:)``.
  /// - Complexity: O(*cells* log *cells*).
  public init(_ table: Matrix, start: Matrix? = nil, rule: Rule = Rule()) throws(IndexError) {
    try Checks.nonNegative(table)
    let total = try Checks.total(table.values)
    if let start {
      try Checks.sameLength(start.rows, table.rows)
      try Checks.sameLength(start.columns, table.columns)
      try Checks.nonNegative(start, in: .start)
    }
    let (rows, columns) = (table.rowTotals, table.columnTotals)
    focus = table.grid { row, column in .ratio(table[row, column], rows[row], of: .regionTotal) }
    shares = table.grid { row, column in
      .ratio(table[row, column], columns[column], of: .industryTotal)
    }
    quotients = table.grid { row, column in
      rows[row] == 0 || columns[column] == 0
        ? .undefined(.zeroDenominator(.total))
        : Measure((table[row, column] / rows[row]) / (columns[column] / total))
    }
    growth = start.map { start in
      table.grid { row, column in
        .ratio(table[row, column], start[row, column], of: .valueAtStart).map { $0 - 1 }
      }
    }
    growthQuartile = growth.map(Self.quartiles)
    let stars = Stars(table, rule)
    sizeStars = stars.bySector(table.grid { table[$0, $1] })
    let shareOfRegion = focus.mapCells { $0.value ?? 0 }
    focusStars = rule.focusBySector ? stars.bySector(shareOfRegion) : stars.overall(shareOfRegion)
    let quotients = quotients
    specialisationStars = stars.where { row, column in
      (quotients[row, column].value ?? 0) >= rule.quotient * (1 - 1e-12)
    }
  }

  private static func quartiles(_ growth: Grid<Measure>) -> Grid<Int?> {
    let columns = 0..<growth.columns
    let cuts = columns.map { column -> [Double]? in
      let rates = growth.compactMap { $0[column].value }.sorted()
      return rates.count < 4 ? nil : [0.25, 0.5, 0.75].map { rates.sortedQuantile($0) }
    }
    let quartiles = growth.map { row in
      columns.map { column -> Int? in
        guard let rate = row[column].value, let cut = cuts[column] else { return nil }
        let slack = 1e-12 * Swift.max(1, rate.magnitude)
        return 1 + cut.count { $0 < rate - slack }
      }
    }
    return Grid(quartiles, names: growth.names)
  }
}

/// Who is at the top.
private struct Stars {
  private let amounts: Matrix
  private let rule: ClusterStrength.Rule

  init(_ table: Matrix, _ rule: ClusterStrength.Rule) {
    amounts = table
    self.rule = rule
  }

  func `where`(_ holds: (Int, Int) -> Bool) -> Grid<Int> {
    amounts.grid { row, column in
      let amount = amounts[row, column]
      return amount > 0 && amount >= rule.minimum && holds(row, column) ? 1 : 0
    }
  }

  /// The top of each sector among the cells that are present.
  func bySector(_ scores: Grid<Double>) -> Grid<Int> {
    let limits = (0..<amounts.columns).map { column in
      limit(
        (0..<amounts.rows).filter { amounts[$0, column] > 0 }.map { scores[$0, column] })
    }
    return `where` { row, column in scores[row, column] >= limits[column] }
  }

  /// The top of the whole table.
  func overall(_ scores: Grid<Double>) -> Grid<Int> {
    let present = (0..<amounts.rows).flatMap { row in
      (0..<amounts.columns).filter { amounts[row, $0] > 0 }.map { scores[row, $0] }
    }
    let least = limit(present)
    return `where` { row, column in scores[row, column] >= least }
  }

  /// The score of the last place; equal within rounding counts.
  private func limit(_ scores: [Double]) -> Double {
    guard !scores.isEmpty else { return .infinity }
    let place = Swift.max(1, rule.places(scores.count))
    let last = scores.sorted(by: >)[Swift.min(place, scores.count) - 1]
    return last - 1e-12 * last.magnitude
  }
}
