internal import Charts
package import ClusterAtlas
package import Drawing

/// A line below a chart.
package struct TrendNote: Sendable {
  package struct Piece: Sendable {
    package var text: String
    package var style: Style
    /// The command that a click runs.
    package var command: String?

    init(_ text: String, _ style: Style = .text, command: String? = nil) {
      self.text = text
      self.style = style
      self.command = command
    }

    var columns: Int { TextWidth.columns(text) }
  }

  package var pieces: [Piece]
  /// What of it had no room, whole, each with the command that shows it.
  package var cuts: [(whole: String, command: String)] = []

  /// Pieces in a line of their own, as long as they are.
  init(pieces: [Piece]) { self.pieces = pieces }

  /// Pieces in a line of so many columns; what has no room is read by its command, or in the table.
  init(_ pieces: [Piece], width: Int) {
    var room = width
    self.pieces = []
    for piece in pieces {
      var shown = piece
      shown.text = TextWidth.truncated(piece.text, to: max(0, room))
      room -= shown.columns
      if shown.text != piece.text, !piece.text.allSatisfy(\.isWhitespace) {
        cuts.append((piece.text, piece.command ?? "trends.table"))
      }
      if !shown.text.isEmpty { self.pieces.append(shown) }
    }
  }

  package var text: String { pieces.map(\.text).joined() }
}

/// What stands below a chart: the figures at the crosshair, what the document says, the source.
package struct TrendNotes: Sendable {
  let atlas: Atlas
  let picture: TrendPicture
  let width: Int
  /// The most lines of the read-out.
  let most: Int
  /// Whether keys are named.
  let hasKeys: Bool
  /// Whether what is too long for a line goes on in another; else it is cut.
  let wraps: Bool

  package init(
    atlas: Atlas, picture: TrendPicture, width: Int, most: Int, hasKeys: Bool, wraps: Bool = true
  ) {
    self.wraps = wraps
    self.atlas = atlas
    self.picture = picture
    self.width = width
    self.most = most
    self.hasKeys = hasKeys
  }

  private var language: Language { picture.request.language }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  package var lines: [TrendNote] { readings + statements + signs + heads + [source] }

  // MARK: Read-out

  private var readings: [TrendNote] {
    guard let chart = picture.chart, let year = picture.year else { return [] }
    if chart.options.kind.dependsOnYear || chart.series.count > 8 {
      return summary(year)
    }
    let readings = chart.readings(at: Double(year))
    let shown = readings.prefix(readings.count > most ? most - 1 : most)
    var lines = shown.enumerated().flatMap { index, reading in line(reading, index, year) }
    if readings.count > shown.count {
      let rest = readings.count - shown.count
      lines.append(
        TrendNote(pieces: [
          .init(word("      and \(rest) more, in the table", "      另有\(rest)个，见表格"), .dim)
        ]))
    }
    return lines
  }

  private func line(_ reading: Chart.Reading, _ index: Int, _ year: Int) -> [TrendNote] {
    let isAlone = picture.series.count == 1
    let series = picture.series[min(index, picture.series.count - 1)]
    var pieces = value(reading, series, index, year)
    let role = reading.look.role
    // Below its value, where it has no room beside it; the only one is named above the chart too.
    let style = Style(isAlone ? .text : role)
    guard fits(pieces, reading.name) || !(wraps || isAlone) else {
      let value = TrendNote(pieces, width: width)
      return isAlone
        ? [value] : [value, TrendNote([.init("      " + reading.name, style)], width: width)]
    }
    pieces.append(.init("  " + reading.name, style))
    if series.series.kind == .computed || series.isJoined {
      let computed = word(", computed", "（计算）")
      if fits(pieces, computed) { pieces.append(.init(computed, .dim)) }
      if hasKeys, index == 0, fits(pieces, "\(Idea.why.label) " + word("why", "方法")) {
        pieces.append(.init("  \(Idea.why.label) ", Style(.accent).bold(), command: "trends.how"))
        pieces.append(.init(word("why", "方法"), .dim, command: "trends.how"))
      }
    } else if let source = citation(series, year), fits(pieces, source) {
      pieces.append(.init("  " + source, .dim))
    }
    return [TrendNote(pieces, width: width)]
  }

  /// The year, the figure with its unit, and what is said of it.
  private func value(
    _ reading: Chart.Reading, _ series: TimeSeries, _ index: Int, _ year: Int
  ) -> [TrendNote.Piece] {
    var pieces = [TrendNote.Piece(index == 0 ? "\(year)  " : "      ", Style(.alert).bold())]
    pieces.append(.init(reading.text, .strong))
    let unit = reading.unit
    if unit.contains("=") {
      pieces.append(.init(word(" (\(unit))", "（\(unit)）"), .dim))
    } else if !unit.isEmpty {
      pieces.append(.init(word(" ", "") + unit, .dim))
    }
    if let flag = series[year]?.flagID.flatMap(atlas.flag) {
      pieces.append(
        .init(" " + flag.name[language], flag.effect == .estimated ? .alert : .dim))
    }
    return pieces
  }

  private func citation(_ series: TimeSeries, _ year: Int) -> String? {
    series.sourceID(in: year).flatMap(atlas.source).map { "[\($0.cited[language])]" }
  }

  private func fits(_ pieces: [TrendNote.Piece], _ text: String) -> Bool {
    pieces.reduce(0) { $0 + $1.columns } + 2 + TextWidth.columns(text) <= width
  }

  /// Largest, smallest and sum of many series.
  private func summary(_ year: Int) -> [TrendNote] {
    let values = picture.series.compactMap { one in
      one.value(in: year).map { (one.series.short[language], $0 * one.unit.factor(in: language)) }
    }.sorted { $0.1 > $1.1 }
    guard let first = values.first, let last = values.last else {
      return [TrendNote(pieces: [.init("\(year)  -", .dim)])]
    }
    let decimals = NumberText.decimals(for: [first.1])
    let unit = picture.series.first?.unit.symbol[language] ?? ""
    let symbol = unit.isEmpty ? "" : word(" ", "") + unit
    let largest: [TrendNote.Piece] = [
      .init("\(year)  ", Style(.alert).bold()),
      .init(first.0 + " ", .strong),
      .init(NumberText.text(first.1, decimals: decimals) + symbol, .text),
    ]
    let smallest: [TrendNote.Piece] = [
      .init(word("  to  ", "  至  "), .dim),
      .init(last.0 + " ", .strong),
      .init(
        NumberText.text(last.1, decimals: NumberText.decimals(for: [last.1])) + symbol, .text),
    ]
    let columns = (largest + smallest).reduce(0) { $0 + $1.columns }
    guard columns > width else { return [TrendNote(largest + smallest, width: width)] }
    return [largest, smallest].map { TrendNote($0, width: width) }
  }

  // MARK: Statements

  /// One after the other, in as many lines as they need, at most three.
  private var statements: [TrendNote] {
    var pieces: [[TrendNote.Piece]] = picture.verdicts.map { verdict in
      let mark = verdict.outcome.mark
      return [
        .init(mark.text + " ", mark.style),
        .init(verdict.statement.brief(atlas)[language], .text, command: "trends.how"),
      ]
    }
    let years = picture.breaks.map(\.year).filter { year in picture.years.contains(year) }
    if !years.isEmpty {
      let list = Set(years).sorted().map(String.init).joined(separator: word(", ", "、"))
      pieces.append([
        .init("┆ ", .alert), .init(word("breaks ", "口径断点 ") + list, .dim, command: "trends.how"),
      ])
    }
    return columns(pieces)
  }

  /// What the signs of the statements mean, those that stand there.
  private var signs: [TrendNote] {
    let outcomes = Verdict.Outcome.allCases.filter { outcome in
      picture.verdicts.contains { $0.outcome == outcome }
    }
    guard !outcomes.isEmpty else { return [] }
    let text = outcomes.map { $0.mark.text + " " + $0.name[language] }
      .joined(separator: word(" · ", " · "))
    return LineBreaking.wrap(text, width: width).map {
      TrendNote(pieces: [.init($0, .dim, command: "trends.how")])
    }
  }

  /// Pieces in columns of equal width, so that the eye runs down.
  private func columns(_ pieces: [[TrendNote.Piece]]) -> [TrendNote] {
    guard let widest = pieces.map({ $0.reduce(0) { $0 + $1.columns } }).max(), widest > 0 else {
      return []
    }
    let count = max(1, (width + 2) / (widest + 2))
    if count == 1, wraps, widest > width { return pieces.prefix(4).flatMap(wrapped) }
    let cell = count == 1 ? width : (width + 2) / count
    return stride(from: 0, to: pieces.count, by: count).prefix(4).map { start in
      var line: [TrendNote.Piece] = []
      for piece in pieces[start..<min(start + count, pieces.count)] {
        if let last = line.last {
          let taken = line.reduce(0) { $0 + $1.columns }
          let gap = (cell - taken % cell) % cell
          if !last.text.isEmpty { line.append(.init(String(repeating: " ", count: max(2, gap)))) }
        }
        line += piece
      }
      return TrendNote(line, width: width)
    }
  }

  /// A statement over the lines that it needs: the sign stands before the first of them.
  private func wrapped(_ pieces: [TrendNote.Piece]) -> [TrendNote] {
    guard let sign = pieces.first, pieces.count > 1 else { return [] }
    let text = pieces.dropFirst().map(\.text).joined()
    return LineBreaking.wrap(text, width: width - sign.columns).enumerated().map { row, line in
      let first: TrendNote.Piece =
        row == 0 ? sign : .init(String(repeating: " ", count: sign.columns))
      return TrendNote(pieces: [first, .init(line, pieces[1].style, command: pieces[1].command)])
    }
  }

  // MARK: Population

  /// What figures a head are divided by.
  private var heads: [TrendNote] {
    guard let words = PerHeadWords(atlas: atlas, series: picture.series) else { return [] }
    let text = words.divisor[language]
    return [TrendNote([.init(text, .dim, command: "trends.how")], width: width)]
  }

  // MARK: Source

  private var source: TrendNote {
    guard let first = picture.sourceIDs.first, let source = atlas.source(first) else {
      return TrendNote(pieces: [.init(word("no source given", "未注明来源"), .dim)])
    }
    let more = picture.sourceIDs.count - 1
    var pieces: [TrendNote.Piece] = []
    if hasKeys {
      pieces.append(
        .init("\(Idea.sources.label) ", Style(.accent).bold(), command: "trends.sources"))
    }
    let rest = more > 0 ? word(" and \(more) more", " 等\(more + 1)个来源") : ""
    let room = width - 2 - TextWidth.columns(rest)
    let text = TextWidth.truncated(source.cited[language], to: max(8, room))
    pieces.append(.init(text + rest, .dim, command: "trends.sources"))
    var note = TrendNote(pieces, width: width)
    if text != source.cited[language] {
      note.cuts.append((source.cited[language], "trends.sources"))
    }
    return note
  }
}
