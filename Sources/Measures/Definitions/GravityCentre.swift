internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let centre = MeasureDefinition(
    "centre", aliases: ["center", "gravity-centre"], title: Bilingual("Centre of gravity", "重心"),
    family: .space, range: "coordinates; bearing 0 … 360", form: .list, needs: [.x, .y],
    uses: [.unit],
    meaning: Bilingual(
      "Where the weight lies, and with years where it goes: distance, bearing, speed.",
      "重量所在之处，逐年向何处移动：距离、方位角、速度。"),
    variants: [
      MeasureVariant("plane", "means of degrees, distances in km", "经纬度均值，距离以公里计"),
      MeasureVariant("sphere", "on the sphere", "球面重心"),
      MeasureVariant("projected", "coordinates of a plane", "平面坐标"),
    ], guide: "gravity-centre", sample: .places,
    packageLacks: Bilingual(
      "it needs coordinates of the places, as columns of a table of one's own",
      "需要各地点的坐标列，请用自己的表"), follows: CentreOutput.follow, output: CentreOutput.self)

  static let ellipse = MeasureDefinition(
    "ellipse", aliases: ["deviational-ellipse", "sde"],
    title: Bilingual("Standard deviational ellipse", "标准差椭圆"), family: .space,
    range: "half axes 0 upwards; rotation 0 … 180", form: .list, needs: [.x, .y], uses: [.unit],
    meaning: Bilingual(
      "How far and in which direction places spread around their centre.", "地点围绕中心散布多远、朝哪个方向。"),
    variants: [
      MeasureVariant(EllipseVariant.yuill, "Yuill 1971", "原式，1971"),
      MeasureVariant(EllipseVariant.root2, "times √2", "乘 √2"),
      MeasureVariant(EllipseVariant.degreesOfFreedom, "times √(n/(n − 2))", "乘 √(n/(n − 2))，自由度校正"),
      MeasureVariant(EllipseVariant.crimeStat, "times √(2n/(n − 2))", "乘 √(2n/(n − 2))，两者都乘"),
    ], guide: "deviational-ellipse", sample: .places,
    packageLacks: Bilingual(
      "it needs coordinates of the places, as columns of a table of one's own",
      "需要各地点的坐标列，请用自己的表"), output: EllipseOutput.self)
}

private struct CentreOutput: MeasureOutput {
  static let x = ResultColumn("x", "x", "x 坐标")
  static let y = ResultColumn("y", "y", "y 坐标")
  private static let steps = [
    ResultColumn("distance", "distance from the one before", "与前一期的距离"),
    ResultColumn("bearing", "bearing from the one before", "自前一期的方位角"),
    ResultColumn("speed", "distance a year", "每年距离"),
  ]

  let part: GroupSample
  let variant: String
  let names: [String]
  let place: GravityCentre.Place?

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    variant = context.variant
    names = part.units?.map { context.units[Int($0)] } ?? part.values.indices.map { "\($0 + 1)" }
    let surface: GravityCentre.Surface = context.variant == "sphere" ? .sphere : .plane
    place = try index(part) { () throws(IndexError) in
      try GravityCentre.centre(
        x: part.x ?? [], y: part.y ?? [], weights: part.values, surface: surface)
    }
  }

  private static func name(_ variant: String) -> Bilingual {
    switch variant {
    case "sphere": Bilingual("centre of gravity on the sphere", "球面重心")
    case "projected": Bilingual("centre of gravity, coordinates of a plane", "重心，平面坐标")
    default: Bilingual("centre of gravity, means of degrees", "重心，经纬度均值")
    }
  }

  private func measure(_ value: Double?) -> Measure {
    value.map { Measure($0) } ?? .undefined(.zeroDenominator(.weights))
  }

  var outcome: Outcome {
    Outcome(
      Self.name(variant), used: part.values.count, numbers: [Self.x, Self.y],
      rows: [OutcomeRow([], [measure(place?.x), measure(place?.y)])])
  }

  /// Of groups in the order of their last name (years) the way from the one before.
  @Sendable static func follow(
    _ results: inout [(keys: [String], outcome: Outcome)], _ variant: String
  ) {
    guard results.count > 1 else { return }
    let kind: GravityCentre.Coordinates = variant == "projected" ? .projected : .degrees
    var before: (keys: [String], place: GravityCentre.Place)?
    for place in results.indices {
      let (keys, numbers) = (results[place].keys, results[place].outcome.rows[0].numbers)
      var added = Array(repeating: Measure.undefined(.notAdjacent), count: 3)
      if let x = numbers[0].value, let y = numbers[1].value {
        let here = GravityCentre.Place(x: x, y: y)
        if let before, before.keys.dropLast() == keys.dropLast() {
          let step = GravityCentre.step(from: before.place, to: here, coordinates: kind)
          added = [step.distance, step.bearing, speed(step, before.keys.last, keys.last)]
        }
        before = (keys, here)
      }
      results[place].outcome.numberColumns += steps
      results[place].outcome.rows[0].numbers += added
    }
  }

  private static func speed(
    _ step: GravityCentre.Step, _ from: String?, _ to: String?
  ) -> Measure {
    guard let start = from.flatMap(Double.init), let end = to.flatMap(Double.init), end > start
    else { return .undefined(.notAdjacent) }
    return step.distance.map { $0 / (end - start) }
  }

  var figure: MeasureFigure {
    .scatter(
      ScatterFigure(
        spots: names.indices.map {
          ScatterFigure.Spot(name: names[$0], x: part.x?[$0] ?? 0, y: part.y?[$0] ?? 0)
        }
          + (place.map { [ScatterFigure.Spot(name: "✛", x: $0.x, y: $0.y)] } ?? []),
        note: Bilingual("→ east, ↑ north; ✛ the centre", "→ 东，↑ 北；✛ 重心"), centre: nil))
  }

  var steps: [Bilingual] {
    let total = part.values.exactSum()
    guard let place, total > 0 else {
      return [Bilingual("x = Σ w·x/Σ w = ") + measure(self.place?.x).said]
    }
    guard variant != "sphere" else {
      let vectors = zip(part.values, zip(part.x ?? [], part.y ?? [])).map {
        "\($0.said)·v(\($1.0.said), \($1.1.said))"
      }.cut(" + ")
      return [
        Bilingual(
          "the weighted mean of the places' vectors v(x, y), put back on the sphere:",
          "各地点向量 v(x, y) 的加权平均，再投回球面："),
        Bilingual("x: (\(vectors))/\(total.said) = \(place.x.said), y = \(place.y.said)"),
      ]
    }
    let sum = { (values: [Double]) in
      zip(part.values, values).map { "\($0.said)·\($1.term)" }.cut(" + ")
    }
    return [
      Bilingual("x = Σ w·x/Σ w = (\(sum(part.x ?? [])))/\(total.said) = \(place.x.said)"),
      Bilingual("y = Σ w·y/Σ w = (\(sum(part.y ?? [])))/\(total.said) = \(place.y.said)"),
    ]
  }
}

private struct EllipseOutput: MeasureOutput {
  let part: GroupSample
  let names: [String]
  let result: DeviationalEllipse

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    self.part = part
    names = part.units?.map { context.units[Int($0)] } ?? part.values.indices.map { "\($0 + 1)" }
    result = try index(part) { () throws(IndexError) in
      try DeviationalEllipse(
        x: part.x ?? [], y: part.y ?? [], weights: part.values,
        variant: EllipseVariant(rawValue: context.variant) ?? .yuill)
    }
  }

  private static let columns = [
    CentreOutput.x, CentreOutput.y, ResultColumn("semi_major", "half of the long axis", "半长轴"),
    ResultColumn("semi_minor", "half of the short axis", "半短轴"),
    ResultColumn("rotation", "rotation from north", "旋转角（自北）"),
    ResultColumn("area", "area", "面积"), ResultColumn("flattening", "flattening", "扁率"),
  ]

  var outcome: Outcome {
    let name: Bilingual =
      switch result.variant {
      case .yuill: Bilingual("ellipse after Yuill", "标准差椭圆，原式")
      case .root2: Bilingual("ellipse, times √2", "标准差椭圆，乘 √2")
      case .degreesOfFreedom: Bilingual("ellipse, corrected by n − 2", "标准差椭圆，n − 2 校正")
      case .crimeStat: Bilingual("ellipse as CrimeStat has it", "标准差椭圆，乘 √2 并以 n − 2 校正")
      }
    return Outcome(
      name, used: result.count, numbers: Self.columns,
      rows: [
        OutcomeRow(
          [],
          [
            Measure(result.centre.x), Measure(result.centre.y), result.semiMajor,
            result.semiMinor, result.rotation, result.area, result.flattening,
          ])
      ])
  }

  var figure: MeasureFigure {
    .scatter(
      ScatterFigure(
        spots: names.indices.map {
          ScatterFigure.Spot(name: names[$0], x: part.x?[$0] ?? 0, y: part.y?[$0] ?? 0)
        } + outline,
        note: Bilingual("→ east, ↑ north; · the ellipse", "→ 东，↑ 北；· 椭圆"), centre: nil))
  }

  /// Points on the ellipse.
  private var outline: [ScatterFigure.Spot] {
    result.outline(count: 36).map { ScatterFigure.Spot(name: "", x: $0.x, y: $0.y) }
  }

  var steps: [Bilingual] {
    [
      Bilingual("x = Σ w·x/Σ w = \(result.centre.x.said), y = Σ w·y/Σ w = \(result.centre.y.said)"),
      Bilingual(
        "half axes: the roots of the eigenvalues of the covariance matrix = ", "半轴：协方差矩阵特征值的平方根 = ")
        + result.semiMajor.said + ", " + result.semiMinor.said,
      Bilingual("area π·a·b = π·", "面积 π·a·b = π·") + result.semiMajor.said + "·"
        + result.semiMinor.said
        + " = " + result.area.said,
    ]
  }
}
