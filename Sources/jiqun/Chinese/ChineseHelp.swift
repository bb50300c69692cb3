internal import Drawing
internal import Reports

/// Help and refusals of the parser of options, in Chinese: what it says in English, line by line.
struct ChineseHelp {
  /// Columns to fit.
  var columns: Int

  /// The width at which no line of the parser is broken.
  static let unbroken = 100_000

  /// Columns before the explanations of options.
  private static let label = 26

  // MARK: The table

  /// The Chinese of each English text.
  static let table: [String: String] = {
    var found: [String: String] = [:]
    var english = ""
    for line in (HelpTable1.text + "\n" + HelpTable2.text + "\n" + HelpTable3.text).split(
      separator: "\n")
    {
      if line.hasPrefix("> ") {
        found[english] = String(line.dropFirst(2))
      } else {
        english = String(line)
      }
    }
    return found
  }()

  /// A text in Chinese; nil where the table has it not.
  static func chinese(_ english: String) -> String? {
    let words = english.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return table[words]
  }

  // MARK: Help

  /// The help of a command, of lines that are not broken.
  func help(_ english: String) -> String {
    var result: [String] = []
    var paragraph: [String] = []
    for line in english.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("OVERVIEW: ") {
        result += wrapped("概述：" + text(String(line.dropFirst(10))), "")
      } else if line.hasPrefix("USAGE: ") {
        result += end(&paragraph)
        result += wrapped("用法：" + line.dropFirst(7), "")
      } else if let title = Self.title(line) {
        result += end(&paragraph)
        result.append(title)
      } else if line.hasPrefix("  ") {
        result += end(&paragraph)
        result += row(line)
      } else if line.isEmpty {
        result += end(&paragraph) + [""]
      } else {
        paragraph.append(line)
      }
    }
    return (result + end(&paragraph)).joined(separator: "\n")
  }

  /// A text of several lines that are one in the table.
  private func end(_ paragraph: inout [String]) -> [String] {
    guard !paragraph.isEmpty else { return [] }
    let lines = wrapped(text(paragraph.joined(separator: " ")), "")
    paragraph = []
    return lines
  }

  /// The heading of a section; nil for other lines.
  private static func title(_ line: String) -> String? {
    guard line.hasSuffix(":"), line == line.uppercased(), !line.hasPrefix(" ") else { return nil }
    let name = String(line.dropLast())
    let known = [
      "ARGUMENTS": "参数", "OPTIONS": "选项", "SUBCOMMANDS": "子命令", "GLOBAL OPTIONS": "通用选项",
    ]
    return (known[name] ?? titles[name] ?? name) + "："
  }

  /// Titles of groups of options, by their capitals.
  private static let titles: [String: String] = Dictionary(
    table.map { ($0.key.uppercased(), $0.value) }, uniquingKeysWith: { first, _ in first })

  /// An option or a command with what it is for.
  private func row(_ line: String) -> [String] {
    if let (name, rest) = Self.seeHelp(line) { return ["  详见 '\(name)'\(rest)"] }
    let (name, said) = Self.parts(line)
    let lead = name.isEmpty ? "" : "  " + name
    let told = said.isEmpty ? "" : text(said)
    guard !told.isEmpty else { return [lead] }
    let blank = String(repeating: " ", count: Self.label)
    let lines = wrapped(told, blank)
    guard TextWidth.columns(lead) < Self.label - 1 else { return [lead] + lines }
    return [TextWidth.padded(lead, to: Self.label) + lines[0].dropFirst(Self.label)]
      + lines.dropFirst()
  }

  /// `  See 'jiqun help <subcommand>' for detailed help.`
  private static func seeHelp(_ line: String) -> (name: String, rest: String)? {
    guard line.hasPrefix("  See '"), let end = line.lastIndex(of: "'") else { return nil }
    let start = line.index(line.startIndex, offsetBy: 7)
    return start < end ? (String(line[start..<end]), "。") : nil
  }

  /// The name and the explanation: two blanks lie between them, or the name ends before the last.
  private static func parts(_ line: String) -> (name: String, said: String) {
    let indent = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indent)
    guard indent < label else { return ("", String(rest)) }
    let bytes = Array(rest)
    for place in bytes.indices.dropLast() where bytes[place] == " " && bytes[place + 1] == " " {
      let said = bytes[place...].drop { $0 == " " }
      return (String(bytes[..<place]), String(said))
    }
    // A name that leaves room for one blank.
    let end = label - indent - 1
    if bytes.first == "-", bytes.indices.contains(end), bytes[end] == " " {
      return (String(bytes[..<end]), String(bytes[(end + 1)...]))
    }
    return (String(rest), "")
  }

  /// A text in Chinese, with the values and the default that the parser puts behind it.
  private func text(_ english: String) -> String {
    if let whole = Self.chinese(english) ?? Self.listed(english) { return whole }
    guard let open = english.range(ofLast: " ("), english.hasSuffix(")") else { return english }
    let head = String(english[..<open])
    let inner = english[english.index(open, offsetBy: 2)...].dropLast()
    guard inner.hasPrefix("values: ") || inner.hasPrefix("default: ") else { return english }
    let told = String(inner).replacing("values: ", with: "取值：")
      .replacing("default: ", with: "默认：").replacing("; ", with: "；")
    return (head.isEmpty ? "" : Self.chinese(head) ?? head) + "（" + told + "）"
  }

  /// Words that are typed, with commas between them; nil for a sentence.
  private static func listed(_ english: String) -> String? {
    let words = (english.hasSuffix(".") ? String(english.dropLast()) : english)
      .replacing(" or ", with: ", ").split(separator: ", ")
    guard let last = words.last, words.count > 2, words.allSatisfy({ !$0.contains(" ") }) else {
      return nil
    }
    return "\(words.dropLast().joined(separator: "、"))或\(last)。"
  }

  private func wrapped(_ text: some StringProtocol, _ indent: String) -> [String] {
    LineBreaking.wrap(String(text), width: max(20, columns - indent.count)).map { indent + $0 }
  }

  // MARK: Refusals

  /// What the parser says of options that it does not take.
  func refusal(_ english: String) -> String {
    english.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = String(line)
      if text.hasPrefix("Error: ") { return "错误：" + Self.sentence(String(text.dropFirst(7))) }
      if text.hasPrefix("Usage: ") { return "用法：" + text.dropFirst(7) }
      if text.hasPrefix("Help:  ") { return argument(text) }
      if let (name, rest) = Self.seeHelp(text) { return "  详见 '\(name)'\(rest)" }
      return Self.chinese(text) ?? text
    }.joined(separator: "\n")
  }

  /// `Help:  <text>  The text.`: what the argument is for that was not understood.
  private func argument(_ line: String) -> String {
    let (name, said) = Self.parts("  " + line.dropFirst(7))
    return wrapped("帮助：\(name)  \(text(said))", "").joined(separator: "\n")
  }

  /// A sentence of the parser, by its pattern; one of a command's own, by those.
  static func sentence(_ english: String) -> String {
    guard let chinese = sentence(english, by: patterns) else { return Sentences.chinese(english) }
    return chinese.replacing(", and ", with: "、").replacing(" and ", with: "、")
      .replacing(" or ", with: "、").replacing("', '", with: "'、'")
  }

  /// A sentence by the first pattern that it fits: `$1` stands for what the first star was, `%1` for
  /// the Chinese word of it, `~1` for the phrase of it in Chinese; nil where none fits.
  static func sentence(_ english: String, by patterns: [(String, String)]) -> String? {
    for (pattern, chinese) in patterns {
      guard let parts = match(english, pattern) else { continue }
      var result = chinese
      for (number, part) in parts.enumerated() {
        result = result.replacing("%\(number + 1)", with: Sentences.noun(part))
          .replacing("$\(number + 1)", with: part)
        guard result.contains("~\(number + 1)") else { continue }
        result = result.replacing("~\(number + 1)", with: DefectSentences.phrase(part))
      }
      return result
    }
    return nil
  }

  /// What the parser says, `*` for what it fills in, and the same in Chinese.
  private static let patterns: [(String, String)] = [
    ("Unknown option '*'. Did you mean '*'?", "未知选项 '$1'；是否为 '$2'？"),
    ("Unknown option '*'", "未知选项 '$1'"),
    ("Missing expected argument '*'", "缺少参数 '$1'"),
    ("Missing one of: *", "缺少其中之一：$1"),
    ("Invalid option: *", "选项无效：$1"),
    ("Missing required subcommand.", "缺少子命令。"),
    (
      "The value '*' is invalid for '*'. Please provide one of the following:",
      "'$2' 的取值 '$1' 无效；可用以下之一："
    ),
    ("Missing value for '*'", "'$1' 缺少取值"),
    ("Missing required option: '*'", "缺少必需的选项：'$1'"),
    ("Unexpected argument '*'. Did you mean '*'?", "多余的参数 '$1'；是否为 '$2'？"),
    ("Unexpected argument '*'", "多余的参数 '$1'"),
    ("* unexpected arguments: *", "$1 个多余的参数：$2"),
    (
      "The value '*' is invalid for '*'. Please provide one of * and *.",
      "'$2' 的取值 '$1' 无效；可用 $3、$4。"
    ),
    ("The value '*' is invalid for '*'. Please provide one of *.", "'$2' 的取值 '$1' 无效；可用 $3。"),
    ("The value '*' is invalid for '*': *", "'$2' 的取值 '$1' 无效：$3"),
    ("The value '*' is invalid for '*'", "'$2' 的取值 '$1' 无效"),
    ("The option '*' does not take any value, but '*' was specified.", "选项 '$1' 不带取值，却给了 '$2'。"),
    ("Value to be set with * '*' had already been set with * '*'", "$1 '$2' 的取值已由 $3 '$4' 设定"),
  ]

  /// The parts of a text at the stars of a pattern; nil where it does not fit.
  private static func match(_ text: String, _ pattern: String) -> [String]? {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    if pieces.count == 1 { return text == pattern ? [] : nil }
    var rest = text.dropFirst(first.count)
    var parts: [String] = []
    for (number, piece) in pieces.enumerated().dropFirst() {
      if number == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        parts.append(String(rest.dropLast(piece.count)))
        continue
      }
      let found = String(rest)
      guard let place = found.range(of: piece) else { return nil }
      parts.append(String(found[..<place]))
      rest = found[found.index(place, offsetBy: piece.count)...]
    }
    return parts
  }
}

extension String {
  /// Where a text begins in it for the first time.
  fileprivate func range(of text: String) -> String.Index? {
    guard !text.isEmpty else { return startIndex }
    return indices.first { self[$0...].hasPrefix(text) }
  }

  /// Where a text begins in it for the last time.
  fileprivate func range(ofLast text: String) -> String.Index? {
    indices.reversed().first { self[$0...].hasPrefix(text) }
  }
}
