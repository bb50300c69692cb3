extension Double {
  /// x^(1/degree) for x > 0.
  static func root(_ x: Double, _ degree: Double) -> Double {
    CMath.exponential(CMath.logarithm(x) / degree)
  }
}
