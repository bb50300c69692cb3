/// Fewer points with the same picture.
package enum Reduction {
  /// The first, the lowest, the highest and the last point of each column, in their order (M4,
  /// Jugel and others 2014): extremes are kept, and a line through the result sets the same dots
  /// in every column as one through all points.
  ///
  /// Points are in order of x. Nothing is done to runs that are not longer than the result would
  /// be. O(n).
  package static func columns(
    _ run: [DataPoint], limit: Int, column: (DataPoint) -> Double
  ) -> [DataPoint] {
    guard run.count > max(8, limit * 4) else { return run }
    var result: [DataPoint] = []
    result.reserveCapacity(limit * 4)
    var start = 0
    var current = column(run[0]).rounded()
    for index in run.indices.dropFirst() {
      let next = column(run[index]).rounded()
      guard next != current else { continue }
      append(run, start..<index, &result)
      start = index
      current = next
    }
    append(run, start..<run.count, &result)
    return result
  }

  private static func append(
    _ run: [DataPoint], _ range: Range<Int>, _ result: inout [DataPoint]
  ) {
    var low = range.lowerBound
    var high = range.lowerBound
    for index in range {
      if run[index].y < run[low].y { low = index }
      if run[index].y > run[high].y { high = index }
    }
    var last = -1
    for index in [range.lowerBound, min(low, high), max(low, high), range.upperBound - 1]
    where index > last {
      result.append(run[index])
      last = index
    }
  }
}
