import RegionalIndices
import Testing

@Suite("The locational Gini")
struct LocationalGiniTests {
  @Test(
    "agrees with EconGeo and REAT",
    arguments: Fixtures.cases("locational_gini"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      var pairs: [([Double], [Double])] = []
      if input["x"].isNull {
        pairs = [(input["x_vector"].numbers, input["reference"].numbers)]
      } else {
        let table = try input["x"].matrix()
        pairs = input["industries"].integers.map { (table.column($0), table.rowTotals) }
      }
      func all(_ variant: LocationalGiniVariant) -> [JSON] {
        pairs.map { pair in
          orNull { try locationalGini(pair.0, reference: pair.1, variant: variant) }
        }
      }
      return [
        "krugman": all(.krugman), "normalised": all(.normalised),
        "lq_gini": all(.locationQuotients), "sum_sq": all(.squaredDifferences),
      ]
    }
  }

  @Test("of 10, 30, 60 against 50, 30, 20 is 0.26, 0.52, 0.4444, 0.32, by hand")
  func byHand() throws {
    func value(_ variant: LocationalGiniVariant) throws -> IndexValue<LocationalGiniVariant> {
      try locationalGini([10, 30, 60], reference: [50, 30, 20], variant: variant)
    }
    expectClose(try value(.krugman), 0.26)
    expectClose(try value(.normalised), 0.52)
    expectClose(try value(.locationQuotients), 4.0 / 9)
    expectClose(try value(.squaredDifferences), 0.32)
    expectClose(try value(.plain), try gini([10, 30, 60]).value ?? -1)
    #expect(try value(.krugman).range.upper == 0.5)
    #expect(try value(.krugman).variant == .krugman)
  }

  @Test("is 0 where the industry follows the reference; ignores scale and order", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (x, q) = (random.values(12), random.values(12))
    let order = x.indices.shuffled(using: &random)
    for variant in LocationalGiniVariant.allCases {
      let value = try locationalGini(x, reference: q, variant: variant)
      expectInRange(value)
      let scaled = try locationalGini(
        x.map { $0 * 3 }, reference: q.map { $0 * 7 }, variant: variant)
      expectClose(scaled, value.value ?? -1)
      let shuffled = try locationalGini(
        order.map { x[$0] }, reference: order.map { q[$0] }, variant: variant)
      expectClose(shuffled, value.value ?? -1, 1e-14)
      if variant != .plain {
        expectClose(try locationalGini(q, reference: q, variant: variant), 0)
      }
    }
  }

  @Test("drops empty regions and refuses an industry outside the reference")
  func edges() throws {
    let with = try locationalGini([1, 0, 3], reference: [2, 0, 2], variant: .krugman)
    let without = try locationalGini([1, 3], reference: [2, 2], variant: .krugman)
    #expect(with == without)
    #expect(try locationalGini([1, 0, 3], reference: [2, 0, 2]).value == gini([1, 0, 3]).value)
    #expect(throws: IndexError.absentFromReference(at: Position(1, in: .reference))) {
      try locationalGini([1, 1], reference: [2, 0])
    }
    #expect(throws: IndexError.zeroTotal) { try locationalGini([0, 0], reference: [1, 1]) }
  }
}
