import Charts
import Drawing
import Testing

@Suite struct CandleAndFacetTests {
  private static func candles(_ count: Int) -> Chart {
    let rows = (0..<count).map { Double($0) }
    return Chart(
      [
        series(rows.map { $0 + 0.5 }, "open"), series(rows.map { $0 + 3 }, "high"),
        series(rows.map { $0 - 2 }, "low"), series(rows.map { $0 + 1 }, "close"),
      ], options(.candles))
  }

  @Test func moreCandlesThanColumnsAreJoined() throws {
    let (chart, rows) = try #require(Self.candles(10).joiningCandles(most: 4))
    #expect(rows == 3)
    let values = chart.series.map { $0.points.map(\.value) }
    #expect(values[0] == [0.5, 3.5, 6.5, 9.5])
    #expect(values[1] == [5, 8, 11, 12])
    #expect(values[2] == [-2, 1, 4, 7])
    #expect(values[3] == [3, 6, 9, 10])
    #expect(chart.series[0].points.map(\.x) == [2000, 2003, 2006, 2009])
    #expect(Self.candles(10).joiningCandles(most: 10) == nil)
    var line = Self.candles(10)
    line.options.kind = .line
    #expect(line.joiningCandles(most: 4) == nil)
  }

  @Test func aCandleWithoutAValueJoinsNothing() throws {
    var chart = Self.candles(5)
    chart.series[3].points[2] = ChartPoint(x: 2002, y: nil)
    let joined = try #require(chart.joiningCandles(most: 2)).chart
    #expect(joined.series[0].points.map(\.x) == [2000, 2003])
    #expect(joined.series[1].points.map(\.value) == [4, 7])
  }

  @Test func facetsHaveACommonScaleOrTheirOwn() {
    var (small, large) = (series([1, 2, 3], "s"), series([1000, 2000, 3000], "l"))
    (small.facet, large.facet) = ("small", "large")
    var chart = Chart([small, large], options())
    let common = picture(chart, 80, 12)
    chart.options.ownScales = true
    let own = picture(chart, 80, 12)
    func hasSmallTicks(_ text: String) -> Bool {
      text.split(separator: "\n").contains {
        $0.hasPrefix("3 ") || $0.hasPrefix("  3 ") || $0.hasPrefix("2 ")
      }
    }
    #expect(own != common && hasSmallTicks(own) && !hasSmallTicks(common))
  }

  @Test(
    "an axis without round numbers has its ends",
    arguments: [[1, 2024, 4], [2e10, 6e10, 4e10], [-1, 1]])
  func subnormals(_ counts: [Double]) {
    let values = counts.map { $0 * Double.leastNonzeroMagnitude }
    for kind in [ChartKind.line, .scatter, .bar] {
      let text = picture(Chart([series(values)], options(kind)), 60, 10)
      #expect(text.contains("e-3"), "\(kind): \(text)")
    }
    var logarithmic = Chart([series([1e-300, 1, 1e300])], options())
    logarithmic.options.isLog = true
    #expect(picture(logarithmic, 60, 10).contains("e300"))
  }
}
