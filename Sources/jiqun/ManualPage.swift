internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import Reports
internal import Tabular

/// `jiqun(1)` in troff, made of the help texts and the command table, in English or in Chinese.
struct ManualPage {
  var language: Language = .english

  /// The commands by name, as `jiqun --help` has them; behind each those below it.
  private static var commands: [(name: String, type: any ParsableCommand.Type)] {
    below(Jiqun.self, "")
  }

  private static func below(
    _ type: any ParsableCommand.Type, _ lead: String
  ) -> [(name: String, type: any ParsableCommand.Type)] {
    var found: [(name: String, type: any ParsableCommand.Type)] = []
    for type in type.configuration.subcommands where type.configuration.shouldDisplay {
      let name = lead + (type.configuration.commandName ?? "\(type)".lowercased())
      found.append((name, type))
      found += below(type, name + " ")
    }
    return found
  }

  var text: String {
    header + commands + keys + exitStatus + environment + files + seeAlso
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  private func heading(_ english: String, _ chinese: String) -> String {
    ".SH \(word(english, chinese))\n"
  }

  private var header: String {
    """
    .TH JIQUN 1 "" "jiqun \(Jiqun.version)" "\(word("User Commands", "用户命令"))"
    \(heading("NAME", "名称"))\
    jiqun \\- \(word("explore China's national advanced manufacturing clusters", "国家先进制造业集群浏览器"))
    \(heading("SYNOPSIS", "概要"))\
    .B jiqun
    .RI [ \(word("command", "命令")) ]\u{20}
    .RI [ \(word("options", "选项")) ]
    \(heading("DESCRIPTION", "描述"))\
    \(word(Self.escaped(Jiqun.configuration.abstract), "在终端中浏览25个国家先进制造业集群。"))
    \(word("Without a command it starts the explorer.", "不带命令时启动浏览器。"))

    """
  }

  private var commands: String {
    heading("COMMANDS", "命令")
      + Self.commands.map { name, type in
        let help =
          language == .chinese
          ? ChineseHelp(columns: 78).help(
            Jiqun.helpMessage(for: type, columns: ChineseHelp.unbroken))
          : Jiqun.helpMessage(for: type, columns: 78)
        return ".SS jiqun \(name)\n.nf\n" + Self.escaped(help) + "\n.fi\n"
      }.joined()
  }

  private var keys: String {
    heading("KEYS", "按键")
      + Screens.panes.map { pane in
        ".SS \(Self.escaped(pane.title[language]))\n"
          + CommandTable.rows(in: [pane.id]).map(entry).joined()
      }.joined()
  }

  private func entry(_ command: Command) -> String {
    let own = command.keys.map(\.label).joined(separator: ", ")
    let labels = own.isEmpty ? command.list.map { $0.label + " ..." } ?? "-" : own
    return ".TP\n.B \(Self.escaped(labels))\n\(Self.escaped(command.help[language]))\n"
  }

  /// A term and a sentence each.
  private func list(_ rows: [(String, String, String)]) -> String {
    rows.map { ".TP\n.B \($0)\n\(Self.escaped(word($1, $2)))\n" }.joined()
  }

  private var exitStatus: String {
    heading("EXIT STATUS", "退出状态")
      + list([
        ("0", "All is well.", "一切正常。"),
        ("1", "Something failed, or nothing was found.", "操作失败，或没有找到。"),
        (
          "2", "Something was asked that is not there: a name, a list, a terminal.",
          "所要求的名称、名单或终端不存在。"
        ),
        ("64", "An option or a command is not known.", "选项或命令未知。"),
      ])
  }

  private var environment: String {
    heading("ENVIRONMENT", "环境变量")
      + list([
        (
          "JIQUN_DATA", "Folder of a data package instead of the built-in one.",
          "数据包所在的文件夹，代替内置数据。"
        ),
        (
          "LC_ALL, LC_MESSAGES, LANG",
          "Language, where neither --lang nor the settings say one.", "未用 --lang 或设置指定时的语言。"
        ),
        ("NO_COLOR", "No colours, if it is set and not empty.", "非空时不用颜色。"),
        ("COLUMNS", "Width of the text, where it is set.", "文本宽度。"),
        ("ESCDELAY", "Milliseconds until a lone Esc counts as a key.", "单独的 Esc 算作按键前等待的毫秒数。"),
        (
          "XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME",
          "Where settings, the last copy and your notes are kept.", "设置、最近复制内容与笔记的位置。"
        ),
      ])
  }

  private var files: String {
    heading("FILES", "文件")
      + list([
        (
          "~/.config/jiqun/config.toml", "Settings; see docs/settings.md.", "设置，见 docs/settings.md。"
        ),
        ("~/.local/state/jiqun/copied.txt", "The last text that was copied.", "最近复制的文本。"),
        (
          "~/.local/share/jiqun/journal.jsonl", "Your notes; see docs/notes.md.",
          "笔记，见 docs/notes.md。"
        ),
      ])
  }

  private var seeAlso: String {
    heading("SEE ALSO", "参见")
      + ".B jiqun doctor\n"
      + word("tells what the terminal can do.", "说明终端的能力。") + "\n"
  }

  /// Text that troff takes as it stands.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = line.first.map { $0 == "." || $0 == "'" } == true ? "\\&" : ""
      for character in line {
        switch character {
        case "\\": result += "\\e"
        case "-": result += "\\-"
        default: result.append(character)
        }
      }
      return result
    }.joined(separator: "\n")
  }
}
