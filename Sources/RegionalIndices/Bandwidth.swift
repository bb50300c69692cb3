/// How wide a kernel is. The same names mean different things elsewhere; here each rule has one.
public enum BandwidthRule: String, CaseIterable, Sendable, Codable {
  /// 0.9·A·n^(−1/5), A the smaller of the deviation and the quartile range/1.349 (Silverman 1986,
  /// eq. 3.31; statsmodels `silverman`; R's `bw.nrd0` has 1.34).
  case silverman
  /// 1.059·A·n^(−1/5) (statsmodels `scott`).
  case scott
  /// (4/3)^(1/5)·A·n^(−1/5) (statsmodels `normal_reference`).
  case normalReference = "normal-reference"
  /// The deviation times (3n/4)^(−1/5): what scipy calls `silverman`.
  case normal = "scipy-silverman"
  /// The deviation times n^(−1/5): what scipy calls `scott`.
  case plain = "scipy-scott"
  /// The equation of Sheather & Jones (1991), solved: what most papers should use; R's `bw.SJ`.
  case sheatherJones = "sheather-jones"
}

/// What the rules are made of.
struct BandwidthSample {
  let values: [Double]
  let isWeighted: Bool
  /// 1/Σv², n without weights.
  let effectiveCount: Double
  /// Standard deviation (n − 1); undefined for one value.
  let deviation: Measure
  /// Distance of the quartiles (type 7); undefined with weights.
  let quartileRange: Measure

  /// min(deviation, quartile range/1.349), or the deviation where the quartiles are one.
  var scale: Measure {
    guard let sd = deviation.value, let range = quartileRange.value else {
      return deviation.value == nil ? deviation : quartileRange
    }
    return Measure(range > 0 ? min(sd, range / 1.349) : sd)
  }

  init(_ values: [Double], shares: [Double], isWeighted: Bool) {
    self.values = values
    self.isWeighted = isWeighted
    let squares = shares.lazy.map { $0 * $0 }.exactSum()
    effectiveCount = 1 / squares
    let mean = zip(values, shares).lazy.map { $0 * $1 }.exactSum()
    let spread = zip(values, shares).lazy.map { ($0 - mean) * ($0 - mean) * $1 }.exactSum()
    let constant = values.allSatisfy { $0 == values[0] }
    let used = shares.count { $0 > 0 }
    deviation =
      used < 2
      ? .undefined(.tooFewObservations(needed: 2, found: used))
      : Measure(constant ? 0 : (spread / (1 - squares)).squareRoot())
    let sorted = isWeighted || used < 2 ? [] : RadixSort.ascending(values)
    quartileRange =
      sorted.isEmpty
      ? .undefined(.tooFewObservations(needed: 2, found: used))
      : Measure(sorted.sortedQuantile(0.75) - sorted.sortedQuantile(0.25))
  }

  func bandwidth(_ rule: BandwidthRule) -> Measure {
    if deviation.value == 0 { return .undefined(.constant) }
    let n = effectiveCount
    switch rule {
    case .plain: return deviation.map { $0 * CMath.power(n, -0.2) }
    case .normal: return deviation.map { $0 * CMath.power(0.75 * n, -0.2) }
    case .silverman: return scale.map { 0.9 * $0 * CMath.power(n, -0.2) }
    case .scott: return scale.map { 1.059 * $0 * CMath.power(n, -0.2) }
    case .normalReference:
      return scale.map { CMath.power(4.0 / 3, 0.2) * $0 * CMath.power(n, -0.2) }
    case .sheatherJones: return sheatherJones()
    }
  }

  /// h with h = (1/(2√π n S(α h^(5/7))))^(1/5), by halving.
  private func sheatherJones() -> Measure {
    guard let scale = scale.value else { return self.scale }
    let n = effectiveCount
    let a = 1.24 * scale * CMath.power(n, -1.0 / 7)
    let b = 1.23 * scale * CMath.power(n, -1.0 / 9)
    let ratio = fourth(a) / -sixth(b)
    guard ratio.isFinite, ratio > 0 else { return .undefined(.notUnique) }
    let alpha = 1.357 * CMath.power(ratio, 1.0 / 7)
    let excess = { (h: Double) in
      CMath.power(
        1 / (2 * Double.pi.squareRoot() * n * self.fourth(alpha * CMath.power(h, 5.0 / 7))), 0.2)
        - h
    }
    let top = 1.144 * scale * CMath.power(n, -0.2)
    return Self.root(excess, from: 0.1 * top, to: top)
  }

  private static func root(
    _ excess: (Double) -> Double, from lower: Double, to upper: Double
  ) -> Measure {
    var (low, high) = (lower, upper)
    for _ in 0..<40 where (excess(low) > 0) == (excess(high) > 0) {
      (low, high) = (low * 0.9, high * 1.1)
    }
    guard (excess(low) > 0) != (excess(high) > 0) else { return .undefined(.notUnique) }
    let rising = excess(high) > 0
    while high - low > 1e-13 * high {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if (excess(middle) > 0) == rising { high = middle } else { low = middle }
    }
    return Measure((low + high) / 2)
  }

  /// The estimate of ∫ f''², with kernels this wide.
  private func fourth(_ h: Double) -> Double {
    let sum = pairs(h) { ($0 - 6) * $0 + 3 }
    let n = Double(values.count)
    return (2 * sum + 3 * n) / (n * (n - 1) * CMath.power(h, 5) * (2 * Double.pi).squareRoot())
  }

  /// The estimate of ∫ f'''² with its sign.
  private func sixth(_ h: Double) -> Double {
    let sum = pairs(h) { (($0 - 15) * $0 + 45) * $0 - 15 }
    let n = Double(values.count)
    return (2 * sum - 15 * n) / (n * (n - 1) * CMath.power(h, 7) * (2 * Double.pi).squareRoot())
  }

  private func pairs(_ h: Double, _ polynomial: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for (place, value) in values.enumerated() {
      for other in values[..<place] {
        let delta = (value - other) / h * ((value - other) / h)
        if delta < 1000 { sum.add(CMath.exponential(-delta / 2) * polynomial(delta)) }
      }
    }
    return sum.value
  }
}
