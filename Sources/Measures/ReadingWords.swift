internal import Glibc
package import RegionalIndices

/// Sentences for what is wrong with a table.
package struct ReadingWords {
  package var file: String

  package init(file: String) { self.file = file }

  package func text(_ error: ReadingError) -> String {
    switch error {
    case .notOpened(let reason): "\(file) was not opened: \(Self.system(reason))"
    case .notRead(let reason): "\(file) was not read: \(Self.system(reason))"
    case .noHeader: "\(file) is empty; expected a first line with the names of columns"
    case .unknownEncoding(let name):
      "the C library of this computer does not convert \(name); write the table in UTF-8"
    case .noColumn(let name, let names):
      "\(file) has no column '\(name)'; it has " + names.map { "'\($0)'" }.joined(separator: ", ")
    case .problems(let problems, let total): lines(problems, total)
    case .missingOption(let option, let why): "\(option) is needed: \(why)"
    case .noRows(let read, let missing, let excluded):
      "\(file) has no row to measure: \(read) read, \(missing) without a value, \(excluded) left out by --where"
    case .tooManyRows: "\(file) has too many rows"
    case .repeated(let names):
      "\(file) has two rows for \(Self.list(names)); part them by --by or choose by --where"
    case .missingCell(let names):
      "\(file) has no row for \(Self.list(names)); write 0 where there is nothing"
    case .badMatrix(let why, let form):
      "\(file) is no \(Self.name(form)): \(why) (jiqun measures --example \(Self.sample(form)) shows one)"
    case .linkToNothing(let name, let keys):
      "the links name '\(name)', of which \(file) has no value"
        + (keys.isEmpty ? "" : " in the group \(keys.joined(separator: ", "))")
        + "; take it out of the links, or give it a value"
    case .noName(let name, let option, let names):
      "--\(option.rawValue) \(name): \(file) has " + Self.list(names)
    case .varies(let role, let names):
      "the \(role.rawValue) of \(Self.list(names)) differs between its rows; expected one"
    case .unknownSide(let text):
      "'\(Self.cut(text))' in the column of --group: expected positive or reverse"
    }
  }

  private static func name(_ form: DataForm) -> String {
    switch form {
    case .comparisons: "table of comparisons"
    case .interregional: "pair of interregional tables"
    default: "input–output table"
    }
  }

  private static func sample(_ form: DataForm) -> String {
    switch form {
    case .comparisons: "ahp"
    case .interregional: "interregional-transfer"
    default: "leontief"
    }
  }

  private static func system(_ error: Int32) -> String {
    String(cString: strerror(error)).lowercased()
  }
  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }

  private func lines(_ problems: [Problem], _ total: Int) -> String {
    let lines = problems.map { problem in
      "\(file):\(problem.place.line):\(problem.place.column): " + Self.text(problem.kind)
    }
    let rest = total - problems.count
    return (lines + (rest > 0 ? ["… and \(rest) more"] : [])).joined(separator: "\n")
  }

  private static func text(_ kind: Problem.Kind) -> String {
    switch kind {
    case .notANumber(let text, let column):
      "'\(cut(text))' in column '\(column)' is not a number; expected one as 1234.5, or an empty cell "
        + "(--na TEXT for other signs of a missing value)"
    case .thousandsMark(let text, let column):
      "'\(cut(text))' in column '\(column)': thousands marks are not read; write it without them"
    case .decimalComma(let text, let column):
      "'\(cut(text))' in column '\(column)' has a decimal comma; say --decimal-comma"
    case .decimalPoint(let text, let column):
      "'\(cut(text))' in column '\(column)' has a point; with --decimal-comma expected a comma"
    case .outOfDouble(let text, let column):
      "'\(cut(text))' in column '\(column)' is larger than a number can be (about 1.8e308)"
    case .negative(let text, let column):
      "'\(cut(text))' in column '\(column)' is below zero; expected zero or more"
    case .notPositive(let text, let column):
      "'\(cut(text))' in column '\(column)' is not above zero, as a logarithm or a share needs"
    case .cellCount(let found, let expected):
      "the row has \(found) cell\(found == 1 ? "" : "s"); expected \(expected), as in the header"
    case .quoteInside:
      "a quote inside a cell that does not begin with one; expected it doubled, in quotes"
    case .textBehindQuote:
      "text behind a closing quote; expected a delimiter or the end of the line"
    case .openQuote: "a quote that is never closed"
    case .recordTooLong: "a row of more than 64 MB; is a quote not closed?"
    case .notInEncoding("utf-8"):
      "bytes that are not UTF-8; if the table is written in another encoding, say it, as --encoding gb18030"
    case .notInEncoding(let name):
      "bytes that are not \(name); say --encoding if the table is written in another one"
    case .emptyName: "a column without a name"
    case .twice(let name): "two columns with the name '\(cut(name))'"
    case .linkedWithItself(let name): "'\(cut(name))' is linked with itself; expected two units"
    case .linkWeight(let text):
      "a link has the weight '\(cut(text))': links are there or not, so write 1 or leave the column out"
    }
  }

  private static func cut(_ text: String) -> String {
    text.count > 40 ? text.prefix(40) + "…" : text
  }
}

/// Sentences for what an index refuses, and for why it has no value.
package enum IndexWords {
  package static func text(_ error: IndexError, keys: [String]) -> String {
    let place = keys.isEmpty ? "" : " (in the group \(keys.joined(separator: ", ")))"
    return sentence(error) + place
  }

  private static func sentence(_ error: IndexError) -> String {
    switch error {
    case .noObservations: "there is nothing to measure"
    case .tooFewObservations(let needed, let found):
      "needs \(needed) or more, there \(found == 1 ? "is" : "are") \(found)"
    case .notFinite(let at): "no number at \(at.list) \(at.index + 1)"
    case .negative(let at): "below zero at \(at.list) \(at.index + 1)"
    case .notPositive(let at): "zero or less at \(at.list) \(at.index + 1)"
    case .outOfRange(let at, let lower, let upper):
      "outside \(NumberWords.text(lower)) … \(NumberWords.text(upper)) at \(at.list) \(at.index + 1)"
    case .zeroTotal: "all values are zero: there are no shares"
    case .overflow: "the total is larger than a number can be"
    case .zeroWeight: "all weights are zero"
    case .lengthMismatch(let expected, let found): "\(found) values where \(expected) are expected"
    case .ragged(let row): "row \(row + 1) is longer or shorter than the first"
    case .notSquare(let rows, let columns): "\(rows) rows and \(columns) columns; expected as many"
    case .unknownMember(let at): "unknown member at \(at.list) \(at.index + 1)"
    case .notIncreasing(let at): "times do not increase at \(at.index + 1)"
    case .absentFromReference(let at): "the part exceeds the whole at \(at.list) \(at.index + 1)"
    case .notReciprocal(let row, let column):
      "row \(row + 1), column \(column + 1) is not reciprocal"
    case .inputsWithoutOutput(let sector): "sector \(sector + 1) buys inputs and has no output"
    case .singular(let sector): "I − A has no inverse (sector \(sector + 1))"
    case .notProductive(let sector):
      "the economy uses up more than it makes (seen at sector \(sector + 1))"
    case .constantIndicator(let column): "indicator \(column + 1) is the same everywhere"
    case .noDivergence: "all indicators are the same everywhere: none gets a weight"
    case .invalidParameter(let text): text
    }
  }

  /// Why a number is not there.
  package static func text(_ reason: Undefined) -> String {
    switch reason {
    case .zeroDenominator(let name): "\(name) is zero"
    case .tooFewObservations(let needed, let found): "needs \(needed) values, has \(found)"
    case .constant: "all values are equal"
    case .notPositive: "a logarithm of zero or less"
    case .noResidualVariance: "no residual variance"
    case .notUnique: "several answers fit equally well"
    case .noTurningPoint: "no turning point"
    case .notConverging: "no convergence"
    case .notAdjacent: "years are missing between"
    case .partUndefined: "a part is undefined"
    case .notProductive: "not productive with households"
    case .noVariance: "no variance"
    case .overflow: "larger than a number can be"
    }
  }
}

/// Numbers for readers.
package enum NumberWords {
  /// Up to six digits that count; whole numbers whole.
  package static func text(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(whole) < 1_000_000_000 { return String(whole) }
    var buffer = [CChar](repeating: 0, count: 64)
    let size = abs(number)
    let format = size >= 1e-4 && size < 1e9 ? "%.6g" : "%.5e"
    let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, format, $0) }
    let text = String(
      decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if size >= 1e6, size < 1e9 { return String(Int(number.rounded())) }
    return text
  }

  /// A range, with … between.
  package static func text(_ range: ValueRange) -> String {
    switch (range.lower, range.upper) {
    case (let lower?, let upper?): text(lower) + " … " + text(upper)
    case (let lower?, nil): text(lower) + " upwards"
    case (nil, let upper?): "up to " + text(upper)
    case (nil, nil): "unbounded"
    }
  }
}
