import Drawing

/// Heat tables: tiles and their keys.
extension VectorRenderer {
  mutating func tile(_ tile: Tile) {
    guard let left = layout.x.position(tile.x - 0.5), let right = layout.x.position(tile.x + 0.5),
      let row = layout.y.position(tile.y), row >= 0, row <= plotHeight
    else { return }
    let figure = layout.hasShortFigures ? tile.shortText : tile.text
    rect(
      left + 0.1, row - 0.46, right - 0.1, row + 0.46, .series1, opacity: Self.opacity(tile.level))
    guard Double(TextWidth.columns(figure)) + 0.5 <= right - left else { return }
    // The darkest tiles carry the colour of the paper.
    let ink = tile.level > 0.6 ? theme.paper ?? theme.colour(.strong) : theme.colour(.text)
    writer.element(
      "text",
      [
        ("x", SVGWriter.number(plotX((left + right) / 2))),
        ("y", SVGWriter.number(plotY(row) + 4.5)), ("text-anchor", "middle"), ("fill", ink),
        ("font-size", "12"),
      ], figure)
  }

  private static func opacity(_ level: Double) -> String {
    SVGWriter.number(0.08 + 0.82 * max(0, min(1, level)))
  }

  /// Names of numbered columns, and what the shades stand for.
  mutating func tableKeys() {
    for key in layout.columnKeys {
      text(key.text, x(Double(key.column)), y(Double(key.row)) + 13, .dim)
    }
    for label in layout.shades {
      let base = y(Double(label.row)) + 13
      writer.element(
        "rect",
        [
          ("x", SVGWriter.number(x(Double(label.column)))), ("y", SVGWriter.number(base - 10)),
          ("width", "16"), ("height", "12"), ("fill", theme.colour(.series1)),
          ("fill-opacity", Self.opacity(label.step.level)),
        ])
      text(label.step.text, x(Double(label.column + ShadeLabel.signWidth)), base, .dim)
    }
  }
}
