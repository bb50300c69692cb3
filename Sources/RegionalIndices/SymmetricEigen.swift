/// The eigenvalues and vectors of a symmetric matrix, by Jacobi's rotations (Golub & Van Loan 2013,
/// section 8.5).
enum SymmetricEigen {
  /// Eigenvalues, largest first, each with its vector of length 1.
  static func decompose(_ matrix: Matrix) -> (values: [Double], vectors: [[Double]]) {
    let n = matrix.rows
    var a = matrix
    var v = Matrix(rows: n, columns: n)
    for k in 0..<n { v[k, k] = 1 }
    for _ in 0..<100 where offDiagonal(a) > 0 {
      for p in 0..<n {
        for q in p + 1..<max(n, p + 1) { rotate(&a, &v, p, q) }
      }
    }
    let order = (0..<n).sorted { a[$0, $0] > a[$1, $1] }
    return (order.map { a[$0, $0] }, order.map { column in (0..<n).map { v[$0, column] } })
  }

  /// The sum of squares beside the diagonal; 0 once it is below rounding.
  private static func offDiagonal(_ a: Matrix) -> Double {
    var (off, all) = (0.0, 0.0)
    for row in 0..<a.rows {
      for column in 0..<a.rows {
        let square = a[row, column] * a[row, column]
        all += square
        if row != column { off += square }
      }
    }
    return off <= all * 1e-33 ? 0 : off
  }

  private static func rotate(_ a: inout Matrix, _ v: inout Matrix, _ p: Int, _ q: Int) {
    if a[p, q] == 0 { return }
    let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
    let t = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in 0..<a.rows {
      let (x, y) = (a[k, p], a[k, q])
      (a[k, p], a[k, q]) = (c * x - s * y, s * x + c * y)
    }
    for k in 0..<a.rows {
      let (x, y) = (a[p, k], a[q, k])
      (a[p, k], a[q, k]) = (c * x - s * y, s * x + c * y)
      let (f, g) = (v[k, p], v[k, q])
      (v[k, p], v[k, q]) = (c * f - s * g, s * f + c * g)
    }
  }
}
