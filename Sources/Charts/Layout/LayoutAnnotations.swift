import Drawing

/// What stands above the plot.
extension LayoutBuilder {
  /// Words in the first row, periods in the next.
  func annotate(_ layout: inout PlotLayout, _ top: Int) {
    var row = top
    let words = self.words(layout, row)
    if !words.isEmpty {
      layout.annotations += fitting(words, layout)
      row += 1
    }
    layout.annotations += periods(layout, row)
  }

  private func words(_ layout: PlotLayout, _ row: Int) -> [Annotation] {
    plot.marks.compactMap { mark in
      guard case .rule(let rule) = mark, rule.isVertical, !rule.label.isEmpty,
        let position = layout.x.position(rule.at), position >= 0,
        position <= Double(layout.area.width)
      else { return nil }
      let text = TextWidth.truncated(rule.label, to: max(1, layout.area.width))
      return Annotation(
        text: text, role: rule.at == plot.crosshair ? .alert : rule.kind.labelRole, column: 0,
        row: row, position: position)
    }
  }

  /// As many words as have room, the first ones first.
  private func fitting(_ words: [Annotation], _ layout: PlotLayout) -> [Annotation] {
    var count = words.count
    while count > 0 {
      let some = Array(words.prefix(count))
      let right = size.width
      if let placed = Annotation.place(some, left: layout.area.x, right: right) { return placed }
      count -= 1
    }
    return []
  }

  private func periods(_ layout: PlotLayout, _ row: Int) -> [Annotation] {
    plot.marks.compactMap { mark in
      guard case .band(let band) = mark, !band.label.isEmpty,
        let low = layout.x.position(band.range.lowerBound),
        let high = layout.x.position(band.range.upperBound)
      else { return nil }
      let first = max(0, Int(bounded: max(-1, min(1e6, low)).rounded(.down)))
      let last = min(layout.area.width, Int(bounded: max(-2, min(1e6, high)).rounded(.down)) + 1)
      guard last - first >= 2 else { return nil }
      let room = last - first - 2
      let isLoose = TextWidth.columns(band.label) + 2 <= room
      let text = isLoose ? " \(band.label) " : TextWidth.truncated(band.label, to: room)
      let column = first + (last - first - TextWidth.columns(text)) / 2
      let extent = layout.area.x + first..<layout.area.x + last
      return Annotation(
        text: text, role: .dim, column: layout.area.x + column, row: row, extent: extent,
        position: (low + high) / 2)
    }
  }
}

extension RuleMark.Kind {
  var labelRole: Role {
    switch self {
    case .event: .dim
    case .turningPoint: .accent
    case .seriesBreak: .faint
    case .crosshair: .alert
    case .reference: .dim
    }
  }
}
