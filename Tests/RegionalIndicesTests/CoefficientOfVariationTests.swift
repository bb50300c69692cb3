import Foundation
import RegionalIndices
import Testing

@Suite("The coefficient of variation")
struct CoefficientOfVariationTests {
  @Test(
    "agrees with scipy, REAT and statsmodels",
    arguments: Fixtures.cases("cv"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let x = input["x"].numbers
      return [
        "cv_population": try coefficientOfVariation(x),
        "cv_sample": try coefficientOfVariation(x, variant: .sample),
        "sd_log_population": try coefficientOfVariation(x, variant: .logPopulation),
        "sd_log_sample": try coefficientOfVariation(x, variant: .logSample),
        "williamson": orNull { try williamson(x, weights: input["w"].numbers) },
      ]
    }
  }

  @Test("of 2, 4, 4, 10 is 0.6, 0.69282, 0.57175, by hand")
  func byHand() throws {
    let x = [2.0, 4, 4, 10]
    expectClose(try coefficientOfVariation(x), 0.6)
    expectClose(try coefficientOfVariation(x, variant: .sample), 0.69282, 1e-5)
    expectClose(try coefficientOfVariation(x, variant: .logPopulation), 0.57175, 1e-5)
    expectClose(
      try coefficientOfVariation(x, variant: .logSample), 0.57175 * (4.0 / 3).squareRoot(), 1e-5)
    // μ = 1.9, Σw(x − μ)² = 4.05 + 0.03 + 8.82 = 12.9
    expectClose(try williamson([1, 2, 4], weights: [5, 3, 2]), 1.29.squareRoot() / 1.9)
  }

  @Test("keeps its laws: order, scale, range; Williamson with equal weights", arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let x = random.values()
    for variant in VariationVariant.allCases {
      let v = try coefficientOfVariation(x, variant: variant)
      expectInRange(v)
      #expect(try coefficientOfVariation(x.shuffled(using: &random), variant: variant) == v)
      expectClose(try coefficientOfVariation(x.map { $0 * 8 }, variant: variant), v.value ?? -1)
    }
    let equal = try williamson(x, weights: x.map { _ in 2.5 })
    expectClose(equal, try coefficientOfVariation(x).value ?? -1)
    let negative = try coefficientOfVariation(x.map { -$0 })
    expectClose(negative, try coefficientOfVariation(x).value ?? -1)
  }

  @Test("is undefined for a mean of zero, one value, or logarithms of zero")
  func undefined() throws {
    #expect(try coefficientOfVariation([-1, 1]).measure.reason != nil)
    #expect(
      try coefficientOfVariation([90], variant: .sample).measure
        == .undefined(.tooFewObservations(needed: 2, found: 1)))
    #expect(try coefficientOfVariation([0.1, 0.1, 0.1]).value == 0)
    #expect(
      try coefficientOfVariation([1, 0], variant: .logSample).measure
        == .undefined(.notPositive(at: 1)))
    #expect(throws: IndexError.noObservations) { try coefficientOfVariation([]) }
    #expect(throws: IndexError.zeroTotal) { try williamson([0], weights: [1]) }
  }
}
