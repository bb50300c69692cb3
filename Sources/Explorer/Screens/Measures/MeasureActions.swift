internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Measures
package import Reports
internal import Tabular

extension MeasuresScreen {
  package static func open(_ target: Destination, _ visit: inout Visit<Self>) -> Bool {
    guard case .measure(let name) = target else { return false }
    visit.screen.open(name)
    let opener = TableOpener(atlas: visit.atlas, language: visit.language)
    // A table that shows it, where the one at hand does not.
    if let row = visit.screen.measure, !visit.screen.fits(row.name, opener),
      let example = ShippedTable.example(for: row, in: visit.atlas)
    {
      visit.screen.take(.shipped(example))
    }
    visit.screen.focus = .result
    return true
  }

  package static func escape(_ visit: inout Visit<Self>) -> Bool {
    if visit.screen.aspect != .picture {
      visit.screen.aspect = .picture
    } else if !visit.screen.searchText.isEmpty {
      visit.screen.searchText = ""
    } else if visit.screen.focus == .result {
      visit.screen.focus = .list
    } else {
      return false
    }
    return true
  }

  /// Words or numbers instead of the picture, then the result that lies where the list was.
  package var choicesBehind: Choices? {
    var behind = choices
    if choices.aspect != .picture {
      behind.aspect = .picture
    } else if layout.list == nil, choices.focus != .list {
      behind.focus = .list
    } else {
      return nil
    }
    return behind
  }

  /// The variants of the measure, and the picture of a year or the course through them.
  package static func variants(_ visit: Visit<Self>) -> [Variant<Self>] {
    visit.measureVariants + visit.aspects
  }

  // MARK: Search

  package static func find(_ text: String, from before: Choices, _ visit: inout Visit<Self>) {
    visit.screen.restore(before)
    visit.screen.searchText = text
    visit.screen.reading.found = nil
    visit.settle()
    guard !text.isEmpty else { return }
    if visit.screen.isReadingPage {
      visit.screen.pane.showFound(from: before.reading.top)
    } else if let row = visit.screen.found.best {
      visit.screen.selectRow(row)
      visit.fitTable()
    }
  }

  private mutating func selectRow(_ row: Int) {
    if Self.rows.indices.contains(row), case .measure(let name) = Self.rows[row] { select(name) }
  }

  /// Of the page that is read, else of the list.
  package var foundCount: Int { isReadingPage ? pane.found.count : found.rows.count }

  package static func goToFound(_ step: Int, _ visit: inout Visit<Self>) {
    guard !visit.screen.isReadingPage else { return visit.screen.pane.stepFound(step) }
    let index = visit.screen.selection.index
    guard let row = visit.screen.found.next(from: index, by: step) else { return }
    visit.screen.selectRow(row)
    visit.fitTable()
  }

  // MARK: Playing

  package static let playCommand: String? = "measures.play"

  package static func playOn(_ visit: inout Visit<Self>) -> Bool {
    let before = visit.screen.shownSlide
    visit.slide(by: 1)
    return visit.screen.shownSlide != before
  }

  package static func rewind(_ visit: inout Visit<Self>) { visit.slide(by: -100_000) }
}

extension Visit where S == MeasuresScreen {
  // MARK: List

  mutating func walk(_ step: Int) {
    screen.move(by: min(max(step, -1000), 1000))
    fitTable()
  }

  /// Where the table at hand has no columns for the measure, one of the package that has takes its
  /// place, and says so; the reader's own comes back with the first measure that it fits.
  fileprivate mutating func fitTable() {
    guard let row = screen.measure, case .shipped = screen.source else { return }
    let opener = TableOpener(atlas: atlas, language: language)
    if let own = screen.displaced {
      let names = MeasureFit.names(MeasureTable(own, opener), own, atlas)
      guard names.contains(row.name) else { return takeExample(of: row, insteadOf: own) }
      return screen.take(own)
    }
    if !screen.fits(row.name, opener) { takeExample(of: row, insteadOf: screen.source) }
  }

  private mutating func takeExample(of row: MeasureDefinition, insteadOf own: MeasureSource) {
    guard let id = ShippedTable.example(for: row, in: atlas),
      let table = ShippedTable.named(id, in: atlas)
    else {
      // None has: the reason is told of the reader's own.
      if screen.displaced != nil { screen.take(own) }
      return
    }
    if screen.source != .shipped(id) { screen.take(.shipped(id)) }
    screen.displaced = own
    let name = row.title
    say(
      Bilingual(
        "\(name.english) needs other columns: shown of \(table.title.english)",
        "\(name.chinese)需要其他列：改用\(table.title.chinese)"))
  }

  var listRows: Int {
    max(1, (screen.layout.list?.height ?? 4) - MeasuresLayout.listHead)
  }

  mutating func clickRow(_ row: Int) {
    screen.focus = .list
    guard case .measure(let name) = MeasuresScreen.rows[row] else { return }
    screen.select(name)
    fitTable()
  }

  /// Goes to the result; of a measure that does not fit to a table that shows it.
  mutating func enter() {
    leave()
    if screen.result.isError, let row = screen.measure, let example = screen.exampleTable {
      screen.take(.shipped(example.id))
      screen.select(row.name)
    }
    screen.focus = .result
  }

  // MARK: Result

  /// Another year, unit or end of a change.
  mutating func slide(by step: Int) {
    let slides = screen.result.slides
    guard !slides.isEmpty else { return }
    let here = screen.shownSlide.flatMap(slides.firstIndex) ?? 0
    screen.slide = slides[min(max(0, here + step), slides.count - 1)]
  }

  mutating func show(_ aspect: MeasuresScreen.Aspect) {
    screen.aspect = screen.aspect == aspect ? .picture : aspect
    if screen.aspect == .table || screen.aspect == .how { screen.focus = .result }
    if screen.aspect == .map { screen.focus = .result }
  }

  /// One more or one less of the largest, for a concentration ratio.
  mutating func changeK(by step: Int) {
    let count = screen.result.measured?.outcome(at: screen.shownSlide).used ?? 1
    screen.k = min(max(1, screen.k + step), max(1, count))
  }

  fileprivate var measureVariants: [Variant<MeasuresScreen>] {
    guard let measure = screen.measure, measure.variants.count > 1 else { return [] }
    let now = screen.variant ?? measure.variants.first
    return measure.variants.map { variant in
      let words = measure.variantList.first { $0.id == variant }?.listed
      let title = Bilingual(words?.english ?? variant, words?.chinese ?? variant)
      return Variant(
        title, Bilingual("variant of the measure", "测度变体"), isOn: variant == now
      ) { $0.screen.variant = variant }
    }
  }

  fileprivate var aspects: [Variant<MeasuresScreen>] {
    let kind = Bilingual("picture", "图")
    guard screen.hasCourse else { return [] }
    return [
      Variant(Bilingual("of one year", "某年"), kind, isOn: screen.shownAspect == .picture) {
        $0.screen.aspect = .picture
      },
      Variant(Bilingual("through the years", "历年走势"), kind, isOn: screen.shownAspect == .years) {
        $0.screen.aspect = .years
      },
    ]
  }

  /// Rows of a ranking or a table, or of a page.
  mutating func turn(_ pages: Int) {
    if screen.readsPage { return screen.pane.turn(pages) }
    guard let plot = screen.plot, let area = screen.layout.picture else { return }
    let rows = max(1, plot.layout(area.size).yTicks.count)
    let wanted = screen.firstRow + max(-100, min(100, pages)) * rows
    screen.firstRow = max(0, min(wanted, plot.rowCount - rows))
  }

  mutating func openLink() {
    if let target = screen.pane.target { open(target) }
  }

  mutating func clickLink(_ link: Int) {
    screen.light(link: link)
    openLink()
  }

  mutating func clickYear(column: Int, size: Size) {
    guard let course = screen.course else { return }
    let x = course.layout(size).xValue(atColumn: column)
    let slides = screen.result.slides
    screen.slide = slides.min { first, second in
      abs((Double(first) ?? .infinity) - x) < abs((Double(second) ?? .infinity) - x)
    }
  }

  // MARK: Data

  mutating func openData() {
    let items = ShippedTable.all(in: atlas).map { table in
      PickerItem(
        table.title[language], note: table.note[language], mark: "",
        aliases: table.id + " " + table.title[language == .english ? .chinese : .english],
        isOn: screen.source == .shipped(table.id), on: MeasuresScreen.self
      ) { $0.take(.shipped(table.id)) }
    }
    let own = PickerItem(
      word("A file of your own …", "自己的文件……"),
      note: word("CSV or TSV", "CSV 或 TSV"),
      obstacle: context.off.contains(.open) ? Feature.open.refusal[language] : nil,
      on: MeasuresScreen.self
    ) { $0.askPath() }
    present(
      Picker(title: word("Data", "数据"), prompt: word("data:", "数据："), items: [own] + items))
  }

  mutating func askPath() {
    guard !context.off.contains(.open) else { return say(Feature.open.refusal) }
    present(pathPicker())
  }

  private func pathPicker() -> Picker {
    Picker(
      title: word("File (Tab completes)", "文件（Tab 补全）"), prompt: word("path:", "路径："),
      completions: { text in
        TableFile.completions(of: text).map { path in
          PickerItem(path, on: MeasuresScreen.self) { $0.take(path: path) }
        }
      },
      take: { session, path in session.visit(MeasuresScreen.self) { $0.take(path: path) } })
  }

  /// A folder is gone into; a file is read.
  private mutating func take(path: String) {
    if path.hasSuffix("/") {
      var picker = pathPicker()
      picker.type(path)
      present(picker)
    } else {
      context.overlay = nil
      let path = TableFile.expanded(path)
      context.files[path.split(separator: "/").last.map(String.init) ?? path] = path
      take(.file(path))
    }
  }

  mutating func take(_ source: MeasureSource) {
    if case .file = source, context.off.contains(.open) { return say(Feature.open.refusal) }
    leave()
    screen.take(source)
    if case .file = source { showReason() }
  }

  /// Where the list has the whole screen, why a file is not measured takes its place.
  private mutating func showReason() {
    settle()
    guard screen.layout.result == nil, case .refused = screen.result else { return }
    screen.focus = .result
  }

  mutating func openColumns() {
    present(
      Picker(
        title: word("Columns and rows", "列与行"), prompt: word("column:", "列："),
        staysOpenOn: self
      ) { $0.columnItems() })
  }

  /// Which column is what, and which rows are taken.
  private func columnItems() -> [PickerItem] {
    guard let outline = screen.table.outline, let row = screen.measure, !row.form.isMatrix
    else { return [] }
    let columns = screen.result.measured?.setup.columns ?? screen.choice.columns
    var items: [PickerItem] = []
    for role in [ColumnRole.value] + row.needs + row.uses {
      let isNumber = [.value, .weight, .reference, .x, .y].contains(role)
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
    let shown = name.isEmpty ? word("none", "无") : screen.shownResult.columnName(name, language)
    return PickerItem(
      role.title[language] + word(": ", "：") + shown, mark: "--" + role.rawValue,
      aliases: role.title.english + ": " + name, isOn: isOn, on: MeasuresScreen.self
    ) { $0.choose(role, name) }
  }

  mutating func choose(_ role: ColumnRole, _ name: String) {
    screen.choice.columns[role] = name
  }

  mutating func openFilters() {
    guard let outline = screen.table.outline else { return }
    let setup = screen.result.measured?.setup
    let items = outline.columns.filter { column in
      column.kind == .names && column.name != setup?.by
        && column.name != setup?.columns[.unit] && column.name != setup?.columns[.item]
    }.flatMap { column in
      column.texts.prefix(500).map { text in
        PickerItem(
          text, note: screen.shownResult.columnName(column.name, language), aliases: column.name,
          isOn: setup?.filters[column.name] == text, on: MeasuresScreen.self
        ) { $0.screen.choice.filters[column.name] = text }
      }
    }
    present(
      Picker(title: word("Only rows of", "仅取"), prompt: word("rows:", "行："), items: items))
  }

  mutating func openSearch() {
    screen.searchText = ""
    beginSearch()
  }
}
