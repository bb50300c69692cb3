internal import ClusterAtlas

/// What is to be said of figures a head.
struct PerHeadWords {
  /// What they are divided by.
  let divisor: Bilingual
  /// How the package defines it.
  let definition: Bilingual
  /// A province that was set apart and the one it was set apart from, where a figure is of one of
  /// them.
  let setApart: (part: Bilingual, whole: Bilingual)?

  /// Nil where no figure is one a head.
  init?(atlas: Atlas, series: [TimeSeries]) {
    let ids = series.compactMap { one -> Series.ID? in
      if case .perHead(let id) = one.view { id } else { nil }
    }
    guard !ids.isEmpty, let indicator = atlas.populationIndicator else {
      return nil
    }
    divisor = Self.divisor(
      isProvincial: ids.contains { $0.ofPanel != nil },
      isNational: ids.contains { $0.ofPanel == nil })
    definition = indicator.definition
    setApart = Self.setApart(ids, atlas)
  }

  private static func setApart(
    _ ids: [Series.ID], _ atlas: Atlas
  ) -> (part: Bilingual, whole: Bilingual)? {
    for part in atlas.provinces {
      guard let whole = part.countedInID.flatMap(atlas.province) else { continue }
      let ends = [part.id, whole.id]
      if ids.contains(where: { id in id.ofPanel.map { ends.contains($0.province) } ?? false }) {
        return (part.name, whole.name)
      }
    }
    return nil
  }

  private static func divisor(isProvincial: Bool, isNational: Bool) -> Bilingual {
    guard isNational else {
      return Bilingual("by year-end population of the same province", "除以本省同年年末人口")
    }
    guard isProvincial else {
      return Bilingual("by year-end population, sum of the provinces", "除以同年年末人口（各省合计）")
    }
    return Bilingual(
      "by year-end population; the nation by the sum of the provinces",
      "除以同年年末人口；全国为各省合计")
  }
}
