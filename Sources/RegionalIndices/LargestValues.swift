extension [Double] {
  /// The k largest of finite numbers, in no order; all where there are no more.
  ///
  /// A few stand in a heap with the least of them on top, which a larger one replaces; many are the
  /// end of the sorted list.
  ///
  /// - Complexity: O(n) for a few, in an order of chance; O(n log k) at most.
  func largest(_ k: Int) -> [Double] {
    guard k < count else { return self }
    guard k < count / 64 else { return Array(RadixSort.ascending(self).suffix(k)) }
    var heap = RadixSort.ascending(Array(prefix(k)))
    for value in self[k...] where value > heap[0] { heap.replaceLeast(by: value) }
    return heap
  }

  /// Puts a value in the place of the top of a heap, and in order.
  private mutating func replaceLeast(by value: Double) {
    var hole = 0
    while 2 * hole + 1 < count {
      var child = 2 * hole + 1
      if child + 1 < count, self[child + 1] < self[child] { child += 1 }
      guard self[child] < value else { break }
      self[hole] = self[child]
      hole = child
    }
    self[hole] = value
  }
}
