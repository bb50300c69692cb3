// The same file in every target, by symbolic links. What it declares goes before the standard
// library's, so the compiler itself finds every conversion that a number of the user could make
// trap: a warning here, an error in CI.

extension Int {
  /// The whole number towards zero: of what is further from zero than 2^53 that bound, so that sums
  /// and small products of it do not overflow either; 0 for NaN.
  init(bounded value: Double) {
    let held = Swift.max(-0x1p53, Swift.min(0x1p53, value.isNaN ? 0 : value))
    self = Int(exactly: held.rounded(.towardZero)) ?? 0
  }

  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), Int(exactly:)")
  init(_ value: Double) { self.init(bounded: value) }
}

extension Int64 {
  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), exactly:")
  init(_ value: Double) { self.init(clamping: Int(bounded: value)) }
}

extension Int32 {
  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), exactly:")
  init(_ value: Double) { self.init(clamping: Int(bounded: value)) }
}

extension Int16 {
  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), exactly:")
  init(_ value: Double) { self.init(clamping: Int(bounded: value)) }
}

extension UInt8 {
  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), exactly:")
  init(_ value: Double) { self.init(clamping: Int(bounded: value)) }
}

extension UInt16 {
  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), exactly:")
  init(_ value: Double) { self.init(clamping: Int(bounded: value)) }
}

extension UInt32 {
  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), exactly:")
  init(_ value: Double) { self.init(clamping: Int(bounded: value)) }
}

extension UInt64 {
  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), exactly:")
  init(_ value: Double) { self.init(clamping: Int(bounded: value)) }
}

extension UInt {
  @available(*, deprecated, message: "traps where it does not fit; Int(bounded:), exactly:")
  init(_ value: Double) { self.init(clamping: Int(bounded: value)) }
}

/// The size of a whole number; that of the least one, which has none, is the greatest.
func abs(_ value: Int) -> Int { Int(clamping: value.magnitude) }
