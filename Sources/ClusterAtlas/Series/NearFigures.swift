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
    return (.plausible, .near(found))
  }

  private var printed: [DocumentValue] {
    atlas.documentValues(of: statement.figureID).filter { $0.quantity == .level }
  }

  private var checks: [TimeSeries] {
    atlas.series(of: statement.figureID).filter { $0.role == .check }
      .compactMap { atlas.timeSeries($0.seriesID) }
  }

  private func differences(_ value: DocumentValue) -> [Verdict.Difference] {
    guard let year = value.toYear, let number = value.value,
      let unit = value.unitID.flatMap(atlas.unit)
    else { return [] }
    return checks.compactMap { check in
      guard check.unit.kind == unit.kind, let other = check.value(in: year), other > 0 else {
        return nil
      }
      let own = number * unit.factorChinese / check.unit.factorChinese
      return Verdict.Difference(
        year: year, name: check.series.short, percent: (own / other - 1) * 100)
    }
  }
}
