internal import Charts
package import ClusterAtlas
internal import Tabular

/// Makes pictures of items.
package struct TrendPictureBuilder {
  let atlas: Atlas
  let request: TrendRequest
  private var refusals: [Bilingual] = []

  package init(atlas: Atlas, request: TrendRequest) {
    self.atlas = atlas
    self.request = request
  }

  /// The picture of a request.
  package static func picture(_ request: TrendRequest, atlas: Atlas) -> TrendPicture {
    var builder = TrendPictureBuilder(atlas: atlas, request: request)
    return builder.make()
  }

  private var language: Language { request.language }

  private mutating func make() -> TrendPicture {
    let series = changedSeries
    let sides = sides(of: series)
    let shown = zip(series, sides).filter { $0.1 != nil }
    let kept = shown.map(\.0)
    let years = Set(kept.flatMap { $0.observations.filter { $0.value != nil }.map(\.year) })
      .sorted()
    let visible = years.filter { $0 >= request.from ?? .min && $0 <= request.to ?? .max }
    let year = crosshair(kept, visible)
    var picture = TrendPicture(
      request: request, chart: nil, series: kept, verdicts: verdicts, breaks: breaks(kept),
      sourceIDs: sources(kept), years: visible, year: year)
    if !isTable {
      picture.chart = chart(shown.map { ($0.0, $0.1 ?? .left) }, year: year, picture.verdicts)
    }
    picture.refusals = refusals
    return picture
  }

  private var figure: DocumentFigure? {
    if case .figure(let id) = request.item { atlas.documentFigure(id) } else { nil }
  }

  private var isTable: Bool { figure?.kind == .table }

  // MARK: Series

  private var baseIDs: [Series.ID] {
    let ids = request.item.seriesIDs(atlas)
    guard let variant = request.variant, let figure else { return ids }
    let line = atlas.series(of: figure.id).first { $0.role == .line }?.seriesID
    return ids.map { $0 == line ? variant : $0 }
  }

  private var changedSeries: [TimeSeries] {
    mutating get {
      var result: [TimeSeries] = []
      for id in baseIDs + request.added.filter({ !baseIDs.contains($0) }) {
        guard let series = atlas.timeSeries(id) else { continue }
        let limited = clipped(series)
        do throws(ViewRefusal) {
          result.append(try changed(limited))
        } catch {
          refuse(error, series)
          if baseIDs.contains(id) { result.append(limited) }
        }
      }
      return result
    }
  }

  /// A figure of a document shows its own years only.
  private func clipped(_ series: TimeSeries) -> TimeSeries {
    guard let figure, let from = figure.fromYear, let to = figure.toYear, from <= to else {
      return series
    }
    return series.within(from...to)
  }

  private func changed(_ series: TimeSeries) throws(ViewRefusal) -> TimeSeries {
    if request.isLog, request.change != .growth,
      let low = series.observations.first(where: { ($0.value ?? 1) <= 0 })
    {
      throw .notPositive(year: low.year)
    }
    switch request.change {
    case .values: return series
    case .growth: return series.series.isChange ? series : try series.growth()
    case .index(let base): return try series.index(base: base)
    case .cumulative: return try series.cumulative()
    case .share(let id):
      guard let whole = atlas.timeSeries(id) else { throw .notAnAmount }
      return try series.share(of: whole)
    case .perHead: return try atlas.perHead(of: series)
    }
  }

  private mutating func refuse(_ refusal: ViewRefusal, _ series: TimeSeries) {
    let name = series.series.short
    let reason = refusal.words
    refusals.append(
      Bilingual("\(name.english): \(reason.english)", "\(name.chinese)：\(reason.chinese)"))
  }

  /// The axis of each series: the first unit at the left, a second at the right; nil for a third.
  private mutating func sides(of series: [TimeSeries]) -> [ChartSide?] {
    var units: [String] = []
    return series.map { one in
      let unit = one.unit.symbol[language]
      if !units.contains(unit) { units.append(unit) }
      switch units.firstIndex(of: unit) {
      case 0: return .left
      case 1 where !request.isLog: return .right
      default:
        let name = one.series.short
        let two = request.isLog
        refusals.append(
          Bilingual(
            "\(name.english): " + (two ? "a log scale has one unit" : "a third unit has no axis")
              + "; as indices they have one unit",
            "\(name.chinese)：" + (two ? "对数坐标只容一种单位" : "第三种单位无坐标轴") + "；化为指数则单位相同"))
        return nil
      }
    }
  }

  // MARK: Chart

  private func chart(
    _ parts: [(TimeSeries, ChartSide)], year: Int?, _ verdicts: [Verdict]
  ) -> Chart {
    var options = ChartOptions(kind: kind(parts), language: language)
    let title = title(parts.map(\.0))
    options.title = title
    options.note = note(parts.map(\.0))
    options.isLog = request.isLog && request.change != .growth
    options.from = request.from.map(Double.init)
    options.to = request.to.map(Double.init)
    if request.hasCrosshair { options.crosshair = year.map(Double.init) }
    if options.kind.arrangement == .atOneX { options.at = year.map(Double.init) }
    options.cutsEmptySpans = true
    options.ownScales = request.ownScales
    let isLong = parts.count > 8
    if isLong, options.kind == .line { options.highlights = largest(parts.map(\.0)) }
    if request.hasMarks {
      options.events = events(parts.map(\.0))
      options.bands = bands(verdicts)
    }
    let series = parts.map { chartSeries($0.0, side: $0.1) }
    if options.kind.arrangement == .grid {
      // A crosshair at the last year is where the lines end anyway.
      if year == parts.flatMap(\.0.observations).map(\.year).max() { options.crosshair = nil }
      return Chart(ordered(series, parts, at: year), options)
    }
    guard !options.highlights.isEmpty else { return Chart(series, options) }
    // Those with a colour come first: the largest has the first one.
    let order = parts.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element.0), rank(right.element.0))
      return (second, left.offset) < (first, right.offset)
    }
    return Chart(order.map { series[$0.offset] }, options)
  }

  /// Small charts in the order of what stands beside their names, the largest first.
  private func ordered(
    _ series: [ChartSeries], _ parts: [(TimeSeries, ChartSide)], at year: Int?
  ) -> [ChartSeries] {
    let values = parts.map { one, _ in
      year.flatMap { one.value(in: $0) } ?? rank(one)
    }
    return series.indices.sorted { (values[$1], $0) < (values[$0], $1) }.map { series[$0] }
  }

  /// The item's title; of several the names.
  private func title(_ series: [TimeSeries]) -> Bilingual {
    let own = request.item.title(atlas)
    guard !request.added.isEmpty, series.count > 1 else { return own }
    let names = series.prefix(4).map(\.series.short)
    let more = series.count > 4 ? " ..." : ""
    return Bilingual(
      names.map(\.english).joined(separator: ", ") + more,
      names.map(\.chinese).joined(separator: "、") + more)
  }

  private func kind(_ parts: [(TimeSeries, ChartSide)]) -> ChartKind {
    if case .panel = request.item {
      switch request.provinces {
      case .lines: return .line
      case .multiples: return .multiples
      case .ranking: return .ranking
      }
    }
    guard let figure, request.change == .values, request.added.isEmpty, !request.isLog else {
      return .line
    }
    switch figure.kind {
    case .barsLine: return .barLine
    case .bars: return .bar
    case .stackedBars: return .stacked
    case .line, .table: return .line
    }
  }

  /// What was done to the figures, and the unit; two units stand at their axes.
  private func note(_ series: [TimeSeries]) -> Bilingual {
    var units: [UnitOfMeasure] = []
    for one in series where !units.contains(where: { $0.symbol == one.unit.symbol }) {
      units.append(one.unit)
    }
    var english: [String] = []
    var chinese: [String] = []
    if let variant = variantWord {
      english.append(variant.english)
      chinese.append(variant.chinese)
    }
    if request.change == .growth {
      english.append("growth")
      chinese.append("增速")
    }
    if request.change == .cumulative {
      english.append("cumulative")
      chinese.append("累计")
    }
    if units.count == 1, let unit = units.first, !unit.symbol.isEmpty {
      english.append(unit.symbol.english)
      chinese.append(unit.symbol.chinese)
    }
    if request.isLog, request.change != .growth {
      english.append("log")
      chinese.append("对数")
    }
    return Bilingual(english.joined(separator: ", "), chinese.joined(separator: "，"))
  }

  private var variantWord: Bilingual? {
    guard let figure else { return nil }
    let all = atlas.series(of: figure.id)
    let shown = all.first { $0.seriesID == request.variant } ?? all.first { $0.role == .line }
    return shown.flatMap { $0.variant.isEmpty ? nil : $0.variant }
  }

  private func rank(_ series: TimeSeries) -> Double { series.latest?.value ?? -.infinity }

  /// The five with the largest latest figures.
  private func largest(_ series: [TimeSeries]) -> Set<String> {
    let ranked = series.sorted { (rank($0), $1.series.id) > (rank($1), $0.series.id) }
    return Set(ranked.prefix(5).map(\.series.id.rawValue))
  }

  private func chartSeries(_ series: TimeSeries, side: ChartSide) -> ChartSeries {
    let factor = series.unit.factor(in: language)
    let isSmall = request.provinces == .multiples
    let points = series.observations.map { observation in
      ChartPoint(
        x: Double(observation.year), y: observation.value.map { $0 * factor },
        flags: (isSmall ? [] : Self.flags(observation.effect))
          .union(series.series.cadence == .single ? .alone : []))
    }
    let (title, short) = (series.series.title, label(series.series))
    return ChartSeries(
      id: series.series.id.rawValue, title: title,
      label: short,
      unit: series.unit.symbol,
      points: points, side: side)
  }

  /// The name at the line: of a figure what the series is in it, of a province the indicator.
  private func label(_ series: Series) -> Bilingual {
    if case .province = request.item, request.added.isEmpty,
      let indicator = series.id.ofPanel?.indicator
    {
      return atlas.panelIndicator(indicator)?.short ?? series.short
    }
    guard let figure,
      let role = atlas.series(of: figure.id).first(where: { $0.seriesID == series.id })?.role
    else { return series.short }
    switch role {
    case .printed: return Bilingual("printed", "文献所载")
    case .official: return Bilingual("official", "官方")
    default: return series.preferredID.flatMap(atlas.series)?.short ?? series.short
    }
  }

  private static func flags(_ effect: ObservationFlag.Effect?) -> PointFlags {
    switch effect {
    case .preliminary: .preliminary
    case .estimated: .estimated
    case .seriesBreak: .breakBefore
    case .printed: .printed
    case nil: []
    }
  }

  // MARK: Marks

  private func events(_ series: [TimeSeries]) -> [ChartEvent] {
    guard request.change == .values, let figure, figure.kind == .line else { return [] }
    var events: [ChartEvent] = []
    for value in atlas.documentValues(of: figure.id) where value.quantity == .turningYear {
      guard let year = value.fromYear else { continue }
      events.append(
        ChartEvent(x: Double(year), label: Bilingual("source \(year)", "文献\(year)")))
    }
    if !events.isEmpty, let turning = series.first?.turningYears() {
      let year = turning.highest
      events.append(
        ChartEvent(
          x: Double(year), label: Bilingual("peak \(year)", "峰值\(year)"),
          kind: .turningPoint))
    }
    return events
  }

  /// The periods that a document speaks of, with what came of its statements.
  private func bands(_ verdicts: [Verdict]) -> [ChartBand] {
    guard request.change == .values, figure?.kind == .line else { return [] }
    return verdicts.compactMap { verdict in
      let statement = verdict.statement
      guard statement.expectation == .rise || statement.expectation == .fall,
        verdict.outcome != .cannotBeChecked, let from = statement.fromYear,
        let to = statement.toYear
      else { return nil }
      let sign = verdict.outcome == .holds ? "✓" : "✗"
      return ChartBand(from: Double(from), to: Double(to), label: Bilingual(sign))
    }
  }

  // MARK: What goes with it

  private var verdicts: [Verdict] { figure.map { atlas.verdicts(of: $0.id) } ?? [] }

  private func breaks(_ series: [TimeSeries]) -> [PanelBreak] {
    var seen: Set<PanelBreak> = []
    return series.prefix(2).flatMap { atlas.breaks(of: $0.series.id) + headBreaks($0) }
      .filter { $0.kind == .seriesBreak && seen.insert($0).inserted }
  }

  /// Those of the population that figures are divided by.
  private func headBreaks(_ series: TimeSeries) -> [PanelBreak] {
    guard case .perHead(let id) = series.view else { return [] }
    return id.ofPanel == nil
      ? atlas.breaks(in: PanelIndicator.ID(id.rawValue)) : atlas.breaks(of: id)
  }

  private func sources(_ series: [TimeSeries]) -> [Source.ID] {
    var seen: Set<Source.ID> = []
    let own = figure.map { [$0.sourceID] } ?? []
    return (own + series.flatMap(\.sourceIDs)).filter { seen.insert($0).inserted }
  }

  /// The year that was asked for, or the nearest with a figure; else the document's turning year,
  /// or the last.
  private func crosshair(_ series: [TimeSeries], _ years: [Int]) -> Int? {
    let turning = figure.flatMap { figure in
      atlas.documentValues(of: figure.id).first { $0.quantity == .turningYear }?.fromYear
    }
    guard let wanted = request.year ?? turning else {
      return years.last { year in series.allSatisfy { $0.value(in: year) != nil } } ?? years.last
    }
    return years.nearest(to: wanted)
  }
}

extension ViewRefusal {
  /// Why, in a few words.
  package var words: Bilingual {
    switch self {
    case .isGrowth: Bilingual("these are growth rates already", "本身即为增速")
    case .isView: Bilingual("this is a view already", "已是变换后的序列")
    case .notPositive(let year):
      Bilingual("\(year) is not above zero", "\(year)年数值不大于零")
    case .noFigure(let year): Bilingual("no figure in \(year)", "\(year)年无数据")
    case .notAnnual: Bilingual("only single years are known", "仅有个别年份")
    case .notAnAmount: Bilingual("these are no amounts", "不是总量数据")
    case .differentUnits: Bilingual("the units or prices differ", "单位或价格口径不同")
    case .isPopulation: Bilingual("this is the population itself", "该序列即为人口")
    case .noPopulation:
      Bilingual("no population is known for it in these years", "这些年份无对应的人口数据")
    }
  }
}
