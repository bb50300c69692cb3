import Drawing

/// A name beside the end (or the start) of its line.
package struct EndLabel: Hashable, Sendable {
  package var key: SeriesKey
  package var text: String
  package var column: Int
  package var row: Int
}

/// Names at the ends of lines.
struct EndLabels {
  var keys: [SeriesKey]
  var rows: Int

  /// Rows, in the plot, of the names that can stand there; nil where a legend is better.
  func place(_ positions: [Double]) -> [Int?]? {
    guard keys.count <= rows else { return selected(positions) }
    let wanted = positions.map { $0 - 0.5 }
    let lengths = Array(repeating: 1, count: keys.count)
    guard let found = LabelSpacing.place(wanted: wanted, lengths: lengths, limits: 0..<rows) else {
      return nil
    }
    let moved = zip(found, wanted).map { abs(Double($0) - $1) }.max() ?? 0
    if moved <= 2.5 || rows < 5 { return found }
    return keys.count > 6 ? selected(positions) : nil
  }

  /// Where there are too many: those that stand exactly at their line, highlighted ones first.
  private func selected(_ positions: [Double]) -> [Int?] {
    var taken = Set<Int>()
    var result = [Int?](repeating: nil, count: keys.count)
    let order = keys.indices.sorted {
      (keys[$0].look.isHighlighted ? 0 : 1, $0) < (keys[$1].look.isHighlighted ? 0 : 1, $1)
    }
    for index in order {
      let row = Int(bounded: max(0, min(Double(rows - 1), positions[index].rounded(.down))))
      if taken.insert(row).inserted { result[index] = row }
    }
    return result
  }
}
