internal import CEngine
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
    var child: pid_t = 0
    let file = Self.start(words, alone: engine != .postgres, &child)
    guard file >= 0 else {
      throw -file == ENOENT
        ? notStarted(words[0]) : notRun(words[0], String(cString: strerror(-file)))
    }
    let rows: [[String?]]
    do throws(ReadingError) {
      rows = try read(file)
    } catch {
      // An engine that failed says why itself.
      try check(ce_wait(child), words[0])
      throw Failure(ReadingWords(file: words[0], in: language).text(error))
    }
    try check(ce_wait(child), words[0])
    return rows
  }

  /// The descriptor of the program's output, or the number of an error below zero. Only psql may ask for a
  /// password at the terminal; the others end with all that they have started.
  private static func start(_ words: [String], alone: Bool, _ child: inout pid_t) -> Int32 {
    let copies = words.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    let pointers = copies.map { UnsafePointer($0) } + [nil]
    return ce_start(pointers, alone, &child)
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

  private func check(_ code: Int32, _ program: String) throws(Failure) {
    if code == 127 { throw notStarted(program) }
    guard code == 0 else {
      throw Failure(
        language.say(
          "\(program) ended with status \(code); what it said stands above",
          "\(program) 以状态 \(code) 结束，其说明见上"))
    }
  }

  private func notRun(_ program: String, _ why: String) -> Failure {
    Failure(language.say("\(program) could not be started: \(why)", "无法启动 \(program)：\(why)"))
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
