/// Club convergence: whether units go to one path (the log t regression of Phillips & Sul).
///
/// Phillips & Sul (2007), doi:10.1111/j.1468-0262.2007.00811.x.
///
///     let test = try LogTConvergence(values, lags: 2)
///     test.converges  // true where convergence is not rejected at 5 %
public struct LogTConvergence: Equatable, Sendable {
  /// Each unit over the mean of all in the last period: where it lies at the end.
  public let relative: [Double]
  /// Hₜ, the mean squared distance of those from 1 in each period.
  public let dispersion: [Double]
  /// The first period of the regression, counted from 1.
  public let start: Int
  /// How many periods it uses.
  public let count: Int
  /// Its constant.
  public let intercept: Measure
  /// b: twice the speed; 2 or more is convergence in levels, 0 … 2 in growth.
  public let slope: Measure
  /// Its standard error, corrected for autocorrelation (Newey & West 1987, Bartlett's kernel).
  public let slopeError: Measure
  /// b over its error; convergence is rejected at −1.65 or below.
  public let t: Measure

  /// Whether convergence is not rejected at 5 %, one-sided.
  public var converges: Bool? { t.value.map { $0 > -1.65 } }

  /// The log t regression.
  ///
  /// - Parameters:
  ///   - values: units in rows, periods in columns, all above 0, smoothed before if at all.
  ///   - discarded: the share of periods left out at the start, inside 0 … 1; 0.3 after the paper.
  ///   - lags: how many lags of the residuals count in the error, 0 or more.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/ragged(row:)``,
  ///   ``IndexError/notFinite(at:)``, ``IndexError/notPositive(at:)``,
  ///   ``IndexError/tooFewObservations(needed:found:)`` for one unit;
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for the parameters.
  /// - Complexity: O(*units* · *periods* + *periods* · *lags*).
  public init(
    _ values: [[Double]], discarded: Double = 0.3, lags: Int = 2
  ) throws(IndexError) {
    let table = try Matrix(values)
    try Checks.finite(table, in: .values)
    if let cell = table.firstCell(where: { $0 <= 0 }) {
      throw .notPositive(at: Position(row: cell.row, column: cell.column, in: .values))
    }
    guard table.rows >= 2 else { throw .tooFewObservations(needed: 2, found: table.rows) }
    guard discarded >= 0, discarded < 1 else {
      throw .outOfRange(at: Position(0, in: .discarded), lower: 0, upper: 1)
    }
    guard lags >= 0 else {
      throw .outOfRange(at: Position(0, in: .lags), lower: 0, upper: .infinity)
    }
    self.init(table, discarded, lags)
  }

  private init(_ table: Matrix, _ discarded: Double, _ lags: Int) {
    let paths = (0..<table.columns).map { period -> [Double] in
      let values = table.column(period)
      if values.allSatisfy({ $0 == values[0] }) { return values.map { _ in 1 } }
      let mean = values.exactMean()
      return values.map { $0 / mean }
    }
    relative = paths.last ?? []
    dispersion = paths.map { path in
      path.lazy.map { ($0 - 1) * ($0 - 1) }.exactSum() / Double(path.count)
    }
    start = max(2, Int(bounded: discarded * Double(table.columns) + 1e-9))
    count = max(0, table.columns - start + 1)
    let fit = Self.regression(dispersion, start, count, lags)
    switch fit {
    case .success(let fit):
      (intercept, slope, slopeError) = (
        Measure(fit.intercept), Measure(fit.slope), Measure(fit.error)
      )
      t = fit.error > 0 ? Measure(fit.slope / fit.error) : .undefined(.noResidualVariance)
    case .failure(let reason):
      let none = Measure.undefined(reason.reason)
      (intercept, slope, slopeError, t) = (none, none, none, none)
    }
  }

  private struct NoFit: Error {
    let reason: Undefined
  }

  private static func regression(
    _ dispersion: [Double], _ start: Int, _ count: Int, _ lags: Int
  ) -> Result<RobustLine, NoFit> {
    guard count >= 4, lags < count else {
      return .failure(NoFit(reason: .tooFewObservations(needed: max(4, lags + 1), found: count)))
    }
    let used = dispersion[(start - 1)...]
    guard dispersion[0] > 0, used.allSatisfy({ $0 > 0 }) else {
      return .failure(NoFit(reason: .constant))
    }
    let x = (start...dispersion.count).map { CMath.logarithm(Double($0)) }
    let y = zip(used, x).map { CMath.logarithm(dispersion[0] / $0) - 2 * CMath.logarithm($1) }
    return .success(RobustLine(x, y, lags))
  }
}

/// A straight line with an error that allows for autocorrelation (Newey & West 1987).
struct RobustLine {
  let intercept: Double
  let slope: Double
  let error: Double

  init(_ x: [Double], _ y: [Double], _ lags: Int) {
    let (meanX, meanY) = (x.exactMean(), y.exactMean())
    let dx = x.map { $0 - meanX }
    let sxx = dx.lazy.map { $0 * $0 }.exactSum()
    let slope = zip(dx, y).lazy.map { $0 * ($1 - meanY) }.exactSum() / sxx
    let residuals = zip(dx, y).map { ($1 - meanY) - slope * $0 }
    // The slope's row of (Z'Z)⁻¹Z' is dx/sxx: only these products count.
    let scores = zip(dx, residuals).map { $0 * $1 }
    var sum = scores.lazy.map { $0 * $0 }.exactSum()
    for lag in 1..<max(lags + 1, 1) {
      let products = zip(scores, scores.dropFirst(lag)).lazy.map { $0 * $1 }.exactSum()
      sum += 2 * (1 - Double(lag) / Double(lags + 1)) * products
    }
    self.slope = slope
    intercept = meanY - slope * meanX
    error = max(0, sum).squareRoot() / sxx
  }
}
