internal import ArgumentParser
internal import Curses
internal import Drawing
internal import Reports
internal import Glibc
internal import Settings

/// `jiqun doctor`: what this terminal can do, with advice.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "What this terminal can do, with a test card and advice.")

  @OptionGroup var preferences: PreferenceOptions

  func run() throws {
    let preferences = preferences.forPrinting()
    let text = Diagnosis(preferences: preferences).text
    try Output.write(text.encoded(for: .output, theme: .named(preferences.theme ?? .dark)))
  }
}

/// What is found about the terminal.
struct Diagnosis {
  let preferences: Preferences
  private let probe: Result<Capabilities, CursesError>

  init(preferences: Preferences) {
    self.preferences = preferences
    do throws(CursesError) {
      probe = .success(try Capabilities.probe())
    } catch {
      probe = .failure(error)
    }
  }

  private struct Row {
    var name: String
    var value: String
    var advice = ""
  }

  var text: StyledText {
    var text = StyledText()
    text.add(("jiqun \(Jiqun.version)", .strong))
    for row in rows { add(row, to: &text) }
    text.add()
    for line in TestCard.lines { text.add((line, .text)) }
    return text
  }

  private func add(_ row: Row, to text: inout StyledText) {
    text.add((TextWidth.padded(row.name, to: 12), .dim), (row.value, .text))
    guard !row.advice.isEmpty else { return }
    let width = max(30, Streams.output.pageWidth)
    for line in LineBreaking.wrap(row.advice, width: width - 12) {
      text.add((String(repeating: " ", count: 12), .text), (line, .alert))
    }
  }

  private var rows: [Row] {
    let rows = [streams, terminal]
    guard case .success(let found) = probe else {
      return rows + [locale, colourWish, settings, kiosk]
    }
    return rows + [
      size, locale, colours(found), glyphs(found), mouse(found), clipboard(found), between(found),
      colourWish, settings, kiosk,
    ]
  }

  private var streams: Row {
    let names = [(0, "input"), (1, "output")].map { file, name in
      name + (isatty(Int32(file)) != 0 ? " is a terminal" : " is no terminal")
    }
    let isThere = isatty(0) != 0 && isatty(1) != 0
    return Row(
      name: "streams", value: names.joined(separator: ", "),
      advice: isThere ? "" : "The explorer needs both; the other commands and --plain do not.")
  }

  private var terminal: Row {
    let term = environment("TERM")
    switch probe {
    case .failure(let error):
      return Row(name: "TERM", value: term ?? "not set", advice: error.message)
    case .success(let found):
      guard let unknown = found.unknownTerm else { return Row(name: "TERM", value: found.term) }
      return Row(
        name: "TERM", value: "\(unknown), taken for \(found.term)",
        advice:
          "This machine has no description of \(unknown); install ncurses-term, or set TERM=\(found.term)."
      )
    }
  }

  private var size: Row {
    guard let size = Streams.size else {
      return Row(name: "size", value: "not known", advice: "80x24 is taken.")
    }
    let isSmall = size.width < 80 || size.height < 24
    return Row(
      name: "size", value: "\(size.width)x\(size.height)",
      advice: isSmall ? "Made for 80x24 and more; from 40x10 on it works." : "")
  }

  private var locale: Row {
    let codeset = Codeset.ofLocale()
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first ?? "not set"
    let advice =
      switch codeset {
      case .utf8: ""
      case .multibyte: "Chinese is shown, frames and maps are ASCII; a UTF-8 locale shows all."
      case .ascii: "Names are in English and pinyin, all in ASCII; LC_ALL=C.UTF-8 shows all."
      }
    return Row(name: "locale", value: "\(name), \(Codeset.name)", advice: advice)
  }

  private func colours(_ found: Capabilities) -> Row {
    let advice =
      switch found.colours {
      case 256...: ""
      case 8..<256: "Enough; with 256 the themes are finer: try TERM=\(found.term)-256color."
      default: "Without colour a selection is reversed and links are underlined."
      }
    return Row(
      name: "colours", value: found.colours == 0 ? "none" : String(found.colours), advice: advice)
  }

  private func glyphs(_ found: Capabilities) -> Row {
    let name: String =
      switch found.suggestedGlyphs {
      case .octants: "octants for areas, braille dots"
      case .braille: "braille dots"
      case .blocks: "half blocks"
      case .ascii: "ASCII"
      }
    return Row(
      name: "glyphs", value: name,
      advice:
        "Look at the card below; T in the explorer, --ascii, or glyphs in the settings choose.")
  }

  private func mouse(_ found: Capabilities) -> Row {
    found.hasMouse
      ? Row(
        name: "mouse", value: "yes", advice: "T turns it off, so that the terminal selects text.")
      : Row(name: "mouse", value: "no", advice: "All is reached by keys.")
  }

  private func clipboard(_ found: Capabilities) -> Row {
    let (value, advice): (String, String) =
      switch found.clipboard {
      case .raw:
        (
          "sent to the terminal (OSC 52)",
          "Nothing tells whether it arrives; some terminals must allow it. A copy is kept in a file too."
        )
      case .tmux: ("handed to tmux", "tmux passes it on with: set -g set-clipboard on")
      case .wrapped: ("sent through tmux (OSC 52)", "tmux needs: set -g allow-passthrough on")
      case .wrappedForScreen: ("sent through screen (OSC 52)", "A copy is kept in a file too.")
      case .off: ("none", "Copies are kept in a file that the message names.")
      }
    return Row(name: "clipboard", value: value, advice: advice)
  }

  private func between(_ found: Capabilities) -> Row {
    let parts = [found.multiplexer?.rawValue, found.isRemote ? "ssh" : nil].compactMap { $0 }
    return Row(
      name: "between",
      value: parts.isEmpty ? "nothing: a terminal on this machine" : parts.joined(separator: ", "),
      advice: found.isRemote
        ? "If Esc acts on its own, set escape-delay to 100 in the settings." : "")
  }

  private var colourWish: Row {
    environment("NO_COLOR") == nil
      ? Row(name: "NO_COLOR", value: "not set")
      : Row(name: "NO_COLOR", value: "set", advice: "No colours are used; unset it to have them.")
  }

  private var kiosk: Row {
    let means = Kiosk.means
    return Row(
      name: "--kiosk", value: means.isEmpty ? "not enforced by the kernel" : means,
      advice: means.isEmpty ? "What is off for guests is off by the program alone." : "")
  }

  private var settings: Row {
    let path = SettingsFile.usualPath(environment) ?? "no home folder"
    let isThere = access(path, F_OK) == 0
    return Row(
      name: "settings", value: path + (isThere ? "" : " (not there)"),
      advice: preferences.notice ?? "")
  }
}

/// Characters to look at.
enum TestCard {
  static let lines = [
    "Each line should end at the bar below the last digit.",
    "            1234567890123456789012345678901|",
    "braille     ⠁⠂⠄⡀⠈⠐⠠⢀⣀⣤⣶⣿⠿⠛⠉⢸⡇⣏⣹⢎⡱⠒⠤⠶⠭⠛⢿⡿⣷⣾⣿|  dots, no boxes; else glyphs = \"blocks\"",
    "blocks      ▀▄█▌▀▄█▌▀▄█▌▀▄█▌▀▄█▌▀▄█▌▀▄█▌▀▄█|  halves that touch; else --ascii",
    "octants     𜴀𜴁𜴂𜴃𜴄𜴅𜴆𜴇𜴈𜴉𜴊𜴋𜴌𜴍𜴎𜴏𜴐𜴑𜴒𜴓𜴔𜴕𜴖𜴗𜴘𜴙𜴚𜴛𜴜𜴝𜴞|  patches, no boxes: glyphs = \"octants\"",
    "shades      ░▒▓█░▒▓█░▒▓█░▒▓█░▒▓█░▒▓█░▒▓█░▒▓|  four greys, the last one full",
    "frames      ─│─│─│─│─│─│─│─│─│─│─│─│─│─│─│─|  lines without gaps",
    "Chinese     集群集群集群集群集群集群集群集.|  two digits each; else another font",
    "ambiguous   ●◆•▪…·×→↑↓≈±°●◆•▪…·×→↑↓≈±°●◆•▪…|  one digit each; else --ambiguous 2",
    "accents     Xī'ān Chóngqìng Lǜshùn Nánjīng.|  marks above their letters",
  ]
}
