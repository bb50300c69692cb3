/// Finds out how a table is written from its first bytes.
struct TableSurvey {
  private let hints: TableHints
  private var head: HeadRows
  private var layout = TableLayout()

  static func layout(
    of head: [UInt8], isWhole: Bool, _ hints: TableHints
  ) throws(ReadingError) -> TableLayout {
    var survey = try TableSurvey(head, isWhole, hints)
    survey.findHeader()
    survey.findColumns()
    return survey.layout
  }

  // MARK: Delimiter

  private init(_ head: [UInt8], _ isWhole: Bool, _ hints: TableHints) throws(ReadingError) {
    self.hints = hints
    let separator = Self.separatorLine(head)
    if let said = hints.delimiter ?? separator {
      layout.delimiter = said
      self.head = try HeadRows.read(head, delimiter: said, isBlanks: false, isWhole: isWhole)
    } else {
      (layout.delimiter, layout.isBlankSeparated, self.head) = try Self.best(head, isWhole, hints)
    }
    if layout.isBlankSeparated, self.head.agreement < 1, let rows = try Self.joined(head, isWhole) {
      (layout.joinsWords, self.head) = (true, rows)
    }
    if separator != nil { layout.form = .separatorLine }
  }

  /// The delimiter of a first line `sep=;`.
  private static func separatorLine(_ head: [UInt8]) -> UInt8? {
    let line = head.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != 0x22 }
    guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return line[4]
  }

  private typealias Candidate = (delimiter: UInt8, isBlanks: Bool, rows: HeadRows)

  private static func best(
    _ head: [UInt8], _ isWhole: Bool, _ hints: TableHints
  ) throws(ReadingError) -> Candidate {
    let present = Set(head.prefix(1 << 16))
    var best: Candidate?
    var most = 0.0
    for delimiter: UInt8 in [.comma, UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    where present.contains(delimiter) {
      let rows = try HeadRows.read(head, delimiter: delimiter, isBlanks: false, isWhole: isWhole)
      let score = score(rows)
      if score > most { (best, most) = ((delimiter, false, rows), score) }
    }
    if most < 1.2, present.contains(0x20) || present.contains(0x09) {
      let rows = try HeadRows.read(head, delimiter: 0x20, isBlanks: true, isWhole: isWhole)
      if areNumbersApart(rows), score(rows) > most { return (0x20, true, rows) }
      let isEven = hints.allowsBlanks || rows.agreement == 1
      if isEven, score(rows) > max(most, 1.2) { return (0x20, true, rows) }
    }
    if let best { return best }
    let rows = try HeadRows.read(head, delimiter: .comma, isBlanks: false, isWhole: isWhole)
    return (.comma, false, rows)
  }

  /// The rows where only two spaces and more part columns, if then all are of one width and some column
  /// has figures.
  private static func joined(_ head: [UInt8], _ isWhole: Bool) throws(ReadingError) -> HeadRows? {
    let rows = try HeadRows.read(
      head, delimiter: 0x20, isBlanks: true, isWhole: isWhole, joinsWords: true)
    guard rows.width > 1, rows.rows.count > 2, rows.agreement == 1, score(rows) > 1 else {
      return nil
    }
    return rows.rows.contains { $0.cells.contains(where: areNumbers) } ? nil : rows
  }

  /// Whether one space stands between numbers, and so between columns.
  private static func areNumbers(_ cell: String) -> Bool {
    let parts = cell.split(separator: " ")
    return parts.count > 1 && parts.allSatisfy { DressedNumber(String($0)) != nil }
  }

  /// Whether all is numbers with blanks between them that are no thousands marks: a row of another
  /// width is then a row that is wrong.
  private static func areNumbersApart(_ head: HeadRows) -> Bool {
    head.rows.allSatisfy { $0.cells.allSatisfy { DressedNumber($0) != nil } }
      && head.rows.contains { row in
        row.cells.dropFirst().contains { $0.prefix { $0.isNumber }.count != 3 }
      }
  }

  /// How well a delimiter fits: rows of one width, numbers in them.
  private static func score(_ head: HeadRows) -> Double {
    let width = head.width
    guard width > 1 else { return 0 }
    let cells = head.rows.prefix(50).filter { $0.cells.count == width }.dropFirst()
      .flatMap { $0.cells.prefix(50) }.filter { !$0.isEmpty }
    let good = cells.count { DressedNumber($0) != nil || TimeReader().read($0) != nil }
    let share = cells.isEmpty ? 0.5 : Double(good) / Double(cells.count)
    return head.agreement + share
  }

  // MARK: Header

  private mutating func findHeader() {
    dropSeparatorLine()
    dropMarkdown()
    layout.width = head.width
    if let skip = hints.skip {
      drop(head.rows.count { $0.line <= skip })
      layout.width = head.width
    } else if let found = TableForm.find(head.rows.prefix(45).map(\.cells)) {
      layout.form = layout.form ?? found.form
      drop(found.above)
      layout.skippedBelow = found.below
    } else if let above = titleRows() ?? HeadForms(head.rows.map(\.cells)).titles {
      layout.form = layout.form ?? .titled
      drop(above)
    }
    if layout.skipped > 0 {
      layout.notices.append(.skippedLines(layout.skipped, form: layout.form))
    }
    if layout.form == .titled { dropMarkdown() }
    noteWideCommas()
    joinHeads()
    passLinesAboveTimes()
    layout.hasHeader =
      layout.headRows > 1 || hints.needsHeader
      || HeaderGuess.isHeader(head.rows.map(\.cells), layout)
    guard layout.hasHeader, let first = head.rows.first else { return }
    findUnits()
    let below = head.rows.dropFirst(1 + layout.skippedBelow)
    layout.width = first.cells.count
    let widths = Set(below.map(\.cells.count))
    if widths == [first.cells.count + 1], isNamedByRows(first, below) {
      layout.hasRowNames = true
      layout.width += 1
      layout.notices.append(.rowNames)
    }
  }

  /// Commas as wide as a Chinese character, as an input method writes them.
  private mutating func noteWideCommas() {
    guard head.width == 1, head.rows.count > 1 else { return }
    let counts = Set(head.rows.map { row in row.cells[0].count { $0 == "，" } })
    guard counts.count == 1, let count = counts.first, count > 0 else { return }
    layout.notices.append(.wideCommas(count))
  }

  /// Two rows of names become one.
  private mutating func joinHeads() {
    guard layout.form == nil || layout.form == .titled,
      let joined = HeadForms(head.rows.map(\.cells)).joined
    else { return }
    head.joinFirst(joined.rows, joined.names)
    layout.headRows = joined.rows
    layout.notices.append(.joinedHeads)
  }

  private mutating func passLinesAboveTimes() {
    guard layout.form == nil || layout.form == .titled, layout.skippedBelow == 0,
      let count = HeadForms(head.rows.map(\.cells)).linesAboveTimes
    else { return }
    layout.skippedBelow = count
    layout.notices.append(
      .passedBelow(count, example: head.rows[1].cells.first { !$0.isEmpty } ?? ""))
  }

  private mutating func findUnits() {
    guard layout.skippedBelow == 0 else { return }
    let forms = HeadForms(head.rows.map(\.cells))
    if let example = forms.translation {
      layout.skippedBelow = 1
      return layout.notices.append(.passedBelow(1, example: example))
    }
    guard let units = forms.units else { return }
    layout.skippedBelow = 1
    layout.units = units
    layout.notices.append(.units(units.filter { !$0.isEmpty }))
  }

  /// R's `write.table` names the rows and not their column.
  private func isNamedByRows(_ header: HeadRows.Row, _ rows: ArraySlice<HeadRows.Row>) -> Bool {
    let isWords = header.cells.allSatisfy { !$0.isEmpty && DressedNumber($0) == nil }
    guard isWords, !rows.contains(where: { $0.cells.last?.isEmpty == true }) else { return false }
    return rows.allSatisfy(\.isFirstQuoted)
      || (layout.isBlankSeparated && rows.count > 1
        && rows.enumerated().allSatisfy { number($1.cells[0], $0) || Double($1.cells[0]) == nil })
  }

  /// Whether a cell counts the rows, from 1 or from 0.
  private func number(_ cell: String, _ place: Int) -> Bool {
    Int(cell).map { $0 == place || $0 == place + 1 } ?? false
  }

  private mutating func drop(_ count: Int) {
    head.drop(count)
    layout.skipped += count
  }

  private mutating func dropSeparatorLine() {
    guard layout.form == .separatorLine else { return }
    head.drop(1)
    layout.skipped = 1
  }

  /// `| a | b |` with a line of dashes below the header.
  private mutating func dropMarkdown() {
    let isMarkdown = layout.delimiter == UInt8(ascii: "|")
    // Programs draw such a line below names between spaces too.
    guard isMarkdown || layout.isBlankSeparated, head.rows.count > 2 else { return }
    let dashes = head.rows[1].cells.filter { !$0.isEmpty }
    guard !dashes.isEmpty, dashes.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) else {
      return
    }
    if isMarkdown { layout.form = .markdown }
    layout.skippedBelow = 1
  }

  /// Lines above the header: fewer cells, and then a header with rows of its width.
  private func titleRows() -> Int? {
    let width = head.width
    guard width > 1, let place = head.rows.firstIndex(where: { $0.cells.count >= width }),
      place > 0, place <= 30, head.rows.count > place + 1
    else { return nil }
    let rows = head.rows.map(\.cells)
    let isTitle = head.rows[..<place].allSatisfy { row in
      row.filled.count <= 2 || row.cells.first.map(HeaderGuess.isNote) == true
    }
    // Signs for nothing are explained above a table.
    let hasNumbers = head.rows[..<place].contains {
      DressedNumber($0.cells[0]).map { !$0.isMissing } ?? false
    }
    guard isTitle, !hasNumbers else { return nil }
    return HeaderGuess.looksLikeHeader(rows[place])
      || HeadForms(Array(rows[place...])).joined != nil ? place : nil
  }

  // MARK: Columns

  private mutating func findColumns() {
    let names = headerNames()
    let rows = head.rows.dropFirst(layout.hasHeader ? 1 + layout.skippedBelow : 0)
      .filter { $0.cells.count >= min(layout.width, 2) }
    var analysis = ColumnAnalysis(hints, layout, rows.map(\.cells))
    layout.columns = analysis.columns(names)
    layout.mixed = analysis.mixed
    layout.notices += analysis.notices
    layout.decimal = analysis.decimal
    layout.thousands = analysis.thousands
    if head.comments > 0 { layout.notices.append(.comments(head.comments)) }
  }

  /// The names of the columns; where there is no header, none.
  private func headerNames() -> [String] {
    guard layout.hasHeader, let first = head.rows.first else {
      return Array(repeating: "", count: layout.width)
    }
    return (layout.hasRowNames ? [""] : []) + first.cells.map(Headers.normal)
  }
}

/// Whether a first row names the columns.
enum HeaderGuess {
  /// Names such as 3M and (1) are words.
  static func isWord(_ cell: String) -> Bool {
    !cell.isEmpty && !NumberStyle.signsForNothing.contains(cell)
      && DressedNumber(cell).map { isName($0) || isCurrency($0, cell) } ?? true
      && TimeReader().read(cell) == nil
  }

  /// EUR without a figure.
  private static func isCurrency(_ number: DressedNumber, _ cell: String) -> Bool {
    number.isMissing && cell.contains { $0.isLetter }
  }

  private static func isName(_ number: DressedNumber) -> Bool {
    !number.marks.isDisjoint(with: [.scale, .brackets])
  }

  /// Whether what stands in a first row goes on below it: 4.0K, 12K, 1.2M.
  private static func goesOn(_ first: [String], _ below: ArraySlice<[String]>) -> Bool {
    first.indices.contains { column in
      guard let number = DressedNumber(first[column]), isName(number) else { return false }
      let cells = below.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.isEmpty }
      return cells.count { DressedNumber($0).map(isName) ?? false } * 2 > cells.count
    }
  }

  static func year(_ cell: String) -> Int? {
    var text = cell[...].trimmed
    if let bracket = text.firstIndex(of: "[") { text = text[..<bracket].trimmed }
    if text.hasSuffix("年") || text.hasSuffix("년") { text = text.dropLast().trimmed }
    guard text.count == 4, let year = Int(text), (1000..<3000).contains(year) else { return nil }
    return year
  }

  static func isNote(_ text: String) -> Bool {
    let lower = text.lowercased()
    return TableForm.noteWords.contains { lower.hasPrefix($0) }
  }

  /// Words, or times across; no other numbers.
  static func looksLikeHeader(_ row: [String]) -> Bool {
    let times = row.filter { !isWord($0) && !$0.isEmpty }
    guard times.allSatisfy({ year($0) != nil || (TimeReader().read($0) != nil) }) else {
      return false
    }
    return Set(times).count == times.count
  }

  static func isHeader(_ rows: [[String]], _ layout: TableLayout) -> Bool {
    guard let first = rows.first else { return false }
    let below = rows.dropFirst(1 + layout.skippedBelow).prefix(200)
    let words = first.map(isWord)
    if goesOn(first, below) { return false }
    if words.allSatisfy({ $0 }) { return true }
    guard looksLikeHeader(first), !below.isEmpty else { return false }
    // A word over numbers names them.
    for (column, isWord) in words.enumerated() where isWord {
      let cells = below.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.isEmpty }
      if !cells.isEmpty, cells.count(where: Self.isWord) * 2 < cells.count { return true }
    }
    return isAcross(first, words, below)
  }

  /// Years over figures that are no years, beside a word or an empty cell.
  private static func isAcross(
    _ first: [String], _ words: [Bool], _ below: ArraySlice<[String]>
  ) -> Bool {
    let times = first.indices.filter { !words[$0] && !first[$0].isEmpty }
    let rest = first.indices.filter { words[$0] || first[$0].isEmpty }
    guard !rest.isEmpty else { return false }
    if times.isEmpty { return first.contains { !$0.isEmpty } }
    let figures = below.flatMap { row in times.compactMap { $0 < row.count ? row[$0] : nil } }
      .filter { !$0.isEmpty }
    let isTimes = first.dropFirst().allSatisfy { $0.isEmpty || year($0) == nil }
    let alike = figures.count { year($0) != nil || (isTimes && TimeReader().read($0) != nil) }
    return alike * 2 <= figures.count
  }
}
