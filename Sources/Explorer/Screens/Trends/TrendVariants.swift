internal import ClusterAtlas
internal import Reports

extension TrendsScreen {
  /// What is done to the figures, the scale, and the variants of a document's figure.
  package static func variants(_ visit: Visit<Self>) -> [Variant<Self>] {
    guard visit.screen.picture?.chart != nil else { return [] }
    return changes(visit) + scale(visit) + ofFigure(visit)
  }

  private static func changes(_ visit: Visit<Self>) -> [Variant<Self>] {
    let kind = Bilingual("figures", "数据")
    let change = visit.screen.drawing.change
    var isIndex = false
    if case .index = change { isIndex = true }
    return [
      Variant(Bilingual("as given", "原值"), kind, isOn: change == .values) {
        $0.screen.drawing.change = .values
      },
      Variant(Bilingual("growth on the year before", "比上年增速"), kind, isOn: change == .growth) {
        if $0.screen.drawing.change != .growth { $0.switchGrowth() }
      },
      Variant(
        Bilingual("index, the year of the crosshair is 100", "指数，十字线所在年份为 100"), kind,
        isOn: isIndex
      ) { $0.switchIndex() },
      Variant(Bilingual("per head", "人均"), kind, isOn: change == .perHead) {
        if $0.screen.drawing.change != .perHead { $0.switchPerHead() }
      },
    ]
  }

  private static func scale(_ visit: Visit<Self>) -> [Variant<Self>] {
    let isLog = visit.screen.drawing.isLog
    return [
      Variant(
        Bilingual("logarithmic scale, on and off", "对数坐标开关"), Bilingual("scale", "坐标"), isOn: isLog
      ) { $0.switchLog() }
    ]
  }

  private static func ofFigure(_ visit: Visit<Self>) -> [Variant<Self>] {
    let all = visit.variants
    guard all.count > 1 else { return [] }
    let now = visit.screen.drawing.variant ?? all.first
    return all.compactMap { id in
      guard let series = visit.atlas.series(id) else { return nil }
      return Variant(series.title, Bilingual("variant of the figure", "图表变体"), isOn: id == now) {
        $0.screen.drawing.variant = id
      }
    }
  }
}
