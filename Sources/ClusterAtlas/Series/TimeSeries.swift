/// The figures of a series, or a view of them, with unit and origin.
///
///     let gdp = try atlas.timeSeries("gdp")
///     try gdp?.growth().value(in: 2020)
public struct TimeSeries: Hashable, Sendable {
  /// What was done to the figures of the series.
  public enum View: Hashable, Sendable {
    /// The figures themselves.
    case values
    /// The change on the year before, in per cent; of a share, in percentage points.
    case growth
    /// Each figure as a percentage of that of a base year.
    case index(base: Int)
    /// The natural logarithm.
    case logarithm
    /// In per cent of another series.
    case share(of: Series.ID)
    /// Divided by another series, such as the population.
    case perHead(of: Series.ID)
    /// The sum of all years up to each.
    case cumulative
  }

  /// The series the figures are of.
  public let series: Series
  /// What was done to them.
  public let view: View
  /// The unit of the figures as they are now.
  public let unit: UnitOfMeasure
  /// The figures, ascending by year. A year without a figure has a nil value or is not there.
  public let observations: [Observation]
  /// Where they are from, the main source first.
  public let sourceIDs: [Source.ID]

  /// Makes a series of figures, ascending by year.
  public init(
    series: Series, view: View, unit: UnitOfMeasure, observations: [Observation],
    sourceIDs: [Source.ID]
  ) {
    self.series = series
    self.view = view
    self.unit = unit
    self.observations = observations
    self.sourceIDs = sourceIDs
  }

  /// The figure of a year, nil when there is none. O(log years).
  public subscript(year: Int) -> Observation? {
    var (low, high) = (0, observations.count)
    while low < high {
      let middle = (low + high) / 2
      if observations[middle].year < year { low = middle + 1 } else { high = middle }
    }
    return low < observations.count && observations[low].year == year ? observations[low] : nil
  }

  /// The number of a year, nil when there is none.
  public func value(in year: Int) -> Double? { self[year]?.value }

  /// The last year with a figure.
  public var latest: Observation? { observations.last { $0.value != nil } }

  /// Where a figure is from: its own source, else that of the series; nil where it is computed
  /// from all `sourceIDs` together.
  public func sourceID(in year: Int) -> Source.ID? {
    if isJoined { return nil }
    return self[year]?.sourceID ?? (series.kind == .computed ? nil : sourceIDs.first)
  }

  /// Whether the figures are made from those of two series.
  public var isJoined: Bool {
    switch view {
    case .share, .perHead: true
    case .values, .growth, .index, .logarithm, .cumulative: false
    }
  }

  /// The figures of some years only.
  public func within(_ years: ClosedRange<Int>) -> TimeSeries {
    changed(view, unit, observations.filter { years.contains($0.year) })
  }

  func changed(_ view: View, _ unit: UnitOfMeasure, _ observations: [Observation]) -> TimeSeries {
    TimeSeries(
      series: series, view: view, unit: unit, observations: observations, sourceIDs: sourceIDs)
  }
}

/// Why a view of a series cannot be made.
public enum ViewRefusal: Error, Hashable, Sendable {
  /// The figures are changes already.
  case isGrowth
  /// The figures are a view already.
  case isView
  /// Zero or less stands in this year.
  case notPositive(year: Int)
  /// There is no figure in the base year.
  case noFigure(year: Int)
  /// The years are not adjacent.
  case notAnnual
  /// Figures that are not amounts have no sum and no share.
  case notAnAmount
  /// These are the people that figures are divided by.
  case isPopulation
  /// There is no population for the series, or none in its years.
  case noPopulation
  /// The two series have different units or prices.
  case differentUnits
}

extension TimeSeries {
  /// The change on the year before, in per cent; of percentages, in points.
  ///
  /// There is none where the year before has no figure, and none across a break in the series.
  public func growth() throws(ViewRefusal) -> TimeSeries {
    try refuseViews()
    if series.isChange { throw .isGrowth }
    if series.cadence != .annual { throw .notAnnual }
    let isShare = unit.kind == .share && unit.symbol.english.contains("%")
    if !isShare, let low = observations.first(where: { ($0.value ?? 1) <= 0 }) {
      throw .notPositive(year: low.year)
    }
    let changes = zip(observations, observations.dropFirst()).map { before, now in
      var change = now
      let isBreak = now.effect == .seriesBreak || now.year != before.year + 1
      change.value =
        isBreak
        ? nil
        : now.value.flatMap { now in
          before.value.map { isShare ? now - $0 : (now / $0 - 1) * 100 }
        }
      return change
    }
    return changed(.growth, isShare ? .points : .percent, changes)
  }

  /// Each figure with that of the base year as 100.
  public func index(base: Int) throws(ViewRefusal) -> TimeSeries {
    try refuseViews()
    if series.isChange { throw .isGrowth }
    guard let start = value(in: base) else { throw .noFigure(year: base) }
    guard start > 0 else { throw .notPositive(year: base) }
    return changed(.index(base: base), .index(base)) { $0 / start * 100 }
  }

  /// The natural logarithm of each figure.
  public func logarithm() throws(ViewRefusal) -> TimeSeries {
    try refuseViews()
    if let low = observations.first(where: { ($0.value ?? 1) <= 0 }) {
      throw .notPositive(year: low.year)
    }
    return changed(.logarithm, .logarithm) { naturalLogarithm($0) }
  }

  /// Each figure in per cent of another series of the same unit.
  public func share(of whole: TimeSeries) throws(ViewRefusal) -> TimeSeries {
    try refuseViews()
    guard unit.kind == whole.unit.kind, unit.kind != .share else { throw .notAnAmount }
    guard unit.id == whole.unit.id, series.scale == whole.series.scale else {
      throw .differentUnits
    }
    return joined(.share(of: whole.series.id), .percent, whole) { $0 / $1 * 100 }
  }

  /// Each figure divided by that of another series, for example the population; in the unit that is
  /// given, else in one unit over the other.
  public func perHead(
    of heads: TimeSeries, unit ratio: UnitOfMeasure? = nil
  ) throws(ViewRefusal) -> TimeSeries {
    try refuseViews()
    guard unit.kind != .share, heads.unit.kind == .count else { throw .notAnAmount }
    let unit = ratio ?? UnitOfMeasure.ratio(of: unit, to: heads.unit)
    return joined(.perHead(of: heads.series.id), unit, heads) { $0 / $1 }
  }

  /// The sum of all figures up to each year; it ends at the first year without a figure.
  public func cumulative() throws(ViewRefusal) -> TimeSeries {
    try refuseViews()
    guard unit.kind != .share, series.cadence == .annual else { throw .notAnAmount }
    var sum: Double? = 0
    let sums = observations.map { observation in
      var next = observation
      sum = sum.flatMap { before in observation.value.map { before + $0 } }
      next.value = sum
      return next
    }
    return changed(.cumulative, unit, sums)
  }

  private func refuseViews() throws(ViewRefusal) {
    if view != .values { throw .isView }
  }

  private func changed(
    _ view: View, _ unit: UnitOfMeasure, _ change: (Double) -> Double
  ) -> TimeSeries {
    changed(
      view, unit,
      observations.map { observation in
        var next = observation
        next.value = observation.value.map(change)
        return next
      })
  }

  /// Both figures of a year together; flags and sources of either stay.
  private func joined(
    _ view: View, _ unit: UnitOfMeasure, _ other: TimeSeries, _ join: (Double, Double) -> Double
  ) -> TimeSeries {
    let joined = observations.map { observation in
      var next = observation
      let found = other[observation.year]
      next.value = observation.value.flatMap { value in
        found?.value.flatMap { $0 == 0 ? nil : join(value, $0) }
      }
      if observation.flagID == nil {
        next.flagID = found?.flagID
        next.effect = found?.effect
      }
      return next
    }
    let sources = sourceIDs + other.sourceIDs.filter { !sourceIDs.contains($0) }
    return TimeSeries(
      series: series, view: view, unit: unit, observations: joined, sourceIDs: sources)
  }
}

extension UnitOfMeasure {
  /// Per cent of the year before, or of a whole.
  static let percent = UnitOfMeasure(
    id: "percent", name: Bilingual("per cent", "百分比"), symbol: Bilingual("%", "%"),
    factorEnglish: 1, factorChinese: 1, kind: .share)
  static let points = UnitOfMeasure(
    id: "points", name: Bilingual("percentage points", "百分点"),
    symbol: Bilingual("points", "百分点"), factorEnglish: 1, factorChinese: 1, kind: .share)
  static let logarithm = UnitOfMeasure(
    id: "logarithm", name: Bilingual("natural logarithm", "自然对数"),
    symbol: Bilingual("ln", "ln"), factorEnglish: 1, factorChinese: 1, kind: .share)

  static func index(_ base: Int) -> UnitOfMeasure {
    let name = Bilingual("\(base) = 100", "\(base)年=100")
    return UnitOfMeasure(
      id: ID("index-\(base)"), name: name, symbol: name, factorEnglish: 1, factorChinese: 1,
      kind: .share)
  }

  /// One unit for another, such as yuan a head.
  static func ratio(of unit: UnitOfMeasure, to other: UnitOfMeasure) -> UnitOfMeasure {
    UnitOfMeasure(
      id: ID("\(unit.id)-per-\(other.id)"),
      name: Bilingual(
        "\(unit.name.english) per \(other.name.english)",
        "\(unit.name.chinese)/\(other.name.chinese)"),
      symbol: Bilingual(
        "\(unit.symbol.english)/\(other.symbol.english)",
        "\(unit.symbol.chinese)/\(other.symbol.chinese)"),
      factorEnglish: unit.factorEnglish / other.factorEnglish,
      factorChinese: unit.factorChinese / other.factorChinese, kind: unit.kind)
  }
}
