/// A table of typed columns: numbers with their unit, names with a text in each language, times.
///
/// It is made from a file by ``read(file:delimiter:encoding:)`` or column by column; measures take
/// selections of it, and CSV is one way to print it.
package struct DataTable: Sendable {
  /// A name in a column: the key that files and commands have, and what readers see.
  package struct Key: Hashable, Sendable {
    package var id: String
    package var name: Bilingual

    package init(_ id: String, _ name: Bilingual) {
      self.id = id
      self.name = name
    }

    /// The same in both languages, as in a file.
    package init(_ text: String) { self.init(text, Bilingual(text)) }

    /// Whether it says that there is nothing.
    var isBlank: Bool { id.isEmpty || id == "NA" }
  }

  /// Which key stands in each row; nothing stands where the number is ``missing``.
  package struct Keys: Sendable {
    package var codes: [UInt32]
    package var list: [Key]
    /// The place in time of each key, of columns of times.
    package var times: [Double]?

    /// The keys of times from the first to the last, others as they first appear.
    var ordered: [Key] {
      guard let times else { return list }
      return list.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { list[$0] }
    }

    /// Where no key stands.
    package static let missing = UInt32.max
  }

  package enum Content: Sendable {
    /// Numbers; NaN where there is none.
    case numbers([Double])
    case keys(Keys)
  }

  package struct Column: Sendable {
    /// The name in files and commands.
    package var id: String
    /// The name for readers.
    package var name: Bilingual
    package var content: Content
    /// The unit of the numbers.
    package var unit: Bilingual?
    /// The numbers in the unit of Chinese readers, where that is another one.
    package var chinese: [Double]?
    /// Whole numbers that go up by one from row to row: a number of the row, not a figure.
    package var isSerial = false
    /// Numbers of things, which have no decimals.
    package var isCount = false
    /// Whether each number of a file is written as its digits alone, so that it can be a name too.
    package var isWrittenPlainly = true
    /// Whether its heading is its name, as of a sector among sectors, and not its identifier.
    package var isHeadedByName = false

    /// What stands above it in a file.
    package func heading(in language: Language) -> String { isHeadedByName ? name[language] : id }

    /// The numbers in the unit of a language; nil of names.
    package func numbers(in language: Language) -> [Double]? {
      guard case .numbers(let numbers) = content else { return nil }
      return language == .chinese ? chinese ?? numbers : numbers
    }
  }

  package private(set) var columns: [Column]
  package private(set) var rows: Int
  /// Whether a row of the file is broken, so that the file itself must tell what is wrong.
  package var hasBrokenRows = false
  /// What was taken of the file in a way one may want to know of.
  package var notices: [TableNotice] = []

  package init(_ columns: [Column], rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  package func column(_ id: String) -> Column? { columns.first { $0.id == id } }

  /// Gives a column the numbers that Chinese readers see.
  package mutating func setChinese(_ numbers: [Double], of id: String) {
    guard let place = columns.firstIndex(where: { $0.id == id }), numbers.count == rows else {
      return
    }
    columns[place].chinese = numbers
  }

  /// About how much memory it takes, in bytes.
  package var size: Int {
    columns.reduce(0) { sum, column in
      switch column.content {
      case .numbers(let numbers): sum + numbers.count * 8
      case .keys(let keys): sum + keys.codes.count * 4 + keys.list.count * 64
      }
    }
  }

  /// A text of a column in a language, by that text, by its identifier or by its name in another
  /// language; nil where the column has no such text.
  package func text(_ text: String, of column: String, in language: Language) -> String? {
    key(text, of: column, in: language)?.name[language]
  }

  /// The key of a column that a text of a language, an identifier or a name in another language means;
  /// nil where there is none.
  package func key(_ text: String, of column: String, in language: Language) -> Key? {
    guard case .keys(let keys) = self.column(column)?.content else { return nil }
    return keys.list.first { $0.name[language] == text } ?? keys.list.first { $0.id == text }
      ?? keys.list.first { key in Language.allCases.contains { key.name[$0] == text } }
  }
}

extension DataTable.Column {
  /// Whether it holds years, which are numbers too.
  var isYears: Bool {
    guard case .keys(let keys) = content, keys.times != nil else { return false }
    return keys.list.allSatisfy { Int($0.id) != nil }
  }

  /// Rows of a column that are filled one after another.
  package static func keys(
    _ id: String, _ name: Bilingual, _ rows: [DataTable.Key?],
    times: ((DataTable.Key) -> Double)? = nil
  ) -> DataTable.Column {
    var codes: [UInt32] = []
    var list: [DataTable.Key] = []
    var places: [DataTable.Key: UInt32] = [:]
    for row in rows {
      guard let row else {
        codes.append(DataTable.Keys.missing)
        continue
      }
      if places[row] == nil {
        places[row] = UInt32(list.count)
        list.append(row)
      }
      codes.append(places[row] ?? DataTable.Keys.missing)
    }
    return DataTable.Column(
      id: id, name: name,
      content: .keys(DataTable.Keys(codes: codes, list: list, times: times.map(list.map))))
  }

  /// Years, as they are read.
  package static func years(_ id: String, _ name: Bilingual, _ rows: [Int]) -> DataTable.Column {
    keys(id, name, rows.map { DataTable.Key(String($0)) }) { Double($0.id) ?? .nan }
  }

  package static func numbers(
    _ id: String, _ name: Bilingual, _ rows: [Double?], unit: Bilingual? = nil
  ) -> DataTable.Column {
    DataTable.Column(id: id, name: name, content: .numbers(rows.map { $0 ?? .nan }), unit: unit)
  }
}

extension DataTable {
  /// What the columns hold, with the texts in a language, so that they can be offered for a measure.
  package func outline(in language: Language) -> TableOutline {
    TableOutline(
      columns: columns.map { column in
        switch column.content {
        case .numbers(let numbers):
          TableOutline.Column(
            name: column.heading(in: language),
            kind: numbers.allSatisfy(\.isNaN) ? .empty : .numbers,
            texts: [],
            isSerial: column.isSerial)
        case .keys(let keys):
          TableOutline.Column(
            name: column.heading(in: language),
            kind: keys.list.allSatisfy(\.isBlank) ? .empty : keys.times == nil ? .names : .years,
            texts: keys.ordered.lazy.filter { !$0.isBlank }.prefix(TableOutline.mostTexts).map {
              $0.name[language]
            },
            isSerial: column.isSerial)
        }
      }, rows: rows, dependents: dependents)
  }

  /// For each column of names those that are the same wherever it is the same.
  private var dependents: [String: Set<String>] {
    let names = columns.compactMap { column -> (id: String, keys: Keys)? in
      guard case .keys(let keys) = column.content, keys.times == nil,
        !keys.list.allSatisfy(\.isBlank)
      else {
        return nil
      }
      return (column.id, keys)
    }
    var found: [String: Set<String>] = [:]
    for first in names {
      for second in names where second.id != first.id {
        if second.keys.list.count < first.keys.list.count, Self.decides(first.keys, second.keys) {
          found[first.id, default: []].insert(second.id)
        }
      }
    }
    return found
  }

  /// Whether rows with the same first key have the same second one.
  private static func decides(_ first: Keys, _ second: Keys) -> Bool {
    var beside = [UInt32](repeating: Keys.missing, count: first.list.count)
    let (own, others) = (first.list.map(\.isBlank), second.list.map(\.isBlank))
    for (row, code) in first.codes.enumerated() where code != Keys.missing && !own[Int(code)] {
      let other = second.codes[row]
      if other == Keys.missing || others[Int(other)] { return false }
      if beside[Int(code)] == Keys.missing { beside[Int(code)] = other }
      if beside[Int(code)] != other { return false }
    }
    return true
  }

  /// The table as CSV with names in a language, as a file of it would be.
  package func csv(in language: Language) -> String {
    var text = Self.line(columns.map { $0.heading(in: language) })
    for row in 0..<rows { text += Self.line(cells(of: row, in: language)) }
    return text
  }

  private func cells(of row: Int, in language: Language) -> [String] {
    columns.map { column in
      switch column.content {
      case .numbers(let numbers):
        let number = language == .chinese ? column.chinese?[row] ?? numbers[row] : numbers[row]
        guard !number.isNaN else { return "" }
        return column.isCount ? String(Int(bounded: number)) : "\(number)"
      case .keys(let keys):
        let code = keys.codes[row]
        return code == Keys.missing ? "" : keys.list[Int(code)].name[language]
      }
    }
  }

  /// The place of a cell in the table as CSV.
  func place(row: Int, column: Int, in language: Language) -> TextPlace {
    let before = cells(of: row, in: language)[..<column].map { Self.cell($0).count + 1 }
    return TextPlace(line: row + 2, column: before.reduce(1, +))
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  /// A cell, in quotes where it must be.
  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
