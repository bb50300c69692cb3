internal import ClusterAtlas
internal import RegionalIndices

extension CheckFunction {
  static let measureFunctions: [CheckFunction] = [
    CheckFunction(
      "gini", [.needed("list", .list), .optional("sizes", .list)], .number,
      "Gini coefficient; with sizes, of total/size weighted by size. Not corrected for n.",
      "基尼系数；给出规模时为“总量/规模”按规模加权。未作小样本修正。"
    ) { _, a throws(CheckFailure) in
      if a.has(1) {
        let (_, totals, sizes) = try a.pair(0, 1)
        return .number(
          try found(
            try measured { () throws(IndexError) in
              try gini(totals: totals, sizes: sizes).measure
            }))
      }
      let values = try a.numbers(0)
      return .number(
        try found(try measured { () throws(IndexError) in try gini(values).measure }))
    },
    CheckFunction(
      "gini_corrected", [.needed("list", .list)], .number,
      "Gini coefficient times n/(n - 1).", "基尼系数乘 n/(n-1)。"
    ) { _, a throws(CheckFailure) in
      let values = try a.numbers(0)
      return .number(
        try found(
          try measured { () throws(IndexError) in
            try gini(values, variant: .corrected).measure
          }))
    },
    CheckFunction(
      "gini_part", [.needed("part", .list), .needed("whole", .list)], .number,
      "How much of the Gini coefficient of a whole comes from a part of it, in per cent (Lerman and Yitzhaki 1985).",
      "总体基尼系数中来自某一组成部分的份额，百分之几（Lerman、Yitzhaki 1985）。"
    ) { _, a throws(CheckFailure) in
      let (_, part, whole) = try a.pair(0, 1)
      let order = try measured { () throws(IndexError) in try ranking(whole).fractional }
      let weights = order.map { Double(whole.count) + 1 - 2 * ($0 ?? 0) }
      let (some, all) = (
        zip(part, weights).map { $0 * $1 }.reduce(0, +),
        zip(whole, weights).map { $0 * $1 }.reduce(0, +)
      )
      guard all != 0 else { throw .undefined(Bilingual("all are alike", "各项相同")) }
      return .number(some / all * 100)
    },
    CheckFunction(
      "cv", [.needed("list", .list)], .number,
      "Coefficient of variation: standard deviation over the mean.", "变异系数：标准差除以均值。"
    ) { _, a throws(CheckFailure) in
      let values = try a.numbers(0)
      return .number(
        try found(
          try measured { () throws(IndexError) in try coefficientOfVariation(values).measure }))
    },
    CheckFunction(
      "williamson", [.needed("totals", .list), .needed("people", .list)], .number,
      "Weighted coefficient of variation of total/people (Williamson 1965).",
      "人均值的加权变异系数（Williamson 1965）。"
    ) { _, a throws(CheckFailure) in
      let (_, totals, people) = try a.pair(0, 1)
      return .number(
        try found(
          try measured { () throws(IndexError) in
            try williamson(zip(totals, people).map { $0 / $1 }, weights: people).measure
          }))
    },
    CheckFunction(
      "theil", [.needed("totals", .list), .needed("people", .list), .optional("grouping", .name)],
      .number,
      "Theil's T of total/people over the provinces.", "人均值的泰尔指数T（分省）。"
    ) { evaluation, a throws(CheckFailure) in
      .number(try found(try parts(a, evaluation.atlas).t.total))
    },
    CheckFunction(
      "theil_between",
      [.needed("totals", .list), .needed("people", .list), .optional("grouping", .name)], .number,
      "The share of Theil's T between regions, in per cent; by a grouping of the package such as `three`.",
      "泰尔指数T中区间差异所占份额，百分之几；按数据包中的分组，如 three。"
    ) { evaluation, a throws(CheckFailure) in
      .number(try found(try parts(a, evaluation.atlas).betweenShare) * 100)
    },
    CheckFunction(
      "beta", [.needed("start", .list), .needed("end", .list), .needed("years", .number)], .number,
      "The slope of growth a year on the logarithm of the start: below zero is convergence.",
      "年均增长对期初对数值的回归系数：小于零为收敛。"
    ) { _, a throws(CheckFailure) in .number(try found(try converging(a).beta)) },
    CheckFunction(
      "beta_p", [.needed("start", .list), .needed("end", .list), .needed("years", .number)],
      .number, "The two-sided p of beta.", "beta 的双侧 p 值。"
    ) { _, a throws(CheckFailure) in .number(try found(try converging(a).betaP)) },
    CheckFunction(
      "moran", [.needed("list", .list)], .number,
      "Moran's I over provinces with a common border, rows standardised; islands have the neighbours that the package gives them.",
      "相邻省份的Moran's I（行标准化）；海岛的邻省按数据包所列。"
    ) { evaluation, a throws(CheckFailure) in
      let entries = try a.list(0)
      let links = try neighbours(entries, evaluation.atlas)
      return .number(
        try found(
          try measured { () throws(IndexError) in
            try moransI(entries.map(\.value), links: links).index
          }))
    },
    CheckFunction(
      "moran_p", [.needed("list", .list)], .number,
      "The two-sided p of Moran's I under randomisation.", "随机化假设下Moran's I的双侧 p 值。"
    ) { evaluation, a throws(CheckFailure) in
      let entries = try a.list(0)
      let links = try neighbours(entries, evaluation.atlas)
      return .number(
        try found(
          try measured { () throws(IndexError) in
            try moransI(entries.map(\.value), links: links).randomised.p
          }))
    },
    CheckFunction(
      "moran_permutation_p", [.needed("list", .list)], .number,
      "The two-sided p of Moran's I from 999 permutations, seed 1.",
      "Moran's I的双侧 p 值（999次置换，种子1）。"
    ) { evaluation, a throws(CheckFailure) in
      let entries = try a.list(0)
      let links = try neighbours(entries, evaluation.atlas)
      return .number(
        try measured { () throws(IndexError) in
          try moranPermutationTest(entries.map(\.value), links: links).pTwoSided
        })
    },
    CheckFunction(
      "coupling", [.repeated("number", .number)], .number,
      "Degree of coupling coordination of scores from 0 to 1, equal weights.",
      "0至1得分的耦合协调度，等权。"
    ) { _, a throws(CheckFailure) in
      var scores: [Double] = []
      for index in a.values.indices { scores.append(try a.number(index)) }
      let given = scores
      return .number(
        try found(
          try measured { () throws(IndexError) in try couplingCoordination(given).coordination }))
    },
  ]

  private static func parts(
    _ a: CheckArguments, _ atlas: Atlas
  ) throws(CheckFailure) -> TheilDecomposition {
    let (keys, totals, people) = try a.pair(0, 1)
    let grouping =
      a.has(2) ? ProvinceGrouping.ID(try a.name(2)) : atlas.groupings.first?.id ?? ""
    guard atlas.grouping(grouping) != nil else {
      throw .missing(Bilingual("there is no grouping '\(grouping)'", "没有分组“\(grouping)”"))
    }
    var groups: [String] = []
    for key in keys {
      guard let group = atlas.region(of: Province.ID(key), in: grouping)?.id else {
        throw .missing(Bilingual("\(key) lies in no region", "\(key) 不属于任何区域"))
      }
      groups.append(group.rawValue)
    }
    let labels = groups
    return try measured { () throws(IndexError) in
      try theilDecomposition(
        zip(totals, people).map { $0 / $1 }, population: people, groups: labels)
    }
  }

  private static func converging(_ a: CheckArguments) throws(CheckFailure) -> Convergence {
    let (_, start, end) = try a.pair(0, 1)
    let years = try a.number(2)
    return try measured { () throws(IndexError) in try convergence(start, end, years: years) }
  }

  private static func neighbours(
    _ entries: [ListEntry], _ atlas: Atlas
  ) throws(CheckFailure) -> SpatialLinks {
    let places = Dictionary(
      entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [(Int, Int)] = []
    var seen: Set<[Int]> = []
    let borders =
      atlas.outline.arcs.map { ($0.leftID, $0.rightID) }
      + atlas.neighboursWithoutBorder.map { ($0.provinceID, $0.neighbourID) }
    for case (let left?, let right?) in borders {
      guard let one = places[left.rawValue], let other = places[right.rawValue], one != other,
        seen.insert([min(one, other), max(one, other)]).inserted
      else { continue }
      edges.append((one, other))
    }
    let found = edges
    return try measured { () throws(IndexError) in
      try SpatialLinks(count: entries.count, edges: found)
    }
  }
}
