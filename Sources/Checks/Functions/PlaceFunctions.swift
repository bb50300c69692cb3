internal import ClusterAtlas
internal import Glibc
internal import RegionalIndices

extension CheckFunction {
  static let placeFunctions: [CheckFunction] = [
    CheckFunction(
      "panel",
      [.needed("indicator", .name), .needed("year", .number), .anyNumber("vintage", .name)],
      .list,
      "An indicator of the provinces in a year; with vintages, figures of those editions only.",
      "某年分省指标；注明版本时只取这些版本的数据。"
    ) { evaluation, a throws(CheckFailure) in
      .list(
        try evaluation.panelList(
          PanelIndicator.ID(try a.name(0)), try a.year(1),
          vintages: try a.names(from: 2).filter { $0 != "preferred" }.map { PanelVintage.ID($0) }))
    },
    CheckFunction(
      "within", [.needed("list", .list), .repeated("region", .name)], .list,
      "The provinces of a list that lie in a region, a set, or are named.",
      "列表中属于某区域、某集合或被点名的省份。"
    ) { evaluation, a throws(CheckFailure) in
      let wanted = Set(try members(a, evaluation.atlas))
      return .list(try a.list(0).filter { wanted.contains(Province.ID($0.key)) })
    },
    CheckFunction(
      "without", [.needed("list", .list), .repeated("region", .name)], .list,
      "The list without the provinces of a region, of a set, or named. `none` leaves all in.",
      "列表去掉某区域、某集合或被点名的省份；none 表示不去掉。"
    ) { evaluation, a throws(CheckFailure) in
      if case .name("none") = a.values[1] { return a.values[0] }
      let left = Set(try members(a, evaluation.atlas))
      return .list(try a.list(0).filter { !left.contains(Province.ID($0.key)) })
    },
    CheckFunction(
      "former_provinces", [.needed("list", .list)], .list,
      "The list at former boundaries: amounts of provinces set apart later are added to the one they were part of.",
      "按原区划：后来设立的省级单位并入原属省份（数值相加）。"
    ) { evaluation, a throws(CheckFailure) in .list(joined(try a.list(0), evaluation.atlas)) },
    CheckFunction(
      "top_count",
      [.needed("list", .list), .needed("k", .number), .needed("region", .name)], .number,
      "How many of the k largest lie in a region or set.", "前 k 名中属于某区域或集合的个数。"
    ) { evaluation, a throws(CheckFailure) in
      let wanted = Set(try provinces(try a.name(2), evaluation.atlas))
      let ranked = try a.list(0).sorted {
        $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
      }
      return .number(
        Double(ranked.prefix(max(0, try a.year(1))).count { wanted.contains(Province.ID($0.key)) }))
    },
    CheckFunction(
      "longitude", [.optional("points", .name)], .list,
      "Degrees east of the provinces: of their `capital` (or of the `label` on the map).",
      "各省经度：省会（capital）或地图标注点（label）。"
    ) { evaluation, a throws(CheckFailure) in
      .list(try coordinates(a, evaluation.atlas) { $0.longitude })
    },
    CheckFunction(
      "latitude", [.optional("points", .name)], .list,
      "Degrees north of the provinces: of their `capital` (or of the `label` on the map).",
      "各省纬度：省会（capital）或地图标注点（label）。"
    ) { evaluation, a throws(CheckFailure) in
      .list(try coordinates(a, evaluation.atlas) { $0.latitude })
    },
    CheckFunction(
      "kilometres",
      [
        .needed("longitude", .number), .needed("latitude", .number),
        .needed("longitude2", .number), .needed("latitude2", .number),
      ], .number,
      "The distance of two points on a sphere of radius 6,371 km (haversine).",
      "两点球面距离（半径6371千米，半正矢公式）。"
    ) { _, a throws(CheckFailure) in
      .number(
        distance(
          try a.number(0), try a.number(1), try a.number(2), try a.number(3)))
    },
  ]

  private static func provinces(
    _ id: String, _ atlas: Atlas
  ) throws(CheckFailure) -> [Province.ID] {
    guard let found = atlas.provinces(named: id) else {
      throw .missing(
        Bilingual("there is no region, set or province '\(id)'", "没有区域、集合或省份“\(id)”"))
    }
    return found
  }

  private static func members(
    _ a: CheckArguments, _ atlas: Atlas
  ) throws(CheckFailure) -> [Province.ID] {
    var found: [Province.ID] = []
    for name in try a.names(from: 1) { found += try provinces(name, atlas) }
    return found
  }

  private static func joined(_ entries: [ListEntry], _ atlas: Atlas) -> [ListEntry] {
    var wholes: [String: String] = [:]
    for province in atlas.provinces {
      wholes[province.id.rawValue] = province.countedInID?.rawValue
    }
    return entries.filter { wholes[$0.key] == nil }.map { entry in
      entries.filter { wholes[$0.key] == entry.key }.reduce(entry) { whole, part in
        ListEntry(
          key: whole.key, value: whole.value + part.value, figures: whole.figures + part.figures)
      }
    }
  }

  private static func coordinates(
    _ a: CheckArguments, _ atlas: Atlas, _ part: (Coordinate) -> Double
  ) throws(CheckFailure) -> [ListEntry] {
    let points = a.has(0) ? try a.name(0) : "capital"
    let table = points == "label" ? "provinces" : "cities"
    var capitals: [Province.ID: Coordinate] = [:]
    for city in atlas.cities where city.role != .cluster {
      capitals[city.provinceID] = city.coordinate
    }
    return atlas.provinces.filter { $0.kind == .province }.compactMap { province in
      let place: Coordinate? = points == "label" ? province.label : capitals[province.id]
      return place.map {
        ListEntry(
          key: province.id.rawValue, value: part($0),
          figures: [CheckedFigure(table, nil, province.id.rawValue)])
      }
    }
  }

  private static func distance(
    _ longitude: Double, _ latitude: Double, _ longitude2: Double, _ latitude2: Double
  ) -> Double {
    let radians = Double.pi / 180
    let (up, across) = (
      (latitude2 - latitude) * radians / 2, (longitude2 - longitude) * radians / 2
    )
    let half =
      sin(up) * sin(up) + cos(latitude * radians) * cos(latitude2 * radians) * sin(across)
      * sin(across)
    return 2 * 6_371 * asin(min(1, half.squareRoot()))
  }
}
