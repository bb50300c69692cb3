import Charts
import Drawing
import Testing

@Suite struct BarChartTests {
  @Test func barsEndInEighths() {
    #expect(
      picture(Chart([series([3, 5, nil, 4.5])], options(.bar)), 30, 9) == """
        Peak                         t
        5.0 ⣀⣀⣀⣀⣀⣀⣀⣀5.0⣀⣀⣀⣀⣀⣀⣀⣀⣀4.5⣀
                  █████       ▃▃▃▃▃
              3.0 █████       █████
        2.5 ▅▅▅▅▅⣀█████⣀⣀⣀⣀⣀⣀⣀█████⣀
            █████ █████       █████
            █████ █████       █████
        0.0 █████⣀█████⣀⣀⣀⣀⣀⣀⣀█████⣀
             2000  2001  2002  2003

        """)
  }

  @Test func inASCII() {
    #expect(
      picture(Chart([series([3, 5, nil, 4.5])], options(.bar)), 30, 9, .ascii) == """
        Peak                         t
        5.0 ________5.0_________4.5_
                  #####       .....
              3.0 #####       #####
        2.5 ooooo_#####_______#####_
            ##### #####       #####
            ##### #####       #####
        0.0 #####_#####_______#####_
             2000  2001  2002  2003

        """)
  }

  @Test func negativeBarsHangFromZero() {
    #expect(
      picture(Chart([series([3, -2, 1])], options(.bar)), 30, 10) == """
        Peak                         t
         4 ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
               3
         2 ⣀███████⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
            ███████              1
         0 ⣀███████⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀███████⣀
                     ███████
        -2 ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀███████⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
                        -2
              2000     2001     2002

        """)
  }

  @Test func partsStandOnEachOther() {
    #expect(
      picture(Chart(upAndDown, options(.stacked)), 30, 10, hasColour: false) == """
        Peak                         t
        █ up  ▓ down
        5.0 ⣀⣀⣀5⣀⣀⣀⣀⣀5⣀⣀⣀⣀⣀5⣀⣀⣀⣀⣀5⣀⣀
            ▓▓▓▓▓ ▓▓▓▓▓ ▓▓▓▓▓ ▓▓▓▓▓
            ▓▓▓▓▓ ▓▓▓▓▓ ▓▓▓▓▓ █████
        2.5 ▓▓▓▓▓⣀▓▓▓▓▓⣀█████⣀█████⣀
            ▓▓▓▓▓ ▓▓▓▓▓ █████ █████
            ▓▓▓▓▓ █████ █████ █████
        0.0 █████⣀█████⣀█████⣀█████⣀
             2000  2001  2002  2003

        """)
  }

  @Test func partsOfAStackHaveNoGapBetweenThem() {
    var random = Seeded(12)
    for _ in 0..<40 {
      let parts = (0..<3).map { index in
        series((0..<5).map { _ in Double.random(in: 0...90, using: &random) }, "p\(index)")
      }
      let plot = Chart(parts, options(.stacked)).plot()
      let size = Size(width: 50, height: Int.random(in: 10...30, using: &random))
      let layout = plot.layout(size)
      let canvas = plot.canvas(size)
      for x in 0..<5 {
        guard let columns = layout.columns?.columns(2000 + Double(x), slot: 0, slots: 1) else {
          Issue.record("no columns")
          continue
        }
        let glyphs = (layout.area.y..<layout.area.maxY).map {
          canvas[layout.area.x + columns.lowerBound, $0].glyph
        }
        let top = glyphs.firstIndex { (0x2581...0x2588).contains($0) } ?? 0
        #expect(glyphs[(top + 1)...].allSatisfy { $0 == 0x2588 })
      }
    }
  }

  @Test func aSmallPartOfAStackKeepsACell() {
    let parts = [series([50], "a"), series([1], "b"), series([50], "c")]
    let plot = Chart(parts, options(.stacked)).plot()
    let canvas = plot.canvas(Size(width: 30, height: 12))
    let roles = Set(canvas.cells.filter { $0.glyph == 0x2588 }.map(\.style.role))
    #expect(Set(parts.indices.map { SeriesStyle.series($0).role }).isSubset(of: roles))
  }

  @Test func theHeightOfEachBarIsItsValueToAnEighth() {
    var random = Seeded(9)
    for _ in 0..<50 {
      let values = (0..<6).map { _ in Double.random(in: 0...900, using: &random) }
      let plot = Chart([series(values.map(Optional.some))], options(.bar)).plot()
      let size = Size(width: 50, height: Int.random(in: 10...40, using: &random))
      let layout = plot.layout(size)
      let canvas = plot.canvas(size)
      for (index, value) in values.enumerated() {
        guard let columns = layout.columns?.columns(2000 + Double(index), slot: 0, slots: 1) else {
          Issue.record("no columns")
          continue
        }
        let x = layout.area.x + columns.lowerBound
        let eighths = (layout.area.y..<layout.area.maxY).reduce(0) { sum, y in
          let glyph = canvas[x, y].glyph
          return sum + ((0x2581...0x2588).contains(glyph) ? Int(glyph - 0x2580) : 0)
        }
        let exact = (layout.baseline - (layout.y.position(value) ?? 0)) * 8
        #expect(abs(Double(eighths) - exact) <= 1, "\(value)")
      }
    }
  }

  @Test func barsAreEquallyWide() {
    for width in 20...200 {
      for count in [1, 2, 5, 9, 31] {
        let values = (0..<count).map { Optional(Double($0 + 1)) }
        let layout = Chart([series(values)], options(.bar)).plot()
          .layout(Size(width: width, height: 12))
        guard let columns = layout.columns, !columns.areThin else { continue }
        let ranges = (0..<count).compactMap {
          columns.columns(2000 + Double($0), slot: 0, slots: 1)
        }
        #expect(ranges.count == count)
        // Without a gap between them some may have a column more.
        let widths = Set(ranges.map(\.count))
        #expect(widths.count == 1 || columns.pitch == 1 && widths == [1, 2])
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect((ranges.last?.upperBound ?? 0) <= layout.area.width)
      }
    }
  }

  @Test func theCrosshairMakesItsBarAmberAndLeavesItWhole() {
    var asked = options(.bar)
    asked.crosshair = 2001
    let plot = Chart([series([3, 5, 1])], asked).plot()
    let layout = plot.layout(Size(width: 40, height: 12))
    let canvas = plot.canvas(Size(width: 40, height: 12))
    for x in layout.columns?.columns(2001, slot: 0, slots: 1) ?? 0..<0 {
      let cell = canvas[layout.area.x + x, layout.area.maxY - 1]
      #expect(cell.style.role == .alert && cell.glyph == 0x2588)
    }
    for x in layout.columns?.columns(2000, slot: 0, slots: 1) ?? 0..<0 {
      #expect(canvas[layout.area.x + x, layout.area.maxY - 1].style.role == .series1)
    }
  }

  @Test func moreBarsThanColumnsBecomeStrokes() {
    let values = (0..<300).map { Optional(Double($0 % 10)) }
    let text = picture(Chart([series(values)], options(.bar)), 40, 10)
    #expect(text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test func aLineRunsAboveTheBarsOnItsOwnAxis() {
    #expect(
      picture(Chart(upAndDown, options(.barLine)), 40, 16) == """
        Peak
        t                                      t
        █ up  ◆ down
          ┈┈┈┈4┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ 5.0
              ◆⠢⠤⠤⣀⣀⣀ 3       2
          ┈┈┈┈┈┈┈┈┈┈┈⠉◆⠑⠒⠒⠤⠤⠤⣀◆⡀┈┈┈┈┈┈1┈┈┈ 2.5
                               ⠈⠉⠉⠒⠒⠒⠤◆

        4 ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀4⣀⣀⣀
                              3    ██████
                           ▄▄▄▄▄▄  ██████
        2 ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀2⣀⣀⣀⣀██████⣀⣀██████⣀
              1    ██████  ██████  ██████
           ▄▄▄▄▄▄  ██████  ██████  ██████
        0 ⣀██████⣀⣀██████⣀⣀██████⣀⣀██████⣀
            2000    2001    2002    2003

        """)
  }
}
