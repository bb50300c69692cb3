internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

extension MeasuresScreen {
  package static let phrases: [Phrase<Self>] = whatPhrases + howPhrases + panePhrases

  // MARK: What is measured

  private static let whatPhrases: [Phrase<Self>] = [
    Phrase(
      "", .several("MEASURE TABLE COLUMN GROUP"),
      Bilingual(
        "the measure, the table, its column of values, the group that is seen",
        "测度、数据表、数值列、所见分组")
    ) { screen, _ in
      guard let measure = screen.measure else { return nil }
      guard case .shipped(let id) = screen.choices.source else { return [measure.name] }
      return [measure.name, id]
    } read: { screen, words, context in
      screen.take(words, context)
    },
    Phrase("file", .one("NAME"), Bilingual("a file of one's own in this folder", "当前文件夹中自己的文件")) {
      screen, _ in
      guard case .file(let path) = screen.choices.source else { return nil }
      return [path.split(separator: "/").last.map(String.init) ?? path]
    } read: { screen, words, context in
      guard !context.off.contains(.open) else {
        return PlaceProblem("file", "open is off on this terminal", "本终端已关闭此功能")
      }
      let name = words.first ?? ""
      let path = context.files[name] ?? TableFile.expanded(name)
      let measure = screen.measure?.name
      screen.take(.file(path))
      if let measure { screen.open(measure) }
      return nil
    },
    Phrase(
      "columns", .several("ROLE:COLUMN"), Bilingual("which column is what", "各列的用途")
    ) { screen, _ in
      let columns = screen.choices.choice.columns
      let words = ColumnRole.allCases.compactMap { role in
        columns[role].map { role.rawValue + ":" + $0 }
      }
      return words.isEmpty ? nil : words
    } read: { screen, words, _ in
      for word in words {
        guard let (name, column) = Self.pair(word), let role = ColumnRole(rawValue: name) else {
          return PlaceProblem(word, "expected ROLE:COLUMN, as value:gdp", "应为 用途:列，如 value:gdp")
        }
        screen.choices.choice.columns[role] = column
      }
      return nil
    },
    Phrase(
      "rows", .several("COLUMN:TEXT"),
      Bilingual("only rows with an identifier or name in a column", "仅取某列为某标识或名称的行")
    ) { screen, context in
      let filters = screen.choices.choice.filters
      return filters.isEmpty
        ? nil
        : filters.sorted { $0.key < $1.key }.map {
          $0.key + ":" + screen.placeWord($0.value, of: $0.key, context.language)
        }
    } read: { screen, words, _ in
      for word in words {
        guard let (column, text) = Self.pair(word) else {
          return PlaceProblem(word, "expected COLUMN:TEXT", "应为 列:文字")
        }
        screen.choices.choice.filters[column] = text
      }
      return nil
    },
    Phrase("at", .one("GROUP"), Bilingual("the group that is seen, such as a year", "所见分组，如年份")) {
      screen, context in
      screen.choices.slide.map {
        [screen.placeWord($0, of: screen.result.measured?.setup.by, context.language)]
      }
    } read: { screen, words, _ in
      screen.choices.slide = words.first
      return nil
    },
  ]

  private static func pair(_ word: String) -> (String, String)? {
    guard let colon = word.firstIndex(of: ":") else { return nil }
    return (String(word[..<colon]), String(word[word.index(after: colon)...]))
  }

  /// The measure, then a table, a column and a group.
  private mutating func take(_ words: [String], _ context: Context) -> PlaceProblem? {
    guard let name = words.first, let row = MeasureDefinition.named(name) else {
      return .unknown(
        words.first ?? "", Bilingual("measure", "测度"), among: MeasureDefinition.all.map(\.name))
    }
    var problem: PlaceProblem?
    if words.count > 1 {
      if ShippedTable.named(words[1], in: context.atlas) != nil {
        take(.shipped(words[1]))
      } else {
        let names = ShippedTable.all(in: context.atlas).map(\.id)
        problem = .unknown(words[1], Bilingual("table", "数据表"), among: names)
      }
    }
    open(row.name)
    if words.count > 2 { choices.choice.columns[.value] = words[2] }
    if words.count > 3 { choices.slide = words[3] }
    return problem
  }

  // MARK: How

  private static let howPhrases: [Phrase<Self>] = [
    Phrase("variant", .one("NAME"), Bilingual("the variant of the measure", "测度的变体")) { screen, _ in
      screen.choices.variant.map { [$0] }
    } read: { screen, words, _ in
      guard let name = words.first, screen.measure?.variants.contains(name) == true else {
        return .unknown(
          words.first ?? "variant", Bilingual("variant", "变体"),
          among: screen.measure?.variants ?? [])
      }
      screen.choices.variant = name
      return nil
    },
    .number(
      "k", "COUNT", 1...1_000_000, Bilingual("how many of the largest", "取最大的几个"),
      { $0.choices.k == MeasuresScreen.usualK ? nil : $0.choices.k }
    ) { $0.choices.k = $1 },
    .flag(
      "equal-steps", Bilingual("classes of equal steps on the map", "地图等距分级"),
      { $0.choices.hasEqualSteps }
    ) {
      $0.choices.hasEqualSteps = true
    },
    .number(
      "row", "NUMBER", 1...1_000_000, Bilingual("the first row of the picture", "图中首行"),
      { $0.choices.firstRow == 0 ? nil : $0.choices.firstRow + 1 }
    ) { $0.choices.firstRow = $1 - 1 },
    .text("find", Bilingual("what is looked for", "查找的文字"), { $0.choices.searchText }) {
      $0.searchText = $1
    },
    Phrase("top", .one("ROW"), Bilingual("the first row of the list that is seen", "列表可见的首行")) {
      screen, _ in
      let height = max(1, (screen.layout.list?.height ?? 4) - MeasuresLayout.listHead)
      return screen.choices.selection.ownTop(height: height).map { [String($0 + 1)] }
    } read: { screen, words, _ in
      if let row = words.first.flatMap({ Int($0) }) { screen.choices.selection.scroll(to: row - 1) }
      return nil
    },
  ]

  // MARK: Panes

  private static let panePhrases: [Phrase<Self>] =
    Aspect.allCases.filter { $0 != .picture }.map { aspect in
      .flag(aspect.rawValue, aspect.placeMeaning, { $0.choices.aspect == aspect }) {
        $0.choices.aspect = aspect
      }
    } + [
      .flag("result", Bilingual("in the result", "在结果中"), { $0.choices.focus == .result }) {
        $0.choices.focus = .result
      },
      .flag("wide", Bilingual("the result takes all", "结果占满屏幕"), { $0.choices.isWide }) {
        $0.choices.isWide = true
      },
    ] + pagePhrases(isIn: { _ in false }, enter: { $0.focus = .result })
}

extension MeasuresScreen.Aspect {
  fileprivate var placeMeaning: Bilingual {
    switch self {
    case .picture: Bilingual("the picture", "图")
    case .years: Bilingual("the course through the years", "历年走势")
    case .map: Bilingual("the map", "地图")
    case .table: Bilingual("the table", "表格")
    case .how: Bilingual("how it was computed", "计算方法")
    }
  }
}
