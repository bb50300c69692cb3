/// How units move between classes from period to period.
///
///     let chain = try MarkovChain(classes: [[0, 0, 1], [1, 1, 0]], count: 2)
///     chain.transitions           // [[1, 1], [1, 1]]
///     chain.steadyState           // [0.5, 0.5]
///
/// Quah (1993), doi:10.1016/0014-2921(93)90031-5; Kemeny & Snell (1976), *Finite Markov Chains*;
/// Shorrocks (1978), doi:10.2307/1913867.
public struct MarkovChain: Equatable, Sendable {
  /// How many classes.
  public let count: Int
  /// The moves from a class (row) to a class, all periods pooled.
  public let transitions: [[Int]]
  /// Their shares of the row; nil for a class that nobody left or stayed in.
  public let probabilities: [[Double]?]
  /// The classes without departures.
  public let withoutDepartures: [Int]
  /// The sets of classes that are not left again, each ascending; a class without departures
  /// counts as one that is not left.
  public let recurrentClasses: [[Int]]
  /// One stationary distribution for each of them.
  public let steadyStates: [[Double]]
  /// Mean periods from a class (row) until a class is first reached, on the diagonal until it is
  /// reached again; undefined where it may never be. Classes without departures are not left.
  public let firstPassage: [[Measure]]

  /// The classes that are not left again.
  public var absorbing: [Int] { recurrentClasses.filter { $0.count == 1 }.map { $0[0] } }
  /// The one stationary distribution; nil where a class has no departures or there are several.
  public var steadyState: [Double]? {
    withoutDepartures.isEmpty && steadyStates.count == 1 ? steadyStates[0] : nil
  }

  /// The moves of units through classes.
  ///
  /// - Parameters:
  ///   - classes: units in rows, periods in columns, classes counted from 0.
  ///   - count: how many classes there are.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/ragged(row:)``,
  ///   ``IndexError/unknownMember(at:)`` for a class outside `0..<count`.
  /// - Complexity: O(*units* · *periods* + *count*⁴).
  public init(classes: [[Int]], count: Int) throws(IndexError) {
    guard let width = classes.first?.count, width > 0, count > 0 else { throw .noObservations }
    var moves = Array(repeating: Array(repeating: 0, count: count), count: count)
    for (row, path) in classes.enumerated() {
      if path.count != width { throw .ragged(row: row) }
      if let column = path.firstIndex(where: { !(0..<count).contains($0) }) {
        throw .unknownMember(at: Position(row: row, column: column, in: .classes))
      }
      for (from, to) in zip(path, path.dropFirst()) { moves[from][to] += 1 }
    }
    self.init(transitions: moves)
  }

  /// The chain of counted moves.
  init(transitions: [[Int]]) {
    let filled = StochasticMatrix(transitions)
    self.transitions = transitions
    count = transitions.count
    probabilities = transitions.map { row in
      let total = row.reduce(0, +)
      return total == 0 ? nil : row.map { Double($0) / Double(total) }
    }
    withoutDepartures = transitions.indices.filter { transitions[$0].allSatisfy { $0 == 0 } }
    recurrentClasses = filled.recurrentClasses
    steadyStates = filled.recurrentClasses.map(filled.stationary)
    firstPassage = filled.firstPassage
  }
}

/// How much units move between classes.
///
/// Shorrocks (1978); Formby, Smith & Zheng (2004), doi:10.1016/S0304-4076(03)00191-2.
public struct ClassMobility: Equatable, Sendable {
  /// 1 − pᵢᵢ of each class: the share that leaves it (Prais 1955).
  public let prais: [Measure]
  /// (k − trace)/(k − 1), 0 … k/(k − 1) (Shorrocks).
  public let trace: Measure
  /// 1 − |det P|.
  public let determinant: Measure
  /// 1 − |second largest eigenvalue|: how fast the start is forgotten.
  public let secondEigenvalue: Measure
  /// Σᵢⱼ |i − j| pᵢⱼ/(k(k − 1)), each class weighing the same (Bartholomew).
  public let bartholomew: Measure
}

extension MarkovChain {
  /// The mobility of the chain; undefined for one class, or where one has no departures.
  ///
  /// - Complexity: O(*count*³).
  public var mobility: ClassMobility {
    let prais = probabilities.indices.map { place in
      probabilities[place].map { Measure(1 - $0[place]) } ?? .undefined(.partUndefined)
    }
    let rows = probabilities.compactMap { $0 }
    guard rows.count == count, count > 1, let matrix = try? Matrix(rows) else {
      let none: Measure =
        count > 1
        ? .undefined(.partUndefined) : .undefined(.tooFewObservations(needed: 2, found: count))
      return ClassMobility(
        prais: prais, trace: none, determinant: none, secondEigenvalue: none, bartholomew: none)
    }
    let k = Double(count)
    let trace = (0..<count).lazy.map { rows[$0][$0] }.exactSum()
    let far = (0..<count).lazy.flatMap { i in
      (0..<count).lazy.map { j in Double(abs(i - j)) * rows[i][j] }
    }.exactSum()
    return ClassMobility(
      prais: prais, trace: Measure((k - trace) / (k - 1)),
      determinant: Measure(1 - matrix.determinant.magnitude),
      secondEigenvalue: Eigenvalues.moduli(matrix).map { Measure(1 - $0[1]) }
        ?? .undefined(.notUnique),
      bartholomew: Measure(far / (k * (k - 1))))
  }
}

extension Matrix {
  /// The determinant of a small square matrix, by elimination with pivots.
  var determinant: Double {
    var a = self
    var product = 1.0
    for k in 0..<rows {
      let pivot = (k..<rows).max { a[$0, k].magnitude < a[$1, k].magnitude } ?? k
      if a[pivot, k] == 0 { return 0 }
      if pivot != k {
        for column in 0..<rows {
          (a[k, column], a[pivot, column]) = (a[pivot, column], a[k, column])
        }
        product = -product
      }
      product *= a[k, k]
      for row in k + 1..<max(rows, k + 1) {
        let factor = a[row, k] / a[k, k]
        for column in k..<rows { a[row, column] -= factor * a[k, column] }
      }
    }
    return product
  }
}

/// Rows that sum to 1; a class without departures stays.
private struct StochasticMatrix {
  let p: [[Double]]
  /// Whether a class can be reached from another one in some steps, itself in none.
  private let reaches: [[Bool]]

  init(_ transitions: [[Int]]) {
    p = transitions.enumerated().map { place, row in
      let total = row.reduce(0, +)
      return row.enumerated().map { column, moves in
        total == 0 ? (column == place ? 1 : 0) : Double(moves) / Double(total)
      }
    }
    reaches = Self.closure(p)
  }

  /// Warshall's closure.
  private static func closure(_ p: [[Double]]) -> [[Bool]] {
    var reach = p.enumerated().map { row, values in
      values.enumerated().map { $0 == row || $1 > 0 }
    }
    for middle in p.indices {
      for from in p.indices where reach[from][middle] {
        for to in p.indices where reach[middle][to] { reach[from][to] = true }
      }
    }
    return reach
  }

  var recurrentClasses: [[Int]] {
    var seen: Set<Int> = []
    return p.indices.compactMap { start in
      let reached = p.indices.filter { reaches[start][$0] }
      guard !seen.contains(start), reached.allSatisfy({ reaches[$0][start] }) else { return nil }
      seen.formUnion(reached)
      return reached
    }
  }

  /// The stationary distribution on a closed set of classes, without subtraction (Grassmann,
  /// Taksar & Heyman 1985, doi:10.1287/opre.33.5.1107).
  func stationary(_ members: [Int]) -> [Double] {
    var a = members.map { row in members.map { p[row][$0] } }
    let n = members.count
    for k in stride(from: n - 1, to: 0, by: -1) {
      let leaving = a[k][..<k].reduce(0, +)
      for row in 0..<k { a[row][k] /= leaving }
      for row in 0..<k {
        for column in 0..<k { a[row][column] += a[row][k] * a[k][column] }
      }
    }
    var weights = [1.0]
    for k in 1..<max(n, 1) { weights.append((0..<k).reduce(0) { $0 + weights[$1] * a[$1][k] }) }
    let total = weights.exactSum()
    var result = Array(repeating: 0.0, count: p.count)
    for (place, member) in members.enumerated() { result[member] = weights[place] / total }
    return result
  }

  var firstPassage: [[Measure]] {
    let columns = p.indices.map(passage)
    return p.indices.map { row in columns.map { $0[row] } }
  }

  /// Mean periods until `target` is reached, from each class.
  private func passage(to target: Int) -> [Measure] {
    // What is left before the target is reached: the target itself is where one stops.
    let stopped = p.enumerated().map { row, values in
      row == target ? values.indices.map { $0 == target ? 1.0 : 0 } : values
    }
    let reach = Self.closure(stopped)
    let sure = p.indices.map { from in
      from != target && p.indices.allSatisfy { !reach[from][$0] || reach[$0][target] }
    }
    let inside = p.indices.filter { sure[$0] }
    let times = hittingTimes(inside)
    return p.indices.map { from in
      if from != target { return times[from].map { Measure($0) } ?? .undefined(.notUnique) }
      var total = 1.0
      for (to, share) in p[target].enumerated() where to != target && share > 0 {
        guard let time = times[to] else { return .undefined(.notUnique) }
        total += share * time
      }
      return Measure(total)
    }
  }

  /// (I − P) m = 1 over classes from which the target is sure to be reached.
  private func hittingTimes(_ inside: [Int]) -> [Int: Double] {
    guard !inside.isEmpty else { return [:] }
    let rows = inside.map { row in inside.map { ($0 == row ? 1 : 0) - p[row][$0] } }
    guard let matrix = try? Matrix(rows), let lu = try? LUFactorization(matrix) else { return [:] }
    let times = lu.solve(inside.map { _ in 1 })
    return Dictionary(uniqueKeysWithValues: zip(inside, times))
  }
}
