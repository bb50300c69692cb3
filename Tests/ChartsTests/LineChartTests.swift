import Charts
import Drawing
import Testing

@Suite struct LineChartTests {
  @Test func inBraille() {
    #expect(
      picture(Chart([peak], options()), 30, 9) == """
        Peak                         t
        5.0 ┈┈┈┈┈┈┈┈┈┈┈┈⣀⢄┈┈┈┈┈┈┈┈┈┈┈┈
                     ⢀⠔⠊  ⠉⠢⡀
                   ⢀⠔⠁      ⠈⠢⡀
        2.5 ┈┈┈┈┈⢀⠔⠁┈┈┈┈┈┈┈┈┈┈⠈⠢⡀┈┈┈┈┈
               ⢀⠔⠁              ⠈⠢⡀
             ⢀⠔⠁                  ⠈⠢⡀
        0.0 ⠔⠁┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠈⠢
          2000         2005       2010

        """)
  }

  @Test func inBlocks() {
    #expect(
      picture(Chart([peak], options()), 30, 9, .blocks) == """
        Peak                         t
        5.0 ┈┈┈┈┈┈┈┈┈┈┈┈▗▄┈┈┈┈┈┈┈┈┈┈┈┈
                     ▗▄▀▘ ▀▄▖
                   ▗▞▘      ▝▚▖
        2.5 ┈┈┈┈┈▗▞▘┈┈┈┈┈┈┈┈┈┈▝▚▖┈┈┈┈┈
               ▗▞▘              ▝▚▖
             ▗▞▘                  ▝▚▖
        0.0 ▞▘┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈▝▚
          2000         2005       2010

        """)
  }

  @Test func inASCII() {
    #expect(
      picture(Chart([peak], options()), 30, 9, .ascii) == """
        Peak                         t
        5.0 - - - - - - -.- - - - - -
                      .'' '.
                   .''      ''.
        2.5 - - - : - - - - - -:- - -
               ..'              '..
             .'                    '.
        0.0 .'- - - - - - - - - - - '.
          2000         2005       2010

        """)
  }

  @Test func gapsStayGapsAndASingleValueIsSeen() {
    #expect(
      picture(Chart([series([1, 2, nil, 4, nil, 2, 1])], options()), 30, 8) == """
        Peak                         t
        4 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈●┈┈┈┈┈┈┈┈┈┈┈┈┈


        2 ┈┈┈⢀⡠┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⢄⡀┈┈┈
          ⢀⡠⠒⠁                    ⠈⠒⢄⡀
          ⠁                          ⠈
        2000     2002      2004   2006

        """)
  }

  @Test func namesStandAtTheEndsOfTheirLines() {
    #expect(
      picture(Chart(upAndDown, options()), 46, 9, .ascii) == """
        Peak                                         t
        4 b.- - - - - - - - - - - - - - - - - ..a up
            '''..                       ...'''
        3 - - - - -''.b.- - - - - .a.'''- - - -
                        '' ....'''
        2 - - - - - -.a.''' - -'''.b- - - - - -
               ...'''                '''...
        1 a.''' - - - - - - - - - - - - - -'- ..b down
        2000         2001        2002         2003

        """)
  }

  @Test func whereNamesDoNotFitThereIsALegend() {
    let rows = picture(Chart(upAndDown, options()), 30, 9).split(separator: "\n")
    #expect(rows[1] == "● up  ◆ down")
  }

  @Test func inChineseWithCrosshairAndTurningPoint() {
    var asked = options(.line, "峰值")
    asked.language = .chinese
    asked.crosshair = 2005
    asked.events = [
      ChartEvent(x: 2005, label: Bilingual("peak", "顶点"), kind: .turningPoint)
    ]
    #expect(
      picture(Chart([peak], asked), 30, 12) == """
        峰值                         t
                      顶点
                        ⠅
                      ⢀⠔◆⢄
        4 ┈┈┈┈┈┈┈┈┈┈⢀⠔⠁┈⠅⠈⠢⡀┈┈┈┈┈┈┈┈┈┈
                   ⡠⠃   ⠅  ⠈⠢⡀
                 ⡠⠊     ⠅    ⠈⠢⡀
        2 ┈┈┈┈┈⡠⠊┈┈┈┈┈┈┈⠅┈┈┈┈┈┈⠑⢄┈┈┈┈┈
             ⢀⠜         ⠅        ⠑⢄
           ⢀⠔⠁          ⠅          ⠑⢄
        0 ⠔⠁┈┈┈┈┈┈┈┈┈┈┈┈⠅┈┈┈┈┈┈┈┈┈┈┈⠈⠢
        2000          2005        2010

        """)
  }

  @Test func theCrosshairIsAmberInPlotAndAxis() {
    var asked = options()
    asked.crosshair = 2005
    let plot = Chart([peak], asked).plot()
    let layout = plot.layout(Size(width: 40, height: 12))
    let canvas = plot.canvas(Size(width: 40, height: 12))
    let column = layout.area.x + Int((layout.x.position(2005) ?? 0).rounded(.down))
    #expect(canvas[column, layout.area.y].style.role == .alert)
    let label = layout.xTicks.first { $0.isCrosshair }
    #expect(canvas[label?.start ?? 0, 11].style.role == .alert)
  }

  @Test func periodsAreBrackets() {
    var asked = options()
    asked.bands = [
      ChartBand(from: 2001, to: 2005, label: Bilingual("rise")),
      ChartBand(from: 2006, to: 2009, label: Bilingual("fall")),
    ]
    let rows = picture(Chart([peak], asked), 40, 12).split(separator: "\n")
    #expect(rows[1] == "      ├──── rise ────┤  ├── fall ───┤")
    let ascii = picture(Chart([peak], asked), 40, 12, .ascii).split(separator: "\n")
    #expect(ascii[1] == "      |---- rise ----|  |-- fall ---|")
  }

  @Test func aBreakPartsTheLineAndIsMarked() {
    var broken = series([1, 1, 1, 2, 2, 2])
    broken.points[3].flags = .breakBefore
    let plot = Chart([broken], options()).plot()
    let lines = plot.marks.compactMap { mark in
      if case .line(let line) = mark { line } else { nil }
    }
    #expect(lines.first?.runs.map(\.count) == [3, 3])
    let rules = plot.marks.compactMap { mark in
      if case .rule(let rule) = mark { rule.at } else { nil }
    }
    #expect(rules == [2002.5])
  }

  @Test func uncertainValuesAreRings() {
    var estimated = series([1, 2, 3])
    estimated.points[2].flags = .estimated
    #expect(picture(Chart([estimated], options()), 30, 8).contains("○"))
    #expect(picture(Chart([estimated], options()), 30, 8, .ascii).contains("o"))
  }

  @Test func aZoomKeepsTheLineUpToItsEdges() {
    var asked = options()
    asked.from = 2002.5
    asked.to = 2007.5
    let plot = Chart([peak], asked).plot()
    let layout = plot.layout(Size(width: 40, height: 12))
    let canvas = plot.canvas(Size(width: 40, height: 12))
    for column in layout.area.x..<layout.area.maxX {
      let drawn = (layout.area.y..<layout.area.maxY).contains { row in
        (0x2801...0x28FF).contains(canvas[column, row].glyph)
      }
      #expect(drawn, "column \(column) is empty")
    }
    #expect(layout.y.position(2.5) ?? 99 <= Double(layout.area.height))
  }

  @Test func everyPointIsDrawnInTheDotOfItsValue() {
    var random = Seeded(21)
    for _ in 0..<30 {
      let values = (0..<20).map { _ in Double.random(in: -1000...1000, using: &random) }
      let plot = Chart([series(values.map(Optional.some))], options()).plot()
      let size = Size(
        width: Int.random(in: 40...120, using: &random),
        height: Int.random(in: 8...40, using: &random))
      let layout = plot.layout(size)
      let canvas = plot.canvas(size)
      for (index, value) in values.enumerated() {
        let column = (layout.x.position(2000 + Double(index)) ?? 0) * 2 - 0.5
        let row = (layout.y.position(value) ?? 0) * 4 - 0.5
        #expect(isDot(canvas, layout, Int(column.rounded()), Int(row.rounded())))
      }
    }
  }

  /// Whether a dot of the plot is set, read back from the braille of the canvas.
  private func isDot(_ canvas: Canvas, _ layout: PlotLayout, _ x: Int, _ y: Int) -> Bool {
    let glyph = canvas[layout.area.x + x / 2, layout.area.y + y / 4].glyph
    guard (0x2800...0x28FF).contains(glyph) else { return false }
    let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    return (glyph - 0x2800) & bits[y % 4][x % 2] != 0
  }

  @Test func stepsAreLevelBetweenValues() {
    let mark = Chart([series([1, 3])], options(.step)).plot()
    let rows = PlainText.encode(mark.canvas(Size(width: 24, height: 8)))
    #expect(rows.contains("⠤⠤⠤⠤⠤⠤") || rows.contains("⣀⣀⣀⣀⣀⣀") || rows.contains("⠒⠒⠒⠒⠒⠒"))
  }

  @Test func withAnotherUnitThereIsASecondAxis() {
    var other = series([50, 60, 70, 80], "share", unit: "%")
    other.side = .right
    let layout = Chart([series([1, 2, 3, 4]), other], options()).plot()
      .layout(Size(width: 60, height: 16))
    #expect(layout.right != nil)
    #expect(layout.rightTicks.map(\.start) == layout.yTicks.map(\.start))
  }

  @Test func emptySpansCanBeCutOut() {
    let points =
      [(x: 1952.0, y: Optional(20.0))] + (1978...2020).map { (x: Double($0), y: Optional(30.0)) }
    var asked = options()
    asked.cutsEmptySpans = true
    let plot = Chart([ChartSeries(id: "c", title: Bilingual("c"), points: points)], asked).plot()
    #expect(plot.x.cuts == [1952...1978])
    let layout = plot.layout(Size(width: 60, height: 12))
    #expect(layout.x.pieces.count == 2)
    #expect(layout.x.position(1960) == nil)
    #expect(PlainText.encode(plot.canvas(Size(width: 60, height: 12))).contains("/"))
  }
}
