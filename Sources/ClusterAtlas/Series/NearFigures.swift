/// Whether the printed numbers of a figure are near what other series of the package give, where
/// none gives the same thing.
struct NearFigures {
  let atlas: Atlas
  let statement: FigureStatement

  /// How far a number may be from another one to be near it, in per cent of the other.
  static let tolerance = 5.0

  /// Nil when there is nothing to compare, or something that is not near.
  var finding: StatementCheck.Finding? {
    let found = printed.flatMap(differences)
    guard !found.isEmpty, found.allSatisfy({ $0.percent.magnitude <= Self.tolerance }) else {
      return nil
    }
    return (.plausible, Bilingual(words(found, .english), words(found, .chinese)))
  }

  private struct Difference {
    let year: Int
    let name: Bilingual
    let percent: Double
  }

  private var printed: [DocumentValue] {
    atlas.documentValues(of: statement.figureID).filter { $0.quantity == .level }
  }

  private var checks: [TimeSeries] {
    atlas.series(of: statement.figureID).filter { $0.role == .check }
      .compactMap { atlas.timeSeries($0.seriesID) }
  }

  private func differences(_ value: DocumentValue) -> [Difference] {
    guard let year = value.toYear, let number = value.value,
      let unit = value.unitID.flatMap(atlas.unit)
    else { return [] }
    return checks.compactMap { check in
      guard check.unit.kind == unit.kind, let other = check.value(in: year), other > 0 else {
        return nil
      }
      let own = number * unit.factorChinese / check.unit.factorChinese
      return Difference(year: year, name: check.series.short, percent: (own / other - 1) * 100)
    }
  }

  private func words(_ found: [Difference], _ language: Language) -> String {
    let years = Set(found.map(\.year)).sorted()
    let parts = years.map { year in
      let all = found.filter { $0.year == year }.map { one in
        let sign = one.percent >= 0 ? "+" : ""
        return one.name[language] + " " + sign + StatementCheck.text(one.percent, 1) + " %"
      }
      return language == .english
        ? "\(year): " + all.joined(separator: ", ") : "\(year)年：" + all.joined(separator: "，")
    }
    return (language == .english ? "against " : "相对于 ")
      + parts.joined(separator: language == .english ? "; " : "；")
  }
}
