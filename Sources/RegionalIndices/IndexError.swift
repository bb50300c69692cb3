/// Where in the input a number was refused.
///
/// Positions count from 0.
public struct Position: Equatable, Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// The item of a list, or the row of a table.
  public let index: Int
  /// The column of a table; `nil` in a list.
  public let column: Int?
  /// The argument that is meant.
  public let list: List

  /// An item of a list.
  public init(_ index: Int, in list: List = .values) {
    self.index = index
    self.column = nil
    self.list = list
  }

  /// A cell of a table.
  public init(row: Int, column: Int, in list: List = .table) {
    self.index = row
    self.column = column
    self.list = list
  }

  /// An item of `values`.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Position {
  /// The arguments of the library, by their names.
  public enum List: String, Hashable, Sendable, CaseIterable {
    case alpha, bandwidth, classes, comparisons, consumption, cutoffs, demand, discarded
    case distinguishing, domestic, edges, end, entries, epsilon, exponent, finalDemand, income
    case industry, input, intermediate, international, lags, level, manufacturing, maximum
    case minimumSegment, other, output, permutations, plants, population, reference, regions
    case samples, scores, services, share, sizes, start, table, times, totals, values, weights
    case x, y, years
    case nationStart = "nation.start"
    case nationEnd = "nation.end"
    case regionStart = "region.start"
    case regionEnd = "region.end"
    case positiveScores = "positive.scores"
    case positiveWeights = "positive.weights"
    case reverseScores = "reverse.scores"
    case reverseWeights = "reverse.weights"
  }
}

/// Why an index refuses its input: facts only, for the caller to word.
///
/// What can be computed but has no value (a corrected Gini of one unit) is not an error; it is
/// ``Measure/undefined(_:)``.
public enum IndexError: Error, Equatable, Sendable {
  /// There is nothing to measure.
  case noObservations
  /// Fewer observations than the index needs.
  case tooFewObservations(needed: Int, found: Int)
  /// NaN or infinite.
  case notFinite(at: Position)
  /// Below zero where only zero or more makes sense.
  case negative(at: Position)
  /// Zero or less where a logarithm or a division needs more than zero.
  case notPositive(at: Position)
  /// Outside the interval the index is made for.
  case outOfRange(at: Position, lower: Double, upper: Double)
  /// All values are zero: there are no shares.
  case zeroTotal
  /// The total exceeds what a double can hold.
  case overflow
  /// All weights are zero.
  case zeroWeight
  /// Two lists that belong together differ in length.
  case lengthMismatch(expected: Int, found: Int)
  /// A row of a table is longer or shorter than the first.
  case ragged(row: Int)
  /// A table that must be square is not.
  case notSquare(rows: Int, columns: Int)
  /// A number, name or index that does not belong to the set in use.
  case unknownMember(at: Position)
  /// Times must increase strictly.
  case notIncreasing(at: Position)
  /// The part exceeds the whole: a region has the industry but none of the reference.
  case absentFromReference(at: Position)
  /// A pairwise comparison is not the inverse of its mirror image.
  case notReciprocal(row: Int, column: Int)
  /// A sector sells nothing and yet buys inputs.
  case inputsWithoutOutput(sector: Int)
  /// The matrix I − A has no inverse; elimination stops at this sector.
  case singular(sector: Int)
  /// The economy uses up more than it makes (spectral radius of A ≥ 1), seen at this sector.
  case notProductive(sector: Int)
  /// An indicator is the same everywhere: min–max scaling divides by zero.
  case constantIndicator(Int)
  /// All indicators are constant: entropy gives none of them a weight.
  case noDivergence
  /// A parameter outside its meaning, such as k < 1.
  case invalidParameter(Requirement)
}

extension IndexError {
  /// What a parameter must meet.
  public enum Requirement: String, Hashable, Sendable, CaseIterable {
    /// How many of the largest: 1 or more.
    case largestCount
    /// A threshold: 0 or more.
    case threshold
    /// The least length of a segment: 2 or more.
    case minimumSegment
    /// The best score: above 0.
    case maximum
    /// Random orders: 1 or more.
    case permutations
    /// A permutation test needs a statistic: values that differ, and links.
    case definedStatistic
    /// What is added to scaled values: 0 or more.
    case shift
    /// Costs need min–max scaling.
    case scalingOfCosts
    /// A span of years: above 0.
    case years
  }
}

extension IndexError {
  /// What kind of thing is wrong, for a caller that need not tell each apart.
  public enum Family: Hashable, Sendable, CaseIterable {
    /// Too few observations, or none.
    case count
    /// A value that the index does not take.
    case values
    /// Lists or tables whose sizes do not fit each other.
    case shape
    /// An argument beside the data, or a name that is not in use.
    case parameter
    /// An economy that cannot be solved.
    case economy
  }

  /// The kind of thing that is wrong.
  public var family: Family {
    switch self {
    case .noObservations, .tooFewObservations: .count
    case .notFinite, .negative, .notPositive, .outOfRange, .zeroTotal, .overflow, .zeroWeight,
      .notIncreasing, .absentFromReference, .notReciprocal, .constantIndicator, .noDivergence:
      .values
    case .lengthMismatch, .ragged, .notSquare: .shape
    case .unknownMember, .invalidParameter: .parameter
    case .inputsWithoutOutput, .singular, .notProductive: .economy
    }
  }
}
