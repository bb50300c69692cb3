import Charts
import Drawing
import Testing

/// Whatever comes in, a picture comes out, and it keeps to its cells.
@Suite struct RobustnessTests {
  static let sets: [(name: String, series: [ChartSeries])] = [
    ("nothing", []),
    ("no points", [series([])]),
    ("no figures", [series([nil, nil])]),
    ("only NaN", [series([.nan, .infinity, -.infinity])]),
    ("one", [series([4])]),
    ("equal", [series([7, 7, 7])]),
    ("zero", [series([0, 0])]),
    ("negative", [series([-3, -1, -2])]),
    ("huge", [series([-1.7e308, 1.7e308, 1])]),
    ("tiny", [series([1e-300, 2e-300])]),
    ("almost equal", [series([1e15, 1e15 + 1])]),
    ("NaN between", [series([1, .nan, 3, .infinity, 5])]),
    (
      "same x",
      [
        ChartSeries(id: "s", title: Bilingual("s"), points: [(3, 1), (3, 5), (3, nil)])
      ]
    ),
    (
      "x NaN",
      [
        ChartSeries(id: "s", title: Bilingual("s"), points: [(.nan, 1), (2, 5), (.infinity, 2)])
      ]
    ),
    (
      "unsorted",
      [
        ChartSeries(id: "s", title: Bilingual("s"), points: [(3, 1), (1, 5), (2, 2)])
      ]
    ),
    (
      "far x",
      [
        ChartSeries(id: "s", title: Bilingual("s"), points: [(-1e300, 1), (1e300, 5), (0, 2)])
      ]
    ),
    ("wide names", [series([1, 2], "京津冀生命健康集群"), series([2, 1], "成渝地区电子信息")]),
    (
      "31",
      (0..<31).map { index in series((0..<31).map { Double($0 * index) }, "province \(index)") }
    ),
  ]

  static let sizes = [
    Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 2, height: 3),
    Size(width: 5, height: 2), Size(width: 9, height: 9),
    Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 120, height: 40),
    Size(width: 200, height: 3), Size(width: 3, height: 60),
  ]

  @Test(arguments: ChartKind.allCases)
  func everyKindDrawsEverySetAtEverySize(_ kind: ChartKind) {
    for (name, set) in Self.sets {
      for size in Self.sizes {
        for glyphs in size.width == 40 || size.width == 5 ? GlyphSet.allCases : [.braille] {
          var asked = options(kind, "標題 title")
          asked.crosshair = 2001
          asked.events = [ChartEvent(x: 2001, label: Bilingual("事件 event"))]
          asked.bands = [ChartBand(from: 2000, to: 2002, label: Bilingual("period"))]
          asked.isLog = name.count % 2 == 0
          let canvas = Chart(set, asked).canvas(size, glyphs: glyphs)
          #expect(canvas.size == size)
          for y in 0..<size.height {
            let width = canvas.row(y).reduce(0) { sum, cell in
              sum
                + canvas.scalars(of: cell).reduce(0) {
                  $0 + (Unicode.Scalar($1).map { TextWidth.columns($0) } ?? 0)
                }
            }
            #expect(width == size.width, "\(kind) \(name) \(size)")
          }
        }
      }
    }
  }

  @Test(arguments: ChartKind.allCases)
  func everyKindWritesSVGAndWords(_ kind: ChartKind) {
    for (name, set) in Self.sets {
      let chart = Chart(set, options(kind, "a < b & \"c\""))
      for theme in [VectorTheme.screen(.dark), .print] {
        let svg = chart.svg(width: 640, height: 400, theme: theme)
        #expect(XMLCheck.error(in: svg) == nil, "\(kind) \(name)")
        #expect(!svg.contains("nan") && !svg.contains("inf\""), "\(kind) \(name)")
      }
      let words = chart.describe()
      #expect(!words.contains("nan") && !words.contains("inf"), "\(words)")
      let table = chart.table()
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
  }

  @Test(arguments: ChartKind.allCases)
  func inASCIIThereIsNothingElse(_ kind: ChartKind) {
    let text = picture(Chart(upAndDown, options(kind)), 60, 16, .ascii, hasColour: false)
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII }, "\(text)")
  }

  @Test func oddOptionsDoNoHarm() {
    for kind in ChartKind.allCases {
      for (from, to) in [(Double.nan, 1.0), (2003, 2001), (.infinity, -.infinity), (3000, 4000)] {
        var asked = options(kind)
        (asked.from, asked.to, asked.crosshair, asked.at) = (from, to, .nan, .nan)
        asked.firstRow = -3
        asked.bins = -1
        asked.bands = [ChartBand(from: 3, to: 1, label: .none)]
        asked.events = [ChartEvent(x: .nan, label: Bilingual("x"))]
        let chart = Chart(upAndDown, asked)
        #expect(chart.canvas(Size(width: 40, height: 12)).size.width == 40)
        #expect(XMLCheck.error(in: chart.svg(width: 300, height: 200)) == nil)
        #expect(!chart.describe().isEmpty)
        asked.firstRow = 99
        #expect(Chart(upAndDown, asked).canvas(Size(width: 40, height: 12)).size.width == 40)
      }
    }
  }

  @Test func everySetGoesWithEveryMeaningOfX() {
    for (name, set) in Self.sets {
      for x in [ChartScaleKind.numbers, .years, .dates] {
        for kind in [ChartKind.line, .bar, .scatter, .heat] {
          var asked = ChartOptions(kind: kind, title: Bilingual(name), x: x)
          asked.cutsEmptySpans = true
          asked.bands = [
            ChartBand(from: 1e200, to: 1e300, label: Bilingual("far")),
            ChartBand(from: -1e300, to: -1e200, label: Bilingual("far")),
            ChartBand(from: -1e300, to: 1e300, label: Bilingual("all")),
          ]
          asked.crosshair = 1e250
          let chart = Chart(set, asked)
          #expect(chart.canvas(Size(width: 70, height: 20)).size.height == 20)
          #expect(XMLCheck.error(in: chart.svg(width: 500, height: 300)) == nil)
          #expect(chart.nearest(to: 2001.4) == nil || !chart.positions.isEmpty)
        }
      }
    }
  }

  @Test func nothingIsWrittenOutsideTheRectangle() {
    for kind in ChartKind.allCases {
      var canvas = Canvas(size: Size(width: 60, height: 30))
      Chart(upAndDown, options(kind)).draw(
        on: &canvas, in: Rect(x: 10, y: 5, width: 40, height: 20))
      for y in 0..<30 {
        for x in 0..<60 where x < 10 || x >= 50 || y < 5 || y >= 25 {
          #expect(canvas[x, y] == .blank, "\(kind) at \(x), \(y)")
        }
      }
    }
  }

  @Test func aHundredThousandPointsKeepTheirExtreme() {
    var points = (0..<100_000).map { (x: Double($0), y: Optional(0.0)) }
    points[61_234].y = 5
    let chart = Chart(
      [ChartSeries(id: "m", title: Bilingual("m"), points: points)],
      ChartOptions(x: .numbers))
    let plot = chart.plot()
    let layout = plot.layout(Size(width: 80, height: 24))
    let canvas = plot.canvas(Size(width: 80, height: 24))
    let row = layout.area.y + Int((layout.y.position(5) ?? -1).rounded(.down))
    let column = layout.area.x + Int((layout.x.position(61_234) ?? -1).rounded(.down))
    #expect((0x2801...0x28FF).contains(canvas[column, row].glyph))
  }

  @Test func reducedLinesSetTheDotsOfTheWhole() {
    var random = Seeded(13)
    let run = (0..<5000).map { index in
      DataPoint(x: Double(index), y: Double.random(in: 0...1, using: &random))
    }
    func column(_ point: DataPoint) -> Double { point.x / 5000 * 100 }
    let reduced = Reduction.columns(run, limit: 100, column: column)
    #expect(reduced.count <= 404)
    #expect(rasterized(run) == rasterized(reduced))
  }

  /// Which dots are set where x is the middle of its column of dots.
  private func rasterized(_ run: [DataPoint]) -> [Bool] {
    var raster = Raster(cells: Size(width: 51, height: 20), resolution: .braille)
    var phase = Raster.Phase(.solid)
    for (a, b) in zip(run, run.dropFirst()) {
      raster.line(
        from: ((a.x / 5000 * 100).rounded(), a.y * 79),
        to: ((b.x / 5000 * 100).rounded(), b.y * 79), .text, priority: 1, phase: &phase)
    }
    return (0..<80).flatMap { y in (0..<102).map { raster.isSet(x: $0, y: y) } }
  }

  @Test func labelsAreSpreadWithoutOverlap() {
    var random = Seeded(17)
    for _ in 0..<500 {
      let count = Int.random(in: 1...12, using: &random)
      let wanted = (0..<count).map { _ in Double.random(in: -5...45, using: &random) }
      let lengths = (0..<count).map { _ in Int.random(in: 1...3, using: &random) }
      guard let starts = LabelSpacing.place(wanted: wanted, lengths: lengths, limits: 0..<40) else {
        Issue.record("no place")
        continue
      }
      let ranges = zip(starts, lengths).map { $0..<$0 + $1 }.sorted {
        $0.lowerBound < $1.lowerBound
      }
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= 40 })
    }
    #expect(LabelSpacing.place(wanted: [1, 2], lengths: [3, 3], limits: 0..<5) == nil)
    #expect(
      LabelSpacing.place(wanted: [4, 4, 4], lengths: [1, 1, 1], limits: 0..<9) == [3, 4, 5])
  }
}
