/// Units with a value and a weight, those of weight zero left out.
struct WeightedUnits {
  let values: [Double]
  let weights: [Double]
  /// The sum of the weights.
  let size: Double
  /// Σ weight × value.
  let income: Double

  /// Whether every unit has the weight one, so that none need follow its value.
  let isPlain: Bool

  /// The weighted mean.
  var mean: Double { income / size }
  var count: Int { values.count }
  /// Each unit's share of the weight.
  var frequencies: [Double] { weights.map { $0 / size } }

  /// - Throws: what ``Checks`` refuses; ``IndexError/zeroWeight``; ``IndexError/zeroTotal``.
  init(_ values: some Collection<Double>, _ weights: [Double]?) throws(IndexError) {
    let values = Array(values)
    try Checks.nonNegative(values)
    isPlain = weights == nil
    guard let weights else {
      (self.values, self.weights) = (values, Array(repeating: 1, count: values.count))
      size = Double(values.count)
      income = try Checks.total(values)
      return
    }
    size = try Checks.weights(weights, count: values.count)
    let used = values.indices.filter { weights[$0] > 0 }
    self.values = used.map { values[$0] }
    self.weights = used.map { weights[$0] }
    income = try Checks.total(zip(self.values, self.weights).map { $0 * $1 })
  }

  /// The units in ascending order of value.
  var ascending: (values: [Double], weights: [Double]) {
    if isPlain { return (RadixSort.ascending(values), weights) }
    let order = values.indices.sorted { values[$0] < values[$1] }
    return (order.map { values[$0] }, order.map { weights[$0] })
  }
}
