/// The median of the slopes between all pairs of points with different times (Theil 1950, Sen 1968),
/// without forming the slopes.
///
/// How many slopes are at most `t` is the number of inversions of `y - t x` in the order of x; the
/// median is found by halving the doubles. Products are kept in two doubles each, so that the result
/// is that of all slopes, but for the last bit. O(*n* log *n*) time for each of at most 64 steps, and
/// O(*n*) memory (Cole, Salowe, Steiger and Szemerédi 1989, doi:10.1137/0218055, for the idea).
package struct MedianSlope: Sendable {
  private let x: [Double]
  private let y: [Double]
  /// Pairs with the same time and value, which are no slopes.
  private let twins: Int
  private let count: Int

  /// Points in any order; those that are not finite are refused with nil, and so is a set without two
  /// different times.
  package init?(_ times: [Double], _ values: [Double]) {
    guard times.count == values.count, times.allSatisfy(\.isFinite),
      values.allSatisfy(\.isFinite)
    else { return nil }
    let order = times.indices.sorted { (times[$0], values[$0]) < (times[$1], values[$1]) }
    x = order.map { times[$0] }
    y = order.map { values[$0] }
    var (pairs, same) = (x.count * (x.count - 1) / 2, 0)
    var (timeRun, twinRun) = (0, 0)
    for index in x.indices.dropFirst() {
      timeRun = x[index] == x[index - 1] ? timeRun + 1 : 0
      twinRun = timeRun > 0 && y[index] == y[index - 1] ? twinRun + 1 : 0
      pairs -= timeRun
      same += twinRun
    }
    (count, twins) = (pairs, same)
    if pairs <= 0 { return nil }
  }

  /// The mean of the two slopes in the middle where their number is even; nil where the numbers are
  /// too large for products of them.
  package var median: Double? {
    guard let upper = element(count / 2) else { return nil }
    if count % 2 == 1 { return upper }
    guard let lower = element(count / 2 - 1) else { return nil }
    return lower + (upper - lower) / 2
  }

  /// The line through the medians: value at time 0.
  package func intercept(_ slope: Double) -> Double {
    RegionalIndices.median(y) - slope * RegionalIndices.median(x)
  }

  /// The slope of a rank, from 0.
  private func element(_ rank: Int) -> Double? {
    guard let (lowest, highest) = bounds else { return nil }
    var (low, high) = (Self.key(lowest), Self.key(highest))
    while low < high {
      // Their mean, without a sum that could overflow.
      let middle = (low & high) &+ ((low ^ high) >> 1)
      if atMost(Self.number(middle)) > rank { high = middle } else { low = middle + 1 }
    }
    let found = Self.number(low)
    return nearest(found)
  }

  /// The extremes of all slopes are between neighbours.
  private var bounds: (Double, Double)? {
    var (low, high) = (Double.infinity, -Double.infinity)
    for (first, last) in runs {
      for (left, right) in [
        (first.upperBound, last.lowerBound), (first.lowerBound, last.upperBound),
      ] {
        let slope = (y[right] - y[left]) / (x[right] - x[left])
        guard slope.isFinite else { return nil }
        low = min(low, slope)
        high = max(high, slope)
      }
    }
    let reach = max(abs(low), abs(high)) * max(abs(x.first ?? 0), abs(x.last ?? 0))
    return low <= high && reach < 1e290 ? (low.nextDown, high.nextUp) : nil
  }

  /// Neighbouring groups of points with the same time, each from its lowest to its highest value.
  private var runs: [(ClosedRange<Int>, ClosedRange<Int>)] {
    var groups: [ClosedRange<Int>] = []
    var start = 0
    for index in 1...x.count where index == x.count || x[index] != x[start] {
      groups.append(start...index - 1)
      start = index
    }
    return Array(zip(groups, groups.dropFirst()))
  }

  /// `y - t x` in two doubles.
  private struct Place {
    var high: Double
    var low: Double

    init(_ x: Double, _ y: Double, _ slope: Double) {
      let product = slope * x
      let rest = (-product).addingProduct(slope, x)
      let sum = y - product
      let part = sum - y
      let error = (y - (sum - part)) - (product + part) - rest
      high = sum + error
      low = error - (high - sum)
    }

    static func <= (left: Place, right: Place) -> Bool {
      left.high < right.high || left.high == right.high && left.low <= right.low
    }
  }

  /// How many slopes are at most `slope`.
  private func atMost(_ slope: Double) -> Int {
    var places = x.indices.map { Place(x[$0], y[$0], slope) }
    return Self.inversions(&places) - twins
  }

  /// Pairs i < j with place j at most place i, counted while sorting.
  private static func inversions(_ places: inout [Place]) -> Int {
    var (from, to) = (places, places)
    var (width, found) = (1, 0)
    while width < from.count {
      for start in stride(from: 0, to: from.count, by: 2 * width) {
        let middle = min(from.count, start + width)
        let end = min(from.count, start + 2 * width)
        var (left, right) = (start, middle)
        for place in start..<end {
          if right == end || left < middle && !(from[right] <= from[left]) {
            to[place] = from[left]
            left += 1
          } else {
            to[place] = from[right]
            found += middle - left
            right += 1
          }
        }
      }
      swap(&from, &to)
      width *= 2
    }
    places = from
    return found
  }

  /// The slope of two points that is next to a bound from above: neighbours in the order of the places.
  private func nearest(_ bound: Double) -> Double {
    let places = x.indices.map { Place(x[$0], y[$0], bound) }
    let order = x.indices.sorted { left, right in
      places[left] <= places[right] && !(places[right] <= places[left])
    }
    for (left, right) in zip(order, order.dropFirst()) where x[left] != x[right] {
      let slope = (y[right] - y[left]) / (x[right] - x[left])
      if slope == bound || slope == bound.nextDown { return slope }
    }
    return bound
  }

  /// A number that is in the order of the doubles.
  private static func key(_ value: Double) -> Int64 {
    let bits = Int64(bitPattern: value.bitPattern)
    return bits >= 0 ? bits : Int64.min &- bits
  }

  private static func number(_ key: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: key >= 0 ? key : Int64.min &- key))
  }
}
