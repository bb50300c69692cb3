internal import ClusterAtlas
internal import Drawing

/// What the list can be written as.
package enum ExportFormat: String, CaseIterable, Sendable {
  case text, csv, json, svg
}

extension Session {
  mutating func openExport() {
    let name = screen.tableTitle(context)
    let rows: [(ExportFormat, Bilingual)] = [
      (.csv, Bilingual(name.english + " as CSV", name.chinese + " CSV")),
      (.json, Bilingual(name.english + " as JSON", name.chinese + " JSON")),
      (.text, Bilingual("screen as text", "屏幕文本")),
      (
        .svg,
        screen.hasChart
          ? Bilingual("chart as a picture (SVG)", "图表图片（SVG）")
          : Bilingual("screen as a picture (SVG)", "屏幕图片（SVG）")
      ),
    ]
    let items = rows.map { format, title in
      PickerItem(title[language], mark: format.rawValue) { $0.export(format) }
    }
    context.overlay = .picker(
      Picker(
        title: word("Export to a new file here", "导出到当前文件夹的新文件"), prompt: word("as:", "格式："),
        items: items))
  }

  mutating func export(_ format: ExportFormat) {
    context.overlay = nil
    context.message = nil
    let (name, content) = exported(format)
    let command = screen.exportCommand(format, context)
    context.effects.append(.export(name: name, content: content, command: command))
  }

  private func exported(_ format: ExportFormat) -> (name: String, content: String) {
    switch format {
    case .csv:
      let table = screen.table(context)
      return (table.file + ".csv", table.csv)
    case .json:
      let table = screen.table(context)
      return (table.file + ".json", table.json)
    case .text: return ("jiqun-screen.txt", PlainText.encode(picture))
    case .svg:
      if let chart = screen.chart(context) { return (chart.file + ".svg", chart.svg) }
      return ("jiqun-screen.svg", SVG.encode(picture, theme: looks.theme))
    }
  }

  private var picture: Canvas {
    var copy = self
    copy.context.overlay = nil
    return copy.frame.canvas
  }

  // MARK: Copying

  mutating func copySelection() {
    context.effects.append(.copy(screen.selectedText(context)))
  }

  mutating func copyAll() {
    let name = screen.tableTitle(context)
    if !context.made.marks.isEmpty, shown == ClustersScreen.id,
      self[ClustersScreen.self].focus != .page
    {
      say(name)
    }
    context.effects.append(.copy(screen.wholeText(context)))
  }

  /// The command that prints what is on the screen.
  package var commandLine: String { screen.commandLine(context) }

  mutating func tellCommandLine() {
    let place = "jiqun explore --at " + ShellWord.quoted(placeLine)
    context.effects.append(.copy(commandLine + "\n" + place))
    context.message = commandLine + "   " + place
  }
}

extension Document {
  /// The page for a note or a paper: the title as a heading, sections as headings.
  var markdown: String {
    var result = ""
    for (number, line) in lines.enumerated() {
      var text = String(line.text.reversed().drop { $0 == " " }.reversed())
      if number == 0 { text = "# " + text }
      if line.hasRule { text = "## " + text }
      result += text + "\n"
    }
    return result
  }
}
