internal import ArgumentParser
internal import Glibc
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
  @Flag(name: .customLong("run"), help: "Hand the statement of --sql to the engine's own program.")
  var runs = false

  var isAsked: Bool { sql != nil || from != nil || runs }

  /// The statement of a measure.
  func statement(
    _ row: MeasureDefinition, _ context: MeasureContext, _ request: TableRequest, file: String?,
    _ speech: Speech
  ) throws(Failure) -> String {
    guard let sql, let from else {
      throw Failure(
        speech.say(
          "--sql ENGINE and --from TABLE belong together, as --sql duckdb --from sales.parquet",
          "--sql 引擎与 --from 表须同时给出，如 --sql duckdb --from sales.parquet"), status: 2)
    }
    if let file {
      throw Failure(
        speech.say(
          "\(file): with --sql the table is that of --from", "\(file)：使用 --sql 时表由 --from 给出"),
        status: 2)
    }
    guard !request.isWide else {
      throw Failure(
        speech.say(
          "--wide: an engine needs a row for each value", "--wide：数据库引擎要求每个数值一行"), status: 2)
    }
    do throws(SQLRefusal) {
      return try SQLStatement(
        sql, from: from, measure: row.name, variant: context.variant, request,
        parameters: row.sqlParameters(context)
      ).text()
    } catch {
      throw Failure(Self.words(error, sql)[speech], status: 2)
    }
  }

  private static func words(_ refusal: SQLRefusal, _ engine: SQLEngine) -> Words {
    switch refusal {
    case .measure(let name, let variant):
      let there = SQLStatement.measures.sorted().joined(separator: ", ")
      let form = variant.isEmpty ? name : name + " " + variant
      return Words(
        "\(form) is not written as one statement: it needs neighbours, random orders or more than sums and ranks. Measures with statements: \(there)",
        "\(form) 不能写成一条语句：它需要邻接、随机排列或求和与排序以外的运算。可用的指标：\(there)")
    case .file(let path):
      return Words(
        "\(path): \(engine.rawValue) reads no files; load it into a table first",
        "\(path)：\(engine.rawValue) 不能直接读文件，请先导入为表")
    }
  }

  /// Prints the statement, or hands it to the engine's program in place of this one.
  func give(_ statement: String, _ speech: Speech) throws {
    guard runs, let sql else { return try Output.writeRows(statement) }
    let words = Self.program(sql, statement)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    execvp(words[0], &arguments)
    throw Failure(
      speech.say(
        "\(words[0]) was not started: \(String(cString: strerror(errno))); without --run the statement is printed",
        "未能启动 \(words[0])：\(String(cString: strerror(errno)))；不加 --run 则只输出语句"))
  }

  private static func program(_ engine: SQLEngine, _ statement: String) -> [String] {
    switch engine {
    case .duckdb: ["duckdb", "-csv", "-c", statement]
    case .postgres: ["psql", "--csv", "-v", "ON_ERROR_STOP=1", "-c", statement]
    case .spark: ["spark-sql", "-e", statement]
    case .clickhouse: ["clickhouse-local", "--output-format", "CSVWithNames", "--query", statement]
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
