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
    let isProvincial = ids.contains { $0.contains(":") }
    let isNational = ids.contains { !$0.contains(":") }
    var english: [String] = []
    var chinese: [String] = []
    if isProvincial {
      english.append("of the province itself")
      chinese.append("本省")
    }
    if isNational {
      english.append("of the nation as the sum of the provinces")
      chinese.append("全国为各省合计")
    }
    divisor = Bilingual(
      "divided by the population at the end of the same year, "
        + english.joined(separator: ", "),
      "除以同年年末人口（" + chinese.joined(separator: "，") + "）")
    definition = indicator.definition
    isSetApart = ids.contains { $0.hasSuffix(":chongqing") || $0.hasSuffix(":sichuan") }
  }
}
