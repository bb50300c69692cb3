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
    switch format {
    case .csv:
      let table = screen.table(self)
      effects.append(.export(name: table.file + ".csv", content: table.csv))
    case .json:
      let table = screen.table(self)
      effects.append(.export(name: table.file + ".json", content: table.json))
    case .text:
      let text = PlainText.encode(picture)
      effects.append(.export(name: "jiqun-screen.txt", content: text))
    case .svg:
      if let chart = screen.chart(self) {
        effects.append(.export(name: chart.file + ".svg", content: chart.svg))
      } else {
        let picture = SVG.encode(picture, theme: looks.theme)
        effects.append(.export(name: "jiqun-screen.svg", content: picture))
      }
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
