internal import ClusterAtlas
internal import Drawing
internal import Reports

extension TrendsScreen {
  package static let phrases: [Phrase<Self>] = listPhrases + drawingPhrases + panePhrases

  // MARK: List

  private static let listPhrases: [Phrase<Self>] = [
    Phrase(
      "", .one("SERIES"),
      Bilingual("a series, chart, provincial indicator or province", "序列、图表、分省指标或省份")
    ) { screen, context in
      screen.item.map { [$0.placeWord(context.atlas)] }
    } read: { screen, words, context in
      let word = words.first ?? ""
      guard let item = TrendItem(placeWord: word, context.atlas) else {
        let province = context.atlas.provinces.first { word.hasSuffix("-" + $0.id.rawValue) }?.id
        let names = province.map { [$0.rawValue] } ?? TrendItem.names(context.atlas)
        return .unknown(word, Bilingual("series", "序列"), among: names)
      }
      screen.list(context.atlas)
      screen.select(item)
      return nil
    },
    Phrase("all", .none, Bilingual("every vintage is listed", "列出全部版本")) { screen, _ in
      screen.choices.hasAll ? [] : nil
    } read: { screen, _, context in
      let item = screen.item
      screen.choices.hasAll = true
      screen.list(context.atlas)
      if let item { screen.select(item) }
      return nil
    },
    Phrase(
      "over", .one("SERIES"),
      Bilingual("what is selected in the list below what was opened", "列表中所选，其上为打开项")
    ) { screen, context in
      screen.choices.opened == nil
        ? nil : screen.selectedItem.map { [$0.placeWord(context.atlas)] }
    } read: { screen, words, context in
      let item = words.first.flatMap { TrendItem(placeWord: $0, context.atlas) }
      let row = item.flatMap { item in screen.rows.firstIndex { $0.item == item } }
      if let row { screen.choices.selection.select(row) }
      return nil
    },
    Phrase("top", .one("ROW"), Bilingual("the first row of the list that is seen", "列表可见的首行")) {
      screen, _ in
      screen.choices.selection.ownTop(height: screen.listHeight).map { [String($0 + 1)] }
    } read: { screen, words, _ in
      if let row = words.first.flatMap({ Int($0) }) { screen.choices.selection.scroll(to: row - 1) }
      return nil
    },
    .text("find", Bilingual("what is looked for", "查找的文字"), { $0.choices.searchText }) {
      $0.searchText = $1
    },
    markedSeries,
  ]

  private var listHeight: Int { max(1, (layout.list?.height ?? 2) - 1) }

  // MARK: Drawing

  private static let drawingPhrases: [Phrase<Self>] = [
    Phrase("and", .several("SERIES"), Bilingual("series that were added", "添加的序列")) { screen, _ in
      let added = screen.choices.drawing.added
      return added.isEmpty ? nil : added.map(\.rawValue)
    } read: { screen, words, context in
      let added = words.map { Series.ID($0) }
      screen.choices.drawing.added = added.filter { context.atlas.series($0) != nil }
      return added.first { context.atlas.series($0) == nil }.map {
        PlaceProblem.unknown(
          $0.rawValue, Bilingual("series", "序列"), among: context.atlas.series.map(\.id.rawValue))
      }
    },
    Phrase("variant", .one("SERIES"), Bilingual("the variant of a document's chart", "文献图表的变体")) {
      screen, _ in
      screen.choices.drawing.variant.map { [$0.rawValue] }
    } read: { screen, words, _ in
      screen.choices.drawing.variant = words.first.map { Series.ID($0) }
      return nil
    },
    .flag("growth", Bilingual("growth rates", "增速"), { $0.choices.drawing.change == .growth }) {
      $0.choices.drawing.change = .growth
    },
    .flag("per-head", Bilingual("per head", "人均"), { $0.choices.drawing.change == .perHead }) {
      $0.choices.drawing.change = .perHead
    },
    .number(
      "index", "YEAR", 0...9999, Bilingual("that year is 100", "以该年为100"),
      { if case .index(let year) = $0.choices.drawing.change { year } else { nil } }
    ) { $0.choices.drawing.change = .index($1) },
    .flag("log", Bilingual("on a logarithmic scale", "对数坐标"), { $0.choices.drawing.isLog }) {
      $0.choices.drawing.isLog = true
    },
    Phrase("years", .one("FROM-TO"), Bilingual("the years that are seen", "可见年份")) { screen, _ in
      screen.choices.drawing.zoom.map { ["\($0.lowerBound)-\($0.upperBound)"] }
    } read: { screen, words, _ in
      let years = (words.first ?? "").split(separator: "-").compactMap { Int($0) }
      guard years.count == 2, years[0] <= years[1] else {
        return PlaceProblem(
          words.first ?? "years", "expected years such as 2004-2013", "应如 2004-2013")
      }
      screen.choices.drawing.zoom = years[0]...years[1]
      return nil
    },
    Phrase(
      "provinces", .one("FORM"),
      Bilingual("provinces as lines, multiples or ranking", "各省：lines、multiples、ranking")
    ) { screen, _ in
      let form = screen.choices.drawing.provinces
      return form == .lines ? nil : [form.rawValue]
    } read: { screen, words, _ in
      guard let form = words.first.flatMap(TrendRequest.Provinces.init(rawValue:)) else {
        return PlaceProblem(
          words.first ?? "provinces", "lines, multiples or ranking", "lines、multiples 或 ranking")
      }
      screen.choices.drawing.provinces = form
      return nil
    },
    .flag(
      "own-scales", Bilingual("each small chart has its own scale", "小图各用自己的坐标"),
      { $0.choices.drawing.ownScales }
    ) { $0.choices.drawing.ownScales = true },
    .number(
      "row", "NUMBER", 1...100_000, Bilingual("the first row of the picture", "图中首行"),
      { $0.choices.firstRow == 0 ? nil : $0.choices.firstRow + 1 }
    ) { $0.choices.firstRow = $1 - 1 },
    .number(
      "at", "YEAR", 0...9999, Bilingual("the year of the crosshair", "十字线年份"), { $0.choices.year }
    ) {
      $0.choices.year = $1
    },
    .flag(
      "unmarked", Bilingual("without events and turning points", "不显示事件与转折点"),
      { !$0.choices.hasMarks }
    ) {
      $0.choices.hasMarks = false
    },
  ]

  // MARK: Panes

  private static let panePhrases: [Phrase<Self>] =
    TrendPage.Kind.allCases.map { kind in
      .flag(kind.rawValue, kind.placeMeaning, { $0.choices.page == kind }) {
        $0.choices.page = kind
      }
    } + [
      .flag("chart", Bilingual("in the chart", "在图中"), { $0.choices.focus == .chart }) {
        $0.choices.focus = .chart
      },
      .flag("wide", Bilingual("the chart takes all", "图表占满屏幕"), { $0.choices.isWide }) {
        $0.choices.isWide = true
      },
    ] + pagePhrases(isIn: { _ in false }, enter: { $0.focus = .chart })
}

extension TrendPage.Kind {
  fileprivate var placeMeaning: Bilingual {
    switch self {
    case .how: Bilingual("how it was made, instead of the chart", "方法，代替图表")
    case .sources: Bilingual("the sources, instead of the chart", "来源，代替图表")
    case .table: Bilingual("the figures, instead of the chart", "数据，代替图表")
    }
  }
}

extension TrendItem {
  /// Its identifier, with its kind before it where another thing has the same: `provinces:gdp`.
  func placeWord(_ atlas: Atlas) -> String {
    guard TrendItem(id, atlas: atlas) != self else { return id }
    return switch self {
    case .figure: "chart:" + id
    case .series: "series:" + id
    case .panel: "provinces:" + id
    case .province: "province:" + id
    }
  }

  /// The identifiers of all things that can be drawn.
  fileprivate static func names(_ atlas: Atlas) -> [String] {
    atlas.series.map(\.id.rawValue) + atlas.documentFigures.map(\.id.rawValue)
      + atlas.panelIndicators.map(\.id.rawValue) + atlas.provinces.map(\.id.rawValue)
  }

  init?(placeWord word: String, _ atlas: Atlas) {
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, ["chart", "series", "provinces", "province"].contains(parts[0]) else {
      self.init(word, atlas: atlas)
      return
    }
    let found: TrendItem? =
      switch parts[0] {
      case "chart": atlas.documentFigure(DocumentFigure.ID(parts[1])).map { .figure($0.id) }
      case "series": atlas.series(Series.ID(parts[1])).map { .series($0.id) }
      case "provinces": atlas.panelIndicator(PanelIndicator.ID(parts[1])).map { .panel($0.id) }
      case "province": atlas.province(Province.ID(parts[1])).map { .province($0.id) }
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}
