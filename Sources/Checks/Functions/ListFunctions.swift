internal import ClusterAtlas
internal import Glibc
internal import RegionalIndices

extension CheckFunction {
  static let listFunctions: [CheckFunction] = [
    CheckFunction(
      "values", [.repeated("number", .number)], .list,
      "A list of the numbers given, as a document prints them.", "由所给数字组成的列表，如文献所载。"
    ) { _, a throws(CheckFailure) in
      var entries: [ListEntry] = []
      for index in a.values.indices {
        entries.append(ListEntry(key: "\(index + 1)", value: try a.number(index), figures: []))
      }
      return .list(entries)
    },
    CheckFunction(
      "sum", [.needed("list", .list, .series)], .number, "The sum.", "合计。"
    ) { _, a throws(CheckFailure) in .number(try a.numbers(0).reduce(0, +)) },
    CheckFunction(
      "mean", [.needed("list", .list, .series)], .number, "The arithmetic mean.", "算术平均。"
    ) { _, a throws(CheckFailure) in
      let numbers = try some(a)
      return .number(numbers.reduce(0, +) / Double(numbers.count))
    },
    CheckFunction(
      "largest", [.needed("list", .list, .series)], .number, "The largest number.", "最大值。"
    ) { _, a throws(CheckFailure) in .number(try some(a).max() ?? 0) },
    CheckFunction(
      "smallest", [.needed("list", .list, .series)], .number, "The smallest number.", "最小值。"
    ) { _, a throws(CheckFailure) in .number(try some(a).min() ?? 0) },
    CheckFunction(
      "count_above", [.needed("list", .list, .series), .needed("number", .number)], .number,
      "How many of the list lie above the number.", "高于该数的个数。"
    ) { _, a throws(CheckFailure) in
      let limit = try a.number(1)
      return .number(Double(try a.numbers(0).count { $0 > limit }))
    },
    CheckFunction(
      "log_list", [.needed("list", .list)], .list, "The natural logarithm of each.", "逐项取自然对数。"
    ) { _, a throws(CheckFailure) in
      .list(
        try a.list(0).changed { value throws(CheckFailure) in
          guard value > 0 else {
            throw .undefined(Bilingual("the logarithm of zero or less", "非正数无对数"))
          }
          return log(value)
        })
    },
    CheckFunction(
      "rank", [.needed("list", .list), .needed("key", .name, .number)], .number,
      "The place of one among all, the largest first.", "在全部中的名次，最大者为1。"
    ) { _, a throws(CheckFailure) in .number(Double(try place(a))) },
    CheckFunction(
      "rank_correlation", [.needed("list", .list), .needed("other", .list)], .number,
      "Spearman's correlation of two lists, by their order in the list.",
      "两个列表的Spearman等级相关，按位置对应。"
    ) { _, a throws(CheckFailure) in .number(try spearman(try a.numbers(0), try a.numbers(1))) },
    CheckFunction(
      "weighted_mean", [.needed("list", .list), .needed("weights", .list)], .number,
      "The mean with weights.", "加权平均。"
    ) { _, a throws(CheckFailure) in
      let (_, values, weights) = try a.pair(0, 1)
      let total = weights.reduce(0, +)
      guard total != 0 else { throw .undefined(Bilingual("all weights are zero", "权重全为零")) }
      return .number(zip(values, weights).map { $0 * $1 }.reduce(0, +) / total)
    },
  ]

  private static func some(_ a: CheckArguments) throws(CheckFailure) -> [Double] {
    let numbers = try a.numbers(0)
    guard !numbers.isEmpty else { throw .missing(Bilingual("an empty list", "空列表")) }
    return numbers
  }

  private static func place(_ a: CheckArguments) throws(CheckFailure) -> Int {
    let entries = try a.list(0)
    var own: ListEntry?
    if case .name(let key) = a.values[1] {
      own = entries.first { $0.key == key }
    } else if let place = Int(exactly: try a.number(1)), entries.indices.contains(place - 1) {
      own = entries[place - 1]
    }
    guard let own else { throw .missing(Bilingual("not in the list", "列表中没有该项")) }
    return entries.count { $0.value > own.value } + 1
  }

  private static func spearman(
    _ left: [Double], _ right: [Double]
  ) throws(CheckFailure) -> Double {
    guard left.count == right.count else {
      throw .undefined(Bilingual("two lists of different length", "两个列表长度不同"))
    }
    let ranks = try measured { () throws(IndexError) in
      (try ranking(left).fractional, try ranking(right).fractional)
    }
    let (x, y) = (ranks.0.compactMap { $0 }, ranks.1.compactMap { $0 })
    let middle = Double(x.count + 1) / 2
    let (dx, dy) = (x.map { $0 - middle }, y.map { $0 - middle })
    let spread = dx.map { $0 * $0 }.reduce(0, +) * dy.map { $0 * $0 }.reduce(0, +)
    guard spread > 0 else { throw .undefined(Bilingual("all are alike", "各项相同")) }
    return zip(dx, dy).map { $0 * $1 }.reduce(0, +) / spread.squareRoot()
  }
}
