/// A table with lines drawn around its cells, as databases and shells print it, made a table with commas.
enum DrawnTable {
  /// Names of types that some programs write below those of the columns.
  private static let types: Set<String> = [
    "int8", "int16", "int32", "int64", "int128", "uint8", "uint16", "uint32", "uint64", "hugeint",
    "float", "double", "varchar", "date", "timestamp", "time", "boolean", "bool", "blob", "i8",
    "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64", "str", "cat", "datetime",
  ]
  /// Lines of a file within which the first drawn one is.
  private static let head = 6

  /// Whether one of the first lines is drawn and another has cells between upright lines.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard bytes.prefix(4_096).contains(0xE2) else { return false }
    let lines = lines(Array(bytes.prefix(4_096))).prefix(head)
    return lines.contains(where: isRule) && lines.contains { $0.contains(where: isUpright) }
  }

  /// The cells between commas; every line stays a line, so that places are those of the file.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var names: [String]?
    var text = ""
    for line in lines(bytes) {
      defer { text += "\n" }
      guard let cells = cells(line) else { continue }
      guard let header = names else {
        names = cells
        text += row(cells)
        continue
      }
      // What spans the whole table tells of it: 3 rows.
      if cells.count == 1, header.count > 1 || cells[0].hasSuffix("rows") { continue }
      if cells.allSatisfy({ isTypeOrDash($0) }) { continue }
      text += row(cells)
    }
    return Array(text.utf8)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  private static func isTypeOrDash(_ cell: String) -> Bool {
    let name = cell.lowercased().prefix { $0 != "(" && $0 != "[" }
    return types.contains(String(name)) || cell.count > 1 && cell.allSatisfy { $0 == "-" }
  }

  /// The cells of a line; nil for one that is drawn and for one outside of the table.
  private static func cells(_ line: String) -> [String]? {
    guard !isRule(line), line.contains(where: isUpright) else { return nil }
    var cells = line.split(omittingEmptySubsequences: false, whereSeparator: isUpright)
      .map { String($0.trimmed) }
    if line[...].trimmed.first.map(isUpright) == true { cells.removeFirst() }
    if line[...].trimmed.last.map(isUpright) == true, !cells.isEmpty { cells.removeLast() }
    return cells
  }

  private static func row(_ cells: [String]) -> String {
    cells.map { cell in
      cell.contains { $0 == "," || $0 == "\"" || $0 == "#" }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",")
  }

  private static func isRule(_ line: String) -> Bool {
    let drawn = line.count { isDrawn($0) && !isUpright($0) }
    return drawn > 2 && line.allSatisfy { isDrawn($0) || $0 == " " }
  }

  private static func isDrawn(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2500...0x257F).contains($0.value) } ?? false
  }

  private static func isUpright(_ character: Character) -> Bool { "│┃║┆┇┊┋╎╏".contains(character) }
}
