internal import Charts
internal import ClusterAtlas
internal import Drawing

extension DocumentBuilder {
  /// A drawing as lines of the page; what names a part of it is a link.
  mutating func drawing(
    _ sketch: Sketch, appearance: Appearance, target: (String) -> Destination?
  ) {
    var canvas = Canvas(size: sketch.size)
    sketch.draw(
      on: &canvas, at: Point(x: 0, y: 0), glyphs: appearance.glyphs, areas: appearance.areas)
    let links = sketch.labels.compactMap { label in
      label.part.flatMap(target).map { (area: label.area, target: $0) }
    }
    for y in 0..<canvas.size.height { add(Self.line(canvas, y, links)) }
  }

  /// A plot as lines of the page.
  mutating func picture(_ plot: Plot, size: Size) {
    let canvas = plot.canvas(size)
    for y in 0..<canvas.size.height { add(Self.line(canvas, y, [])) }
  }

  private static func line(
    _ canvas: Canvas, _ y: Int, _ links: [(area: Rect, target: Destination)]
  ) -> DocumentLine {
    var spans: [Span] = []
    for (x, cell) in canvas.row(y).enumerated() {
      var text = String.UnicodeScalarView()
      for value in canvas.scalars(of: cell) {
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      guard !text.isEmpty else { continue }
      let target = links.last { $0.area.contains(Point(x: x, y: y)) }?.target
      let style = target == nil ? cell.style : cell.style.linked()
      if let last = spans.last, last.style == style, last.target == target {
        spans[spans.count - 1].text.unicodeScalars.append(contentsOf: text)
      } else {
        spans.append(Span(String(text), style, target: target))
      }
    }
    return DocumentLine(spans)
  }
}
