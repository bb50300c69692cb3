/// Where values lie: a straight line, or several joined, from values (or their logarithms) to
/// positions in columns or rows.
package struct Scale: Hashable, Sendable {
  /// A stretch of the axis.
  package struct Piece: Hashable, Sendable {
    package var values: ClosedRange<Double>
    package var start: Double
    package var end: Double

    package init(values: ClosedRange<Double>, start: Double, end: Double) {
      self.values = values
      self.start = start
      self.end = end
    }
  }

  /// In order of values. Of one value only: everything lies in the middle.
  package var pieces: [Piece]
  package var isLog: Bool

  package init(pieces: [Piece], isLog: Bool = false) {
    self.pieces = pieces
    self.isLog = isLog
  }

  package init(_ values: ClosedRange<Double>, start: Double, end: Double, isLog: Bool = false) {
    self.init(pieces: [Piece(values: values, start: start, end: end)], isLog: isLog)
  }

  /// Where a value lies, beyond the ends if it is beyond them; nil where it cannot lie: not a
  /// number, not above zero on a log scale, within a cut.
  package func position(_ value: Double) -> Double? {
    guard value.isFinite, let first = pieces.first, let last = pieces.last else { return nil }
    if isLog && value <= 0 { return nil }
    if pieces.count == 1 { return position(value, first) }
    if value < first.values.lowerBound { return position(value, first) }
    if value > last.values.upperBound { return position(value, last) }
    for piece in pieces where piece.values.contains(value) { return position(value, piece) }
    return nil
  }

  private func position(_ value: Double, _ piece: Piece) -> Double {
    let low = mapped(piece.values.lowerBound)
    let high = mapped(piece.values.upperBound)
    guard high > low else { return (piece.start + piece.end) / 2 }
    return piece.start + (mapped(value) - low) / (high - low) * (piece.end - piece.start)
  }

  /// The value at a position: the inverse of `position`.
  package func value(at position: Double) -> Double {
    guard let piece = nearest(position) else { return 0 }
    let low = mapped(piece.values.lowerBound)
    let high = mapped(piece.values.upperBound)
    guard piece.end != piece.start, high > low else { return piece.values.lowerBound }
    let value = low + (position - piece.start) / (piece.end - piece.start) * (high - low)
    return isLog ? PowersOfTen.power(value) : value
  }

  private func nearest(_ position: Double) -> Piece? {
    func distance(_ piece: Piece) -> Double {
      let low = min(piece.start, piece.end)
      let high = max(piece.start, piece.end)
      return position < low ? low - position : max(0, position - high)
    }
    return pieces.min { distance($0) < distance($1) }
  }

  private func mapped(_ value: Double) -> Double { isLog ? PowersOfTen.log(value) : value }
}
