import Charts
import RegionalIndices
import Tabular

/// Growth, index, share and sums of series of a table.
struct SeriesChanges {
  let series: [ChartSeries]
  let x: ChartScaleKind
  let language: Language

  func changed(_ change: SeriesChange) throws(ChartProblem) -> [ChartSeries] {
    switch change {
    case .growth: return series.map(growth)
    case .cumulative: return series.map(cumulative)
    case .index(let text):
      let at = try place(text)
      return try series.map { one throws(ChartProblem) in try index(one, at, text) }
    case .share(let name): return try share(name)
    }
  }

  /// In per cent of the row before; none after a gap, zero or a change of sign.
  private func growth(_ one: ChartSeries) -> ChartSeries {
    var last: Double?
    var result = one
    result.unit = Bilingual("%")
    result.spans = []
    result.points = one.ordered.map { point in
      defer { last = point.value }
      var point = point
      point.y = last.flatMap { before in
        before > 0 ? point.value.map { ($0 - before) / before * 100 } : nil
      }
      return point
    }
    return result
  }

  private func cumulative(_ one: ChartSeries) -> ChartSeries {
    var sum = 0.0
    var result = one
    result.spans = []
    result.points = one.ordered.map { point in
      var point = point
      if let value = point.value {
        sum += value
        point.y = sum
      }
      return point
    }
    return result
  }

  private func index(
    _ one: ChartSeries, _ at: (Double) -> Bool, _ text: String
  ) throws(ChartProblem) -> ChartSeries {
    let base = one.ordered.first { at($0.x) && $0.value != nil }?.value
    guard let base, base != 0 else {
      let name = one.name(language)
      throw ChartProblem(
        Bilingual(
          "--index \(text): '\(name)' has no value there", "--index \(text)：“\(name)”在此处没有值"),
        isUsage: true)
    }
    var result = one
    result.unit = Bilingual("\(text) = 100")
    result.spans = []
    result.points = one.points.map { point in
      var point = point
      point.y = point.value.map { $0 / base * 100 }
      return point
    }
    return result
  }

  /// Whether an x is the one an option names: a number, a date, any date of a year, a word.
  private func place(_ text: String) throws(ChartProblem) -> (Double) -> Bool {
    if case .words(let names) = x, let index = names.firstIndex(of: text) {
      return { $0 == Double(index) }
    }
    let year = Int(text).flatMap { (1000..<3000).contains($0) ? TimeValue(.year, year: $0) : nil }
    if x == .dates, let time = year ?? TimeReader().read(text) {
      let year = time.kind == .year
      let (low, high) = (
        time.days, year ? TimeValue(.year, year: time.year + 1).days : time.days
      )
      return { $0 >= low && (year ? $0 < high : $0 <= high) }
    }
    guard let number = Double(text), number.isFinite, x != .dates else {
      throw ChartProblem(
        Bilingual("--index \(text): there is no such place on x", "--index \(text)：x上没有此处"),
        isUsage: true)
    }
    return { $0 == number }
  }

  private func share(_ name: String) throws(ChartProblem) -> [ChartSeries] {
    var wholes: [Double: Double] = [:]
    let whole = series.first { $0.id == name }
    guard whole != nil || ["total", "合计"].contains(name) else {
      let names = series.prefix(8).map(\.id).joined(separator: ", ")
      throw ChartProblem(
        Bilingual(
          "--share \(name): there is no such series; there are \(names), and total for their sum",
          "--share \(name)：没有这个系列；有 \(names)，以及 total（合计）"), isUsage: true)
    }
    for one in whole.map({ [$0] }) ?? series {
      for point in one.points {
        if let value = point.value { wholes[point.x, default: 0] += value }
      }
    }
    return series.filter { $0.id != whole?.id }.map { one in
      var result = one
      result.unit = Bilingual("%")
      result.spans = []
      result.points = one.points.map { point in
        var point = point
        point.y = point.value.flatMap { value in
          wholes[point.x].flatMap { $0 > 0 ? value / $0 * 100 : nil }
        }
        return point
      }
      return result
    }
  }

  // MARK: Smoothing

  /// The mean of so many rows around each; none at the ends, where they are not all there.
  func rolled(_ count: Int) -> [ChartSeries] {
    series.map { one in
      let points = one.ordered
      var result = one
      let label = language == .chinese ? "\(one.id)（\(count)点平均）" : "\(one.id), mean of \(count)"
      result.title = Bilingual(label)
      result.spans = []
      result.points = points.indices.map { index in
        let first = index - (count - 1) / 2
        let last = first + count - 1
        var point = points[index]
        guard first >= 0, last < points.count else {
          point.y = nil
          return point
        }
        let values = points[first...last].compactMap(\.value)
        point.y = values.count == count ? Aggregate.mean.value(values) : nil
        return point
      }
      return result
    }
  }

  /// A line through the points of each series, with its slope in its name.
  func trends(_ line: TrendLine) -> [ChartSeries] {
    series.compactMap { one in
      let points = one.ordered.filter { $0.value != nil }
      let xs = points.map(\.x)
      let ys = points.compactMap(\.value)
      guard let (slope, intercept) = Self.line(line, xs, ys) else { return nil }
      var result = one
      let (rate, unit) = rate(slope)
      let text = NumberText.text(rate, decimals: NumberText.decimals(for: [rate]))
      let name = line == .ols ? "OLS" : "Theil-Sen"
      result.id = "\(one.id) \(line.rawValue)"
      result.title = Bilingual(
        language == .chinese
          ? "\(one.id) 趋势 \(text)\(unit)（\(name)）" : "\(one.id) trend \(text)\(unit) (\(name))")
      result.spans = []
      result.isLine = true
      var last: Double?
      result.points = points.compactMap { point -> ChartPoint? in
        defer { last = point.x }
        return point.x == last ? nil : ChartPoint(x: point.x, y: intercept + slope * point.x)
      }
      return result
    }
  }

  /// Of dates a year.
  private func rate(_ slope: Double) -> (Double, String) {
    switch x {
    case .dates: (slope * 365.2425, language == .chinese ? "/年" : " a year")
    case .years: (slope, language == .chinese ? "/年" : " a year")
    case .numbers, .words: (slope, "")
    }
  }

  static func line(_ kind: TrendLine, _ xs: [Double], _ ys: [Double]) -> (Double, Double)? {
    if kind == .theilSen {
      guard let slopes = MedianSlope(xs, ys), let slope = slopes.median else { return nil }
      return (slope, slopes.intercept(slope))
    }
    let count = Double(xs.count)
    guard count > 1 else { return nil }
    let (x, y) = (xs.reduce(0) { $0 + $1 / count }, ys.reduce(0) { $0 + $1 / count })
    var (square, product) = (0.0, 0.0)
    for (a, b) in zip(xs, ys) {
      square += (a - x) * (a - x)
      product += (a - x) * (b - y)
    }
    guard square > 0, (product / square).isFinite else { return nil }
    let slope = product / square
    return (slope, y - slope * x)
  }
}
