/// Checks the rows of one table against its schema and against what jiqun needs.
struct TableCheck {
  private let bytes: UnsafeRawBufferPointer
  private var csv: CSVReader
  private var columns: [ColumnCheck] = []
  private var uniqueKeys: [UniqueKey] = []
  private var references: [KeyReference] = []
  private var spans: [YearSpan] = []
  private var brokenQuotes = 0
  private(set) var log: DefectLog

  init(
    _ schema: TableSchema, needs: [ColumnNeed], bytes: UnsafeRawBufferPointer, keys: KeySets,
    limit: Int = AtlasError.listedAtMost
  ) {
    self.bytes = bytes
    csv = CSVReader(bytes)
    log = DefectLog(file: schema.path, limit: limit)
    if let problem = EncodingCheck.problem(in: bytes) {
      log.add(at: problem.offset, in: bytes, problem.kind)
      return
    }
    guard csv.next(), !csv.isBlank else {
      log.add(.missingHeader, line: 1)
      return
    }
    if bytes.last != .lineFeed { log.add(at: bytes.count, in: bytes, .unfinishedLine) }
    let header = checkHeader(schema)
    prepare(schema, needs, header)
    prepareKeys(schema, needs, header, keys)
    spans = YearSpan.all(needs, header)
    checkRows(count: csv.cells.count)
  }

  private mutating func checkHeader(_ schema: TableSchema) -> [String: Int] {
    var places: [String: Int] = [:]
    let names = Set(schema.columns.map(\.name))
    for (index, cell) in csv.cells.enumerated() {
      let name = csv.text(cell)
      if places.updateValue(places[name] ?? index, forKey: name) != nil {
        log.add(at: cell.start, in: bytes, .repeatedColumn(name: name))
      } else if !names.contains(name) {
        log.add(at: cell.start, in: bytes, .unexpectedColumn(name: name))
      }
    }
    return places
  }

  private mutating func prepare(
    _ schema: TableSchema, _ needs: [ColumnNeed], _ header: [String: Int]
  ) {
    for column in schema.columns { change(column.name) { $0.add(column) } }
    let known = Set(schema.columns.map(\.name))
    for need in needs where need.isRequired || known.contains(need.column) {
      change(need.column) { $0.add(need) }
    }
    for index in columns.indices {
      columns[index].index = header[columns[index].name]
      guard columns[index].index == nil else { continue }
      log.add(.missingColumn(name: columns[index].name), line: 1)
    }
  }

  private mutating func change(_ name: String, _ change: (inout ColumnCheck) -> Void) {
    if !columns.contains(where: { $0.name == name }) { columns.append(ColumnCheck(name: name)) }
    for index in columns.indices where columns[index].name == name { change(&columns[index]) }
  }

  private mutating func prepareKeys(
    _ schema: TableSchema, _ needs: [ColumnNeed], _ header: [String: Int], _ keys: KeySets
  ) {
    var unique = [schema.primaryKey]
    unique += columns.filter(\.isUnique).map { [$0.name] }.filter { $0 != schema.primaryKey }
    for names in unique where !names.isEmpty {
      let places = names.compactMap { header[$0] }
      guard places.count == names.count else { continue }
      uniqueKeys.append(UniqueKey(columns: names, places: places))
    }
    for key in schema.allReferences(needs) { prepare(key, isWanted: true, header, keys) }
    for key in schema.exclusions(needs) { prepare(key, isWanted: false, header, keys) }
    for index in columns.indices where schema.primaryKey.contains(columns[index].name) {
      columns[index].isRequired = true
    }
  }
}

extension TableCheck {
  private mutating func prepare(
    _ key: ForeignKey, isWanted: Bool, _ header: [String: Int], _ keys: KeySets
  ) {
    let places = key.columns.compactMap { header[$0] }
    let values = keys[KeySets.Target(table: key.table, columns: key.targets)]
    let isBroken = values == nil && keys.tables.contains(key.table)
    guard !isBroken, places.count == key.columns.count else { return }
    references.append(KeyReference(isWanted: isWanted, key: key, places: places, values: values))
  }

  private mutating func checkRows(count: Int) {
    reportQuotes()
    while csv.next() {
      let hadQuotes = csv.brokenQuotes.count > brokenQuotes
      reportQuotes()
      if hadQuotes { continue }
      if csv.isBlank {
        log.add(at: csv.recordStart, in: bytes, .blankLine)
      } else if csv.cells.count != count {
        let found = Defect.Kind.wrongCellCount(expected: count, found: csv.cells.count)
        log.add(at: csv.recordStart, in: bytes, found)
      } else {
        checkCells()
        checkSpans()
        checkUniqueKeys()
        checkReferences()
      }
    }
  }

  private mutating func reportQuotes() {
    for offset in csv.brokenQuotes.dropFirst(brokenQuotes) {
      log.add(at: offset, in: bytes, .brokenQuote)
    }
    brokenQuotes = csv.brokenQuotes.count
  }

  private mutating func checkCells() {
    for index in columns.indices {
      guard let place = columns[index].index else { continue }
      let cell = csv.cells[place]
      if cell.isEmpty {
        guard columns[index].isRequired else { continue }
        log.add(at: cell.start, in: bytes, .missingValue(column: columns[index].name))
      } else if let defect = Self.defect(in: cell, csv, of: &columns[index]) {
        log.add(at: cell.start, in: bytes, defect)
      }
    }
  }

  private static func defect(
    in cell: CSVReader.Cell, _ csv: CSVReader, of column: inout ColumnCheck
  ) -> Defect.Kind? {
    guard cell.hasDoubledQuotes else { return column.defect(in: csv.raw(cell)) }
    return Array(csv.text(cell).utf8).withUnsafeBytes { column.defect(in: $0) }
  }

  private mutating func checkSpans() {
    for span in spans {
      guard let defect = span.defect(in: csv) else { continue }
      log.add(at: csv.cells[span.to].start, in: bytes, defect)
    }
  }

  private mutating func checkUniqueKeys() {
    for index in uniqueKeys.indices {
      guard let defect = uniqueKeys[index].defect(in: csv) else { continue }
      log.add(at: csv.cells[uniqueKeys[index].place].start, in: bytes, defect)
    }
  }

  private mutating func checkReferences() {
    for index in references.indices {
      guard let defect = references[index].defect(in: csv) else { continue }
      log.add(at: csv.cells[references[index].place].start, in: bytes, defect)
    }
  }
}
