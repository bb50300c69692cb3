import Foundation
import RegionalIndices
import Testing

@Suite("The range a result carries")
struct RangeTests {
  private func expectRange<Variant>(
    _ value: IndexValue<Variant>, _ lower: Double?, _ upper: Double?, count: Int = 4,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(value.range.lower == lower, sourceLocation: sourceLocation)
    #expect(value.range.upper == upper, sourceLocation: sourceLocation)
    #expect(value.count == count, sourceLocation: sourceLocation)
  }

  @Test("is that of the variant for so many observations")
  func ranges() throws {
    let x = [2.0, 4, 4, 10]
    expectRange(try gini(x), 0, 0.75)
    expectRange(try gini(x, variant: .corrected), 0, 1)
    expectRange(try gini(x, weights: x), 0, 1)
    expectRange(try theil(x), 0, log(4))
    expectRange(try theil(x, variant: .l), 0, nil)
    expectRange(try herfindahl(x), 0.25, 1)
    expectRange(try herfindahl(x, variant: .points), 2500, 10_000)
    expectRange(try herfindahl(x, variant: .normalised), 0, 1)
    expectRange(try herfindahl(x, variant: .equivalentNumber), 1, 4)
    expectRange(try concentrationRatio(x, k: 1), 0.25, 1)
    expectRange(try concentrationRatio(x, k: 9), 1, 1)
    expectRange(try coefficientOfVariation(x), 0, 3.0.squareRoot())
    expectRange(try coefficientOfVariation(x, variant: .sample), 0, 2)
    expectRange(try coefficientOfVariation(x, variant: .logSample), 0, nil)
    expectRange(try coefficientOfVariation([-1, 2, 3, 4]), 0, nil)
    expectRange(try williamson(x, weights: x), 0, nil)
    expectRange(try bilateralSpecialisation(Matrix([x, x]), 0, 1), 0, 2)
  }

  @Test("is that of each locational Gini, and the name differs")
  func locational() throws {
    let x = [2.0, 4, 4, 10]
    let uppers: [LocationalGiniVariant: Double] = [
      .plain: 0.75, .krugman: 0.5, .normalised: 1, .locationQuotients: 0.75,
      .squaredDifferences: 2,
    ]
    for variant in LocationalGiniVariant.allCases {
      let value = try locationalGini(x, reference: [1, 1, 1, 1], variant: variant)
      expectRange(value, 0, uppers[variant])
      #expect(value.variant == variant)
    }
  }
}
