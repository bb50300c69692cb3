/// What is said of how a table is written; all else is found out.
package struct TableHints: Hashable, Sendable {
  package var delimiter: UInt8?
  package var encoding: TextEncoding?
  /// Lines above the header.
  package var skip: Int?
  package var decimal: UInt8?
  package var thousands: Character?
  /// Texts that stand for no value.
  package var missing: [String] = []
  package var order: TimeReader.Order?
  /// Whether times are seconds since 1970.
  package var isUnix = false
  /// Which of the times of a column are meant: years are also 2004-05, months never.
  package var step: TimeKind?
  /// Whether rows that add up others are left out.
  package var leavesTotals = false
  /// Whether the first line is a header in any case.
  package var needsHeader = false
  /// Whether columns may stand between spaces.
  package var allowsBlanks = true

  package init() {}
}

/// Something about a table that was taken in a way one may want to know of.
package enum TableNotice: Hashable, Sendable {
  case encoding(TextEncoding)
  case unpacked(FileKind)
  case skippedLines(Int, form: TableForm?)
  case notes(Int)
  case comments(Int)
  case emptyColumns(Int)
  case marks(NumberStyle.Mark, columns: [String])
  case thousands(Character)
  case decimalComma
  case missing([String])
  case dates(TimeReader.Order, column: String, example: String, as: String)
  case compactDates(column: String)
  case joinedTimes([String])
  case rowNames
  case cutLine(Int)
  case scales(columns: [String], example: String, value: Double)
  case unclearPoints(columns: [String], example: String, value: Double)
  case splitYears(column: String, example: String, year: Int)
  /// Read as months, and may be years.
  case unclearYears(column: String, example: String)
  case mixedTimes(column: String, kept: TimeKind, leftOut: Int)
  case totals(TotalRows)
  case joinedHeads
  /// Numbers with a sign that says they are not exact: `<0.5`, `1.5±0.2`.
  case inexact(column: String, example: String)
  case units([String])
  /// Years of an era, as 民国109年.
  case eraYears(column: String, example: String, year: Int)
  /// Months such as 2024.10.
  case pointedMonths(column: String, example: String, as: String)
  /// Lines between the header and the data that are none.
  case passedBelow(Int, example: String)
  /// The lines of boxes that a program drew around the cells.
  case drawnBoxes
  /// Rows that have the names of the columns again.
  case repeatedHeader(Int)
  /// Days counted as spreadsheets do.
  case serialDates(column: String, example: String, as: String)
  /// One column whose cells have as many ，, which parts no cells.
  case wideCommas(Int)
  /// Numbers of several currencies in one column.
  case currencies([String], column: String)
}

/// How a table is written, as its first rows show.
package struct TableLayout: Sendable {
  package struct Column: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case number(NumberStyle)
      case time(TimeReader, TimeKind)
      case word
      case empty
    }

    package var name: String
    package var kind: Kind
    /// Whether all names in the first rows are those of totals.
    package var holdsOnlyTotals = false
    /// The signs of the currencies of its numbers.
    package var currencies: [String] = []
  }

  package var delimiter: UInt8 = .comma
  package var isBlankSeparated = false
  /// Whether columns stand between two spaces and more, so that one may be in a name.
  var joinsWords = false
  /// Records above the header, empty lines not counted.
  package var skipped = 0
  package var hasHeader = true
  /// How many records the names of the columns take.
  package var headRows = 1
  /// The units of the columns, where a row below the header has them.
  package var units: [String] = []
  /// The column whose times are of several kinds.
  var mixed: RowSieve.Mixed?
  /// Records between header and data that are none.
  package var skippedBelow = 0
  /// Cells of a row; columns at the end that are empty and without a name are no more in `columns`.
  package var width = 0
  /// Whether rows have a name before the first column of the header.
  package var hasRowNames = false
  package var form: TableForm?
  package var columns: [Column] = []
  package var notices: [TableNotice] = []
  package var decimal = UInt8(ascii: ".")
  package var thousands: Character?

  package init() {}

  /// The first column that holds something, and the one behind it.
  var lead: (Int, Int) {
    let first = columns.firstIndex { $0.kind != .empty || !$0.name.isEmpty } ?? 0
    return (first, max(0, min(first + 1, columns.count - 1)))
  }

  /// Whether a column has words or times.
  var isNamed: Bool {
    columns.contains { column in
      switch column.kind {
      case .word, .time: true
      case .number, .empty: false
      }
    }
  }

  /// The unit of a column: what a row below the header says, per cent or a currency where the numbers
  /// do; else empty.
  func unit(_ column: Int) -> String {
    if units.indices.contains(column), !units[column].isEmpty { return units[column] }
    guard case .number(let style) = columns[column].kind else { return "" }
    if style.marks.contains(.percent) { return "%" }
    return columns[column].currencies.count == 1 ? columns[column].currencies[0] : ""
  }
}

/// The forms in which offices and programs deliver tables.
package enum TableForm: String, Hashable, Sendable, CaseIterable {
  case separatorLine, worldBank, nbs, ons, eurostat, sdmx, fred, imf, markdown, titled

  /// The office or program.
  package var name: String {
    switch self {
    case .separatorLine: "Excel (sep=)"
    case .worldBank: "World Bank"
    case .nbs: "NBS (国家统计局)"
    case .ons: "ONS"
    case .eurostat: "Eurostat"
    case .sdmx: "SDMX (OECD)"
    case .fred: "FRED"
    case .imf: "IMF"
    case .markdown: "Markdown"
    case .titled: "lines above the header"
    }
  }

  /// How a form is known by its first rows, and how many rows stand above and below its header.
  private struct Rule {
    var form: TableForm
    var find: @Sendable ([[String]]) -> (above: Int, below: Int)?
  }

  private static func header(
    _ rows: [[String]], _ isHeader: ([String]) -> Bool
  ) -> (above: Int, below: Int)? {
    rows.prefix(40).firstIndex(where: isHeader).map { ($0, 0) }
  }

  private static let rules: [Rule] = [
    Rule(form: .worldBank) { rows in
      guard rows.first?.first == "Data Source" else { return nil }
      return header(rows) { $0.first == "Country Name" || $0.contains("Country Code") }
    },
    Rule(form: .nbs) { rows in
      guard let first = rows.first?.first, first.hasPrefix("数据库") else { return nil }
      return header(rows) { row in row.count > 1 && row.dropFirst().contains { !$0.isEmpty } }
    },
    Rule(form: .ons) { rows in
      guard rows.count > 2, rows[0].first == "Title", rows[1].first == "CDID" else { return nil }
      let last = rows.prefix(12).lastIndex { row in
        ["important notes", "next release", "release date", "unit", "preunit", "source dataset id"]
          .contains(row.first?.lowercased())
      }
      return (0, last ?? 1)
    },
    Rule(form: .eurostat) { rows in
      header(Array(rows.prefix(3))) { row in
        row.first.map { $0.contains("\\TIME_PERIOD") || $0.contains("\\time") } ?? false
      }
    },
    Rule(form: .sdmx) { rows in
      header(Array(rows.prefix(3))) { $0.contains("OBS_VALUE") && $0.contains("TIME_PERIOD") }
    },
    Rule(form: .fred) { rows in
      header(Array(rows.prefix(1))) { row in
        row.count > 1 && (row[0] == "DATE" || row[0] == "observation_date")
          && row.dropFirst().allSatisfy { $0 == $0.uppercased() }
      }
    },
    Rule(form: .imf) { rows in
      header(Array(rows.prefix(5))) {
        $0.contains("WEO Country Code") || $0.contains("WEO Subject Code")
      }
    },
  ]

  static func find(_ rows: [[String]]) -> (form: TableForm, above: Int, below: Int)? {
    for rule in rules {
      if let found = rule.find(rows) { return (rule.form, found.above, found.below) }
    }
    return nil
  }

  /// How notes below a table begin.
  static let noteWords = [
    "note", "notes", "source", "sources", "data from", "last updated", "footnote", "©", "copyright",
    "international monetary fund", "注", "数据来源", "资料来源", "来源", "说明", "备注", "quelle", "stand:",
    "(c)", "disclaimer",
  ]
}
