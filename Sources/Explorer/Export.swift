internal import ClusterAtlas
internal import Drawing

/// What the list can be written as.
package enum ExportFormat: String, CaseIterable, Sendable {
  case text, csv, json, svg
}

extension Session {
  mutating func openExport() {
    let name = screen.table(self).title
    let rows: [(ExportFormat, Bilingual)] = [
      (.csv, Bilingual(name.english + " as CSV", name.chinese + " CSV")),
      (.json, Bilingual(name.english + " as JSON", name.chinese + " JSON")),
      (.text, Bilingual("screen as text", "屏幕文本")),
      (
        .svg,
        screen.chart(self) != nil
          ? Bilingual("chart as a picture (SVG)", "图表图片（SVG）")
          : Bilingual("screen as a picture (SVG)", "屏幕图片（SVG）")
      ),
    ]
    let items = rows.map { PickerItem($1[language], mark: $0.rawValue, choice: .export($0)) }
    overlay = .picker(
      Picker(
        title: word("Export to a new file here", "导出到当前文件夹的新文件"), prompt: word("as:", "格式："),
        items: items))
  }

  mutating func export(_ format: ExportFormat) {
    overlay = nil
    message = nil
    let (name, content) = exported(format)
    let command = screen.exportCommand(self, format)
    effects.append(.export(name: name, content: content, command: command))
  }

  private func exported(_ format: ExportFormat) -> (name: String, content: String) {
    let table = screen.table(self)
    switch format {
    case .csv: return (table.file + ".csv", table.csv)
    case .json: return (table.file + ".json", table.json)
    case .text: return ("jiqun-screen.txt", PlainText.encode(picture))
    case .svg:
      if let chart = screen.chart(self) { return (chart.file + ".svg", chart.svg) }
      return ("jiqun-screen.svg", SVG.encode(picture, theme: looks.theme))
    }
  }

  private var picture: Canvas {
    var copy = self
    copy.overlay = nil
    return copy.frame().canvas
  }

  // MARK: Copying

  mutating func copySelection() {
    effects.append(.copy(screen.selectedText(self)))
  }

  var selectedClusterText: String {
    if clusters.focus == .page, case .source(let id) = clusters.pane.target ?? pageTarget,
      let source = atlas.source(id)
    {
      return source.url ?? source.title[language]
    }
    if clusters.focus == .page, let text = clusters.pane.linkText { return text }
    return clusters.selected?.name[language] ?? ""
  }

  private var pageTarget: Target? {
    if case .source(let id) = clusters.page { return .source(id) }
    return nil
  }

  mutating func copyAll() {
    effects.append(.copy(screen.wholeText(self)))
  }

  var wholeClustersText: String {
    let listing = ClusterListing(atlas: atlas, language: language)
    return switch clusters.focus {
    case .page: clusters.pane.document.markdown
    case .list, .map: listing.tabSeparated(clusters.results)
    }
  }

  /// The command that prints what is on the screen.
  var commandLine: String { screen.commandLine(self) }

  var clustersCommandLine: String {
    switch (clusters.focus, clusters.page) {
    case (.page, .cluster(let id)?): return "jiqun show \(id)"
    case (.page, .source(let id)?): return "jiqun sources \(id)"
    case (.map, _): return "jiqun map" + (clusters.selected.map { " " + $0.id } ?? "")
    default: return "jiqun list" + QueryWords.words(for: clusters.query).map { " " + $0 }.joined()
    }
  }

  mutating func tellCommandLine() {
    let line = commandLine
    effects.append(.copy(line))
    message = line
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
