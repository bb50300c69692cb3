package import ClusterAtlas
package import Workspace

/// What the trends screen and `jiqun chart` can draw.
package enum TrendItem: Hashable, Sendable {
  /// A chart or table of a document.
  case figure(DocumentFigure.ID)
  case series(Series.ID)
  /// An indicator of all provinces.
  case panel(PanelIndicator.ID)
  /// What is known of one province.
  case province(Province.ID)

  /// The item with this identifier: a figure, a series, an indicator of the provinces, a province.
  package init?(_ id: String, atlas: Atlas) {
    if let figure = atlas.documentFigure(DocumentFigure.ID(id)) {
      self = .figure(figure.id)
    } else if let series = atlas.series(Series.ID(id)) {
      self = .series(series.id)
    } else if let indicator = atlas.panelIndicator(PanelIndicator.ID(id)) {
      self = .panel(indicator.id)
    } else if let province = atlas.province(Province.ID(id)), province.kind == .province {
      self = .province(province.id)
    } else {
      return nil
    }
  }

  package var id: String {
    switch self {
    case .figure(let id): id.rawValue
    case .series(let id): id.rawValue
    case .panel(let id): id.rawValue
    case .province(let id): id.rawValue
    }
  }

  /// What a note on it is about.
  package var thing: Thing {
    switch self {
    case .figure, .series, .panel: Thing(.series, id)
    case .province: Thing(.province, id)
    }
  }

  /// What it is in the index of the package.
  package var searchItem: SearchItem {
    switch self {
    case .figure(let id): SearchItem(.chart, id)
    case .series(let id): SearchItem(.series, id)
    case .panel(let id): SearchItem(.indicator, id)
    case .province(let id): SearchItem(.province, id)
    }
  }

  /// The short name.
  package func short(_ atlas: Atlas) -> Bilingual {
    switch self {
    case .figure(let id): atlas.documentFigure(id)?.short ?? Bilingual(id.rawValue, id.rawValue)
    case .series(let id): atlas.series(id)?.short ?? Bilingual(id.rawValue, id.rawValue)
    case .panel(let id): atlas.panelIndicator(id)?.short ?? Bilingual(id.rawValue, id.rawValue)
    case .province(let id): atlas.province(id)?.name ?? Bilingual(id.rawValue, id.rawValue)
    }
  }

  package func title(_ atlas: Atlas) -> Bilingual {
    switch self {
    case .figure(let id): atlas.documentFigure(id)?.title ?? Bilingual(id.rawValue, id.rawValue)
    case .series(let id): atlas.series(id)?.title ?? Bilingual(id.rawValue, id.rawValue)
    case .panel(let id): atlas.panelIndicator(id)?.title ?? Bilingual(id.rawValue, id.rawValue)
    case .province(let id): Self.title(ofProvince: id, atlas)
    }
  }

  /// The province and what is shown of it: "Jiangsu: GDP and secondary industry".
  private static func title(ofProvince id: Province.ID, _ atlas: Atlas) -> Bilingual {
    let name = atlas.province(id)?.name ?? Bilingual(id.rawValue, id.rawValue)
    let shown = atlas.about.profileTitle
    guard !shown.isEmpty else { return name }
    return Bilingual("\(name.english): \(shown.english)", "\(name.chinese)：\(shown.chinese)")
  }

  /// The series it draws first.
  package func seriesIDs(_ atlas: Atlas) -> [Series.ID] {
    switch self {
    case .series(let id): [id]
    case .figure(let id):
      Self.roles(atlas.documentFigure(id)?.kind).flatMap { role in
        atlas.series(of: id).filter { $0.role == role }.map(\.seriesID)
      }
    case .province(let id): atlas.profileIndicators.map { Atlas.seriesID($0.id, id) }
    case .panel(let id): atlas.panel(id)?.provinceIDs.map { Atlas.seriesID(id, $0) } ?? []
    }
  }

  /// What of a figure is drawn: bars of one series have the official figures beside those that
  /// the document prints.
  private static func roles(_ kind: DocumentFigure.Kind?) -> [FigureSeries.Role] {
    switch kind {
    case .barsLine: [.bars, .line]
    case .bars: [.printed, .official]
    case .stackedBars: [.component]
    case .line: [.line]
    case .table, nil: []
    }
  }

  /// The indicator of the provinces that an item rests on.
  package func panelID(_ atlas: Atlas) -> PanelIndicator.ID? {
    switch self {
    case .panel(let id): id
    case .province: atlas.profileIndicators.first?.id
    case .figure(let id): atlas.documentFigure(id)?.panelID
    case .series(let id): atlas.series(id)?.panelID
    }
  }
}
