/// The slopes between all pairs of a series, which are never all in memory at once.
struct PairwiseSlopes {
  private let values: [Double]
  private let times: [Double]
  /// So many slopes are sorted; of more, those of one bucket are looked at.
  private static let most = 1 << 20

  init(_ values: [Double], _ times: [Double]) {
    (self.values, self.times) = (values, times)
  }

  var count: Int { values.count * (values.count - 1) / 2 }

  /// The median: the mean of the two in the middle where their number is even.
  var median: Double {
    let n = count
    if n <= Self.most { return RegionalIndices.median(all { _ in true }) }
    let upper = element(n / 2)
    if n % 2 == 1 { return upper }
    let lower = element(n / 2 - 1)
    return lower + (upper - lower) / 2
  }

  /// The element of a rank, from 0, found by the leading bits of the numbers, sixteen at a time.
  private func element(_ rank: Int) -> Double {
    var (prefix, rank, shift) = (UInt64(0), rank, 48)
    while true {
      let counts = histogram(prefix, shift)
      var bucket = 0
      while rank >= counts[bucket] {
        rank -= counts[bucket]
        bucket += 1
      }
      prefix = prefix << 16 | UInt64(bucket)
      if shift == 0 { return Self.number(prefix) }
      if counts[bucket] <= Self.most {
        let found = all { Self.key($0) >> UInt64(shift) == prefix }
        return found.sorted()[rank]
      }
      shift -= 16
    }
  }

  /// How many slopes that begin with a prefix have each value of the next sixteen bits.
  private func histogram(_ prefix: UInt64, _ shift: Int) -> [Int] {
    var counts = Array(repeating: 0, count: 1 << 16)
    counts.withUnsafeMutableBufferPointer { counts in
      forEach { slope in
        let key = Self.key(slope) &>> UInt64(shift)
        // Of the first sixteen bits there is no prefix yet.
        if shift == 48 || key &>> 16 == prefix { counts[Int(key & 0xFFFF)] &+= 1 }
      }
    }
    return counts
  }

  private func all(_ isWanted: (Double) -> Bool) -> [Double] {
    var found: [Double] = []
    forEach { if isWanted($0) { found.append($0) } }
    return found
  }

  @inline(__always)
  private func forEach(_ body: (Double) -> Void) {
    values.withUnsafeBufferPointer { values in
      times.withUnsafeBufferPointer { times in
        for first in values.indices {
          let (value, time) = (values[first], times[first])
          for second in (first &+ 1)..<values.count {
            body((values[second] - value) / (times[second] - time))
          }
        }
      }
    }
  }

  /// Bits whose order is that of the numbers; −0 is 0.
  @inline(__always)
  private static func key(_ number: Double) -> UInt64 {
    let bits = (number + 0).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }

  private static func number(_ key: UInt64) -> Double {
    Double(bitPattern: key >> 63 == 1 ? key & ~(1 << 63) : ~key)
  }
}

/// Kendall's S: pairs that rise less pairs that fall, by merging, in O(n log n).
func signSum(_ values: [Double]) -> Int {
  var (sorted, buffer) = (values, values)
  var sum = 0
  var width = 1
  while width < sorted.count {
    var start = 0
    while start < sorted.count {
      let (middle, end) = (min(start + width, sorted.count), min(start + 2 * width, sorted.count))
      sum += merge(sorted, start, middle, end, into: &buffer)
      start = end
    }
    swap(&sorted, &buffer)
    width *= 2
  }
  return sum
}

/// Merges two ordered runs; says how many pairs of them rise less how many fall.
private func merge(
  _ source: [Double], _ start: Int, _ middle: Int, _ end: Int, into target: inout [Double]
) -> Int {
  var (left, right, place, sum) = (start, middle, start, 0)
  // Those of the left run below, and not above, the element of the right one.
  var (below, notAbove) = (start, start)
  for index in middle..<end {
    while below < middle, source[below] < source[index] { below += 1 }
    while notAbove < middle, source[notAbove] <= source[index] { notAbove += 1 }
    sum += (below - start) - (middle - notAbove)
  }
  while place < end {
    if left < middle, right == end || source[left] <= source[right] {
      target[place] = source[left]
      left += 1
    } else {
      target[place] = source[right]
      right += 1
    }
    place += 1
  }
  return sum
}
