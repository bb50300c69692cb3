internal import ClusterAtlas
internal import Drawing
internal import Reports
internal import Workspace

/// A column of the list.
struct ListColumn {
  enum Kind: Hashable { case name, province, city, field, batch, output, evidence }

  var kind: Kind
  var x: Int
  var width: Int

  /// The columns that fit, the most telling first.
  static func fitting(
    _ width: Int, language: Language, isLater: Bool, without lacking: [Kind] = []
  ) -> [ListColumn] {
    let isChinese = language == .chinese
    let name = isChinese ? 18 : 25
    let table: [(kind: Kind, width: Int)] = [
      (.province, isChinese ? 8 : 10), (.field, isChinese ? 11 : 13), (.batch, isLater ? 7 : 6),
      (.output, 14), (.city, isChinese ? 10 : 16), (.evidence, 6),
    ]
    let room = width - 4
    var kinds: [Kind] = [.name]
    var taken = min(name, room)
    for (kind, need) in table where taken + need <= room && !lacking.contains(kind) {
      kinds.append(kind)
      taken += need
    }
    let order: [Kind] = [.name, .province, .city, .field, .batch, .output, .evidence]
    let spare = max(0, room - taken)
    var x = 3
    return order.filter(kinds.contains).map { kind in
      var columns = table.first { $0.kind == kind }?.width ?? min(name, room)
      if kind == .name { columns += min(spare / 2, 8) }
      if kind == .province { columns += min(spare / 4, 6) }
      defer { x += columns }
      return ListColumn(kind: kind, x: x, width: columns)
    }
  }
}

extension ScreenPainter where S == ClustersScreen {
  mutating func paintList(_ area: Rect) {
    self.area(area, wheel: { $0.screen.selection.move(by: $1) }) { visit, _ in
      visit.screen.focus = .list
    }
    paintTitle(area)
    let columns = screen.listColumns(area.width, context)
    var rows = area.inset(top: 1)
    if screen.layout.listHasHeader {
      paintHeader(columns, rows)
      rows = rows.inset(top: 1)
    }
    let visible = screen.selection.visible(height: rows.height)
    for (line, row) in visible.enumerated() {
      paintRow(row, columns, Rect(x: area.x, y: rows.y + line, width: area.width, height: 1))
    }
    paintScroll(
      area.maxX - 1, rows.y, rows.height, first: screen.selection.top, total: screen.results.count
    ) { $0.screen.selection.select(thousandth: $1) }
    if screen.results.isEmpty {
      paintReason(rows)
    } else {
      paintNotes(rows.inset(top: visible.count + 1), columns)
    }
  }

  // MARK: Title

  private mutating func paintTitle(_ area: Rect) {
    let isFocused = screen.focus == .list
    let style = isFocused ? Style(.accent).bold() : Style.strong
    let sort = sortLabel
    let sortColumns = TextWidth.columns(sort)
    var x = canvas.write(
      ClusterListTitle(screen, atlas, language).text, x: area.x + 1, y: area.y, style, clip: area)
    if !screen.searchText.isEmpty {
      let text = "/\(screen.searchText) \(screen.found.rows.count)"
      x = canvas.write(text, x: x + 2, y: area.y, .alert, clip: area)
    }
    for (number, filter) in screen.query.filters.enumerated() {
      let start = x + 2
      let room = max(0, area.maxX - 1 - start)
      let text = fitted(
        atlas.label(of: filter, in: language) + " ×", to: room, .command("list.filter"))
      let columns = TextWidth.columns(text)
      x = canvas.write(text, x: start, y: area.y, .alert, clip: area)
      let place = Rect(x: start, y: area.y, width: columns, height: 1)
      self.area(place) { visit, _ in visit.removeFilter(number) }
    }
    if x + sortColumns + 2 < area.maxX {
      let left = area.maxX - sortColumns - 1
      canvas.write(sort, x: left, y: area.y, .dim)
      self.area(Rect(x: left, y: area.y, width: sortColumns, height: 1), command: "list.sort")
    }
  }

  private var sortLabel: String {
    let arrow = screen.query.isAscending ? " ↑" : " ↓"
    if screen.query.sort == .batch, !atlas.hasBatches {
      return word("as in the package", "按数据包次序") + arrow
    }
    let name = screen.query.sort.title[language]
    return word("by \(name)", "按\(name)") + arrow
  }

  // MARK: Rows

  private mutating func paintHeader(_ columns: [ListColumn], _ area: Rect) {
    for column in columns {
      let text = header(column.kind)
      let isRight = column.kind == .output || column.kind == .evidence
      let shown =
        isRight
        ? TextWidth.rightAligned(text, to: column.width - (column.kind == .output ? 1 : 0))
        : TextWidth.truncated(text, to: column.width)
      canvas.write(shown, x: area.x + column.x, y: area.y, .dim, clip: area)
      let key = sortKey(column.kind)
      let head = Rect(x: area.x + column.x, y: area.y, width: column.width, height: 1)
      self.area(head.intersection(area)) { visit, _ in visit.sort(by: key) }
    }
  }

  /// What a click on the head of a column sorts by; a second one turns the order round.
  private func sortKey(_ kind: ListColumn.Kind) -> SortKey {
    switch kind {
    case .name: .name
    case .province: .province
    case .city: .city
    case .field: .field
    case .batch: screen.query.list == .national25 ? .batch : .year
    case .output: SortKey(rawValue: screen.query.size.indicatorID.rawValue) ?? .output
    case .evidence: .evidence
    }
  }

  private func header(_ kind: ListColumn.Kind) -> String {
    switch kind {
    case .name: word("name", "名称")
    case .province: word("province", "省份")
    case .city: word("city", "城市")
    case .field: word("field", "领域")
    case .batch: screen.query.list == .national25 ? word("batch", "批次") : word("list", "名单")
    case .output:
      atlas.indicator(screen.query.size.indicatorID)?.short[language].lowercased()
        ?? screen.query.size.indicatorID.rawValue
    case .evidence: word("seen", "印证")
    }
  }

  private mutating func paintRow(_ row: Int, _ columns: [ListColumn], _ area: Rect) {
    let cluster = screen.results[row]
    let isSelected = row == screen.selection.index
    let isFocused = screen.focus == .list
    let ground: Ground = isSelected ? (isFocused ? .selection : .bar) : .none
    let inner = area.inset(right: 1)
    if isSelected {
      canvas.fill(inner, Style(.text, on: ground))
      canvas.write("▌", x: area.x, y: area.y, Style(.accent, on: ground))
    }
    if context.made.marks.contains(cluster.id) {
      canvas.write("●", x: area.x + 1, y: area.y, Style(.alert, on: ground))
    }
    for column in columns {
      paint(column, cluster, row, ground, isSelected: isSelected, inner)
    }
    paintDoubt(cluster, columns, inner, ground)
    if isAtHand(row), !cluster.isBatchConfirmed, !hasRoomForNotes, screen.layout.page == nil {
      cut(doubt, isSelected: true)
    }
    if context.own.hasNote(Thing(.cluster, cluster.id)),
      let name = columns.first(where: { $0.kind == .name })
    {
      let end = min(TextWidth.columns(cluster.short[language]), name.width - 1)
      canvas.write(
        "✎", x: area.x + name.x + end, y: area.y, Style(.accent, on: ground), clip: inner)
    }
    self.area(inner) { visit, _ in visit.clickRow(row) }
  }

  private mutating func paint(
    _ column: ListColumn, _ cluster: Cluster, _ row: Int, _ ground: Ground, isSelected: Bool,
    _ area: Rect
  ) {
    let x = area.x + column.x
    let dim = Style(isSelected ? .text : .dim, on: ground)
    switch column.kind {
    case .name:
      let style = Style(isSelected ? .strong : .text, on: ground)
      let text = fitted(
        cluster.short[language], to: column.width - 1, isSelected: isAtHand(row))
      canvas.write(
        text, screen.found.ranges(in: text, row: row), x: x, y: area.y, style, area)
    case .province:
      let names = cluster.provinceIDs.compactMap { atlas.province($0)?.name[language] }
      cell(label(names, column.width - 1, row), x, area, dim)
    case .city:
      let names = cluster.cityIDs.compactMap { atlas.city($0)?.name[language] }
      cell(label(names, column.width - 1, row), x, area, dim)
    case .field: paintField(cluster, row, x, column.width - 1, area, dim)
    case .batch: paintBatch(cluster, x, area, ground)
    case .output: paintOutput(cluster, column, area, ground, isSelected: isSelected)
    case .evidence:
      let count = atlas.evidenceCount(of: cluster.id)
      let text = count == 0 ? "-" : String(count)
      cell(TextWidth.rightAligned(text, to: column.width), x, area, dim)
    }
  }

  /// The field, before it the sign that it has on the map.
  private mutating func paintField(
    _ cluster: Cluster, _ row: Int, _ x: Int, _ width: Int, _ area: Rect, _ style: Style
  ) {
    guard let field = cluster.fieldID.flatMap(atlas.field) else {
      return cell("-", x, area, style)
    }
    let sign = String(Character(MapPlaces.sign(cluster, atlas)))
    cell(sign, x, area, MapPlaces.style(cluster, atlas).on(style.ground))
    let name = fitted(field.short[language], to: width - 2, isSelected: isAtHand(row))
    cell(name, x + 2, area, style)
  }

  private mutating func cell(_ text: String, _ x: Int, _ area: Rect, _ style: Style) {
    canvas.write(text, x: x, y: area.y, style, clip: area)
  }

  private mutating func paintBatch(_ cluster: Cluster, _ x: Int, _ area: Rect, _ ground: Ground) {
    let isSure = cluster.isBatchConfirmed
    let number = screen.query.list == .national25 ? cluster.batch : cluster.year
    let text = number.map(String.init) ?? "-"
    let end = canvas.write(
      text, x: x + 1, y: area.y, Style(isSure ? .text : .alert, on: ground), clip: area)
    if !isSure { canvas.write(" ?", x: end, y: area.y, Style(.alert, on: ground), clip: area) }
  }

  /// Where the batch has no column, whether it is not confirmed stands behind the row.
  private mutating func paintDoubt(
    _ cluster: Cluster, _ columns: [ListColumn], _ area: Rect, _ ground: Ground
  ) {
    let number = screen.query.list == .national25 ? cluster.batch : cluster.year
    guard number != nil, !cluster.isBatchConfirmed,
      !columns.contains(where: { $0.kind == .batch }),
      let last = columns.last, area.x + last.x + last.width <= area.maxX
    else { return }
    canvas.write("?", x: area.maxX - 1, y: area.y, Style(.alert, on: ground), clip: area)
  }

  private mutating func paintOutput(
    _ cluster: Cluster, _ column: ListColumn, _ area: Rect, _ ground: Ground, isSelected: Bool
  ) {
    let right = area.x + column.x + column.width - 1
    guard let size = screen.listedSize(of: cluster) else {
      canvas.write("-", x: right - 1, y: area.y, Style(.dim, on: ground), clip: area)
      return
    }
    let figure = Figure(size.fact, atlas: atlas, language: language)
    let year = size.fact.year.map { " ’" + String($0 % 100 + 100).suffix(2) } ?? ""
    let text = [size.isOfMeasure ? "" : "*", figure.sign, figure.number].joined()
    let columns = TextWidth.columns(text) + TextWidth.columns(year)
    let style = Style(!size.isOfMeasure ? .dim : isSelected ? .strong : .text, on: ground)
    let end = canvas.write(text, x: right - columns, y: area.y, style, clip: area)
    canvas.write(year, x: end, y: area.y, Style(.dim, on: ground), clip: area)
  }

  /// Why the list is empty, and which key undoes it.
  private mutating func paintReason(_ area: Rect) {
    let reason = EmptyList(screen.query, atlas, language).text
    for (row, line) in LineBreaking.wrap(reason, width: area.width - 3).enumerated()
    where row < area.height {
      canvas.write(line, x: area.x + 1, y: area.y + row, .alert, clip: area)
    }
  }

  private var doubt: String { word("? not confirmed by a document", "？未经文件证实") }

  /// Whether the list ends above the foot of its pane.
  private var hasRoomForNotes: Bool { screen.results.count + 3 < screen.layout.list?.height ?? 0 }

  // MARK: Notes

  /// What the marks in the columns mean, where the list leaves room.
  private mutating func paintNotes(_ area: Rect, _ columns: [ListColumn]) {
    guard area.height > 0 else { return }
    let shown = columns.map(\.kind)
    var notes: [(String, Style)] = []
    if screen.results.contains(where: { !$0.isBatchConfirmed }) {
      notes.append((doubt, .alert))
    }
    if shown.contains(.output) { notes += sizeNotes }
    notes += ownNotes
    guard area.height >= notes.count, !notes.isEmpty else { return }
    var y = area.y
    for (text, style) in notes {
      for line in LineBreaking.wrap(text, width: area.width - 4) where y < area.maxY {
        canvas.write(line, x: area.x + 1, y: y, style, clip: area)
        y += 1
      }
    }
  }

  /// What the numbers of size are, and what those with an asterisk are.
  private var sizeNotes: [(String, Style)] {
    let size = screen.query.size
    let measure = atlas.title(of: size)[language]
    let usual = word(
      "\(measure), bn yuan, latest result; - no such figure found (s: other measures)",
      "\(measure)，亿元，最近年份的实际数；- 未找到该数据（s：换指标）")
    let hasOthers = screen.sizes.value?.contains { $0?.isOfMeasure == false } ?? false
    guard hasOthers else { return [(usual, .dim)] }
    let others = word(
      "* of another kind, scope or coverage, told on the page: not comparable",
      "* 指标、范围或覆盖不同，详见页面：不可比")
    return [(usual, .dim), (others, .dim)]
  }

  /// What the reader marked and wrote of the clusters.
  private var ownNotes: [(String, Style)] {
    var notes: [(String, Style)] = []
    if !context.made.marks.isEmpty {
      let count = context.made.marks.count
      notes.append((word("● \(count) marked", "● 已标记\(count)个"), .alert))
    }
    if context.own.hasNotes,
      screen.results.contains(where: { context.own.hasNote(Thing(.cluster, $0.id)) })
    {
      notes.append((word("✎ with notes of yours", "✎ 有笔记"), .accent))
    }
    return notes
  }

  // MARK: Names

  /// Whether a row is selected while the keys move in the list.
  private func isAtHand(_ row: Int) -> Bool {
    row == screen.selection.index && screen.focus == .list
  }

  /// The first name; "+2" for more.
  private mutating func label(_ names: [String], _ width: Int, _ row: Int) -> String {
    guard let first = names.first else { return "-" }
    let more = names.count > 1 ? " +\(names.count - 1)" : ""
    let all = names.joined(separator: language.comma)
    return fitted(first, to: width - more.count, of: all, isSelected: isAtHand(row)) + more
  }
}
