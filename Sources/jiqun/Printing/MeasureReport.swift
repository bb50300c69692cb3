internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Explorer
internal import Measures
internal import RegionalIndices

/// The result of a measure as text, CSV, JSON and picture.
struct MeasureReport {
  let row: MeasureRow
  let measurement: Measurement
  let language: Language
  let theme: Theme
  let columns: MeasureColumns

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  private var first: Outcome { measurement.results[0].outcome }

  /// The columns of names: groups, then what the rows are of, by the table's own names.
  private var nameColumns: [String] {
    measurement.groupNames
      + first.nameColumns.map { name in
        switch name {
        case "unit": columns.unit ?? name
        case "item": columns.item ?? name
        default: name
        }
      }
  }

  private var allColumns: [String] {
    nameColumns + first.numberColumns + (first.wordColumn.map { [$0] } ?? [])
  }

  // MARK: For programs

  var csv: String {
    var text = CSV.line(allColumns)
    for result in measurement.results {
      let keys = result.keys.map { CSV.cell($0) + "," }.joined()
      for row in result.outcome.rows {
        text += keys
        for name in row.names {
          text += CSV.cell(name)
          text += ","
        }
        for (index, number) in row.numbers.enumerated() {
          if index > 0 { text += "," }
          if let value = number.value { text += "\(value)" }
        }
        if first.wordColumn != nil {
          text += ","
          text += CSV.cell(row.word ?? "")
        }
        text += "\n"
      }
    }
    return text
  }

  var json: String {
    JSON.object([
      ("measure", .string(row.name)), ("title_en", .string(row.title.en)),
      ("title_zh", .string(row.title.zh)), ("variant", .string(first.variant)),
      ("used", .number(measurement.used)), ("missing", .number(measurement.missing)),
      ("excluded", .number(measurement.excluded)), ("meaning_en", .string(row.meaning.en)),
      ("meaning_zh", .string(row.meaning.zh)),
      ("results", .array(measurement.results.map { result($0.keys, $0.outcome) })),
    ]).text
  }

  private func result(_ keys: [String], _ outcome: Outcome) -> JSON {
    var pairs: [(String, JSON)] = zip(measurement.groupNames, keys).map { ($0, .string($1)) }
    pairs += [
      ("used", .number(outcome.used)),
      (
        "range",
        .object([
          ("lower", .number(outcome.range.lower)), ("upper", .number(outcome.range.upper)),
        ])
      ),
    ]
    if outcome.rows.count == 1, outcome.nameColumns.isEmpty {
      return .object(pairs + numbers(outcome, outcome.rows[0]))
    }
    pairs += summary(outcome)
    let names = Array(nameColumns.dropFirst(measurement.groupNames.count))
    let rows = outcome.rows.map { row in
      JSON.object(zip(names, row.names).map { ($0, .string($1)) } + numbers(outcome, row))
    }
    return .object(pairs + [("rows", .array(rows))])
  }

  private func summary(_ outcome: Outcome) -> [(String, JSON)] {
    outcome.summary.flatMap { number($0.name, $0.measure) }
  }

  private func number(_ name: String, _ measure: Measure) -> [(String, JSON)] {
    var pairs: [(String, JSON)] = [(name, .number(measure.value))]
    if let reason = measure.reason {
      pairs.append((name + "_undefined", .string(IndexWords.text(reason))))
    }
    return pairs
  }

  private func numbers(_ outcome: Outcome, _ row: OutcomeRow) -> [(String, JSON)] {
    var pairs = zip(outcome.numberColumns, row.numbers).flatMap { number($0, $1) }
    if let name = outcome.wordColumn { pairs.append((name, .text(row.word))) }
    return pairs
  }

  // MARK: For readers

  func text(explains: Bool, draws: Bool) -> String {
    var text = StyledText()
    let isSingle =
      measurement.results.count == 1 && first.rows.count == 1 && first.nameColumns.isEmpty
    if isSingle { addSingle(&text) } else { addTable(&text) }
    if Streams.output.width != nil || isSingle || draws || explains { addNotes(&text) }
    if explains { addExplanation(&text) }
    let page = text.encoded(for: Streams.output, theme: theme)
    guard draws || (Streams.output.width != nil && row.name == "lorenz"), let plot else {
      return page
    }
    let size = Size(width: min(Streams.output.pageWidth, 80), height: 20)
    let canvas = plot.canvas(
      size, glyphs: Streams.output.isASCII ? .ascii : .braille,
      hasColour: Streams.output.takesColour)
    return page + "\n"
      + (Streams.output.takesColour
        ? ANSI.encode(canvas, theme: theme) : PlainText.encode(canvas))
  }

  private func addSingle(_ text: inout StyledText) {
    let numbers = first.rows[0].numbers
    text.add((first.variant + ": ", .strong), (shown(numbers[0]), .strong))
    for (name, number) in zip(first.numberColumns, numbers).dropFirst() {
      text.add((TextWidth.padded(name, to: labelWidth), .dim), (shown(number), .text))
    }
  }

  /// The names of the numbers stand before them, at least as wide as the names of the notes.
  private var labelWidth: Int {
    let names = (first.rows.count == 1 ? first.numberColumns : []) + first.summary.map(\.name)
    return names.reduce(16) { max($0, TextWidth.columns($1) + 2) }
  }

  private func shown(_ measure: Measure) -> String {
    switch measure {
    case .value(let number): NumberWords.text(number)
    case .undefined(let reason):
      word("undefined", "无定义") + " (" + IndexWords.text(reason) + ")"
    }
  }

  private func addTable(_ text: inout StyledText) {
    let names = nameColumns.map { TextTable.Column(title: $0, rank: 0) }
    let numbers = first.numberColumns.enumerated().map { index, name in
      TextTable.Column(title: name, rank: index, isRight: true)
    }
    let words = first.wordColumn.map { [TextTable.Column(title: $0, rank: 1)] } ?? []
    var table = TextTable(names + numbers + words)
    for result in measurement.results {
      for row in result.outcome.rows {
        var pieces: [StyledText.Piece] = (result.keys + row.names).map { ($0, .text) }
        pieces += row.numbers.map { number in
          number.value.map { (NumberWords.text($0), .text) } ?? ("-", .dim)
        }
        if first.wordColumn != nil { pieces.append((row.word ?? "-", .dim)) }
        table.rows.append(pieces)
      }
    }
    for line in table.text(width: Streams.output.width).lines { text.add(line) }
  }

  private func addNotes(_ text: inout StyledText) {
    let isSeveral = measurement.results.count > 1 || first.rows.count > 1
    let width = labelWidth
    func note(_ name: String, _ value: String) {
      let lines = LineBreaking.wrap(value, width: max(24, Streams.output.pageWidth - width))
      for (index, line) in lines.enumerated() {
        text.add((TextWidth.padded(index == 0 ? name : "", to: width), .dim), (line, .text))
      }
    }
    if isSeveral {
      text.add(("", .text))
      note(word("variant", "变体"), first.variant)
    }
    if measurement.results.count == 1 { note(word("range", "取值范围"), NumberWords.text(first.range)) }
    if measurement.results.count == 1 {
      for one in first.summary { note(one.name, shown(one.measure)) }
    }
    var used = "\(row.form.isMatrix ? first.used : measurement.used)"
    if measurement.missing > 0 {
      used += word(
        "; left out without a value: \(measurement.missing)", "；缺值剔除：\(measurement.missing)")
    }
    if measurement.excluded > 0 {
      used += word("; not asked for: \(measurement.excluded)", "；条件之外：\(measurement.excluded)")
    }
    note(word("used", "使用"), used)
    note(word("meaning", "含义"), word(row.meaning.en, row.meaning.zh))
  }

  private func addExplanation(_ text: inout StyledText) {
    guard let only = measurement.only else {
      text.add(
        (
          word("--explain needs one group: choose it by --where", "--explain 仅用于一组：请用 --where 选择"),
          .alert
        ))
      return
    }
    text.add(("", .text))
    for line in Explanation.lines(row, only, first, variant: measurement.context.variant) {
      for piece in LineBreaking.wrap(line, width: Streams.output.pageWidth) {
        text.add((piece, .text))
      }
    }
  }

  // MARK: Pictures

  func svg() throws(Failure) -> String {
    guard let plot else {
      throw Failure("there is no picture of \(row.name) for this table", status: 2)
    }
    return plot.svg(width: 900, height: 560, look: .print)
  }

  /// The picture of the only group, where the measure has one.
  private var plot: Plot? {
    let title = word(row.title.en, row.title.zh)
    switch row.name {
    case "gini", "lorenz":
      guard let part = measurement.only else { return nil }
      var curve = LorenzCurve(title: title)
      // The chart takes totals; values with weights are per head.
      let totals = part.weights.map { zip(part.values, $0).map { $0 * $1 } } ?? part.values
      curve.add("", values: totals, weights: part.weights)
      return curve.plot
    case "lq", "leontief":
      guard measurement.results.count == 1 else { return nil }
      return heat(title)
    case "moran":
      guard measurement.results.count == 1, !first.points.isEmpty else { return nil }
      return scatter(title, first.points, at: DataPoint(x: 0, y: 0))
    case "influence":
      return scatter(title, first.rows, at: DataPoint(x: 1, y: 1))
    default:
      guard measurement.results.count == 1, first.nameColumns.count == 1 else { return nil }
      return ranking(title)
    }
  }

  private func scatter(_ title: String, _ rows: [OutcomeRow], at centre: DataPoint) -> Plot {
    let points = rows.compactMap { row -> NamedPoint? in
      guard let x = row.numbers[0].value, let y = row.numbers[1].value else { return nil }
      return NamedPoint(name: row.names[0], x: x, y: y)
    }
    var scatter = ScatterChart(title: title, points: points)
    scatter.quadrants = centre
    return scatter.plot
  }

  private func heat(_ title: String) -> Plot {
    var rows: [String] = []
    var columns: [String] = []
    var cells: [String: [String: Double]] = [:]
    for row in first.rows {
      if cells[row.names[0]] == nil { rows.append(row.names[0]) }
      if rows.count == 1 { columns.append(row.names[1]) }
      cells[row.names[0], default: [:]][row.names[1]] = row.numbers[0].value
    }
    let values = rows.map { row in columns.map { cells[row]?[$0] } }
    return HeatTable(title: title, rows: rows, columns: columns, values: values).plot
  }

  private func ranking(_ title: String) -> Plot? {
    let items = first.rows.compactMap { row in
      row.numbers[0].value.map { RankingChart.Item(name: row.names[0], value: $0) }
    }
    return RankingChart(title: title, items: items).plot
  }
}
