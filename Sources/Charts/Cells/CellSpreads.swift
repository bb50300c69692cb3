import Drawing

/// Areas, strokes with ends, boxes and candles on cells.
extension CellRenderer {
  /// Fills the dots between two lines. Without colour areas differ by their pattern.
  mutating func fillArea(_ mark: AreaMark) {
    let scale = layout.scale(mark.side)
    let style = mark.isBand ? Style.faint : mark.look.style
    for column in 0..<raster.width {
      let x = (Double(column) + 0.5) / Double(raster.resolution.dots.x)
      guard let ends = mark.ends(at: layout.x.value(at: x)),
        let low = scale.position(ends.low), let high = scale.position(ends.high),
        abs(low) < 1e6, abs(high) < 1e6
      else { continue }
      let top = Int(bounded: raster.dot(y: min(low, high)).rounded(.up))
      let bottom = Int(bounded: raster.dot(y: max(low, high)).rounded(.up)) - 1
      guard top <= bottom else { continue }
      for row in max(0, top)..<max(max(0, top), min(raster.height, bottom + 1))
      where isFilled(mark, column, row, isEdge: row == top) {
        raster.set(x: column, y: row, style, priority: mark.isBand ? 1 : 3)
      }
    }
  }

  private func isFilled(_ mark: AreaMark, _ column: Int, _ row: Int, isEdge: Bool) -> Bool {
    if mark.isBand { return (column + row) % 2 == 0 }
    if hasColour || isEdge { return true }
    return switch mark.look.fill {
    case 0: true
    case 1: (column + row) % 2 == 0
    case 2: row % 2 == 0 && column % 2 == 0
    case 3: row % 4 == 0 && column % 2 == 0
    case 4: column % 2 == 0
    default: column % 4 == 0
    }
  }

  mutating func spans(_ mark: SpanMark) {
    for span in mark.spans {
      guard let x = layout.x.position(span.x), let low = layout.y.position(span.low),
        let high = layout.y.position(span.high), abs(low) < 1e6, abs(high) < 1e6, abs(x) < 1e6
      else { continue }
      stroke(x, low, high, mark.look.style, priority: 6)
      let column = Int(bounded: raster.dot(x: x).rounded())
      for row in [low, high] {
        let y = Int(bounded: raster.dot(y: row).rounded())
        for dot in column - 1...column + 1 {
          raster.set(x: dot, y: y, mark.look.style, priority: 6)
        }
      }
    }
  }

  private mutating func stroke(
    _ x: Double, _ low: Double, _ high: Double, _ style: Style, priority: UInt8
  ) {
    var phase = Raster.Phase(.solid)
    let column = raster.dot(x: x)
    raster.line(
      from: (column, raster.dot(y: low)), to: (column, raster.dot(y: high)), style,
      priority: priority, phase: &phase)
  }

  mutating func wicks(_ mark: CandleMark) {
    for candle in mark.candles {
      guard let x = layout.x.position(candle.x), let low = layout.y.position(candle.low),
        let high = layout.y.position(candle.high), abs(low) < 1e6, abs(high) < 1e6
      else { continue }
      stroke(x, low, high, mark.look(candle).style, priority: 4)
    }
  }

  /// Bodies of whole cells where candles have columns of their own; else strokes are enough.
  func bodies(_ mark: CandleMark, on canvas: inout Canvas) {
    guard mark.candles.count * 2 <= area.width else { return }
    let half = min(2, max(0, area.width / max(1, mark.candles.count) / 4))
    for candle in mark.candles {
      guard let x = layout.x.position(candle.x), let open = layout.y.position(candle.open),
        let close = layout.y.position(candle.close), abs(open) < 1e6, abs(close) < 1e6
      else { continue }
      let look = mark.look(candle)
      let top = Int(bounded: min(open, close).rounded())
      let bottom = max(top, Int(bounded: max(open, close).rounded()) - 1)
      let column = Int(bounded: x.rounded(.down))
      for row in top...bottom where row >= 0 && row < area.height {
        for offset in -half...half where column + offset >= 0 && column + offset < area.width {
          canvas.put(
            CellBars.fill(candle.rises ? 0 : 2, glyphs), x: area.x + column + offset,
            y: area.y + row, look.style)
        }
      }
    }
  }
}
