/// Breaks of a series: the cuts that leave the smallest squared error, for one break and more.
///
///     let found = try [1, 1, 1, 5, 5, 5, 2, 2, 2].structuralBreaks(maximum: 2, minimumSegment: 2)
///     found.partitions[2].after  // [3, 6]
///
/// Bai & Perron (1998, 2003), doi:10.2307/2998540, doi:10.1002/jae.659; Yao (1988) on BIC.
public struct StructuralBreaks: Equatable, Sendable {
  /// What holds inside a segment.
  public enum Form: String, CaseIterable, Sendable {
    /// A level.
    case level
    /// A straight line over the position.
    case trend
  }

  /// The best cuts for a number of breaks.
  public struct Partition: Equatable, Sendable {
    /// How many values lie before each break, ascending.
    public let after: [Int]
    /// Σ squared residuals.
    public let squaredError: Double
    /// n ln(error/n) + n (ln 2π + 1) + (regressors + 1)(breaks + 1) ln n, as in R's strucchange;
    /// undefined where nothing is left.
    public let bic: Measure
  }

  /// What holds inside a segment.
  public let form: Form
  /// The fewest values of a segment.
  public let minimumSegment: Int
  /// The best partition for 0, 1, … breaks, as many as fit.
  public let partitions: [Partition]
  /// How many breaks have the smallest BIC; 0 where nothing is left without any.
  public let chosen: Int
}

extension Collection<Double> {
  /// The breaks of a series, values in the order of time, by dynamic programming.
  ///
  /// - Parameters:
  ///   - maximum: the most breaks looked for, 1 or more; five is usual.
  ///   - minimumSegment: the fewest values between two breaks; 15 % of all, and at least 2 (3 for
  ///     trends), if nil.
  ///   - form: levels by default.
  /// - Throws: ``IndexError/noObservations``, ``IndexError/notFinite(at:)``;
  ///   ``IndexError/tooFewObservations(needed:found:)`` where not even one break fits;
  ///   ``IndexError/outOfRange(at:lower:upper:)`` for the parameters.
  /// - Complexity: O(*maximum* · *n*²).
  public func structuralBreaks(
    maximum: Int = 5, minimumSegment: Int? = nil, form: StructuralBreaks.Form = .level
  ) throws(IndexError) -> StructuralBreaks {
    let values = Array(self)
    try Checks.finite(values)
    let least = form == .level ? 1 : 2
    let segment =
      minimumSegment ?? Swift.max(least + 1, Int(bounded: 0.15 * Double(values.count) + 1e-9))
    guard segment >= least else {
      throw .outOfRange(
        at: Position(0, in: .minimumSegment), lower: Double(least), upper: .infinity)
    }
    guard maximum >= 1 else {
      throw .outOfRange(at: Position(0, in: .maximum), lower: 1, upper: .infinity)
    }
    guard values.count >= 2 * segment else {
      throw .tooFewObservations(needed: 2 * segment, found: values.count)
    }
    return StructuralBreaks(values, maximum, segment, form)
  }
}

extension StructuralBreaks {
  fileprivate init(_ values: [Double], _ maximum: Int, _ segment: Int, _ form: Form) {
    let n = values.count
    let costs = SegmentCosts(values, form)
    let most = Swift.min(maximum, n / segment - 1)
    let all = Self.best(costs, most, segment, n)
    let regressors = form == .level ? 1.0 : 2.0
    let scale = values.lazy.map(\.magnitude).reduce(0, max).ulp * 16
    let floor = Double(n) * scale * scale
    let partitions = all.enumerated().map { breaks, found -> Partition in
      let (error, size) = (found.error, Double(n))
      let penalty = (regressors + 1) * Double(breaks + 1) * CMath.logarithm(size)
      let fit = size * (CMath.logarithm(error / size) + CMath.logarithm(2 * Double.pi) + 1)
      return Partition(
        after: found.after, squaredError: error,
        bic: error > floor ? Measure(fit + penalty) : .undefined(.noResidualVariance))
    }
    self.form = form
    minimumSegment = segment
    self.partitions = partitions
    chosen = Self.choose(partitions)
  }

  /// The first that leaves nothing, else the smallest BIC.
  private static func choose(_ partitions: [Partition]) -> Int {
    if let exact = partitions.firstIndex(where: { $0.bic.value == nil }) { return exact }
    return partitions.indices.min {
      (partitions[$0].bic.value ?? 0) < (partitions[$1].bic.value ?? 0)
    } ?? 0
  }

  /// For each number of breaks the least error up to each position, and where its last cut is.
  private static func best(
    _ costs: SegmentCosts, _ most: Int, _ segment: Int, _ n: Int
  ) -> [(after: [Int], error: Double)] {
    var errors = [(0...n).map { $0 >= segment ? costs[0, $0] : .infinity }]
    var cuts = [Array(repeating: 0, count: n + 1)]
    for breaks in 1..<Swift.max(most + 1, 1) {
      var (row, cut) = (Array(repeating: Double.infinity, count: n + 1), cuts[0])
      for end in (breaks + 1) * segment...n {
        for start in breaks * segment...end - segment {
          let error = errors[breaks - 1][start] + costs[start, end]
          if error < row[end] { (row[end], cut[end]) = (error, start) }
        }
      }
      errors.append(row)
      cuts.append(cut)
    }
    return errors.indices.map { breaks in
      var (after, end) = ([Int](), n)
      for level in stride(from: breaks, to: 0, by: -1) {
        end = cuts[level][end]
        after.insert(end, at: 0)
      }
      return (after, errors[breaks][n])
    }
  }
}

/// The squared error of each segment, by updating formulas that do not cancel.
private struct SegmentCosts {
  private let width: Int
  private var costs: [Double]

  init(_ values: [Double], _ form: StructuralBreaks.Form) {
    width = values.count + 1
    costs = Array(repeating: 0, count: width * width)
    for start in values.indices {
      var running = RunningFit()
      for end in start..<values.count {
        running.add(Double(end - start), values[end])
        costs[start * width + end + 1] = form == .level ? running.level : running.trend
      }
    }
  }

  subscript(start: Int, end: Int) -> Double { costs[start * width + end] }
}

/// Welford's sums of squares and products.
private struct RunningFit {
  private var n = 0.0
  private var (meanX, meanY) = (0.0, 0.0)
  private var (xx, xy, yy) = (0.0, 0.0, 0.0)

  mutating func add(_ x: Double, _ y: Double) {
    n += 1
    let (dx, dy) = (x - meanX, y - meanY)
    meanX += dx / n
    meanY += dy / n
    xx += dx * (x - meanX)
    xy += dx * (y - meanY)
    yy += dy * (y - meanY)
  }

  var level: Double { max(0, yy) }
  var trend: Double { n < 3 ? 0 : max(0, yy - xy * (xy / xx)) }
}
