/// Sentences that are made in English, in Chinese: by what stands between the words that are filled in.
///
/// A sentence of one's own that has both languages goes past this; what is made in English only - names
/// that are not known, options that are refused - is found here in one place.
enum Sentences {
  /// A refusal in Chinese, line by line; what is not known stays as it is.
  static func chinese(_ english: String) -> String {
    english.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line($0) }.joined(separator: "\n")
  }

  /// A line; the end that introduces a list is taken off first.
  private static func line(_ text: Substring) -> String {
    for (end, chinese) in ends where text.hasSuffix(end) {
      return sentence(String(text.dropLast(end.count))) + chinese
    }
    return sentence(String(text))
  }

  private static let ends = [
    ("; the nearest:", "；最接近的："), ("; say which:", "；请指明："),
    ("; there are:", "；有："),
  ]

  private static func sentence(_ text: String) -> String {
    DefectSentences.placed(text) ?? ChineseHelp.sentence(text, by: patterns) ?? text
  }

  /// What a thing is called in a sentence.
  static func noun(_ word: String) -> String { nouns[word] ?? word }

  private static let nouns = [
    "cluster": "集群", "clusters": "集群", "topic": "主题", "province": "省份", "source": "来源",
    "sources": "来源", "series": "序列", "measure": "测度", "claim": "论断", "lesson": "课程",
    "factor": "要素", "region": "区域", "thing": "对象",
  ]

  private static let patterns: [(String, String)] = [
    (
      "--keys: word *, '*': expected a key such as j, enter or ctrl-l (j*3 for three), \"text\", size=100x30, click=10,5 or wheel=10,5",
      "--keys：第 $1 个词“$2”：应为按键，如 j、enter 或 ctrl-l（j*3 表示三次）、\"文字\"、size=100x30、click=10,5 或 wheel=10,5"
    ),
    (
      "a terminal of the kind * cannot place its cursor; set TERM, or use --plain",
      "终端类型 $1 不能移动光标；请设置 TERM，或用 --plain"
    ),
    (
      "TERM is not set, so the kind of terminal is not known; set it, or use --plain",
      "未设置 TERM，终端类型不明；请设置，或用 --plain"
    ),
    (
      "no terminal is described on this machine (terminfo is missing); install ncurses-base, or use --plain",
      "本机没有终端描述（缺少 terminfo）；请安装 ncurses-base，或用 --plain"
    ),
    (
      "neither * nor xterm or vt100 is described on this machine; install ncurses-base, or use --plain",
      "本机没有 $1、xterm 与 vt100 的描述；请安装 ncurses-base，或用 --plain"
    ),
    ("no terminal * is described here; it is taken for *", "此处没有终端 $1 的描述；按 $2 处理"),
    ("*: expected *, found *", "$1：应为 $2，实为 $3"),
    ("*: *: '*' is missing", "$1：$2：缺少“$3”"),
    ("*: *: unknown key '*'; there are *", "$1：$2：未知的键“$3”；有 $4"),
    ("*: unknown key '*'; there are *", "$1：未知的键“$2”；有 $3"),
    ("*: no claim; begin one with [[claim]]", "$1：没有论断；以 [[claim]] 开始一条"),
    ("*: two claims with the id '*'", "$1：两条论断的 id 均为“$2”"),
    ("*, bindings: expected name = expression", "$1，bindings：应为 名称 = 表达式"),
    ("*: expected a text in quotes, so that its digits are kept", "$1：应为带引号的文字，以保留其各位数字"),
    ("*: '*' is not one of *", "$1：“$2”不在 $3 之中"),
    ("*: write [[claim.*]], not * = …", "$1：请写 [[claim.$2]]，而不是 $3 = …"),
    ("a * is written to a file: -o FILE", "$1 须写入文件：-o FILE"),
    (
      "a * is made by *, which is not installed here: install * (Debian, Ubuntu) or * (Fedora), or write an .svg",
      "$1 由 $2 生成，而此处未安装：请安装 $3（Debian、Ubuntu）或 $4（Fedora），或改写 .svg"
    ),
    (
      "* is a table without numbers to draw: as text it can be had, as * not",
      "$1 为没有数字可画的表：可得文字，不可得 $2"
    ),
    ("-o *: its ending says *, --format *", "-o $1：扩展名为 $2，而 --format 为 $3"),
    (
      "-o *: the ending * says no format; there are svg, pdf, png, csv, json, txt and ansi, or choose by --format",
      "-o $1：扩展名 $2 不对应任何格式；可用 svg、pdf、png、csv、json、txt、ansi，或用 --format 指定"
    ),
    (
      "--growth, --index, --share, --cumulative and --per-head are for series",
      "--growth、--index、--share、--cumulative、--per-head 用于序列"
    ),
    (
      "--memory is for gini of values alone: without --unit, --weight, --explain and pictures",
      "--memory 仅用于数值的 gini：不与 --unit、--weight、--explain 及图片同用"
    ),
    ("the explorer needs a terminal for its input and output", "浏览器的输入与输出须为终端"),
    ("* are alternatives", "$1 只能择一"),
    (
      "show takes one cluster; jiqun compare A B puts several side by side",
      "show 只取一个集群；多个并列用 jiqun compare A B"
    ),
    ("--limit is a number from * to *", "--limit 为 $1 至 $2 的数"),
    (
      "*: *; on this terminal the lecture must have begun, or say --allow open",
      "$1：~2；在此终端上讲解须已开始，或给出 --allow open"
    ),
    ("no series '*'; there is *; 'jiqun series' lists all", "没有序列“$1”；有 $2；'jiqun series' 列出全部"),
    ("no series '*'; 'jiqun series' lists all", "没有序列“$1”；'jiqun series' 列出全部"),
    ("no claim '*'; jiqun check lists all", "没有论断“$1”；jiqun check 列出全部"),
    ("no document '*' with claims; there are *", "没有论断出自文献“$1”；有 $2"),
    ("no measure '*'; there are *", "没有测度“$1”；有 $2"),
    ("no measure '*'*", "没有测度“$1”$2"),
    ("no lesson and no file is called '*'; shipped: *", "没有名为“$1”的课程或文件；随附：$2"),
    ("no topic has that text", "没有主题含此文字"),
    ("no figures to print", "没有可打印的数据"),
    ("no * '*'", "没有%1“$2”"),
    ("'*' fits several *", "“$1”对应多个%2"),
    ("nothing found for '*'", "未找到“$1”"),
    ("*: this fits several", "$1：对应多个"),
    ("*: there is no such name", "$1：没有此名称"),
    (
      "there is no command '*'; is it '*'? jiqun --help lists all",
      "没有命令“$1”；是否为“$2”？jiqun --help 列出全部"
    ),
    ("there is no command '*'; jiqun --help lists all", "没有命令“$1”；jiqun --help 列出全部"),
    ("*: no cluster of the package has one", "$1：数据包中无集群有此项"),
    ("*: there is no such kind; the kinds are *", "$1：没有此类别；类别有 $2"),
    ("*: there is no such table; there are *", "$1：没有此数据表；有 $2"),
    ("*: there is no such column; there are *", "$1：没有此列；有 $2"),
    ("*: there is no such series", "$1：没有此序列"),
    ("*: * has the columns *", "$1：$2 的列为 $3"),
    ("*: * has no such column or text; its columns are *", "$1：$2 没有此列或文字；其列为 $3"),
    ("*: * has no rows of that year", "$1：$2 没有该年的行"),
    ("*: expected columns x rows, such as 80x24", "$1：应为 列数x行数，如 80x24"),
    ("*: expected a year", "$1：应为年份"),
    ("*: expected COLUMN=TEXT", "$1：应为 列=文字"),
    ("*: expected NAME=VALUE", "$1：应为 名称=取值"),
    ("*: expected nothing, the package has none", "$1：数据包中没有可用的取值"),
    ("*: expected 0 or more", "$1：应为 0 或更大"),
    ("*: expected * to * minutes", "$1：应为 $2 至 $3 分钟"),
    ("*: expected a time of day such as 10:42", "$1：应为时刻，如 10:42"),
    ("*: expected a list of objects with id and verdict", "$1：应为含 id 与 verdict 的对象列表"),
    ("*: line *: expected an identifier and a verdict", "$1：第 $2 行：应为标识和结论"),
    ("*: expected * or *", "$1：应为 $2 或 $3"),
    ("*: expected * to *", "$1：应为 $2 至 $3"),
    ("*: expected *", "$1：应为 $2"),
    ("*: there are lists of * clusters", "$1：名单有 $2 个集群者"),
    ("*: there are files in it; name a folder that is new or empty", "$1：其中有文件；请给出新的或空的文件夹"),
    (
      "*: the ending * says no format; there are svg, csv, json, txt and ansi, or choose by --format",
      "$1：扩展名 $2 不对应任何格式；可用 svg、csv、json、txt、ansi，或用 --format 指定"
    ),
    (
      "*: that is a table, and --data takes the folder of a package; write *",
      "$1：这是数据表，而 --data 须为数据包文件夹；请写 $2"
    ),
    ("*: there are en and zh; it goes on in English", "$1：只有 en 和 zh；改用英文"),
    ("*: there are *", "$1：有 $2"),
    ("* is there already, and stays as it is; --force writes over it", "$1 已存在，保持不变；--force 可覆盖"),
    ("the output was not written: *", "输出未写入：~1"),
    ("*: larger than * MB", "$1：大于 $2 MB"),
    ("*: not UTF-8", "$1：不是 UTF-8"),
    ("*: no claim '*'", "$1：没有论断“$2”"),
    ("*: '*' is not a verdict; there are *", "$1：“$2”不是结论；有 $3"),
    ("standard input: a line longer than * MB", "标准输入：有一行超过 $1 MB"),
    ("standard input is a terminal; send something down a pipe", "标准输入是终端；请用管道送入数据"),
    ("--per-head is for series of the package", "--per-head 用于数据包的序列"),
    ("* made no * of the chart", "$1 没有做成 $2 图"),
    ("--follow is for standard input", "--follow 用于标准输入"),
    ("nothing to draw: no line with numbers came", "没有可画的内容：没有含数字的行"),
    ("nothing to draw: no column of numbers is left", "没有可画的内容：没有数字列"),
    ("--y: the column '*' has words, not numbers", "--y：列“$1”为文字而非数字"),
    ("*: nothing lies there", "$1：该范围内没有数据"),
    ("- stands alone: standard input and series are not drawn together", "- 须单独使用：标准输入与序列不能同画"),
    ("--from * is after --to *", "--from $1 晚于 --to $2"),
    ("--companions: name a cluster", "--companions：请给出集群"),
    ("two to four names are compared, not *", "可比较二至四个名称，而不是 $1 个"),
    ("* clusters lie there; name two to four of them: *", "该处有 $1 个集群；请选二至四个：$2"),
    ("at most two clusters can stand side by side", "最多并列两个集群"),
    ("topic * has no text of its own", "主题 $1 没有正文"),
    ("topic * has no drawing", "主题 $1 没有图形"),
    ("--per-head: name the series that are meant", "--per-head：请给出序列"),
    ("--allow and --idle belong to --kiosk", "--allow 与 --idle 须与 --kiosk 同用"),
    ("--follow belongs to --notes", "--follow 须与 --notes 同用"),
    ("--notes: of which lesson?", "--notes：请给出课程"),
    ("--step *: the lesson has * steps", "--step $1：课程有 $2 步"),
    ("--workspace: notes are not kept on this terminal", "--workspace：此终端不保存笔记"),
    ("--resume: the last place is not kept on this terminal", "--resume：此终端不保存上次位置"),
    ("--keys: word *, '*': *", "--keys：第 $1 个词“$2”：$3"),
    ("-: the keyboard's terminal cannot be opened", "-：无法打开键盘所在的终端"),
    (
      "--explain, --chart and pictures need the rows, which stay in the engine",
      "--explain、--chart 与图片需要各行数据，而数据留在引擎中"
    ),
    ("--variant *: * has no variants", "--variant $1：$2 没有变体"),
    ("--variant *: * has *", "--variant $1：$2 的变体为 $3"),
    ("measure * does not use *", "测度 $1 不使用 $2"),
    ("measure * needs *; `jiqun measures *` shows its use", "测度 $1 需要 $2；用法见 `jiqun measures $3`"),
    (
      "measure * needs * COLUMN: *; `jiqun measures --example *` writes a sample",
      "测度 $1 需要 $2 列；`jiqun measures --example $4` 写出示例"
    ),
    ("measure * needs a FILE, or - for standard input: *", "测度 $1 需要文件，或 - 表示标准输入"),
    (
      "No table of the package is of this form. `jiqun measures --example *` writes a sample:",
      "数据包中没有此形式的表。`jiqun measures --example $1` 写出示例："
    ),
    ("--columns says which columns of a --wide table hold values", "--columns 指明 --wide 表中哪些列为数值"),
    ("--links -: the table comes from standard input already", "--links -：表已来自标准输入"),
    ("*: is no regular file*", "$1：不是普通文件$2"),
    ("  … and * more", "  ……另有 $1 个"),
  ]
}
