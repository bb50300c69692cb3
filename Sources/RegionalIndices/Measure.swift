/// Why a quantity has no value for this input.
public enum Undefined: Equatable, Hashable, Sendable, Codable {
  /// The denominator is zero.
  case zeroDenominator(Denominator)
  /// Too few observations for this quantity.
  case tooFewObservations(needed: Int, found: Int)
  /// All values are equal.
  case constant
  /// A logarithm of zero or less would be needed for this item.
  case notPositive(at: Int)
  /// No degrees of freedom or no residual variance.
  case noResidualVariance
  /// Two or more answers fit equally well.
  case notUnique
  /// A straight line fits within rounding: there is no turning point.
  case noTurningPoint
  /// The regions do not converge (β ≥ 0 or 1 + βT ≤ 0).
  case notConverging
  /// Two observations are not one year apart.
  case notAdjacent
  /// A part of the quantity is undefined.
  case partUndefined
  /// The economy closed with households is not productive.
  case notProductive
  /// The statistic has no variance, as on a complete graph.
  case noVariance
  /// The true value exceeds what a double can hold.
  case overflow
}

/// A number, or the reason why there is none.
///
/// Undefined is never written as 0 or NaN.
///
///     Measure.value(0.3).value            // 0.3
///     Measure.undefined(.constant).value  // nil
public enum Measure: Equatable, Hashable, Sendable {
  /// A finite number.
  case value(Double)
  /// No number, and why.
  case undefined(Undefined)

  /// A finite number; anything else is ``Undefined/overflow``.
  public init(_ number: Double) {
    self = number.isFinite ? .value(number) : .undefined(.overflow)
  }

  /// The number, if there is one.
  public var value: Double? {
    if case .value(let number) = self { number } else { nil }
  }

  /// The reason, if there is no number.
  public var reason: Undefined? {
    if case .undefined(let reason) = self { reason } else { nil }
  }

  /// The number changed by `transform`; an undefined measure stays as it is.
  ///
  /// A result that is not finite is ``Undefined/overflow``.
  public func map(_ transform: (Double) -> Double) -> Measure {
    switch self {
    case .value(let number): Measure(transform(number))
    case .undefined: self
    }
  }

  /// `numerator / denominator`, undefined when the denominator is zero.
  static func ratio(_ numerator: Double, _ denominator: Double, of name: Denominator) -> Measure {
    denominator == 0
      ? .undefined(.zeroDenominator(name)) : Measure(numerator / denominator)
  }
}

/// Written as `{"value": 0.3}` or as `{"undefined": …}` with the reason.
extension Measure: Codable {
  private enum Key: String, CodingKey { case value, undefined }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    if let number = try fields.decodeIfPresent(Double.self, forKey: .value) {
      self.init(number)
    } else {
      self = .undefined(try fields.decode(Undefined.self, forKey: .undefined))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch self {
    case .value(let number): try fields.encode(number, forKey: .value)
    case .undefined(let reason): try fields.encode(reason, forKey: .undefined)
    }
  }
}

/// The interval an index can lie in; `nil` is unbounded.
public struct ValueRange: Equatable, Hashable, Sendable, Codable {
  /// The least value.
  public let lower: Double?
  /// The greatest value.
  public let upper: Double?

  /// An interval; leave a side out for unbounded.
  public init(lower: Double? = nil, upper: Double? = nil) {
    self.lower = lower
    self.upper = upper
  }
}

/// One index of one set of observations: number, variant, range.
///
///     let value = try [2, 4, 4, 10].gini(variant: .corrected)
///     value.value    // 0.4
///     value.variant  // GiniVariant.corrected
///
/// An index that has one form only has the variant ``SingleForm``.
public struct IndexValue<Variant: Hashable & Sendable>: Equatable, Hashable, Sendable {
  /// Which of the numbers known under the index's name this is.
  public let variant: Variant
  /// The number, or why there is none.
  public let measure: Measure
  /// The interval the number can lie in for this many observations.
  public let range: ValueRange
  /// How many observations were used.
  public let count: Int

  /// The number, if there is one.
  public var value: Double? { measure.value }

  package init(_ variant: Variant, _ measure: Measure, _ range: ValueRange, count: Int) {
    self.variant = variant
    self.measure = measure
    self.range = range
    self.count = count
  }
}

/// Where the variant can be written, so can the number.
extension IndexValue: Codable where Variant: Codable {}

/// The variant of an index that has one form.
public enum SingleForm: String, Hashable, Sendable, Codable {
  /// The form.
  case only
}

/// The variant of a concentration ratio.
public struct LargestCount: Hashable, Sendable, Codable {
  /// How many of the largest.
  public let k: Int
}
