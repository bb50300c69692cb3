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
  public let working: Working
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

  typealias Finding = (outcome: Verdict.Outcome, working: Verdict.Working)

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

  private var noSeries: Verdict.Working {
    let note = printed?.note ?? Bilingual("", "")
    let figure = atlas.documentFigure(statement.figureID)?.note ?? Bilingual("", "")
    let remark = printed == nil ? note.orElse(figure) : note
    return remark.isEmpty ? .noSeries : .remark(remark)
  }

  /// A series that rests on the document's own numbers, or on its own ends, proves nothing.
  private func circularity(_ series: TimeSeries) -> Verdict.Working? {
    if printed?.quantity == .classOf {
      return printed.map { .remark($0.note) }
    }
    guard statement.expectation == .rise || statement.expectation == .fall,
      series.series.sourceID == atlas.documentFigure(statement.figureID)?.sourceID
    else { return nil }
    return .ownNumbers
  }

  // MARK: Numbers

  /// The document's number in the unit of a series; nil when there is none.
  private func expected(in unit: UnitOfMeasure) -> Double? {
    guard let printed, let value = printed.value else { return nil }
    guard let own = printed.unitID.flatMap(atlas.unit), own.id != unit.id, own.kind == .money,
      unit.kind == .money
    else { return value }
    return value * own.factorChinese / unit.factorChinese
  }

  private func level(_ series: TimeSeries) -> Finding {
    guard let expected = expected(in: series.unit), let value = series.value(in: years.to) else {
      return (.cannotBeChecked, .noFigure(year: years.to))
    }
    let isSame =
      (value - expected).magnitude <= 0.0005 * value.magnitude || isRounded(value, to: expected)
    return (
      isSame ? .holds : .doesNotHold,
      .level(found: value, printed: expected, unit: series.unit, year: years.to)
    )
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
      return (.cannotBeChecked, .noFigure(year: years.to))
    }
    return percent(value, expected)
  }

  private func averageGrowth(_ series: TimeSeries) -> Finding {
    guard let expected = printed?.value, let rate = yearlyRate(series) else {
      return (.cannotBeChecked, .noFigure(year: years.to))
    }
    let own = same(rate, expected) ? nil : rateAsPrinted.flatMap { same($0, expected) ? $0 : nil }
    return percent(rate, expected, from: years.from, byPrinted: own)
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
    else { return (.cannotBeChecked, .noFigure(year: years.to)) }
    return percent(share, expected)
  }

  private func percent(
    _ found: Double, _ printed: Double, from: Int? = nil, byPrinted own: Double? = nil
  ) -> Finding {
    let agrees = same(found, printed)
    let percent = Verdict.Percent(
      found: found, printed: printed, agrees: agrees, fromYear: from, toYear: years.to,
      byPrintedNumbers: own)
    return (agrees ? .holds : .doesNotHold, .percent(percent))
  }

  private func same(_ value: Double, _ expected: Double) -> Bool {
    (value - expected).magnitude < 0.05 + 1e-9
  }

  // MARK: Course

  private func turning(_ series: TimeSeries) -> Finding {
    let span = years.from...max(years.from, years.to)
    guard let expected = printed?.fromYear, let found = series.turningYears(in: span) else {
      return (.cannotBeChecked, .noFigure(year: years.to))
    }
    let isSame = [found.highest, found.knot].compactMap { $0 }.contains {
      abs($0 - expected) <= Self.turningTolerance
    }
    return (
      isSame ? .holds : .doesNotHold, .turning(highest: found.highest, knot: found.knot)
    )
  }

  private func direction(_ series: TimeSeries, isUp: Bool) -> Finding {
    guard let first = series.value(in: years.from), let last = series.value(in: years.to) else {
      return (.cannotBeChecked, .noFigure(year: years.to))
    }
    let isSame = isUp ? last > first : last < first
    let course = Verdict.Course(
      from: Verdict.Course.End(year: years.from, value: first),
      to: Verdict.Course.End(year: years.to, value: last), isUp: isUp,
      steps: steps(series, isUp: isUp), otherWays: otherWays)
    return (isSame ? .holds : .doesNotHold, .course(course))
  }

  /// In how many years the series goes the way that is claimed; nil for one step, and where it does
  /// in all.
  private func steps(_ series: TimeSeries, isUp: Bool) -> Verdict.Course.Steps? {
    let values = (years.from...max(years.from, years.to)).map { series.value(in: $0) }
    let steps = zip(values, values.dropFirst()).compactMap { before, now in
      before.flatMap { before in now.map { $0 - before } }
    }
    let count = steps.filter { isUp ? $0 > 0 : $0 < 0 }.count
    guard steps.count > 1, count < steps.count else { return nil }
    return Verdict.Course.Steps(asClaimed: count, all: steps.count)
  }

  /// What the figure's other ways to compute say of the same years.
  private var otherWays: [Verdict.Course.Way] {
    atlas.series(of: statement.figureID).filter { $0.role == .variant }.compactMap { variant in
      guard let series = atlas.timeSeries(variant.seriesID),
        let first = series.value(in: years.from), let last = series.value(in: years.to)
      else { return nil }
      return Verdict.Course.Way(
        name: variant.variant.orElse(series.series.short), first: first, last: last)
    }
  }
}
