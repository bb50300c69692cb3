internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

/// A measure of a table of the package: what is not said is filled in as the explorer does, and
/// told in the result.
struct ShippedMeasurement {
  let table: ShippedTable
  let measurement: Measurement
  /// The columns that were used, by what they are for.
  private(set) var columns: MeasureColumns
  private let request: TableRequest
  private let atlas: Atlas

  init(
    _ row: MeasureDefinition, _ context: MeasureContext, in atlas: Atlas, table name: String?,
    year: String?, columns: MeasureColumns, preferences: Preferences
  ) throws(Failure) {
    let opener = TableOpener(atlas: atlas, language: preferences.language)
    guard let (table, opened) = try Self.table(name, row, opener) else {
      throw Failure(
        """
        measure \(row.name) needs a FILE, or - for standard input: \(row.formInWords).
        No table of the package is of this form. `jiqun measures --example \(row.name)` writes a sample:
          jiqun measures --example \(row.name) | jiqun measure \(row.name) - \(row.exampleOptions)
        """, status: 2)
    }
    try self.init(row, context, table, opened, year, columns, opener)
  }

  private init(
    _ row: MeasureDefinition, _ context: MeasureContext, _ table: ShippedTable,
    _ opened: OpenedTable,
    _ year: String?, _ columns: MeasureColumns, _ opener: TableOpener
  ) throws(Failure) {
    let (source, outline) = (opened.source, opened.outline)
    let asked = try Self.choice(columns, outline, table)
    let setup: MeasureSetup
    switch MeasureFit(atlas: opener.atlas, outline: outline, source: source).fit(row, asked.choice)
    {
    case .fits(let found): setup = found
    case .misfit(let reason):
      throw Failure("--table \(table.id): \(row.name): \(reason[opener.language])", status: 2)
    }
    var request = setup.request(row, outline)
    try Self.part(&request, setup, outline, year, columns, table)
    let named = Set(asked.conditions.map(\.column))
    request.conditions.removeAll { named.contains($0.column) }
    request.conditions += asked.conditions
    var context = context
    MeasureSurroundings(atlas: opener.atlas, language: opener.language)
      .fill(&context, row, source, outline)
    do throws(MeasureError) {
      measurement = try opened.measurement(row, request, context)
    } catch {
      throw MeasureCommand.failure(error, row, file: table.id, opener.language)
    }
    self.table = table
    self.request = request
    self.columns = columns
    self.columns.unit = request.columns[.unit]
    self.columns.item = request.columns[.item]
    atlas = opener.atlas
  }

  /// The table that was named, or the first that has the columns for the measure.
  private static func table(
    _ name: String?, _ row: MeasureDefinition, _ opener: TableOpener
  ) throws(Failure) -> (ShippedTable, OpenedTable)? {
    let all = ShippedTable.all(in: opener.atlas)
    if let name {
      if let table = all.first(where: { $0.id == name }) {
        return (table, try opened(table, row, opener))
      }
      let names = all.map(\.id).joined(separator: ", ")
      throw Failure("--table \(name): there is no such table; there are \(names)", status: 2)
    }
    for table in all {
      let opened = try opened(table, row, opener)
      let fit = MeasureFit(atlas: opener.atlas, outline: opened.outline, source: opened.source)
      if case .fits = fit.fit(row, MeasureSetup.Choice()) { return (table, opened) }
    }
    return nil
  }

  private static func opened(
    _ table: ShippedTable, _ row: MeasureDefinition, _ opener: TableOpener
  ) throws(Failure) -> OpenedTable {
    do throws(ReadingError) {
      return try opener.opened(.shipped(table.id))
    } catch {
      throw MeasureCommand.failure(.reading(error), row, file: table.id, opener.language)
    }
  }

  /// What was asked for. `--indicator` is a column of numbers or the text of a column of names, as
  /// the table has it.
  private static func choice(
    _ columns: MeasureColumns, _ outline: TableOutline, _ table: ShippedTable
  ) throws(Failure) -> (
    choice: MeasureSetup.Choice, conditions: [(column: String, text: String)]
  ) {
    var choice = MeasureSetup.Choice()
    for role in ColumnRole.allCases {
      guard let name = columns.name(role) else { continue }
      if role == .item, outline.column(name)?.kind != .names {
        try chooseIndicator(name, outline, table, &choice)
        continue
      }
      guard outline.column(name) != nil else {
        throw Failure(
          "--\(role.rawValue) \(name): \(table.id) has the columns "
            + outline.columns.map(\.name).joined(separator: ", "), status: 2)
      }
      choice.columns[role] = name
    }
    var conditions: [(column: String, text: String)] = []
    for condition in columns.conditions {
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw Failure("--where \(condition): expected COLUMN=TEXT", status: 2)
      }
      conditions.append((String(parts[0]), String(parts[1])))
    }
    return (choice, conditions)
  }

  private static func chooseIndicator(
    _ name: String, _ outline: TableOutline, _ table: ShippedTable,
    _ choice: inout MeasureSetup.Choice
  ) throws(Failure) {
    if outline.column(name)?.kind == .numbers {
      choice.columns[.value] = name
    } else if let column = outline.columns.first(where: {
      $0.kind == .names && $0.texts.contains(name)
    }) {
      choice.filters[column.name] = name
    } else {
      let there = outline.names(.numbers) + outline.names(.names)
      throw Failure(
        "--indicator \(name): \(table.id) has no such column or text; its columns are "
          + there.joined(separator: ", "), status: 2)
    }
  }

  /// One year, the last if none is named; all of them by `--by`.
  private static func part(
    _ request: inout TableRequest, _ setup: MeasureSetup, _ outline: TableOutline,
    _ year: String?, _ columns: MeasureColumns, _ table: ShippedTable
  ) throws(Failure) {
    let time = outline.names(.years).first
    if let year {
      guard let time, outline.column(time)?.texts.contains(year) == true else {
        throw Failure("--year \(year): \(table.id) has no rows of that year", status: 2)
      }
      request.conditions.append((time, year))
    }
    if !columns.byNames.isEmpty {
      request.by = columns.byNames
    } else if let by = setup.by, by == time {
      request.by = []
      let isNamed = year != nil || columns.conditions.contains { $0.hasPrefix(by + "=") }
      if !isNamed, let last = setup.slides(outline).last { request.conditions.append((by, last)) }
    }
  }

  /// A column by its identifier, in Chinese by its name.
  func name(_ column: String, _ language: Language) -> String {
    language == .chinese
      ? table.name(of: column, in: language) : column
  }

  private func mark(_ english: String, _ chinese: String, _ language: Language) -> String {
    language == .chinese ? chinese : english
  }

  /// What was measured, of when, from where.
  func provenance(_ row: MeasureDefinition) -> Provenance {
    let value = request.columns[.value]
    let group = request.conditions.first?.text
    let unit = table.unit(value ?? "", group: group, atlas) ?? Bilingual("ratio", "比值")
    let column = value.map {
      Bilingual(table.name(of: $0, in: .english), table.name(of: $0, in: .chinese))
    }
    let conditions = request.conditions.compactMap { Int($0.text) }
    let groups = measurement.results.flatMap { $0.keys.compactMap { Int($0) } }
    let years = (conditions + groups).filter { (1000...3000).contains($0) }
    let rows = measurement.used
    return Provenance(
      what: row.title,
      unit: Provenance.list([column, unit].compactMap { $0 }), years: Provenance.span(years),
      scope: Bilingual(
        "\(table.title.english), \(rows.counted("row"))", "\(table.title.chinese)，\(rows)行"),
      sources: table.sourceIDs(atlas, column: value, group: group).compactMap(atlas.source)
        .map(ProvenanceSource.init))
  }

  /// The lines below a text.
  func footer(_ row: MeasureDefinition, _ language: Language, theme: Theme) -> String {
    TakenAlong.footer(provenance(row), atlas, language, theme: theme)
  }

  /// The lines below a picture.
  func caption(_ svg: String, _ row: MeasureDefinition, _ language: Language) -> String {
    TakenAlong.caption(svg, provenance(row), atlas, language, isDark: false)
  }

  /// The columns at the end of each row.
  func endColumns(_ row: MeasureDefinition) -> [(name: String, cell: String)] {
    var taken = provenance(row)
    taken.again = [TakenAlong.again]
    return taken.columns(Provenance.data(atlas))
  }

  /// What was measured, in lines: the table, the columns and rows, the sources.
  func lines(_ language: Language) -> [String] {
    let value = request.columns[.value]
    let group = request.conditions.first?.text
    let unit =
      table.unit(value ?? "", group: group, atlas).map { mark(", ", "，", language) + $0[language] }
      ?? ""
    let rows = request.conditions.map { name($0.column, language) + "=" + $0.text }
    let what = [
      value.map { name($0, language) + unit }, rows.isEmpty ? nil : rows.joined(separator: " "),
    ]
    .compactMap { $0 }.joined(separator: mark("; ", "；", language))
    let sources = table.sourceIDs(atlas, column: value, group: group).map {
      atlas.source($0)?.cited[language] ?? $0.rawValue
    }
    return [table.id + ": " + table.title[language], what, sources.joined(separator: "; ")]
      .filter { !$0.isEmpty }
  }
}
