internal import Charts
internal import ClusterAtlas
internal import Drawing
internal import Measures
internal import RegionalIndices
internal import Reports
internal import Tabular

/// The result of a measure as text, CSV, JSON and picture.
struct MeasureReport {
  let row: MeasureDefinition
  let measurement: Measurement
  let language: Language
  let theme: Theme
  let columns: MeasureColumns
  /// The table of the package, where the rows are from one.
  var data: ShippedMeasurement?
  /// What the rows are of, where they are not of the package.
  var origin: OwnOrigin?

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  private func said(_ words: Bilingual) -> String { words[language] }

  /// A quantity by its name in Chinese; in English by its key in CSV and JSON.
  private func said(_ column: ResultColumn) -> String {
    language == .chinese ? column.words.chinese : column.key
  }

  /// A column of names: one of the table as it is called there, or what the measure calls it.
  private func heading(_ name: String) -> String {
    // The groups of a wide table are its columns.
    if name == "column", name == measurement.groupNames.last { return word(name, "列") }
    let own = first.nameColumns.first { $0.key == name }
    guard let own, ![columns.unit, columns.item].contains(name) else {
      return data?.name(name, language) ?? name
    }
    return said(own)
  }

  /// A column of numbers: as in CSV; in Chinese by its words, and the first by the measure's where it
  /// has none of its own.
  private func heading(_ column: ResultColumn, _ name: String) -> String {
    guard language == .chinese else { return name }
    return column.words == ResultColumn.value.words ? row.title.chinese : column.words.chinese
  }

  private var first: Outcome { measurement.results[0].outcome }

  /// What the columns of names are called in the table.
  private var listing: MeasureListing {
    var listing = MeasureListing(
      row, measurement, unit: columns.unit, item: columns.item, data: data?.table.id)
    listing.taken =
      data?.endColumns(row)
      ?? [("what", row.title.english), ("source", origin?.name ?? ""), ("again", TakenAlong.again)]
    return listing
  }

  private var nameColumns: [String] { listing.nameColumns }
  var csv: String { listing.csv }

  /// With the formula with the numbers put in, where it is asked for.
  func json(explains: Bool) throws(Failure) -> String {
    guard explains else { return listing.json }
    guard let output = measurement.onlyOutput else { throw Failure(needsOneGroup, status: 2) }
    var listing = listing
    listing.explanation = output.steps
    return listing.json
  }

  private var needsOneGroup: String {
    word("--explain needs one group: choose it by --where", "--explain 仅用于一组：请用 --where 选择")
  }

  // MARK: For readers

  func text(explains: Bool, draws: Bool) -> String {
    var text = StyledText()
    let isSingle =
      measurement.results.count == 1 && first.rows.count == 1 && first.nameColumns.isEmpty
    if isSingle { addSingle(&text) } else { addTable(&text) }
    let hasSummary = measurement.results.count == 1 && !first.summary.isEmpty
    if Streams.output.width != nil || isSingle || draws || explains || data != nil || hasSummary {
      addNotes(&text)
    } else {
      // A table that goes on to another program has only its origin below it: what it lacks is told
      // beside it.
      if measurement.missing > 0 { Output.complain("jiqun: " + leftOut) }
      addOrigin(&text)
    }
    if explains { addExplanation(&text) }
    if draws, plot == nil { Output.complain("jiqun: " + noPicture) }
    let end = data?.footer(row, language, theme: theme) ?? ""
    let page = text.encoded(for: Streams.output, theme: theme)
    guard draws || (Streams.output.width != nil && row.isDrawnFirst), let plot else {
      return page + end
    }
    let size = Size(width: min(Streams.output.pageWidth, 80), height: 20)
    let canvas = plot.canvas(
      size, glyphs: Streams.output.isASCII ? .ascii : .braille,
      hasColour: Streams.output.takesColour)
    return page + "\n"
      + (Streams.output.takesColour
        ? ANSI.encode(canvas, theme: theme) : PlainText.encode(canvas)) + end
  }

  private func addSingle(_ text: inout StyledText) {
    let numbers = first.rows[0].numbers
    text.add((said(first.variant) + word(": ", "："), .strong), (shown(numbers[0]), .strong))
    for (name, number) in zip(first.numberColumns, numbers).dropFirst() {
      text.add((TextWidth.padded(said(name), to: labelWidth), .dim), (shown(number), .text))
    }
  }

  /// The names of the numbers stand before them, at least as wide as the names of the notes.
  private var labelWidth: Int {
    let names = (first.rows.count == 1 ? first.numberColumns : []) + first.summary.map(\.column)
    return names.reduce(16) { max($0, TextWidth.columns(said($1)) + 2) }
  }

  private func shown(_ measure: Measure) -> String {
    switch measure {
    case .value(let number): NumberWords.text(number)
    case .undefined(let reason):
      word("undefined (", "无定义（") + IndexWords.text(reason, in: language) + word(")", "）")
    }
  }

  private func addTable(_ text: inout StyledText) {
    let names = nameColumns.map { TextTable.Column(title: heading($0), rank: 0) }
    let numbers = zip(first.numberColumns, listing.numberNames).enumerated().map { index, column in
      TextTable.Column(title: heading(column.0, column.1), rank: index, isRight: true)
    }
    let words = first.wordColumn.map { [TextTable.Column(title: said($0), rank: 1)] } ?? []
    var table = TextTable(names + numbers + words)
    for result in measurement.results {
      for row in result.outcome.rows {
        var pieces: [StyledText.Piece] = (result.keys.map(named) + row.names).map { ($0, .text) }
        pieces += row.numbers.map { number in
          number.value.map { (NumberWords.text($0), .text) } ?? ("-", .dim)
        }
        if first.wordColumn != nil { pieces.append((row.word.map(said) ?? "-", .dim)) }
        table.rows.append(pieces)
      }
    }
    for line in table.text(width: Streams.output.width).lines { text.add(line) }
    let hidden = table.hidden(width: Streams.output.width)
    guard !hidden.isEmpty else { return }
    let left = hidden.joined(separator: word(", ", "、"))
    let told = word(
      "no room here: \(left); --format csv has them", "此处未显示：\(left)；见 --format csv")
    for line in LineBreaking.wrap(told, width: Streams.output.pageWidth) { text.add((line, .dim)) }
  }

  /// A group without a name has a sign in its place, so that the columns stay apart.
  private func named(_ key: String) -> String { key.isEmpty ? word("(no name)", "（无名）") : key }

  private func addOrigin(_ text: inout StyledText) {
    guard data == nil, let origin else { return }
    text.add(("", .text))
    for line in origin.lines { text.add((line, .text)) }
  }

  private var leftOut: String {
    word("left out without a value: \(measurement.missing)", "缺值剔除：\(measurement.missing)")
  }

  private func addNotes(_ text: inout StyledText) {
    let width = labelWidth
    if measurement.results.count > 1 || first.rows.count > 1 {
      text.add(("", .text))
      addNote(word("variant", "变体"), said(first.variant), width, &text)
    }
    for (name, value) in notes { addNote(name, value, width, &text) }
    guard data == nil, let origin else { return }
    addNote(word("source", "来源"), origin.source, width, &text)
    // A command is taken as it is: no end of a line falls into it.
    text.add((TextWidth.padded(word("again", "重现"), to: width), .dim), (TakenAlong.again, .text))
  }

  private func addNote(_ name: String, _ value: String, _ width: Int, _ text: inout StyledText) {
    let lines = LineBreaking.wrap(value, width: max(24, Streams.output.pageWidth - width))
    for (index, line) in lines.enumerated() {
      text.add((TextWidth.padded(index == 0 ? name : "", to: width), .dim), (line, .text))
    }
  }

  /// What stands below the numbers: their range, what they are of, what they mean.
  private var notes: [(name: String, value: String)] {
    var notes: [(name: String, value: String)] = []
    if measurement.results.count == 1 {
      notes.append((word("range", "取值范围"), said(NumberWords.text(first.range))))
      notes += first.summary.map { (said($0.column), shown($0.measure)) }
    }
    notes.append((word("used", "使用"), used))
    for (index, line) in (data?.lines(language) ?? []).enumerated() {
      notes.append((index == 0 ? word("data", "数据") : "", line))
    }
    notes.append((word("meaning", "含义"), row.meaning[language]))
    return notes
  }

  /// How many rows were used, and how many were not, and why.
  private var used: String {
    var used = "\(row.form.isMatrix ? first.used : measurement.used)"
    if measurement.missing > 0 { used += word("; ", "；") + leftOut }
    if measurement.excluded > 0 {
      used += word("; not asked for: \(measurement.excluded)", "；条件之外：\(measurement.excluded)")
    }
    return used
  }

  private func addExplanation(_ text: inout StyledText) {
    guard let output = measurement.onlyOutput else {
      text.add((needsOneGroup, .alert))
      return
    }
    text.add(("", .text))
    for step in output.steps {
      for piece in LineBreaking.wrap(said(step), width: Streams.output.pageWidth) {
        text.add((piece, .text))
      }
    }
  }

  // MARK: Pictures

  private var noPicture: String {
    guard measurement.results.count == 1 else {
      return word(
        "a picture is of one group, and there are \(measurement.results.count): choose it by --where",
        "图只画一组，而此处有 \(measurement.results.count) 组：请用 --where 选择")
    }
    return word("there is no picture of \(row.name) for this table", "此表没有 \(row.name) 的图")
  }

  func svg() throws(Failure) -> String {
    guard let plot else {
      throw Failure(noPicture, status: 2)
    }
    let svg = plot.svg(width: 900, height: 560, theme: .print)
    let title = row.title[language]
    return data?.caption(svg, row, language)
      ?? origin?.caption(svg, title: title, isDark: false) ?? svg
  }

  /// The picture of the only group, where the measure has one.
  private var plot: Plot? {
    guard measurement.results.count == 1 else { return nil }
    return MeasurePicture(
      row, first, measurement.onlyOutput, part: measurement.only, context: measurement.context,
      title: row.title[language], language: language
    ).plot
  }
}
