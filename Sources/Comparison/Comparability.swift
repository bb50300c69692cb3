internal import ClusterAtlas

/// Whether figures can be compared, and why not.
enum Comparability {
  /// Figures of years further apart are not compared.
  static let years = 2

  /// What must be the same for two figures of an indicator to measure the same thing.
  struct Signature: Hashable {
    let statusID: FactStatus.ID
    let ofID: Indicator.ID?
    let unit: String
    let detail: String
    let coverageID: Coverage.ID
    let scopeID: Scope.ID
    let periodID: Period.ID

    init(_ fact: Fact, in atlas: Atlas) {
      statusID = fact.statusID
      ofID = fact.ofID
      unit = Comparability.unit(of: fact, in: atlas)
      detail = fact.detail.english
      coverageID = fact.coverageID
      scopeID = fact.scopeID
      periodID = fact.periodID
    }

    /// Whether it was reached: neither planned nor expected nor under a doubt.
    var isResult: Bool { statusID == FactStatus.result }
    /// Whether it is of the whole: of a whole year and not limited.
    var isWhole: Bool {
      detail.isEmpty && periodID == Period.year && coverageID == Coverage.all
    }
  }

  /// Amounts of money are of one unit when Chinese names it alike: billions and hundred millions of
  /// yuan; all others when they are the same.
  private static func unit(of fact: Fact, in atlas: Atlas) -> String {
    guard let unit = atlas.unit(fact.unitID), unit.kind == .money else {
      return fact.unitID.rawValue
    }
    return unit.symbol.chinese
  }

  /// Why two figures of an indicator cannot be set against each other; nil when they can. The same
  /// for both orders.
  static func difference(_ one: Fact, _ other: Fact, in atlas: Atlas) -> Bilingual? {
    let (a, b) = (Signature(one, in: atlas), Signature(other, in: atlas))
    let words = ComparabilityWords(atlas: atlas)
    if !a.isResult || !b.isResult { return words.statuses(a.statusID, b.statusID) }
    if a.ofID != b.ofID { return words.subjects(a.ofID, b.ofID) }
    if a.unit != b.unit { return words.units(one.unitID, other.unitID) }
    if a.detail != b.detail { return words.details(one.detail, other.detail) }
    if a.coverageID != b.coverageID { return words.coverages(a.coverageID, b.coverageID) }
    if a.scopeID != b.scopeID { return words.scopes(a.scopeID, b.scopeID) }
    if a.periodID != b.periodID { return words.periods(a.periodID, b.periodID) }
    return yearsApart(one.year, other.year)
  }

  /// Why two years are too far apart; nil when they are not.
  static func yearsApart(_ one: Int?, _ other: Int?) -> Bilingual? {
    guard let one, let other else {
      guard one != other else { return nil }
      return Bilingual("the year of one is not known", "其中一项年份不明")
    }
    guard abs(one - other) > years else { return nil }
    let (first, last) = (min(one, other), max(one, other))
    return Bilingual(
      "years more than \(years) apart: \(first) and \(last)",
      "年份相差超过\(years)年：\(first)年与\(last)年")
  }

  /// Why the order of two numbers is open; nil when it is not.
  static func openOrder(_ one: ComparisonCell, _ other: ComparisonCell) -> Bilingual? {
    guard let a = one.span, let b = other.span, a != b, a.overlaps(b) else { return nil }
    let wide = [one, other].filter { $0.span.map { $0.upperBound > $0.lowerBound } ?? false }
    guard !wide.isEmpty else { return nil }
    let texts = [one.text, other.text].sorted { $0.english < $1.english }
    let what = wide.count == 2 ? both(wide) : against(wide[0])
    return Bilingual(
      "\(what.english): \(texts[0].english) and \(texts[1].english) leave open which is more",
      "\(what.chinese)：\(texts[0].chinese)与\(texts[1].chinese)无法判定大小")
  }

  /// Whether the number itself is the least or the most that is meant.
  private static func isBound(_ cell: ComparisonCell) -> Bool {
    cell.span.map { $0.lowerBound == cell.value || $0.upperBound == cell.value } ?? false
  }

  private static func both(_ cells: [ComparisonCell]) -> Bilingual {
    switch cells.count(where: isBound) {
    case 2: Bilingual("two bounds", "均为界限值")
    case 1: Bilingual("a bound against a rough figure", "界限值与约数")
    default: Bilingual("two rough figures", "均为约数")
    }
  }

  private static func against(_ cell: ComparisonCell) -> Bilingual {
    isBound(cell)
      ? Bilingual("a bound against a value", "界限值与确数")
      : Bilingual("a rough figure against a value", "约数与确数")
  }
}
