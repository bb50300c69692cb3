internal import ClusterAtlas

/// Whether figures can be compared, and why not.
enum Comparability {
  /// Figures of years further apart are not compared.
  static let years = 2

  /// What must be the same for two figures to measure the same thing.
  struct Signature: Hashable {
    let unitKind: Unit.Kind
    let unitID: Unit.ID?
    let scopeID: Scope.ID
    let periodID: Period.ID
    let detail: Bilingual

    init(_ fact: Fact, in atlas: Atlas) {
      let kind = atlas.unit(fact.unitID)?.kind ?? .count
      unitKind = kind
      unitID = kind == .money ? nil : fact.unitID
      scopeID = fact.scopeID
      periodID = fact.periodID
      detail = fact.detail
    }

    /// Whether it is of the whole: of a whole year and not limited.
    var isWhole: Bool { detail.isEmpty && periodID == Period.year }
  }

  /// Why two figures of an indicator are not of the same thing; nil when they are.
  static func difference(_ one: Fact, _ other: Fact, in atlas: Atlas) -> Bilingual? {
    let (a, b) = (Signature(one, in: atlas), Signature(other, in: atlas))
    if a.unitKind != b.unitKind || a.unitID != b.unitID { return units(one, other, atlas) }
    if a.detail != b.detail { return details(a.detail, b.detail) }
    if a.scopeID != b.scopeID { return scopes(a.scopeID, b.scopeID, atlas) }
    if a.periodID != b.periodID { return periods(a.periodID, b.periodID, atlas) }
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
    guard let a = one.span, let b = other.span, a != b, a.overlaps(b),
      a.upperBound > a.lowerBound || b.upperBound > b.lowerBound
    else { return nil }
    let texts = [one.text, other.text].sorted { $0.english < $1.english }
    let areBoth = a.upperBound > a.lowerBound && b.upperBound > b.lowerBound
    let what =
      areBoth ? Bilingual("two bounds", "均为界限值") : Bilingual("a bound against a value", "界限值与确数")
    return Bilingual(
      "\(what.english): \(texts[0].english) and \(texts[1].english) leave open which is more",
      "\(what.chinese)：\(texts[0].chinese)与\(texts[1].chinese)无法判定大小")
  }

  // MARK: Reasons; the same for both orders

  private static func ordered(_ a: Bilingual, _ b: Bilingual) -> (Bilingual, Bilingual) {
    a.english <= b.english ? (a, b) : (b, a)
  }

  private static func units(_ one: Fact, _ other: Fact, _ atlas: Atlas) -> Bilingual {
    let names = [one, other].map { atlas.unit($0.unitID)?.name ?? Bilingual($0.unitID, "") }
    let (a, b) = ordered(names[0], names[1])
    return Bilingual(
      "different units: \(a.english) and \(b.english)", "单位不同：\(a[.chinese])与\(b[.chinese])")
  }

  private static func details(_ one: Bilingual, _ other: Bilingual) -> Bilingual {
    let whole = Bilingual("the whole", "整体")
    let (a, b) = ordered(one.isEmpty ? whole : one, other.isEmpty ? whole : other)
    return Bilingual(
      "different parts: \(a.english) and \(b.english)", "所指不同：\(a[.chinese])与\(b[.chinese])")
  }

  private static func scopes(_ one: Scope.ID, _ other: Scope.ID, _ atlas: Atlas) -> Bilingual {
    let (a, b) = ordered(
      atlas.scope(one)?.name ?? Bilingual(one, ""), atlas.scope(other)?.name ?? Bilingual(other, "")
    )
    return Bilingual(
      "another scope: \(a.english) and \(b.english)", "口径不同：\(a[.chinese])与\(b[.chinese])")
  }

  private static func periods(_ one: Period.ID, _ other: Period.ID, _ atlas: Atlas) -> Bilingual {
    let (a, b) = ordered(
      atlas.period(one)?.name ?? Bilingual(one, ""),
      atlas.period(other)?.name ?? Bilingual(other, ""))
    return Bilingual(
      "another part of the year: \(a.english) and \(b.english)",
      "时段不同：\(a[.chinese])与\(b[.chinese])")
  }
}
