internal import ClusterAtlas

/// Makes cells of figures of clusters.
struct FactCells {
  let atlas: Atlas

  /// A figure as a cell.
  func cell(_ fact: Fact) -> ComparisonCell {
    let mark = fact.qualifierID.flatMap(atlas.qualifier)?.symbol ?? ""
    let numbers = NumberInUnits(fact.value, of: atlas.unit(fact.unitID))
    return ComparisonCell(
      value: base(fact), inUnits: numbers, text: CompareText.text(numbers, after: mark),
      span: span(of: fact), year: fact.year, remark: remark(fact), sourceIDs: [fact.sourceID],
      factID: fact.id)
  }

  /// The number in a unit that all of its kind share: money in the units of Chinese.
  func base(_ fact: Fact) -> Double {
    let unit = atlas.unit(fact.unitID)
    return unit?.kind == .money ? fact.value * (unit?.factorChinese ?? 1) : fact.value
  }

  /// What a number can stand for with what is before it.
  private func span(of fact: Fact) -> ClosedRange<Double> {
    let value = base(fact)
    guard let qualifier = fact.qualifierID.flatMap(atlas.qualifier) else { return value...value }
    let ends = [value * qualifier.lowest, value, value * qualifier.highest].sorted()
    return ends[0]...ends[2]
  }

  /// Whether it was reached, what it is of and whom it covers, as far as that is not the plain case.
  private func remark(_ fact: Fact) -> Bilingual {
    let parts = [
      fact.statusID == FactStatus.result ? nil : atlas.status(fact.statusID)?.name,
      fact.ofID.flatMap(atlas.indicator)?.short, fact.detail,
      fact.coverageID == Coverage.all ? nil : atlas.coverage(fact.coverageID)?.name,
      atlas.scope(fact.scopeID).flatMap { $0.isCluster ? nil : $0.name },
      fact.periodID == Period.year ? nil : atlas.period(fact.periodID)?.name,
    ].compactMap { $0 }.filter { !$0.isEmpty }
    return Bilingual(
      parts.map(\.english).joined(separator: ", "),
      parts.map { $0[.chinese] }.joined(separator: "，"))
  }
}

/// Numbers as text.
enum CompareText {
  /// A number as each language has it, after a mark of a bound.
  static func text(_ numbers: NumberInUnits, after mark: String = "") -> Bilingual {
    Bilingual(mark + number(numbers.english), mark + number(numbers.chinese))
  }

  /// A number with at most three decimals, in groups of three, without zeros at its end.
  static func number(_ value: Double) -> String {
    let size = value.magnitude
    let decimals = size >= 10_000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 3
    return fixed(value, decimals)
  }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 0x1p53 else { return "\(value)" }
    var digits = String(Int(bounded: scaled))
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    var rest = digits.suffix(decimals)
    while rest.last == "0" { rest.removeLast() }
    var whole = ""
    let front = digits.dropLast(decimals)
    for (index, digit) in front.enumerated() {
      if index > 0, (front.count - index).isMultiple(of: 3) { whole += "," }
      whole.append(digit)
    }
    return (value < 0 && scaled > 0 ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
  }
}
