extension Defect: CustomStringConvertible {
  /// The place and one sentence in English, for example
  /// `tables/clusters.csv:3:14: "first" in the column "batch" is not an integer.`
  public var description: String {
    let place = [file] + [line, column].compactMap { $0.map(String.init) }
    return place.joined(separator: ":") + ": " + message
  }

  /// One sentence in English, without the place.
  public var message: String {
    fileMessage ?? tableMessage ?? cellMessage ?? ""
  }

  private var fileMessage: String? {
    switch kind {
    case .missingFile: "The file is missing."
    case .unreadableFile(let reason): "The file cannot be read: \(reason)."
    case .fileTooLarge(let limit): "The file is larger than \(limit >> 20) MB."
    case .unsafePath(let path):
      "The path \(quoted(path)) must be relative and stay inside the package."
    case .wrongEncoding(let found): "Expected UTF-8, found \(found)."
    case .nulByte: "The file has a NUL byte, which no text has."
    case .hiddenCharacter(let found):
      "There is \(found), a control or format character, which would not be seen: take it out."
    case .unfinishedLine:
      "The last line has no end, so the file may be cut: end it with a line feed if it is whole."
    case .packageTooLarge(let limit):
      "The files of the package together are larger than \(limit >> 20) MB."
    case .lineTooLong(let limit): "The line is longer than \(limit >> 20) MB."
    case .brokenJSON(let expected): "The JSON is broken: expected \(expected) here."
    case .brokenDescriptor(let part, let expected):
      "Expected \(expected) at \(part)."
    default: nil
    }
  }

  private var tableMessage: String? {
    switch kind {
    case .missingTable(let name, let needer):
      "The package has no table \(quoted(name)), which \(ShownText.shown(needer)) needs."
    case .noRows(let needer):
      "The table has no rows, but \(ShownText.shown(needer)) refers to some; the file may be cut."
    case .missingHeader: "The file is empty: expected a line with the names of the columns."
    case .missingColumn(let name): "The column \(quoted(name)) is missing."
    case .unexpectedColumn(let name):
      "The column \(quoted(name)) is not in the schema of the table."
    case .repeatedColumn(let name): "The column \(quoted(name)) is there twice."
    case .brokenQuote:
      "This quote is broken: a cell with quotes must begin and end with one, and double those inside."
    case .blankLine: "The line is empty: expected a row."
    case .wrongCellCount(let expected, let found):
      "The row has \(found.counted("cell")): expected \(expected)."
    default: nil
    }
  }

  private var cellMessage: String? {
    switch kind {
    case .missingValue(let column): "The column \(quoted(column)) must not be empty."
    case .wrongType(let column, let expected, let found),
      .constraint(let column, let expected, let found):
      "The column \(quoted(column)) has \(quoted(found)): expected \(expected)."
    case .duplicateID(let columns, let found, let firstLine):
      "\(quoted(found)) in \(columns) is there already, in line \(firstLine): expected it once."
    case .unknownKey(let column, let table, let found):
      "The column \(quoted(column)) has \(quoted(found)), which is no row of \(quoted(table))."
    default: nil
    }
  }

  private func quoted(_ text: String) -> String { ShownText.quoted(text) }
}
