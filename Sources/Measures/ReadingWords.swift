internal import Platform
package import Tabular

/// Sentences for what is wrong with a table.
package struct ReadingWords {
  package var file: String
  package var language: Language

  package init(file: String, in language: Language) {
    self.file = file
    self.language = language
  }

  private func say(
    _ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String
  ) -> String { language.say(english(), chinese()) }

  package func text(_ error: ReadingError) -> String {
    switch error {
    case .notOpened(let reason):
      say("\(file) was not opened: ", "\(file) 未能打开：") + system(reason)
    case .notKept(let folder, let reason):
      say(
        "\(folder): the values could not be kept there (TMPDIR names another folder): ",
        "\(folder)：无法在此暂存数值（可用 TMPDIR 另指目录）：") + system(reason)
    case .notRead(let reason): say("\(file) was not read: ", "\(file) 未能读取：") + system(reason)
    case .noHeader:
      say(
        "\(file) is empty; expected a first line with the names of columns",
        "\(file) 为空；首行应为列名")
    case .unknownEncoding(let name):
      say(
        "\(file) is in \(name), which is not converted here; write it in UTF-8: iconv -f \(name) -t utf-8",
        "\(file) 为 \(name) 编码，这里不能转换；请转为 UTF-8：iconv -f \(name) -t utf-8")
    case .doubtfulEncoding:
      say(
        "the encoding of \(file) is not certain: it is not UTF-8, and too little of it tells which other; say --encoding, as gb18030, big5, shift_jis, windows-1252",
        "\(file) 的编码不能确定：不是 UTF-8，文字太少无法判断；请用 --encoding 注明，如 gb18030、big5、shift_jis、windows-1252")
    case .foreign(let kind): FileKindWords(file: file, in: language).text(kind)
    case .brokenPacking:
      say("\(file) is a gzip file that is cut or damaged", "\(file) 是不完整或已损坏的 gzip 文件")
    case .noTime(let name):
      say(
        "the column '\(name)' is named after no time; --columns FIRST:LAST says which columns hold values",
        "列“\(name)”的列名不是时间；请用 --columns 首列:末列 注明数值列")
    case .noColumnRange(let name, let names):
      say(
        "--columns \(name): \(file) has ", "--columns \(name)：\(file) 的列为")
        + list(Array(names.prefix(30)))
    case .noColumn(let name, let names):
      say("\(file) has no column '\(name)'; it has ", "\(file) 没有列“\(name)”；现有列：") + list(names)
    case .problems(let problems, let total): lines(problems, total)
    case .noRows(let read, let missing, let excluded):
      say(
        "\(file) has no row to measure: \(read) read, \(missing) without a value, \(excluded) left out by --where",
        "\(file) 没有可计算的行：读入\(read)行，缺值\(missing)行，被 --where 排除\(excluded)行")
    case .tooManyRows: say("\(file) has too many rows", "\(file) 行数过多")
    case .tooLarge(let limit):
      say(
        "\(file) takes more than \(limit >> 20) MB of memory; run jiqun measure NAME \(file), which keeps only the columns that it needs",
        "\(file) 需占用内存超过 \(limit >> 20) MB；请用 jiqun measure 名称 \(file)，只保留所需各列")
    case .repeated(let names):
      say(
        "\(file) has two rows for \(list(names)); part them by --by or choose by --where",
        "\(file) 中\(list(names))有两行；请用 --by 分组或用 --where 选取")
    case .missingCell(let names):
      say(
        "\(file) has no row for \(list(names)); write 0 where there is nothing",
        "\(file) 中没有\(list(names))的行；没有数量时请写 0")
    case .missingTime(let names, let time):
      say(
        "\(file) has no value for \(list(names)) at \(time); fill it in, take the name out of the table, or choose times at which all have one (--columns, --where)",
        "\(file) 中\(list(names))在 \(time) 没有数值；请补上，或从表中删去该名称，或选取各名称都有数值的时间（--columns、--where）")
    case .badMatrix(let fault, let form): text(fault, form)
    case .linkToNothing(let name, let keys): text(link: name, keys)
    case .noName(let name, let option, let names):
      say(
        "--\(option) \(name): \(file) has ", "--\(option) \(name)：\(file) 中有")
        + list(names)
    case .varies(let role, let names):
      say(
        "the \(role.rawValue) of \(list(names)) differs between its rows; expected one",
        "\(list(names))的\(role.words.chinese)各行不一；应为同一数值")
    case .unknownSide(let text):
      say(
        "'\(ProblemWords.cut(text))' in the column of --group: expected positive or reverse",
        "--group 列中的“\(ProblemWords.cut(text))”：应为 positive（正向）或 reverse（逆向）")
    }
  }

  // MARK: Parts of sentences

  private func text(link name: String, _ keys: [String]) -> String {
    let place =
      keys.isEmpty
      ? ""
      : say(
        " in the group \(keys.joined(separator: ", "))", "在组 \(keys.joined(separator: "、")) 中")
    return say(
      "the links name '\(name)', of which \(file) has no value\(place); take it out of the links, or give it a value",
      "邻接表中的“\(name)”\(place)在 \(file) 里没有数值；请从邻接表中删去，或补上数值")
  }

  private func text(_ fault: MatrixFault, _ form: DataForm) -> String {
    let (name, sample) = Self.name(form)
    return say(
      "\(file) is no \(name.english): \(Self.words(fault).english) (jiqun measures --example \(sample) shows one)",
      "\(file) 不是\(name.chinese)：\(Self.words(fault).chinese)（样例见 jiqun measures --example \(sample)）"
    )
  }

  private static func words(_ fault: MatrixFault) -> Bilingual {
    switch fault {
    case .noColumn(let row):
      Bilingual("row '\(row)' has no column of this name", "行“\(row)”没有同名的列")
    case .noDeliveries: Bilingual("there are no rows of deliveries", "没有中间投入的行")
    case .noRows: Bilingual("there are no rows", "没有数据行")
    case .otherNames:
      Bilingual("the rows are not named as the columns, in their order", "行名与列名及其次序不一致")
    case .notCompared(let one, let other):
      Bilingual("'\(one)' is not compared with '\(other)'", "“\(one)”与“\(other)”未作比较")
    case .oneTime: Bilingual("two times are needed", "需要两个时期")
    }
  }

  /// What a form is called, and the measure whose sample is one.
  private static func name(_ form: DataForm) -> (name: Bilingual, sample: String) {
    switch form {
    case .comparisons: (Bilingual("table of comparisons", "两两比较表"), "ahp")
    case .interregional:
      (Bilingual("pair of interregional tables", "两期区域间投入产出表"), "interregional-transfer")
    case .matrix, .list, .table, .series, .change:
      (Bilingual("input–output table", "投入产出表"), "leontief")
    }
  }

  /// The operating system's own sentence; those that are common in Chinese too.
  private func system(_ error: Int32) -> String {
    let english = String(cString: strerror(error)).lowercased()
    return say(english, Self.system[error] ?? "系统错误 \(error)（\(english)）")
  }

  /// What the system says of a file, in Chinese, by the number of the error.
  package static let system: [Int32: String] = [
    ENOENT: "没有此文件或目录", EACCES: "没有权限", EISDIR: "这是目录", ENOTDIR: "路径中有非目录",
    EIO: "读写错误", EMFILE: "打开的文件过多", ENOMEM: "内存不足", ENAMETOOLONG: "文件名过长",
    ELOOP: "符号链接层数过多", EPERM: "操作不被允许", EBADF: "文件描述符无效", EINVAL: "参数无效",
    ENOSPC: "磁盘空间不足", EROFS: "文件系统只读", EEXIST: "已有同名文件", EDQUOT: "超出磁盘配额", EFBIG: "文件过大",
  ]

  private func list(_ names: [String]) -> String {
    say(
      names.map { "'\($0)'" }.joined(separator: ", "),
      names.map { "“\($0)”" }.joined(separator: "、"))
  }

  /// A line for each problem, with its line and column in the file.
  private func lines(_ problems: [Problem], _ total: Int) -> String {
    let lines = problems.map { problem in
      "\(file):\(problem.place.line):\(problem.place.column): "
        + ProblemWords.words(problem.kind)[language]
    }
    let rest = total - problems.count
    let more = rest > 0 ? [say("… and \(rest) more", "……另有\(rest)处")] : []
    return (lines + more).joined(separator: "\n")
  }
}

extension ColumnRole {
  /// What the column is for.
  package var words: Bilingual {
    switch self {
    case .value: Bilingual("value", "数值")
    case .unit: Bilingual("unit", "单位")
    case .item: Bilingual("item", "产业或指标")
    case .time: Bilingual("time", "时间")
    case .x: Bilingual("x", "横坐标")
    case .y: Bilingual("y", "纵坐标")
    case .weight: Bilingual("weight", "权重")
    case .group: Bilingual("group", "分组")
    case .reference: Bilingual("reference", "参照")
    }
  }
}
