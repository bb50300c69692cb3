internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Tabular

extension MeasuresScreen {
  /// Whether a page is what the keys of reading move.
  var readsPage: Bool {
    switch shownView {
    case .table, .how: true
    case .picture, .years, .map: false
    }
  }
}

extension Session {
  // MARK: List

  mutating func walkMeasures(_ step: Int) {
    measures.move(by: min(max(step, -1000), 1000))
  }

  var measureListRows: Int {
    max(1, (measures.layout.list?.height ?? 4) - MeasuresLayout.listHead)
  }

  mutating func clickMeasureRow(_ row: Int) {
    measures.focus = .list
    guard case .measure(let name) = MeasuresScreen.rows[row] else { return }
    measures.select(name)
  }

  /// Goes to the result; of a measure that does not fit to a table that shows it.
  mutating func enterMeasure() {
    trail.leave(stage)
    if measures.result.isError, let row = measures.measure, let example = measures.exampleTable {
      measures.take(.shipped(example.id))
      measures.select(row.name)
    } else {
      measures.focus = .result
    }
  }

  mutating func openMeasure(_ name: String) {
    stage.screen = .measures
    measures.open(name)
    let maker = MeasureMaker(atlas: atlas, language: language)
    // A table that shows it, where the one at hand does not.
    if let row = measures.measure, !measures.fits(row.name, maker),
      let example = ShippedTable.example(for: row, in: atlas)
    {
      measures.take(.shipped(example))
    }
    measures.focus = .result
  }

  // MARK: Result

  /// Another year, unit or end of a change.
  mutating func slideMeasure(by step: Int) {
    let slides = measures.result.slides
    guard !slides.isEmpty else { return }
    let here = measures.shownSlide.flatMap(slides.firstIndex) ?? 0
    measures.slide = slides[min(max(0, here + step), slides.count - 1)]
  }

  mutating func showMeasure(_ view: MeasuresScreen.View) {
    measures.view = measures.view == view ? .picture : view
    if measures.view == .table || measures.view == .how { measures.focus = .result }
    if measures.view == .map { measures.focus = .result }
  }

  /// One more or one less of the largest, for a concentration ratio.
  mutating func changeMeasureK(by step: Int) {
    let count = measures.result.measured?.outcome(at: measures.shownSlide).used ?? 1
    measures.k = min(max(1, measures.k + step), max(1, count))
  }

  mutating func stepMeasureVariant() {
    guard let measure = measures.measure, let first = measure.variants.first else { return }
    let here = measure.variants.firstIndex(of: measures.variant ?? first) ?? 0
    measures.variant = measure.variants.element(1, after: here)
    say(VariantWords.said(measures.variant ?? first, of: measure.name))
  }

  /// Rows of a ranking or a table, or of a page.
  mutating func turnMeasure(_ pages: Int) {
    if measures.readsPage { return measures.pane.turn(pages) }
    guard let plot = measures.plot, let area = measures.layout.picture else { return }
    let rows = max(1, plot.layout(area.size).yTicks.count)
    let wanted = measures.firstRow + max(-100, min(100, pages)) * rows
    measures.firstRow = max(0, min(wanted, plot.rowCount - rows))
  }

  mutating func openMeasureLink() {
    if let target = measures.pane.target { open(target) }
  }

  mutating func clickMeasureLink(_ link: Int) {
    measures.focus = .result
    measures.pane.link = link
    openMeasureLink()
  }

  mutating func clickMeasureYear(column: Int, size: Size) {
    guard let course = measures.course else { return }
    let x = course.layout(size).xValue(atColumn: column)
    let slides = measures.result.slides
    measures.slide = slides.min { first, second in
      abs((Double(first) ?? .infinity) - x) < abs((Double(second) ?? .infinity) - x)
    }
  }

  mutating func escapeInMeasures() {
    if measures.view != .picture {
      measures.view = .picture
    } else if !measures.search.text.isEmpty {
      measures.search = Search()
    } else if measures.focus == .result {
      measures.focus = .list
    } else {
      say(Bilingual("q quits", "按 q 退出"))
    }
  }

  var measuresPosition: String {
    if measures.readsPage, measures.focus == .result {
      return measures.pane.position(word("all", "全部"))
    }
    return measures.slideName(measures.shownSlide ?? "", atlas)[language]
  }

  // MARK: Data

  mutating func openMeasureData() {
    let items = ShippedTable.all(in: atlas).map { table in
      PickerItem(
        table.title[language], note: table.note[language], mark: "",
        aliases: table.id + " " + table.title[language == .english ? .chinese : .english],
        choice: .measureData(.shipped(table.id)), isOn: measures.source == .shipped(table.id))
    }
    let own = PickerItem(
      word("A file of your own …", "自己的文件……"),
      note: word("CSV or TSV, up to 8 MB", "CSV 或 TSV，不超过 8 MB"), choice: .askPath)
    overlay = .picker(
      Picker(title: word("Data", "数据"), prompt: word("data:", "数据："), items: [own] + items))
  }

  mutating func askMeasurePath() {
    overlay = .picker(
      .paths(
        title: word("File (Tab completes)", "文件（Tab 补全）"), prompt: word("path:", "路径：")))
  }

  /// A folder is gone into; a file is read.
  mutating func takePath(_ path: String) {
    if path.hasSuffix("/") {
      var picker = Picker.paths(
        title: word("File (Tab completes)", "文件（Tab 补全）"), prompt: word("path:", "路径："))
      picker.type(path)
      overlay = .picker(picker)
    } else {
      overlay = nil
      takeMeasureData(.file(TableFile.expanded(path)))
    }
  }

  mutating func takeMeasureData(_ source: MeasureSource) {
    trail.leave(stage)
    measures.take(source)
  }

  mutating func openMeasureColumns() {
    overlay = .picker(
      Picker(
        title: word("Columns and rows", "列与行"), prompt: word("column:", "列："),
        items: measureColumnItems(), staysOpen: true))
  }

  /// Which column is what, and which rows are taken.
  func measureColumnItems() -> [PickerItem] {
    guard let outline = measures.table.outline, let row = measures.measure, !row.form.isMatrix
    else { return [] }
    let columns = measures.result.measured?.setup.columns ?? measures.choice.columns
    var items: [PickerItem] = []
    for role in [ColumnRole.value] + row.needs + row.uses {
      let isNumber = role == .value || role == .weight || role == .reference
      let kinds: [TableOutline.Kind] =
        isNumber ? [.numbers] : role == .time ? [.years] : [.names, .years]
      for column in outline.columns where kinds.contains(column.kind) {
        items.append(columnItem(role, column.name, isOn: columns[role] == column.name))
      }
      if row.uses.contains(role) {
        items.append(columnItem(role, "", isOn: columns[role] == nil))
      }
    }
    return items
  }

  private func columnItem(_ role: ColumnRole, _ name: String, isOn: Bool) -> PickerItem {
    let shown = name.isEmpty ? word("none", "无") : measures.columnName(name, language)
    return PickerItem(
      Self.word(role)[language] + word(": ", "：") + shown, mark: "--" + role.rawValue,
      aliases: Self.word(role).english + ": " + name,
      choice: .measureColumn(role, name), isOn: isOn)
  }

  static func word(_ role: ColumnRole) -> Bilingual {
    Bilingual(role.words.en, role.words.zh)
  }

  mutating func chooseMeasureColumn(_ role: ColumnRole, _ name: String) {
    measures.choice.columns[role] = name
  }

  mutating func openMeasureFilters() {
    guard let outline = measures.table.outline else { return }
    let setup = measures.result.measured?.setup
    let items = outline.columns.filter { column in
      column.kind == .names && column.name != setup?.by
        && column.name != setup?.columns[.unit] && column.name != setup?.columns[.item]
    }.flatMap { column in
      column.texts.prefix(500).map { text in
        PickerItem(
          text, note: measures.columnName(column.name, language), aliases: column.name,
          choice: .measureFilter(column: column.name, text: text),
          isOn: setup?.filters[column.name] == text)
      }
    }
    overlay = .picker(
      Picker(title: word("Only rows of", "仅取"), prompt: word("rows:", "行："), items: items))
  }

  // MARK: Search

  mutating func openMeasureSearch() {
    measures.search = Search()
    overlay = .search(SearchPrompt(before: stage))
  }

  mutating func findMeasure(_ text: String, _ before: Stage) {
    measures.search.text = text
    measures.search.hits = text.isEmpty ? [] : measureHits(text)
    let row = measures.search.hits.first ?? before.measures.selection.index
    if case .measure(let name) = MeasuresScreen.rows[row] { measures.select(name) }
  }

  private func measureHits(_ text: String) -> [Int] {
    MeasuresScreen.rows.indices.filter { index in
      guard case .measure(let name) = MeasuresScreen.rows[index],
        let row = MeasureRow.named(name)
      else { return false }
      let texts = [row.name, row.title.en, row.title.zh, row.meaning.en, row.meaning.zh]
      return (texts + row.aliases).contains { !TextMatch.ranges(of: text, in: $0).isEmpty }
    }
  }

  mutating func nextMeasureHit(_ step: Int) {
    guard let row = measures.search.next(from: measures.selection.index, by: step),
      case .measure(let name) = MeasuresScreen.rows[row]
    else { return }
    measures.select(name)
  }

  /// The picture that is seen, with its title.
  var measureSVG: String? {
    let isCourse = measures.shownView == .years
    guard measures.shownView == .picture || isCourse,
      var plot = isCourse ? measures.course : measures.plot
    else { return nil }
    let head = MeasureHead(self)
    plot.title = head.title + "  " + head.headline
    let look: VectorLook = looks.theme.name == .light ? .screen(.light) : .screen(.dark)
    return plot.svg(width: 960, height: 540, look: look)
  }

  // MARK: The same without a screen

  /// The results that are seen: of one group, or of all where their course is shown.
  var seenListing: MeasureListing? {
    guard let found = measures.result.measured else { return nil }
    return measures.seesAllGroups ? found.listing : found.listing(at: measures.shownSlide)
  }

  var measureCommandLine: String {
    guard let row = measures.measure else { return "jiqun measures" }
    var words = ["jiqun", "measure", row.name]
    switch measures.source {
    case .shipped(let id): words += ["--data", id]
    case .file(let path): words.append(Self.quoted(path))
    }
    if let found = measures.result.measured { words += options(found) }
    if let variant = measures.variant { words += ["--variant", variant] }
    if measures.k != MeasuresScreen.usualK, row.usesOptions.contains(.k) {
      words += ["-k", String(measures.k)]
    }
    switch measures.shownView {
    case .how: words.append("--explain")
    case .table: words += ["--format", "csv"]
    case .picture, .years, .map: break
    }
    return words.joined(separator: " ")
  }

  private func options(_ found: MeasureResult.Measured) -> [String] {
    var words: [String] = []
    for role in ColumnRole.allCases {
      if let name = found.setup.columns[role] {
        words += ["--" + role.rawValue, Self.quoted(name)]
      }
    }
    func rows(_ column: String, _ text: String) {
      words += ["--where", Self.quoted(column + "=" + text)]
    }
    for (name, text) in found.setup.filters.sorted(by: { $0.key < $1.key }) { rows(name, text) }
    let slide = measures.shownSlide
    if found.setup.isWide {
      words.append("--wide")
      if let by = found.setup.by, by != MeasureSetup.wideGroups {
        words += ["--by", Self.quoted(by)]
      }
    } else if let by = found.setup.by, measures.seesAllGroups {
      words += ["--by", Self.quoted(by)]
    } else if let by = found.setup.by, let slide {
      rows(by, slide)
    } else if let span = found.setup.span, let slide {
      rows(span, found.measurement.parts.first?.times?.min().map { String(Int($0)) } ?? slide)
      rows(span, slide)
    }
    return words
  }

  /// A word as a shell takes it.
  private static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_./=,".unicodeScalars.contains(scalar)
    }
    return plain && !text.isEmpty
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }
}
