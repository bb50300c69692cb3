extension LineMark {
  /// The corners of the line: with steps, level until the next point.
  func corners(_ run: [DataPoint]) -> [DataPoint] {
    guard isStep, run.count > 1 else { return run }
    var result: [DataPoint] = []
    result.reserveCapacity(run.count * 2)
    for (point, next) in zip(run, run.dropFirst()) {
      result.append(point)
      result.append(DataPoint(x: next.x, y: point.y))
    }
    if let last = run.last { result.append(last) }
    return result
  }
}
