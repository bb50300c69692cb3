package import Drawing

extension Sketch {
  private static let cell = (width: 10.0, height: 22.0)

  /// The drawing as a picture of real lines and text.
  package func svg(theme: Theme, title: String) -> String {
    let width = Int(bounded: Double(size.width) * Self.cell.width)
    let height = Int(bounded: Double(size.height) * Self.cell.height)
    let body =
      strokes.map { line($0, theme) } + panels.map { ground($0, theme) }
      + labels.map { text($0, theme) }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width + 16)" height="\(height + 16)" \
      viewBox="-8 -8 \(width + 16) \(height + 16)">
      <title>\(SVG.escaped(title))</title>
      <rect x="-8" y="-8" width="100%" height="100%" rx="6" fill="\(theme.grounds[0].rgb.hex)"/>
      <g font-family="'DejaVu Sans Mono','WenQuanYi Zen Hei Mono','Noto Sans Mono CJK SC',monospace" \
      font-size="16.6" xml:space="preserve">
      \(body.joined(separator: "\n"))
      </g>
      </svg>

      """
  }

  private func line(_ stroke: Stroke, _ theme: Theme) -> String {
    let points = stroke.places.map { place in
      "\(Self.number(place.x * Self.cell.width)),\(Self.number(place.y * Self.cell.height))"
    }
    let dash = stroke.isDashed ? " stroke-dasharray=\"4 6\"" : ""
    let width = stroke.isHeavy ? "4" : "1.6"
    return """
      <polyline points="\(points.joined(separator: " "))" fill="none" stroke-linejoin="round" \
      stroke="\(theme.ink(stroke.style.role).rgb.hex)" stroke-width="\(width)"\(dash)/>
      """
  }

  private func ground(_ panel: Panel, _ theme: Theme) -> String {
    let fill = theme.ground(panel.ground).rgb.hex
    let frame = theme.hasColour ? "" : " stroke=\"#000000\""
    return """
      <rect x="\(panel.area.x * 10)" y="\(panel.area.y * 22)" width="\(panel.area.width * 10)" \
      height="\(panel.area.height * 22)" rx="3" fill="\(fill)"\(frame)/>
      """
  }

  private func text(_ label: Label, _ theme: Theme) -> String {
    let body = label.text.drop { $0 == " " }
    let lead = label.text.count - body.count
    let columns = TextWidth.columns(String(body))
    let bold = label.style.isBold ? " font-weight=\"bold\"" : ""
    return """
      <text x="\((label.cell.x + lead) * 10)" y="\(label.cell.y * 22 + 17)" \
      textLength="\(columns * 10)" lengthAdjust="spacingAndGlyphs" \
      fill="\(theme.ink(label.style.role).rgb.hex)"\(bold)>\(SVG.escaped(String(body)))</text>
      """
  }

  /// A number with at most one decimal.
  private static func number(_ value: Double) -> String {
    let tenths = Int(bounded: (value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}
