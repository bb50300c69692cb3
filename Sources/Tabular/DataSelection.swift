/// The rows of a table that a measure takes, by groups.
package struct DataSelection: Sendable {
  package var groupNames: [String] = []
  /// The rows of each group.
  package var parts: [GroupSample]
  /// The texts of units, items and groups.
  package var units: [String]
  package var items: [String]
  package var groups: [String]
  package var used: Int
  package var missing: Int
  package var excluded: Int
  /// The columns of a wide table that were not taken for values.
  package var leftOut: [String] = []
  /// The texts of the first group in which a unit stands twice, and the unit; nil where none does.
  package let firstRepeated: [String]?
  private let least: Double
  /// Whether all parts are finite numbers, not all zero, with nothing beside them but names of units.
  package let isPlain: Bool

  /// Takes the rows out of a frame.
  package init(_ frame: DataFrame) {
    units = frame.dictionaries[.unit]?.texts ?? []
    items = frame.dictionaries[.item]?.texts ?? []
    groups = frame.dictionaries[.group]?.texts ?? []
    groupNames = frame.groupNames
    (used, missing, excluded) = (frame.used, frame.missing, frame.excluded)
    leftOut = frame.leftOut
    let sorted = frame.sortedGroups()
    let ordered = OrderedFrame(frame)
    let parts = sorted.map { ordered.part($0.group, keys: $0.keys) }
    var check = UnitCheck(units)
    firstRepeated = parts.lazy.compactMap { check.repeated(in: $0) }.first
    least = parts.reduce(.infinity) { least, part in part.values.reduce(least, min) }
    isPlain = parts.allSatisfy(\.isPlain)
    self.parts = parts
  }

  /// Whether every number is one that a measure takes.
  package func isWithin(_ domain: Domain) -> Bool {
    switch domain {
    case .any: true
    case .nonNegative: least >= 0
    case .positive: least > 0
    }
  }
}

extension GroupSample {
  fileprivate var isPlain: Bool {
    guard weights == nil, references == nil, times == nil, x == nil, y == nil, items == nil,
      groups == nil
    else { return false }
    // A number that is none or has no bound is in the sum.
    let size = values.reduce(0) { $0 + $1.magnitude }
    return size > 0 && size < .greatestFiniteMagnitude / 4
  }
}

extension DataTable {
  /// The rows that a request takes, without a text read again; nil where a column of texts is asked for
  /// numbers, a number is below what its role allows, or a row is broken, which a file itself must tell.
  package func select(
    _ request: TableRequest, in language: Language
  ) throws(ReadingError) -> DataSelection? {
    guard !hasBrokenRows, let asked = try AskedColumns(self, request, language) else { return nil }
    return try FrameFiller(asked, rows: rows).frame().map(DataSelection.init)
  }

  /// What is wrong with numbers of a table that is no file, with their places in the table as CSV.
  package func refusal(_ request: TableRequest, in language: Language) -> ReadingError {
    var problems = ProblemList()
    for (place, column) in columns.enumerated() where request.columns[.value] == column.id {
      guard let numbers = column.numbers(in: language) else { continue }
      for (row, number) in numbers.enumerated() where number <= 0 {
        if request.domain == .nonNegative, number == 0 { continue }
        let text = "\(number)"
        problems.add(
          Problem(
            place: self.place(row: row, column: place, in: language),
            kind: number < 0
              ? .negative(text, column: column.id) : .notPositive(text, column: column.id)))
      }
    }
    return problems.error ?? .noRows(read: rows, leftOut: rows, excluded: 0)
  }
}

/// The columns of a table that a request asks for.
private struct AskedColumns {
  struct Numbers {
    let role: ColumnRole
    let values: [Double]
    /// Whether numbers below zero are refused.
    let isBounded: Bool
  }

  struct Names {
    let codes: [UInt32]
    let texts: [String]
  }

  private(set) var request: TableRequest
  private(set) var numbers: [Numbers] = []
  private(set) var names: [(role: ColumnRole, column: Names)] = []
  private(set) var by: [Names] = []
  private(set) var conditions: [(codes: [UInt32], isWanted: [Bool])] = []
  private(set) var wide: [(id: String, values: [Double])] = []
  /// Columns of a wide table that hold no values.
  private(set) var leftOut: [String] = []

  /// Nil where a column is asked for numbers and has texts, where one of numbers is asked for texts that
  /// the numbers do not tell, and where times stand in two columns.
  init?(
    _ table: DataTable, _ request: TableRequest, _ language: Language
  ) throws(ReadingError) {
    self.request = request
    for role in ColumnRole.allCases {
      guard let id = request.columns[role] else { continue }
      if role == .time, Self.place(id, table) == nil, id.contains(",") { return nil }
      let column = try Self.column(id, table)
      if role.isNumber {
        guard let values = Self.numbers(column, language) else { return nil }
        let isBounded = role == .weight || role == .reference
        numbers.append(Numbers(role: role, values: values, isBounded: isBounded))
      } else {
        guard let found = Self.names(column, language) else { return nil }
        names.append((role, found))
      }
    }
    for id in request.by {
      guard let found = Self.names(try Self.column(id, table), language) else { return nil }
      by.append(found)
    }
    var wanted: [(id: String, texts: Set<String>)] = []
    for condition in request.conditions {
      if let known = wanted.firstIndex(where: { $0.id == condition.column }) {
        wanted[known].texts.insert(condition.text)
      } else {
        wanted.append((condition.column, [condition.text]))
      }
    }
    for condition in wanted {
      guard let column = Self.names(try Self.column(condition.id, table), language) else {
        return nil
      }
      conditions.append((column.codes, column.texts.map(condition.texts.contains)))
    }
    if request.isWide, try !takeWide(table, Set(wanted.map(\.id)), language) { return nil }
  }

  /// The columns of values of a wide table, by the rule of files.
  private mutating func takeWide(
    _ table: DataTable, _ conditions: Set<String>, _ language: Language
  ) throws(ReadingError) -> Bool {
    let used = conditions.union(request.columns.values).union(request.by)
    let free = table.columns.indices.filter { !used.contains(table.columns[$0].id) }
    let choice = try WideColumns(table.columns.map(\.id), request) { place in
      if case .numbers(let numbers) = table.columns[place].content {
        return !numbers.allSatisfy(\.isNaN) || !table.columns[place].id.isEmpty
      }
      return table.columns[place].isYears
    }.choose(free)
    for place in choice.taken {
      guard let values = Self.numbers(table.columns[place], language) else { return false }
      wide.append((table.columns[place].id, values))
    }
    leftOut = choice.left.map { table.columns[$0].id }
    return true
  }

  private static func place(_ id: String, _ table: DataTable) -> Int? {
    let name = Headers.normal(id)
    return table.columns.firstIndex { $0.id == id || $0.id == name }
  }

  private static func column(
    _ id: String, _ table: DataTable
  ) throws(ReadingError) -> DataTable.Column {
    guard let place = place(id, table) else {
      throw .noColumn(Headers.normal(id), among: table.columns.map(\.id))
    }
    return table.columns[place]
  }

  /// The numbers of a column; of times their places. Nil where there are texts.
  private static func numbers(_ column: DataTable.Column, _ language: Language) -> [Double]? {
    switch column.content {
    case .numbers: return column.numbers(in: language)
    case .keys(let keys):
      guard let times = keys.times else {
        return keys.list.isEmpty ? keys.codes.map { _ in .nan } : nil
      }
      return keys.codes.map { $0 == DataTable.Keys.missing ? .nan : times[Int($0)] }
    }
  }

  /// The texts of a column; whole numbers are written out, and of others a file must tell. What is missing
  /// is an empty text, as in a file.
  private static func names(_ column: DataTable.Column, _ language: Language) -> Names? {
    switch column.content {
    case .keys(let keys):
      let texts = keys.list.map { $0.name[language] }
      guard keys.codes.contains(DataTable.Keys.missing) else {
        return Names(codes: keys.codes, texts: texts)
      }
      let empty = UInt32(texts.count)
      return Names(
        codes: keys.codes.map { $0 == DataTable.Keys.missing ? empty : $0 }, texts: texts + [""])
    case .numbers(let numbers):
      guard column.isWrittenPlainly else { return nil }
      var places: [Double: UInt32] = [:]
      var texts: [String] = []
      let codes = numbers.map { number -> UInt32 in
        let key = number.isNaN ? -.infinity : number
        if let place = places[key] { return place }
        places[key] = UInt32(texts.count)
        texts.append(number.isNaN ? "" : Int(exactly: number).map(String.init) ?? "\(number)")
        return UInt32(texts.count - 1)
      }
      return Names(codes: codes, texts: texts)
    }
  }
}

/// The numbers in a dictionary of the texts of a column, given as they first appear.
private struct Numbering {
  let dictionary = KeyDictionary()
  let names: AskedColumns.Names
  private var known: [UInt32]

  init(_ names: AskedColumns.Names) {
    self.names = names
    known = Array(repeating: .max, count: names.texts.count)
  }

  @inline(__always)
  mutating func number(_ row: Int) -> UInt32 {
    let code = Int(names.codes[row])
    if known[code] == .max { known[code] = dictionary.number(of: names.texts[code]) }
    return known[code]
  }
}

/// Puts the rows that are asked for into a frame.
private final class FrameFiller {
  private let asked: AskedColumns
  private let rows: Int
  private let result = DataFrame()
  private var names: [Numbering]
  private var groups: [Numbering]
  private let values: [GrowingColumn<Double>]
  private let codes: [GrowingColumn<UInt32>]
  private var pairs: [PairDictionary] = []
  private var groupCodes: GrowingColumn<UInt32>?
  private var wide: WideFiller?

  init(_ asked: AskedColumns, rows: Int) {
    self.asked = asked
    self.rows = rows
    names = asked.names.map { Numbering($0.column) }
    groups = asked.by.map(Numbering.init)
    values = asked.numbers.map { _ in GrowingColumn() }
    codes = asked.names.map { _ in GrowingColumn() }
    for (number, column) in zip(asked.numbers, values) { result.numbers[number.role] = column }
    for (index, name) in asked.names.enumerated() {
      result.codes[name.role] = codes[index]
      result.dictionaries[name.role] = names[index].dictionary
    }
    if asked.request.isWide { wide = WideFiller(asked.wide, asked.request.wideRole, result) }
    let wideGroups = wide.flatMap { $0.isGroups ? $0.dictionary : nil }
    result.groupNames = asked.request.by + (wideGroups == nil ? [] : ["column"])
    result.groupDictionaries = groups.map(\.dictionary) + (wideGroups.map { [$0] } ?? [])
    pairs = result.groupNames.dropFirst().map { _ in PairDictionary() }
    result.pairs = pairs
    groupCodes = result.groupNames.isEmpty ? nil : GrowingColumn()
    result.groups = groupCodes
  }

  /// Nil where a number is one that the file must tell about.
  func frame() throws(ReadingError) -> DataFrame? {
    for row in 0..<rows {
      guard isWanted(row) else {
        result.excluded &+= 1
        continue
      }
      var isMissing = false
      for number in asked.numbers {
        let value = number.values[row]
        if value.isNaN { isMissing = true }
        if number.isBounded, value < 0 { return nil }
      }
      if let wide {
        addWide(row, wide, isMissing)
      } else if isMissing {
        result.missing &+= 1
      } else {
        add(row)
        groupCodes?.append(group(row))
      }
    }
    result.leftOut = asked.leftOut
    if result.used == 0 {
      throw .noRows(read: rows, leftOut: result.missing, excluded: result.excluded)
    }
    return result
  }

  @inline(__always)
  private func isWanted(_ row: Int) -> Bool {
    for condition in asked.conditions where !condition.isWanted[Int(condition.codes[row])] {
      return false
    }
    return true
  }

  @inline(__always)
  private func add(_ row: Int) {
    result.used &+= 1
    for index in values.indices { values[index].append(asked.numbers[index].values[row]) }
    for index in codes.indices { codes[index].append(names[index].number(row)) }
  }

  @inline(__always)
  private func group(_ row: Int) -> UInt32 {
    var group: UInt32 = 0
    for index in groups.indices {
      let number = groups[index].number(row)
      group = index == 0 ? number : pairs[index &- 1].number(group, number)
    }
    return group
  }

  private func addWide(_ row: Int, _ wide: WideFiller, _ isMissing: Bool) {
    let group = group(row)
    for (index, column) in asked.wide.enumerated() {
      let value = column.values[row]
      if isMissing || value.isNaN {
        result.missing &+= 1
        continue
      }
      add(row)
      wide.add(value, index)
      guard wide.isGroups else {
        groupCodes?.append(group)
        continue
      }
      let code = wide.codes[index]
      groupCodes?.append(groups.isEmpty ? code : pairs[groups.count - 1].number(group, code))
    }
  }
}

/// Columns of values whose names are times, items or groups.
private final class WideFiller {
  let dictionary = KeyDictionary()
  let codes: [UInt32]
  /// Whether each column is a group of its own.
  let isGroups: Bool
  private let times: [Double]
  private let value = GrowingColumn<Double>()
  private let time: GrowingColumn<Double>?
  private let names: GrowingColumn<UInt32>?

  init(_ columns: [(id: String, values: [Double])], _ role: ColumnRole?, _ frame: DataFrame) {
    let dictionary = dictionary
    codes = columns.map { dictionary.number(of: $0.id) }
    isGroups = role == nil
    times = WideColumns.times(columns.map(\.id))
    time = role == .time ? GrowingColumn() : nil
    names = role == nil || role == .time ? nil : GrowingColumn()
    frame.numbers[.value] = value
    if let time { frame.numbers[.time] = time }
    if let role, let names {
      frame.codes[role] = names
      frame.dictionaries[role] = dictionary
    }
  }

  func add(_ number: Double, _ index: Int) {
    value.append(number)
    time?.append(times[index])
    names?.append(codes[index])
  }
}
