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


        """)
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
    #expect(picture(Chart(many, asked), 60, 12).contains("1-4 of 31"))
    asked.firstRow = 100
    #expect(picture(Chart(many, asked), 60, 12).contains("29-31 of 31"))
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
