internal import ArgumentParser
internal import Tabular

/// How a table is written, where it is not to be found out.
struct TableOptions: ParsableArguments {
  @Option(help: "Lines above the header that are passed over; else found out.")
  var skip: Int?
  @Option(
    help:
      "The columns that hold values, by name, number or range: 1990:2010, gdp,pop; else found out.")
  var columns: [String] = []
  @Option(
    help: "What stands between cells: comma, semicolon, tab, pipe or one character; else found out."
  )
  var delimiter: String?
  @Option(
    help:
      "utf-8, utf-16, gb18030, big5, shift_jis, windows-1252, iso-8859-1 and others; else found out."
  )
  var encoding: String?
  @Option(help: "What stands before decimals: point or comma; else found out.")
  var decimal: String?
  @Flag(help: "Numbers are written 1234,5; the same as --decimal comma.")
  var decimalComma = false
  @Option(
    help:
      "What stands between groups of three digits: comma, point, space or apostrophe; else read where it is certain."
  )
  var thousands: String?
  @Option(
    help: "A text that stands for a missing value, beside the empty cell and NA.")
  var na: [String] = []
  @Option(
    help:
      "How 05/01/2001 is read: dmy or mdy; unix: numbers are seconds since 1970; years, quarters or months: those of a column that mixes them."
  )
  var dates: String?
  @Flag(help: "Leave out rows that are called after a total, as Total, World or 全国.")
  var withoutTotals = false

  /// The columns of `--columns`, one by one.
  var columnNames: [String] { columns.flatMap { $0.split(separator: ",").map(String.init) } }

  /// `--columns` as one text, where it is said.
  var columnsText: String? { columns.isEmpty ? nil : columns.joined(separator: ",") }

  func hints() throws(Failure) -> TableHints {
    var hints = TableHints()
    if let skip, skip < 0 { throw Failure("--skip \(skip): expected 0 or more", status: 2) }
    hints.skip = skip
    hints.delimiter = try chosenDelimiter()
    hints.encoding = try chosenEncoding()
    hints.decimal = try mark(decimal, "--decimal").map { $0.utf8.first ?? 0x2E }
    if decimalComma { hints.decimal = UInt8(ascii: ",") }
    hints.thousands = try mark(thousands, "--thousands")
    hints.missing = na
    hints.leavesTotals = withoutTotals
    switch dates {
    case nil: break
    case "unix": hints.isUnix = true
    case "years": hints.step = .year
    case "quarters": hints.step = .quarter
    case "months": hints.step = .month
    case let order?:
      guard let found = TimeReader.Order(rawValue: order) else {
        throw Failure(
          "--dates \(order): expected dmy, mdy, unix, years, quarters or months", status: 2)
      }
      hints.order = found
    }
    return hints
  }

  /// What of this has to stand in another command that reads the same table.
  var words: [String] {
    var words: [String] = []
    func add(_ option: String, _ value: String?) {
      guard let value else { return }
      words += [option, ShellWord.quoted(value)]
    }
    add("--skip", skip.map(String.init))
    add("--delimiter", delimiter)
    add("--encoding", encoding)
    add("--decimal", decimal)
    if decimalComma { words.append("--decimal-comma") }
    add("--thousands", thousands)
    for text in na { add("--na", text) }
    add("--dates", dates)
    if withoutTotals { words.append("--without-totals") }
    return words
  }

  private func mark(_ text: String?, _ option: String) throws(Failure) -> Character? {
    switch text {
    case nil: return nil
    case ",", "comma": return ","
    case ".", "point", "dot": return "."
    case " ", "space", "blank": if option == "--thousands" { return " " }
    case "'", "apostrophe", "quote": if option == "--thousands" { return "'" }
    default: break
    }
    let there = option == "--thousands" ? "comma, point, space or apostrophe" : "comma or point"
    throw Failure("\(option) \(text ?? ""): expected \(there)", status: 2)
  }

  private func chosenDelimiter() throws(Failure) -> UInt8? {
    switch delimiter {
    case nil: return nil
    case "comma": return UInt8(ascii: ",")
    case "semicolon": return UInt8(ascii: ";")
    case "\\t", "tab": return 0x09
    case "pipe": return UInt8(ascii: "|")
    case "space": return 0x20
    case let other?:
      let bytes = Array(other.utf8)
      guard bytes.count == 1, bytes[0] < 0x80, bytes[0] != 0x22, bytes[0] != 0x0A, bytes[0] != 0x0D,
        !(0x30...0x39).contains(bytes[0]), (bytes[0] | 0x20) &- 0x61 >= 26
      else {
        throw Failure("--delimiter \(other): expected comma, semicolon, tab or pipe", status: 2)
      }
      return bytes[0]
    }
  }

  private func chosenEncoding() throws(Failure) -> TextEncoding? {
    guard let encoding else { return nil }
    guard let found = TextEncoding(named: encoding) else {
      let there = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure("--encoding \(encoding): there are \(there)", status: 2)
    }
    return found
  }
}
