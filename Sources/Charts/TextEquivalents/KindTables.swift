/// The figures of charts that are not made from series.
extension ScatterChart {
  package func table(x: String = "x", y: String = "y", name: String = "") -> ChartTable {
    let points = groups.flatMap(\.points)
    let decimals = (
      NumberText.decimals(for: points.map(\.x)), NumberText.decimals(for: points.map(\.y))
    )
    return ChartTable(
      columns: [name, x, y],
      rows: points.map { point in
        [
          point.name, NumberText.text(point.x, decimals: decimals.0, groups: false),
          NumberText.text(point.y, decimals: decimals.1, groups: false),
        ]
      }, words: [0])
  }

  /// The names in each quadrant; points on a line belong to the right and the upper one.
  package func describe(_ language: Language = .english) -> String {
    guard let quadrants, quadrantNames.count == 4 else { return title }
    var members: [[String]] = [[], [], [], []]
    for point in groups.flatMap(\.points) where point.x.isFinite && point.y.isFinite {
      members[(point.y < quadrants.y ? 2 : 0) + (point.x < quadrants.x ? 0 : 1)].append(point.name)
    }
    let none = language == .chinese ? "无" : "none"
    return zip(quadrantNames, members).map { name, members in
      let list =
        members.isEmpty ? none : members.joined(separator: language == .chinese ? "、" : ", ")
      return language == .chinese ? "\(name)：\(list)。" : "\(name): \(list)."
    }.joined(separator: "\n")
  }
}

extension RankingChart {
  /// Ranks, names and values, the largest first.
  package func table(
    rank: String = "rank", name: String = "name", value: String = "value", isExact: Bool = false
  ) -> ChartTable {
    let sorted = ranked
    let format = NumberFormat.of(sorted.lazy.map(\.value), isExact: isExact)
    return ChartTable(
      columns: [rank, name, value],
      rows: sorted.enumerated().map { index, item in
        ["\(index + 1)", item.name, format.text(item.value)]
      }, words: [1])
  }

  /// The three largest and the smallest.
  package func describe(_ language: Language = .english) -> String {
    let sorted = ranked
    let labels = ValueLabels(sorted.lazy.map(\.value))
    func told(_ item: Item) -> String { item.name + " " + labels.text(item.value) }
    guard let last = sorted.last else { return language == .chinese ? "没有数据。" : "No figures." }
    let first = sorted.prefix(3).map(told)
    if language == .chinese {
      return "共\(sorted.count)项，最高：\(first.joined(separator: "、"))；最低：\(told(last))。"
    }
    return
      "\(sorted.count) in order: highest \(first.joined(separator: ", ")); lowest \(told(last))."
  }
}

extension HeatTable {
  /// As it is shown; empty where there is no figure.
  package var table: ChartTable { table(isExact: false) }

  func table(isExact: Bool) -> ChartTable {
    let format = NumberFormat.of(values.joined().compactMap { $0 }, isExact: isExact)
    return ChartTable(
      columns: [""] + columns,
      rows: zip(rows, values).map { name, row in
        [name] + row.map { $0.map(format.text) ?? "" }
      }, words: [0])
  }
}
