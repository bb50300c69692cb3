/// Where a sector stands by influence (pull) and sensitivity (push).
public enum LinkageQuadrant: String, Sendable {
  /// Both above 1: a key sector.
  case key = "I-key"
  /// Only sensitivity above 1.
  case forward = "II-forward"
  /// Both below 1.
  case weak = "III-weak"
  /// Only influence above 1.
  case backward = "IV-backward"
}

/// Influence and sensitivity of sectors (Rasmussen 1956, *Studies in Inter-Sectoral Relations*;
/// Miller & Blair 2009, chapter 12).
///
///     let model = try Leontief(table)   // Miller & Blair's two sectors
///     model.influence                   // [1.02222, 0.97778]
///     model.sensitivity                 // [1.06667, 0.93333]
///     model.ghoshSensitivity            // [1.20833, 0.79167]
extension Leontief {
  /// Influence coefficients (影响力系数, power of dispersion): column sums of L over their mean.
  ///
  /// Above 0, mean 1; above 1 is more pull than average.
  ///
  /// - Complexity: O(n) after the factors.
  ///
  /// Rasmussen (1956), *Studies in Inter-Sectoral Relations*; Miller & Blair (2009), chapter 12.
  public var influence: [Double] { Self.overMean(columnTotals) }

  /// Sensitivity coefficients (感应度系数), Leontief form of the National Bureau: row sums of L
  /// over their mean; above 0, mean 1.
  ///
  /// - Complexity: O(n) after the factors.
  public var sensitivity: [Double] { Self.overMean(rowTotals) }

  /// Sensitivity in the Ghosh form: row sums of G over their mean; above 0, mean 1.
  ///
  /// - Complexity: O(*n*²) after the factors.
  public var ghoshSensitivity: [Double] { Self.overMean(ghoshRowTotals) }

  /// Influence from L − I, as some Chinese texts have it: other numbers, so name them.
  ///
  /// Undefined if no sector buys from any.
  public var completeInfluence: [Measure] { Self.overMeanLessOne(columnTotals) }

  /// Sensitivity from L − I; undefined if no sector buys from any.
  public var completeSensitivity: [Measure] { Self.overMeanLessOne(rowTotals) }

  /// sd (n − 1)/mean of each column of L: low where the pull is spread evenly, 0 … √n.
  ///
  /// - Complexity: O(*n*³): it needs the inverse.
  public var influenceVariation: [Measure] {
    let inverse = self.inverse
    return (0..<table.count).map { Self.variation(inverse.column($0)) }
  }

  /// sd (n − 1)/mean of each row of L, 0 … √n.
  ///
  /// - Complexity: O(*n*³): it needs the inverse.
  public var sensitivityVariation: [Measure] {
    let inverse = self.inverse
    return (0..<table.count).map { Self.variation(inverse.row($0)) }
  }

  /// The quadrant of each sector by influence and sensitivity (Leontief form); `nil` where one of
  /// them is 1 within rounding.
  public var quadrants: [LinkageQuadrant?] {
    zip(influence, sensitivity).map { pull, push in
      if (pull - 1).magnitude < 1e-9 || (push - 1).magnitude < 1e-9 { return nil }
      if pull > 1 { return push > 1 ? .key : .backward }
      return push > 1 ? .forward : .weak
    }
  }

  private static func overMean(_ totals: [Double]) -> [Double] {
    let mean = totals.exactMean()
    return totals.map { $0 / mean }
  }

  private static func overMeanLessOne(_ totals: [Double]) -> [Measure] {
    let mean = totals.lazy.map { $0 - 1 }.exactSum() / Double(totals.count)
    return totals.map { .ratio($0 - 1, mean, of: .completeCoefficients) }
  }

  private static func variation(_ values: [Double]) -> Measure {
    deviation(values, 1).map { $0 / values.exactMean() }
  }
}
