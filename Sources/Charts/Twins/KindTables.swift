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
  package func describe(_ language: ChartLanguage = .en) -> String {
    guard let quadrants, quadrantNames.count == 4 else { return title }
    var members: [[String]] = [[], [], [], []]
    for point in groups.flatMap(\.points) where point.x.isFinite && point.y.isFinite {
      members[(point.y < quadrants.y ? 2 : 0) + (point.x < quadrants.x ? 0 : 1)].append(point.name)
    }
    let none = language == .zh ? "无" : "none"
    return zip(quadrantNames, members).map { name, members in
      let list = members.isEmpty ? none : members.joined(separator: language == .zh ? "、" : ", ")
      return language == .zh ? "\(name)：\(list)。" : "\(name): \(list)."
    }.joined(separator: "\n")
  }
}

extension RankingChart {
  /// Ranks, names and values, the largest first.
  package func table(rank: String = "rank", name: String = "name", value: String = "value")
    -> ChartTable
  {
    let sorted = ranked
    let decimals = NumberText.decimals(for: sorted.map(\.value))
    return ChartTable(
      columns: [rank, name, value],
      rows: sorted.enumerated().map { index, item in
        ["\(index + 1)", item.name, NumberText.text(item.value, decimals: decimals, groups: false)]
      }, words: [1])
  }

  /// The three largest and the smallest.
  package func describe(_ language: ChartLanguage = .en) -> String {
    let sorted = ranked
    let decimals = NumberText.decimals(for: sorted.map(\.value))
    func told(_ item: Item) -> String {
      item.name + " " + NumberText.text(item.value, decimals: decimals)
    }
    guard let last = sorted.last else { return language == .zh ? "没有数据。" : "No figures." }
    let first = sorted.prefix(3).map(told)
    if language == .zh {
      return "共\(sorted.count)项，最高：\(first.joined(separator: "、"))；最低：\(told(last))。"
    }
    return
      "\(sorted.count) in order: highest \(first.joined(separator: ", ")); lowest \(told(last))."
  }
}

extension Histogram {
  /// Intervals, from (included) and to (not included but for the last), with their counts.
  package func table(from: String = "from", to: String = "to", count: String = "count")
    -> ChartTable
  {
    let (low, width, counts) = intervals
    let decimals = NumberText.decimals(for: [low, width])
    func border(_ index: Int) -> String {
      NumberText.text(low + Double(index) * width, decimals: decimals, groups: false)
    }
    return ChartTable(
      columns: [from, to, count],
      rows: counts.enumerated().map { [border($0.offset), border($0.offset + 1), "\($0.element)"] })
  }
}

extension HeatTable {
  /// As it is shown; empty where there is no figure.
  package var table: ChartTable {
    let decimals = NumberText.decimals(for: values.joined().compactMap { $0 })
    return ChartTable(
      columns: [""] + columns,
      rows: zip(rows, values).map { name, row in
        [name] + row.map { $0.map { NumberText.text($0, decimals: decimals, groups: false) } ?? "" }
      }, words: [0])
  }
}
