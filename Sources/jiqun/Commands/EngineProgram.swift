internal import Glibc
internal import Measures
internal import Tabular

/// An engine's own program, which takes a statement and writes rows.
struct EngineProgram {
  let engine: SQLEngine
  let language: Language

  /// The rows of a statement, cell by cell, without the line of names; nil where there is no value.
  func rows(of statement: String) throws(Failure) -> [[String?]] {
    let words = Self.words(engine, statement)
    let line = words.map(ShellWord.quoted).joined(separator: " ")
    let command = "command -v \(ShellWord.quoted(words[0])) >/dev/null || exit 127; exec \(line)"
    guard let stream = popen(command, "r") else { throw notStarted(words[0]) }
    let rows: [[String?]]
    do throws(ReadingError) {
      rows = try read(dup(fileno(stream)))
    } catch {
      pclose(stream)
      throw Failure(ReadingWords(file: words[0], in: language).text(error))
    }
    try check(pclose(stream), words[0])
    return rows
  }

  private func read(_ file: Int32) throws(ReadingError) -> [[String?]] {
    let records = try RecordReader(ByteSource(file: file, encoding: .utf8))
    if engine == .spark { records.delimiter = 0x09 }
    var rows: [[String?]] = []
    var isHeader = true
    while try records.advance() {
      if records.isBlank { continue }
      if isHeader {
        isHeader = false
        continue
      }
      rows.append((0..<records.count).map { cell(records, $0) })
    }
    return rows
  }

  private func cell(_ records: RecordReader, _ index: Int) -> String? {
    let text = records.text(index)
    return text == nothing && !records.isQuoted(index) ? nil : text
  }

  /// How a missing value is written.
  private var nothing: String {
    switch engine {
    case .duckdb, .postgres: ""
    case .spark: "NULL"
    case .clickhouse: "\\N"
    }
  }

  private func check(_ status: Int32, _ program: String) throws(Failure) {
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    if code == 127 { throw notStarted(program) }
    guard code == 0 else {
      throw Failure(
        language.say(
          "\(program) ended with status \(code); what it said stands above",
          "\(program) 以状态 \(code) 结束，其说明见上"))
    }
  }

  private func notStarted(_ program: String) -> Failure {
    Failure(
      language.say(
        "\(program) is not on this machine; without --run the statement is printed",
        "本机没有 \(program)；不加 --run 则只输出语句"))
  }

  private static func words(_ engine: SQLEngine, _ statement: String) -> [String] {
    switch engine {
    case .duckdb: ["duckdb", "-csv", "-nullvalue", "", "-c", statement]
    case .postgres: ["psql", "--csv", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", statement]
    case .spark:
      ["spark-sql", "--conf", "spark.hadoop.hive.cli.print.header=true", "-e", statement]
    case .clickhouse: ["clickhouse-local", "--output-format", "CSVWithNames", "--query", statement]
    }
  }
}
