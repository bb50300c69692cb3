/// The values that stand in the columns foreign keys point to.
struct KeySets {
  struct Target: Hashable {
    var table: String
    var columns: [String]
  }

  /// The tables that the package declares, sound or not.
  let tables: Set<String>
  private var sets: [Target: KeyTable] = [:]

  init(tables: Set<String>) {
    self.tables = tables
  }

  /// Nil when the package has no such table, or one that is broken.
  subscript(target: Target) -> KeyTable? { sets[target] }

  /// Reads the values of the target's columns from its file.
  mutating func collect(_ target: Target, from bytes: UnsafeRawBufferPointer) {
    guard sets[target] == nil, EncodingCheck.problem(in: bytes) == nil else { return }
    var csv = CSVReader(bytes)
    guard csv.next() else { return }
    let header = csv.cells.map { csv.text($0) }
    let places = target.columns.compactMap { header.firstIndex(of: $0) }
    guard places.count == target.columns.count else { return }
    var values = KeyTable()
    var cells = KeyCells(places)
    while csv.next() { _ = cells.with(csv) { values.insert($0) } }
    sets[target] = values
  }
}

/// Columns whose cells together must be there once.
struct UniqueKey {
  let columns: [String]
  private var cells: KeyCells
  private var seen = KeyTable()
  /// Where the row of each key begins.
  private var starts: [Int] = []

  init(columns: [String], places: [Int]) {
    self.columns = columns
    cells = KeyCells(places)
  }

  /// The place of its first cell.
  var place: Int { cells.places[0] }

  /// Notes the key of the current record; what is wrong where an earlier one has it.
  mutating func defect(in csv: CSVReader) -> Defect.Kind? {
    let found = cells.with(csv) { key in
      let (number, isNew) = seen.insert(key)
      return (number: number, isNew: isNew, text: isNew ? "" : String(decoding: key, as: UTF8.self))
    }
    guard let found else { return nil }
    guard !found.isNew else {
      starts.append(csv.recordStart)
      return nil
    }
    return .duplicateID(
      columns: columns.joined(separator: ", "), found: ShownText.shown(found.text),
      firstLine: TextPlace(of: starts[found.number], in: csv.bytes).line)
  }
}

/// A foreign key, the places of its columns, and what they may hold.
struct KeyReference {
  /// Whether the cells must stand there, or must not.
  private let isWanted: Bool
  private let key: ForeignKey
  private var cells: KeyCells
  /// Nil when the package has no such table.
  private let values: KeyTable?
  /// Whether the missing table has been reported.
  private var isReported = false

  init(isWanted: Bool, key: ForeignKey, places: [Int], values: KeyTable?) {
    self.isWanted = isWanted
    self.key = key
    self.values = values
    cells = KeyCells(places)
  }

  /// The place of its first cell.
  var place: Int { cells.places[0] }

  /// What is wrong with the key of the current record.
  mutating func defect(in csv: CSVReader) -> Defect.Kind? {
    guard !isReported else { return nil }
    let (values, isWanted) = (values, isWanted)
    let found = cells.with(csv) { key in
      (values?.contains(key) ?? false) == isWanted ? nil : String(decoding: key, as: UTF8.self)
    }
    guard let found, let found else { return nil }
    isReported = values == nil
    return defect(found)
  }

  private func defect(_ found: String) -> Defect.Kind {
    let names = key.columns.joined(separator: ", ")
    guard isWanted else {
      let expected = "one that no row of \(key.table) has"
      return .constraint(column: names, expected: expected, found: ShownText.shown(found))
    }
    guard values != nil else {
      return .missingTable(name: key.table, neededBy: "the column \(ShownText.quoted(names))")
    }
    return .unknownKey(column: names, table: key.table, found: ShownText.shown(found))
  }
}

extension TableSchema {
  /// The foreign keys of the schema, and those that jiqun needs besides.
  func allReferences(_ needs: [ColumnNeed]) -> [ForeignKey] {
    var all = foreignKeys
    for need in needs {
      guard let table = need.reference else { continue }
      let key = ForeignKey(columns: [need.column], table: table, targets: ["id"])
      if !all.contains(key) { all.append(key) }
    }
    return all
  }

  /// The tables whose identifiers must not be this table's too.
  func exclusions(_ needs: [ColumnNeed]) -> [ForeignKey] {
    needs.compactMap { need in
      need.exclusion.map { ForeignKey(columns: [need.column], table: $0, targets: ["id"]) }
    }
  }
}
