/// The values that stand in the columns foreign keys point to.
struct KeySets {
  struct Target: Hashable {
    var table: String
    var columns: [String]
  }

  /// The tables that the package declares, sound or not.
  let tables: Set<String>
  private var sets: [Target: Set<String>] = [:]

  init(tables: Set<String>) {
    self.tables = tables
  }

  /// Nil when the package has no such table, or one that is broken.
  subscript(target: Target) -> Set<String>? { sets[target] }

  /// Reads the values of the target's columns from its file.
  mutating func collect(_ target: Target, from bytes: UnsafeRawBufferPointer) {
    guard sets[target] == nil, EncodingCheck.problem(in: bytes) == nil else { return }
    var csv = CSVReader(bytes)
    guard csv.next() else { return }
    let header = csv.cells.map { csv.text($0) }
    let places = target.columns.compactMap { header.firstIndex(of: $0) }
    guard places.count == target.columns.count else { return }
    var values: Set<String> = []
    while csv.next() {
      if let key = csv.key(places) { values.insert(key) }
    }
    sets[target] = values
  }
}

extension CSVReader {
  /// The cells of a key joined; nil when one of them is empty or missing.
  func key(_ places: [Int]) -> String? {
    if places.count == 1, places[0] < cells.count {
      let cell = cells[places[0]]
      return cell.isEmpty ? nil : text(cell)
    }
    var parts: [String] = []
    for place in places {
      guard place < cells.count, !cells[place].isEmpty else { return nil }
      parts.append(text(cells[place]))
    }
    return parts.joined(separator: ", ")
  }
}

/// Columns whose cells together must be there once.
struct UniqueKey {
  let columns: [String]
  let places: [Int]
  /// Where the row of each key begins.
  var seen: [String: Int] = [:]
}

/// A foreign key, the places of its columns, and what they may hold.
struct KeyReference {
  /// Whether the cells must stand there, or must not.
  var isWanted = true
  let key: ForeignKey
  let places: [Int]
  /// Nil when the package has no such table.
  let values: Set<String>?
  /// Whether the missing table has been reported.
  var isReported = false

  /// Whether this key may stand here.
  func allows(_ found: String) -> Bool {
    isReported || (values?.contains(found) ?? false) == isWanted
  }

  /// What is wrong when this key is not allowed.
  func defect(_ found: String) -> Defect.Kind {
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
