import RegionalIndices
import Testing

/// Two numbers agree to a relative error, or to the same absolute error near zero.
func expectClose(
  _ got: Double?, _ expected: Double, _ error: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let distance = got.map { ($0 - expected).magnitude } ?? .infinity
  #expect(
    distance <= error * max(1, expected.magnitude),
    "got \(String(describing: got)), not \(expected)",
    sourceLocation: sourceLocation)
}

func expectClose(
  _ got: Measure, _ expected: Double, _ error: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectClose(got.value, expected, error, sourceLocation: sourceLocation)
}

func expectClose<Variant>(
  _ got: IndexValue<Variant>, _ expected: Double, _ error: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectClose(got.value, expected, error, sourceLocation: sourceLocation)
}

func expectClose(
  _ got: [Double], _ expected: [Double], _ error: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(got.count == expected.count, sourceLocation: sourceLocation)
  for (a, b) in zip(got, expected) { expectClose(a, b, error, sourceLocation: sourceLocation) }
}

func expectClose(
  _ got: [Measure], _ expected: [Double], _ error: Double = 1e-12,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(got.count == expected.count, sourceLocation: sourceLocation)
  for (a, b) in zip(got, expected) { expectClose(a, b, error, sourceLocation: sourceLocation) }
}

/// There is a value, and it stays in the range the result carries.
func expectInRange<Variant>(
  _ result: IndexValue<Variant>, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let value = result.value else {
    Issue.record("undefined: \(result.measure)", sourceLocation: sourceLocation)
    return
  }
  let slack = 1e-12 * max(1, value.magnitude)
  if let lower = result.range.lower {
    #expect(value >= lower - slack, sourceLocation: sourceLocation)
  }
  if let upper = result.range.upper {
    #expect(value <= upper + slack, sourceLocation: sourceLocation)
  }
}

/// Seeds for properties: each is one random set.
let seeds: [UInt64] = Array(1...20)

extension SeededGenerator {
  /// Between two and forty numbers above zero, skewed.
  mutating func values(_ count: Int? = nil) -> [Double] {
    let n = count ?? 2 + next(below: 39)
    return (0..<n).map { _ in
      let u = nextUnit()
      return 0.5 + 100 * u * u * u
    }
  }

  /// A table above zero.
  mutating func table(_ rows: Int, _ columns: Int) throws -> Matrix {
    try Matrix((0..<rows).map { _ in values(columns) })
  }

  /// A productive input–output table.
  mutating func inputOutput(_ n: Int) throws -> InputOutputTable {
    let z = try table(n, n)
    return try InputOutputTable(
      intermediate: z, finalDemand: (0..<n).map { _ in 50 + 200 * nextUnit() })
  }

  /// Links of a ring with random chords.
  mutating func links(_ n: Int) throws -> SpatialLinks {
    var edges = (0..<n).map { ($0, ($0 + 1) % n) }
    for _ in 0..<n {
      let (a, b) = (next(below: n), next(below: n))
      if a != b { edges.append((a, b)) }
    }
    return try SpatialLinks(count: n, edges: edges)
  }
}

/// A result printed in a guide, to the digits it is printed with (five).
func expectExample(_ got: Double?, _ printed: Double) {
  expectClose(got, printed, 2e-5)
}

/// A list of results printed in a guide.
func expectExample(_ got: [Double?], _ printed: [Double]) {
  #expect(got.count == printed.count)
  for (a, b) in zip(got, printed) { expectClose(a, b, 2e-5) }
}
