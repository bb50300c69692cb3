internal import Drawing

extension Canvas {
  /// The picture with ASCII for what these looks keep off a terminal, as ncurses would show it.
  func standingIn(for appearance: Appearance) -> Canvas {
    guard appearance.glyphs == .ascii || appearance.ambiguousIsWide else { return self }
    var copy = Canvas(size: size)
    for y in 0..<size.height {
      for (x, cell) in row(y).enumerated() where cell.glyph != 0 {
        let text = String(
          String.UnicodeScalarView(
            scalars(of: cell).compactMap { Unicode.Scalar($0).map { Self.shown($0, appearance) } }))
        copy.write(text, x: x, y: y, cell.style)
      }
    }
    return copy
  }

  private static func shown(_ scalar: Unicode.Scalar, _ appearance: Appearance) -> Unicode.Scalar {
    guard !scalar.isASCII, TextWidth.columns(scalar) == 1 else { return scalar }
    guard appearance.glyphs == .ascii || TextWidth.isAmbiguous(scalar) else { return scalar }
    return StandIn.ascii(for: scalar)
  }
}
