import Drawing

/// Rows with names in several columns, where one below the other they have no room and side by side all
/// of them have.
struct RowColumns {
  let plot: Plot
  let size: Size
  /// How many stand side by side; 1 where the plot is drawn as it is.
  private(set) var count = 1
  /// Rows of each.
  private(set) var rows: Int
  /// Rows that have no room.
  private(set) var hidden = 0

  private static let gap = 2
  private static let most = 4
  /// Columns of a bar with its value, beside the name.
  private static let leastBar = 18

  init(_ plot: Plot, _ size: Size, firstRow: Int = 0) {
    self.plot = plot
    self.size = size
    rows = plot.rowCount
    hidden = plot.layout(size, firstRow: firstRow).hiddenRows
    guard plot.partsRows, firstRow == 0, hidden > 0, let names = plot.y.categories else { return }
    let widest = names.map { TextWidth.columns($0) }.max() ?? 0
    for count in 2...Self.most {
      let width = (size.width - Self.gap * (count - 1)) / count
      guard width >= min(widest, width / 2) + Self.leastBar else { return }
      let groups = (names.count / plot.rowsOfGroup + count - 1) / count
      let rows = groups * plot.rowsOfGroup
      // Title and axis take what they take in the whole.
      guard rows <= names.count - hidden else { continue }
      (self.count, self.rows, hidden) = (count, rows, 0)
      return
    }
  }

  var isParted: Bool { count > 1 }

  private func nameWidth(_ width: Int) -> Int {
    let widest = plot.y.categories?.map { TextWidth.columns($0) }.max() ?? 0
    return min(widest, width / 2 - 1)
  }

  /// The range that leaves room for the values behind the bars in a narrow column.
  private func roomy(_ width: Int) -> ClosedRange<Double> {
    var (longest, farthest) = (0, plot.x.range.lowerBound)
    for case .label(let label) in plot.marks where label.place == .behind {
      longest = max(longest, TextWidth.columns(label.text))
      farthest = max(farthest, label.at.x)
    }
    let room = width - nameWidth(width) - 1
    let low = plot.x.range.lowerBound
    guard room > longest + 2, !plot.x.isLog else { return plot.x.range }
    let high = low + (farthest - low) * Double(room) / Double(room - longest - 2)
    return low...max(high, plot.x.range.upperBound)
  }

  /// Each column with its place; the first has the title.
  var parts: [(plot: Plot, area: Rect)] {
    let width = (size.width - Self.gap * (count - 1)) / count
    return (0..<count).compactMap { column in
      let range = column * rows..<min(plot.rowCount, (column + 1) * rows)
      guard !range.isEmpty else { return nil }
      var part = plot.rows(range)
      if column > 0 { part.title = plot.title.isEmpty && plot.note.isEmpty ? "" : " " }
      if column < count - 1 { part.note = "" }
      // All have the same place for names and the same scale, so that bars can be compared.
      part.x.range = roomy(width)
      let names = part.y.categories ?? []
      part.y.kind = .categories(names.map { TextWidth.padded($0, to: nameWidth(width)) })
      let area = Rect(x: column * (width + Self.gap), y: 0, width: width, height: size.height)
      return (part, area)
    }
  }
}

extension Plot {
  /// Some of the rows with names, and what lies in them.
  func rows(_ range: Range<Int>) -> Plot {
    guard let names = y.categories else { return self }
    var part = self
    part.y.kind = .categories(Array(names[range]))
    part.y.range = 0...Double(max(1, range.count))
    let first = Double(range.lowerBound)
    let places = first..<Double(range.upperBound)
    part.marks = marks.compactMap { $0.inRows(places, first) }
    return part
  }
}

extension Mark {
  /// What of it lies in some rows, counted from the first of them.
  fileprivate func inRows(_ places: Range<Double>, _ first: Double) -> Mark? {
    switch self {
    case .bars(var mark):
      mark.bars = mark.bars.filter { places.contains($0.x) }.map {
        Bar(x: $0.x - first, from: $0.from, to: $0.to)
      }
      return .bars(mark)
    case .points(var mark):
      mark.points = mark.points.filter { places.contains($0.y) }.map {
        DataPoint(x: $0.x, y: $0.y - first)
      }
      return .points(mark)
    case .label(var label):
      guard places.contains(label.at.y) else { return nil }
      label.at.y -= first
      return .label(label)
    default: return self
    }
  }
}
