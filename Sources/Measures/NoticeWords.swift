package import Tabular

/// Sentences for what a reader took in a way one may want to know of.
package struct NoticeWords {
  private let language: Language

  package init(in language: Language) { self.language = language }

  package func text(_ notice: TableNotice) -> String {
    switch notice {
    case .encoding(let encoding):
      language.say(
        "read as \(encoding.rawValue) (--encoding says another)",
        "按 \(encoding.rawValue) 编码读入（可用 --encoding 指定其他编码）")
    case .unpacked(let kind):
      language.say("unpacked from \(kind.rawValue)", "已从 \(kind.rawValue) 解压")
    case .skippedLines(let count, let form): skipped(count, form)
    case .notes(let count):
      language.say(
        "\(count) line\(count == 1 ? "" : "s") of notes below the table left out",
        "略去表下注释\(count)行")
    case .comments(let count):
      language.say(
        "\(count) line\(count == 1 ? "" : "s") that begin with # left out", "略去以 # 开头的\(count)行")
    case .emptyColumns(let count):
      language.say(
        "\(count) empty column\(count == 1 ? "" : "s") without a name left out",
        "略去无名空列\(count)列")
    case .marks(let mark, let columns): text(mark, columns)
    case .thousands(let mark):
      language.say(
        "'\(mark)' is read as the mark between thousands (--thousands, --decimal say otherwise)",
        "“\(mark)”读作千分位（可用 --thousands、--decimal 另行指定）")
    case .decimalComma:
      language.say("the comma is read as the decimal mark", "逗号读作小数点")
    case .missing(let texts):
      language.say(
        "read as missing: " + texts.map { "'\($0)'" }.joined(separator: ", "),
        "读作缺值：" + texts.map { "“\($0)”" }.joined(separator: "、"))
    case .dates(let order, let column, let example, let iso):
      language.say(
        "dates of '\(column)' are read \(order == .dmy ? "day first" : "month first"): \(example) is \(iso) (--dates \(order == .dmy ? "mdy" : "dmy") for the other)",
        "“\(column)”的日期按\(order == .dmy ? "日/月/年" : "月/日/年")读：\(example) 即 \(iso)（另一种用 --dates \(order == .dmy ? "mdy" : "dmy")）"
      )
    case .compactDates(let column):
      language.say(
        "the numbers of '\(column)' are read as dates (20010501)", "“\(column)”的数读作日期（20010501）")
    case .joinedTimes(let names):
      language.say(
        names.map { "'\($0)'" }.joined(separator: " and ") + " are read as one time",
        names.map { "“\($0)”" }.joined(separator: "与") + "合读为一个时间")
    case .rowNames:
      language.say("the first column has no name: names of rows", "首列没有列名：按行名读")
    case .cutLine(let line):
      language.say("line \(line) is cut", "第\(line)行不完整")
    case .passedBelow(let count, let example):
      language.say(
        "\(count) line\(count == 1 ? "" : "s") between header and data passed over, from '\(example)' on",
        "略去表头与数据之间的\(count)行，自“\(example)”起")
    case .drawnBoxes:
      language.say("the lines drawn around the cells are left out", "略去单元格周围的框线")
    case .repeatedHeader(let count):
      language.say(
        "\(count) row\(count == 1 ? " has" : "s have") the names of the columns again and \(count == 1 ? "is" : "are") left out: there may be several tables in the file",
        "略去重复的表头\(count)行：文件中可能有几个表")
    case .scales, .unclearPoints, .splitYears, .unclearYears, .mixedTimes, .inexact, .eraYears,
      .pointedMonths, .serialDates:
      ofValues(notice)
    case .totals(let rows): text(rows)
    case .wideCommas(let count):
      language.say(
        "each line has \(count) '，' of full width, which part no cells: sed 's/，/,/g' FILE | jiqun look - makes commas of them",
        "每行有\(count)个全角逗号，不作分隔：可用 sed 's/，/,/g' FILE | jiqun look - 换成半角逗号")
    case .currencies(let signs, let column):
      language.say(
        "'\(column)' has money of several currencies (\(signs.joined(separator: ", "))), which is not converted",
        "“\(column)”含几种货币（\(signs.joined(separator: "、"))），未作换算")
    case .joinedHeads:
      language.say("the rows of names are joined to one header", "几行表头合为一行")
    case .units(let units):
      language.say(
        "the line below the header is passed over, as it has units: \(units.prefix(4).joined(separator: ", "))",
        "表头下一行为单位，不计作数据：\(units.prefix(4).joined(separator: "、"))")
    }
  }

  private func ofValues(_ notice: TableNotice) -> String {
    switch notice {
    case .scales(let columns, let example, let value):
      language.say(
        "numbers are multiplied by what stands behind them, in \(list(columns)): \(example) is \(number(value)); a number without one is taken as it is",
        "按数后单位换算：\(list(columns))，\(example) 即 \(number(value))；无单位的数不换算")
    case .unclearPoints(let columns, let example, let value):
      language.say(
        "every point in \(list(columns)) has three digits behind it and is read as the decimal mark: \(example) is \(number(value)) (--thousands point if it stands between thousands, --decimal point to say so)",
        "\(list(columns)) 的点后都是三位数字，读作小数点：\(example) 即 \(number(value))（若为千分位用 --thousands point，确认小数点用 --decimal point）"
      )
    case .splitYears(let column, let example, let year):
      language.say(
        "'\(column)' has years that end in the next: \(example) is \(year) (--dates months reads months)",
        "“\(column)”为跨年的年度：\(example) 计为 \(year) 年（--dates months 按月份读）")
    case .eraYears(let column, let example, let year):
      language.say(
        "'\(column)' has years of an era: \(example) is \(year)",
        "“\(column)”为纪年：\(example) 即公元 \(year) 年")
    case .pointedMonths(let column, let example, let month):
      language.say(
        "'\(column)' is read as months: \(example) is \(month)",
        "“\(column)”读作月份：\(example) 即 \(month)")
    case .serialDates(let column, let example, let date):
      language.say(
        "'\(column)' has dates as spreadsheets count days: \(example) is \(date)",
        "“\(column)”为电子表格的日期序数：\(example) 即 \(date)")
    case .unclearYears(let column, let example):
      language.say(
        "'\(column)' is read as months, and \(example) may be a year that ends in the next (--dates years)",
        "“\(column)”按月份读；\(example) 也可能是跨年的年度（--dates years）")
    case .inexact(let column, let example):
      language.say(
        "'\(column)' is read as words, as it has values such as \(example)",
        "“\(column)”含 \(example) 一类的值，按文字读")
    case .mixedTimes(let column, let kept, let leftOut):
      language.say(
        "'\(column)' has times of several kinds: the \(english(kept)) are kept, \(leftOut) other row\(leftOut == 1 ? " is" : "s are") left out (--dates years, quarters or months chooses)",
        "“\(column)”混有几种时间：保留\(chinese(kept))，略去其他 \(leftOut) 行（--dates years、quarters、months 可选）")
    default: ""
    }
  }

  private func text(_ rows: TotalRows) -> String {
    let texts = rows.texts.prefix(3).map { language.say("'\($0)'", "“\($0)”") }
      .joined(separator: language.say(", ", "、"))
    let count = rows.count
    return rows.isLeftOut
      ? language.say(
        "\(count) row\(count == 1 ? "" : "s") of totals left out: \(texts) in '\(rows.column)'",
        "略去合计 \(count) 行：“\(rows.column)”中的\(texts)")
      : language.say(
        "\(count) row\(count == 1 ? " is" : "s are") called \(texts) in '\(rows.column)' and count\(count == 1 ? "s" : "") like the others (--without-totals leaves \(count == 1 ? "it" : "them") out)",
        "“\(rows.column)”中有 \(count) 行名为\(texts)，与其他行同样计入（--without-totals 略去）")
  }

  private func list(_ columns: [String]) -> String {
    columns.prefix(4).map { language.say("'\($0)'", "“\($0)”") }
      .joined(separator: language.say(", ", "、"))
      + (columns.count > 4
        ? language.say(" and \(columns.count - 4) more", "等\(columns.count)列") : "")
  }

  private func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private func english(_ kind: TimeKind) -> String {
    switch kind {
    case .year: "years"
    case .halfYear: "half-years"
    case .quarter: "quarters"
    case .month: "months"
    case .week: "weeks"
    case .day: "days"
    case .instant: "times"
    }
  }

  private func chinese(_ kind: TimeKind) -> String {
    switch kind {
    case .year: "年份"
    case .halfYear: "半年"
    case .quarter: "季度"
    case .month: "月份"
    case .week: "周"
    case .day: "日期"
    case .instant: "时刻"
    }
  }

  private func skipped(_ count: Int, _ form: TableForm?) -> String {
    let of =
      switch form {
      case nil, .titled?: ""
      case let form?: language.say(" (\(form.name))", "（\(form.name)）")
      }
    return language.say(
      "\(count) line\(count == 1 ? "" : "s") above the header passed over\(of)",
      "跳过表头以上\(count)行\(of)")
  }

  private func text(_ mark: NumberStyle.Mark, _ columns: [String]) -> String {
    let shown = list(columns)
    let what =
      switch mark {
      case .percent: language.say("per cent signs are read over", "略去百分号，数值为百分数")
      case .currency: language.say("currency signs are read over", "略去货币符号")
      case .footnote: language.say("footnote marks are read over", "略去脚注记号")
      case .flag: language.say("flags behind numbers are read over", "略去数后标记")
      case .minusSign: language.say("the minus sign − is read as -", "负号 − 读作 -")
      case .thousands: language.say("thousands marks are read over", "略去千分位记号")
      case .scale: language.say("numbers are multiplied by what stands behind them", "按数后单位换算")
      case .brackets: language.say("numbers in brackets are below zero", "括号中的数读作负数")
      case .fullWidth: language.say("digits of other forms are read as plain ones", "其他写法的数字按普通数字读")
      }
    return language.say("\(what), in \(shown)", "\(what)：\(shown)")
  }
}

/// What a file is that is no table of text, and what makes one of it.
package struct FileKindWords {
  private let file: String
  private let language: Language

  package init(file: String, in language: Language) {
    self.file = file
    self.language = language
  }

  package func text(_ kind: FileKind) -> String {
    let words = Self.name(kind)
    let name = file == "standard input" || file == "标准输入" ? nil : file
    return language.say(
      "\(file) is \(words.english), no table of text; ",
      "\(file) 是\(words.chinese.first?.isASCII == true ? " " : "")\(words.chinese)，不是文本表格；")
      + advice(kind, name ?? "FILE")
  }

  private func advice(_ kind: FileKind, _ file: String) -> String {
    if kind == .gal || kind == .gwt {
      let command =
        "jiqun measure moran TABLE --value COLUMN --unit COLUMN --links " + ShellWord.quoted(file)
      return language.say(
        "a measure takes it beside a table: \(command)", "可与表格一同用于测度：\(command)")
    }
    guard let command = Self.command(kind, file) else {
      return language.say("save the table in it as CSV", "请将其中的表另存为 CSV")
    }
    return language.say("this makes a table of it: \(command)", "用此命令转换：\(command)")
  }

  /// What makes a table of a file in another program; nil where none is known.
  private static func command(_ kind: FileKind, _ name: String) -> String? {
    let file = ShellWord.quoted(name)
    return switch kind {
    case .excel, .oldExcel, .openDocument: "libreoffice --headless --convert-to csv \(file)"
    case .parquet: duckdb("read_parquet", name)
    case .arrow: pandas("read_feather", name)
    case .json: duckdb("read_json", name)
    case .gzip: "gzip -dc \(file) | jiqun look -"
    case .zstandard: "zstd -dc \(file) | jiqun look -"
    case .bzip2: "bzip2 -dc \(file) | jiqun look -"
    case .xz: "xz -dc \(file) | jiqun look -"
    case .zip: "unzip -p \(file) | jiqun look -"
    case .pdf: "pdftotext -layout \(file) - | jiqun look -"
    case .html: pandas("read_html", name, part: "[0]")
    case .latex: "sed -n 's/ *\\\\\\\\.*//; s/ *& */\\t/gp' \(file) | jiqun look -"
    case .stata: pandas("read_stata", name)
    case .spss: pandas("read_spss", name)
    case .sas: pandas("read_sas", name)
    case .r:
      "Rscript -e " + code("load(\(literal(name))); write.csv(get(ls()[1]))") + " | jiqun look -"
    case .sqlite: "sqlite3 -header -csv \(file) 'SELECT * FROM TABLE'"
    case .xml, .hdf5, .image, .binary, .gal, .gwt: nil
    }
  }

  private static func duckdb(_ function: String, _ name: String) -> String {
    let literal = "'" + name.replacing("'", with: "''") + "'"
    return "duckdb -csv -c " + code("SELECT * FROM \(function)(\(literal))") + " | jiqun look -"
  }

  private static func pandas(_ function: String, _ name: String, part: String = "") -> String {
    "python3 -c "
      + code(
        "import pandas,sys; pandas.\(function)(\(literal(name)))\(part).to_csv(sys.stdout,index=False)"
      )
  }

  /// A text in Python and R.
  private static func literal(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }

  /// Lines of another language as one word of the shell: between double quotes, as one reads them best,
  /// where nothing in them means something there.
  private static func code(_ text: String) -> String {
    text.contains { "\"$`\\!".contains($0) } ? ShellWord.quoted(text) : "\"" + text + "\""
  }

  private static func name(_ kind: FileKind) -> Bilingual {
    switch kind {
    case .gzip: Bilingual("a gzip file", "gzip 压缩文件")
    case .zstandard: Bilingual("a Zstandard file", "Zstandard 压缩文件")
    case .bzip2: Bilingual("a bzip2 file", "bzip2 压缩文件")
    case .xz: Bilingual("an xz file", "xz 压缩文件")
    case .excel: Bilingual("an Excel workbook (.xlsx)", "Excel 工作簿（.xlsx）")
    case .oldExcel: Bilingual("an Excel workbook (.xls)", "Excel 工作簿（.xls）")
    case .openDocument: Bilingual("an OpenDocument spreadsheet (.ods)", "OpenDocument 电子表格（.ods）")
    case .zip: Bilingual("a zip archive", "zip 压缩包")
    case .parquet: Bilingual("a Parquet file", "Parquet 文件")
    case .arrow: Bilingual("an Arrow file", "Arrow 文件")
    case .pdf: Bilingual("a PDF document", "PDF 文档")
    case .json: Bilingual("JSON", "JSON 文件")
    case .html: Bilingual("an HTML page", "HTML 网页")
    case .xml: Bilingual("XML", "XML 文件")
    case .latex: Bilingual("LaTeX", "LaTeX 文件")
    case .stata: Bilingual("a Stata file (.dta)", "Stata 数据文件（.dta）")
    case .spss: Bilingual("an SPSS file (.sav)", "SPSS 数据文件（.sav）")
    case .sas: Bilingual("a SAS file", "SAS 数据文件")
    case .r: Bilingual("an R data file", "R 数据文件")
    case .sqlite: Bilingual("an SQLite database", "SQLite 数据库")
    case .hdf5: Bilingual("an HDF5 file", "HDF5 文件")
    case .image: Bilingual("a picture", "图片")
    case .gal: Bilingual("a list of neighbours (.gal)", "邻接列表（.gal）")
    case .gwt: Bilingual("a list of neighbours with weights (.gwt)", "带权邻接列表（.gwt）")
    case .binary: Bilingual("a file with zero bytes", "含零字节的二进制文件")
    }
  }
}
