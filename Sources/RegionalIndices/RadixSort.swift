/// Sorting of doubles by their bits, about linear in n.
///
/// One counting pass spreads the numbers over buckets by their leading bits; each bucket then
/// fits the cache, is spread once more, and is finished by insertion. Equal to `sorted()` for
/// finite numbers.
package enum RadixSort {
  private static let buckets = 2048
  /// Below this a comparison sort is as fast.
  private static let threshold = 512
  /// A bucket larger than this is spread again like the whole.
  private static let cacheSize = 1 << 16

  /// The numbers in ascending order; −0 comes before 0.
  package static func ascending(_ values: [Double]) -> [Double] {
    guard values.count >= threshold else { return values.sorted(by: precedes) }
    if isAscending(values) { return values }
    return [Double](unsafeUninitializedCapacity: values.count) { target, count in
      SystemMemory.useLargePages(target)
      values.withUnsafeBufferPointer { spread($0, into: target) }
      count = values.count
    }
  }

  /// A key whose unsigned order is the order of the numbers.
  @inline(__always)
  private static func key(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    return bits ^ (UInt64(bitPattern: Int64(bitPattern: bits) >> 63) | 0x8000_0000_0000_0000)
  }

  /// Whether nothing is to be done, which is seen at the first step down.
  private static func isAscending(_ values: [Double]) -> Bool {
    values.withUnsafeBufferPointer { values in
      var place = 1
      while place < values.count, key(values[place &- 1]) <= key(values[place]) { place &+= 1 }
      return place == values.count
    }
  }

  private static func precedes(_ a: Double, _ b: Double) -> Bool { key(a) < key(b) }

  /// Spreads over buckets, then sorts each; large input on two threads.
  private static func spread(
    _ source: UnsafeBufferPointer<Double>, into target: UnsafeMutableBufferPointer<Double>
  ) {
    let cells = Cells(sampling: source, count: buckets)
    let parts = source.count >= 1 << 19 ? 2 : 1
    let limits = (0...parts).map { source.count * $0 / parts }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: parts * buckets) { starts in
      starts.initialize(repeating: 0)
      TwoThreads.run(parts) { part in
        let starts = UnsafeMutableBufferPointer(rebasing: starts[(part * buckets)...])
        for index in limits[part]..<limits[part + 1] {
          starts[cells.index(key(source[index]))] &+= 1
        }
      }
      accumulate(starts, parts: parts)
      TwoThreads.run(parts) { part in
        let starts = UnsafeMutableBufferPointer(rebasing: starts[(part * buckets)...])
        for index in limits[part]..<limits[part + 1] {
          let bucket = cells.index(key(source[index]))
          target[starts[bucket]] = source[index]
          starts[bucket] &+= 1
        }
      }
      let ends = UnsafeBufferPointer(rebasing: starts.suffix(buckets))
      TwoThreads.run(parts) { part in
        sortBuckets(target, cells, ends: ends, from: limits[part], to: limits[part + 1])
      }
    }
  }

  /// Counts turned into first places: bucket by bucket, part by part.
  private static func accumulate(_ counts: UnsafeMutableBufferPointer<Int>, parts: Int) {
    var next = 0
    for bucket in 0..<buckets {
      for part in 0..<parts {
        (counts[part * buckets + bucket], next) = (next, next + counts[part * buckets + bucket])
      }
    }
  }

  /// Sorts the buckets that end in `from + 1 ... to`.
  private static func sortBuckets(
    _ values: UnsafeMutableBufferPointer<Double>, _ cells: Cells,
    ends: UnsafeBufferPointer<Int>, from lower: Int, to upper: Int
  ) {
    let largest = min(values.count, cacheSize)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: largest) { scratch in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * largest) { counts in
        var start = 0
        for (bucket, end) in ends.enumerated() where end > start {
          if end > lower, end <= upper {
            let part = UnsafeMutableBufferPointer(rebasing: values[start..<end])
            sortBucket(part, cells.within(bucket, part), scratch, counts)
          }
          start = end
        }
      }
    }
  }

  private static func sortBucket(
    _ part: UnsafeMutableBufferPointer<Double>, _ cells: Cells?,
    _ scratch: UnsafeMutableBufferPointer<Double>, _ counts: UnsafeMutableBufferPointer<UInt32>
  ) {
    if part.count <= 24 { return insertionSort(part) }
    if part.count > cacheSize { return sortLarge(part) }
    guard let cells else { return }
    let counts = UnsafeMutableBufferPointer(rebasing: counts[..<cells.count])
    counts.initialize(repeating: 0)
    for value in part { counts[cells.inner(key(value))] &+= 1 }
    var next: UInt32 = 0
    var crowd: UInt32 = 0
    for cell in 0..<counts.count {
      let size = counts[cell]
      crowd = max(crowd, size)
      counts[cell] = next
      next &+= size
    }
    for value in part {
      let cell = cells.inner(key(value))
      scratch[Int(counts[cell])] = value
      counts[cell] &+= 1
    }
    _ = part.update(fromContentsOf: scratch[..<part.count])
    if crowd > 48 { comparisonSort(part) } else { insertionSort(part) }
  }

  /// Many numbers with the same leading bits: spread again if that separates them.
  private static func sortLarge(_ part: UnsafeMutableBufferPointer<Double>) {
    guard let cells = Cells(covering: part) else { return }
    let copy = Array(part)
    let outliers = copy.count { cells.inner(key($0)) == cells.inner(key(copy[0])) }
    if outliers > part.count - part.count / 16 { return comparisonSort(part) }
    copy.withUnsafeBufferPointer { spread($0, into: part) }
  }

  private static func comparisonSort(_ part: UnsafeMutableBufferPointer<Double>) {
    var part = part
    part.sort(by: precedes)
  }

  private static func insertionSort(_ part: UnsafeMutableBufferPointer<Double>) {
    guard var previous = part.first else { return }
    for index in 1..<max(part.count, 1) {
      let value = part[index]
      if key(previous) <= key(value) {
        previous = value
        continue
      }
      var place = index
      while place > 0, key(part[place &- 1]) > key(value) {
        part[place] = part[place &- 1]
        place &-= 1
      }
      part[place] = value
    }
  }

  /// Equal steps of the keys between a lowest and a highest one.
  private struct Cells {
    let lowest: UInt64
    let shift: UInt64
    let count: Int

    /// From a sample, for `index`, which puts what lies outside into the first or last cell.
    init(sampling values: UnsafeBufferPointer<Double>, count: Int) {
      let keys = stride(from: 0, to: values.count, by: max(1, values.count / 511)).lazy
        .map { key(values[$0]) }
      self.init(keys.reduce(.max, min), keys.reduce(.min, max), count)
    }

    /// From all values, for `inner`; nil if they are equal.
    init?(covering values: UnsafeMutableBufferPointer<Double>) {
      var (low, high) = (UInt64.max, UInt64.min)
      for value in values {
        let k = key(value)
        low = min(low, k)
        high = max(high, k)
      }
      if low == high { return nil }
      self.init(low, high, Self.size(for: values.count))
    }

    /// The next power of two.
    private static func size(for count: Int) -> Int {
      1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
    }

    private init(_ low: UInt64, _ high: UInt64, _ count: Int) {
      let spreadBits = UInt64.bitWidth - (high - low).leadingZeroBitCount
      lowest = low
      self.count = count
      shift = UInt64(max(0, spreadBits - count.trailingZeroBitCount))
    }

    /// Finer cells for what `index` put into one of these; nil if that is one key only.
    func within(_ bucket: Int, _ values: UnsafeMutableBufferPointer<Double>) -> Cells? {
      if bucket == 0 || bucket == count - 1 || values.count < 64 { return Cells(covering: values) }
      if shift == 0 { return nil }
      let low = lowest + UInt64(bucket) << shift
      return Cells(low, low + ((1 << shift) - 1), Self.size(for: values.count))
    }

    @inline(__always)
    func index(_ key: UInt64) -> Int {
      let distance = key < lowest ? 0 : (key &- lowest) &>> shift
      return Int(truncatingIfNeeded: min(distance, UInt64(truncatingIfNeeded: count &- 1)))
    }

    @inline(__always)
    func inner(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &- lowest) &>> shift) }
  }
}
