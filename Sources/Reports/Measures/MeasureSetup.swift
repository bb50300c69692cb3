package import ClusterAtlas
package import Measures
package import Tabular

/// Which columns of a table a measure is computed from, and how its rows are parted.
package struct MeasureSetup: Hashable, Sendable {
  package enum Fit: Sendable {
    case fits(MeasureSetup)
    /// Why the measure cannot be computed of the table.
    case misfit(Bilingual)
  }

  /// What the user chose; without a choice the table's names and kinds decide.
  package struct Choice: Hashable, Sendable {
    /// A column for a role; an empty name is none.
    package var columns: [ColumnRole: String] = [:]
    /// The text of a column whose rows are taken.
    package var filters: [String: String] = [:]

    package init() {}
  }

  package private(set) var columns: [ColumnRole: String] = [:]
  /// The column whose texts part the rows: a result for each.
  package private(set) var by: String?
  package private(set) var filters: [String: String] = [:]
  /// Whether there is a column of values for each year: provinces down, years across.
  package private(set) var isWide = false
  /// What a reader calls the groups that wide columns are.
  package static let wideGroups = "column"
  /// The times that are compared, by measures of a change.
  package private(set) var span: String?

  /// The columns for a measure, or why there are none.
  package static func fit(
    _ row: MeasureDefinition, _ outline: TableOutline, _ choice: Choice = Choice()
  ) -> Fit {
    if row.form.isMatrix || outline.isMatrix || outline.isSquare {
      return matrix(row, outline).map { .misfit($0) } ?? .fits(MeasureSetup())
    }
    if let wide = wide(row, outline, choice) { return .fits(wide) }
    var setup = MeasureSetup()
    let guess = ColumnGuess(outline: outline, choice: choice.columns)
    if let lack = setup.take(row, guess) { return .misfit(lack) }
    setup.part(row, guess, outline, choice)
    return .fits(setup)
  }

  /// Why a table whose rows and columns are the same things does not fit, or one that is not.
  private static func matrix(_ row: MeasureDefinition, _ outline: TableOutline) -> Bilingual? {
    switch row.form {
    case .matrix where outline.isMatrix, .comparisons where outline.isSquare: nil
    case .matrix:
      Bilingual("it needs a table of sectors by sectors with their output", "需要部门对部门并带总产出的表")
    case .comparisons:
      Bilingual(
        "it needs a table of comparisons, criteria by criteria; measures --example ahp writes one",
        "需要准则两两比较表；measures --example ahp 可写出样例")
    case .interregional:
      Bilingual(
        "it needs the interregional tables of two years, on the command line: measures --example interregional-transfer",
        "需要两个年份的区域间表，请用命令行：measures --example interregional-transfer")
    case .list, .table, .series, .change:
      Bilingual("it needs units, and this is a table of sectors or criteria", "所需为各单位数据，此为部门或准则方阵")
    }
  }

  /// A table of names down and years across, for measures of a value for each unit and year.
  private static func wide(
    _ row: MeasureDefinition, _ outline: TableOutline, _ choice: Choice
  ) -> MeasureSetup? {
    let years = outline.wideYears
    guard years.count > 1, choice.columns.isEmpty, let unit = outline.columns.first?.name else {
      return nil
    }
    var setup = MeasureSetup()
    setup.isWide = true
    switch row.form {
    case .list where row.needs.allSatisfy({ $0 == .unit }):
      setup.columns[.unit] = unit
      setup.by = wideGroups
    case .series: setup.by = unit
    case .change where !row.needs.contains(.item): setup.columns[.unit] = unit
    default: return nil
    }
    return setup
  }

  /// Fills the roles; says which is missing.
  private mutating func take(_ row: MeasureDefinition, _ guess: ColumnGuess) -> Bilingual? {
    guard let value = guess.value else {
      return Bilingual("it needs a column of numbers", "需要一列数值")
    }
    columns[.value] = value
    for role in row.needs + [.unit] {
      guard let name = guess.column(role, for: row) else {
        let isSpared = guess.optional(.reference, value: value) != nil && row.spared.contains(role)
        if row.needs.contains(role), !isSpared { return Self.lack(role) }
        continue
      }
      columns[role] = name
    }
    for role in row.uses where role != .unit && !row.needs.contains(role) {
      if let name = guess.optional(role, value: value) { columns[role] = name }
    }
    if !row.needs.contains(.unit), !row.uses.contains(.unit) { columns[.unit] = nil }
    return nil
  }

  private static func lack(_ role: ColumnRole) -> Bilingual {
    switch role {
    case .unit: Bilingual("it needs a column of units, as provinces", "需要一列单位，如省份")
    case .item:
      Bilingual("it needs several industries or indicators of each unit", "每个单位需有多个产业或指标")
    case .time: Bilingual("it needs a column of years", "需要年份列")
    case .weight: Bilingual("it needs a column of weights", "需要权重列")
    case .group: Bilingual("it needs a column of groups", "需要分组列")
    case .value, .reference, .x, .y: Bilingual("it needs a column of numbers", "需要一列数值")
    }
  }

  /// A series is of one unit, a list of one year and one industry.
  private mutating func part(
    _ row: MeasureDefinition, _ guess: ColumnGuess, _ outline: TableOutline, _ choice: Choice
  ) {
    switch row.form {
    case .list, .table: by = guess.time.flatMap { $0 == columns[.unit] ? nil : $0 }
    case .series: by = guess.unit
    case .change: span = columns[.time]
    case .matrix, .comparisons, .interregional: break
    }
    if let item = guess.crossed, !columns.values.contains(item), item != by {
      filters[item] = outline.column(item)?.texts.first ?? ""
    }
    for (name, text) in choice.filters where outline.column(name)?.texts.contains(text) == true {
      if name != by { filters[name] = text }
    }
  }

  /// What a reader is asked for. Of a change the end may be chosen; the start is the first time.
  package func request(
    _ row: MeasureDefinition, _ outline: TableOutline, end: String? = nil
  ) -> TableRequest {
    var request = TableRequest()
    request.columns = columns
    request.by = by.map { $0 == Self.wideGroups && isWide ? [] : [$0] } ?? []
    request.isWide = isWide
    request.wideRole = isWide ? row.roleOfWideColumns : nil
    request.domain = row.domain
    for (name, text) in filters.sorted(by: { $0.key < $1.key }) {
      request.conditions.append((name, text))
    }
    if let span, let end, let first = Self.times(outline, span).first, first != end {
      request.conditions += [(span, first), (span, end)]
    }
    return request
  }

  /// The texts that left and right go through: years, units, or ends of a change.
  package func slides(_ outline: TableOutline) -> [String] {
    if isWide, by == Self.wideGroups { return outline.wideYears }
    guard let name = span ?? by else { return [] }
    let texts = outline.column(name)?.kind == .years ? Self.times(outline, name) : []
    if span != nil { return Array(texts.dropFirst()) }
    return texts.isEmpty ? outline.column(name)?.texts ?? [] : texts
  }

  private static func times(_ outline: TableOutline, _ name: String) -> [String] {
    outline.column(name)?.texts ?? []
  }
}

/// Finds the columns of a table by their kinds and names.
private struct ColumnGuess {
  let outline: TableOutline
  let choice: [ColumnRole: String]

  private func chosen(_ role: ColumnRole) -> String?? {
    choice[role].map { name in outline.column(name) == nil ? nil : name }
  }

  var time: String? {
    if let name = chosen(.time) { return name }
    return outline.names(.years).first
  }

  var value: String? {
    if let name = chosen(.value) { return name }
    let named = figures.first { Self.valueNames.contains($0.lowercased()) }
    // With no column of numbers at all the reader says what is wrong with the last, and where.
    let last = outline.names(.names).count > 1 ? outline.names(.names).last : nil
    return named ?? figures.first ?? last
  }

  /// Columns of numbers that are figures: neither a number of the row nor a code nor a weight.
  private var figures: [String] {
    outline.columns.filter { column in
      let name = column.name.lowercased()
      return column.kind == .numbers && !column.isSerial && !Self.codeNames.contains(name)
        && !Self.weightNames.contains(name)
    }.map(\.name)
  }

  private static let valueNames: Set<String> = [
    "value", "values", "score", "scores", "数值", "值", "得分", "增加值", "产值", "总产值",
  ]
  private static let codeNames: Set<String> = [
    "id", "code", "no", "no.", "number", "index", "rank", "序号", "编号", "代码", "编码", "排名",
  ]
  private static let weightNames: Set<String> = ["weight", "weights", "权重", "权数"]

  var unit: String? {
    if let name = chosen(.unit) { return name }
    return outline.names(.names).first
  }

  /// Names that stand beside each unit in several forms: industries of provinces.
  var crossed: String? {
    if let name = chosen(.item) { return name }
    guard let unit else { return nil }
    return outline.names(.names).first { name in
      name != unit && outline.dependents[unit]?.contains(name) != true
        && outline.dependents[name]?.contains(unit) != true
    }
  }

  /// Names of which each unit has one: regions of provinces.
  var grouping: String? {
    guard let unit else { return nil }
    return outline.names(.names).first { outline.dependents[unit]?.contains($0) == true }
  }

  /// Systems that are followed through the years have years for units.
  private func followsSystems(_ row: MeasureDefinition) -> Bool {
    guard row.isOfSystems, crossed == nil, time != nil, let unit else { return false }
    return choice[.unit] == nil && (outline.column(unit)?.texts.count ?? 0) <= 12
  }

  func column(_ role: ColumnRole, for row: MeasureDefinition) -> String? {
    switch role {
    case .value: value
    case .time: time
    case .unit where followsSystems(row): time
    case .unit: unit
    case .item where followsSystems(row): unit
    // Contributions to a sum are of its units: provinces to the nation.
    case .item where !row.needs.contains(.unit) && row.form == .change: unit
    case .item: crossed
    case .group: chosen(.group) ?? grouping
    case .weight, .reference, .x, .y: chosen(role) ?? nil
    }
  }

  /// Weights only when they are asked for, but values per head have the population.
  func optional(_ role: ColumnRole, value: String) -> String? {
    if let name = chosen(role) { return name }
    switch role {
    case .group: return grouping
    case .weight where value.hasSuffix("-per-head"):
      return outline.column("population") == nil ? nil : "population"
    case .weight:
      return outline.names(.numbers).first { Self.weightNames.contains($0.lowercased()) }
    default: return nil
    }
  }
}
