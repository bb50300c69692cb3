internal import ClusterAtlas
internal import Drawing
package import Reports
internal import Tabular

/// What the list can be written as.
package enum ExportFormat: String, CaseIterable, Sendable {
  case text, csv, json, markdown, svg

  /// The end of a file's name.
  var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .csv, .json, .svg: rawValue
    }
  }
}

/// A file on its way out.
package struct ExportedFile: Hashable, Sendable {
  /// What is done where a file of this name is there.
  package enum Mode: Hashable, Sendable {
    /// It is asked.
    case asks
    /// A number is put behind the name.
    case numbered
    /// It is written over.
    case replaces
  }

  /// Where it goes: a name, or a path; `~` is the home folder.
  package var path: String
  package var content: String
  /// The command that prints the same.
  package var command: String
  package var mode = Mode.asks

  package init(path: String, content: String, command: String, mode: Mode = .asks) {
    self.path = path
    self.content = content
    self.command = command
    self.mode = mode
  }
}

extension Session {
  mutating func openExport() {
    let name = screen.tableTitle(context)
    let rows: [(ExportFormat, Bilingual)] = [
      (.csv, Bilingual(name.english + " as CSV", name.chinese + " CSV")),
      (.json, Bilingual(name.english + " as JSON", name.chinese + " JSON")),
      (.text, Bilingual("screen as text", "屏幕文本")),
      (.markdown, Bilingual("page as Markdown", "页面 Markdown")),
      (
        .svg,
        screen.hasChart
          ? Bilingual("chart as a picture (SVG)", "图表图片（SVG）")
          : Bilingual("screen as a picture (SVG)", "屏幕图片（SVG）")
      ),
    ]
    let items = rows.map { format, title in
      PickerItem(
        title[language], mark: format.rawValue,
        aliases: format.rawValue + " " + title[language.other]
      ) { $0.export(format) }
    }
    context.overlay = .picker(
      Picker(
        title: word("Export what is seen", "导出所见内容"), prompt: word("as:", "格式："), items: items))
  }

  /// Asks for the name; the usual one stands there.
  mutating func export(_ format: ExportFormat) {
    context.message = nil
    let (name, content) = exported(format)
    guard !content.isEmpty else { return sayNothingThere() }
    let command = ofPackage(screen.exportCommand(format, context))
    askName(ExportedFile(path: path(of: name), content: content, command: command))
  }

  /// An empty file or an empty clipboard would say that there are no figures; the reason says why.
  private mutating func sayNothingThere() {
    let reason = screen.table(context).lack.map { word(": ", "：") + $0 } ?? ""
    context.message = word("There are no rows to write", "没有可导出的数据") + reason
  }

  /// A name in the folder in which the program was started, as far as that is known.
  private func path(of name: String) -> String {
    context.folder.isEmpty || context.folder.count > 120 ? name : context.folder + "/" + name
  }

  mutating func askName(_ file: ExportedFile) {
    let title = word("Write to this file", "写入此文件")
    var picker = Picker(
      title: title, prompt: word("file:", "文件：")
    ) { text in
      Self.writeItems(file, text, title)
    } take: { session, text in
      session.write(file, as: text)
    }
    picker.type(file.path)
    context.overlay = .picker(picker)
  }

  private static func writeItems(
    _ file: ExportedFile, _ text: String, _ title: String
  ) -> [PickerItem] {
    guard !text.isEmpty else { return [] }
    let lines = file.content.utf8.count { $0 == 0x0A }
    return [PickerItem(text, note: title, mark: "\(lines)") { $0.write(file, as: text) }]
  }

  private mutating func write(_ file: ExportedFile, as path: String) {
    context.overlay = nil
    var file = file
    file.path = path
    context.effects.append(.export(file))
  }

  /// What is to be done where a file of this name is there.
  package mutating func askAbout(_ file: ExportedFile) {
    func item(_ title: Bilingual, _ mode: ExportedFile.Mode) -> PickerItem {
      let chosen = ExportedFile(
        path: file.path, content: file.content, command: file.command, mode: mode)
      return PickerItem(title[language]) { $0.context.effects.append(.export(chosen)) }
    }
    let items = [
      item(Bilingual("keep it: write beside it, with a number", "保留：另存为带编号的文件"), .numbered),
      PickerItem(word("another name", "换一个名称")) { $0.askName(file) },
      item(Bilingual("write over it", "覆盖"), .replaces),
      PickerItem(word("do not write", "不写入")) { _ in },
    ]
    context.overlay = .picker(
      Picker(
        title: word("There is a file \(file.path)", "已有文件 \(file.path)"),
        prompt: word("then:", "则："), items: items))
  }

  private func exported(_ format: ExportFormat) -> (name: String, content: String) {
    let name = screen.table(context).file
    switch format {
    case .csv: return (name + ".csv", screen.table(context).csv)
    case .json: return (name + ".json", screen.table(context).json)
    case .text: return (name + ".txt", PlainText.encode(picture) + footer)
    case .markdown: return (name + ".md", markdown)
    case .svg: return vector
    }
  }

  /// The chart, else the screen, on a light ground unless another one was asked for, with what it is
  /// and where it is from below it.
  private var vector: (name: String, content: String) {
    var light = self
    if !context.isThemeChosen { light.context.appearance.theme = .light }
    light.settle()
    let theme = light.appearance.theme
    let (name, svg) =
      light.screen.chart(light.context).map { ($0.file + ".svg", $0.svg) }
      ?? (screen.table(context).file + ".svg", SVG.encode(light.picture, theme: theme))
    let taken = provenance(of: .whole)
    let caption = PictureCaption(
      title: taken.what[language], lines: legend + taken.lines(atlas, language),
      isDark: theme.name != .light)
    return (name, caption.below(svg))
  }

  /// What the signs of a chart mean.
  private var legend: [String] {
    guard screen.hasChart, let legend = screen.chartLegend else { return [] }
    return [legend[language]]
  }

  private var picture: Canvas {
    var copy = self
    copy.context.overlay = nil
    return copy.frame.canvas
  }

  // MARK: What goes along

  /// What what is taken along is, and how it is made again.
  package func provenance(of extent: TakenExtent) -> Provenance {
    var taken = screen.provenance(extent, context)
    taken.again = [commandLine, placeCommand]
    return taken
  }

  private var footer: String { provenance(of: .whole).footer(atlas, language) }

  /// The page as Markdown, with what it is below it.
  private var markdown: String {
    screen.markdown(context) + "\n---\n"
      + provenance(of: .whole).lines(atlas, language).map {
        "\n" + MarkdownText.escaped($0, keepsAddresses: true) + "\n"
      }
      .joined()
  }

  // MARK: Copying

  mutating func copySelection() {
    let text = screen.selectedText(context)
    context.effects.append(.copy(ended(text) + provenance(of: .selected).footer(atlas, language)))
  }

  mutating func copyAll() {
    let name = screen.tableTitle(context)
    if !context.made.marks.isEmpty, screen.copiesOnlyMarked { say(name) }
    let text = screen.wholeText(context)
    guard !text.isEmpty else { return sayNothingThere() }
    context.effects.append(.copy(ended(text) + footer))
  }

  private func ended(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  /// The command that prints what is on the screen.
  package var commandLine: String { ofPackage(screen.commandLine(context)) }

  /// A command with the package that is seen, where it is another one than the command takes by itself.
  private func ofPackage(_ command: String) -> String {
    context.packageFolder.map { command + " --data " + ShellWord.quoted($0) } ?? command
  }

  /// The command that shows it.
  private var placeCommand: String {
    ofPackage("jiqun explore --at " + ShellWord.quoted(placeLine))
  }

  mutating func tellCommandLine() {
    context.effects.append(.copy(commandLine + "\n" + placeCommand))
    context.message = commandLine + "   " + placeCommand
  }
}

/// How much is taken along.
package enum TakenExtent: Sendable {
  /// What is selected.
  case selected
  /// All of what is seen.
  case whole
}
