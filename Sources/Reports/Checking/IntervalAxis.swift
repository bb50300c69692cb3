internal import Checks
internal import ClusterAtlas
internal import Drawing

/// The printed interval and the computed numbers of all ways, on one axis.
struct IntervalScale {
  /// A computed number.
  struct Mark {
    var value: Double
    var verdict: ClaimVerdict
    /// Whether it is that of the way that is shown.
    var isShown: Bool
  }

  let interval: (lower: Double, upper: Double)
  let marks: [Mark]
  let range: (low: Double, high: Double)
  let isYears: Bool
  /// What the numbers are counted in. Empty when in nothing.
  let unit: String

  /// Nil where there is nothing to draw: no number, a direction, a relation.
  init?(_ result: ClaimResult, way: Int, language: Language) {
    guard let test = result.leading, !test.isTruth, let interval = test.interval,
      let place = result.tests.firstIndex(where: { $0.test.id == test.test.id })
    else { return nil }
    marks = result.ways.enumerated().compactMap { index, one in
      guard one.tests.indices.contains(place), let value = one.tests[place].computed else {
        return nil
      }
      return Mark(
        value: test.shown(value, in: language), verdict: one.tests[place].verdict,
        isShown: index == way)
    }
    let lower = interval.lower.map { test.shown($0, in: language) }
    let upper = interval.upper.map { test.shown($0, in: language) }
    let ends = [lower, upper].compactMap { $0 } + marks.map(\.value)
    guard !marks.isEmpty, let low = ends.min(), let high = ends.max(), high > low else {
      return nil
    }
    let margin = (high - low) / 8
    range = (low - margin, high + margin)
    self.interval = (lower ?? low - margin, upper ?? high + margin)
    unit = test.unit[language]
    isYears = test.test.unit.english == "year"
  }

  /// The place of a number between the ends: 0 ... 1.
  func part(_ value: Double) -> Double {
    min(1, max(0, (value - range.low) / (range.high - range.low)))
  }

  /// About so many round numbers.
  func ticks(_ count: Int) -> [Double] {
    let rough = (range.high - range.low) / Double(max(2, count))
    var step = 1.0
    while step > rough { step /= 10 }
    while step * 10 <= rough { step *= 10 }
    step *= [1.0, 2, 5, 10].first { step * $0 >= rough } ?? 10
    if isYears { step = max(1, step.rounded()) }
    var value = (range.low / step).rounded(.up) * step
    var values: [Double] = []
    while value <= range.high, values.count < 12 {
      values.append(value)
      value += step
    }
    return values
  }

  /// Ticks as text, all with the same decimals.
  func labels(_ ticks: [Double]) -> [String] {
    let gap = ticks.count > 1 ? ticks[1] - ticks[0] : 1
    var decimals = 0
    var scale = 1.0
    while decimals < 6, (gap * scale - (gap * scale).rounded()).magnitude > 1e-6 {
      decimals += 1
      scale *= 10
    }
    return ticks.map { CheckText.number($0, decimals: decimals, isGrouped: !isYears) }
  }
}

/// The scale in three lines of cells.
struct IntervalAxis {
  private let scale: IntervalScale
  private let width: Int
  private let language: Language

  /// Nil where there is nothing to draw, or no room.
  init?(_ result: ClaimResult, way: Int, width: Int, language: Language) {
    guard width >= 24, let scale = IntervalScale(result, way: way, language: language) else {
      return nil
    }
    self.scale = scale
    self.width = width
    self.language = language
  }

  private func column(_ value: Double) -> Int {
    Int(bounded: (scale.part(value) * Double(width - 1)).rounded())
  }

  func write(to builder: inout DocumentBuilder) {
    builder.add(labels)
    builder.add(line)
    builder.add(tickLine)
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// "printed" over the interval and "computed" over the number that is shown.
  private var labels: DocumentLine {
    let printed = word("printed", "所载")
    let computed = word("computed", "计算")
    var texts = [(column((scale.interval.lower + scale.interval.upper) / 2), printed, Style.dim)]
    if let shown = scale.marks.first(where: \.isShown) {
      texts.append((column(shown.value), computed, shown.verdict.style))
    }
    return Self.placed(texts, width)
  }

  /// Texts centred on columns, in one line; one that has no room is left out.
  private static func placed(_ texts: [(Int, String, Style)], _ width: Int) -> DocumentLine {
    var spans: [Span] = []
    var x = 0
    for (middle, text, style) in texts.sorted(by: { $0.0 < $1.0 }) {
      let columns = TextWidth.columns(text)
      let start = max(spans.isEmpty ? 0 : x + 1, min(width - columns, middle - columns / 2))
      guard start + columns <= width else { continue }
      spans.append(Span(String(repeating: " ", count: start - x)))
      spans.append(Span(text, style))
      x = start + columns
    }
    return DocumentLine(spans)
  }

  private var line: DocumentLine {
    let inside =
      column(
        scale.interval.lower)...max(
        column(scale.interval.lower), column(scale.interval.upper))
    let marks = Set(ticks.map(column))
    let points = Dictionary(
      scale.marks.sorted { !$0.isShown && $1.isShown }.map { (column($0.value), $0) },
      uniquingKeysWith: { _, last in last })
    var spans: [Span] = []
    for x in 0..<width {
      if let point = points[x] {
        spans.append(Span(point.isShown ? "◆" : "◇", point.verdict.style))
      } else if inside.contains(x) {
        spans.append(Span("█", .accent))
      } else {
        spans.append(Span(marks.contains(x) ? "┼" : "┈", .faint))
      }
    }
    return DocumentLine(spans)
  }

  private var ticks: [Double] { scale.ticks(width / 9) }

  private var tickLine: DocumentLine {
    let ticks = ticks
    return Self.placed(
      zip(ticks, scale.labels(ticks)).map { (column($0), $1, Style.dim) }, width)
  }
}
