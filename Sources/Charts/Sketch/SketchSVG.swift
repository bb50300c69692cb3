package import Drawing

extension Sketch {
  private static let cell = (width: 10.0, height: 22.0)

  /// The drawing as a picture of real lines and text.
  package func svg(theme: Theme, title: String) -> String {
    SVGWriter.page(size, theme: theme, title: title) { writer in
      for area in areas { filled(area, theme, &writer) }
      for stroke in strokes { line(stroke, theme, &writer) }
      for panel in panels { ground(panel, theme, &writer) }
      for label in labels { text(label, theme, &writer) }
    }
  }

  private func line(_ stroke: Stroke, _ theme: Theme, _ writer: inout SVGWriter) {
    let points = stroke.places.map { place in
      Self.number(place.x * Self.cell.width) + "," + Self.number(place.y * Self.cell.height)
    }
    let dash = stroke.isDashed ? [("stroke-dasharray", "4 6")] : []
    writer.element(
      "polyline",
      [
        ("points", points.joined(separator: " ")), ("fill", "none"), ("stroke-linejoin", "round"),
        ("stroke", theme.ink(stroke.style.role).rgb.hex),
        ("stroke-width", stroke.isHeavy ? "4" : "1.6"),
      ] + dash)
  }

  private func filled(_ area: Area, _ theme: Theme, _ writer: inout SVGWriter) {
    let path = area.rings.map { ring in
      "M"
        + ring.map { place in
          Self.number(place.x * Self.cell.width) + "," + Self.number(place.y * Self.cell.height)
        }.joined(separator: " ") + "Z"
    }
    let colour = theme.hasFills ? theme.ground(area.fill.ground) : theme.ink(.faint)
    writer.element(
      "path",
      [("d", path.joined()), ("fill", colour.rgb.hex), ("fill-rule", "evenodd")]
        + (theme.hasFills ? [] : [("fill-opacity", "0.\(2 + area.fill.pattern)")]))
  }

  private func ground(_ panel: Panel, _ theme: Theme, _ writer: inout SVGWriter) {
    writer.element(
      "rect",
      [
        ("x", String(panel.area.x * 10)), ("y", String(panel.area.y * 22)),
        ("width", String(panel.area.width * 10)), ("height", String(panel.area.height * 22)),
        ("rx", "3"), ("fill", theme.ground(panel.ground).rgb.hex),
      ] + (theme.hasColour ? [] : [("stroke", "#000000")]))
  }

  private func text(_ label: Label, _ theme: Theme, _ writer: inout SVGWriter) {
    let body = String(label.text.drop { $0 == " " })
    let lead = label.text.count - body.count
    writer.element(
      "text",
      [
        ("x", String((label.cell.x + lead) * 10)), ("y", String(label.cell.y * 22 + 17)),
        ("textLength", String(TextWidth.columns(body) * 10)),
        ("lengthAdjust", "spacingAndGlyphs"), ("fill", theme.ink(label.style.role).rgb.hex),
      ] + (label.style.isBold ? [("font-weight", "bold")] : []), body)
  }

  /// A number with at most one decimal.
  private static func number(_ value: Double) -> String {
    SVGWriter.number((value * 10).rounded() / 10)
  }
}
