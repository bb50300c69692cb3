import Charts
import Drawing
import Testing

@Suite struct AxisTests {
  /// The x labels of a layout as ranges of columns.
  private func extents(_ layout: PlotLayout) -> [Range<Int>] {
    layout.xTicks.map { $0.start..<$0.start + TextWidth.columns($0.text) }
  }

  private func check(_ plot: Plot, _ width: Int, _ context: String) {
    let layout = plot.layout(Size(width: width, height: 20))
    let extents = extents(layout)
    for (a, b) in zip(extents, extents.dropFirst()) {
      #expect(a.upperBound < b.lowerBound, "\(context) at \(width): \(layout.xTicks.map(\.text))")
    }
    #expect(extents.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= width }, "\(context)")
    let values = layout.xTicks.map(\.value)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func wholeNumbersHaveWholeLabels() {
    for last in 2...14 {
      let points = (1...last).map { ChartPoint(x: Double($0), y: Double($0 % 3)) }
      var options = ChartOptions(kind: .scatter, x: .numbers)
      options.hasWholeX = true
      options.hasCounts = true
      let one = ChartSeries(id: "n", title: Bilingual("n"), points: points)
      for width in [30, 80, 160] {
        let layout = Chart([one], options).plot().layout(Size(width: width, height: 24))
        #expect(layout.xTicks.count > 1)
        let texts = (layout.xTicks + layout.yTicks).map(\.text)
        #expect(texts.allSatisfy { !$0.contains(".") }, "\(last) in \(width): \(texts)")
      }
    }
    let few = Chart([series([1, 2, 3])], ChartOptions(kind: .histogram, x: .numbers))
    let rows = few.plot().layout(Size(width: 80, height: 24)).yTicks
    #expect(!rows.isEmpty && rows.allSatisfy { !$0.text.contains(".") })
  }

  @Test func labelsBelowNeverTouchAtAnyWidth() {
    var random = Seeded(3)
    for width in 20...200 {
      let first = Double(Int.random(in: 1900...2000, using: &random))
      let count = Int.random(in: 1...120, using: &random)
      let years = (0..<count).map { ChartPoint(x: first + Double($0), y: Double($0 % 7)) }
      let one = ChartSeries(id: "y", title: Bilingual("y"), points: years)
      for kind in [ChartKind.line, .bar] {
        check(Chart([one], options(kind)).plot(), width, "\(kind) \(first) \(count)")
      }
      let scale = PowersOfTen.power(Double.random(in: -6...9, using: &random))
      let numbers = (0..<30).map { ChartPoint(x: Double($0) * scale - 3 * scale, y: 1) }
      let free = ChartSeries(id: "n", title: Bilingual("n"), points: numbers)
      check(Chart([free], ChartOptions(x: .numbers)).plot(), width, "numbers \(scale)")
      let days = (0..<count).map { ChartPoint(x: first * 9 + Double($0) * scale / 99, y: 1) }
      let dated = ChartSeries(id: "d", title: Bilingual("d"), points: days)
      check(Chart([dated], ChartOptions(x: .dates)).plot(), width, "dates \(scale)")
    }
  }

  @Test func labelsStandOverTheColumnOfTheirValue() {
    for width in stride(from: 40, through: 200, by: 7) {
      let layout = Chart([peak], options()).plot().layout(Size(width: width, height: 20))
      for tick in layout.xTicks where tick.start > 0 {
        let middle = Double(tick.start) + Double(TextWidth.columns(tick.text)) / 2
        let exact = Double(layout.area.x) + tick.position
        let isHeld = tick.start + TextWidth.columns(tick.text) == width
        #expect(abs(middle - exact) <= 0.51 || isHeld, "\(tick)")
      }
    }
  }

  @Test func eachLabelStandsInTheRowOfItsValue() {
    for range in TickTests.ranges {
      for rows in stride(from: 1, through: 40, by: 3) {
        for alignment in [RowGrid.Alignment.middle, .floor] {
          guard let grid = RowGrid.fit(range, rows: rows, alignment: alignment) else { continue }
          for tick in grid.ticks {
            let position = grid.scale.position(tick.value) ?? -1
            let place = alignment == .middle ? position : position - 0.5
            #expect(Int(place.rounded(.down)) == tick.row, "\(range) \(rows)")
            // And back: the row's value is the tick.
            let middle = Double(tick.row) + (alignment == .middle ? 0.5 : 1)
            let back = grid.scale.value(at: middle)
            #expect(abs(back - tick.value) <= grid.step.value * 1e-6)
          }
        }
      }
    }
  }

  @Test func theGridIsEvenAndHoldsTheData() throws {
    for range in TickTests.ranges {
      for rows in stride(from: 5, through: 40, by: 5) {
        let grid = try #require(RowGrid.fit(range, rows: rows, alignment: .middle))
        let places = grid.ticks.map(\.row)
        #expect(Set(zip(places, places.dropFirst()).map { $0 - $1 }).count <= 1)
        #expect(places.allSatisfy { (0..<rows).contains($0) })
        let top = try #require(grid.scale.position(range.upperBound))
        let bottom = try #require(grid.scale.position(range.lowerBound))
        #expect(top >= 0 && bottom <= Double(rows), "\(range) \(rows)")
        #expect(bottom - top >= Double(rows) * 0.35, "\(range) \(rows) uses \(bottom - top)")
      }
    }
  }

  @Test func aSecondAxisHasItsTicksOnTheSameRows() throws {
    var random = Seeded(11)
    for range in TickTests.ranges {
      let rows = Int.random(in: 6...40, using: &random)
      let grid = try #require(RowGrid.fit(range, rows: rows, alignment: .floor))
      let low = Double.random(in: -50...50, using: &random)
      let other = low...low + Double.random(in: 0.1...40, using: &random)
      let second = try #require(grid.second(for: other))
      #expect(second.ticks.map(\.row) == grid.ticks.map(\.row))
      let top = try #require(second.scale.position(other.upperBound))
      let bottom = try #require(second.scale.position(other.lowerBound))
      #expect(top >= 0 && bottom <= Double(rows))
    }
  }

  @Test func columnsAndValuesAreInverse() {
    let layout = Chart([peak], options()).plot().layout(Size(width: 80, height: 24))
    for column in layout.area.x..<layout.area.maxX {
      let value = layout.xValue(atColumn: column)
      let back = layout.x.position(value) ?? -1
      #expect(Int(back.rounded(.down)) == column - layout.area.x)
    }
  }

  @Test func scalesGoBackAndForth() {
    let log = Scale(1...1000, start: 30, end: 0, isLog: true)
    #expect(abs((log.position(10) ?? 0) - 20) < 1e-9)
    #expect(abs(log.value(at: 10) - 100) < 1e-9)
    #expect(log.position(0) == nil)
    #expect(log.position(-5) == nil)
    #expect(log.position(.nan) == nil)
    let broken = Scale(pieces: [
      .init(values: 1952...1952, start: 0, end: 2), .init(values: 1978...2020, start: 4, end: 46),
    ])
    #expect(broken.position(1952) == 1)
    #expect(broken.position(1960) == nil)
    #expect(broken.position(1979) == 5)
    #expect(broken.value(at: 5) == 1979)
  }

  @Test func yearsAreWholeAndWithoutSeparators() {
    for width in 20...120 {
      let layout = Chart([peak], options()).plot().layout(Size(width: width, height: 12))
      for tick in layout.xTicks {
        #expect(tick.text.count == 4 && Int(tick.text) != nil, "\(tick.text)")
      }
    }
  }

  @Test func theCrosshairsYearIsAlwaysOnTheAxis() {
    for width in stride(from: 20, through: 120, by: 5) {
      for year in 2000...2010 {
        var asked = options()
        asked.crosshair = Double(year)
        let layout = Chart([peak], asked).plot().layout(Size(width: width, height: 12))
        #expect(layout.xTicks.filter(\.isCrosshair).map(\.text) == ["\(year)"])
        check(Chart([peak], asked).plot(), width, "crosshair")
      }
    }
  }

  @Test func logAxesHaveTheirLabelsInTheRightRows() {
    var asked = options()
    asked.isLog = true
    for height in 6...50 {
      let layout = Chart([series([0.5, 30, 7000])], asked).plot()
        .layout(Size(width: 60, height: height))
      for tick in layout.yTicks {
        let row = layout.area.y + Int((layout.y.position(tick.value) ?? -1).rounded(.down))
        #expect(tick.start == row)
      }
      let rows = layout.yTicks.map(\.start)
      #expect(Set(rows).count == rows.count)
    }
  }

  @Test func calendarTicksBeginMonthsAndYears() {
    let days = (0..<400).map { (x: 20_000.0 + Double($0), y: Optional(1.0)) }
    let dated = ChartSeries(id: "d", title: Bilingual("d"), points: days)
    let layout = Chart([dated], ChartOptions(x: .dates)).plot()
      .layout(Size(width: 80, height: 20))
    #expect(layout.xTicks.count >= 3)
    for tick in layout.xTicks { #expect(CalendarDate(days: tick.value).day == 1) }
  }
}
