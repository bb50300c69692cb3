/// Everything that the cells of one column must be: by the schema and for jiqun.
struct ColumnCheck {
  let name: String
  var index: Int?
  var isRequired = false
  var isUnique = false
  private var isPath = false
  private var types: [CellType] = []
  private var words: [[String]] = []
  private var minimum: Double?
  private var maximum: Double?
  private var shortest: Int?
  private var longest: Int?
  private var patternText = ""
  private var matcher: PatternMatcher?

  init(name: String) {
    self.name = name
  }

  mutating func add(_ schema: ColumnSchema) {
    isRequired = isRequired || schema.isRequired
    isUnique = isUnique || schema.isUnique
    types.append(schema.type)
    if let list = schema.words { words.append(list) }
    (minimum, maximum) = (schema.minimum ?? minimum, schema.maximum ?? maximum)
    (shortest, longest) = (schema.shortest ?? shortest, schema.longest ?? longest)
    guard let pattern = schema.pattern else { return }
    patternText = pattern.text
    matcher = PatternMatcher(pattern.program)
  }

  mutating func add(_ need: ColumnNeed) {
    isRequired = isRequired || need.isRequired
    isUnique = isUnique || need.isKey
    switch need.kind {
    case .text: break
    case .path: isPath = true
    case .integer: types.append(.integer)
    case .year:
      types.append(.integer)
      limit(1000, 3000)
    case .number: types.append(.number)
    case .boolean: types.append(.boolean)
    case .choice(let list): words.append(list)
    case .degrees(let limit):
      types.append(.number)
      self.limit(-limit, limit)
    }
  }

  /// Narrows what numbers may be.
  private mutating func limit(_ least: Double, _ most: Double) {
    minimum = max(minimum ?? least, least)
    maximum = min(maximum ?? most, most)
  }

  /// What is wrong with a cell that is not empty; nil when nothing is.
  mutating func defect(in text: UnsafeRawBufferPointer) -> Defect.Kind? {
    if let type = types.first(where: { !$0.accepts(text) }) {
      return .wrongType(column: name, expected: type.expectation, found: Self.text(text))
    }
    guard let expected = limitDefect(text) ?? formDefect(text) else { return nil }
    return .constraint(column: name, expected: expected, found: Self.text(text))
  }

  private func limitDefect(_ text: UnsafeRawBufferPointer) -> String? {
    guard minimum != nil || maximum != nil, let value = Numbers.number(text) else { return nil }
    if let minimum, value < minimum { return "at least \(Self.shown(minimum))" }
    if let maximum, value > maximum { return "at most \(Self.shown(maximum))" }
    return nil
  }

  private mutating func formDefect(_ text: UnsafeRawBufferPointer) -> String? {
    for list in words where !list.contains(where: { text.elementsEqual($0.utf8) }) {
      return "one of " + ShownText.shown(list.joined(separator: ", "))
    }
    if isPath, !PackagePath.isInside(String(decoding: text, as: UTF8.self)) {
      return PackagePath.expectation
    }
    if let lengthDefect = lengthDefect(text) { return lengthDefect }
    guard matcher?.matches(text) == false else { return nil }
    return "a text of the form " + ShownText.shown(patternText)
  }

  private func lengthDefect(_ text: UnsafeRawBufferPointer) -> String? {
    guard shortest != nil || longest != nil else { return nil }
    let length = text.count { $0 & 0xC0 != 0x80 }
    if let shortest, length < shortest { return "at least \(shortest) characters" }
    if let longest, length > longest { return "at most \(longest) characters" }
    return nil
  }

  private static func shown(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    ShownText.shown(String(decoding: bytes, as: UTF8.self))
  }
}
