internal import Checks
internal import ClusterAtlas
internal import Drawing

/// The printed interval and the computed numbers of all ways on one axis, in three lines.
struct IntervalAxis {
  private let interval: (lower: Double, upper: Double)
  private let values: [(value: Double, verdict: ClaimVerdict, isShown: Bool)]
  private let range: (low: Double, high: Double)
  private let width: Int
  private let language: Language
  private let isYears: Bool

  /// Nil where there is nothing to draw: no number, a direction, a relation.
  init?(_ result: ClaimResult, way: Int, width: Int, language: Language) {
    guard width >= 24, let test = result.leading, !test.isTruth, let found = test.interval,
      let place = result.tests.firstIndex(where: { $0.test.id == test.test.id })
    else { return nil }
    let values = result.ways.enumerated().compactMap { index, one in
      one.tests.indices.contains(place)
        ? one.tests[place].computed.map { ($0, one.tests[place].verdict, index == way) } : nil
    }
    let ends = [found.lower, found.upper].compactMap { $0 } + values.map(\.0)
    guard !values.isEmpty, let low = ends.min(), let high = ends.max(), high > low else {
      return nil
    }
    let margin = (high - low) / 8
    self.values = values.map { (value: $0.0, verdict: $0.1, isShown: $0.2) }
    range = (low - margin, high + margin)
    interval = (found.lower ?? low - margin, found.upper ?? high + margin)
    self.width = width
    self.language = language
    isYears = test.test.unit.english == "year"
  }

  private func column(_ value: Double) -> Int {
    let part = (value - range.low) / (range.high - range.low)
    return min(width - 1, max(0, Int(bounded: (part * Double(width - 1)).rounded())))
  }

  func write(to builder: inout DocumentBuilder) {
    builder.add(labels)
    builder.add(line)
    builder.add(ticks)
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// "printed" over the interval and "computed" over the number that is shown.
  private var labels: DocumentLine {
    let printed = word("printed", "所载")
    let computed = word("computed", "计算")
    var texts = [(column((interval.lower + interval.upper) / 2), printed, Style.dim)]
    if let shown = values.first(where: \.isShown) {
      texts.append((column(shown.value), computed, shown.verdict.style))
    }
    return Self.placed(texts, width)
  }

  /// Texts centred on columns, in one line; one that has no room is left out.
  private static func placed(_ texts: [(Int, String, Style)], _ width: Int) -> DocumentLine {
    var spans: [Span<Target>] = []
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
    let inside = column(interval.lower)...max(column(interval.lower), column(interval.upper))
    let marks = Set(tickValues.map(column))
    let points = Dictionary(
      values.sorted { !$0.isShown && $1.isShown }.map { (column($0.value), $0) },
      uniquingKeysWith: { _, last in last })
    var spans: [Span<Target>] = []
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

  // MARK: Ticks

  private var tickValues: [Double] {
    let rough = (range.high - range.low) / Double(max(2, width / 12))
    var step = 1.0
    while step > rough { step /= 10 }
    while step * 10 <= rough { step *= 10 }
    let factors = [1.0, 2, 5, 10]
    step *= factors.first { step * $0 >= rough } ?? 10
    if isYears { step = max(1, step.rounded()) }
    var value = (range.low / step).rounded(.up) * step
    var values: [Double] = []
    while value <= range.high, values.count < 12 {
      values.append(value)
      value += step
    }
    return values
  }

  private var ticks: DocumentLine {
    let values = tickValues
    let gap = values.count > 1 ? values[1] - values[0] : 1
    var decimals = 0
    var scale = 1.0
    while decimals < 6, (gap * scale - (gap * scale).rounded()).magnitude > 1e-6 {
      decimals += 1
      scale *= 10
    }
    return Self.placed(
      values.map {
        (column($0), CheckText.number($0, decimals: decimals, isGrouped: !isYears), Style.dim)
      }, width)
  }
}
