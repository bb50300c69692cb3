extension [Int] {
  /// The year that is nearest to another one, whichever number that is; of two the first.
  package func nearest(to wanted: Int) -> Int? {
    guard let first = self.min(), let last = self.max() else { return nil }
    let held = Swift.min(Swift.max(wanted, first), last)
    return self.min { abs($0 - held) < abs($1 - held) }
  }
}
