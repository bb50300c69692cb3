/// Economic complexity of regions and industries, and how near industries are to each other.
///
///     let nested = try Matrix([[1, 1, 1], [1, 1, 0], [1, 0, 0]])
///     let complexity = try EconomicComplexity(presence: nested)
///     complexity.diversity             // [3, 2, 1]
///     complexity.regions.first?.value  // above 0: the most diverse region
///
/// Hidalgo & Hausmann (2009), doi:10.1073/pnas.0900943106; Hidalgo et al. (2007),
/// doi:10.1126/science.1144581 (proximity and density); Balassa (1965) (RCA).
public struct EconomicComplexity: Equatable, Sendable {
  /// Revealed comparative advantage, regions in rows; nil if presence was given; a cell is
  /// undefined where its row or column sums to 0.
  public let advantage: Grid<Measure>?
  /// Whether a region has an industry: an advantage of 1 or more.
  public let presence: Grid<Bool>
  /// How many industries each region has.
  public let diversity: [Int]
  /// How many regions each industry has.
  public let ubiquity: [Int]
  /// The second eigenvalue, 0 … 1; undefined where the index is.
  public let eigenvalue: Measure
  /// The index of each region: mean 0, standard deviation (n) 1, its sign such that it goes with
  /// diversity. Undefined for a region without industries, and for all where the answer is not
  /// unique.
  public let regions: [Measure]
  /// The index of each industry: mean 0, standard deviation (n) 1, its sign that of the regions.
  public let industries: [Measure]
  /// The index of each industry on the scale on which a region's is the mean of its industries'.
  public let industriesOnRegionScale: [Measure]
  /// Proximity of two industries: regions that have both over the larger ubiquity, 0 … 1.
  public let proximity: Grid<Measure>
  /// Density: the share of an industry's proximities that lies with what a region has, itself
  /// among them.
  public let density: Grid<Measure>
  /// Density without the industry itself.
  public let relatedness: Grid<Measure>

  /// Of a table of amounts: output or employment, regions in rows, industries in columns.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/zeroTotal``.
  /// - Complexity: O(*regions*³ + *regions* · *industries*²).
  public init(_ table: Matrix) throws(IndexError) {
    try Checks.nonNegative(table)
    let (rows, columns) = (table.rowTotals, table.columnTotals)
    let total = try Checks.total(table.values)
    let quotients = table.grid { row, column -> Measure in
      if rows[row] == 0 || columns[column] == 0 { return .undefined(.zeroDenominator(.total)) }
      return Measure((table[row, column] / rows[row]) / (columns[column] / total))
    }
    let presence = table.grid { row, column in
      Self.isPresent(table[row, column], rows[row], columns[column], total)
    }
    self.init(quotients, presence)
  }

  /// Of a table that says where an industry is: 1, or 0.
  ///
  /// - Throws: ``IndexError/noObservations``, ``IndexError/outOfRange(at:lower:upper:)`` for
  ///   anything else.
  public init(presence: Matrix) throws(IndexError) {
    try Checks.finite(presence)
    if let cell = presence.firstCell(where: { $0 != 0 && $0 != 1 }) {
      throw .outOfRange(at: Position(row: cell.row, column: cell.column), lower: 0, upper: 1)
    }
    self.init(nil, presence.grid { presence[$0, $1] == 1 })
  }

  /// x·total ≥ row·column, with the products' rounding errors looked at where they are near.
  private static func isPresent(
    _ x: Double, _ row: Double, _ column: Double, _ total: Double
  ) -> Bool {
    if x == 0 || row == 0 || column == 0 { return false }
    let (left, right) = (x * total, row * column)
    if left != right { return left > right }
    return (x * -total + left) <= (row * -column + right)
      && left.addingProduct(-x, total) <= right.addingProduct(-row, column)
  }

  private init(_ advantage: Grid<Measure>?, _ presence: Grid<Bool>) {
    self.advantage = advantage
    self.presence = presence
    diversity = presence.map { row in row.count { $0 } }
    ubiquity = (0..<presence.columns).map { column in presence.count { $0[column] } }
    let index = ComplexityIndex(presence, diversity, ubiquity)
    eigenvalue = index.eigenvalue
    (regions, industries) = (index.regions, index.industries)
    industriesOnRegionScale = index.industriesOnRegionScale
    let near = Proximity(presence, ubiquity)
    proximity = near.table
    density = near.density(presence, diversity, withSelf: true)
    relatedness = near.density(presence, diversity, withSelf: false)
  }
}

/// The eigenvectors of the matrix of shared industries.
private struct ComplexityIndex {
  var eigenvalue: Measure = .undefined(.notUnique)
  var regions: [Measure]
  var industries: [Measure]
  var industriesOnRegionScale: [Measure]

  init(_ presence: Grid<Bool>, _ diversity: [Int], _ ubiquity: [Int]) {
    let none = Measure.undefined(.notUnique)
    regions = diversity.map { _ in none }
    industries = ubiquity.map { _ in none }
    industriesOnRegionScale = industries
    let rows = diversity.indices.filter { diversity[$0] > 0 }
    let columns = ubiquity.indices.filter { ubiquity[$0] > 0 }
    guard rows.count > 1, columns.count > 1 else { return }
    let shared = Self.sharedIndustries(presence, diversity, ubiquity, rows, columns)
    guard let (value, vector) = Self.second(shared) else { return }
    var v = zip(vector, rows).map { $0 / Double(diversity[$1]).squareRoot() }
    guard let sign = Self.sign(v, rows.map { Double(diversity[$0]) }) else { return }
    v = v.map { $0 * sign }
    eigenvalue = Measure(value)
    set(v, presence, rows, columns, diversity, ubiquity)
  }

  private mutating func set(
    _ v: [Double], _ presence: Grid<Bool>, _ rows: [Int], _ columns: [Int], _ diversity: [Int],
    _ ubiquity: [Int]
  ) {
    let q = columns.map { column in
      zip(rows, v).lazy.filter { presence[$0.0][column] }.map(\.1).exactSum()
        / Double(ubiquity[column])
    }
    let b = rows.map { row in
      zip(columns, q).lazy.filter { presence[row][$0.0] }.map(\.1).exactSum()
        / Double(diversity[row])
    }
    let (meanV, meanQ, meanB) = (v.exactMean(), q.exactMean(), b.exactMean())
    let deviation = { (list: [Double]) in
      (list.squaredDeviations() / Double(list.count)).squareRoot()
    }
    let (sdV, sdQ, sdB) = (deviation(v), deviation(q), deviation(b))
    for (place, row) in rows.enumerated() { regions[row] = Measure((v[place] - meanV) / sdV) }
    for (place, column) in columns.enumerated() {
      industries[column] = Measure((q[place] - meanQ) / sdQ)
      industriesOnRegionScale[column] = Measure((q[place] - meanB) / sdB)
    }
  }

  /// Σ M M'/(k k') in its symmetric form.
  private static func sharedIndustries(
    _ presence: Grid<Bool>, _ diversity: [Int], _ ubiquity: [Int], _ rows: [Int], _ columns: [Int]
  ) -> Matrix {
    var shared = Matrix(rows: rows.count, columns: rows.count)
    for (i, first) in rows.enumerated() {
      for (j, second) in rows.enumerated() where j <= i {
        let sum = columns.lazy
          .filter { presence[first][$0] && presence[second][$0] }
          .map { 1 / Double(ubiquity[$0]) }.exactSum()
        let scale = (Double(diversity[first]) * Double(diversity[second])).squareRoot()
        shared[i, j] = sum / scale
        shared[j, i] = sum / scale
      }
    }
    return shared
  }

  /// The second eigenvalue with its vector; nil where it is 0, 1 or not alone.
  private static func second(_ matrix: Matrix) -> (Double, [Double])? {
    let (values, vectors) = SymmetricEigen.decompose(matrix)
    guard values.count > 1 else { return nil }
    let second = values[1]
    let third = values.count > 2 ? values[2] : -1
    guard second > 1e-9, second < 1 - 1e-9, second - third > 1e-9 else { return nil }
    return (second, vectors[1])
  }

  /// The sign of the correlation with diversity; nil where there is none.
  private static func sign(_ v: [Double], _ diversity: [Double]) -> Double? {
    let (a, b) = (centred(v), centred(diversity))
    let product = zip(a, b).lazy.map { $0 * $1 }.exactSum()
    let scale =
      (a.lazy.map { $0 * $0 }.exactSum() * b.lazy.map { $0 * $0 }.exactSum()).squareRoot()
    if scale == 0 || product.magnitude <= 1e-9 * scale { return nil }
    return product < 0 ? -1 : 1
  }
}

/// How often regions have two industries together.
private struct Proximity {
  let table: Grid<Measure>
  private let numbers: [[Double]]
  private let isPresent: [Bool]

  init(_ presence: Grid<Bool>, _ ubiquity: [Int]) {
    let columns = ubiquity.indices
    isPresent = ubiquity.map { $0 > 0 }
    numbers = columns.map { first in
      columns.map { second in
        let most = Swift.max(ubiquity[first], ubiquity[second])
        guard ubiquity[first] > 0, ubiquity[second] > 0 else { return 0 }
        return Double(presence.count { $0[first] && $0[second] }) / Double(most)
      }
    }
    let numbers = numbers
    let cells = columns.map { first in
      columns.map { second -> Measure in
        ubiquity[first] > 0 && ubiquity[second] > 0
          ? Measure(numbers[first][second]) : .undefined(.zeroDenominator(.ubiquity))
      }
    }
    table = Grid(cells, names: presence.names.columnsByColumns)
  }

  func density(
    _ presence: Grid<Bool>, _ diversity: [Int], withSelf: Bool
  ) -> Grid<Measure> {
    let columns = numbers.indices
    let sums = columns.map { column in
      columns.lazy.filter { withSelf || $0 != column }.map { numbers[$0][column] }.exactSum()
    }
    let cells = presence.indices.map { row in
      columns.map { column -> Measure in
        guard diversity[row] > 0, isPresent[column] else {
          return .undefined(.zeroDenominator(.diversityOrUbiquity))
        }
        let own = columns.lazy
          .filter { presence[row][$0] && (withSelf || $0 != column) }
          .map { numbers[$0][column] }.exactSum()
        return .ratio(own, sums[column], of: .proximities)
      }
    }
    return Grid(cells, names: presence.names)
  }
}
