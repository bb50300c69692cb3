internal import CKernels

/// The O(n³) work of ``LUFactorization``: blocks of columns, with one product kernel for nearly
/// all of it (Golub & Van Loan 2013, section 3.4.7).
enum BlockedElimination {
  /// Columns eliminated together.
  private static let width = 64

  /// Factors in place; returns the column without a pivot, if any.
  static func factor(
    _ a: inout Matrix, _ permutation: inout [Int], tolerance: Double
  ) -> Int? {
    let n = a.rows
    return a.values.withUnsafeMutableBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      let rows = DenseRows(base: base, stride: n)
      for start in stride(from: 0, to: n, by: width) {
        let end = min(start + width, n)
        if let column = panel(rows, &permutation, n, start..<end, tolerance) { return column }
        solveLower(rows, start..<end, into: rows, columns: end..<n)
        BlockProduct.subtract(
          from: rows.at(end, end), rows: n - end, columns: n - end,
          left: rows.at(end, start), right: rows.at(start, end), inner: end - start)
      }
      return nil
    }
  }

  /// (P⁻¹LU)⁻¹ = U⁻¹L⁻¹P: L⁻¹ by blocks of rows, then U by blocks from below.
  static func inverse(_ lu: Matrix, _ permutation: [Int]) -> Matrix {
    let n = lu.rows
    var x = Matrix(rows: n, columns: n)
    for index in 0..<n { x[index, index] = 1 }
    var lu = lu
    lu.values.withUnsafeMutableBufferPointer { factors in
      x.values.withUnsafeMutableBufferPointer { result in
        guard let f = factors.baseAddress, let r = result.baseAddress else { return }
        lowerInverse(DenseRows(base: f, stride: n), DenseRows(base: r, stride: n), n)
        solveUpper(DenseRows(base: f, stride: n), DenseRows(base: r, stride: n), n)
      }
    }
    return permuted(x, permutation)
  }

  /// Gaussian elimination of a few columns with row exchanges over the whole width.
  private static func panel(
    _ rows: DenseRows, _ permutation: inout [Int], _ n: Int, _ columns: Range<Int>,
    _ tolerance: Double
  ) -> Int? {
    for k in columns {
      var pivot = k
      for row in k..<n where rows[row, k].magnitude > rows[pivot, k].magnitude { pivot = row }
      if !(rows[pivot, k].magnitude > tolerance) { return k }
      if pivot != k {
        permutation.swapAt(pivot, k)
        rows.exchange(pivot, k, count: n)
      }
      let scale = 1 / rows[k, k]
      for row in k + 1..<max(n, k + 1) {
        let factor = rows[row, k] * scale
        rows[row, k] = factor
        rows.subtract(factor, times: k, from: row, columns: k + 1..<columns.upperBound)
      }
    }
    return nil
  }

  /// Solves with the unit lower triangle of `block` in place.
  private static func solveLower(
    _ factors: DenseRows, _ block: Range<Int>, into target: DenseRows, columns: Range<Int>
  ) {
    let above = target.at(block.lowerBound, columns.lowerBound)
    for row in block {
      kernel_take_off(
        target.at(row, columns.lowerBound).base, above.base, target.stride,
        factors.at(row, block.lowerBound).base, row - block.lowerBound, columns.count, nil)
    }
  }

  private static func lowerInverse(_ factors: DenseRows, _ x: DenseRows, _ n: Int) {
    for start in stride(from: 0, to: n, by: width) {
      let end = min(start + width, n)
      BlockProduct.subtract(
        from: x.at(start, 0), rows: end - start, columns: start,
        left: factors.at(start, 0), right: x.at(0, 0), inner: start)
      solveLower(factors, start..<end, into: x, columns: 0..<end)
    }
  }

  private static func solveUpper(_ factors: DenseRows, _ x: DenseRows, _ n: Int) {
    for start in stride(from: 0, to: n, by: width).reversed() {
      let end = min(start + width, n)
      BlockProduct.subtract(
        from: x.at(start, 0), rows: end - start, columns: n,
        left: factors.at(start, end), right: x.at(end, 0), inner: n - end)
      for row in (start..<end).reversed() {
        let own = factors.at(row, row).base
        kernel_take_off(
          x.at(row, 0).base, x.at(row + 1, 0).base, x.stride, own + 1, end - row - 1, n, own)
      }
    }
  }

  /// Column `permutation[k]` of the result is column k of `x`.
  private static func permuted(_ x: Matrix, _ permutation: [Int]) -> Matrix {
    var result = x
    for row in 0..<x.rows {
      for (column, origin) in permutation.enumerated() {
        result[row, origin] = x[row, column]
      }
    }
    return result
  }
}
