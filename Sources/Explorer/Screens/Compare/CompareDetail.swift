internal import Charts
internal import ClusterAtlas
internal import Comparison
internal import Drawing
package import Reports

/// A line of what stands behind the cells of a row: a piece for each thing, or one over all columns.
package struct CompareDetail: Hashable, Sendable {
  /// A piece of the line of one thing.
  package struct Piece: Hashable, Sendable {
    package enum Weight: Hashable, Sendable { case normal, dim, link, alert }

    package var text: String
    package var weight = Weight.normal
    package var target: Destination?
  }

  /// By the places of the things; nil where one has no more lines.
  package var pieces: [Piece?]
  /// Whether its only piece goes over all columns, since one is too narrow to read in.
  package var isWide = false
}

/// Writes what stands behind the cells of a row: figures with all that is to be known of them,
/// statements, courses over the years, sources.
struct CompareDetails {
  let comparison: Comparison
  let atlas: Atlas
  let language: Language
  let layout: CompareLayout
  let glyphs: GlyphSet

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// Statements side by side where a column is wide enough to read in, else one after another.
  func lines(of row: ComparisonRow) -> [CompareDetail] {
    let own = row.cells.indices.map { pieces(of: row, at: $0) }
    guard layout.hasReadableCells else { return stacked(own) }
    let columns = own.map { wrapped($0, layout.cell - 2) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      CompareDetail(pieces: columns.map { $0.indices.contains(line) ? $0[line] : nil })
    }
  }

  private func stacked(_ own: [[CompareDetail.Piece]]) -> [CompareDetail] {
    own.enumerated().flatMap { index, pieces -> [CompareDetail] in
      guard !pieces.isEmpty else { return [] }
      let name = comparison.names[index][language]
      let lines = wrapped(
        [CompareDetail.Piece(text: name + word(":", "："), weight: .dim)] + pieces,
        layout.rows.width - 6)
      return lines.map { piece in
        var places = [CompareDetail.Piece?](repeating: nil, count: own.count)
        places[index] = piece
        return CompareDetail(pieces: places, isWide: true)
      }
    }
  }

  private func wrapped(_ pieces: [CompareDetail.Piece], _ width: Int) -> [CompareDetail.Piece] {
    pieces.flatMap { piece in
      LineBreaking.wrap(piece.text, width: max(8, width)).map {
        CompareDetail.Piece(text: $0, weight: piece.weight, target: piece.target)
      }
    }
  }

  // MARK: Pieces

  private func pieces(of row: ComparisonRow, at index: Int) -> [CompareDetail.Piece] {
    guard let cell = row.cells[index] else { return [] }
    switch row.group {
    case .facts: return figure(cell, row) + sources(cell)
    case .evidence: return statements(cell)
    case .province: return course(cell, row, index) + figure(cell, row) + sources(cell)
    case .firms, .attributes, .place, .own:
      return [thing(index, cell.text[language])].compactMap { $0 }
    }
  }

  private func thing(_ index: Int, _ text: String) -> CompareDetail.Piece? {
    guard case .cluster(let id) = comparison.things[index] else { return nil }
    return CompareDetail.Piece(text: text, weight: .link, target: .cluster(id))
  }

  /// "199 bn yuan, 2022", what is to be known of it, its rank, and why it is not compared.
  private func figure(_ cell: ComparisonCell, _ row: ComparisonRow) -> [CompareDetail.Piece] {
    let unit = row.unit[language]
    var text = cell.text[language] + (unit.isEmpty ? "" : word(" ", "") + unit)
    if let year = cell.year { text += word(", \(year)", "，\(year)年") }
    var pieces = [CompareDetail.Piece(text: text)]
    let fact = cell.factID.flatMap(atlas.fact)
    let remarks = fact.map(atlas.remarks) ?? [cell.remark].filter { !$0.isEmpty }
    if !remarks.isEmpty {
      let told = remarks.map { $0[language] }.joined(separator: word("; ", "；"))
      pieces.append(CompareDetail.Piece(text: told, weight: .dim))
    }
    if let rank = cell.rank, rank.count > 1 {
      let place = word(
        "\(rank.place) of \(rank.count) with a figure", "\(rank.count)个有数据者中第\(rank.place)")
      pieces.append(CompareDetail.Piece(text: place, weight: .dim))
    }
    if !cell.reason.isEmpty {
      pieces.append(CompareDetail.Piece(text: cell.reason[language], weight: .alert))
    }
    return pieces
  }

  private func statements(_ cell: ComparisonCell) -> [CompareDetail.Piece] {
    let wanted = Set(cell.evidenceIDs)
    return atlas.evidence.filter { wanted.contains($0.id) }.flatMap { one in
      [
        CompareDetail.Piece(text: one.statement[language]),
        CompareDetail.Piece(
          text: atlas.source(one.sourceID)?.cited[language] ?? one.sourceID.rawValue, weight: .link,
          target: .source(one.sourceID)),
      ]
    }
  }

  /// The course over the years, all on one axis, with the first and last figures.
  private func course(
    _ cell: ComparisonCell, _ row: ComparisonRow, _ index: Int
  ) -> [CompareDetail.Piece] {
    guard let first = cell.trend.first, let last = cell.trend.last, first.year < last.year else {
      return []
    }
    let room = layout.hasReadableCells ? layout.cell - 14 : layout.rows.width - 20
    let texts = SharedSparklines.texts(row, width: max(8, min(40, room)), glyphs: glyphs)
    let target = cell.seriesID.flatMap { atlas.series($0) }.map {
      Destination.series($0.id.rawValue)
    }
    return [
      CompareDetail.Piece(
        text: "\(first.year) \(texts[index]) \(last.year)", weight: target == nil ? .normal : .link,
        target: target)
    ]
  }

  private func sources(_ cell: ComparisonCell) -> [CompareDetail.Piece] {
    cell.sourceIDs.compactMap(atlas.source).map {
      CompareDetail.Piece(text: $0.cited[language], weight: .link, target: .source($0.id))
    }
  }
}

/// The courses of the things of a row as small charts on one axis.
enum SharedSparklines {
  /// A chart of so many columns for each thing, empty for one without a course.
  ///
  /// All are drawn as one series, a thing after another, so that they share the axis of figures,
  /// and cut apart: each has the same years.
  static func texts(_ row: ComparisonRow, width: Int, glyphs: GlyphSet) -> [String] {
    let years = Set(row.cells.flatMap { $0?.trend.map(\.year) ?? [] }).sorted()
    guard width > 0, let first = years.first, let last = years.last else {
      return row.cells.map { _ in "" }
    }
    let values = row.cells.flatMap { cell in
      let byYear = Dictionary(
        (cell?.trend ?? []).map { ($0.year, $0.value) }, uniquingKeysWith: { one, _ in one })
      return (first...last).map { byYear[$0] }
    }
    let columns = min(width, last - first + 1)
    let text = Array(
      Sparkline.text(values, width: columns * row.cells.count, style: .init(glyphs)))
    return row.cells.indices.map { index in
      let part = text.dropFirst(index * columns).prefix(columns)
      return (row.cells[index]?.trend ?? []).isEmpty ? "" : String(part)
    }
  }
}
