/// Whether a statement of a document holds with the data at hand, and the working.
public struct Verdict: Hashable, Sendable {
  /// What came of the check.
  public enum Outcome: String, Sendable, CaseIterable {
    /// The data agree.
    case holds
    /// No data of the same thing, but all that stand beside it are near.
    case plausible
    /// The data disagree.
    case doesNotHold = "does-not-hold"
    /// The data at hand do not tell.
    case cannotBeChecked = "cannot-be-checked"

    /// In words.
    public var name: Bilingual {
      switch self {
      case .holds: Bilingual("holds", "成立")
      case .plausible: Bilingual("plausible", "可信")
      case .doesNotHold: Bilingual("does not hold", "不成立")
      case .cannotBeChecked: Bilingual("cannot be checked here", "此处无法核对")
      }
    }
  }

  /// The statement.
  public let statement: FigureStatement
  /// What came of it.
  public let outcome: Outcome
  /// The numbers it was decided by, or why it cannot be checked.
  public let working: Bilingual
}

extension Atlas {
  /// The statements of a figure with their verdicts, computed from the series.
  public func verdicts(of figure: DocumentFigure.ID) -> [Verdict] {
    statements(of: figure).map { StatementCheck(atlas: self, statement: $0).verdict }
  }
}

/// Decides one statement.
struct StatementCheck {
  let atlas: Atlas
  let statement: FigureStatement

  /// A turning year within one year of the document's is the same.
  static let turningTolerance = 1

  typealias Finding = (outcome: Verdict.Outcome, working: Bilingual)

  var verdict: Verdict {
    let (outcome, working) = finding
    return Verdict(statement: statement, outcome: outcome, working: working)
  }

  private var finding: Finding {
    guard let id = statement.seriesID, let series = atlas.timeSeries(id) else {
      return (.cannotBeChecked, noSeries)
    }
    if let reason = circularity(series) {
      return NearFigures(atlas: atlas, statement: statement).finding
        ?? (.cannotBeChecked, reason)
    }
    return switch statement.expectation {
    case .level: level(series)
    case .growth: growth(series)
    case .averageGrowth: averageGrowth(series)
    case .share: share(series)
    case .turningPoint: turning(series)
    case .rise: direction(series, isUp: true)
    case .fall: direction(series, isUp: false)
    }
  }

  private var printed: DocumentValue? { statement.documentValueID.flatMap(atlas.documentValue) }
  private var years: (from: Int, to: Int) { (statement.fromYear ?? 0, statement.toYear ?? 0) }

  private var noSeries: Bilingual {
    let note = printed?.note ?? Bilingual("", "")
    let figure = atlas.figure(statement.figureID)?.note ?? Bilingual("", "")
    let fallback = printed == nil ? figure : Bilingual("No series for it here.", "此处无对应序列。")
    return note.orElse(fallback)
  }

  /// A series that rests on the document's own numbers, or on its own ends, proves nothing.
  private func circularity(_ series: TimeSeries) -> Bilingual? {
    if printed?.quantity == .classOf {
      return printed?.note
    }
    guard statement.expectation == .rise || statement.expectation == .fall,
      series.series.sourceID == atlas.figure(statement.figureID)?.sourceID
    else { return nil }
    return Bilingual(
      "The series rests on the document's own numbers.", "该序列以文献自身数值为依据。")
  }

  // MARK: Numbers

  /// The document's number in the unit of a series; nil when there is none.
  private func expected(in unit: Unit) -> Double? {
    guard let printed, let value = printed.value else { return nil }
    guard let own = printed.unitID.flatMap(atlas.unit), own.id != unit.id, own.kind == .money,
      unit.kind == .money
    else { return value }
    return value * own.factorChinese / unit.factorChinese
  }

  private func level(_ series: TimeSeries) -> Finding {
    guard let expected = expected(in: series.unit), let value = series.value(in: years.to) else {
      return (.cannotBeChecked, noFigure(years.to))
    }
    let isSame =
      (value - expected).magnitude <= 0.0005 * value.magnitude || isRounded(value, to: expected)
    return (isSame ? .holds : .doesNotHold, compared(value, expected, series.unit, years.to))
  }

  /// Whether a printed number is the rounded form of another one: to as many digits as it has before
  /// its zeros, at least two and at most three.
  private func isRounded(_ value: Double, to printed: Double) -> Bool {
    var step = 1.0
    while printed.magnitude >= step * 1000 { step *= 10 }
    guard printed >= 10, (printed / step).rounded() * step == printed else { return false }
    return (value / step).rounded() * step == printed
  }

  private func growth(_ series: TimeSeries) -> Finding {
    let rates = series.series.isChange ? series : try? series.growth()
    guard let expected = printed?.value, let value = rates?.value(in: years.to) else {
      return (.cannotBeChecked, noFigure(years.to))
    }
    return (same(value, expected) ? .holds : .doesNotHold, percent(value, expected, "\(years.to)"))
  }

  private func averageGrowth(_ series: TimeSeries) -> Finding {
    guard let expected = printed?.value, let rate = yearlyRate(series) else {
      return (.cannotBeChecked, noFigure(years.to))
    }
    let working = percent(rate, expected, "\(years.from)-\(years.to)")
    guard !same(rate, expected), let own = rateAsPrinted, same(own, expected) else {
      return (same(rate, expected) ? .holds : .doesNotHold, working)
    }
    let text = Self.text(own, 1)
    return (
      .doesNotHold,
      Bilingual(
        working.english + "; \(text) % by the printed numbers, which later ones replace",
        working.chinese + "；按文献所载数值为\(text)%，该数值已被修订")
    )
  }

  /// The growth a year between the ends of the claim, in per cent; nil without both.
  private func yearlyRate(_ series: TimeSeries) -> Double? {
    guard let first = series.value(in: years.from), let last = series.value(in: years.to),
      first > 0, last > 0, years.to > years.from
    else { return nil }
    return (exponential(naturalLogarithm(last / first) / Double(years.to - years.from)) - 1) * 100
  }

  /// The same of the numbers that the document prints.
  private var rateAsPrinted: Double? {
    atlas.series(of: statement.figureID).first { $0.role == .printed }
      .flatMap { atlas.timeSeries($0.seriesID) }.flatMap(yearlyRate)
  }

  private func share(_ series: TimeSeries) -> Finding {
    guard let expected = printed?.value, let whole = printed?.seriesID.flatMap(atlas.timeSeries),
      let share = (try? series.share(of: whole))?.value(in: years.to)
    else { return (.cannotBeChecked, noFigure(years.to)) }
    return (same(share, expected) ? .holds : .doesNotHold, percent(share, expected, "\(years.to)"))
  }

  private func same(_ value: Double, _ expected: Double) -> Bool {
    (value - expected).magnitude < 0.05 + 1e-9
  }

  // MARK: Course

  private func turning(_ series: TimeSeries) -> Finding {
    let span = years.from...max(years.from, years.to)
    guard let expected = printed?.fromYear, let found = series.turningYears(in: span) else {
      return (.cannotBeChecked, noFigure(years.to))
    }
    let isSame = [found.highest, found.knot].compactMap { $0 }.contains {
      abs($0 - expected) <= Self.turningTolerance
    }
    let knot = found.knot.map { Bilingual(", broken line bends \($0)", "，折线拐点\($0)年") }
    return (
      isSame ? .holds : .doesNotHold,
      Bilingual(
        "highest in \(found.highest)\(knot?.english ?? "")",
        "\(found.highest)年最高\(knot?.chinese ?? "")")
    )
  }

  private func direction(_ series: TimeSeries, isUp: Bool) -> Finding {
    guard let first = series.value(in: years.from), let last = series.value(in: years.to) else {
      return (.cannotBeChecked, noFigure(years.to))
    }
    let isSame = isUp ? last > first : last < first
    let (from, to) = (Self.text(first, 4), Self.text(last, 4))
    let others = [course(series, isUp: isUp)] + variants.compactMap { $0 }
    return (
      isSame ? .holds : .doesNotHold,
      Bilingual(
        (["\(from) in \(years.from), \(to) in \(years.to)"] + others.map(\.english))
          .filter { !$0.isEmpty }.joined(separator: "; "),
        (["\(years.from)年\(from)，\(years.to)年\(to)"] + others.map(\.chinese))
          .filter { !$0.isEmpty }.joined(separator: "；"))
    )
  }

  /// In how many years the series goes the way that is claimed; empty for one step, and where it
  /// does in all.
  private func course(_ series: TimeSeries, isUp: Bool) -> Bilingual {
    let values = (years.from...max(years.from, years.to)).map { series.value(in: $0) }
    let steps = zip(values, values.dropFirst()).compactMap { before, now in
      before.flatMap { before in now.map { $0 - before } }
    }
    let count = steps.filter { isUp ? $0 > 0 : $0 < 0 }.count
    guard steps.count > 1, count < steps.count else { return Bilingual("", "") }
    return Bilingual(
      "\(isUp ? "up" : "down") in \(count) of \(steps.count.counted("year"))",
      "\(steps.count)年中\(count)年\(isUp ? "上升" : "下降")")
  }

  /// What the figure's other ways to compute say of the same years.
  private var variants: [Bilingual?] {
    atlas.series(of: statement.figureID).filter { $0.role == .variant }.map { variant in
      guard let series = atlas.timeSeries(variant.seriesID),
        let first = series.value(in: years.from), let last = series.value(in: years.to)
      else { return nil }
      let name = variant.variant.orElse(series.series.short)
      let (from, to) = (Self.text(first, 4), Self.text(last, 4))
      return Bilingual(
        "\(name.english) \(from), \(to)", "\(name.chinese)\(from)、\(to)")
    }
  }

  // MARK: Words

  private func noFigure(_ year: Int) -> Bilingual {
    Bilingual("No figure found for \(year).", "未找到\(year)年数据。")
  }

  private func compared(_ value: Double, _ expected: Double, _ unit: Unit, _ year: Int) -> Bilingual
  {
    Bilingual(
      "\(amount(value, unit, .english)) in \(year)"
        + (value == expected ? "" : ", not \(amount(expected, unit, .english))"),
      "\(year)年\(amount(value, unit, .chinese))"
        + (value == expected ? "" : "，而非\(amount(expected, unit, .chinese))"))
  }

  private func amount(_ value: Double, _ unit: Unit, _ language: Language) -> String {
    let text = Self.grouped(value * unit.factor(in: language), 1)
    return text + (language == .english ? " " : "") + unit.symbol[language]
  }

  private func percent(_ value: Double, _ expected: Double, _ span: String) -> Bilingual {
    let isSame = same(value, expected)
    let (found, said) = (Self.text(value, 1), Self.text(expected, 1))
    return Bilingual(
      "\(found) % \(span)" + (isSame ? "" : ", not \(said) %"),
      "\(span.replacingHyphen)年\(found)%" + (isSame ? "" : "，而非\(said)%"))
  }

  /// A number with so many decimals, from 0 to 15; with an exponent (`1e+17`) where that is more
  /// digits than a number has.
  static func text(_ value: Double, _ decimals: Int) -> String {
    fixed(value, decimals) ?? "\(value)"
  }

  /// Nil beyond 2^53 steps of the last decimal.
  private static func fixed(_ value: Double, _ decimals: Int) -> String? {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let steps = (value.magnitude * Double(scale)).rounded()
    guard steps < 0x1p53, let scaled = Int(exactly: steps) else { return nil }
    let whole = scaled / scale
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let rest = String(scaled % scale)
    return sign + "\(whole)." + String(repeating: "0", count: decimals - rest.count) + rest
  }

  static func grouped(_ value: Double, _ decimals: Int) -> String {
    fixed(value, decimals).map(DigitGroups.grouped) ?? "\(value)"
  }
}

extension String {
  /// A span of years as Chinese writes it.
  fileprivate var replacingHyphen: String { map { $0 == "-" ? "—" : String($0) }.joined() }
}
