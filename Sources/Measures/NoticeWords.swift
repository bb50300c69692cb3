package import Tabular

/// Sentences for what a reader took in a way one may want to know of.
package struct NoticeWords {
  private let speech: Speech

  package init(in speech: Speech) { self.speech = speech }

  package func text(_ notice: TableNotice) -> String {
    switch notice {
    case .encoding(let encoding):
      speech.say(
        "read as \(encoding.rawValue) (--encoding says another)",
        "按 \(encoding.rawValue) 编码读入（可用 --encoding 指定其他编码）")
    case .unpacked(let kind):
      speech.say("unpacked from \(kind.rawValue)", "已从 \(kind.rawValue) 解压")
    case .skippedLines(let count, let form): skipped(count, form)
    case .notes(let count):
      speech.say(
        "\(count) line\(count == 1 ? "" : "s") of notes below the table left out",
        "略去表下注释\(count)行")
    case .comments(let count):
      speech.say(
        "\(count) line\(count == 1 ? "" : "s") that begin with # left out", "略去以 # 开头的\(count)行")
    case .emptyColumns(let count):
      speech.say(
        "\(count) empty column\(count == 1 ? "" : "s") without a name left out",
        "略去无名空列\(count)列")
    case .marks(let mark, let columns): text(mark, columns)
    case .thousands(let mark):
      speech.say(
        "'\(mark)' is read as the mark between thousands (--thousands, --decimal say otherwise)",
        "“\(mark)”读作千分位（可用 --thousands、--decimal 另行指定）")
    case .decimalComma:
      speech.say("the comma is read as the decimal mark", "逗号读作小数点")
    case .missing(let texts):
      speech.say(
        "read as missing: " + texts.map { "'\($0)'" }.joined(separator: ", "),
        "读作缺值：" + texts.map { "“\($0)”" }.joined(separator: "、"))
    case .dates(let order, let column, let example, let iso):
      speech.say(
        "dates of '\(column)' are read \(order == .dmy ? "day first" : "month first"): \(example) is \(iso) (--dates \(order == .dmy ? "mdy" : "dmy") for the other)",
        "“\(column)”的日期按\(order == .dmy ? "日/月/年" : "月/日/年")读：\(example) 即 \(iso)（另一种用 --dates \(order == .dmy ? "mdy" : "dmy")）"
      )
    case .compactDates(let column):
      speech.say(
        "the numbers of '\(column)' are read as dates (20010501)", "“\(column)”的数读作日期（20010501）")
    case .joinedTimes(let names):
      speech.say(
        names.map { "'\($0)'" }.joined(separator: " and ") + " are read as one time",
        names.map { "“\($0)”" }.joined(separator: "与") + "合读为一个时间")
    case .rowNames:
      speech.say("the first column has no name: names of rows", "首列没有列名：按行名读")
    case .cutLine(let line):
      speech.say("line \(line) is cut", "第\(line)行不完整")
    }
  }

  private func skipped(_ count: Int, _ form: TableForm?) -> String {
    let of =
      switch form {
      case nil, .titled?: ""
      case let form?: speech.say(" (\(form.name))", "（\(form.name)）")
      }
    return speech.say(
      "\(count) line\(count == 1 ? "" : "s") above the header passed over\(of)",
      "跳过表头以上\(count)行\(of)")
  }

  private func text(_ mark: NumberStyle.Mark, _ columns: [String]) -> String {
    let shown =
      columns.prefix(4).map { speech.say("'\($0)'", "“\($0)”") }
      .joined(separator: speech.say(", ", "、"))
      + (columns.count > 4
        ? speech.say(" and \(columns.count - 4) more", "等\(columns.count)列") : "")
    let what =
      switch mark {
      case .percent: speech.say("per cent signs are read over", "略去百分号，数值为百分数")
      case .currency: speech.say("currency signs are read over", "略去货币符号")
      case .footnote: speech.say("footnote marks are read over", "略去脚注记号")
      case .flag: speech.say("flags behind numbers are read over", "略去数后标记")
      case .minusSign: speech.say("the minus sign − is read as -", "负号 − 读作 -")
      case .thousands: speech.say("thousands marks are read over", "略去千分位记号")
      }
    return speech.say("\(what), in \(shown)", "\(what)：\(shown)")
  }
}

/// What a file is that is no table of text, and what makes one of it.
package struct FileKindWords {
  private let file: String
  private let speech: Speech

  package init(file: String, in speech: Speech) {
    self.file = file
    self.speech = speech
  }

  package func text(_ kind: FileKind) -> String {
    let words = Self.name(kind)
    let name = file == "standard input" || file == "标准输入" ? nil : file
    return speech.say(
      "\(file) is \(words.en), no table of text; ", "\(file) 是 \(words.zh)，不是文本表格；")
      + advice(kind, ShellWord.quoted(name ?? "FILE"))
  }

  private func advice(_ kind: FileKind, _ file: String) -> String {
    guard let command = Self.command(kind, file) else {
      return speech.say("save the table in it as CSV", "请将其中的表另存为 CSV")
    }
    return speech.say("this makes a table of it: \(command)", "用此命令转换：\(command)")
  }

  private static func command(_ kind: FileKind, _ file: String) -> String? {
    switch kind {
    case .excel, .oldExcel, .openDocument:
      "libreoffice --headless --convert-to csv \(file)"
    case .parquet: "duckdb -csv -c \"SELECT * FROM read_parquet('\(file)')\" | jiqun look -"
    case .arrow:
      "python3 -c \"import pandas,sys; pandas.read_feather('\(file)').to_csv(sys.stdout,index=False)\""
    case .json: "duckdb -csv -c \"SELECT * FROM read_json('\(file)')\" | jiqun look -"
    case .gzip: "gzip -dc \(file) | jiqun look -"
    case .zstandard: "zstd -dc \(file) | jiqun look -"
    case .bzip2: "bzip2 -dc \(file) | jiqun look -"
    case .xz: "xz -dc \(file) | jiqun look -"
    case .zip: "unzip -p \(file) | jiqun look -"
    case .pdf: "pdftotext -layout \(file) - | jiqun look -"
    case .html:
      "python3 -c \"import pandas,sys; pandas.read_html('\(file)')[0].to_csv(sys.stdout,index=False)\""
    case .stata:
      "python3 -c \"import pandas,sys; pandas.read_stata('\(file)').to_csv(sys.stdout,index=False)\""
    case .spss:
      "python3 -c \"import pandas,sys; pandas.read_spss('\(file)').to_csv(sys.stdout,index=False)\""
    case .sas:
      "python3 -c \"import pandas,sys; pandas.read_sas('\(file)').to_csv(sys.stdout,index=False)\""
    case .r: "Rscript -e \"load('\(file)'); write.csv(get(ls()[1]))\" | jiqun look -"
    case .sqlite: "sqlite3 -header -csv \(file) 'SELECT * FROM TABLE'"
    case .xml, .hdf5, .image, .binary: nil
    }
  }

  private static func name(_ kind: FileKind) -> Words {
    switch kind {
    case .gzip: Words("a gzip file", "gzip 压缩文件")
    case .zstandard: Words("a Zstandard file", "Zstandard 压缩文件")
    case .bzip2: Words("a bzip2 file", "bzip2 压缩文件")
    case .xz: Words("an xz file", "xz 压缩文件")
    case .excel: Words("an Excel workbook (.xlsx)", "Excel 工作簿（.xlsx）")
    case .oldExcel: Words("an Excel workbook (.xls)", "Excel 工作簿（.xls）")
    case .openDocument: Words("an OpenDocument spreadsheet (.ods)", "OpenDocument 电子表格（.ods）")
    case .zip: Words("a zip archive", "zip 压缩包")
    case .parquet: Words("a Parquet file", "Parquet 文件")
    case .arrow: Words("an Arrow file", "Arrow 文件")
    case .pdf: Words("a PDF document", "PDF 文档")
    case .json: Words("JSON", "JSON 文件")
    case .html: Words("an HTML page", "HTML 网页")
    case .xml: Words("XML", "XML 文件")
    case .stata: Words("a Stata file (.dta)", "Stata 数据文件（.dta）")
    case .spss: Words("an SPSS file (.sav)", "SPSS 数据文件（.sav）")
    case .sas: Words("a SAS file", "SAS 数据文件")
    case .r: Words("an R data file", "R 数据文件")
    case .sqlite: Words("an SQLite database", "SQLite 数据库")
    case .hdf5: Words("an HDF5 file", "HDF5 文件")
    case .image: Words("a picture", "图片")
    case .binary: Words("a file with zero bytes", "含零字节的二进制文件")
    }
  }
}
