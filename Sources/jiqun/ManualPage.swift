internal import ArgumentParser
internal import ClusterAtlas
internal import Drawing
internal import Explorer

/// `jiqun(1)` in troff, made of the help texts and the command table.
struct ManualPage {
  /// The commands by name, as `jiqun --help` has them.
  private static var commands: [(name: String, type: any ParsableCommand.Type)] {
    var found: [(name: String, type: any ParsableCommand.Type)] = []
    for type in Jiqun.configuration.subcommands {
      let configuration = type.configuration
      guard configuration.shouldDisplay else { continue }
      found.append((configuration.commandName ?? "\(type)", type))
    }
    return found
  }

  var text: String {
    header + commands + keys + exitStatus + environment + files + seeAlso
  }

  private var header: String {
    """
    .TH JIQUN 1 "" "jiqun \(Jiqun.version)" "User Commands"
    .SH NAME
    jiqun \\- explore China's national advanced manufacturing clusters
    .SH SYNOPSIS
    .B jiqun
    .RI [ command ]\u{20}
    .RI [ options ]
    .SH DESCRIPTION
    \(Self.escaped(Jiqun.configuration.abstract))
    Without a command it starts the explorer.

    """
  }

  private var commands: String {
    ".SH COMMANDS\n"
      + Self.commands.map { name, type in
        let help = Jiqun.helpMessage(for: type, columns: 78)
        return ".SS jiqun \(name)\n.nf\n" + Self.escaped(help) + "\n.fi\n"
      }.joined()
  }

  private var keys: String {
    ".SH KEYS\n"
      + Screens.panes.map { pane in
        ".SS \(Self.escaped(pane.title.english))\n"
          + CommandTable.rows(in: [pane.id]).map(entry).joined()
      }.joined()
  }

  private func entry(_ command: Command) -> String {
    let labels = command.keys.map(\.label).joined(separator: ", ")
    return ".TP\n.B \(Self.escaped(labels))\n\(Self.escaped(command.help.english))\n"
  }

  private var exitStatus: String {
    """
    .SH EXIT STATUS
    .TP
    .B 0
    All is well.
    .TP
    .B 1
    Something failed, or nothing was found.
    .TP
    .B 2
    Something was asked that is not there: a name, a list, a terminal.
    .TP
    .B 64
    An option or a command is not known.

    """
  }

  private var environment: String {
    let rows = [
      ("JIQUN_DATA", "Folder of a data package instead of the built-in one."),
      ("LC_ALL, LC_MESSAGES, LANG", "Language, where neither --lang nor the settings say one."),
      ("NO_COLOR", "No colours, if it is set and not empty."),
      ("COLUMNS", "Width of the text, where it is set."),
      ("ESCDELAY", "Milliseconds until a lone Esc counts as a key."),
      ("XDG_CONFIG_HOME, XDG_STATE_HOME", "Where settings and the last copy are kept."),
    ]
    return ".SH ENVIRONMENT\n"
      + rows.map { ".TP\n.B \($0)\n\(Self.escaped($1))\n" }.joined()
  }

  private var files: String {
    """
    .SH FILES
    .TP
    .I ~/.config/jiqun/config.toml
    Settings; see docs/settings.md.
    .TP
    .I ~/.local/state/jiqun/copied.txt
    The last text that was copied.

    """
  }

  private var seeAlso: String {
    ".SH SEE ALSO\n.B jiqun doctor\ntells what the terminal can do.\n"
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
