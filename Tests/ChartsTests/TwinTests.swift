import Charts
import Testing

@Suite struct TwinTests {
  @Test func thePeakIsToldInBothLanguages() {
    let gini = ChartSeries(
      id: "g", title: Bilingual("Gini", "基尼系数"),
      points: [(1992, 0.4258), (1998, 0.45), (2005, 0.4691), (2013, 0.4127), (2022, 0.4446)])
    var asked = ChartOptions()
    #expect(
      Chart([gini], asked).describe()
        == "Gini: rises from 0.4258 in 1992 to a peak of 0.4691 in 2005, then falls to "
        + "a low of 0.4127 in 2013, and finally rises to 0.4446 in 2022.")
    asked.language = .chinese
    #expect(
      Chart([gini], asked).describe()
        == "基尼系数：1992年为0.4258，升至2005年的峰值0.4691，再降至2013年的最低点0.4127，"
        + "再升至2022年的0.4446。")
  }

  @Test func unitGapsBreaksAndEstimatesAreTold() {
    var values = series([1, nil, 3, 4, 5])
    values.points[3].flags = .breakBefore
    values.points[4].flags = .preliminary
    #expect(
      Chart([values]).describe()
        == "a (t): rises from 1 in 2000 to 5 in 2004. No figure for 2001. "
        + "Not comparable with earlier values from 2003. Preliminary or estimated: 2004.")
  }

  @Test func oneValueEqualValuesAndUnsteadyOnes() {
    #expect(Chart([series([4])]).describe() == "a (t): 4 in 2000.")
    #expect(Chart([series([4, 4])]).describe() == "a (t): stays at 4 from 2000 to 2001.")
    #expect(Chart([series([nil])]).describe() == "a (t): no figures.")
    #expect(
      Chart([series([4, 6, 4, 6, 4, 6, 4])]).describe()
        == "a (t): moves between 4 in 2000 and 6 in 2001, from 4 in 2000 to 4 in 2006.")
  }

  @Test func aRankingTellsItsEnds() {
    let many = ["b", "a", "d", "c"].enumerated().map { series([Double($0.offset)], $0.element) }
    let chart = Chart(many, options(.ranking, ""))
    #expect(chart.describe() == "4 in order: highest c 3, d 2, a 1; lowest b 0.")
    #expect(chart.table().rows.first == ["1", "c", "3"])
  }

  @Test func aScatterTellsItsQuadrants() {
    var chart = ScatterChart(
      title: "S",
      points: [NamedPoint(name: "p", x: 0, y: 2), NamedPoint(name: "q", x: 1, y: 1)])
    chart.quadrants = DataPoint(x: 1, y: 1)
    chart.quadrantNames = ["A", "B", "C", "D"]
    #expect(chart.describe() == "A: p.\nB: q.\nC: none.\nD: none.")
    #expect(chart.table().rows == [["p", "0", "2"], ["q", "1", "1"]])
  }

  @Test func heatTablesAndHistogramsHaveTheirNumbers() {
    let heat = HeatTable(title: "", rows: ["r"], columns: ["x", "y"], values: [[1.5, nil]])
    #expect(heat.table.rows == [["r", "1.5", ""]])
    #expect(Histogram([0, 1, 1, 2], bins: 2).table().rows == [["0", "1", "1"], ["1", "2", "3"]])
  }

  @Test func legsAreTheLargeMovements() {
    let values = [0.0, 1, 0.9, 3, 2.9, 10, 9, 10.5, 2, 2.2, 1, 6].enumerated().map {
      DataPoint(x: Double($0.offset), y: $0.element)
    }
    #expect(Swings(values).points.map(\.y) == [0, 10.5, 1, 6])
    #expect(Swings([]).points.isEmpty)
    #expect(Swings([DataPoint(x: 1, y: 1)]).points.count == 1)
  }

  @Test func legsAreFew() {
    var random = Seeded(8)
    for _ in 0..<100 {
      let values = (0..<60).map {
        DataPoint(x: Double($0), y: Double.random(in: 0...1, using: &random))
      }
      let points = Swings(values).points
      #expect(points.count <= 5)
      #expect(points.first == values.first && points.last == values.last)
    }
  }

  @Test func theTableHasARowAnXAndEmptyCellsForGaps() {
    let table = Chart([series([1, nil, 3], "a"), series([1.5], "b", unit: "")]).table()
    #expect(table.columns == ["year", "a (t)", "b"])
    #expect(table.rows == [["2000", "1", "1.5"], ["2001", "", ""], ["2002", "3", ""]])
  }

  @Test func theTableKeepsToTheWindow() {
    var asked = ChartOptions()
    asked.from = 2001
    #expect(Chart([series([1, 2, 3])], asked).table().rows.map { $0[0] } == ["2001", "2002"])
  }

  @Test func readingsHaveUnitsAndADashForGaps() {
    let readings = Chart([series([1200, nil]), series([5, 6], "b", unit: "%")]).readings(at: 2001)
    #expect(readings.map(\.text) == ["-", "6"])
    #expect(readings.map(\.unit) == ["t", "%"])
    #expect(Chart([series([1200, nil])]).readings(at: 2000).map(\.text) == ["1,200"])
  }

  @Test func theCrosshairStopsAtEveryX() {
    let chart = Chart([series([1, 2]), ChartSeries(id: "b", title: .none, points: [(1999, 1)])])
    #expect(chart.positions == [1999, 2000, 2001])
  }
}
