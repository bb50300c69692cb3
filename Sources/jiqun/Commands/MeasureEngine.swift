internal import ArgumentParser
internal import Measures
internal import Tabular

extension SQLEngine: ExpressibleByArgument {}

/// A statement for an engine instead of a computation here.
struct MeasureEngineOptions: ParsableArguments {
  @Option(
    name: .customLong("sql"),
    help:
      "Print the statement that computes the measure in an engine, for tables larger than a machine."
  )
  var sql: SQLEngine?
  @Option(help: "The engine's table for --sql, or a Parquet or CSV file that it reads.")
  var from: String?
  @Flag(
    name: .customLong("run"),
    help: "Hand the statement of --sql to the engine's own program, and tell the result.")
  var runs = false

  var isAsked: Bool { sql != nil || from != nil || runs }

  /// The statement of a measure.
  func statement(
    _ row: MeasureDefinition, _ context: MeasureContext, _ request: TableRequest, file: String?,
    _ language: Language
  ) throws(Failure) -> SQLStatement {
    guard let sql, let from else {
      throw Failure(
        language.say(
          "--sql ENGINE and --from TABLE belong together, as --sql duckdb --from sales.parquet",
          "--sql 引擎与 --from 表须同时给出，如 --sql duckdb --from sales.parquet"), status: 2)
    }
    if let file {
      throw Failure(
        language.say(
          "\(file): with --sql the table is that of --from", "\(file)：使用 --sql 时表由 --from 给出"),
        status: 2)
    }
    guard !request.isWide else {
      throw Failure(
        language.say(
          "--wide: an engine needs a row for each value", "--wide：数据库引擎要求每个数值一行"), status: 2)
    }
    do throws(SQLRefusal) {
      return try SQLStatement(
        sql, from: from, measure: row.name, variant: context.variant, request,
        parameters: row.sqlParameters(context))
    } catch {
      throw Failure(Self.words(error, sql)[language], status: 2)
    }
  }

  static func words(_ refusal: SQLRefusal, _ engine: SQLEngine) -> Bilingual {
    switch refusal {
    case .measure(let name, let variant):
      let there = SQLStatement.measures.sorted().joined(separator: ", ")
      let form = variant.isEmpty ? name : name + " " + variant
      let reason = MeasureDefinition.named(name)?.whyNoStatement ?? .other
      return Bilingual(
        "\(form) has no statement: \(reason.words.english). `jiqun measure \(name) FILE` computes it from rows that the engine hands out. Measures with statements: \(there)",
        "\(form) 没有语句：\(reason.words.chinese)。可由引擎导出各行，再用 `jiqun measure \(name) 文件` 计算。有语句的指标：\(there)"
      )
    case .file(let path):
      return Bilingual(
        "\(path): \(engine.rawValue) reads no such file in a statement; load it into a table first",
        "\(path)：\(engine.rawValue) 的语句不能直接读取此类文件，请先导入为表")
    }
  }
}

extension MeasureDefinition {
  /// The numbers that its statement needs.
  fileprivate func sqlParameters(_ context: MeasureContext) -> [String: Double] {
    (needsParameters + usesParameters).reduce(into: [:]) { numbers, parameter in
      switch context[parameter] {
      case .count(let count): numbers[parameter.option.rawValue] = Double(count)
      case .number(let number): numbers[parameter.option.rawValue] = number
      case .names: break
      }
    }
  }
}
