/// Reads a package and checks it wholly.
struct PackageLoader {
  private let read: (String) -> Result<FileContent, FileProblem>
  private var logs: [DefectLog] = []
  private var contents: [String: FileContent] = [:]
  /// The bytes that were read.
  private var size = 0
  /// The bytes that a package may have in all.
  private static let largestPackage = 512 << 20
  private var limit = AtlasError.listedAtMost

  /// All defects of the package in a directory, in the order of the files.
  static func defects(in directory: String) -> [Defect] {
    let folder = PackageFolder(directory)
    var loader = PackageLoader { path in folder.read(path).map(FileContent.bytes) }
    loader.limit = .max
    loader.loadPackage()
    return loader.logs.flatMap(\.defects)
  }

  /// The files of the package in a directory, by the name of their table.
  static func load(_ directory: String) throws(AtlasError) -> [String: FileContent] {
    let folder = PackageFolder(directory)
    return try load { path in folder.read(path).map(FileContent.bytes) }
  }

  /// The files of the package that `read` gives, by the name of their table.
  static func load(
    read: @escaping (String) -> Result<FileContent, FileProblem>
  ) throws(AtlasError) -> [String: FileContent] {
    var loader = PackageLoader(read: read)
    loader.loadPackage()
    let defects = loader.logs.flatMap(\.defects)
    let total = loader.logs.reduce(0) { $0 + $1.total }
    guard total == 0 else {
      throw AtlasError(defects: Array(defects.prefix(AtlasError.listedAtMost)), total: total)
    }
    return loader.contents
  }

  private init(read: @escaping (String) -> Result<FileContent, FileProblem>) {
    self.read = read
  }

  private mutating func loadPackage() {
    guard let descriptor = load(PackageFiles.descriptorPath, as: PackageFiles.descriptorPath)
    else { return }
    let reader = descriptor.withBytes { DescriptorReader($0, limit: limit) }
    var log = reader.log
    if log.isEmpty, !reader.tables.contains(where: { $0.name == "clusters" }) {
      log.add(.missingTable(name: "clusters", neededBy: "every package"))
    }
    logs.append(log)
    for table in reader.tables { loadTable(table) }
    check(reader.tables)
    loadTexts()
  }

  /// The Markdown files that `topic_texts` names; each must be there and in UTF-8. A path that leads
  /// outside is a defect of its cell.
  private mutating func loadTexts() {
    let rows = Table<TopicText>(.read(contents)).rows
    for row in rows where PackagePath.isInside(row.path) {
      guard let content = load(row.path, as: row.path) else { continue }
      var log = DefectLog(file: row.path, limit: limit)
      content.withBytes { bytes in
        if let problem = EncodingCheck.problem(in: bytes) {
          log.add(at: problem.offset, in: bytes, problem.kind)
        }
      }
      logs.append(log)
    }
  }

  private mutating func loadTable(_ table: TableSchema) {
    _ = load(table.path, as: table.name)
  }

  private mutating func load(_ path: String, as name: String) -> FileContent? {
    guard size <= Self.largestPackage else { return nil }
    switch read(path) {
    case .success(let content):
      size += content.withBytes(\.count)
      guard size <= Self.largestPackage else {
        var log = DefectLog(file: path)
        log.add(.packageTooLarge(limit: Self.largestPackage))
        logs.append(log)
        return nil
      }
      contents[name] = content
      return content
    case .failure(let problem):
      var log = DefectLog(file: path, limit: limit)
      log.add(problem.kind, line: problem.line, column: problem.column)
      logs.append(log)
      return nil
    }
  }

  private mutating func check(_ tables: [TableSchema]) {
    let needs = Self.needs
    var keys = KeySets(tables: Set(tables.map(\.name)))
    for table in tables {
      let needed = needs[table.name] ?? []
      for key in table.allReferences(needed) + table.exclusions(needed) {
        let target = KeySets.Target(table: key.table, columns: key.targets)
        contents[key.table]?.withBytes { keys.collect(target, from: $0) }
      }
    }
    reportEmpty(tables, needs, keys)
    for table in tables {
      guard let content = contents[table.name] else { continue }
      logs.append(
        content.withBytes { bytes in
          TableCheck(
            table, needs: needs[table.name] ?? [], bytes: bytes, keys: keys, limit: limit
          ).log
        })
    }
  }

  /// A table without rows that others refer to says so itself, before all that refer to it do.
  private mutating func reportEmpty(
    _ tables: [TableSchema], _ needs: [String: [ColumnNeed]], _ keys: KeySets
  ) {
    for empty in tables {
      let needer = tables.first { table in
        hasRows(table.name)
          && table.allReferences(needs[table.name] ?? []).contains { key in
            key.table == empty.name
              && keys[KeySets.Target(table: key.table, columns: key.targets)]?.isEmpty == true
          }
      }
      guard let needer, needer.name != empty.name else { continue }
      var log = DefectLog(file: empty.path)
      log.add(.noRows(neededBy: "the table \(ShownText.quoted(needer.name))"))
      logs.append(log)
    }
  }

  private func hasRows(_ name: String) -> Bool {
    guard let content = contents[name] else { return false }
    return content.withBytes { bytes in bytes.dropLast().contains(.lineFeed) }
  }

  /// What jiqun needs of each table.
  static var needs: [String: [ColumnNeed]] {
    var needs: [String: [ColumnNeed]] = [:]
    for type in Tables.rowTypes {
      for need in RowReader.needs(of: type) {
        if needs["\(type.table)"]?.contains(need) == true { continue }
        needs["\(type.table)", default: []].append(need)
      }
    }
    return needs
  }
}
