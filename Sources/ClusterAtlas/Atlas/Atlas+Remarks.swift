/// What must be read with a figure, in words.
extension Atlas {
  /// A measure of size in words: "output of the cluster", "revenue, city industry, above-scale
  /// firms only".
  public func title(of measure: SizeMeasure) -> Bilingual {
    let coverage = measure.coverageID == Coverage.all ? nil : coverage(measure.coverageID)?.name
    return Self.joined(
      [
        indicator(measure.indicatorID).map {
          Bilingual($0.short.english.lowercased(), $0.short.chinese)
        },
        scope(measure.scopeID)?.name, coverage,
      ], Bilingual(", ", "，"))
  }

  /// What must be known so as not to take a figure for another one: its status, detail, coverage,
  /// scope, part of the year, growth, the source's word, what speaks against it, and the note.
  /// Each in the words of both languages; in this order, empty ones left out. O(pairs).
  public func remarks(on fact: Fact) -> [Bilingual] {
    let parts = [
      fact.statusID == FactStatus.result ? nil : status(fact.statusID)?.name,
      fact.ofID.flatMap(indicator).map {
        Bilingual("of " + $0.short.english.lowercased(), $0.short.chinese)
      },
      fact.detail,
      fact.coverageID == Coverage.all ? nil : coverage(fact.coverageID)?.name,
      scope(fact.scopeID).flatMap { $0.isCluster ? nil : $0.name },
      fact.periodID == Period.year ? nil : period(fact.periodID)?.name,
      growthRemark(on: fact), termRemark(on: fact),
      fact.yearBasis == .text ? Bilingual("as of the text", "文中“目前”") : nil,
    ]
    return
      (parts + conflicts(of: fact.id).map { remark(on: $0, beside: fact) }
      + [copyRemark(on: fact), fact.note]).compactMap { $0 }.filter { !$0.isEmpty }
  }

  private func growthRemark(on fact: Fact) -> Bilingual? {
    fact.growth.map { Bilingual("growth \($0.shown)%", "增长\($0.shown)%") }
  }

  /// The source's own word for a figure of size, or that it was not seen.
  private func termRemark(on fact: Fact) -> Bilingual? {
    guard let indicator = indicator(fact.indicatorID), indicator.group == .size,
      indicator.unitKind == .money
    else { return nil }
    if fact.term.isEmpty { return Bilingual("kind not verified", "类别未核实") }
    return Bilingual("“\(fact.term)”", "“\(fact.term)”")
  }

  private func copyRemark(on fact: Fact) -> Bilingual? {
    guard fact.confidenceID == Confidence.official, let copy = copy(of: fact.sourceID),
      copy.kind != .original
    else { return nil }
    return Bilingual("official text, unofficial copy", "官方文本，非官方转载")
  }

  /// "contradicts 1,500 (2022): …"
  private func remark(on conflict: FactConflict, beside fact: Fact) -> Bilingual {
    let other = self.fact(conflict.firstID == fact.id ? conflict.secondID : conflict.firstID)
    func number(_ language: Language) -> String {
      guard let other else { return "?" }
      let year = other.year.map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? ""
      let unit = unit(other.unitID)
      let value = DecimalText.grouped((other.value * (unit?.factor(in: language) ?? 1)).shown)
      let gap = language == .chinese ? "" : " "
      return value + (unit.map { gap + $0.symbol[language] } ?? "") + year
    }
    return Bilingual(
      "does not fit \(number(.english)): \(conflict.note.english)",
      "与\(number(.chinese))不符：\(conflict.note[.chinese])")
  }

  private static func joined(_ parts: [Bilingual?], _ separator: Bilingual) -> Bilingual {
    let all = parts.compactMap { $0 }
    return Bilingual(
      all.map(\.english).joined(separator: separator.english),
      all.map { $0[.chinese] }.joined(separator: separator.chinese))
  }
}

extension Double {
  /// The number without a needless `.0`, at most six decimals.
  fileprivate var shown: String {
    let rounded = (self * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? String(Int(bounded: rounded)) : "\(rounded)"
  }
}
