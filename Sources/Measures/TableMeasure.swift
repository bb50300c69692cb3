internal import RegionalIndices
internal import Tabular

/// A measure of a table in a CSV file: which one, of which columns, in which groups.
///
///     let gini = TableMeasure("gini", value: "income", unit: "province", by: ["year"])
///     for result in try gini.results(ofFile: "incomes.csv") {
///       print(result.group[0], result.rows[0].numbers["value"] ?? .nan)
///     }
///
/// Files are CSV, TSV or separated by semicolons, with a header, in UTF-8, UTF-16 or GB18030. Rows without a
/// value are left out and counted; everything else that is no number is refused with line and column.
public struct TableMeasure: Sendable {
  /// What a column is for.
  public enum Role: String, Sendable, CaseIterable {
    /// The values; the column `value` where nothing is said.
    case value
    /// Weights, such as population; values are then per head.
    case weight
    /// What values are held against.
    case reference
    /// Times, such as years.
    case time
    /// Units, such as provinces.
    case unit
    /// Industries, indicators or subsystems.
    case item
    /// Groups within which and between which inequality is told apart.
    case group
  }

  /// The name of the measure, as `gini`; ``all`` has them.
  public var name: String
  /// Which of the numbers known under the name; the first where nothing is said.
  public var variant: String?
  /// The columns, by what they are for.
  public var columns: [Role: String]
  /// Columns that part the rows; there is a result for each group.
  public var by: [String] = []
  /// Texts that a column must have; of one column they are alternatives.
  public var conditions: [(column: String, text: String)] = []
  /// Parameters by their names, as `["k": "5"]`.
  public var parameters: [String: String] = [:]
  /// Pairs of units that are neighbours, for the measures that need them.
  public var neighbours: [(String, String)] = []

  /// A measure of a column of values, and of units.
  public init(
    _ name: String, variant: String? = nil, value: String = "value", unit: String? = nil,
    by: [String] = []
  ) {
    self.name = name
    self.variant = variant
    columns = [.value: value]
    columns[.unit] = unit
    self.by = by
  }

  /// What is known of a measure.
  public struct Description: Sendable {
    /// The name, as `gini`.
    public let name: String
    /// What it is called in English and Chinese.
    public let title: (english: String, chinese: String)
    /// What it says, in a line of English and of Chinese.
    public let meaning: (english: String, chinese: String)
    /// The variants, of which the first is computed where none is asked for; empty where there is one form.
    public let variants: [String]
    /// The columns it must have beside the value.
    public let needs: [Role]
  }

  /// Every measure.
  public static var all: [Description] {
    MeasureDefinition.all.map { row in
      Description(
        name: row.name, title: (row.title.english, row.title.chinese),
        meaning: (row.meaning.english, row.meaning.chinese), variants: row.variants,
        needs: row.needs.compactMap { Role(rawValue: $0.rawValue) })
    }
  }

  /// What a measure gives for one group of rows.
  public struct Result: Sendable {
    /// The texts of the columns that part the rows; empty where nothing does.
    public let group: [String]
    /// Which of the numbers this is, in English and Chinese.
    public let variant: (english: String, chinese: String)
    /// How many values it is computed from.
    public let used: Int
    /// The numbers; one row where there is one result.
    public let rows: [Row]
    /// The measure itself: of the first row where there are several; nil where it is undefined.
    public var value: Double? { rows.first?.numbers["value"] }
    /// The formula with the numbers put in, in English and Chinese.
    public let steps: [(english: String, chinese: String)]
  }

  /// A line of a result.
  public struct Row: Sendable {
    /// What it is of: a unit, a unit and an industry, nothing.
    public let names: [String]
    /// The numbers by their keys; `value` is the measure itself. A number that is undefined is missing.
    public let numbers: [String: Double]
    /// Why a number is missing, by its key, in English.
    public let undefined: [String: String]
    /// A class or a direction, in English and Chinese.
    public let word: (english: String, chinese: String)?
  }

  /// Computes the measure of a file, `-` for standard input.
  ///
  /// - Throws: ``TableMeasureError`` with a sentence that says what is wrong, and where.
  /// - Complexity: one pass over the file; memory for the columns that are asked for.
  public func results(ofFile path: String) throws(TableMeasureError) -> [Result] {
    guard let row = MeasureDefinition.named(name) else {
      let names = MeasureDefinition.all.map(\.name).joined(separator: ", ")
      throw TableMeasureError(
        "no measure '\(name)'; there are \(names)", "没有测度“\(name)”；现有：\(names)")
    }
    let context = try context(row)
    if !row.form.isMatrix,
      let role = row.needs.first(where: { role in
        columns[Role(rawValue: role.rawValue) ?? .value] == nil
          && !(columns[.reference] != nil && row.spared.contains(role))
      })
    {
      throw TableMeasureError(
        "\(name) needs a column of \(role.words.english)s", "\(name) 需要一列\(role.words.chinese)")
    }
    do throws(MeasureError) {
      return try Self.results(measurement(row, path, context))
    } catch {
      throw TableMeasureError(error, file: path)
    }
  }

  private func context(_ row: MeasureDefinition) throws(TableMeasureError) -> MeasureContext {
    let first = row.firstVariant(hasReference: columns[.reference] != nil)
    if let variant, !row.variants.contains(variant) {
      let there = row.variants.joined(separator: ", ")
      throw TableMeasureError(
        "\(name) has no variant '\(variant)'; it has \(there)",
        "\(name) 没有变体“\(variant)”；现有：\(there)")
    }
    var context = MeasureContext(variant: variant ?? first)
    context.links = LinkList(neighbours.map { ($0.0, $0.1, 1) })
    for (name, text) in parameters {
      guard let parameter = row.parameter(MeasureOption(rawValue: name)) else {
        throw TableMeasureError(
          "\(self.name) has no parameter '\(name)'", "\(self.name) 没有参数“\(name)”")
      }
      do throws(MeasureParameter.Misfit) {
        context[parameter] = try parameter.value(of: [text])
      } catch {
        throw TableMeasureError(
          "\(name) \(text): expected \(error.expected.english)",
          "\(name) \(text)：应为 \(error.expected.chinese)")
      }
    }
    return context
  }

  private func measurement(
    _ row: MeasureDefinition, _ path: String, _ context: MeasureContext
  ) throws(MeasureError) -> Measurement {
    var request = TableRequest()
    for (role, name) in columns {
      if let role = ColumnRole(rawValue: role.rawValue) { request.columns[role] = name }
    }
    (request.by, request.conditions, request.domain) = (by, conditions, row.domain)
    guard !row.form.isMatrix else {
      let table = try Self.read { () throws(ReadingError) in
        try MatrixReader.table(path: path, request, form: row.form)
      }
      return try Measurement(row, table, context)
    }
    let frame = try Self.read { () throws(ReadingError) in
      try TableReader.frame(path: path, request)
    }
    return try Measurement(row, frame, context, keepsParts: true)
  }

  private static func read<Value>(
    _ body: () throws(ReadingError) -> Value
  ) throws(MeasureError) -> Value {
    do {
      return try body()
    } catch {
      throw .reading(error)
    }
  }

  private static func results(_ measurement: Measurement) -> [Result] {
    measurement.results.enumerated().map { place, result in
      let outcome = result.outcome
      let steps =
        measurement.outputs.indices.contains(place) ? measurement.outputs[place].steps : []
      return Result(
        group: result.keys, variant: pair(outcome.variant), used: outcome.used,
        rows: outcome.rows.map { row($0, outcome) }, steps: steps.map(pair))
    }
  }

  private static func pair(_ words: Bilingual) -> (english: String, chinese: String) {
    (words.english, words.chinese)
  }

  private static func row(_ row: OutcomeRow, _ outcome: Outcome) -> Row {
    var (numbers, undefined): ([String: Double], [String: String]) = ([:], [:])
    for (column, measure) in zip(outcome.numberColumns, row.numbers) {
      numbers[column.key] = measure.value
      undefined[column.key] = measure.reason.map { IndexWords.text($0, in: .english) }
    }
    return Row(
      names: row.names, numbers: numbers, undefined: undefined, word: row.word.map(pair))
  }
}

/// Why a measure of a table has no result: a sentence in each language.
public struct TableMeasureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public let english: String
  /// The same in Chinese.
  public let chinese: String

  /// The sentence in English.
  public var description: String { english }

  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  init(_ error: MeasureError, file: String) {
    switch error {
    case .reading(let error):
      self.init(
        ReadingWords(file: file, in: .english).text(error),
        ReadingWords(file: file, in: .chinese).text(error))
    case .index(let error, let keys, let names):
      self.init(
        IndexWords.text(error, keys: keys, names: names, in: .english),
        IndexWords.text(error, keys: keys, names: names, in: .chinese))
    }
  }
}
