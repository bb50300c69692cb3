internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

/// `jiqun look`: what was understood of a table.
struct Look: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look",
    abstract:
      "What is understood of a table: encoding, columns, ranges, and the commands that fit.",
    discussion: """
      FILE is text with columns: CSV, TSV, or as statistical offices and spreadsheets write it, packed \
      with gzip or not; - is standard input. Nothing is measured or drawn.
      """)

  @Argument(help: "The table; - for standard input.", completion: .file())
  var file: String
  @OptionGroup var table: TableOptions
  @Option(help: "text or json.") var format: Format = .text
  @OptionGroup var preferences: PreferenceOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let preferences = preferences.forPrinting()
    let language = preferences.language
    let hints = try table.hints()
    do throws(ReadingError) {
      let look = try TableLook(file: file == "-" ? 0 : try TableFile.open(file), hints)
      let report = LookReport(look: look, file: file, language: language, options: table.words)
      try send(format == .json ? report.json : report.text)
    } catch {
      let name = MeasureCommand.fileName(file, language)
      throw Failure(ReadingWords(file: name, in: language).text(error))
    }
  }

  private func send(_ text: String) throws(ReadingError) {
    do { try Output.write(text) } catch { throw .notRead(reason: 32) }
  }
}

/// A table's description as text.
struct LookReport {
  let look: TableLook
  let file: String
  let language: Language
  /// The options with which the table was read.
  var options: [String] = []
  private static let mostColumns = 40

  private func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }

  var text: String {
    var lines = head
    for notice in look.table.notices { lines.append("  " + NoticeWords(in: language).text(notice)) }
    lines.append("")
    lines += columnLines
    lines.append("")
    lines += rowLines
    let commands = self.commands
    if !commands.isEmpty {
      lines += ["", say("commands that fit", "可用的命令") + ":"] + commands.map { "  " + $0 }
    }
    return lines.map(Output.visible).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let header =
      look.layout.hasHeader ? say("a header", "有表头") : say("no header", "无表头")
    let size = say(
      "\(look.table.rowCount.counted("row")), \(look.columns.count.counted("column"))",
      "\(look.table.rowCount)行，\(look.columns.count)列")
    return [
      "\(look.encoding.rawValue), \(delimiter), \(header), \(size)"
        + (look.layout.form.map { $0 == .titled ? "" : ", \($0.name)" } ?? "")
    ]
  }

  private var delimiter: String {
    if look.layout.isBlankSeparated { return say("spaces", "空格分隔") }
    if look.layout.width < 2 { return say("one column", "单列") }
    switch look.layout.delimiter {
    case UInt8(ascii: ","): return say("commas", "逗号分隔")
    case UInt8(ascii: ";"): return say("semicolons", "分号分隔")
    case 0x09: return say("tabs", "制表符分隔")
    case let other: return "'\(Character(Unicode.Scalar(other)))'"
    }
  }

  // MARK: Columns

  private var columnLines: [String] {
    var rows = [
      [say("column", "列"), say("kind", "类型"), say("range", "范围"), say("missing", "缺失")]
    ]
    for (index, column) in look.columns.prefix(Self.mostColumns).enumerated() {
      rows.append([name(index), kind(column), range(column), "\(column.missing)"])
    }
    let more = look.columns.count - Self.mostColumns
    return aligned(rows)
      + (more > 0 ? [say("… and \(more.counted("more column"))", "……另有\(more)列")] : [])
  }

  private func name(_ index: Int) -> String {
    let name = look.columns[index].name
    return name.isEmpty ? "\(index + 1)" : name
  }

  private func kind(_ column: TableLook.Column) -> String {
    switch column.kind {
    case .word: return say("words", "文字")
    case .number:
      if column.least == nil { return say("empty", "空") }
      return column.isYear ? say("years", "年份") : say("numbers", "数")
    case .time:
      switch column.time ?? .day {
      case .year: return say("years", "年份")
      case .halfYear: return say("half-years", "半年")
      case .quarter: return say("quarters", "季度")
      case .month: return say("months", "月份")
      case .week: return say("weeks", "周")
      case .day: return say("days", "日期")
      case .instant: return say("times", "时刻")
      }
    }
  }

  private func range(_ column: TableLook.Column) -> String {
    guard column.kind != .word else {
      let more = column.words > column.firstWords.count ? ", …" : ""
      return "\(column.words): " + column.firstWords.map(cut).joined(separator: ", ") + more
    }
    guard let least = column.least, let largest = column.largest else { return "" }
    func text(_ value: Double) -> String {
      column.kind == .time ? TableLook.text(time: value, column.time ?? .day) : number(value)
    }
    return text(least) + " … " + text(largest)
  }

  private func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private func cut(_ text: String) -> String {
    text.count > 24 ? text.prefix(23) + "…" : text
  }

  private func aligned(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? TextWidth.columns($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { index, cell in
        index == row.count - 1 ? cell : TextWidth.padded(cell, to: widths[index])
      }
      return "  " + cells.joined(separator: "  ")
    }
  }

  private var rowLines: [String] {
    let columns = look.columns.indices.prefix(8)
    var rows = [columns.map { cut(name($0)) }]
    for row in 0..<min(3, look.table.rowCount) {
      rows.append(columns.map { cut(look.text(row, $0, number)) })
    }
    return [say("first rows", "前几行") + ":"] + aligned(rows)
  }

  // MARK: Commands

  /// Command lines that take this table as it is, and read it as it was read here.
  private var commands: [String] {
    fittingCommands.map { ([$0] + options).joined(separator: " ") }
  }

  private var fittingCommands: [String] {
    LookCommands(look: look, path: file == "-" ? "-" : ShellWord.quoted(file)).lines
  }

  // MARK: JSON

  var json: String {
    let delimiter =
      look.layout.isBlankSeparated
      ? " " : String(Character(Unicode.Scalar(look.layout.delimiter)))
    let notes = look.table.notices.map { NoticeWords(in: language).text($0) }
    return JSON.object(pairs: [
      ("encoding", .string(look.encoding.rawValue)), ("delimiter", .string(delimiter)),
      ("header", .bool(look.layout.hasHeader)), ("rows", .number(look.table.rowCount)),
      ("notes", .list(notes)), ("columns", .array(look.columns.map(described))),
      ("commands", .list(commands)),
    ]).text
  }

  private func described(_ column: TableLook.Column) -> JSON {
    var pairs: [JSON.Pair] = [
      ("name", .string(column.name)), ("kind", .string(kindWord(column))),
      ("missing", .number(column.missing)),
    ]
    if column.kind == .word { pairs.append(("words", .number(column.words))) }
    for (key, value) in [("least", column.least), ("largest", column.largest)] {
      guard let value else { continue }
      let isTime = column.kind == .time
      pairs.append(
        (
          key,
          isTime
            ? .string(TableLook.text(time: value, column.time ?? .day)) : .number(number(value))
        ))
    }
    return .object(pairs: pairs)
  }

  private func kindWord(_ column: TableLook.Column) -> String {
    switch column.kind {
    case .word: "word"
    case .number: column.isYear ? "year" : "number"
    case .time: "\(column.time ?? .day)"
    }
  }
}
