/// What is wrong with a package, a file of settings, of claims or of keys, in Chinese: the sentence
/// behind the place `tables/clusters.csv:3:14: `.
enum DefectSentences {
  /// A line with its place; nil where the sentence behind it is none of these.
  static func placed(_ line: String) -> String? {
    for place in line.indices where line[place...].hasPrefix(": ") {
      let rest = line[line.index(place, offsetBy: 2)...]
      if let chinese = sentence(String(rest)) { return line[..<place] + "：" + chinese }
    }
    return nil
  }

  /// A sentence, or a phrase in one; nil where it is none of these.
  static func sentence(_ english: String) -> String? {
    ChineseHelp.sentence(english, by: package) ?? ChineseHelp.sentence(english, by: settings)
      ?? ChineseHelp.sentence(english, by: toml) ?? ChineseHelp.sentence(english, by: system)
  }

  /// A phrase in a sentence, such as what was expected.
  static func phrase(_ english: String) -> String {
    ChineseHelp.sentence(english, by: phrases) ?? sentence(english)
      ?? ChineseHelp.sentence(english.lowercased(), by: system) ?? english
  }

  private static let package: [(String, String)] = [
    ("The file is missing.", "缺少此文件。"),
    ("The file cannot be read: *.", "文件未能读取：~1。"),
    ("The file is larger than * MB.", "文件大于 $1 MB。"),
    ("The path * must be relative and stay inside the package.", "路径 $1 须为相对路径，且不超出数据包。"),
    ("Expected UTF-8, found *.", "应为 UTF-8，实为 ~1。"),
    ("The file has a NUL byte, which no text has.", "文件含零字节，不是文本。"),
    (
      "There is *, a control or format character, which would not be seen: take it out.",
      "含控制或格式字符 $1，显示时不可见：请删去。"
    ),
    (
      "The last line has no end, so the file may be cut: end it with a line feed if it is whole.",
      "最后一行没有换行，文件可能不完整；若完整，请在末尾加上换行。"
    ),
    ("The files of the package together are larger than * MB.", "数据包的文件合计大于 $1 MB。"),
    ("The line is longer than * MB.", "该行长于 $1 MB。"),
    ("The JSON is broken: expected * here.", "JSON 有误：此处应为 ~1。"),
    ("Expected * at *.", "$2 处应为 ~1。"),
    ("The package has no table *, which * needs.", "数据包没有表 $1，而 ~2 需要它。"),
    (
      "The table has no rows, but * refers to some; the file may be cut.",
      "表中没有行，而 ~1 引用了它；文件可能不完整。"
    ),
    ("The file is empty: expected a line with the names of the columns.", "文件为空：首行应为各列的名称。"),
    ("The column * is missing.", "缺少列 $1。"),
    ("The column * is not in the schema of the table.", "列 $1 不在该表的结构说明之中。"),
    ("The column * is there twice.", "列 $1 出现两次。"),
    (
      "This quote is broken: a cell with quotes must begin and end with one, and double those inside.",
      "引号有误：带引号的格须以引号开始和结束，其中的引号须写两次。"
    ),
    ("The line is empty: expected a row.", "该行为空：应为一行数据。"),
    ("The row has * cells: expected *.", "该行有 $1 格：应为 $2 格。"),
    ("The column * must not be empty.", "列 $1 不得为空。"),
    ("The column * has *: expected *.", "列 $1 为 $2：应为 ~3。"),
    ("* in * is there already, in line *: expected it once.", "列 $2 的 $1 已在第 $3 行出现：只应出现一次。"),
    ("The column * has *, which is no row of *.", "列 $1 为 $2，而 $3 中没有这一行。"),
    ("… and * more: * defects in all.", "……另有 $1 处：共 $2 处错误。"),
    ("no defects", "没有错误"),
    ("1 defect", "1 处错误"),
    ("* defects", "$1 处错误"),
  ]

  private static let settings: [(String, String)] = [
    ("the settings cannot be read: *", "未能读取设置：~1"),
    ("there is no setting '*'; there are *", "没有设置项“$1”；有 $2"),
    ("there is no command '*'; jiqun keys lists them", "没有命令“$1”；jiqun keys 列出全部"),
    (
      "*: there is no key '*'; keys are as *", "$1：没有按键“$2”；按键写作 $3"
    ),
    (
      "the key '*' is given to * and to *; the keys stay as they were",
      "按键“$1”同时给了 $2 和 $3；按键保持原样"
    ),
    ("* is one of *", "$1 应为以下之一：$2"),
    ("* is true or false", "$1 应为 true 或 false"),
    ("* is a number of milliseconds, 0 to 10000", "$1 应为 0 至 10000 的毫秒数"),
    ("* is a table: *", "$1 应为表：$2"),
    ("* is 1 or 2", "$1 应为 1 或 2"),
    ("* is a list of keys, such as *; empty for none", "$1 应为按键的列表，如 $2；空列表表示没有"),
    ("expected a name in brackets, as [keys]", "应为方括号中的名称，如 [keys]"),
  ]

  /// What the reader of TOML says; of what it expected only the most usual.
  private static let toml: [(String, String)] = [
    ("line *, column *: *", "第 $1 行第 $2 列：~3"),
    ("no TOML", "不是 TOML"),
    ("Error while parsing *: encountered end-of-file", "TOML 写法有误：文件在此处已结束"),
    ("Error while parsing *: expected *, saw *", "TOML 写法有误：应为 ~2，实为 $3"),
    (
      "Error while parsing *: cannot redefine existing * '*'*", "TOML 写法有误：“$3”已有定义"
    ),
    ("Error while parsing *", "TOML 写法有误"),
  ]

  private static let phrases: [(String, String)] = [
    ("a text", "文字"),
    ("an integer", "整数"),
    ("a number", "数"),
    ("true or false", "true 或 false"),
    ("a year", "年份"),
    ("a month such as *", "月份，如 $1"),
    ("a date such as *", "日期，如 $1"),
    ("at least * characters", "至少 $1 个字符"),
    ("at most * characters", "至多 $1 个字符"),
    ("at least *", "不小于 $1 的数"),
    ("at most * levels", "至多 $1 层"),
    ("at most *", "不大于 $1 的数"),
    ("one of n r t b f u \" \\ / behind \"\\\"", "“\\”之后应为 n r t b f u \" \\ / 之一"),
    ("one of *", "以下之一：$1"),
    ("one that no row of * has", "$1 中没有的键"),
    ("a text of the form *", "形如 $1 的文字"),
    ("* or later", "$1 年或其后"),
    ("a list of tables", "数据表的列表"),
    ("the name of the table", "数据表的名称"),
    ("a name that no other table has", "未被其他表使用的名称"),
    ("the path of one file", "一个文件的路径"),
    ("a list of columns", "列的列表"),
    ("a comma", "逗号"),
    ("only the empty text", "仅为空文字"),
    ("names of columns", "列的名称"),
    ("fields and a reference", "fields 与 reference"),
    ("the name of the column", "列的名称"),
    ("no \"*\"", "没有 \"$1\""),
    ("a number, for a column of numbers", "数（用于数字列）"),
    ("a number of characters", "字符数"),
    ("a regular expression without look-around", "不含环视的正则表达式"),
    ("a list of values", "取值的列表"),
    ("a relative path that stays inside the package", "不超出数据包的相对路径"),
    ("every package", "每个数据包"),
    ("the table *", "表 $1"),
    ("the column *", "列 $1"),
    ("the byte *", "字节 $1"),
    ("the end of the file", "文件结尾"),
    ("an object", "对象"),
    ("a name in quotes", "带引号的名称"),
    ("a name that is not there already", "未出现过的名称"),
    ("\"*\" or \"*\"", "“$1”或“$2”"),
    ("a value", "值"),
    ("value", "值"),
    ("a closing quote", "结束的引号"),
    ("\\u00.. for a control character", "以 \\u00.. 表示的控制字符"),
    ("a character behind \"\\\"", "“\\”之后的字符"),
    ("the second half of a surrogate pair", "代理对的后半"),
    ("a character", "字符"),
    ("four hexadecimal digits", "四位十六进制数"),
    ("a comment or whitespace", "注释或空白"),
    ("value-terminator", "值的结尾"),
    ("bare key starting character or string delimiter", "键名或引号"),
    ("it is not a regular file", "不是普通文件"),
    ("it is no file of text, or larger than * kB", "不是文本文件，或大于 $1 kB"),
    ("there is a NUL byte, which no text has", "含零字节，不是文本"),
    ("the line is longer than * bytes", "该行长于 $1 字节"),
    ("it is not UTF-8", "不是 UTF-8"),
    ("there is no such file", "没有此文件"),
    ("no access", "没有权限"),
  ]

  /// What the system says of a file.
  private static let system: [(String, String)] = [
    ("no such file or directory", "没有此文件或文件夹"),
    ("permission denied", "没有权限"),
    ("is a directory", "是文件夹"),
    ("not a directory", "不是文件夹"),
    ("input/output error", "读写出错"),
    ("too many levels of symbolic links", "符号链接层数过多"),
    ("file name too long", "文件名过长"),
    ("no space left on device", "磁盘空间不足"),
    ("read-only file system", "文件系统只读"),
    ("file exists", "已有同名文件"),
    ("bad file descriptor", "输出已关闭"),
    ("no such device or address", "没有此设备"),
    ("disk quota exceeded", "超出磁盘配额"),
    ("file too large", "文件过大"),
    ("too many open files", "打开的文件过多"),
  ]
}
