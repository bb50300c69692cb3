internal import RegionalIndices
internal import Tabular

extension GroupSample {
  /// The values in ascending order, sorted once for all measures of the part; as they stand where one is below
  /// zero or no number, so that a refusal names its place.
  var ascending: [Double] {
    let sorted = order.sorted(values, by: RadixSort.ascending)
    guard let first = sorted.first, let last = sorted.last, first >= 0, last.isFinite else {
      return values
    }
    return sorted
  }
}
