package import Drawing

extension Chart {
  /// How many names of series, rows or small charts have no place in a picture of this size, how many
  /// there are, and whether only a larger picture has room for them.
  package func hiddenNames(_ size: Size) -> (count: Int, all: Int, needsRoom: Bool) {
    if hasFacets {
      let facets = Set(series.map(\.facet)).count
      return (Facets(series, options).hidden(size), facets, true)
    }
    guard options.kind.arrangement != .grid else {
      let shown = SmallMultiples(series, options).window(size).range.count
      return (max(0, series.count - shown), series.count, true)
    }
    // One line has no names; making its plot again may take long.
    if series.count < 2, options.kind.arrangement != .atOneX, options.axisKind.isNumeric {
      return (0, 0, false)
    }
    let plot = fitted(to: size).plot()
    if plot.partsRows {
      let hidden = RowColumns(plot, size, firstRow: options.firstRow).hidden
      return (hidden, plot.rowCount, hidden > 0)
    }
    let layout = plot.layout(size, firstRow: options.firstRow)
    if layout.hiddenRows > 0 { return (layout.hiddenRows, plot.rowCount, true) }
    if let names = plot.x.categories, !plot.x.labelsEnds, layout.columnKeys.isEmpty,
      layout.xTicks.count < names.count
    {
      return (names.count - layout.xTicks.count, names.count, true)
    }
    return (layout.hiddenNames, plot.keys.count, false)
  }
}

extension Axis.Kind {
  fileprivate var isNumeric: Bool {
    if case .categories = self { return false }
    return true
  }
}
