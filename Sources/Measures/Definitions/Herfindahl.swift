internal import RegionalIndices
internal import Tabular

extension MeasureDefinition {
  static let herfindahl = MeasureDefinition(
    "hhi", title: Bilingual("Herfindahl–Hirschman index", "赫芬达尔指数"), family: .concentration,
    range: "1/n … 1; points to 10,000; number 1 … n", form: .list, uses: [.unit],
    answered: .nonNegative,
    meaning: Bilingual("The sum of squared shares: 1 is one alone.", "份额平方和：1为独家。"),
    variants: [
      MeasureVariant(HerfindahlVariant.index, "sum of squared shares", "份额平方和"),
      MeasureVariant(HerfindahlVariant.points, "times 10,000", "万分制"),
      MeasureVariant(HerfindahlVariant.normalised, "brought to 0 … 1", "标准化到 0 … 1"),
      MeasureVariant(
        HerfindahlVariant.equivalentNumber, "equivalent number of equals", "等效个数"),
    ], guide: "herfindahl", sample: .list,
    summaries: { name in
      let variant = HerfindahlVariant(rawValue: name) ?? .index
      return SummaryList(HerfindahlSummary()) { (summary) throws(IndexError) in
        Outcome(FoundValue(try summary.value(variant: variant)), HerfindahlOutput.name(variant))
      }
    }, output: HerfindahlOutput.self)
}

private struct HerfindahlOutput: MeasureOutput {
  let part: GroupSample
  let variant: HerfindahlVariant
  let value: FoundValue

  init(_ part: GroupSample, _ context: MeasureContext) throws(MeasureError) {
    let variant = HerfindahlVariant(rawValue: context.variant) ?? .index
    self.part = part
    self.variant = variant
    value = try index(part) { () throws(IndexError) in
      FoundValue(try RegionalIndices.herfindahl(part.values, variant: variant))
    }
  }

  static func name(_ variant: HerfindahlVariant) -> Bilingual {
    switch variant {
    case .index: Bilingual("HHI", "赫芬达尔指数")
    case .points: Bilingual("HHI, points", "赫芬达尔指数，万分制")
    case .normalised: Bilingual("HHI, normalised", "赫芬达尔指数，标准化")
    case .equivalentNumber: Bilingual("HHI, equivalent number", "赫芬达尔指数，等效个数")
    }
  }

  var outcome: Outcome { Outcome(value, Self.name(variant)) }
  var figure: MeasureFigure { .shares(marked: 0) }

  var steps: [Bilingual] {
    guard let plain = try? RegionalIndices.herfindahl(part.values) else { return [] }
    let total = part.values.exactSum()
    let shares = part.values.map { ($0 / total).said + "²" }
    let steps = [
      Bilingual("shares s = x / Σx, with Σx = ", "份额 s = x / Σx，其中 Σx = ") + total.said,
      "H = Σs² = " + shares.cut(" + ") + " = " + plain.measure.said,
    ]
    let (h, n) = (plain.measure.said, part.values.count)
    let name = Self.name(variant)
    switch variant {
    case .index: return steps
    case .points: return steps + [name + " = 10000·H = 10000·" + h + " = " + value.measure.said]
    case .normalised:
      return steps + [
        name + " = (H − 1/n)/(1 − 1/n) = (" + h + " − 1/\(n))/(1 − 1/\(n)) = "
          + value.measure.said
      ]
    case .equivalentNumber: return steps + [name + " = 1/H = 1/" + h + " = " + value.measure.said]
    }
  }
}
