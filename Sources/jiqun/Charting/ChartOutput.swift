internal import ArgumentParser
internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Reports

/// How charts are written.
enum ChartFormat: String, ExpressibleByArgument, CaseIterable {
  case text, ansi, svg, csv, json, describe, pdf, png

  /// Made of SVG by another program, into a file.
  var isConverted: Bool { self == .pdf || self == .png }
  /// A file that programs for pictures open by its ending.
  var isPicture: Bool { isConverted || self == .svg }
}

/// A chart on its way out: on the terminal, into a pipe or a file.
struct ChartOutput {
  var chart: Chart
  var size: Size
  var glyphs: GlyphSet
  var theme: Theme.Name
  /// The ground of a vector picture: light unless another one was asked for.
  var vectorTheme: Theme.Name = .light
  /// Where a table of one's own is from.
  var origin: OwnOrigin?
  /// Lines below the chart.
  var notes: [TrendNote] = []

  func written(as format: ChartFormat) -> String {
    switch format {
    case .text where Streams.output.takesColour, .ansi:
      ANSI.encode(shown(hasColour: theme != .plain), theme: .named(theme))
    case .text: PlainText.encode(shown(hasColour: false))
    case .svg, .pdf, .png: chart.svg(width: size.width * 10, height: size.height * 20, theme: paper)
    case .csv: csv
    case .json: json
    case .describe: described
    }
  }

  /// Sentences are for people, so what would act on a terminal is shown also in a pipe.
  private var described: String {
    let lines = chart.describe().split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map(Output.visible).joined(separator: "\n") + "\n"
  }

  private var paper: VectorTheme { Self.paper(vectorTheme) }

  /// How a picture to be kept is coloured.
  static func paper(_ preferences: Preferences) -> VectorTheme {
    paper(preferences.theme ?? .light)
  }

  private static func paper(_ theme: Theme.Name) -> VectorTheme {
    switch theme {
    case .light: .screen(.light)
    case .plain: .print
    default: .screen(.dark)
    }
  }

  /// Below the few rows of a table of one's own nothing stands.
  private func shown(hasColour: Bool) -> Canvas {
    let canvas = canvas(hasColour: hasColour)
    return origin == nil ? canvas : canvas.withoutEmptyEnd
  }

  func canvas(hasColour: Bool) -> Canvas {
    var canvas = Canvas(size: size)
    let isShort = size.height - notes.count < 6
    let rows = isShort ? size.height : size.height - notes.count
    let area = Rect(x: 0, y: 0, width: size.width, height: rows)
    chart.draw(on: &canvas, in: area, glyphs: glyphs, hasColour: hasColour)
    guard !isShort else { return canvas.standingIn(for: appearance) }
    for (row, note) in notes.enumerated() {
      var x = 0
      for piece in note.pieces { x = canvas.write(piece.text, x: x, y: rows + row, piece.style) }
    }
    return canvas.standingIn(for: appearance)
  }

  private var appearance: Appearance { Appearance(theme: .named(theme), glyphs: glyphs) }

  private var csv: String {
    let table = chart.table(isExact: true)
    return CSV.line(table.columns) + table.rows.map { CSV.line($0) }.joined()
  }

  private var json: String {
    let table = chart.table(isExact: true)
    let rows = table.rows.map { row in
      JSON.object(
        zip(table.columns, row).enumerated().map { column, pair in
          let isNumber = !table.words.contains(column) && JSONNumber.isSpelled(by: pair.1.utf8)
          return (
            pair.0,
            pair.1.isEmpty ? .null : isNumber ? .number(pair.1) : .string(pair.1)
          )
        })
    }
    return JSON.object(
      [
        ("title", .string(chart.options.title[chart.options.language])),
        ("kind", .string(chart.options.kind.rawValue)), ("rows", .array(rows)),
      ] + (origin?.pairs ?? [])
    ).text
  }

}
