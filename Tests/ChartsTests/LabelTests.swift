import Drawing
import Testing

@testable import Charts

@Suite("What stands at values, ticks and groups") struct LabelTests {
  @Test("a value that is not zero is not written as zero")
  func smallValues() {
    let spread = ValueLabels([870, 850, 100, 1, 0.03, 0.001])
    #expect([870, 1, 0.03, 0.001].map { spread.text($0) } == ["870", "1", "0.03", "0.001"])
    let alike = ValueLabels([12.5, 3, 0.25])
    #expect([12.5, 3, 0.25].map { alike.text($0) } == ["12.50", "3.00", "0.25"])
    let near = ValueLabels([123.4, 56.7, 0.0234])
    #expect([123.4, 0.0234, 0].map { near.text($0) } == ["123.40", "0.023", "0.00"])
    #expect(ValueLabels([5e-300, 1]).text(5e-300) == "5e-300")
    #expect(ValueLabels([2_500_000_000]).text(2_500_000_000, .english) == "2.50bn")
    #expect(ValueLabels([]).text(0) == "0")
  }

  @Test("a ranking of values of very different size tells each")
  func ranking() {
    let items = [("a", 870.0), ("b", 0.03), ("c", 0.001)].map { name, value in
      ChartSeries(id: name, title: Bilingual(name), points: [(x: 0, y: value)])
    }
    var asked = options(.ranking)
    asked.hasValues = true
    let text = picture(Chart(items, asked), 50, 8)
    #expect(text.contains("870") && text.contains("0.03") && text.contains("0.001"))
    #expect(!text.contains("0.00┈") && !text.contains("870.00"))
  }

  @Test("a title that has no room in a line goes on in the next")
  func titles() {
    let series = ChartSeries(
      id: "a", title: Bilingual("a"), points: (0..<9).map { (x: Double($0), y: Double($0 * $0)) })
    var asked = options(.line)
    let title = "Gini coefficient of industrial space of 31 provinces, second edition"
    asked.title = Bilingual(title)
    for (width, height) in [(40, 12), (34, 18), (80, 24)] {
      let text = picture(Chart([series], asked), width, height)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(title), "\(width)")
    }
    #expect(picture(Chart([series], asked), 40, 6).contains("…"))
  }

  @Test("times of day begin with their year, and say a new day and a new year")
  func hours() {
    let midnight = CalendarDate(year: 2024, month: 1, day: 1).days
    let hour = CalendarStep.seconds(3600)
    #expect(hour.label(midnight - 1 / 24, after: nil) == "2023-12-31 23:00")
    #expect(hour.label(midnight, after: midnight - 1 / 24) == "2024-01-01 00:00")
    #expect(hour.label(midnight + 1, after: midnight + 23 / 24) == "01-02 00:00")
    #expect(hour.label(midnight + 1 / 24, after: midnight) == "01:00")
    let day = CalendarStep.days(1)
    #expect(day.label(midnight, after: midnight - 1) == "2024-01-01")
    #expect(day.label(midnight + 1, after: midnight) == "01-02")
  }

  @Test("bars that all hang begin at a zero that is written")
  func hangingBars() {
    for kind in [ChartKind.bar, .stacked] {
      let chart = Chart([series([-2, -5, -3])], options(kind))
      for height in 8...24 {
        let layout = chart.plot().layout(Size(width: 40, height: height))
        #expect(layout.yTicks.contains { $0.value == 0 && $0.start >= layout.area.y }, "\(height)")
      }
    }
  }

  @Test("bars side by side have their values where these have room")
  func valuesSideBySide() {
    let wide = picture(Chart([series([12, 7]), series([9, 11], "b")], options(.bar)), 60, 12)
    for value in ["12", "7", "9", "11"] { #expect(wide.contains(value)) }
    let narrow = picture(
      Chart([series([1234, 756]), series([912, 1100], "b")], options(.bar)), 20, 12)
    #expect(!narrow.contains("756"))
    // Each stands over its own bar.
    let rows = wide.split(separator: "\n").map(Array.init)
    for (row, line) in rows.enumerated() {
      for column in line.indices where line[column] == "9" && line[max(0, column - 1)] == " " {
        #expect(row + 1 == rows.count || "█▁▂▃▄▅▆▇▓⣀".contains(rows[row + 1][column]))
      }
    }
  }

  @Test("without colour each cell of many points has the sign of a group")
  func groupsOfPoints() {
    let groups = (0..<3).map { group in
      ChartSeries(
        id: "\(group)", title: Bilingual("g\(group)"),
        points: (0..<300).map { (x: Double($0), y: Double(group * 100 + $0 % 7)) })
    }
    var asked = options(.scatter)
    asked.x = .numbers
    let plain = picture(Chart(groups, asked), 60, 20, hasColour: false)
    let area = plain.split(separator: "\n").dropFirst(2).joined()
    for sign in "●◆▲" { #expect(area.contains(sign)) }
    #expect(!plain.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
    var few = groups
    for index in 1..<few.count { few[index].points.removeLast(290) }
    let dotted = picture(Chart(few, asked), 60, 20, hasColour: false)
    #expect(dotted.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
    let coloured = picture(Chart(groups, asked), 60, 20)
    #expect(coloured.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test("how many names have no room stands beside the last year, not over it")
  func countOfNames() {
    let many = (0..<30).map { index in
      ChartSeries(
        id: "\(index)", title: Bilingual("name \(index)"),
        points: (0..<20).map { (x: 1935 + Double($0), y: Double(index + $0)) })
    }
    for width in stride(from: 60, through: 140, by: 5) {
      let layout = Chart(many, options(.line)).plot().layout(Size(width: width, height: 24))
      guard let column = layout.countColumn else { continue }
      let ends = layout.xTicks.map { $0.start + $0.text.count }
      #expect(ends.allSatisfy { $0 < column }, "\(width)")
      #expect(column + 3 <= width)
    }
  }

  @Test("a histogram that is asked for its counts has them above its bars")
  func countsOfHistogram() {
    let values = [1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3].map(Double.init)
    var asked = options(.histogram)
    asked.bins = 3
    asked.hasValues = true
    let one = ChartSeries(
      id: "v", title: Bilingual("v"),
      points: values.enumerated().map { (x: Double($0.offset), y: $0.element) })
    let layout = Histogram([one], asked)
    #expect(layout.intervals.counts.reduce(0, +) == 13)
    let text = picture(Chart([one], asked), 50, 14)
    for count in layout.intervals.counts where count > 0 { #expect(text.contains("\(count)")) }
    asked.hasValues = false
    let plain = picture(Chart([one], asked), 50, 14)
    #expect(text != plain)
  }
}
