/// How far apart the ends of a distribution lie: ratios of quantiles and of shares.
///
///     let ratios = try [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].quantileRatios()
///     ratios.p90p10.value  // 4.789…
///     ratios.palma.value   // the top tenth's share over that of the bottom two fifths
///
/// Palma (2011), doi:10.1111/j.1467-7660.2011.01646.x; Hyndman & Fan (1996).
public struct QuantileRatios: Equatable, Hashable, Sendable {
  /// Which quantile: linear without weights, inverse with them.
  public let rule: QuantileRule
  /// The values below which a tenth, half and nine tenths of the weight lie.
  public let p10: Double, p50: Double, p90: Double
  /// P90/P10; undefined where P10 is 0.
  public let p90p10: Measure
  /// P90/P50.
  public let p90p50: Measure
  /// P50/P10.
  public let p50p10: Measure
  /// The share of the total that the richest tenth has, and the richest fifth, 0 … 1.
  public let topTenth: Double, topFifth: Double
  /// The share that the poorest two fifths have, and the poorest fifth.
  public let bottomTwoFifths: Double, bottomFifth: Double
  /// Palma's ratio: the top tenth's share over the bottom two fifths'.
  public let palma: Measure
  /// S80/S20: the top fifth's share over the bottom fifth's.
  public let s80s20: Measure
  /// How many units count, those of weight zero left out.
  public let count: Int
}

extension Collection<Double> {
  /// Ratios of quantiles and of shares.
  ///
  /// Shares are read off the Lorenz curve with straight lines between its points: a unit on the
  /// border is split.
  ///
  /// - Parameter weights: zero or more, one a value: the population where values are per head; 1
  ///   if nil.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``,
  ///   ``IndexError/negative(at:)``, ``IndexError/lengthMismatch(expected:found:)``,
  ///   ``IndexError/zeroWeight``, ``IndexError/zeroTotal``.
  /// - Complexity: O(*n* log *n*).
  ///
  /// Palma (2011), *Development and Change* 42(1), doi:10.1111/j.1467-7660.2011.01646.x.
  public func quantileRatios(weights: [Double]? = nil) throws(IndexError) -> QuantileRatios {
    let units = try WeightedUnits(self, weights)
    let (values, sizes) = units.ascending
    let quantile = { (tenths: Double) in
      weights == nil
        ? values.sortedQuantile(tenths / 10)
        : QuantileRatios.inverse(values, sizes, tenths: tenths)
    }
    let (p10, p50, p90) = (quantile(1), quantile(5), quantile(9))
    let bottom = { QuantileRatios.share(values, sizes, units, ofBottom: $0) }
    let (topTenth, topFifth) = (1 - bottom(0.9), 1 - bottom(0.8))
    return QuantileRatios(
      rule: weights == nil ? .linear : .inverse, p10: p10, p50: p50, p90: p90,
      p90p10: .ratio(p90, p10, of: .p10), p90p50: .ratio(p90, p50, of: .p50),
      p50p10: .ratio(p50, p10, of: .p10), topTenth: topTenth, topFifth: topFifth,
      bottomTwoFifths: bottom(0.4), bottomFifth: bottom(0.2),
      palma: .ratio(topTenth, bottom(0.4), of: .bottomTwoFifths),
      s80s20: .ratio(topFifth, bottom(0.2), of: .bottomFifth), count: units.count)
  }
}

extension QuantileRatios {
  /// The least value with so many tenths of the weight at or below it.
  fileprivate static func inverse(
    _ values: [Double], _ weights: [Double], tenths: Double
  ) -> Double {
    let needed = tenths * weights.exactSum()
    var sum = ExactSum()
    for (value, weight) in zip(values, weights) {
      sum.add(weight)
      if 10 * sum.value >= needed { return value }
    }
    return values[values.count - 1]
  }

  /// The share of the total that the poorest have.
  fileprivate static func share(
    _ values: [Double], _ weights: [Double], _ units: WeightedUnits, ofBottom share: Double
  ) -> Double {
    var rest = share * units.size
    var income = CompensatedSum()
    for (value, weight) in zip(values, weights) {
      income.add(min(weight, rest) * value)
      rest -= weight
      if rest <= 0 { break }
    }
    return income.value / units.income
  }
}
