internal import ClusterAtlas

/// What is to be said of figures a head.
struct PerHeadWords {
  /// What they are divided by.
  let divisor: Bilingual
  /// How the package defines it.
  let definition: Bilingual
  /// Whether one of them is of Chongqing or Sichuan.
  let isSetApart: Bool

  /// Nil where no figure is one a head.
  init?(atlas: Atlas, series: [TimeSeries]) {
    let ids = series.compactMap { one -> Series.ID? in
      if case .perHead(let id) = one.view { id } else { nil }
    }
    guard !ids.isEmpty, let indicator = atlas.panelIndicator(Atlas.populationID) else {
      return nil
    }
    divisor = Self.divisor(
      isProvincial: ids.contains { $0.contains(":") },
      isNational: ids.contains { !$0.contains(":") })
    definition = indicator.definition
    isSetApart = ids.contains { $0.hasSuffix(":chongqing") || $0.hasSuffix(":sichuan") }
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
