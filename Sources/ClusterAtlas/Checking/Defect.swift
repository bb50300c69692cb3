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
    case missingFile
    case unreadableFile(reason: String)
    case fileTooLarge(limit: Int)
    case unsafePath(String)
    case wrongEncoding(found: String)
    case nulByte
    case lineTooLong(limit: Int)
    case brokenJSON(expected: String)
    case brokenDescriptor(at: String, expected: String)
    case missingTable(name: String, neededBy: String)
    case missingHeader
    case missingColumn(name: String)
    case unexpectedColumn(name: String)
    case repeatedColumn(name: String)
    case brokenQuote
    case blankLine
    case wrongCellCount(expected: Int, found: Int)
    case missingValue(column: String)
    case wrongType(column: String, expected: String, found: String)
    case constraint(column: String, expected: String, found: String)
    case duplicateID(columns: String, found: String, firstLine: Int)
    case unknownKey(column: String, table: String, found: String)
  }
}
