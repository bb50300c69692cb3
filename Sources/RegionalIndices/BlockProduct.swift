/// Rows of doubles at a fixed distance in memory.
struct DenseRows {
  let base: UnsafeMutablePointer<Double>
  let stride: Int

  @inline(__always)
  subscript(row: Int, column: Int) -> Double {
    get { base[row &* stride &+ column] }
    nonmutating set { base[row &* stride &+ column] = newValue }
  }

  /// The same rows seen from another corner.
  func at(_ row: Int, _ column: Int) -> DenseRows {
    DenseRows(base: base + (row * stride + column), stride: stride)
  }

  func exchange(_ a: Int, _ b: Int, count: Int) {
    let (first, second) = (base + a * stride, base + b * stride)
    for index in 0..<count { swap(&first[index], &second[index]) }
  }

  /// row −= factor · source, over some columns.
  @inline(__always)
  func subtract(_ factor: Double, times source: Int, from row: Int, columns: Range<Int>) {
    let (from, to) = (base + source &* stride, base + row &* stride)
    var column = columns.lowerBound
    let factors = Lane(repeating: factor)
    while column &+ Lane.scalarCount <= columns.upperBound {
      let moved = Lane.load(to + column) - factors * Lane.load(from + column)
      moved.store(to + column)
      column &+= Lane.scalarCount
    }
    while column < columns.upperBound {
      to[column] -= factor * from[column]
      column &+= 1
    }
  }

  func divide(_ row: Int, by divisor: Double, count: Int) {
    let values = base + row * stride
    for index in 0..<count { values[index] /= divisor }
  }
}

/// As many doubles as the product kernel handles at once.
typealias Lane = SIMD4<Double>

extension Lane {
  @inline(__always)
  static func load(_ pointer: UnsafePointer<Double>) -> Lane {
    UnsafeRawPointer(pointer).loadUnaligned(as: Lane.self)
  }

  @inline(__always)
  func store(_ pointer: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: self, as: Lane.self)
  }
}

/// C −= A·B for blocks of larger matrices, in tiles of four rows that stay in registers.
enum BlockProduct {
  private static let lane = Lane.scalarCount
  /// So many terms are summed before a tile is written back.
  private static let depth = 256
  /// So many rows of A stay in the cache while B passes.
  private static let height = 64

  /// So many multiplications pay for a second thread.
  private static let largeWork = 1 << 22

  /// Subtracts `left` (rows × inner) times `right` (inner × columns), rows by two threads if it
  /// is much work.
  static func subtract(
    from c: DenseRows, rows: Int, columns: Int, left: DenseRows, right: DenseRows, inner: Int
  ) {
    guard rows > 0, columns > 0, inner > 0 else { return }
    let parts = rows >= 8 && rows * columns * inner >= largeWork ? 2 : 1
    TwoThreads.run(parts) { part in
      let (from, to) = (rows * part / parts, rows * (part + 1) / parts)
      subtractPart(
        from: c.at(from, 0), rows: to - from, columns: columns, left: left.at(from, 0),
        right: right, inner: inner)
    }
  }

  private static func subtractPart(
    from c: DenseRows, rows: Int, columns: Int, left: DenseRows, right: DenseRows, inner: Int
  ) {
    let panels = (columns + lane - 1) / lane
    withUnsafeTemporaryAllocation(of: Lane.self, capacity: panels * min(depth, inner)) { packed in
      guard let packed = packed.baseAddress else { return }
      for k in stride(from: 0, to: inner, by: depth) {
        let terms = min(depth, inner - k)
        pack(right.at(k, 0), columns: columns, terms: terms, into: packed)
        for top in stride(from: 0, to: rows, by: height) {
          tiles(
            c.at(top, 0), rows: min(height, rows - top), columns: columns,
            left: left.at(top, k), packed: packed, terms: terms)
        }
      }
    }
  }

  /// Copies B so that the kernel reads it in order; the last panel is filled up with zeros.
  private static func pack(
    _ b: DenseRows, columns: Int, terms: Int, into packed: UnsafeMutablePointer<Lane>
  ) {
    for (panel, column) in stride(from: 0, to: columns, by: lane).enumerated() {
      let target = packed + panel * terms
      for k in 0..<terms {
        let source = b.base + (k * b.stride + column)
        if column + lane <= columns {
          target[k] = Lane.load(source)
        } else {
          target[k] = Lane(repeating: 0)
          for index in 0..<columns - column { target[k][index] = source[index] }
        }
      }
    }
  }

  private static func tiles(
    _ c: DenseRows, rows: Int, columns: Int, left: DenseRows,
    packed: UnsafeMutablePointer<Lane>, terms: Int
  ) {
    for (panel, column) in stride(from: 0, to: columns, by: lane).enumerated() {
      let b = packed + panel * terms
      let width = min(lane, columns - column)
      var row = 0
      while row + 4 <= rows {
        let sums = fourRows(left.at(row, 0), b, terms)
        put(sums.0, c.at(row, column), width)
        put(sums.1, c.at(row + 1, column), width)
        put(sums.2, c.at(row + 2, column), width)
        put(sums.3, c.at(row + 3, column), width)
        row += 4
      }
      while row < rows {
        put(oneRow(left.at(row, 0), b, terms), c.at(row, column), width)
        row += 1
      }
    }
  }

  @inline(__always)
  private static func fourRows(
    _ a: DenseRows, _ b: UnsafeMutablePointer<Lane>, _ terms: Int
  ) -> (Lane, Lane, Lane, Lane) {
    let (a0, a1) = (a.base, a.base + a.stride)
    let (a2, a3) = (a1 + a.stride, a1 + 2 * a.stride)
    var (s0, s1) = (Lane.zero, Lane.zero)
    var (s2, s3) = (Lane.zero, Lane.zero)
    for k in 0..<terms {
      let values = b[k]
      s0 += a0[k] * values
      s1 += a1[k] * values
      s2 += a2[k] * values
      s3 += a3[k] * values
    }
    return (s0, s1, s2, s3)
  }

  private static func oneRow(
    _ a: DenseRows, _ b: UnsafeMutablePointer<Lane>, _ terms: Int
  ) -> Lane {
    var sum = Lane.zero
    for k in 0..<terms { sum += a.base[k] * b[k] }
    return sum
  }

  @inline(__always)
  private static func put(_ sums: Lane, _ c: DenseRows, _ width: Int) {
    if width == lane {
      (Lane.load(c.base) - sums).store(c.base)
    } else {
      for index in 0..<width { c.base[index] -= sums[index] }
    }
  }
}
