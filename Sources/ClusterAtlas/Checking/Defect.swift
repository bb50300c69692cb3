/// One thing that is wrong with a package.
public struct Defect: Hashable, Sendable {
  /// The path of the file within the package.
  public let file: String
  /// The line, from 1; nil when the file as a whole is meant.
  public let line: Int?
  /// The character in the line, from 1; nil when the line or the file as a whole is meant.
  public let column: Int?
  /// What is wrong.
  public let kind: Kind

  init(file: String, line: Int? = nil, column: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// What can be wrong with a package. `found` texts are shortened, control characters escaped.
  public enum Kind: Hashable, Sendable {
    /// A file that the descriptor names is not there.
    case missingFile
    /// The system refuses to read a file.
    case unreadableFile(reason: String)
    /// A file is larger than this many bytes.
    case fileTooLarge(limit: Int)
    /// A path leads outside the package.
    case unsafePath(String)
    /// The bytes are not UTF-8.
    case wrongEncoding(found: String)
    /// There is a byte 0.
    case nulByte
    /// There is a control or format character, such as U+001B or U+202E.
    case hiddenCharacter(found: String)
    /// The last line does not end: the file may be cut.
    case unfinishedLine
    /// The files together are larger than this many bytes.
    case packageTooLarge(limit: Int)
    /// A table that others refer to has no rows.
    case noRows(neededBy: String)
    /// A line is longer than this many bytes.
    case lineTooLong(limit: Int)
    /// The descriptor is not JSON.
    case brokenJSON(expected: String)
    /// A part of the descriptor is not what it must be.
    case brokenDescriptor(at: String, expected: String)
    /// A table is not in the package.
    case missingTable(name: String, neededBy: String)
    /// A table has no header.
    case missingHeader
    /// A column of the schema, or one that is needed, is not in the file.
    case missingColumn(name: String)
    /// A column of the file is not in the schema.
    case unexpectedColumn(name: String)
    /// A column is in the file twice.
    case repeatedColumn(name: String)
    /// A quote stands inside a cell without quotes, or is not closed, or text follows it.
    case brokenQuote
    /// A line is empty.
    case blankLine
    /// A row has more or fewer cells than the header.
    case wrongCellCount(expected: Int, found: Int)
    /// A cell that must not be empty is.
    case missingValue(column: String)
    /// A cell is not of the type of its column.
    case wrongType(column: String, expected: String, found: String)
    /// A cell breaks another rule of its column.
    case constraint(column: String, expected: String, found: String)
    /// A key is there twice.
    case duplicateID(columns: String, found: String, firstLine: Int)
    /// A cell names a row that the other table does not have.
    case unknownKey(column: String, table: String, found: String)
  }
}
