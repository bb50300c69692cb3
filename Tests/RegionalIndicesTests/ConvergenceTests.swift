import Foundation
import RegionalIndices
import Testing

@Suite("Convergence")
struct ConvergenceTests {
  @Test(
    "agrees with statsmodels, scipy and REAT",
    arguments: Fixtures.cases("convergence"))
  func fixtures(_ item: FixtureCase) throws {
    try item.check { input in
      let years = (input["t1"].number ?? 0) - (input["t0"].number ?? 0)
      let c = try convergence(input["y0"].numbers, input["y1"].numbers, years: years)
      return [
        "alpha": c.alpha, "beta": c.beta, "se_alpha": c.alphaError, "se_beta": c.betaError,
        "t_beta": c.betaT, "p_beta": c.betaP, "r2": c.rSquared, "lambda_BS": c.speed,
        "halflife_BS": c.halfLife, "lambda_REAT": c.speedREAT, "sigma0": c.sigmaStart,
        "sigma1": c.sigmaEnd, "F": c.varianceRatio, "p_F": c.varianceP,
      ]
    }
  }

  @Test("of three regions over ten years is that worked by hand")
  func byHand() throws {
    let c = try convergence([100, 200, 400], [180, 320, 560], years: 10)
    expectClose(c.beta, -0.0181285, 1e-7)
    expectClose(c.betaError, 0.00065587, 1e-8)
    expectClose(c.rSquared, 0.998693, 1e-6)
    expectClose(c.speed, 0.0200019, 1e-7)
    expectClose(c.halfLife, 34.65, 1e-3)
    expectClose(c.speedREAT, 0.0018295, 1e-7)
    expectClose(c.sigmaStart, log(2))
    // One degree of freedom: p = 1 − (2/π) atan|t|.
    expectClose(c.betaP, 1 - 2 / Double.pi * atan(abs(c.betaT.value ?? 0)), 1e-10)
    expectClose(c.alpha, (log(1.8) + log(1.6) + log(1.4)) / 30 - (c.beta.value ?? 0) * log(200))
    // Two degrees each: P(F > f) = 1/(1 + f).
    expectClose(c.varianceP, 2 / (1 + (c.varianceRatio.value ?? 0)), 1e-10)
    let meanX = log(200.0)
    let ratio =
      (1.0 / 3 + meanX * meanX / (2 * log(2.0) * log(2.0))).squareRoot()
      * (2 * log(2.0) * log(2.0)).squareRoot()
    expectClose(c.alphaError, (c.betaError.value ?? 0) * ratio, 1e-10)
  }

  @Test("halves the gap to the steady state in one half-life", arguments: seeds)
  func halfLife(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (rate, years) = (0.01 + 0.05 * random.nextUnit(), 12.0)
    let start = random.values(10)
    // ln y approaches 5 exponentially: the regression must find the rate exactly.
    let end = start.map { exp(5 + (log($0) - 5) * exp(-rate * years)) }
    let c = try convergence(start, end, years: years)
    expectClose(c.speed, rate, 1e-9)
    expectClose(c.halfLife, log(2) / rate, 1e-8)
    #expect((c.varianceRatio.value ?? 0) > 1)
  }

  @Test("is undefined where it must be")
  func undefined() throws {
    let two = try convergence([1, 2], [2, 3], years: 5)
    #expect(two.betaError.value == nil && two.beta.value != nil)
    let equal = try convergence([3, 3, 3], [1, 2, 3], years: 5)
    #expect(equal.beta.reason == .constant)
    let apart = try convergence([1, 2, 3], [1, 4, 9], years: 5)
    #expect(apart.speed.reason == .notConverging)
    let flat = try convergence([1, 2, 3], [2, 4, 6], years: 5)
    #expect(flat.beta.value == 0 && flat.rSquared.reason == .noResidualVariance)
  }

  @Test("refuses what has no logarithm")
  func refusals() {
    #expect(throws: IndexError.notPositive(at: Position(0, in: .start))) {
      try convergence([0, 1], [1, 1], years: 1)
    }
    #expect(throws: IndexError.notPositive(at: Position(1, in: .end))) {
      try convergence([1, 1], [1, -1], years: 1)
    }
    #expect(throws: IndexError.invalidParameter(.years)) {
      try convergence([1, 2], [1, 2], years: 0)
    }
  }
}
