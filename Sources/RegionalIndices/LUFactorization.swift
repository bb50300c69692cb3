/// A = P⁻¹LU by Gaussian elimination with partial pivoting.
///
///     let lu = try LUFactorization(Matrix([[2, 1], [1, 3]]))
///     lu.solve([3, 5])  // [0.8, 1.4]
///
/// Golub & Van Loan (2013), *Matrix Computations*, section 3.4.
public struct LUFactorization: Sendable {
  /// How many rows and columns.
  public let order: Int
  var factors: Matrix
  var permutation: [Int]

  /// Factors a square matrix.
  ///
  /// - Parameter matrix: n × n.
  /// - Throws: ``IndexError/notSquare(rows:columns:)``; ``IndexError/singular(sector:)`` with the
  ///   column at which no pivot is left.
  /// - Complexity: O(*n*³), ⅔n³ operations.
  public init(_ matrix: Matrix) throws(IndexError) {
    guard matrix.rows == matrix.columns else {
      throw .notSquare(rows: matrix.rows, columns: matrix.columns)
    }
    order = matrix.rows
    factors = matrix
    permutation = Array(0..<matrix.rows)
    let size = matrix.values.lazy.map(\.magnitude).reduce(0, max)
    let column = BlockedElimination.factor(
      &factors, &permutation, tolerance: Double(order) * size * Double.ulpOfOne)
    if let column { throw .singular(sector: column) }
  }

  /// x with Ax = b.
  ///
  /// - Parameter right: b, ``order`` numbers.
  /// - Complexity: O(*n*²).
  public func solve(_ right: [Double]) -> [Double] {
    var x = permutation.map { right[$0] }
    for row in 0..<order {
      var sum = x[row]
      for k in 0..<row { sum -= factors[row, k] * x[k] }
      x[row] = sum
    }
    for row in (0..<order).reversed() {
      var sum = x[row]
      for k in row + 1..<max(order, row + 1) { sum -= factors[row, k] * x[k] }
      x[row] = sum / factors[row, row]
    }
    return x
  }

  /// x with Aᵀx = b.
  ///
  /// - Parameter right: b, ``order`` numbers.
  /// - Complexity: O(*n*²).
  public func solveTransposed(_ right: [Double]) -> [Double] {
    var y = right
    for k in 0..<order {
      y[k] /= factors[k, k]
      for column in k + 1..<max(order, k + 1) { y[column] -= factors[k, column] * y[k] }
    }
    for k in (0..<order).reversed() {
      for column in 0..<k { y[column] -= factors[k, column] * y[k] }
    }
    var x = y
    for (row, origin) in permutation.enumerated() { x[origin] = y[row] }
    return x
  }

  /// A⁻¹.
  ///
  /// - Complexity: O(*n*³), 4/3 n³ operations beyond the factors.
  public func inverse() -> Matrix {
    BlockedElimination.inverse(factors, permutation)
  }
}
