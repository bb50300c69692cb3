internal import Platform

/// The natural logarithm.
func naturalLogarithm(_ value: Double) -> Double { log(value) }

/// The exponential function.
func exponential(_ value: Double) -> Double { exp(value) }
