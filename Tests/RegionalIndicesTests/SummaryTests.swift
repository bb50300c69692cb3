import RegionalIndices
import Testing

/// Values of many sizes, with zeros among them if wanted.
private func values(_ count: Int, seed: UInt64, zeros: Bool = false, shift: Double = 0) -> [Double]
{
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { _ in
    let value = random.nextUnit() * random.nextUnit() / (1.0001 - random.nextUnit())
    return zeros && random.next(below: 5) == 0 ? 0 : shift + value
  }
}

private let lists: [[Double]] = [
  [5], [2, 4, 4, 10], [3, 3, 3, 3], values(1000, seed: 1), values(999, seed: 2, zeros: true),
  values(500, seed: 3, shift: 1e6), [1e-300, 1e300, 2e300], [1e300, 1e-300, 2e300], [0, 0, 7],
  [1000 * .leastNonzeroMagnitude, .leastNormalMagnitude], values(20_000, seed: 4),
]

/// One summary of all values, and one put together from parts.
private func summaries<Summary>(
  _ values: [Double], _ empty: Summary, _ add: (inout Summary, Double) -> Void,
  _ merge: (inout Summary, Summary) -> Void
) -> [Summary] {
  var whole = empty
  for value in values { add(&whole, value) }
  var merged = empty
  for start in stride(from: 0, to: values.count, by: 7) {
    var part = empty
    for value in values[start..<min(start + 7, values.count)] { add(&part, value) }
    merge(&merged, part)
  }
  return [whole, merged]
}

private func expectSame<Variant>(
  _ found: IndexValue<Variant>, _ expected: IndexValue<Variant>, _ what: String
) {
  #expect(found.variant == expected.variant)
  #expect(found.range == expected.range)
  #expect(found.count == expected.count)
  switch (found.measure, expected.measure) {
  case (.value(let a), .value(let b)):
    #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "\(what): \(a), expected \(b)")
  default:
    #expect(found.measure == expected.measure, "\(what)")
  }
}

@Suite("Summaries give what the whole list gives")
struct SummaryTests {
  @Test("Herfindahl", arguments: lists)
  func hhi(list: [Double]) throws {
    let found = summaries(list, HerfindahlSummary(), { $0.add($1) }, { $0.merge($1) })
    for summary in found {
      for variant in HerfindahlVariant.allCases {
        expectSame(
          try summary.value(variant: variant), try herfindahl(list, variant: variant), "\(variant)")
      }
    }
  }

  @Test("Theil", arguments: lists)
  func theils(list: [Double]) throws {
    let found = summaries(list, TheilSummary(), { $0.add($1) }, { $0.merge($1) })
    for summary in found {
      for variant in TheilVariant.allCases {
        expectSame(
          try summary.value(variant: variant), try theil(list, variant: variant), "\(variant)")
      }
    }
  }

  @Test("coefficient of variation", arguments: lists.filter { $0.max() ?? 0 < 1e150 })
  func cv(list: [Double]) throws {
    for variant in VariationVariant.allCases {
      for list in [list, list.map { -$0 }, list + list.map { -$0 }] {
        let found = summaries(
          list, VariationSummary(variant: variant), { $0.add($1) }, { $0.merge($1) })
        for summary in found {
          expectSame(
            try summary.value(), try coefficientOfVariation(list, variant: variant), "\(variant)")
        }
      }
    }
  }

  @Test("nothing, and nothing but zeros, are refused")
  func refused() {
    #expect(throws: IndexError.noObservations) { try HerfindahlSummary().value() }
    #expect(throws: IndexError.noObservations) { try TheilSummary().value() }
    #expect(throws: IndexError.noObservations) { try VariationSummary(variant: .sample).value() }
    var (hhi, theil) = (HerfindahlSummary(), TheilSummary())
    hhi.add(0)
    theil.add(0)
    #expect(throws: IndexError.zeroTotal) { try hhi.value() }
    #expect(throws: IndexError.zeroTotal) { try theil.value() }
  }
}
