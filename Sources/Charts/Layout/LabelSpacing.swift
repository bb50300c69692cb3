/// Labels that want to stand at certain places and must not overlap.
package enum LabelSpacing {
  /// Starts of intervals, as near to the wanted ones as can be (least squares) without overlap and
  /// within `limits`; in the order given. Nil if they do not fit.
  ///
  /// Neighbours that collide are moved as a block to their mean place (pooling of adjacent
  /// violators), which is the optimum for intervals in a fixed order.
  package static func place(
    wanted: [Double], lengths: [Int], limits: Range<Int>
  ) -> [Int]? {
    guard lengths.reduce(0, +) <= limits.count else { return nil }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [Block] = []
    for index in order {
      blocks.append(Block(wanted[index], lengths[index], limits))
      merge(&blocks, limits)
    }
    var result = Array(repeating: 0, count: wanted.count)
    var next = 0
    var free = limits.lowerBound
    for block in blocks {
      var position = max(free, block.start(limits))
      for _ in 0..<block.count {
        result[order[next]] = position
        position += lengths[order[next]]
        next += 1
      }
      free = position
    }
    return result
  }

  private struct Block {
    var count = 1
    var length: Int
    /// Sum of the starts that members want for the block.
    var sum: Double

    init(_ wanted: Double, _ length: Int, _ limits: Range<Int>) {
      self.length = length
      sum = wanted.isFinite ? wanted : Double(limits.lowerBound)
    }

    func start(_ limits: Range<Int>) -> Int {
      let mean = (sum / Double(count)).rounded()
      let last = limits.upperBound - length
      return Int(bounded: max(Double(limits.lowerBound), min(Double(last), mean)))
    }
  }

  private static func merge(_ blocks: inout [Block], _ limits: Range<Int>) {
    while blocks.count > 1 {
      let last = blocks[blocks.count - 1]
      var before = blocks[blocks.count - 2]
      guard before.start(limits) + before.length > last.start(limits) else { return }
      before.sum += last.sum - Double(last.count * before.length)
      before.length += last.length
      before.count += last.count
      blocks.removeLast(2)
      blocks.append(before)
    }
  }
}
