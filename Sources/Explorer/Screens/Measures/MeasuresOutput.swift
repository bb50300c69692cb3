internal import Charts
package import ClusterAtlas
internal import Drawing
internal import Measures
internal import Reports
internal import Tabular

extension MeasuresScreen {
  package func position(_ context: Context) -> String {
    if readsPage, choices.focus == .result {
      return pane.position(context.word("all", "全部"))
    }
    return shownResult.slideName(shownSlide ?? "", context.atlas)[context.language]
  }

  package func citedSources(_ context: Context) -> [Source.ID] { sourceIDs }

  package func cited(_ context: Context) -> [CitableThing] {
    measure.map { [CitableThing(thing: .measure($0.name), name: $0.title)] } ?? []
  }

  package func selectedText(_ context: Context) -> String {
    MeasureHead(self, context).lines.joined(separator: "\n")
  }

  package func wholeText(_ context: Context) -> String { table(context).csv }

  /// The results that are seen: of one group, or of all where their course is shown.
  private var seenListing: MeasureListing? {
    guard let found = result.measured else { return nil }
    return seesAllGroups ? found.listing : found.listing(at: shownSlide)
  }

  package func tableTitle(_ context: Context) -> Bilingual { Bilingual("results", "结果") }

  package func table(_ context: Context) -> ScreenTable {
    var listing = seenListing
    var taken = provenance(.whole, context)
    taken.again = [commandLine(context)]
    listing?.taken = taken.columns(Provenance.data(context.atlas))
    return ScreenTable(
      file: "jiqun-measure-" + (measure?.name ?? "none"), csv: listing?.csv ?? "",
      json: listing?.json ?? "", lack: lack)
  }

  /// Why there are no rows.
  private var lack: String? {
    if case .refused(let reason) = result { reason } else { nil }
  }

  private var seenPlot: Plot? {
    switch shownAspect {
    case .years: course
    case .picture: plot
    case .map, .table, .how: nil
    }
  }

  package var hasChart: Bool { seenPlot != nil }

  /// The picture that is seen, with its title.
  package func chart(_ context: Context) -> (file: String, svg: String)? {
    guard var plot = seenPlot else { return nil }
    let head = MeasureHead(self, context)
    plot.title = head.title + "  " + head.headline
    let theme: VectorTheme =
      context.appearance.theme.name == .light ? .screen(.light) : .screen(.dark)
    return (
      "jiqun-measure-" + (measure?.name ?? ""), plot.svg(width: 960, height: 540, theme: theme)
    )
  }

  /// The result in lines, or the page that is shown.
  package func spoken(_ context: Context) -> Spoken {
    Spoken(item: spokenText(context))
  }

  private func spokenText(_ context: Context) -> String {
    let head = MeasureHead(self, context).lines.joined(separator: "\n")
    guard choices.focus == .result else { return head }
    let page = MeasurePage(
      atlas: context.atlas, language: context.language, width: Spoken.width, shown: shownResult)
    return head + "\n" + Spoken.text(of: shownAspect == .how ? page.how : page.table)
  }

  // MARK: The same without a screen

  package func exportCommand(_ format: ExportFormat, _ context: Context) -> String {
    switch format {
    case .csv, .json: command(["--format", format.rawValue])
    case .svg where hasChart: command(["--format", "svg"])
    case .text, .markdown, .svg: commandLine(context)
    }
  }

  package func commandLine(_ context: Context) -> String {
    switch shownAspect {
    case .how: command(["--explain"])
    case .table: command(["--format", "csv"])
    case .picture, .years, .map: command([])
    }
  }

  /// The command of the measure, with how it is printed.
  private func command(_ printing: [String]) -> String {
    guard let row = measure else { return "jiqun measures" }
    var words = ["jiqun", "measure", row.name]
    switch choices.source {
    case .shipped(let id): words += ["--table", id]
    case .file(let path): words.append(ShellWord.quoted(path))
    }
    if let found = result.measured { words += options(found) }
    if let variant = choices.variant { words += ["--variant", variant] }
    if choices.k != MeasuresScreen.usualK, row.steppedParameter != nil {
      words += ["-k", String(choices.k)]
    }
    return (words + printing).joined(separator: " ")
  }

  private func options(_ found: MeasureResult.Measured) -> [String] {
    var words: [String] = []
    for role in ColumnRole.allCases {
      if let name = found.setup.columns[role] {
        words += ["--" + role.rawValue, ShellWord.quoted(name)]
      }
    }
    func rows(_ column: String, _ text: String) {
      words += ["--where", ShellWord.quoted(column + "=" + text)]
    }
    for (name, text) in found.setup.filters.sorted(by: { $0.key < $1.key }) { rows(name, text) }
    let slide = shownSlide
    if found.setup.isWide {
      words.append("--wide")
      if let by = found.setup.by, by != MeasureSetup.wideGroups {
        words += ["--by", ShellWord.quoted(by)]
      }
    } else if let by = found.setup.by, seesAllGroups {
      words += ["--by", ShellWord.quoted(by)]
    } else if let by = found.setup.by, let slide {
      rows(by, slide)
    } else if let span = found.setup.span, let slide {
      rows(
        span, found.measurement.parts.first?.times?.min().map { String(Int(bounded: $0)) } ?? slide)
      rows(span, slide)
    }
    return words
  }
}
