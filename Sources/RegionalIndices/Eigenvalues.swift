/// The eigenvalues of a small square matrix, by the shifted QR iteration on its Hessenberg form
/// (Wilkinson & Reinsch 1971, *Handbook for Automatic Computation*, II/14).
enum Eigenvalues {
  /// The moduli of all eigenvalues, largest first; nil where the iteration does not end.
  static func moduli(_ matrix: Matrix) -> [Double]? {
    var a = matrix
    reduce(&a)
    return iterate(&a)?.map { $0.modulus }.sorted(by: >)
  }

  private struct Complex {
    let real: Double
    let imaginary: Double
    var modulus: Double { (real * real + imaginary * imaginary).squareRoot() }
  }

  /// Householder-free reduction to Hessenberg form by elimination with pivots.
  private static func reduce(_ a: inout Matrix) {
    let n = a.rows
    guard n > 2 else { return }
    for m in 1..<n - 1 {
      var pivot = m
      for row in m..<n where a[row, m - 1].magnitude > a[pivot, m - 1].magnitude { pivot = row }
      if a[pivot, m - 1] == 0 { continue }
      swap(&a, m, pivot)
      for row in m + 1..<n {
        let factor = a[row, m - 1] / a[m, m - 1]
        if factor == 0 { continue }
        for column in 0..<n { a[row, column] -= factor * a[m, column] }
        for other in 0..<n { a[other, m] += factor * a[other, row] }
        a[row, m - 1] = 0
      }
    }
  }

  private static func swap(_ a: inout Matrix, _ p: Int, _ q: Int) {
    if p == q { return }
    for k in 0..<a.rows { (a[p, k], a[q, k]) = (a[q, k], a[p, k]) }
    for k in 0..<a.rows { (a[k, p], a[k, q]) = (a[k, q], a[k, p]) }
  }

  private static func iterate(_ a: inout Matrix) -> [Complex]? {
    var found: [Complex] = []
    let norm = a.values.lazy.map(\.magnitude).reduce(0, max)
    var (high, steps) = (a.rows - 1, 0)
    while high >= 0 {
      let low = start(&a, high, norm)
      if low == high {
        found.append(Complex(real: a[high, high], imaginary: 0))
        (high, steps) = (high - 1, 0)
      } else if low == high - 1 {
        found += pair(a, high)
        (high, steps) = (high - 2, 0)
      } else {
        steps += 1
        if steps > 300 { return nil }
        francis(&a, low, high, exceptional: steps % 11 == 10)
      }
    }
    return found
  }

  /// Where the active block begins: above it a subdiagonal is negligible.
  private static func start(_ a: inout Matrix, _ high: Int, _ norm: Double) -> Int {
    var row = high
    while row > 0 {
      let near = a[row - 1, row - 1].magnitude + a[row, row].magnitude
      if a[row, row - 1].magnitude <= Double.ulpOfOne * (near == 0 ? norm : near) {
        a[row, row - 1] = 0
        return row
      }
      row -= 1
    }
    return 0
  }

  /// The two eigenvalues of the last two rows.
  private static func pair(_ a: Matrix, _ high: Int) -> [Complex] {
    let (p, q) = (a[high - 1, high - 1], a[high, high])
    let product = a[high - 1, high] * a[high, high - 1]
    let half = (p - q) / 2
    let discriminant = half * half + product
    let middle = (p + q) / 2
    if discriminant < 0 {
      let imaginary = (-discriminant).squareRoot()
      return [-imaginary, imaginary].map { Complex(real: middle, imaginary: $0) }
    }
    let root = discriminant.squareRoot()
    let far = middle + (middle >= 0 ? root : -root)
    let near = far == 0 ? 0 : (p * q - product) / far
    return [far, near].map { Complex(real: $0, imaginary: 0) }
  }

  /// One double-shift step by Householder reflections of three rows.
  private static func francis(_ a: inout Matrix, _ low: Int, _ high: Int, exceptional: Bool) {
    var sum = a[high, high] + a[high - 1, high - 1]
    var product =
      a[high, high] * a[high - 1, high - 1] - a[high, high - 1] * a[high - 1, high]
    if exceptional {
      let shift = a[high, high - 1].magnitude + a[high - 1, high - 2].magnitude
      (sum, product) = (1.5 * shift, shift * shift)
    }
    var x =
      a[low, low] * a[low, low] + a[low, low + 1] * a[low + 1, low] - sum * a[low, low] + product
    var y = a[low + 1, low] * (a[low, low] + a[low + 1, low + 1] - sum)
    var z = a[low + 2, low + 1] * a[low + 1, low]
    for k in low..<high {
      let last = min(k + 2, high)
      reflect(&a, k, last, x, y, last == k + 2 ? z : 0, low, high)
      x = a[k + 1, k]
      y = k + 2 <= high ? a[k + 2, k] : 0
      z = k + 3 <= high ? a[k + 3, k] : 0
    }
  }

  /// Applies I − 2vvᵀ that turns (x, y, z) into the first axis, from both sides.
  private static func reflect(
    _ a: inout Matrix, _ k: Int, _ last: Int, _ x: Double, _ y: Double, _ z: Double, _ low: Int,
    _ high: Int
  ) {
    let norm = (x * x + y * y + z * z).squareRoot()
    if norm == 0 { return }
    var v = [x + (x < 0 ? -norm : norm), y, z]
    let length = v.reduce(0) { $0 + $1 * $1 }.squareRoot()
    v = v.map { $0 / length }
    let rows = k...last
    for column in max(low, k - 1)...high {
      let dot = rows.reduce(0.0) { $0 + v[$1 - k] * a[$1, column] }
      for row in rows { a[row, column] -= 2 * dot * v[row - k] }
    }
    for row in low...min(high, k + 3) {
      let dot = rows.reduce(0.0) { $0 + v[$1 - k] * a[row, $1] }
      for column in rows { a[row, column] -= 2 * dot * v[column - k] }
    }
  }
}
