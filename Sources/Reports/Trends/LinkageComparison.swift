package import Charts
package import ClusterAtlas
internal import Drawing

/// Coefficients printed in a document beside those computed from an input-output table.
package struct LinkageComparison: Sendable {
  struct Row: Sendable {
    var quantity: Bilingual
    var sector: IOSector
    /// Nil where the document has none.
    var printed: Double?
    var computed: Double
  }

  let rows: [Row]
  let title: String
  let language: Language
  /// What goes along with its rows.
  package let taken: Provenance

  /// Nil where the picture is no table of such coefficients.
  package init?(picture: TrendPicture, atlas: Atlas) {
    guard case .figure(let id) = picture.request.item, let figure = atlas.documentFigure(id) else {
      return nil
    }
    self.init(figure: figure, language: picture.request.language, atlas: atlas)
  }

  init?(figure: DocumentFigure, language: Language, atlas: Atlas) {
    guard let id = figure.ioTableID, let linkages = atlas.linkages(of: id) else { return nil }
    let values = atlas.documentValues(of: figure.id)
    let quantities: [(Bilingual, DocumentValue.Quantity, KeyPath<SectorLinkage, Double>)] = [
      (Bilingual("influence", "影响力"), .influence, \.influence),
      (Bilingual("sensitivity", "感应度"), .sensitivity, \.sensitivity),
    ]
    rows = quantities.flatMap { name, quantity, path in
      linkages.map { linkage in
        Row(
          quantity: name, sector: linkage.sector,
          printed: values.first {
            $0.quantity == quantity && $0.sector == linkage.sector.code
          }?.value, computed: linkage[keyPath: path])
      }
    }
    title = figure.title[language]
    taken = Provenance(figure, table: id, in: atlas)
    self.language = language
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }

  /// A row for each coefficient, on it a point for the printed and one for the computed value.
  package var plot: Plot {
    let names = rows.map { $0.sector.short[language] + word(", ", "，") + $0.quantity[language] }
    let values = rows.flatMap { [$0.computed] + ($0.printed.map { [$0] } ?? []) }
    let high = max(1, values.max() ?? 1)
    var plot = Plot(
      x: Axis(.numbers, 0...high * 1.02), y: Axis(.categories(names), 0...Double(names.count)))
    plot.title = title
    plot.note = word("mean by construction 1", "按定义均值为1")
    var printed = SeriesStyle.series(0)
    (printed.role, printed.marker) = (.alert, .diamond)
    let looks = [SeriesStyle.series(0), printed]
    let points = [
      rows.enumerated().map { DataPoint(x: $1.computed, y: Double($0)) },
      rows.enumerated().compactMap { number, row in
        row.printed.map { DataPoint(x: $0, y: Double(number)) }
      },
    ]
    let keys = [word("computed", "计算"), word("printed", "文献所载")]
    for (number, look) in looks.enumerated() {
      plot.marks.append(.points(PointMark(points: points[number], look: look)))
      plot.keys.append(SeriesKey(name: keys[number], look: look))
    }
    return plot
  }

  /// Rows of cells that the plot fills.
  package var usualRows: Int { rows.count + 5 }

  private static let ownColumns = ["quantity", "sector", "sector_name", "printed", "computed"]

  /// A line for each coefficient.
  package func csv(_ ends: ProvenanceColumns) -> String {
    let end = ends.cells(taken, besides: Self.ownColumns)
    return CSV.line(ProvenanceColumns.all(Self.ownColumns))
      + rows.map { row in
        CSV.line(
          [
            row.quantity.english, row.sector.code, row.sector.short[language],
            row.printed.map { "\($0)" } ?? "", "\(row.computed)",
          ] + end)
      }.joined()
  }

  /// An array with an object for each coefficient.
  package func json(_ ends: ProvenanceColumns) -> String {
    JSON.array(
      rows.map { row in
        ends.object(
          [
            ("quantity", .string(row.quantity.english)), ("sector", .string(row.sector.code)),
            ("sector_name", .string(row.sector.short[language])),
            ("printed", .number(row.printed)), ("computed", .number(row.computed)),
          ], taken)
      }
    ).text
  }
}

extension Provenance {
  /// Of a table of a document and the input-output table that it is computed anew from.
  init(_ figure: DocumentFigure, table id: IOTable.ID, in atlas: Atlas) {
    let table = atlas.ioTable(id)
    self.init(
      what: figure.title, unit: Bilingual("ratio to the mean", "与均值之比"),
      years: table.map { String($0.year) } ?? "", scope: table?.title ?? Bilingual("", ""),
      sources: Source.unique([figure.sourceID] + (table.map { [$0.sourceID] } ?? []))
        .compactMap(atlas.source).map(ProvenanceSource.init))
  }
}
