package import ClusterAtlas

extension Verdict.Working {
  /// The working in words.
  package var words: Bilingual {
    switch self {
    case .remark(let text): text
    case .noSeries: Bilingual("No series for it here.", "此处无对应序列。")
    case .ownNumbers: Bilingual("The series rests on the document's own numbers.", "该序列以文献自身数值为依据。")
    case .noFigure(let year): Bilingual("No figure found for \(year).", "未找到\(year)年数据。")
    case .level(let found, let printed, let unit, let year): Self.level(found, printed, unit, year)
    case .percent(let percent): percent.words
    case .turning(let highest, let knot): Self.turning(highest, knot)
    case .course(let course): course.words
    case .near(let found): Bilingual(Self.near(found, .english), Self.near(found, .chinese))
    }
  }

  private static func level(
    _ found: Double, _ printed: Double, _ unit: UnitOfMeasure, _ year: Int
  ) -> Bilingual {
    func amount(_ value: Double, _ language: Language) -> String {
      WorkingNumber.grouped(value * unit.factor(in: language), 1)
        + (language == .english ? " " : "") + unit.symbol[language]
    }
    return Bilingual(
      "\(amount(found, .english)) in \(year)"
        + (found == printed ? "" : ", not \(amount(printed, .english))"),
      "\(year)年\(amount(found, .chinese))"
        + (found == printed ? "" : "，而非\(amount(printed, .chinese))"))
  }

  private static func turning(_ highest: Int, _ knot: Int?) -> Bilingual {
    Bilingual(
      "highest in \(highest)" + (knot.map { ", broken line bends \($0)" } ?? ""),
      "\(highest)年最高" + (knot.map { "，折线拐点\($0)年" } ?? ""))
  }

  private static func near(_ found: [Verdict.Difference], _ language: Language) -> String {
    let parts = Set(found.map(\.year)).sorted().map { year in
      let all = found.filter { $0.year == year }.map { one in
        let sign = one.percent >= 0 ? "+" : ""
        return one.name[language] + " " + sign + WorkingNumber.text(one.percent, 1) + " %"
      }
      return language == .english
        ? "\(year): " + all.joined(separator: ", ") : "\(year)年：" + all.joined(separator: "，")
    }
    return (language == .english ? "against " : "相对于 ")
      + parts.joined(separator: language == .english ? "; " : "；")
  }
}

extension Verdict.Percent {
  fileprivate var words: Bilingual {
    let (found, said) = (WorkingNumber.text(found, 1), WorkingNumber.text(printed, 1))
    let own = byPrintedNumbers.map { WorkingNumber.text($0, 1) }
    return Bilingual(
      "\(found) % \(span("-"))" + (agrees ? "" : ", not \(said) %")
        + (own.map { "; \($0) % by the printed numbers, which later ones replace" } ?? ""),
      "\(span("—"))年\(found)%" + (agrees ? "" : "，而非\(said)%")
        + (own.map { "；按文献所载数值为\($0)%，该数值已被修订" } ?? ""))
  }

  private func span(_ dash: String) -> String {
    fromYear.map { "\($0)\(dash)\(toYear)" } ?? "\(toYear)"
  }
}

extension Verdict.Course {
  fileprivate var words: Bilingual {
    let (first, last) = (WorkingNumber.text(from.value, 4), WorkingNumber.text(to.value, 4))
    var english = ["\(first) in \(from.year), \(last) in \(to.year)"]
    var chinese = ["\(from.year)年\(first)，\(to.year)年\(last)"]
    if let steps {
      english.append(
        "\(isUp ? "up" : "down") in \(steps.asClaimed) of \(steps.all.counted("year"))")
      chinese.append("\(steps.all)年中\(steps.asClaimed)年\(isUp ? "上升" : "下降")")
    }
    for way in otherWays {
      let (first, last) = (WorkingNumber.text(way.first, 4), WorkingNumber.text(way.last, 4))
      english.append("\(way.name.english) \(first), \(last)")
      chinese.append("\(way.name.chinese)\(first)、\(last)")
    }
    return Bilingual(english.joined(separator: "; "), chinese.joined(separator: "；"))
  }
}

/// Numbers of a working, with as many decimals as are said.
enum WorkingNumber {
  /// A number with so many decimals, from 0 to 15; with an exponent (`1e+17`) where that is more
  /// digits than a number has.
  static func text(_ value: Double, _ decimals: Int) -> String {
    DecimalText.fixed(value, decimals: decimals) ?? "\(value)"
  }

  static func grouped(_ value: Double, _ decimals: Int) -> String {
    DecimalText.fixed(value, decimals: decimals).map(DecimalText.grouped) ?? "\(value)"
  }
}
