internal import Charts
internal import ClusterAtlas
internal import Reports

/// What names of series, figures and provinces stand for.
enum TrendNaming {
  static func item(_ name: String, in atlas: Atlas) throws(Failure) -> TrendItem {
    if let item = TrendItem(name, atlas: atlas) { return item }
    if let colon = name.firstIndex(of: ":") {
      let indicator = PanelIndicator.ID(String(name[..<colon]))
      guard atlas.panelIndicator(indicator) != nil else { throw unknown(name, atlas) }
      let province = try Naming.id(
        String(name[name.index(after: colon)...]), "province",
        atlas.provinces.filter { $0.kind == .province })
      return .series(Atlas.seriesID(indicator, province))
    }
    let provinces = atlas.provinces.filter { $0.kind == .province }
    if case .found(let province) = Atlas.resolve(name, among: provinces) {
      return .province(province.id)
    }
    throw unknown(name, atlas)
  }

  private static func unknown(_ name: String, _ atlas: Atlas) -> Failure {
    let all =
      atlas.documentFigures.map(\.id.rawValue) + atlas.panelIndicators.map(\.id.rawValue)
      + atlas.series.map(\.id.rawValue)
    let wanted = TextMatch.fold(name)
    let near = all.filter { id in
      let folded = TextMatch.fold(id)
      return !wanted.isEmpty && (folded.contains(wanted) || wanted.contains(folded))
    }
    let list = near.isEmpty ? "" : "; there is " + near.prefix(6).joined(separator: ", ")
    return Failure("no series '\(name)'" + list + "; 'jiqun series' lists all", status: 2)
  }
}

/// Numbers as charts write them.
enum FigureText {
  static func decimals(of values: [Double]) -> Int { NumberText.decimals(for: values) }
  static func text(_ value: Double, decimals: Int) -> String {
    NumberText.text(value, decimals: decimals)
  }
}
