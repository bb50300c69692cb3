import Charts
import Drawing
import Testing

@Suite struct OtherKindsTests {
  @Test func aRankingHasTheLargestFirst() {
    let items = [series([5], "Anhui 安徽"), series([9], "Jiangsu 江苏"), series([2], "Tibet 西藏")]
    #expect(
      picture(Chart(items, options(.ranking)), 34, 6) == """
        Peak                             t
        Jiangsu 江苏 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈●
        Anhui 安徽   ┈┈┈┈┈┈┈┈┈┈┈●┈┈┈┈┈┈┈┈┈
        Tibet 西藏   ┈┈┈┈●┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
                     0      3     6      9


        """)
  }

  @Test func rowsWithoutRoomAreCounted() {
    let many = (0..<31).map { series([Double($0)], "p\($0)") }
    let text = picture(Chart(many, options(.ranking)), 40, 12)
    #expect(text.contains("+21"))
    var asked = options(.ranking)
    asked.firstRow = 25
    #expect(!picture(Chart(many, asked), 40, 12).contains("+"))
  }

  @Test func aSlopeChartNamesBothEnds() {
    #expect(
      picture(Chart(upAndDown, options(.slope)), 34, 8) == """
        Peak                             t
        down 4 ◆⣀                ⣀● 4 up
                 ⠉⠒⠤⣀        ⣀⠤⠒⠉
                     ⠉⠑⠢⢄⡠⠔⠊⠉
                    ⣀⠤⠔⠊⠁⠈⠑⠢⠤⣀
                ⣀⠤⠒⠉          ⠉⠒⠤⣀
          up 1 ●                  ◆ 1 down
             2000                2003

        """)
  }

  @Test func aHeatTableShowsNumbersAndShades() {
    let rows = [series([1, 2, 3], "a"), series([4, nil, 6], "b")]
    #expect(
      picture(Chart(rows, options(.heat)), 34, 5) == """
        Peak                             t
        a ··      1 ░░      2 ▒▒      3
        b ▓▓      4           ██      6
             2000      2001      2002
        ·· < 2 ░░ < 3 ▒▒ < 4 ▓▓ < 6 ██ ≥ 6

        """)
  }

  private static let wide = HeatTable(
    title: "T", rows: (1...20).map { "row \($0)" },
    columns: (1...6).map { "a long name of column \($0)" },
    values: (0..<20).map { y in (0..<6).map { x in Double(y * 6 + x) / 40 } })

  @Test func narrowColumnsHaveNumbersWithAKey() {
    let text = PlainText.encode(Self.wide.plot.canvas(Size(width: 60, height: 18)))
    #expect(
      text.hasSuffix(
        """
        +9         1       2       3       4       5       6
        1 a long name of column 1  2 a long name of column 2
        3 a long name of column 3  4 a long name of column 4
        5 a long name of column 5  6 a long name of column 6
        ·· < 0.6  ░░ < 1.2  ▒▒ < 1.8  ▓▓ < 2.4  ██ ≥ 2.4

        """))
    #expect(text.contains("row 11 ▒▒1.500 ▒▒1.525"))
    let narrow = PlainText.encode(Self.wide.plot.canvas(Size(width: 44, height: 18)))
    #expect(narrow.contains("row 9  ▒1.20"))
  }

  @Test func shadesHaveALegend() {
    let text = PlainText.encode(Self.wide.plot.canvas(Size(width: 60, height: 18)))
    #expect(text.contains("·· < ") && text.contains("██ ≥ "))
    let ascii = PlainText.encode(
      Self.wide.plot.canvas(Size(width: 60, height: 18), glyphs: .ascii))
    #expect(ascii.contains(".. < ") && ascii.contains("## >=2.4"))
    #expect(!ascii.unicodeScalars.contains { !$0.isASCII })
    let svg = Self.wide.plot.svg(width: 560, height: 360)
    #expect(svg.contains(">6 a long name of column 6</text>") && svg.contains(">≥ "))
  }

  @Test func aFewLargeValuesDoNotMakeTheOthersAlike() {
    let values: [[Double?]] = [[9, 0.1, 0.2], [0.3, 8, 0.4], [0.5, 0.6, 7]]
    let plot = HeatTable(
      title: "T", rows: ["a", "b", "c"], columns: ["a", "b", "c"], values: values
    )
    .plot
    let levels = plot.marks.flatMap { mark in
      if case .tiles(let tiles) = mark { tiles.map(\.level) } else { [Double]() }
    }
    #expect(Set(levels).count == 5)
    #expect(plot.shades.count == 5)
  }

  @Test func equalValuesHaveOneShade() {
    let classes = [[0, 0, 0, 0, 0, 0, 1, 2, 3], [1, 1], [], [.nan, 2], [1, 2]].map(levels)
    #expect(classes == [[0, 0, 0, 0, 0, 0, 1.0 / 3, 2.0 / 3, 1], [0, 0], [], [0], [0, 1]])
  }

  private func levels(_ values: [Double]) -> [Double] {
    let plot = HeatTable(title: "", rows: ["r"], columns: values.map { "\($0)" }, values: [values])
      .plot
    return plot.marks.flatMap { mark in
      if case .tiles(let tiles) = mark { tiles.map(\.level) } else { [Double]() }
    }
  }

  @Test func rowsOfASquareTableHaveTheNumbersOfItsColumns() {
    let names = (1...12).map { "sector \($0)" }
    let values: [[Double?]] = names.indices.map { y in names.indices.map { Double(y * 12 + $0) } }
    let plot = HeatTable(title: "T", rows: names, columns: names, values: values).plot
    let text = PlainText.encode(plot.canvas(Size(width: 80, height: 20)))
    #expect(text.contains(" 1 sector 1 ") && text.contains("12 sector 12"))
    #expect(text.contains("  11   "))
  }

  @Test func rowsOfATableWithoutRoomAreCounted() {
    let size = Size(width: 60, height: 18)
    let all = Self.wide.plot.layout(size)
    #expect(all.hiddenRows == 20 - all.yTicks.count && all.hiddenRows > 0)
    var canvas = Canvas(size: size)
    Self.wide.plot.draw(on: &canvas, in: canvas.bounds, firstRow: 15)
    let text = PlainText.encode(canvas)
    #expect(text.contains("row 20") && !text.contains("row 15 ") && !text.contains("+"))
  }

  @Test func aHistogramCountsEveryValueOnce() {
    var random = Seeded(2)
    for count in [1, 2, 10, 500] {
      let values = (0..<count).map { _ in Double.random(in: -5...5, using: &random) }
      for bins in [nil, 1, 7, 40] {
        let intervals = Histogram(values + [.nan, .infinity], bins: bins).intervals
        #expect(intervals.counts.reduce(0, +) == count)
        #expect(intervals.low <= values.min() ?? 0)
      }
    }
    #expect(Histogram([1, 1, 1]).intervals.counts.reduce(0, +) == 3)
    #expect(Histogram([]).intervals.counts.isEmpty)
  }

  @Test func theLorenzCurveOfEqualsIsTheDiagonal() {
    var curve = LorenzCurve(title: "L")
    curve.add("equal", values: [2, 2, 2, 2])
    let lines = curve.plot.marks.compactMap { mark in
      if case .line(let line) = mark { line.runs.first } else { nil }
    }
    #expect(lines.count == 2)
    for point in lines.last ?? [] { #expect(abs(point.x - point.y) < 1e-12) }
  }

  @Test func theLorenzCurveWeighsAndSorts() {
    var curve = LorenzCurve(title: "L")
    curve.add("w", values: [6, 1, 3, -1, .nan], weights: [1, 1, 2, 1, 1])
    let runs = curve.plot.marks.compactMap { mark in
      if case .line(let line) = mark { line.runs.first } else { nil }
    }
    #expect(runs.last?.map(\.x) == [0, 0.25, 0.75, 1])
    #expect(runs.last?.map(\.y) == [0, 0.1, 0.4, 1])
  }

  @Test func scatterNamesDoNotTouch() {
    var random = Seeded(4)
    let points = (0..<40).map { index in
      NamedPoint(
        name: "name\(index)", x: Double.random(in: 0...1, using: &random),
        y: Double.random(in: 0...1, using: &random))
    }
    let canvas = ScatterChart(title: "S", points: points).plot.canvas(Size(width: 80, height: 24))
    let text = PlainText.encode(canvas)
    let shown = points.filter { text.contains($0.name) }
    #expect(shown.count >= 20)
    // Where a name begins, it is whole: nothing has been written over it.
    for word in text.split(whereSeparator: { " ┈●\n".contains($0) }) where word.hasPrefix("name") {
      #expect(points.contains { $0.name == word }, "\(word)")
    }
  }

  /// Names at a distance from their own point that another point has too are left out.
  @Test func scatterNamesAreNearestToTheirPoint() {
    var random = Seeded(6)
    for count in [2, 10, 30, 60] {
      let points = (0..<count).map { index in
        NamedPoint(
          name: "n\(index)n", x: Double.random(in: 0...1, using: &random),
          y: Double.random(in: 0...1, using: &random))
      }
      let plot = ScatterChart(title: "S", points: points).plot
      let size = Size(width: 80, height: 24)
      let layout = plot.layout(size)
      let cells = points.map { point in
        Point(
          x: layout.area.x + Int(layout.x.position(point.x)?.rounded(.down) ?? 0),
          y: layout.area.y + Int(layout.y.position(point.y)?.rounded(.down) ?? 0))
      }
      let rows = PlainText.encode(plot.canvas(size)).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, point) in points.enumerated() {
        for (y, row) in rows.enumerated() {
          guard let found = Array(row).firstRange(of: Array(point.name)) else { continue }
          func distance(_ cell: Point) -> Int {
            max(0, found.lowerBound - cell.x, cell.x - found.upperBound + 1) + 2 * abs(cell.y - y)
          }
          let own = distance(cells[index])
          let isBeside = cells[index].y == y
          #expect(
            cells.allSatisfy { cell in
              cell == cells[index] || distance(cell) > (cell.y == y && !isBeside ? 2 * own : own)
            }, "\(point.name)")
        }
      }
    }
  }

  @Test func aNameBetweenTwoPointsIsMovedAway() {
    let points = [
      NamedPoint(name: "", x: 0, y: 0), NamedPoint(name: "", x: 1, y: 1),
      NamedPoint(name: "west", x: 0.42, y: 0.5), NamedPoint(name: "", x: 0.5, y: 0.5),
    ]
    let plot = ScatterChart(title: "S", points: points).plot
    let text = PlainText.encode(plot.canvas(Size(width: 60, height: 16)))
      .replacing("┈", with: " ")
    #expect(text.contains("west ●") && !text.contains("● west"))
    #expect(plot.svg(width: 500, height: 300).contains(">west</text>"))
  }

  @Test func quadrantsAreNamed() {
    var chart = ScatterChart(title: "S", points: [NamedPoint(name: "p", x: 0, y: 0)])
    chart.quadrants = DataPoint(x: 1, y: 1)
    chart.quadrantNames = ["tl", "tr", "bl", "br"]
    let text = PlainText.encode(chart.plot.canvas(Size(width: 60, height: 16)))
    for name in chart.quadrantNames { #expect(text.contains(name)) }
  }

  @Test func smallMultiplesShareTheirAxes() {
    let plots = SmallMultiples(upAndDown + [series([100])], options(.multiples)).plots
    #expect(Set(plots.map(\.y.range)).count == 1)
    #expect(Set(plots.map(\.x.range)).count == 1)
    let text = picture(Chart(upAndDown, options(.multiples)), 50, 8)
    #expect(text.contains("up") && text.contains("down"))
  }

  @Test func smallMultiplesSayHowManyHaveNoRoom() {
    let many = (0..<31).map { series([Double($0), 3], "p\($0)") }
    var asked = options(.multiples)
    let first = SmallMultiples(many, asked).window(Size(width: 60, height: 12))
    #expect(first.isPart && first.range.lowerBound == 0)
    #expect(picture(Chart(many, asked), 60, 12).contains("1-\(first.range.upperBound) of 31"))
    asked.firstRow = 100
    #expect(picture(Chart(many, asked), 60, 12).contains("-31 of 31"))
  }

  @Test func thirtyOneSmallMultiplesAreOnOnePage() {
    let many = (0..<31).map { series([Double($0), 3], "p\($0)") }
    for size in [Size(width: 74, height: 34), Size(width: 118, height: 36)] {
      let window = SmallMultiples(many, options(.multiples)).window(size)
      #expect(!window.isPart && window.range == 0..<31)
      let text = picture(Chart(many, options(.multiples)), size.width, size.height)
      for number in 0..<31 { #expect(text.contains("p\(number)")) }
    }
  }

  @Test func smallMultiplesNameTheirLastValueAndTheirScale() {
    var asked = options(.multiples)
    asked.title = Bilingual("T")
    let two = [series([100, 5591], "big"), series([20, 80], "low")]
    let common = picture(Chart(two, asked), 60, 12)
    #expect(common.contains("5,591") && common.contains("one scale, 0 to 5,591"))
    asked.ownScales = true
    #expect(picture(Chart(two, asked), 60, 12).contains("own scales"))
    let plots = SmallMultiples(two, asked).plots
    #expect(plots[0].y.range.upperBound == 5591 && plots[1].y.range.upperBound == 80)
  }

  /// Where names have no room beside their values, the values stand at the ends of the rules.
  @Test func namesOfSmallMultiplesAreWhole() {
    let names = ["Shandong", "Shanxi", "Shanghai", "Heilongjiang", "Jiangsu", "Jiangxi"]
    let six = names.map { series([100, 5591], $0) }
    let narrow = picture(Chart(six, options(.multiples)), 42, 14)
    for name in names { #expect(narrow.contains(name), "\(narrow)") }
    #expect(narrow.ranges(of: "─ 5,591").count == 6, "\(narrow)")
    // Of one long name only its own.
    let wide = picture(Chart(six, options(.multiples)), 70, 14)
    #expect(wide.contains("Shandong   5,591") && wide.contains("Heilongjiang"), "\(wide)")
    #expect(wide.ranges(of: "─ 5,591").count == 1, "\(wide)")
  }

  @Test func sixStackedSeriesAreToldApartWithoutColour() {
    let six = (0..<6).map { series([Double($0) + 1, 3], "s\($0)") }
    for (glyphs, signs) in [(GlyphSet.braille, "█▓▒░▌▚"), (.ascii, "#%=:+x")] {
      let text = picture(Chart(six, options(.stacked)), 70, 14, glyphs, hasColour: false)
      for (number, sign) in signs.enumerated() {
        #expect(text.contains("\(sign) s\(number)"), "\(text)")
      }
    }
  }

  /// Values above bars are left out only where they would touch: first their commas go.
  @Test func valuesAboveBarsAreThereAsLongAsTheyDoNotTouch() {
    let one = series([245_411, 275_119, 301_089], "a")
    for (width, text) in [(60, "245,411"), (30, "245411")] {
      var asked = options(.bar)
      asked.language = .chinese
      #expect(picture(Chart([one], asked), width, 12).contains(text), "\(width)")
    }
  }

  @Test func theFirstAndTheLastYearHaveLabels() {
    for width in [24, 40, 60, 90] {
      let values = (1987...2022).map { Double($0 % 7) + 3 }
      let points = zip(1987...2022, values).map { ChartPoint(x: Double($0), y: $1) }
      let one = ChartSeries(id: "a", title: Bilingual("a"), points: points)
      let layout = LineChart([one], ChartOptions()).plot.layout(Size(width: width, height: 12))
      #expect(layout.xTicks.first?.text == "1987" && layout.xTicks.last?.text == "2022")
      for (left, right) in zip(layout.xTicks, layout.xTicks.dropFirst()) {
        #expect(left.start + left.text.count < right.start)
      }
    }
  }

  @Test func anAxisThatDoesNotBeginAtZeroSaysSo() {
    func text(_ values: [Double]) -> String {
      let points = values.enumerated().map { ChartPoint(x: Double(2000 + $0), y: $1) }
      let one = ChartSeries(id: "a", title: Bilingual("a"), points: points)
      return picture(Chart([one], ChartOptions()), 60, 12)
    }
    #expect(text([0.41, 0.45, 0.47]).contains("≠0"))
    #expect(!text([0, 0.45, 0.47]).contains("≠0"))
    #expect(!text([-1, 2, 3]).contains("≠0"))
  }

  @Test func sparklinesAreExactlyAsWide() {
    for width in 0...40 {
      for style in [Sparkline.Style.blocks, .dots, .line, .ascii] {
        for values in [[], [1], [1, nil, 3], (0..<100).map { Optional(Double($0)) }] {
          let text = Sparkline.text(values, width: width, style: style)
          #expect(TextWidth.columns(text) == width)
        }
      }
    }
  }

  @Test func sparklinesShowShapeGapsAndExtremes() {
    #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7], width: 8) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([0, nil, 7], width: 3) == "▁ █")
    #expect(Sparkline.text([5, 5, .nan], width: 3) == "▄▄ ")
    #expect(Sparkline.text([0, 1, 2, 3], width: 4, style: .ascii) == "_.-'")
    #expect(Sparkline.text([0, 3, 3, 0], width: 2, style: .dots) == "⡈⢁")
    #expect(Sparkline.text([0, 3, 3, 0], width: 2, style: .line) == "⡜⢣")
    var long = Array(repeating: Optional(0.0), count: 1000)
    long[500] = 9
    #expect(Sparkline.text(long, width: 10).contains("█"))
  }
}
