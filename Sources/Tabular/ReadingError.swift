/// A place in a text: line and column, both counted from 1; the column counts characters.
package struct TextPlace: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// One thing that is wrong at one place of a file.
package struct Problem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notANumber(String, column: String)
    case thousandsMark(String, column: String)
    case decimalComma(String, column: String)
    case decimalPoint(String, column: String)
    case outOfDouble(String, column: String)
    case negative(String, column: String)
    case notPositive(String, column: String)
    case cellCount(found: Int, expected: Int)
    /// The last line of a text that ends within it.
    case cutLine(found: Int, expected: Int)
    case quoteInside, textBehindQuote, openQuote, recordTooLong
    case notInEncoding(String)
    case noTime(String, column: String)
    /// A day that its month does not have.
    case noDay(String, column: String, month: String, days: Int)
    case emptyName, twice(String)
    case linkedWithItself(String), linkWeight(String)
  }

  package var place: TextPlace
  package var kind: Kind

  package init(place: TextPlace, kind: Kind) {
    self.place = place
    self.kind = kind
  }
}

/// What a table whose rows and columns are the same things lacks.
package enum MatrixFault: Hashable, Sendable {
  /// A row without a column of its name.
  case noColumn(row: String)
  case noDeliveries
  case noRows
  /// The rows are not named as the columns, in their order.
  case otherNames
  case notCompared(String, String)
  case oneTime
}

/// Why a table could not be read: facts, worded in `ReadingWords`.
package enum ReadingError: Error, Hashable, Sendable {
  case notOpened(reason: Int32)
  case notRead(reason: Int32)
  /// Values that have no room in memory could not be written, or read again.
  case notKept(folder: String, reason: Int32)
  case noHeader
  case unknownEncoding(String)
  /// No encoding fits the bytes for certain.
  case doubtfulEncoding
  /// The file is of another kind than text.
  case foreign(FileKind)
  /// A packed file that is cut or damaged.
  case brokenPacking
  /// A column of a wide table that is named after no time.
  case noTime(String)
  /// `--columns` names what is not there.
  case noColumnRange(String, among: [String])
  case noColumn(String, among: [String])
  case problems([Problem], total: Int)
  case noRows(read: Int, leftOut: Int, excluded: Int)
  case tooManyRows
  /// More columns and rows than are kept in memory, in bytes.
  case tooLarge(limit: Int)
  case repeated([String])
  case missingCell([String])
  /// A name that has no value at a time that is asked of all.
  case missingTime([String], time: String)
  case badMatrix(MatrixFault, form: DataForm)
  /// A name of the links that has no value, in a group.
  case linkToNothing(String, keys: [String])
  /// A sector or an indicator that is asked for and not there.
  case noName(String, option: String, among: [String])
  /// What must be the same in all rows of a name and is not.
  case varies(ColumnRole, of: [String])
  /// A group of forces that is neither of the two.
  case unknownSide(String)
}
