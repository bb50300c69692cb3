import Foundation
import RegionalIndices
import Testing

@Suite("Theil's T and L")
struct TheilTests {
  @Test(
    "agree with PySAL and R",
    arguments: Fixtures.cases("theil"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      return ["T": try theil(x), "L": try theil(x, variant: .l)]
    }
  }

  @Test("of 2, 4, 4, 10 are 0.165687 and 0.167358, by hand")
  func byHand() throws {
    expectClose(try theil([2, 4, 4, 10]), 0.165687, 1e-6)
    expectClose(try theil([2, 4, 4, 10], variant: .l), 0.167358, 1e-6)
  }

  @Test("of 10, 10, 10, 20, 50 are 0.2502012 and 0.2326302: REAT's theil is L")
  func published() throws {
    expectClose(try theil([10, 10, 10, 20, 50]), 0.2502012, 1e-7)
    expectClose(try theil([10, 10, 10, 20, 50], variant: .l), 0.2326302, 1e-7)
  }

  @Test("count zeros in n: T(0, 1, 2, 3) is 0.3749, not R ineq's 0.0872; L is undefined")
  func zeros() throws {
    expectClose(try theil([0, 1, 2, 3]), 0.3749, 1e-4)
    #expect(try theil([0, 1, 2, 3], variant: .l).measure == .undefined(.notPositive(at: 0)))
    expectClose(try theil([0, 0, 0, 5]), log(4))
  }

  @Test("keep their laws: order, scale, replication, range, equality", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    for variant in TheilVariant.allCases {
      let value = try theil(x, variant: variant)
      expectInRange(value)
      #expect(try theil(x.shuffled(using: &random), variant: variant) == value)
      expectClose(try theil(x.map { $0 * 1e7 }, variant: variant), value.value ?? -1)
      expectClose(try theil(x + x, variant: variant), value.value ?? -1)
      expectClose(try theil(x.map { _ in 3 }, variant: variant), 0)
    }
  }

  @Test("refuse what has no shares")
  func refusals() {
    #expect(throws: IndexError.zeroTotal) { try theil([0, 0]) }
    #expect(throws: IndexError.overflow) { try theil([1e308, 1.5e308]) }
    #expect(throws: IndexError.negative(at: 1)) { try theil([1, -1]) }
    #expect(throws: IndexError.notFinite(at: 0)) { try theil([.nan], variant: .l) }
  }
}
