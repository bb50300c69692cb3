internal import Tabular

/// What is wrong at one place of a file, in words.
enum ProblemWords {
  static func words(_ kind: Problem.Kind) -> Bilingual {
    switch kind {
    case .notANumber(let text, let column):
      of(
        text, column,
        " is not a number; expected one as 1234.5, or an empty cell (--na TEXT for other signs of a missing value)",
        "不是数；应如 1234.5，或为空（其他缺值记号用 --na TEXT）")
    case .thousandsMark(let text, let column):
      of(
        text, column,
        ": a mark between thousands, or a decimal one? Say --thousands comma or --decimal comma",
        "千分位还是小数点？请用 --thousands comma 或 --decimal comma 注明")
    case .decimalComma(let text, let column):
      of(text, column, " has a decimal comma; say --decimal comma", "用逗号作小数点；请加 --decimal comma")
    case .decimalPoint(let text, let column):
      of(
        text, column, " has a point; the other numbers have a comma",
        "含句点；其他数用逗号作小数点")
    case .outOfDouble(let text, let column):
      of(
        text, column, " is larger than a number can be (about 1.8e308)",
        "超出数值上限（约 1.8e308）")
    case .negative(let text, let column):
      of(text, column, " is below zero; expected zero or more", "小于零；应为零或正数")
    case .notPositive(let text, let column):
      of(
        text, column, " is not above zero, as a logarithm or a share needs", "不大于零；取对数或算份额须为正数")
    case .cellCount(let found, let expected):
      Bilingual(
        "the row has \(found) cell\(found == 1 ? "" : "s"); expected \(expected), as in the header",
        "该行有 \(found) 格；应与表头一样为 \(expected) 格")
    case .cutLine(let found, let expected):
      Bilingual(
        "the last line has \(found) cell\(found == 1 ? "" : "s") of \(expected) and no line end: the file seems to be cut",
        "末行只有 \(found) 格（应为 \(expected) 格）且没有换行：文件似乎不完整")
    case .noDay(let text, let column, let month, let days):
      of(text, column, " is no day: \(month) has \(days) days", "不是日期：\(month) 只有 \(days) 天")
    case .noTime(let text, let column):
      of(
        text, column, " is no time; expected one as 2001-05-31, 2001Q2, May 2001 or 2001年5月",
        "不是时间；应如 2001-05-31、2001Q2、May 2001 或 2001年5月")
    case .quoteInside:
      Bilingual(
        "a quote inside a cell that does not begin with one; expected it doubled, in quotes",
        "格内有引号而格首没有；应将整格加引号，格内引号写成两个")
    case .textBehindQuote:
      Bilingual(
        "text behind a closing quote; expected a delimiter or the end of the line",
        "后引号之后还有文字；应为分隔符或行尾")
    case .openQuote: Bilingual("a quote that is never closed", "引号没有闭合")
    case .recordTooLong:
      Bilingual("a row of more than 64 MB; is a quote not closed?", "一行超过 64 MB；是否有引号未闭合？")
    case .notInEncoding("utf-8"):
      Bilingual(
        "bytes that are not UTF-8; if the table is written in another encoding, say it, as --encoding gb18030",
        "有非 UTF-8 的字节；若为其他编码请注明，如 --encoding gb18030")
    case .notInEncoding(let name):
      Bilingual(
        "bytes that are not \(name); say --encoding if the table is written in another one",
        "有非 \(name) 的字节；若为其他编码请用 --encoding 注明")
    case .emptyName: Bilingual("a column without a name", "有一列没有列名")
    case .twice(let name):
      Bilingual("two columns with the name '\(cut(name))'", "有两列同名“\(cut(name))”")
    case .linkedWithItself(let name):
      Bilingual(
        "'\(cut(name))' is linked with itself; expected two units",
        "“\(cut(name))”与自身相邻；应为两个单位")
    case .linkWeight(let text):
      Bilingual(
        "'\(cut(text))' is no weight of a link; expected a number of zero or more",
        "“\(cut(text))”不是邻接权重；应为零或正数")
    }
  }

  private static func of(
    _ text: String, _ column: String, _ english: String, _ chinese: String
  ) -> Bilingual {
    Bilingual(
      "'\(cut(text))' in column '\(column)'" + english, "列“\(column)”中的“\(cut(text))”" + chinese)
  }

  static func cut(_ text: String) -> String {
    let line = text.prefix(41).map { $0.isNewline ? "\\n" : String($0) }
    return line.prefix(40).joined() + (line.count > 40 ? "…" : "")
  }
}
