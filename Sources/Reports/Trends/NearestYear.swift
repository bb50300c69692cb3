extension [Int] {
  /// The year that is nearest to another one, whichever number that is; of two the first.
  package func nearest(to wanted: Int) -> Int? {
    self.min { abs(Double($0) - Double(wanted)) < abs(Double($1) - Double(wanted)) }
  }
}
