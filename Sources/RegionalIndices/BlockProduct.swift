internal import CKernels

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
    kernel_subtract(
      at(row, columns.lowerBound).base, at(source, columns.lowerBound).base, factor, columns.count)
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
    withUnsafeTemporaryAllocation(of: Lane.self, capacity: 8) { sums in
      guard let sums = sums.baseAddress else { return }
      var column = 0
      while column < columns {
        let b = packed + column / lane * terms
        let isTwice = columns - column > lane
        for row in stride(from: 0, to: rows - 3, by: 4) {
          fourRows(left.at(row, 0), b, terms, isTwice, into: sums)
          for place in 0..<(isTwice ? 8 : 4) {
            let from = column + place / 4 * lane
            put(sums[place], c.at(row + place % 4, from), min(lane, columns - from))
          }
        }
        for row in rows - rows % 4..<rows {
          put(oneRow(left.at(row, 0), b, terms), c.at(row, column), min(lane, columns - column))
          guard isTwice else { continue }
          let (next, from) = (b + terms, column + lane)
          put(oneRow(left.at(row, 0), next, terms), c.at(row, from), min(lane, columns - from))
        }
        column += isTwice ? 2 * lane : lane
      }
    }
  }

  /// The sums of four rows with one panel or two, row by row.
  @inline(__always)
  private static func fourRows(
    _ a: DenseRows, _ b: UnsafeMutablePointer<Lane>, _ terms: Int, _ isTwice: Bool,
    into sums: UnsafeMutablePointer<Lane>
  ) {
    let right = UnsafeRawPointer(b).assumingMemoryBound(to: Double.self)
    let target = UnsafeMutableRawPointer(sums).assumingMemoryBound(to: Double.self)
    if isTwice {
      kernel_four_rows_twice(a.base, a.stride, right, right + 4 * terms, terms, target)
    } else {
      kernel_four_rows(a.base, a.stride, right, terms, target)
    }
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
