internal import Synchronization

/// Values in order, which were sorted once and are kept for whoever asks next.
///
/// Copies of a part share it. What was sorted is kept beside the result, so that its storage stays what it was
/// and is known again by its address.
package final class KeptOrder: Sendable {
  private let kept = Mutex<(source: [Double], sorted: [Double])?>(nil)

  package init() {}

  /// The values as `sort` leaves them; it is called once for the same storage.
  ///
  /// - Complexity: O(1) for values that were asked for before.
  package func sorted(_ values: [Double], by sort: ([Double]) -> [Double]) -> [Double] {
    kept.withLock { kept in
      if let kept, Self.isSame(kept.source, values) { return kept.sorted }
      let sorted = sort(values)
      kept = (values, sorted)
      return sorted
    }
  }

  private static func isSame(_ one: [Double], _ other: [Double]) -> Bool {
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { $0.baseAddress == one.baseAddress && $0.count == one.count }
    }
  }
}
