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
    var remarks: [Bilingual] = []
    func add(_ remark: Bilingual?) {
      if let remark, !remark.isEmpty { remarks.append(remark) }
    }
    if fact.statusID != FactStatus.result { add(status(fact.statusID)?.name) }
    if let whole = fact.ofID.flatMap(indicator) {
      add(Bilingual("of " + whole.short.english.lowercased(), whole.short.chinese))
    }
    add(fact.detail)
    if fact.coverageID != Coverage.all { add(coverage(fact.coverageID)?.name) }
    if let scope = scope(fact.scopeID), !scope.isCluster { add(scope.name) }
    if fact.periodID != Period.year { add(period(fact.periodID)?.name) }
    add(growthRemark(on: fact))
    add(termRemark(on: fact))
    if fact.yearBasis == .text { add(Bilingual("as of the text", "文中“目前”")) }
    for conflict in conflicts(of: fact.id) { add(remark(on: conflict, beside: fact)) }
    add(copyRemark(on: fact))
    add(fact.note)
    return remarks
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

  /// "does not fit over 1,500 bn yuan (2022): …"
  private func remark(on conflict: FactConflict, beside fact: Fact) -> Bilingual {
    let other = self.fact(conflict.firstID == fact.id ? conflict.secondID : conflict.firstID)
    func number(_ language: Language) -> String {
      guard let other else { return "?" }
      let year = other.year.map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? ""
      let bound = other.qualifierID.flatMap(qualifier)?.name[language]
      let unit = unit(other.unitID)
      let value = DecimalText.grouped((other.value * (unit?.factor(in: language) ?? 1)).shown)
      let words = [bound, value, unit?.symbol[language]].compactMap { $0 }
      return words.joined(separator: language == .chinese ? "" : " ") + year
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
