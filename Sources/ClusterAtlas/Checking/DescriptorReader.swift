/// Reads the schemas of a package from `datapackage.json`.
///
/// What jiqun cannot read is a defect, never ignored: other delimiters, encodings and marks for
/// missing values, data inside the descriptor, and types beyond `CellType`.
struct DescriptorReader {
  private let bytes: UnsafeRawBufferPointer
  private(set) var log: DefectLog
  private(set) var tables: [TableSchema] = []

  init(_ bytes: UnsafeRawBufferPointer, limit: Int = AtlasError.listedAtMost) {
    self.bytes = bytes
    log = DefectLog(file: PackageFiles.descriptorPath, limit: limit)
    if let problem = EncodingCheck.problem(in: bytes) {
      log.add(at: problem.offset, in: bytes, problem.kind)
      return
    }
    do throws(JSONProblem) {
      let root = try JSONReader.read(bytes)
      checkTexts(root)
      readPackage(root)
    } catch {
      log.add(at: error.offset, in: bytes, .brokenJSON(expected: error.expected))
    }
  }

  private mutating func expect(_ expected: String, _ part: String, _ node: JSONNode) {
    log.add(at: node.offset, in: bytes, .brokenDescriptor(at: part, expected: expected))
  }

  /// What is written `\u001b` is a control character as well.
  private mutating func checkTexts(_ node: JSONNode) {
    switch node.value {
    case .string(let text): check(text, node)
    case .array(let nodes): for node in nodes { checkTexts(node) }
    case .object(let members):
      for member in members {
        check(member.key, member.node)
        checkTexts(member.node)
      }
    default: break
    }
  }

  private mutating func check(_ text: String, _ node: JSONNode) {
    guard let scalar = text.unicodeScalars.first(where: { HiddenScalars.contains($0.value) }) else {
      return
    }
    let found = HiddenScalars.name(scalar.value)
    log.add(at: node.offset, in: bytes, .hiddenCharacter(found: found))
  }

  private mutating func readPackage(_ root: JSONNode) {
    guard let resources = root["resources"]?.array, !resources.isEmpty else {
      expect("a list of tables", "resources", root["resources"] ?? root)
      return
    }
    for (index, resource) in resources.enumerated() { read(resource, "resources[\(index)]") }
  }

  private mutating func read(_ resource: JSONNode, _ part: String) {
    guard let name = resource["name"]?.string, !name.isEmpty else {
      return expect("the name of the table", "\(part).name", resource["name"] ?? resource)
    }
    guard !tables.contains(where: { $0.name == name }) else {
      return expect("a name that no other table has", "\(part).name", resource["name"] ?? resource)
    }
    guard let path = resource["path"]?.string else {
      return expect("the path of one file", "\(part).path", resource["path"] ?? resource)
    }
    guard PackagePath.isInside(path) else {
      log.add(at: resource["path"]?.offset ?? 0, in: bytes, .unsafePath(path))
      return
    }
    checkForm(of: resource, part)
    guard let schema = resource["schema"], let fields = schema["fields"]?.array else {
      let node = resource["schema"]?["fields"] ?? resource["schema"] ?? resource
      return expect("a list of columns", "\(part).schema.fields", node)
    }
    let columns = fields.enumerated().compactMap { index, field in
      column(field, "\(part).schema.fields[\(index)]")
    }
    tables.append(
      TableSchema(
        name: name, path: path, columns: columns, primaryKey: primaryKey(schema, part),
        foreignKeys: foreignKeys(schema, name, part)))
  }

  private mutating func checkForm(of resource: JSONNode, _ part: String) {
    if let node = resource["encoding"], !["utf-8", "utf8"].contains(node.string?.lowercased()) {
      expect("\"utf-8\"", "\(part).encoding", node)
    }
    if let node = resource["format"], node.string != "csv" {
      expect("\"csv\"", "\(part).format", node)
    }
    if let node = resource["dialect"]?["delimiter"], node.string != "," {
      expect("a comma", "\(part).dialect.delimiter", node)
    }
    if let node = resource["schema"]?["missingValues"], node.strings != [""] {
      expect("only the empty text", "\(part).schema.missingValues", node)
    }
  }

  private mutating func primaryKey(_ schema: JSONNode, _ part: String) -> [String] {
    guard let node = schema["primaryKey"] else { return [] }
    if let names = node.strings { return names }
    expect("names of columns", "\(part).schema.primaryKey", node)
    return []
  }

  private mutating func foreignKeys(
    _ schema: JSONNode, _ table: String, _ part: String
  ) -> [ForeignKey] {
    guard let node = schema["foreignKeys"] else { return [] }
    var keys: [ForeignKey] = []
    for (index, key) in (node.array ?? [node]).enumerated() {
      let reference = key["reference"]
      guard let columns = key["fields"]?.strings, let targets = reference?["fields"]?.strings,
        let target = reference?["resource"]?.string, columns.count == targets.count
      else {
        expect("fields and a reference", "\(part).schema.foreignKeys[\(index)]", key)
        continue
      }
      let name = target.isEmpty ? table : target
      keys.append(ForeignKey(columns: columns, table: name, targets: targets))
    }
    return keys
  }
}

extension DescriptorReader {
  private mutating func column(_ field: JSONNode, _ part: String) -> ColumnSchema? {
    guard let name = field["name"]?.string, !name.isEmpty else {
      expect("the name of the column", "\(part).name", field["name"] ?? field)
      return nil
    }
    let word = field["type"].map { $0.string ?? "" } ?? "string"
    guard let type = CellType(rawValue: word) else {
      let types = CellType.allCases.map(\.rawValue).joined(separator: ", ")
      expect("one of \(types)", "\(part).type", field["type"] ?? field)
      return nil
    }
    for key in ["groupChar", "decimalChar", "bareNumber", "trueValues", "falseValues"] {
      if let node = field[key] { expect("no \"\(key)\"", "\(part).\(key)", node) }
    }
    var column = ColumnSchema(name: name, type: type)
    if let constraints = field["constraints"] {
      readLimits(constraints, "\(part).constraints", into: &column)
      readForm(constraints, "\(part).constraints", into: &column)
    }
    return column
  }

  private mutating func readLimits(
    _ node: JSONNode, _ part: String, into column: inout ColumnSchema
  ) {
    column.minimum = limit(node, "minimum", part, column)
    column.maximum = limit(node, "maximum", part, column)
    column.shortest = count(node, "minLength", part)
    column.longest = count(node, "maxLength", part)
  }

  private mutating func limit(
    _ node: JSONNode, _ key: String, _ part: String, _ column: ColumnSchema
  ) -> Double? {
    guard let node = node[key] else { return nil }
    let isNumeric = [.integer, .number, .year].contains(column.type)
    if isNumeric, let text = node.number, let value = Double(text), value.isFinite { return value }
    expect("a number, for a column of numbers", "\(part).\(key)", node)
    return nil
  }

  private mutating func count(_ node: JSONNode, _ key: String, _ part: String) -> Int? {
    guard let node = node[key] else { return nil }
    if let text = node.number, let value = Int(text), value >= 0 { return value }
    expect("a number of characters", "\(part).\(key)", node)
    return nil
  }

  private mutating func readForm(
    _ node: JSONNode, _ part: String, into column: inout ColumnSchema
  ) {
    column.isRequired = flag(node, "required", part)
    column.isUnique = flag(node, "unique", part)
    if let pattern = node["pattern"] {
      column.pattern = pattern.string.flatMap { text in Pattern(text).map { (text, $0) } }
      if column.pattern == nil {
        expect("a regular expression without look-around", "\(part).pattern", pattern)
      }
    }
    if let words = node["enum"] {
      column.words = words.array.map { $0.compactMap(\.word) }
      if column.words == nil { expect("a list of values", "\(part).enum", words) }
    }
  }

  private mutating func flag(_ node: JSONNode, _ key: String, _ part: String) -> Bool {
    guard let node = node[key] else { return false }
    if let flag = node.boolean { return flag }
    expect("true or false", "\(part).\(key)", node)
    return false
  }
}

extension JSONNode {
  /// A string, number or boolean as a cell would spell it.
  fileprivate var word: String? { boolean.map { $0 ? "true" : "false" } ?? number }
}
