/// Cuts lines at the edges of the plot.
struct VectorClip {
  var width: Double
  var height: Double

  /// The parts of a line that lie inside, each with its corners.
  func pieces(_ places: [(x: Double, y: Double)]) -> [[(x: Double, y: Double)]] {
    var result: [[(x: Double, y: Double)]] = []
    var piece: [(x: Double, y: Double)] = []
    for (a, b) in zip(places, places.dropFirst()) {
      guard let (start, end) = clip(a, b) else {
        close(&piece, &result)
        continue
      }
      if let last = piece.last, last != start { close(&piece, &result) }
      if piece.isEmpty { piece.append(start) }
      piece.append(end)
    }
    close(&piece, &result)
    return result
  }

  private func close(
    _ piece: inout [(x: Double, y: Double)], _ result: inout [[(x: Double, y: Double)]]
  ) {
    if piece.count > 1 { result.append(piece) }
    piece = []
  }

  private func clip(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double)
  ) -> ((x: Double, y: Double), (x: Double, y: Double))? {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (near, far) = (0.0, 1.0)
    for (towards, distance) in [
      (-dx, a.x), (dx, width - a.x), (-dy, a.y), (dy, height - a.y),
    ] {
      if towards == 0 {
        if distance < 0 { return nil }
        continue
      }
      let ratio = distance / towards
      if towards < 0 { near = max(near, ratio) } else { far = min(far, ratio) }
    }
    guard near <= far else { return nil }
    let start = near == 0 ? a : (x: a.x + near * dx, y: a.y + near * dy)
    let end = far == 1 ? b : (x: a.x + far * dx, y: a.y + far * dy)
    return (start, end)
  }
}
